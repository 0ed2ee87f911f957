using System.Globalization;
using Scriban.Runtime;

namespace Briefing.Rendering;

/// <summary>
/// The drawing of who took a story from whom: a row for each article, those of one origin beneath each other, and a line from the first
/// to publish to each that has its text. Laid out for the narrowest phone, so that its letters are never scaled below reading size.
/// </summary>
internal static class OriginChart
{
    private const int Width = 340;
    private const int RowHeight = 46;
    private const int OriginGap = 14;
    private const int Top = 8;
    private const int StemX = 14;
    private const int CopyX = 44;
    private const int MostRows = 40;
    private const double LetterWidth = 7.6;
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <param name="copies">How the copies are alike, as far as that is known.</param>
    public static ScriptObject Of(BriefStory story, IReadOnlyList<CoveredCopy> copies)
    {
        var kinds = copies.ToLookup(copy => copy.Article, StringComparer.Ordinal);
        var rows = new ScriptArray();
        var lines = new ScriptArray();
        var sentences = new List<string>();
        var y = Top;
        foreach (var origin in story.Articles.GroupBy(article => article.Origin).OrderBy(origin => origin.Key))
        {
            var members = InOrder(origin).Take(MostRows - rows.Count).ToList();
            if (members.Count == 0)
                break;
            var stem = y + (RowHeight / 2);
            foreach (var (article, index) in members.Select((article, index) => (article, index)))
            {
                var middle = y + (RowHeight / 2);
                if (index > 0)
                    lines.Add(string.Create(English, $"M{StemX} {stem + 9}V{middle - 8}Q{StemX} {middle} {StemX + 8} {middle}H{CopyX - 8}"));
                rows.Add(Row(article, index, middle, kinds[article.Id].FirstOrDefault()));
                y += RowHeight;
            }

            sentences.Add(Sentence(members));
            y += OriginGap;
        }

        return new ScriptObject
        {
            ["width"] = Width,
            ["height"] = y - OriginGap + Top,
            ["rows"] = rows,
            ["lines"] = lines,
            ["description"] = TemplateValue.Text(string.Join(' ', sentences)),
            ["left_out"] = story.Articles.Length - rows.Count,
        };
    }

    /// <summary>Whoever published first comes first; without dates the cleanest copy does.</summary>
    private static IEnumerable<BriefArticle> InOrder(IEnumerable<BriefArticle> origin) =>
        origin.OrderBy(article => article.Published ?? DateTimeOffset.MaxValue).ThenBy(article => article.CopyOf is not null);

    private static ScriptObject Row(BriefArticle article, int index, int middle, CoveredCopy? copy)
    {
        var x = index == 0 ? StemX : CopyX;
        var textX = x + 18;
        return new ScriptObject
        {
            ["x"] = x,
            ["y"] = middle,
            ["text_x"] = textX,
            ["name_y"] = middle - 3,
            ["note_y"] = middle + 15,
            ["name"] = TemplateValue.Text(Cut(StoryPage.OutletOf(article), textX)),
            ["note"] = TemplateValue.Text(Cut(Note(article, index, copy), textX)),
            ["is_first"] = index == 0,
        };
    }

    private static string Note(BriefArticle article, int index, CoveredCopy? copy)
    {
        var when = article.Published is { } published ? published.ToString("d MMM yyyy, HH:mm", English) : "undated";
        if (index == 0)
            return when;
        var kind = copy?.Kind switch
        {
            CopyKind.Exact => "same words",
            CopyKind.Near => "edited copy",
            CopyKind.Derived => "rewritten",
            _ => "copy",
        };
        return $"{when} · {kind}";
    }

    private static string Sentence(List<BriefArticle> members) => members.Count == 1
        ? $"{StoryPage.OutletOf(members[0])} reports on its own."
        : $"{string.Join(", ", members.Skip(1).Select(StoryPage.OutletOf))} {(members.Count == 2 ? "has" : "have")} the text of {StoryPage.OutletOf(members[0])}.";

    private static string Cut(string text, int x) => TextCut.WithEllipsis(text, (int)((Width - x) / LetterWidth));
}

using System.Globalization;
using Spectre.Console;

namespace Briefing.Cli.Terminal;

/// <summary>
/// A brief to be read in a terminal. Every word of an article goes through <see cref="Printable"/> and into <see cref="Text"/>,
/// which knows no markup.
/// </summary>
internal sealed class Digest(IAnsiConsole console)
{
    // Some rights lines are a page of their own; the files of the brief have them whole.
    private const int LongestRights = 80;

    private static readonly Style Plain = Style.Plain;
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Quiet = new(decoration: Decoration.Dim);
    private static readonly Style Warning = new(Color.Yellow);

    public void Write(Brief brief, string folder)
    {
        Line($"Brief of {brief.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}", Strong);
        Line(Coverage(brief), Quiet);
        Line(Engine(brief), Quiet);

        for (var index = 0; index < brief.Stories.Length; index++)
            Story(brief.Stories[index], index + 1);

        LeftOut(brief.Coverage.Skipped);

        console.WriteLine();
        Line($"Written to {folder}: brief.html, brief.txt, brief.eml, brief.json", Quiet);
        Line($"Where a fact comes from: briefing explain {folder} 1/{brief.Stories[0].Summary.SelectMany(sentence => sentence.Facts).FirstOrDefault("f1")}", Quiet);
    }

    private static string Coverage(Brief brief) => string.Join(", ",
    [
        Count(brief.Coverage.Read, "article", "articles") + " read",
        Count(brief.Stories.Length, "story", "stories"),
        Count(brief.Coverage.Copies.Select(copy => copy.Article).Distinct().Count(), "copy", "copies"),
        Count(brief.Coverage.Skipped.Length, "upload", "uploads") + " left out",
    ]);

    private static string Engine(Brief brief)
    {
        var (engine, receipt) = (brief.Engine, brief.Receipt);
        var phrased = engine.Name == "model" ? $"Phrased by {engine.Model}, checked against the sources" : "In the sources' own sentences";
        return receipt is { ModelCalls: 0, CacheHits: 0 }
            ? phrased
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{phrased}: {Count(receipt.ModelCalls, "call", "calls")}, {receipt.PromptTokens} tokens sent and {receipt.CompletionTokens} received, {Count(receipt.CacheHits, "answer", "answers")} known already");
    }

    private static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private void Story(BriefStory story, int number)
    {
        console.WriteLine();
        Line($"{number}. {story.Headline}", Strong);
        console.WriteLine();

        var summary = new Paragraph();
        foreach (var sentence in story.Summary)
        {
            summary.Append(Printable.From(sentence.Text));
            summary.Append(" " + string.Concat(sentence.Cites.Select(cite => $"[{cite}]")) + " ", Quiet);
        }

        console.Write(new Indented(summary, 3));
        Disputes(story);
        Sources(story.Articles);
    }

    private void Disputes(BriefStory story)
    {
        if (story.Disputed.IsEmpty)
            return;

        var numbers = story.Articles.Select((article, index) => (article.Id, Number: index + 1)).ToDictionary(pair => pair.Id, pair => pair.Number);
        console.WriteLine();
        Line("The sources disagree:", Warning, 3);
        foreach (var dispute in story.Disputed)
        {
            var positions = dispute.Positions.Select(position =>
                $"{position.Text} {string.Concat(position.Articles.Select(id => $"[{numbers.GetValueOrDefault(id)}]"))}");
            Line($"{dispute.About}: {string.Join(" / ", positions)}", Plain, 5);
        }
    }

    private void Sources(IReadOnlyList<BriefArticle> articles)
    {
        console.WriteLine();
        for (var index = 0; index < articles.Count; index++)
        {
            var article = articles[index];
            Line($"[{index + 1}] {Described(article)}", Quiet, 3);
            // An address that is cut in two is no address: the terminal may wrap it, we do not.
            if (article.Url is { } url)
                console.Profile.Out.Writer.WriteLine("       " + Printable.From(url));
        }
    }

    private static string Described(BriefArticle article)
    {
        var parts = new[]
        {
            article.Source,
            article.Title ?? article.Name,
            article.Published?.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
            article.CopyOf is null ? null : "a copy",
            article.Rights is { } rights ? TextCut.WithEllipsis(rights, LongestRights) : null,
        };
        return string.Join(", ", parts.Where(part => part is not null));
    }

    private void LeftOut(IReadOnlyList<Skipped> skipped)
    {
        if (skipped.Count == 0)
            return;

        console.WriteLine();
        Line("Left out", Strong);
        foreach (var one in skipped)
            Line($"{one.Name}: {one.Why}", Plain, 3);
    }

    private void Line(string text, Style style, int indent = 0) =>
        console.Write(new Indented(new Text(Printable.From(text), style), indent));
}

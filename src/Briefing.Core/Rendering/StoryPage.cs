using System.Globalization;
using Scriban.Runtime;

namespace Briefing.Rendering;

/// <summary>One story as templates see it.</summary>
internal static class StoryPage
{
    private const int ShortestQuote = 6;
    private const int LongestQuote = 40;
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    public static ScriptObject Of(BriefStory story, int number, Labels labels)
    {
        var numbers = story.Articles.Select((article, index) => (article.Id, Number: index + 1)).ToDictionary(pair => pair.Id, pair => pair.Number, StringComparer.Ordinal);
        var origins = story.Articles.Select(article => article.Origin).Distinct().Count();
        var facts = story.Facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        var isNew = story.Facts.Length > 0 && story.New.Length == story.Facts.Length;
        return new ScriptObject
        {
            ["number"] = number,
            ["headline"] = TemplateValue.Text(story.Headline),
            ["is_new"] = isNew,
            ["reports"] = labels.Counted("report", story.Articles.Length),
            ["origins"] = labels.Counted("origin", origins),
            ["counts"] = labels.Filled("counts", labels.Counted("report", story.Articles.Length), labels.Counted("origin", origins)),
            ["sentences"] = TemplateValue.Each(story.Summary, (sentence, _) => Sentence(sentence, story, facts, isNew)),
            ["changes"] = TemplateValue.Each(story.Changes.Changed.SelectMany(changed => changed.Values), (value, _) => Change(value)),
            ["withdrawn"] = TemplateValue.Each(story.Changes.Withdrawn, (gone, _) => new ScriptObject { ["text"] = TemplateValue.Text(gone.Text) }),
            ["disputes"] = TemplateValue.Each(story.Disputed, (dispute, _) => Dispute(dispute, story, numbers)),
            ["quote"] = QuoteOf(story, numbers),
            ["sources"] = TemplateValue.Each(story.Articles, (article, _) => Source(article, numbers, labels)),
        };
    }

    private static ScriptObject Sentence(BriefSentence sentence, BriefStory story, Dictionary<string, Fact> facts, bool isNewStory) => new()
    {
        ["text"] = TemplateValue.Text(sentence.Text),
        ["cites"] = TemplateValue.Each(sentence.Cites, (cite, _) => cite),

        // In a story that is new as a whole one mark is enough, at its headline.
        ["is_new"] = !isNewStory && sentence.Facts.Any(story.New.Contains),
        ["is_withdrawn"] = sentence.Facts.Any(id => facts.TryGetValue(id, out var fact) && fact.Status == FactStatus.Withdrawn),
        ["is_confirmed"] = !isNewStory && sentence.Facts.Any(story.Changes.Confirmed.Contains),
        ["is_updated"] = sentence.Facts.Any(id => facts.TryGetValue(id, out var fact) && fact.Status == FactStatus.Updated),
    };

    private static ScriptObject Change(ChangedValue value) => new()
    {
        ["before"] = TemplateValue.Text(PositionText.Of(new Position(value.Before, value.Before, value.Unit, []))),
        ["now"] = TemplateValue.Text(PositionText.Of(new Position(value.Now, value.Now, value.Unit, []))),
        ["what"] = TemplateValue.Text(value.Role),
    };

    private static ScriptObject Dispute(Dispute dispute, BriefStory story, Dictionary<string, int> numbers) => new()
    {
        ["about"] = TemplateValue.Text(Capitalised(dispute.About)),
        ["positions"] = TemplateValue.Each(dispute.Positions, (position, _) => new ScriptObject
        {
            ["value"] = TemplateValue.Text(PositionText.Of(position)),
            ["words"] = TemplateValue.Text(position.Text),
            ["outlets"] = TemplateValue.Text(string.Join(", ", story.Articles.Where(article => position.Articles.Contains(article.Id)).Select(OutletOf).Distinct())),
            ["cites"] = Cites(position.Articles, numbers),
        }),
    };

    /// <summary>One quotation at the most: the one that most sources have and that fits a line or three.</summary>
    private static ScriptObject? QuoteOf(BriefStory story, Dictionary<string, int> numbers)
    {
        var cited = story.Summary.SelectMany(sentence => sentence.Cites).ToHashSet();
        var quote = story.Quotes.FirstOrDefault(quote =>
            quote.Speaker is not null
            && quote.Text.Count(c => c == ' ') + 1 is >= ShortestQuote and <= LongestQuote
            && char.IsUpper(quote.Text[0])
            && quote.Articles.Any(id => cited.Contains(numbers[id]))
            && !story.Summary.Any(sentence => sentence.Text.Contains(quote.Text, StringComparison.Ordinal)));
        return quote is null ? null : new ScriptObject
        {
            ["text"] = TemplateValue.Text(quote.Text),
            ["speaker"] = TemplateValue.Text(Capitalised(quote.Speaker!)),
            ["cites"] = Cites(quote.Articles, numbers),
        };
    }

    private static ScriptObject Source(BriefArticle article, Dictionary<string, int> numbers, Labels labels) => new()
    {
        ["number"] = numbers[article.Id],
        ["title"] = TemplateValue.Text(article.Title ?? article.Name),
        ["outlet"] = TemplateValue.Text(article.Source is null && article.Title is null ? null : OutletOf(article)),
        ["date"] = article.Published is { } published ? labels.Date(published, published.TimeOfDay == TimeSpan.Zero ? "full_day" : "moment") : null,
        ["url"] = IsWebAddress(article.Url) ? TemplateValue.Text(article.Url) : null,
        ["rights"] = TemplateValue.Text(article.Rights),
        ["copy_of"] = article.CopyOf is { } best && numbers.TryGetValue(best, out var copied) ? copied : null,
        ["copy_note"] = article.CopyOf is { } original && numbers.TryGetValue(original, out var number) ? labels.Filled("copy_of", number) : null,
    };

    internal static string OutletOf(BriefArticle article) => article.Source ?? article.Name;

    private static ScriptArray Cites(IEnumerable<string> articles, Dictionary<string, int> numbers) =>
        TemplateValue.Each(articles.Select(id => numbers[id]).Order(), (number, _) => number);

    internal static bool IsWebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    internal static string Counted(int count, string noun) => string.Create(English, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}

using System.Collections.Immutable;
using System.Globalization;
using Scriban.Runtime;

namespace Briefing.Rendering;

/// <summary>A story with all that is known of it, as templates of web pages see it: what <see cref="StoryPage"/> holds, and where each word comes from.</summary>
internal static class StoryDossier
{
    /// <summary>A longer ledger is no reading; the rest is in the JSON.</summary>
    private const int MostFacts = 150;
    private const int MostSpans = 12;
    private const int MostQuotes = 12;
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <param name="number">One-based place in its brief.</param>
    /// <param name="isLinked">Whether there is a page of the story to link to.</param>
    public static ScriptObject Of(BriefStory story, int number, bool isLinked)
    {
        var page = StoryPage.Of(story, number, Labels.In(null));
        var facts = story.Facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        page["id"] = TemplateValue.Text(story.Id);
        page["is_linked"] = isLinked;
        page["derivation"] = TemplateValue.Each(story.Summary, (sentence, _) => new ScriptObject
        {
            ["text"] = TemplateValue.Text(sentence.Text),
            ["spans"] = Spans(sentence.Facts.Select(id => facts.GetValueOrDefault(id)).OfType<Fact>().SelectMany(fact => fact.Claims), story),
        });
        return page;
    }

    /// <summary>Adds what only the story's own page shows.</summary>
    public static ScriptObject Whole(BriefStory story, IReadOnlyList<CoveredCopy> copies, ImmutableArray<string> withdrawn)
    {
        var page = Of(story, 1, isLinked: false);
        page["facts"] = TemplateValue.Each(story.Facts.Take(MostFacts), (fact, _) => FactOf(fact, story));
        page["facts_left"] = Math.Max(0, story.Facts.Length - MostFacts);
        page["timeline"] = TemplateValue.Each(story.Timeline, (entry, _) => new ScriptObject
        {
            ["day"] = entry.Date.ToString("yyyy-MM-dd", English),
            ["date"] = entry.Date.ToString("d MMMM yyyy", English),
            ["text"] = TemplateValue.Text(entry.Text),
        });
        page["quotes"] = TemplateValue.Each(story.Quotes.Where(quote => quote.Speaker is not null).Take(MostQuotes), (quote, _) => new ScriptObject
        {
            ["text"] = TemplateValue.Text(quote.Text),
            ["speaker"] = TemplateValue.Text(quote.Speaker),
        });
        page["chart"] = OriginChart.Of(story, copies);
        page["withdrawn"] = TemplateValue.Each(withdrawn, (text, _) => TemplateValue.Text(text));
        return page;
    }

    private static ScriptObject FactOf(Fact fact, BriefStory story) => new()
    {
        ["text"] = TemplateValue.Text(fact.Text),
        ["status"] = fact.Status switch
        {
            FactStatus.Single => "one source",
            FactStatus.Agreed => StoryPage.Counted(fact.Origins, "source") + " agree",
            FactStatus.Disputed => "disputed",
            FactStatus.Updated => "updated",
            FactStatus.Withdrawn => "withdrawn",
            _ => throw new ArgumentOutOfRangeException(nameof(fact)),
        },
        ["kind"] = fact.Status.ToString().ToLowerInvariant(),
        ["spans"] = Spans(fact.Claims, story),
    };

    private static ScriptArray Spans(IEnumerable<Claim> claims, BriefStory story)
    {
        var articles = story.Articles.Select((article, index) => (article, Number: index + 1)).ToDictionary(pair => pair.article.Id, StringComparer.Ordinal);
        return TemplateValue.Each(
            claims.DistinctBy(claim => (claim.Article, claim.Start)).Where(claim => articles.ContainsKey(claim.Article)).Take(MostSpans),
            (claim, _) => Span(claim, articles[claim.Article].article, articles[claim.Article].Number));
    }

    private static ScriptObject Span(Claim claim, BriefArticle article, int number) => new()
    {
        ["quote"] = TemplateValue.Text(claim.Text),
        ["number"] = number,
        ["outlet"] = TemplateValue.Text(StoryPage.OutletOf(article)),
        ["url"] = StoryPage.IsWebAddress(article.Url) ? TemplateValue.Text(article.Url) : null,
        ["place"] = string.Create(English, $"characters {claim.Start} to {claim.End}"),
        ["is_copy"] = article.CopyOf is not null,
    };
}

using System.Globalization;
using System.Text.Json;
using Briefing.Rendering;
using Briefing.Summarising.Citing;

namespace Briefing.Core.Tests.Summarising.Modelling;

/// <summary>What a model may not touch, and what it must not break.</summary>
internal static class Ledgers
{
    /// <summary>Facts, disputes, quotations, timelines and articles are byte for byte the same.</summary>
    public static void AssertEqual(Brief expected, Brief actual) => Assert.Equal(Json(WithoutWords(expected)), Json(WithoutWords(actual)));

    /// <summary>Every sentence and the headline stand in the sources, or pass the check against the facts they cite.</summary>
    public static void AssertBorne(BriefStory story)
    {
        var facts = story.Facts.ToDictionary(fact => fact.Id);
        var published = story.Articles.ToDictionary(article => article.Id, article => article.Published);
        Assert.All(story.Summary, sentence =>
        {
            Assert.NotEmpty(sentence.Facts);
            Assert.NotEmpty(sentence.Cites);
            var cited = sentence.Facts.Select(id => facts[id]).ToList();
            var text = cited.SelectMany(fact => fact.Claims).Aggregate(sentence.Text, (text, claim) => WithoutReport(text, published[claim.Article]));
            Assert.True(
                cited.Exists(fact => fact.Claims.Any(claim => IsFrom(text, claim.Text))) || CitationCheck.Check(text, cited, story.Disputed).Supported,
                sentence.Text);
        });
    }

    /// <summary>The extractive engine leaves words out of a sentence and puts a date in; it adds nothing else.</summary>
    private static bool IsFrom(string printed, string source)
    {
        var words = source.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Bare).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var own = printed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Bare).Count(word => !words.Contains(word));
        return own <= 3;
    }

    /// <summary>Of an earlier day's report the engine names the day.</summary>
    private static string WithoutReport(string printed, DateTimeOffset? published) =>
        published is { } day ? printed.Replace(string.Create(CultureInfo.InvariantCulture, $" (reported on {day:d MMMM})"), "", StringComparison.Ordinal) : printed;

    private static string Bare(string word) => string.Concat(word.Where(char.IsLetterOrDigit));

    private static Brief WithoutWords(Brief brief) => brief with
    {
        Engine = BriefEngine.Extractive,
        Receipt = new Receipt(0, 0, 0, 0, 0),
        Stories = [.. brief.Stories.Select(story => story with { Headline = "", Summary = [] })],
    };

    private static string Json(Brief brief) => JsonSerializer.Serialize(JsonDocument.Parse(BriefJson.Write(brief)));
}

using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Briefing.Cli.Options;
using Briefing.Deduplicating;
using Briefing.Merging;
using Briefing.Summarising;

namespace Briefing.Cli.Stages;

/// <summary>Documents of one story to its summary.</summary>
internal static class SummarizeCommand
{
    public static Command Create()
    {
        var words = WordsOption.Create("Most words of a summary");
        var command = StageCommand.Each("summarize", "Write a summary of each story, each sentence with its sources",
            (document, parsed) => Summarize(document, SummaryOptions.ForWords(parsed.GetValue(words))));
        command.Add(words);
        return command;
    }

    private static byte[] Summarize(StageDocument document, SummaryOptions options)
    {
        var story = ToStory(document);
        var ledger = FactMerger.Merge(story);
        var summary = ExtractiveWriter.Write(story, ledger, options);
        var facts = ledger.Facts.ToDictionary(fact => fact.Id);
        return JsonOutput.Line(json =>
        {
            json.WriteString("id", document.Id);
            json.WriteString("headline", summary.Headline);
            json.WriteString("summary", string.Join(' ', summary.Sentences.Select(sentence => sentence.Text)));
            json.WriteArray("sentences", summary.Sentences, (_, sentence) => Write(json, sentence, facts));
            json.WriteArray("disputed", ledger.Disputes, Write);
        });
    }

    private static Story ToStory(StageDocument document)
    {
        if (document.Documents is not { Count: > 0 } documents)
            throw new BadLineException($"The story \"{document.Id}\" has no \"docs\".");
        if (documents.GroupBy(one => one.Id).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new BadLineException($"The story \"{document.Id}\" has two documents with the id \"{twice.Key}\".");

        ImmutableArray<Article> articles = [.. documents.Select(one => one.ToArticle()).OrderBy(article => article.Published ?? DateTimeOffset.MaxValue)];
        return new Story(document.Id, articles, OriginFinder.Find(articles, CopyFinder.Find(articles)));
    }

    private static void Write(Utf8JsonWriter json, SummarySentence sentence, Dictionary<string, Fact> facts)
    {
        // First the span whose words are printed, then every other that says the same.
        var claims = sentence.Facts.SelectMany(id => facts[id].Claims).Prepend(sentence.Source).DistinctBy(claim => (claim.Article, claim.Sentence));
        json.WriteString("text", sentence.Text);
        json.WriteArray("sources", claims, (_, claim) =>
        {
            json.WriteString("doc", claim.Article);
            json.WriteNumber("sentence", claim.Sentence);
            json.WriteNumber("start", claim.Start);
            json.WriteNumber("end", claim.End);
        });
    }

    private static void Write(Utf8JsonWriter json, Dispute dispute)
    {
        json.WriteString("about", dispute.About);
        json.WriteArray("positions", dispute.Positions, (_, position) =>
        {
            json.WriteString("value", position.Value);
            json.WriteString("unit", position.Unit);
            json.WriteStartArray("docs");
            foreach (var article in position.Articles)
                json.WriteStringValue(article);
            json.WriteEndArray();
        });
    }
}

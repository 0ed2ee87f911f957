using System.Collections.Immutable;
using Briefing.Merging;
using Briefing.Summarising;
using Briefing.Summarising.Modelling;

namespace Briefing;

/// <summary>A story with its ledger and the summary that rests on it: what a brief has of it, but for what was new since the last one.</summary>
internal sealed record ToldStory(Story Story, Ledger Ledger, Summary Summary)
{
    /// <summary>Tells a story in the sources' own words.</summary>
    public static ToldStory Of(Story story, BriefOptions options)
    {
        var ledger = FactMerger.Merge(story);
        return new ToldStory(story, ledger, ExtractiveWriter.Write(story, ledger, SummaryOptions.ForWords(options.Words)));
    }

    /// <summary>The same phrased by a language model. Should phrasing fail by itself, that costs the phrasing and not the story.</summary>
    public async Task<(ToldStory Told, ModelReport Report)> PhraseAsync(ModelWriter writer, BriefOptions options, CancellationToken cancellation)
    {
        try
        {
            var (summary, report) = await writer.WriteAsync(Story, Ledger, Summary, SummaryOptions.ForWords(options.Words), cancellation);
            return (this with { Summary = summary }, report);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return (this, ModelReport.None);
        }
    }

    /// <summary>As a brief has it, compared with the edition's previous one.</summary>
    public BriefStory ToBriefStory(BriefOptions options) => new()
    {
        Id = Story.Id,
        Headline = Summary.Headline,
        Summary = [.. Summary.Sentences.Select(sentence => new BriefSentence(sentence.Text, sentence.Facts, Cites(sentence)))],
        Facts = Ledger.Facts,
        Disputed = Ledger.Disputes,
        Quotes = Ledger.Quotations,
        Timeline = Ledger.Timeline,
        New = NewFacts.Of(Ledger.Facts, options.Previous),
        Changes = FactChanges.Of(Ledger.Facts, options.Previous, FactChanges.Overwritten(Story.Articles, options.Previous)),
        Articles = [.. Story.Articles.Select(article => Describe(article, Story.OriginOf(article.Id)))],
    };

    private ImmutableArray<int> Cites(SummarySentence sentence)
    {
        var articles = Ledger.Facts
            .Where(fact => sentence.Facts.Contains(fact.Id))
            .SelectMany(fact => fact.Claims.Contains(sentence.Source) ? fact.Claims.Where(claim => Witnesses.Bears(claim, sentence.Source)) : fact.Claims)
            .Select(claim => claim.Article)
            .ToHashSet(StringComparer.Ordinal);
        return [.. Enumerable.Range(1, Story.Articles.Length).Where(number => articles.Contains(Story.Articles[number - 1].Id))];
    }

    private static BriefArticle Describe(Article article, Origin origin) => new(
        article.Id,
        article.Name,
        article.Title,
        article.Source,
        article.StatedPublished,
        article.Url,
        article.Rights,
        origin.Number,
        article.Id == origin.Best ? null : origin.Best);
}

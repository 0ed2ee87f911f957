using System.Collections.Immutable;
using Microsoft.Extensions.AI;

namespace Briefing.Summarising.Modelling;

/// <summary>
/// Has a language model phrase what the ledger holds. Everything that it writes is checked, everything that fails is replaced by the sources'
/// own words, and where the model gives nothing the summary stays the extractive one.
/// </summary>
internal sealed class ModelWriter(IChatClient client, string? model)
{
    /// <summary>What is told to the model does not depend on an edition's length, so that one answer serves all of them.</summary>
    private static readonly SummaryOptions EveryEdition = SummaryOptions.ForWords(150);

    /// <param name="extractive">What is printed where the model is of no use.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public async Task<(Summary Summary, ModelReport Report)> WriteAsync(Story story, Ledger ledger, Summary extractive, SummaryOptions options, CancellationToken cancellation)
    {
        var call = new ModelCall(client, model);
        var claims = new ClaimWriter(call);
        var allowance = new Allowance(story);
        var wordings = await WordAsync(story, ledger, claims, allowance, cancellation);
        var sheet = FactSheet.Of(story, ledger, ExtractiveWriter.Write(story, ledger, EveryEdition), wordings, allowance.Left - Prompt.Story.Tokens);
        var (summary, report) = await new StoryWriter(call).WriteAsync(sheet, ledger, extractive, options, allowance, cancellation);
        return (summary, report + claims.Report + call.Report);
    }

    /// <summary>The claims of each origin's best copy: copies say nothing else.</summary>
    private static async Task<IReadOnlyDictionary<string, ImmutableDictionary<int, Wording>>> WordAsync(
        Story story, Ledger ledger, ClaimWriter writer, Allowance allowance, CancellationToken cancellation)
    {
        var claims = ledger.Facts.SelectMany(fact => fact.Claims).ToLookup(claim => claim.Article, StringComparer.Ordinal);
        var wordings = new Dictionary<string, ImmutableDictionary<int, Wording>>(StringComparer.Ordinal);
        foreach (var article in story.Articles.Where(article => story.OriginOf(article.Id).Best == article.Id))
        {
            var ofSentence = claims[article.Id].GroupBy(claim => claim.Sentence).ToDictionary(group => group.Key, group => group.First());
            wordings[article.Id] = await writer.WriteAsync(article, ofSentence, allowance, cancellation);
        }

        return wordings;
    }
}

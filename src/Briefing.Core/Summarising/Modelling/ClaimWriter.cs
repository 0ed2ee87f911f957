using System.Collections.Immutable;
using System.Globalization;
using Briefing.Summarising.Citing;

namespace Briefing.Summarising.Modelling;

/// <summary>A sentence in words that stand by themselves.</summary>
/// <param name="References">The sentences that its references were resolved from.</param>
internal sealed record Wording(string Text, ImmutableArray<int> References);

/// <summary>
/// The first call: has the opening sentences of one article put so that each can be understood alone. The call depends on the article and nothing
/// else, and what comes of it is used for that article's facts alone.
/// </summary>
internal sealed class ClaimWriter(ModelCall call)
{
    /// <summary>What news has to say it says early.</summary>
    private const int MostSentences = 24;

    /// <summary>For fewer a call does not pay: they stand as they are.</summary>
    private const int FewestSentences = 4;

    /// <summary>Longer ones are lists and tables.</summary>
    private const int LongestSentence = 600;

    /// <summary>What the number in front of a sentence costs.</summary>
    private const int NumberTokens = 2;

    private int _taken, _dropped;

    public ModelReport Report => new() { Claims = _taken, ClaimsDropped = _dropped };

    /// <returns>By index of the sentence; empty where the article is too short to be worth a call or the model failed.</returns>
    public async Task<ImmutableDictionary<int, Wording>> WriteAsync(Article article, IReadOnlyDictionary<int, Claim> claims, Allowance allowance, CancellationToken cancellation)
    {
        var (sent, tokens) = Choose(article, claims);
        if (sent.Count < FewestSentences || !allowance.TrySpend(tokens))
            return ImmutableDictionary<int, Wording>.Empty;

        var drafts = await call.AskAsync(Prompt.Claims, Data(sent), AnswerReader.Claims, cancellation);
        return drafts is null ? ImmutableDictionary<int, Wording>.Empty : Keep(drafts, sent.ToDictionary(claim => claim.Sentence));
    }

    private static (List<Claim> Sent, int Tokens) Choose(Article article, IReadOnlyDictionary<int, Claim> claims)
    {
        var sent = new List<Claim>();
        var tokens = Prompt.Claims.Tokens;
        var most = Allowance.ForClaims(article);
        for (var index = 0; index < article.Sentences.Length && sent.Count < MostSentences; index++)
        {
            if (!claims.TryGetValue(index, out var claim) || claim.Text.Length > LongestSentence || Addressed.To(claim))
                continue;

            tokens += TokenEstimate.Of(claim.Text) + NumberTokens;
            if (tokens > most)
                return (sent, tokens);

            sent.Add(claim);
        }

        return (sent, tokens);
    }

    private static string Data(List<Claim> sent) => PromptData.Write(json =>
    {
        foreach (var claim in sent)
            json.WriteString(claim.Sentence.ToString(CultureInfo.InvariantCulture), PromptData.Visible(claim.Text));
    });

    private ImmutableDictionary<int, Wording> Keep(DraftClaim[] drafts, Dictionary<int, Claim> sent)
    {
        var wordings = ImmutableDictionary.CreateBuilder<int, Wording>();
        foreach (var draft in drafts)
        {
            if (Check(draft, sent) is { } text && wordings.TryAdd(draft.Ids[0], new Wording(text, [.. draft.Ids.Skip(1)])))
                _taken++;
            else
                _dropped++;
        }

        return wordings.ToImmutable();
    }

    private static string? Check(DraftClaim draft, Dictionary<int, Claim> sent)
    {
        if (draft.Ids.Length is 0 or > 3 || draft.Ids.Distinct().Count() < draft.Ids.Length || !draft.Ids.All(sent.ContainsKey) || Prose.Of(draft.Text, Prose.LongestSentence) is not { } text)
            return null;

        var cited = draft.Ids.Select((id, index) => new Fact { Id = $"f{index + 1}", Text = sent[id].Text, Status = FactStatus.Single, Origins = 1, Claims = [sent[id]] }).ToList();
        return CitationCheck.Check(text, cited).Supported ? text : null;
    }
}

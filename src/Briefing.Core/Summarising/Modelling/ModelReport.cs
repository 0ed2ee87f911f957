using System.Collections.Immutable;

namespace Briefing.Summarising.Modelling;

/// <summary>What a language model contributed to a brief, and what was made of it.</summary>
public sealed record ModelReport
{
    public static ModelReport None { get; } = new();

    /// <summary>Calls that were answered, from a cache or not.</summary>
    public int Answers { get; init; }

    /// <summary>Those of them that a cache answered.</summary>
    public int CacheHits { get; init; }

    /// <summary>Tokens of the answers that no cache gave, as the model counted them or, where it did not, as estimated.</summary>
    public long PromptTokens { get; init; }

    public long CompletionTokens { get; init; }

    /// <summary>Calls that failed, by the kind of failure.</summary>
    public ImmutableSortedDictionary<ModelFailureKind, int> Failures { get; init; } = ImmutableSortedDictionary<ModelFailureKind, int>.Empty;

    /// <summary>Claims taken, and claims dropped in favour of their sentences because these do not bear them.</summary>
    public int Claims { get; init; }

    public int ClaimsDropped { get; init; }

    /// <summary>Sentences printed as the model wrote them, at once or when asked again.</summary>
    public int Sentences { get; init; }

    /// <summary>Sentences that failed the citation check and were asked for once more.</summary>
    public int SentencesAskedAgain { get; init; }

    /// <summary>Sentences that failed for good; a source's sentence stands in their place, or none where it would repeat another.</summary>
    public int SentencesReplaced { get; init; }

    /// <summary>Headlines printed as the model wrote them, and headlines that failed the check.</summary>
    public int Headlines { get; init; }

    public int HeadlinesReplaced { get; init; }

    /// <summary>Whether anything that the model wrote is printed.</summary>
    public bool WasUsed => Sentences + Headlines > 0;

    public static ModelReport operator +(ModelReport a, ModelReport b) => Add(a, b);

    public static ModelReport Add(ModelReport a, ModelReport b) => new()
    {
        Answers = a.Answers + b.Answers,
        CacheHits = a.CacheHits + b.CacheHits,
        PromptTokens = a.PromptTokens + b.PromptTokens,
        CompletionTokens = a.CompletionTokens + b.CompletionTokens,
        Failures = a.Failures.SetItems(b.Failures.Select(pair => KeyValuePair.Create(pair.Key, pair.Value + a.Failures.GetValueOrDefault(pair.Key)))),
        Claims = a.Claims + b.Claims,
        ClaimsDropped = a.ClaimsDropped + b.ClaimsDropped,
        Sentences = a.Sentences + b.Sentences,
        SentencesAskedAgain = a.SentencesAskedAgain + b.SentencesAskedAgain,
        SentencesReplaced = a.SentencesReplaced + b.SentencesReplaced,
        Headlines = a.Headlines + b.Headlines,
        HeadlinesReplaced = a.HeadlinesReplaced + b.HeadlinesReplaced,
    };
}

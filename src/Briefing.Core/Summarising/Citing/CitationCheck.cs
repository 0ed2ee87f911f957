using System.Collections.Immutable;

namespace Briefing.Summarising.Citing;

/// <param name="Reason">What the cited facts do not bear, as a sentence; empty where they bear all.</param>
public sealed record CitationVerdict(bool Supported, string Reason);

/// <summary>
/// Whether the spans of cited facts bear a sentence: its figures with unit, role and subject, its days, names, quotations, who says it, what it denies
/// and what it leaves open, and nearly all its other words. Tells by the words alone; what it cannot tell it rejects.
/// </summary>
public static class CitationCheck
{
    /// <summary>Longer ones are no sentences, and the work on one grows with its length times that of its spans.</summary>
    private const int Longest = 1000;

    /// <summary>Claims of one fact that are looked at; they all say the same.</summary>
    private const int MostClaims = 6;

    private static readonly CitationVerdict Borne = new(true, "");

    private static readonly Func<Assertion, Evidence, string?>[] Checks =
    [
        QuotationCheck.Fault,
        FigureCheck.Fault,
        RepetitionCheck.Fault,
        NameCheck.Fault,
        SpeakerCheck.Fault,
        PolarityCheck.Fault,
        RoleCheck.Fault,
        SlotCheck.Fault,
        ExchangeCheck.Fault,
        EditCheck.Fault,
        WordCheck.Fault,
    ];

    /// <param name="sentence">What is to be printed.</param>
    /// <param name="cited">The facts that it names as its sources.</param>
    /// <param name="disputes">What the story's sources disagree on: none of it may be told as settled.</param>
    /// <param name="language">ISO 639-1 code of the sentence and the facts.</param>
    public static CitationVerdict Check(string sentence, IReadOnlyList<Fact> cited, ImmutableArray<Dispute> disputes = default, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(cited);
        if (string.IsNullOrWhiteSpace(sentence) || sentence.Length > Longest)
            return new CitationVerdict(false, "It is empty or too long for a sentence.");

        if (cited.Count == 0)
            return new CitationVerdict(false, "It cites nothing.");

        var evidence = new Evidence([.. cited.SelectMany(fact => fact.Claims.Take(MostClaims).Select(claim => new Span(fact, Assertion.Of(claim, language))))], disputes.IsDefault ? [] : disputes);
        var assertion = Assertion.Of(sentence, language);
        foreach (var check in Checks)
            if (check(assertion, evidence) is { } fault)
                return new CitationVerdict(false, fault);

        return Borne;
    }
}

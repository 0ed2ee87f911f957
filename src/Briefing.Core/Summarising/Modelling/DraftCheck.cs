using System.Collections.Immutable;
using Briefing.Summarising.Citing;

namespace Briefing.Summarising.Modelling;

/// <param name="Facts">The facts of the sheet that it cites.</param>
/// <param name="Why">What is wrong with it, or null where its facts bear it.</param>
internal sealed record CheckedSentence(string Text, ImmutableArray<Fact> Facts, string? Why);

/// <summary>Holds what the model wrote about a story to the facts that it was given.</summary>
internal sealed class DraftCheck(FactSheet sheet, ImmutableArray<Dispute> disputes)
{
    /// <summary>More facts than this in one sentence is a list.</summary>
    private const int MostFacts = 4;

    public CheckedSentence Of(DraftSentence draft)
    {
        var entries = draft.Facts.Distinct(StringComparer.Ordinal).Select(id => sheet[id]).ToList();
        var known = entries.OfType<SheetEntry>().Take(MostFacts).ToList();
        ImmutableArray<Fact> cited = [.. known.SelectMany(entry => entry.References.Prepend(entry.Fact)).Distinct()];
        if (known.Count == 0 || known.Count < entries.Count)
            return new CheckedSentence("", [.. known.Select(entry => entry.Fact)], "It cites no fact, or one that it was not given, or too many.");

        if (Prose.Of(draft.Text, Prose.LongestSentence) is not { } text)
            return new CheckedSentence("", [.. known.Select(entry => entry.Fact)], "It is not one line of plain prose.");

        var sentence = char.IsLetterOrDigit(text[^1]) || text[^1] == ')' ? text + "." : text;
        var verdict = CitationCheck.Check(sentence, cited, disputes);
        return verdict.Supported
            ? new CheckedSentence(sentence, cited, null)
            : new CheckedSentence(sentence, [.. known.Select(entry => entry.Fact)], verdict.Reason);
    }

    /// <returns>The headline, or null where it does not hold.</returns>
    public string? Headline(DraftSentence draft)
    {
        if (Prose.Of(draft.Text.TrimEnd().TrimEnd('.'), HeadlineWriter.Longest) is not { } text)
            return null;

        var checkedHeadline = Of(draft with { Text = text });
        return checkedHeadline.Why is null ? text : null;
    }
}

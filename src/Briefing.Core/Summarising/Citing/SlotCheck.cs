using Briefing.Merging;

namespace Briefing.Summarising.Citing;

/// <summary>
/// Between the same words on both sides stands the same name. "Since X's death, Y's laws" is not borne by "since Y's death, X's laws",
/// however the rest is told.
/// </summary>
internal static class SlotCheck
{
    /// <summary>Names on the two sides of these may change sides.</summary>
    private static readonly string[] Mutual = ["met", "meet", "meets", "and", "or", "with", "between", "versus", "vs", "talked", "married", "spoke", "&", "by"];

    private static readonly WordSet Determiners = English.Articles + English.Possessives;

    /// <param name="Lead">The word in front and, where that is a small one, the word before it.</param>
    /// <param name="Next">The word or sign behind.</param>
    private sealed record Slot(string[] Name, string Before, string Lead, string Next, bool IsLeadContent, bool IsNextContent);

    public static string? Fault(Assertion sentence, Evidence evidence)
    {
        var given = evidence.Spans.SelectMany(span => Slots(span.Text)).ToList();
        foreach (var slot in Slots(sentence))
        {
            if (Mutual.Contains(slot.Lead) || Mutual.Contains(slot.Next))
                continue;

            if (given.Exists(other => AreOne(slot, other) && SharesSide(slot, other)))
                continue;

            if (given.Find(other => !AreOne(slot, other) && IsSamePlace(slot, other)) is { } rival && given.Exists(other => AreOne(slot, other)))
                return $"The cited span has {string.Join(' ', rival.Name)} where it has {string.Join(' ', slot.Name)}.";
        }

        return null;
    }

    /// <summary>The same words on both sides; or in front a small word and what it hangs on, where behind it the one or the other pauses.</summary>
    private static bool IsSamePlace(Slot slot, Slot other) =>
        slot.Lead == other.Lead && SharesSide(slot, other)
        && (slot.Next == other.Next || (slot.Before == other.Before && !slot.IsLeadContent && other.Next is not ("and" or "or" or ",") && (slot.Next is "" or "." or "," || !other.IsNextContent)));

    private static bool SharesSide(Slot a, Slot b) =>
        (a.IsNextContent && a.Next == b.Next) || (a.Lead == b.Lead && (a.IsLeadContent || (a.Before.Length > 0 && a.Before == b.Before)));

    private static bool AreOne(Slot a, Slot b) => a.Name.Any(word => b.Name.Any(other => NameCheck.AreOne(word, other)));

    private static IEnumerable<Slot> Slots(Assertion text)
    {
        foreach (var (first, next) in text.Names)
        {
            if (first == 0 && next == 1 && NameCheck.IsCommonWord(text.Tokens[0]))
                continue;

            var lead = first - 1;
            while (lead >= 0 && Determiners.Contains(text.Tokens[lead].Lower))
                lead--;

            yield return new Slot(
                [.. text.Tokens.GetRange(first, next - first).Where(token => token.IsCapitalised).Select(token => token.Lower)],
                lead > 0 ? text.Tokens[lead - 1].Lower : "",
                lead >= 0 ? text.Tokens[lead].Lower : "",
                next < text.Tokens.Count ? text.Tokens[next].Lower : "",
                lead >= 0 && text.Stems[lead] is not null,
                next < text.Tokens.Count && (text.Stems[next] is not null || Verbs.IsVerbLike(text.Tokens[next].Lower)));
        }
    }
}

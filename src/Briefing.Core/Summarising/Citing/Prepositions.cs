namespace Briefing.Summarising.Citing;

/// <summary>What names and figures hang on.</summary>
internal static class Prepositions
{
    public static readonly string[] OfPlace = ["in", "at", "on", "near", "within", "during", "throughout", "across"];

    private static readonly string[] Others = ["to", "from", "by", "since", "until", "against", "per", "as"];

    /// <summary>Told for each other they say the contrary.</summary>
    private static readonly (string One, string Other)[] Contraries = [("for", "against"), ("with", "without"), ("inside", "outside"), ("before", "after")];

    /// <param name="at">A word of the sentence.</param>
    public static string? Fault(Edits edits, int at) => TieFault(edits, at) ?? ContraryFault(edits, at);

    /// <summary>"To 2025 in 48,000" where it rose to 48,000 in 2025: a name or a figure hangs on another preposition than in every place that the span has it.</summary>
    private static string? TieFault(Edits edits, int at)
    {
        if (edits.Told[at].Kind is not (WordKind.Name or WordKind.Number or WordKind.Day) || Of(edits.Told, at) is not { } preposition)
            return null;

        var given = Enumerable.Range(0, edits.Given.Count).Where(other => Wording.AreOne(edits.Given[other], edits.Told[at])).Select(other => Of(edits.Given, other)).ToList();
        var isNewlyTied = preposition == "by" && !edits.IsTurned && given.TrueForAll(other => other is null);
        return given.Count == 0 || given.Contains(preposition) || (given.Contains(null) && !isNewlyTied) ? null : $"The cited span does not say “{preposition} {edits.Told[at].Text}”.";
    }

    /// <summary>"For the reform" where every place that the span has the reform in says "against the reform".</summary>
    private static string? ContraryFault(Edits edits, int at)
    {
        if (edits.Told[at].Kind is not (WordKind.Content or WordKind.Name) || InFrontOf(edits.Told, at) is not (>= 0 and var told))
            return null;

        var preposition = edits.Told[told].Text.ToLowerInvariant();
        var contrary = Array.Find(Contraries, pair => pair.One == preposition || pair.Other == preposition) is { One: not null } found ? preposition == found.One ? found.Other : found.One : null;
        if (contrary is null)
            return null;

        var given = Enumerable.Range(0, edits.Given.Count).Where(other => Wording.AreOne(edits.Given[other], edits.Told[at])).ToList();
        return given.Count > 0 && given.TrueForAll(other => InFrontOf(edits.Given, other) is >= 0 and var before && edits.Given[before].Text.Equals(contrary, StringComparison.OrdinalIgnoreCase))
            ? $"The cited span says “{contrary} {edits.Told[at].Text}”."
            : null;
    }

    /// <summary>One word for all prepositions of place, which stand for each other; null where none stands right in front.</summary>
    private static string? Of(List<Wording> words, int at)
    {
        var before = InFrontOf(words, at);
        return before < 0 ? null
            : OfPlace.Contains(words[before].Text.ToLowerInvariant()) ? "in"
            : Others.Contains(words[before].Text.ToLowerInvariant()) ? words[before].Text.ToLowerInvariant()
            : null;
    }

    /// <summary>The word in front of one, articles skipped; -1 where there is none.</summary>
    public static int InFrontOf(List<Wording> words, int at)
    {
        at--;
        while (at >= 0 && words[at].Key is "the" or "a" or "an")
            at--;

        return at;
    }
}

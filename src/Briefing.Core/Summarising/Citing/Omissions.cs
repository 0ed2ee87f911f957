using Briefing.Merging;

namespace Briefing.Summarising.Citing;

/// <summary>What a sentence may not leave out of its span.</summary>
internal static class Omissions
{
    private static readonly string[] Pronouns = ["it", "they", "who", "which", "that", "this", "these", "those"];

    /// <param name="at">Of the span's words one that the sentence has not.</param>
    public static string? Fault(Edits edits, int at) => MarkFault(edits, at) ?? QuotationFault(edits, at) ?? SubjectFault(edits, at);

    private static string? MarkFault(Edits edits, int at)
    {
        var word = edits.Given[at];
        if (word.Kind != WordKind.Mark || edits.Added.Exists(added => edits.Told[added].Key == word.Key))
            return null;

        if (word.Key is "~will" or "~plan" && edits.AddedAt(at).Any(added => added.Key is "~to" or "~plan" or "~will"))
            return null;

        // Between two words that go on standing side by side, whatever they are, nothing else went with it.
        if (edits.LeftOutAround(at) is var (first, last) && first == last && edits.AreSideBySide(at - 1, at + 1))
            return $"It leaves out “{word.Text}” of the cited span.";

        for (var head = at + 1; edits.IsNearlyVerbatim && head < edits.Given.Count && head <= at + Edits.Reach; head++)
            if (!edits.Given[head].IsLight)
                return edits.IsKept(head) ? $"It leaves out “{word.Text}” of the cited span." : null;

        return null;
    }

    /// <summary>A quotation goes on as it stands: what is left out of its middle, or of one end of it, may be what it turns on.</summary>
    private static string? QuotationFault(Edits edits, int at)
    {
        if (!edits.IsGivenQuoted(at))
            return null;

        var (first, last) = edits.LeftOutAround(at);
        var (before, behind) = (first - 1, last + 1);
        bool IsOfIt(int given) => given >= 0 && given < edits.Given.Count && edits.IsGivenQuoted(given) && edits.IsToldQuoted(given);
        return IsOfIt(before) || IsOfIt(behind) ? $"It leaves “{edits.Given[at].Text}” out of a quotation." : null;
    }

    /// <summary>"The told ThePrint" where somebody told it.</summary>
    private static string? SubjectFault(Edits edits, int at)
    {
        if (edits.Given[at].Kind != WordKind.Name)
            return null;

        var (first, last) = edits.LeftOutAround(at);
        return last + 1 < edits.Given.Count && Verbs.IsVerbLike(edits.Given[last + 1].Text.ToLowerInvariant()) && edits.IsKept(last + 1)
            && Enumerable.Range(first, last - first + 1).All(given => edits.Given[given].Kind is WordKind.Name or WordKind.Free)
            && (first == 0 || edits.Given[first - 1].Kind is WordKind.Free or WordKind.Link || edits.IsBehindComma(first)) && edits.IsJoined(last)
            && !edits.Told.Exists(word => Wording.AreOne(word, edits.Given[at]))
            && edits.AddedAt(at).All(word => word.Kind == WordKind.Free && !Pronouns.Contains(word.Key))
                ? $"It leaves out {edits.Given[at].Text}, of whom it tells."
                : null;
    }
}

using Briefing.Reading;

namespace Briefing.Summarising.Citing;

/// <summary>
/// A sentence that follows a span nearly word for word differs from it by nothing but edits that keep what it says: a phrase moved as a
/// whole, a word for one that means the same, something left out that nothing else leans on. Other checks look for what is wrong; this one
/// takes for wrong what it does not know to be right.
/// </summary>
internal static class EditCheck
{
    /// <summary>What changes a sentence wherever it stands, and has no other way of being said than by one of its own group.</summary>
    private static readonly string[] Unmistakable = ["may", "might", "possibly", "unlikely", "unless", "despite", "although", "against", "rarely", "seldom", "temporarily", "few", "until"];

    public static string? Fault(Assertion sentence, Evidence evidence)
    {
        // The lists of words are English.
        if (!Languages.IsEnglish(sentence.Language))
            return null;

        if (Wording.Of(sentence).Find(word => !sentence.IsQuoted(word.First) && (IsForeign(word, evidence) || IsOtherGender(word, evidence))) is { Text: { } foreign })
            return $"No cited span says “{foreign}”.";

        string? found = null;
        foreach (var span in evidence.Spans)
        {
            var edits = new Edits(sentence, span.Text);
            if (!edits.DoesFollow)
                continue;

            // One span that it follows without a fault is enough.
            if (FaultIn(edits, evidence, span) is not { } fault)
                return null;

            found ??= fault;
        }

        return found;
    }

    private static string? FaultIn(Edits edits, Evidence evidence, Span span)
    {
        foreach (var at in edits.Added)
            if (Additions.Fault(edits, at, evidence, span) is { } fault)
                return fault;

        for (var at = 0; at < edits.Told.Count; at++)
            if (Prepositions.Fault(edits, at) is { } fault)
                return fault;

        foreach (var at in edits.LeftOut)
            if (Omissions.Fault(edits, at) is { } fault)
                return fault;

        return null;
    }

    /// <summary>No span has it, whatever else it says.</summary>
    private static bool IsForeign(Wording word, Evidence evidence) =>
        Unmistakable.Contains(word.Text.ToLowerInvariant()) && word.Kind is WordKind.Mark or WordKind.Link && !evidence.Spans.Any(span => Wording.Of(span.Text).Exists(given => given.Key == word.Key || AreAlike(word.Key, given.Key)));

    /// <summary>"But" may be told as "although", "by Friday" and "through May" as "until".</summary>
    private static bool AreAlike(string told, string given) => told switch
    {
        "~despite" => given is "but" or "however" or "~even",
        "~until" => given is "by" or "through" or "to" or "~to",
        _ => false,
    };

    /// <summary>"His" where the spans speak of a woman and of no man.</summary>
    private static bool IsOtherGender(Wording word, Evidence evidence)
    {
        bool IsSaid(string key) => evidence.Spans.Any(span => Wording.Of(span.Text).Exists(given => given.Key == key));
        return word.Key switch
        {
            "~he" => IsSaid("~she") && !IsSaid("~he"),
            "~she" => IsSaid("~he") && !IsSaid("~she"),
            _ => false,
        };
    }
}

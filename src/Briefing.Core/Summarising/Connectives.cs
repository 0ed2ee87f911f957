namespace Briefing.Summarising;

/// <summary>Words within a sentence that bind it to the one before, which a brief may not have: "the mayor thus loses her seat", "the court, however, found".</summary>
internal static class Connectives
{
    private static readonly WordSet Words = new("thus therefore consequently accordingly however nevertheless nonetheless moreover furthermore meanwhile");

    /// <summary>They bind two parts of the sentence itself, or belong to what follows: "and thus", "thus far".</summary>
    private static readonly WordSet Joints = new("and but or so that which who while if because although though");

    private static readonly WordSet Degrees = new("far much many little few long as");

    public static void AddEdits(SentenceText sentence, List<Edit> edits)
    {
        for (var i = 1; i + 1 < sentence.Count; i++)
        {
            if (!Words.Contains(sentence.Word(i)) || sentence.IsQuoted(i) || sentence[i].Capital || Joints.Contains(sentence.Word(i - 1)) || Degrees.Contains(sentence.Word(i + 1)) || HasClauseBefore(sentence, i))
                continue;
            // "However small it is" binds nothing.
            if (sentence.After(i - 1) is " " && sentence.After(i) is " " && !sentence.Is(i, "however"))
                edits.Add(new Edit(sentence[i].Start, sentence[i + 1].Start, ""));
            // Behind a weekday its date is printed in this place.
            else if (sentence.After(i - 1) is ", " && sentence.After(i) is ", " && !English.Weekdays.Contains(sentence.Word(i - 1)) && sentence.Word(i - 1) is not ("today" or "yesterday" or "tomorrow"))
                edits.Add(new Edit(sentence[i - 1].End, sentence[i].End + 1, ""));
        }
    }

    /// <summary>"The bridge was shut, the trains therefore stood still": what it follows from stands in the same sentence.</summary>
    private static bool HasClauseBefore(SentenceText sentence, int i)
    {
        for (var k = i - 1; k > 0; k--)
        {
            if (sentence.After(k - 1).ContainsAny(",;:") || Joints.Contains(sentence.Word(k)))
                return sentence.Verbs.HasOneUpTo(k - 1);
        }
        return false;
    }
}

namespace Briefing.Summarising;

/// <summary>Whether a sentence tells what is to come.</summary>
internal static class Futurity
{
    /// <summary>In words; what stands further back hangs on the news.</summary>
    private const int Reach = 25;

    /// <summary>German, French and Spanish verbs that tell what is to come: "soll auslaufen", "doit fermer".</summary>
    private static readonly WordSet Obligations = new("soll sollen doit doivent devrait devraient debe deben debería deberían prevé prevén");

    /// <summary>At the end of a German sentence they make hearsay of what was: "soll ... getötet haben".</summary>
    private static readonly WordSet PerfectInfinitives = new("haben sein");

    private static readonly WordSet NoActs = new("blame the a an his her its their this that");

    /// <summary>True where it announces in English what was to come.</summary>
    public static bool LooksAhead(SentenceText sentence)
    {
        // "Was too short, and its times will not count": the news is what was. What somebody said may be all ahead.
        var only = sentence.Verbs.First is { } verb && !English.Saying.Contains(sentence.Word(verb)) ? verb : (int?)null;
        for (var i = 0; i < sentence.Count && i < Reach; i++)
        {
            if (only is { } main && i != main)
                continue;
            if ((sentence.Word(i) is "will" || (sentence.Word(i) is "is" or "are" or "was" or "were" && IsScheduling(sentence, i + 1))) && !sentence.IsQuoted(i))
                return true;
        }
        return false;
    }

    /// <summary>True where it tells in German, French or Spanish what is to be; of which day that is their verbs do not settle.</summary>
    public static bool IsToBe(SentenceText sentence)
    {
        if (PerfectInfinitives.Contains(sentence.Word(sentence.Count - 1)))
            return false;
        for (var i = 0; i < sentence.Count && i < Reach; i++)
        {
            // "Debe 40 millones": what is owed is no plan.
            if (Obligations.Contains(sentence.Word(i)) && !sentence.IsQuoted(i) && sentence.Word(i + 1) is not [>= '0' and <= '9', ..])
                return true;
        }
        return false;
    }

    /// <summary>"Rain was expected during the night": of the day of its report, whatever weekday that was.</summary>
    public static bool IsOfItsNight(SentenceText sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Word(i) is "tonight" or "overnight" or "night" or "evening")
                return true;
        }
        return false;
    }

    /// <summary>"[Is] due", "[is] planned for", "[is] to take over"; who "is to blame" or "is to the west" has nothing before it.</summary>
    private static bool IsScheduling(SentenceText sentence, int i) =>
        sentence.Word(i) is "forecast" or "expected" or "due" or "scheduled"
        || (sentence.Is(i, "planned") && (sentence.Is(i + 1, "for") || sentence.Is(i + 1, "to")))
        || (sentence.Is(i, "to") && sentence.Word(i + 1) is [>= 'a' and <= 'z', ..] && !English.IsPast(sentence.Word(i + 1)) && !NoActs.Contains(sentence.Word(i + 1)));
}

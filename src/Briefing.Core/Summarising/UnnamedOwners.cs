namespace Briefing.Summarising;

/// <summary>Whether something in a sentence belongs to somebody whom it does not name: "said its chairwoman", "stand along its edge".</summary>
internal static class UnnamedOwners
{
    /// <summary>In words: "its deputy chief executive".</summary>
    private const int LongestCalling = 4;

    /// <summary>What makes one thing of the noun behind it.</summary>
    private static readonly WordSet Singular = new("the a an this that each every another one no any some his her my our your whose which what who anything something nothing everything");

    /// <summary>Bodies that have members and somebody who speaks for them.</summary>
    private static readonly WordSet Bodies = new(
        """
        union unions company companies firm ministry association federation council club bank party group agency authority team hospital school university museum court government board
        committee commission trust operator utility airline charity society league parliament country state city town village police workers staff crew residents families parents couple
        department office institute laboratory
        """);

    private static readonly WordSet Acts = new("strike deal plan vote move offer law ban bill fire flood storm");

    /// <param name="sentence">The words of the sentence.</param>
    /// <param name="first">The word that it begins with where it is printed.</param>
    /// <param name="names">Whether a word is a name elsewhere in the story.</param>
    public static bool Has(SentenceText sentence, int first, Func<TermToken, bool> names) => IsHeardOfOne(sentence, first, names) || HasNoOwner(sentence, first, names);

    /// <summary>
    /// "The chance is gone, said its chairwoman", "a strike is near, their lawyer said": who is heard belongs to somebody whom the sentence does not name. A chairwoman is no
    /// chance's; a carmaker may well have one.
    /// </summary>
    private static bool IsHeardOfOne(SentenceText sentence, int first, Func<TermToken, bool> names)
    {
        for (var i = first; i + 1 < sentence.Count; i++)
        {
            if (sentence.IsQuoted(i))
                continue;
            if (i > first && (sentence.Is(i, "its") || sentence.Is(i, "their")) && IsHeard(sentence, i))
                return sentence.Is(i, "their") || IsNobody(HeadOfSubject(sentence, first));
            var isNamed = names(sentence[i]) || (i > first && sentence[i].Capital && !English.Weekdays.Contains(sentence.Word(i)) && !English.Months.Contains(sentence.Word(i)));
            if (isNamed || Bodies.Contains(sentence.Word(i)) || IsSeveral(sentence, i))
                return false;
        }
        return false;
    }

    /// <summary>"Two boys", "the pilots": they may have a lawyer.</summary>
    private static bool IsSeveral(SentenceText sentence, int i) =>
        sentence.Word(i) is [_, _, _, .., 's'] and not [.., 's', 's'] and not "this" && !English.Pronouns.Contains(sentence.Word(i)) && !English.Saying.Contains(sentence.Word(i)) && !English.Present.Contains(sentence.Word(i)) && !Anaphora.ExpletiveVerbs.Contains(sentence.Word(i));

    /// <summary>"Closure" of "a longer closure of the basin is near".</summary>
    private static ReadOnlySpan<char> HeadOfSubject(SentenceText sentence, int first)
    {
        var end = first + 1;
        while (end < sentence.Count && !sentence.Verbs.HasOneUpTo(end) && !Anaphora.Joining.Contains(sentence.Word(end)) && !sentence.Is(end, "to"))
            end++;
        return sentence.Word(end - 1);
    }

    /// <summary>"Chance", "closure", "decision": what nobody speaks for.</summary>
    private static bool IsNobody(ReadOnlySpan<char> noun)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ance", "ence", "ion", "ment", "ure", "ity", "ness"])
        {
            if (noun.EndsWith(ending))
                return true;
        }
        return Acts.Contains(noun);
    }

    /// <summary>"Said its chairwoman", ", its chairwoman said".</summary>
    private static bool IsHeard(SentenceText sentence, int possessive)
    {
        if (English.Saying.Contains(sentence.Word(possessive - 1)) && sentence.After(possessive - 1) is " " && English.People.Contains(sentence.Word(possessive + 1)))
            return true;
        for (var i = possessive + 1; i <= possessive + LongestCalling && sentence.After(possessive - 1).StartsWith(",") && i + 1 < sentence.Count && sentence.After(i) is " "; i++)
        {
            if (English.People.Contains(sentence.Word(i)))
                return English.Saying.Contains(sentence.Word(i + 1));
        }
        return false;
    }

    /// <summary>"Spotters with whistles stand along its edge": nothing before it in the sentence is one thing that could have it.</summary>
    private static bool HasNoOwner(SentenceText sentence, int first, Func<TermToken, bool> names)
    {
        for (var i = first; i < sentence.Count; i++)
        {
            var word = sentence.Word(i);
            if (sentence.Is(i, "its") && !sentence.IsQuoted(i))
                return i > first && !(Anaphora.Fronting.Contains(sentence.Word(first)) && sentence.HasWithin(i + 1, sentence.Count, "the"));
            if (names(sentence[i]) || (i > first && sentence[i].Capital) || Singular.Contains(word) || (i == first && !word.EndsWith("s")) || English.People.Contains(word))
                return false;
        }
        return false;
    }
}

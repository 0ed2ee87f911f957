namespace Briefing.Summarising;

/// <summary>Whether the beginning of a sentence leaves out what the sentence before it says.</summary>
internal static class Ellipsis
{
    /// <summary>In words: a verb or a comma further back does not belong to the beginning.</summary>
    private const int LongestBefore = 10;

    private static readonly WordSet Numerals = English.NumbersToTwelve +
        """
        several some many most zwei drei vier fünf sechs sieben acht neun zehn elf zwölf mehrere einige
        deux trois quatre cinq six sept huit neuf dix onze douze plusieurs dos tres cuatro cinco seis siete ocho nueve diez once doce varios varias
        """;

    private static readonly WordSet CountedVerbs = new(
        "is are was were has have had will remain remained died survived sind ist waren war wurde wurden werden haben hatten hat ont sont étaient avaient a été han son fueron eran estaban quedaron murieron siguen");

    private static readonly WordSet Counts = English.NumbersToTwelve + "a an several few some many";

    private static readonly WordSet Spans = new("second seconds minute minutes hour hours day days week weeks month months year years decade decades season seasons");

    private static readonly WordSet Auxiliaries = English.FiniteBe + English.Have + English.Do + "can could would will";

    private static readonly WordSet OwnersVerbs = new("is are was were has had did does fell rose went came will would");

    private static readonly WordSet BehindVerbs = new("by to at in from on up down slightly sharply");

    /// <param name="sentence">The words of the sentence.</param>
    /// <param name="first">The word that it begins with where it is printed.</param>
    public static bool Begins(SentenceText sentence, int first) =>
        IsSomeTimeLater(sentence, first) || IsBareCount(sentence, first) || IsOwnerAlone(sentence, first) || IsBareAnswer(sentence, first) || LeavesOutWhat(sentence, first);

    /// <summary>"Two years later", "A few minutes earlier": from a moment that the sentence before names.</summary>
    private static bool IsSomeTimeLater(SentenceText sentence, int first)
    {
        var at = first;
        while (at < first + 2 && (Counts.Contains(sentence.Word(at)) || (!sentence.Word(at).IsEmpty && char.IsAsciiDigit(sentence.Word(at)[0]))))
            at++;
        return at > first && Spans.Contains(sentence.Word(at)) && (sentence.Is(at + 1, "later") || sentence.Is(at + 1, "earlier"));
    }

    /// <summary>"Two have been accounted for", "Zwei wurden verletzt": of those that the sentence before names.</summary>
    private static bool IsBareCount(SentenceText sentence, int first) =>
        sentence.After(first) is " " && !sentence.IsQuoted(first) && (Numerals.Contains(sentence.Word(first)) || (char.IsAsciiDigit(sentence.Word(first)[0]) && sentence.Word(first).Length <= 2)) && CountedVerbs.Contains(sentence.Word(first + 1));

    /// <summary>"Tarrow's slipped by three percent": what of Tarrow's did, the sentence before names. "Tarrow's proposed takeover" has its noun.</summary>
    private static bool IsOwnerAlone(SentenceText sentence, int first)
    {
        if (SentenceText.WithoutPossessive(sentence.Word(first)).Length == sentence.Word(first).Length || sentence.After(first) is not " ")
            return false;
        var verb = sentence.Word(first + 1);
        var behind = sentence.Word(first + 2);
        return OwnersVerbs.Contains(verb) || (verb.EndsWith("ed") && !behind.IsEmpty && (char.IsAsciiDigit(behind[0]) || Counts.Contains(behind) || BehindVerbs.Contains(behind)));
    }

    /// <summary>"Half past six, says the trust": what it answers stands in the sentence before.</summary>
    private static bool IsBareAnswer(SentenceText sentence, int first)
    {
        for (var i = first; i + 1 < sentence.Count && i < first + LongestBefore; i++)
        {
            if (sentence.IsQuoted(i) || English.IsPast(sentence.Word(i)) || English.Present.Contains(sentence.Word(i)) || English.Saying.Contains(sentence.Word(i)))
                return false;
            if (sentence.After(i).StartsWith(","))
                return sentence.Word(i + 1) is "says" or "said" or "say" or "replies" or "replied" or "answers" or "answered" && !sentence.IsQuoted(i + 1) && EndsBeforeComma(sentence, i + 1);
        }
        return false;
    }

    /// <summary>"Trains, say officials, will resume" goes on behind whoever says so.</summary>
    private static bool EndsBeforeComma(SentenceText sentence, int from)
    {
        for (var i = from; i + 1 < sentence.Count; i++)
        {
            if (sentence.After(i) is not " ")
                return !sentence.After(i).StartsWith(",");
        }
        return true;
    }

    /// <summary>"On Thursday Anna Holt was not: she cut the rate." What she was not the sentence before says.</summary>
    private static bool LeavesOutWhat(SentenceText sentence, int first)
    {
        for (var i = first + 1; i < sentence.Count && i < first + LongestBefore; i++)
        {
            if (sentence.IsQuoted(i) || sentence.After(i - 1).Contains(','))
                return false;
            if (sentence.Is(i, "not") && Auxiliaries.Contains(sentence.Word(i - 1)) && (i + 1 == sentence.Count || sentence.After(i) is [':' or ';' or '.', ..]))
                return true;
        }
        return false;
    }
}

namespace Briefing.Summarising;

/// <summary>Whether a sentence points at what the one before it says: "at that time", "two of them", "everybody was expecting this".</summary>
internal static class Deixis
{
    /// <summary>In words: "a large part of them".</summary>
    private const int LongestPart = 4;

    private static readonly PhraseSet PointingPhrases = new(
    [
        "as a result", "after that", "after this", "at the same hour", "since then", "at that time", "at the time", "at that point", "at this point",
        "because of this", "because of that", "despite this", "despite that", "the two", "the three", "the four", "the five", "the pair", "the trio", "the duo",
        "the former", "the latter", "the other", "the others", "the same", "one of them", "some of them", "many of them", "most of them",
        "all of them", "none of them", "both of them", "two of them", "among them", "among those", "of those", "of these", "by then", "for example", "for instance", "for that reason",
        "with that", "under this", "under that", "to this end", "to that end", "a second", "a third", "the second", "the third", "doing so", "in doing", "in this case",
        "in that case", "in these", "in those", "on that", "on this", "from there", "from then", "the day before", "the day after", "the next day",
        "the following day", "the same day", "earlier in the day", "later in the day", "that day", "that night", "until then", "in such",
        "more than half of them", "if so", "one such", "no such", "the latest", "the first of",
        "unter ihnen", "einer von ihnen", "eine von ihnen", "zwei von ihnen", "drei von ihnen", "das gab", "das gaben", "das ist", "das sind", "das war", "das waren", "das hat", "das haben", "das hatte",
        "das hatten", "das teilte", "das teilten", "das sagte", "das sagten", "das erklärte", "das berichtete", "das berichten", "das meldete", "das bestätigte", "das geht", "das ging", "das soll", "das sei",
        "das wäre", "das wird", "das wurde", "das bedeutet", "das zeigt", "das heißt", "parmi eux", "parmi elles", "l'un d'eux", "l'une d'elles", "deux d'entre eux", "c'est ce", "entre ellos", "entre ellas",
        "uno de ellos", "una de ellas", "dos de ellos", "dos de ellas",
    ]);

    /// <summary>What stands behind a noun and says which one is meant.</summary>
    public static readonly WordSet Determining = new("of that who whose which in on at for from to between against");

    /// <summary>What stands in front of the thing that is pointed at.</summary>
    public static readonly WordSet Prepositions = new("at in on by for of from with to under after before over");

    /// <param name="sentence">The words of the sentence.</param>
    /// <param name="first">The word that it begins with where it is printed.</param>
    public static bool PointsBack(SentenceText sentence, int first) =>
        PointingPhrases.LengthAt(sentence, first) > 0 || IsPartOfThem(sentence, first) || (sentence.IsQuoted(first) && IsQuotedPointer(sentence, first)) || EndsPointing(sentence);

    /// <summary>"We have put it last", "I have seen too much of that water": what a quotation that begins a sentence points at stands before that.</summary>
    private static bool IsQuotedPointer(SentenceText sentence, int first)
    {
        for (var i = first + 1; i < sentence.Count && sentence.IsQuoted(i) && sentence.After(i - 1) is " "; i++)
        {
            if (i <= first + LongestPart && (sentence.Is(i, "it") || sentence.Is(i, "them") || sentence.Is(i, "him") || sentence.Is(i, "her")))
                return true;
            if (Prepositions.Contains(sentence.Word(i - 1)) && (sentence.Is(i, "that") || sentence.Is(i, "those") || sentence.Is(i, "these")))
                return true;
        }
        return false;
    }

    /// <summary>"A pair of them lie above the reservoir", "Eleven of those stayed".</summary>
    private static bool IsPartOfThem(SentenceText sentence, int first)
    {
        for (var i = first + 1; i < first + LongestPart; i++)
        {
            if (sentence.Is(i, "of") && !sentence.IsQuoted(i))
                return sentence.Is(i + 1, "them") || (sentence.Is(i + 1, "those") && !Determining.Contains(sentence.Word(i + 2)));
        }
        return false;
    }

    /// <summary>"Everybody was expecting this.", "No harbour can live at that rate."</summary>
    private static bool EndsPointing(SentenceText sentence)
    {
        var last = sentence.Count - 1;
        return last > 1 && !sentence.IsQuoted(last)
            && (sentence.Is(last, "this") || (Prepositions.Contains(sentence.Word(last - 2)) && sentence.After(last - 1) is " " && (sentence.Is(last - 1, "that") || sentence.Is(last - 1, "those") || sentence.Is(last - 1, "these"))));
    }
}

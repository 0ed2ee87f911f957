namespace Briefing.Summarising;

/// <summary>
/// How a sentence may be printed whose figure another origin contradicts: without the figure, where the grammar lets it go, or as the word of its outlet.
/// Either way the sentence asserts no side of the dispute.
/// </summary>
internal static class DisputedWording
{
    /// <summary>Longer names are no names of outlets.</summary>
    private const int LongestOutlet = 60;

    /// <summary>What stands with an age in front of it and behind it, in the languages whose reports set an age between commas.</summary>
    private static readonly WordSet BeforeAge = new("aged age at the of was is im alter von à l'âge de a edad los");
    private static readonly WordSet BehindAge = new("year years old jahre jahren alt ans años");

    private static readonly WordSet Pronouns = new("he she");

    /// <summary>The figures taken out; null where one of them holds the sentence together.</summary>
    public static List<Edit>? Without(IEnumerable<Value> figures, SentenceText sentence)
    {
        var edits = new List<Edit>();
        foreach (var figure in figures)
        {
            if (Without(figure, sentence) is not { } edit)
                return null;
            edits.Add(edit);
        }
        return edits.Count > 0 ? edits : null;
    }

    /// <summary>", according to The Meridian" at the sentence's end; null where no outlet is known or the words for it are not.</summary>
    public static Edit? SaidBy(Article article, SentenceText sentence)
    {
        var said = article.Language switch
        {
            "en" or "und" => ", according to ",
            "de" => ", berichtet ",
            "fr" => ", selon ",
            "es" => ", seg\u00FAn ",
            _ => null,
        };
        var stop = sentence.Span.LastIndexOf('.');
        return said is null || article.Source is not { Length: > 0 and <= LongestOutlet } outlet || sentence.Count == 0 || sentence.After(sentence.Count - 1) is not "." || sentence.IsQuoted(sentence.Count - 1)
            ? null
            : new Edit(sentence.Start + stop, sentence.Start + stop, said + outlet);
    }

    private static Edit? Without(Value figure, SentenceText sentence)
    {
        var number = 0;
        while (number < sentence.Count && sentence[number].End <= figure.Start)
            number++;
        if (number == 0 || number == sentence.Count || figure.Unit != "year" || sentence.IsQuoted(number))
            return null;
        if (AgeOfNoun(sentence, number) is { } adjective)
            return adjective;
        var (first, last) = (number, number);
        while (last + 1 < sentence.Count && sentence.After(last) is " " && BehindAge.Contains(sentence.Word(last + 1)))
            last++;
        while (first > 1 && sentence.After(first - 1) is " " && BeforeAge.Contains(sentence.Word(first - 1)))
            first--;
        var isLast = last + 1 == sentence.Count;
        // "...; she was 84."
        if (isLast && sentence.Is(first, "was") && Pronouns.Contains(sentence.Word(first - 1)) && sentence.After(first - 2).StartsWith(";"))
            return Deletion(sentence[first - 2].End, sentence[last].End);
        if (sentence.Is(first, "was") || sentence.Is(first, "is"))
            return null;
        // "... died at the age of 79.", "whose death at 79 was announced"
        if (sentence.Is(first, "at") && first < number && sentence.After(first - 1) is " " && (isLast || sentence.After(last).StartsWith(",") || English.IsPast(sentence.Word(last + 1))))
            return Deletion(sentence[first - 1].End, sentence[last].End);
        if (!sentence.After(first - 1).StartsWith(","))
            return null;
        if (isLast)
            return Deletion(sentence[first - 1].End, sentence[last].End);
        if (!sentence.After(last).StartsWith(","))
            return null;
        // "Otuoma, 19, struck" loses both commas, "Otuoma, 19, a substitute, struck" one of them.
        return Deletion(sentence[first - 1].End, English.IsPast(sentence.Word(last + 1)) || English.Present.Contains(sentence.Word(last + 1)) ? sentence[last].End + 1 : sentence[last].End);
    }

    /// <summary>"The 20-year-old substitute" is the substitute; "the 20-year-old said" and "an 18-year-old student" stay as they are.</summary>
    private static Edit? AgeOfNoun(SentenceText sentence, int number)
    {
        var noun = number + 3;
        if (!sentence.Is(number + 1, "year") || !sentence.Is(number + 2, "old") || sentence.After(number) is not "-" || sentence.After(number + 1) is not "-" || sentence.After(number + 2) is not " "
            || noun >= sentence.Count || English.IsPast(sentence.Word(noun)) || English.Present.Contains(sentence.Word(noun)) || sentence.Is(number - 1, "an") || (sentence.Is(number - 1, "a") && "aeiouAEIOU".Contains(sentence.Word(noun)[0])))
            return null;
        return Deletion(sentence[number].Start, sentence[noun].Start);
    }

    private static Edit Deletion(int start, int end) => new(start, end, "");
}

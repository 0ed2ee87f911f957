namespace Briefing.Summarising;

/// <summary>The part of a sentence that can stand as a headline: its main clause, without what hangs on it.</summary>
internal static class MainClause
{
    private static readonly WordSet Subordinators = new(
        "which who whose whom where as while after before when but and or because although though since amid following despite saying according so until unless if including hours days weeks months minutes a an the one part making leaving killing raising sparking with without over for from in on at by during to");

    private static readonly WordSet Loose = new("as while after before when amid following despite because although though since hours days weeks months");
    private static readonly WordSet Phrases = new("in on at for with from during over to by against under between near");
    private static readonly WordSet Fronting = new("as while after before when amid following despite because although though since on in at during with under");
    private static readonly WordSet NoEnding = new("the a an of and or but to in on at for with from by that who which is are was were has have had will be its his her their as than into about against not this these those my our mr mrs ms dr between under over near");

    /// <returns>A whole clause of at most so many characters, or null where the sentence yields none.</returns>
    public static string? Of(string printed, int longest)
    {
        var vocabulary = new Vocabulary("en");
        var text = WithoutWeekdays(WithoutFronting(printed.TrimEnd('.', ' ', '!'), vocabulary), vocabulary);
        var sentence = Read(text, vocabulary);
        if (sentence.Count == 0)
            return null;
        if (text.Length <= longest && sentence.QuotesMatch)
            return text;
        return LongestPrefix(sentence, longest, commas: true, Subordinators)
            ?? LongestPrefix(sentence, longest, commas: false, Loose)
            ?? LongestPrefix(sentence, longest, commas: false, Phrases);
    }

    private static SentenceText Read(string text, Vocabulary vocabulary) =>
        new(text, 0, text.Length, Tokens.Read(text, 0, text.Length, vocabulary));

    private static string? LongestPrefix(SentenceText sentence, int longest, bool commas, WordSet openers)
    {
        var verb = false;
        string? best = null;
        for (var i = 0; i + 1 < sentence.Count && sentence[i].End <= longest; i++)
        {
            var word = sentence.Word(i);
            verb |= i > 0 && (English.IsPast(word) || English.Present.Contains(word));
            if (!verb || i < 3 || NoEnding.Contains(word) || sentence.IsQuoted(i))
                continue;
            var after = sentence.After(i);
            var next = sentence.Word(i + 1);
            var boundary = commas
                ? after.ContainsAny(";\u2014\u2013") || after.Contains("--", StringComparison.Ordinal)
                    || (after.StartsWith(",") && (openers.Contains(next) || next.EndsWith("ing", StringComparison.Ordinal)))
                : after is " " && openers.Contains(next);
            if (boundary)
                best = sentence.Text[..sentence[i].End];
        }
        return best;
    }

    /// <summary>"As officials watch, China's leader will ..." begins with China's leader.</summary>
    private static string WithoutFronting(string text, Vocabulary vocabulary)
    {
        var sentence = Read(text, vocabulary);
        if (!Fronting.Contains(sentence.Word(0)))
            return text;
        for (var i = 1; i + 4 < sentence.Count; i++)
        {
            if (!sentence.After(i).StartsWith(","))
                continue;
            var next = sentence.Word(i + 1);
            if (sentence[i + 1].Capital && !English.Months.Contains(next) || next is "the" or "a" or "an" or "at" or "police" or "officials")
                return Capitalised(text[sentence[i + 1].Start..]);
            if (char.IsAsciiDigit(next[0]) || sentence[i + 1].Capital)
                continue;
            return text;
        }
        return text;
    }

    /// <summary>A headline's day is the brief's; "on Wednesday, 1 March" goes.</summary>
    private static string WithoutWeekdays(string text, Vocabulary vocabulary)
    {
        var sentence = Read(text, vocabulary);
        for (var i = 1; i < sentence.Count; i++)
        {
            if (!English.Weekdays.Contains(sentence.Word(i)) || sentence.IsQuoted(i))
                continue;
            var from = sentence.Is(i - 1, "on") ? i - 1 : i;
            if (from == i && !English.IsPast(sentence.Word(i - 1)))
                continue;
            var to = i;
            if (sentence.After(i) is ", " && sentence.Word(i + 1) is [>= '0' and <= '9', ..] && English.Months.Contains(sentence.Word(i + 2)))
                to = i + 2;
            if (from == 0)
                continue;
            var end = sentence[to].End;
            if (to > i && end < text.Length && text[end] == ',' && to + 1 < sentence.Count && !Subordinators.Contains(sentence.Word(to + 1)) && !sentence.Word(to + 1).EndsWith("ing"))
                end++;
            return WithoutWeekdays(text[..sentence[from - 1].End] + text[end..], vocabulary);
        }
        return text;
    }

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

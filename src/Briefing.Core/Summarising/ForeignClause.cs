using Briefing.Reading;

namespace Briefing.Summarising;

/// <summary>
/// The part of a sentence in a language other than English that can stand as a headline: up to a mark or a comma behind which something is added that the
/// sentence is whole without, or else its whole words up to the length that there is.
/// </summary>
internal static class ForeignClause
{
    /// <summary>In characters: a shorter part says too little.</summary>
    private const int Shortest = 30;

    private static readonly string[] Marks = [": ", "; ", " \u2013 ", " \u2014 "];

    /// <summary>Words behind a comma that begin who says so, or a clause of time, cause or purpose, in German, French, Spanish, Italian, Portuguese and Dutch.</summary>
    private static readonly WordSet Additions = new(
        """
        um als weil nachdem während wobei wie obwohl damit sodass sagte sagten teilte teilten berichtet berichtete berichteten hieß heißt erklärte erklärten meldete meldeten bestätigte so
        a ont selon alors après tandis avant pendant indique rapporte annonce précise affirme
        según informó informaron dijo dijeron anunció anunciaron confirmó confirmaron aseguró indicó señaló después mientras tras luego aunque ha
        secondo ha dopo mentre quando segundo disse depois enquanto zei zeiden meldt meldde nadat terwijl omdat
        """);

    /// <summary>Prepositions that hang a noun on the one before it: "au sud de" loses "sud" with them.</summary>
    private static readonly WordSet Genitives = new("de du des d' del di della dello dei delle do da dos das von vom van");

    /// <summary>The part up to a mark or an addition; null where there is none of a good length.</summary>
    public static string? Of(string text, int longest)
    {
        var whole = Plain(text);
        if (whole.Length <= longest)
            return whole;
        foreach (var mark in Marks)
        {
            if (whole.IndexOf(mark, StringComparison.Ordinal) is >= Shortest and var at && at <= longest && !whole.AsSpan(0, at).Contains(','))
                return whole[..at].TrimEnd();
        }
        // Behind a second comma, or a colon, nobody knows here whether the first clause has ended.
        var comma = whole.IndexOf(", ", StringComparison.Ordinal);
        if (comma < Shortest || comma > longest || whole.AsSpan(0, comma).Contains(':'))
            return null;
        var next = whole.AsSpan(comma + 2);
        return Additions.Contains(next[..Math.Max(0, next.IndexOf(' '))]) ? whole[..comma] : null;
    }

    /// <summary>Whole words up to a length, back to where no preposition, article or half of a noun phrase is left at the end.</summary>
    public static string Cut(string text, int longest, string language)
    {
        var whole = Plain(text);
        if (whole.Length <= longest)
            return whole;
        var words = whole[..(longest + 1)].Split(' ')[..^1];
        var count = words.Length;
        while (count > 1 && IsOpen(words[count - 1], language))
        {
            // "au sud de": what the genitive hangs on is half of a phrase, too.
            if (Genitives.Contains(words[count - 1]) && count > 3 && IsOpen(words[count - 3], language))
                count--;
            count--;
        }
        var cut = string.Join(' ', words[..count]);
        return cut.Length >= Shortest ? cut.TrimEnd(',', ';', ':') : string.Join(' ', words);
    }

    private static bool IsOpen(string word, string language) => !word.EndsWith(',') && FunctionWords.Contains(language, word.ToLowerInvariant());

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', '!');
}

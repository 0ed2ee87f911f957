namespace Briefing.Merging;

/// <summary>Words in front of a number that say how exact it claims to be.</summary>
internal static class Hedges
{
    private static readonly (string Words, Hedge Hedge)[] Leads =
    [
        ("no more than", Hedge.AtMost), ("not more than", Hedge.AtMost), ("nicht mehr als", Hedge.AtMost), ("pas plus de", Hedge.AtMost), ("no más de", Hedge.AtMost),
        ("nicht weniger als", Hedge.AtLeast), ("pas moins de", Hedge.AtLeast), ("no menos de", Hedge.AtLeast),
        ("a little over", Hedge.About), ("a little more than", Hedge.About), ("just over", Hedge.About), ("slightly more than", Hedge.About), ("slightly over", Hedge.About), ("a little under", Hedge.About), ("a little less than", Hedge.About), ("slightly under", Hedge.About), ("slightly less than", Hedge.About), ("just under", Hedge.About), ("un poco más de", Hedge.About), ("un peu plus de", Hedge.About), ("un peu moins de", Hedge.About), ("etwas mehr als", Hedge.About), ("etwas weniger als", Hedge.About),
        ("at least", Hedge.AtLeast), ("more than", Hedge.AtLeast), ("over", Hedge.AtLeast), ("above", Hedge.AtLeast), ("exceeding", Hedge.AtLeast), ("surpassing", Hedge.AtLeast),
        ("no fewer than", Hedge.AtLeast), ("not fewer than", Hedge.AtLeast), ("not less than", Hedge.AtLeast), ("no less than", Hedge.AtLeast), ("upwards of", Hedge.AtLeast), ("mindestens", Hedge.AtLeast), ("mehr als", Hedge.AtLeast), ("über", Hedge.AtLeast),
        ("wenigstens", Hedge.AtLeast), ("gut", Hedge.AtLeast), ("au moins", Hedge.AtLeast), ("como mínimo", Hedge.AtLeast), ("por lo menos", Hedge.AtLeast), ("più di", Hedge.AtLeast), ("minstens", Hedge.AtLeast), ("meer dan", Hedge.AtLeast), ("plus de", Hedge.AtLeast), ("al menos", Hedge.AtLeast), ("más de", Hedge.AtLeast), ("almeno", Hedge.AtLeast), ("oltre", Hedge.AtLeast), ("ruim", Hedge.AtLeast),
        ("up to", Hedge.AtMost), ("as many as", Hedge.AtMost), ("as much as", Hedge.AtMost), ("fewer than", Hedge.AtMost), ("less than", Hedge.AtMost), ("under", Hedge.AtMost), ("below", Hedge.AtMost),
        ("at most", Hedge.AtMost), ("bis zu", Hedge.AtMost), ("jusqu'à", Hedge.AtMost), ("moins de", Hedge.AtMost), ("hasta", Hedge.AtMost), ("menos de", Hedge.AtMost), ("höchstens", Hedge.AtMost), ("unter", Hedge.AtMost), ("au plus", Hedge.AtMost), ("fino a", Hedge.AtMost), ("meno di", Hedge.AtMost), ("weniger als", Hedge.AtMost),
        ("about", Hedge.About), ("around", Hedge.About), ("approximately", Hedge.About), ("roughly", Hedge.About), ("nearly", Hedge.About), ("almost", Hedge.About), ("some", Hedge.About),
        ("an estimated", Hedge.About), ("estimated", Hedge.About), ("close to", Hedge.About), ("~", Hedge.About), ("etwa", Hedge.About), ("rund", Hedge.About), ("fast", Hedge.About), ("ungefähr", Hedge.About),
        ("knapp", Hedge.About), ("nahezu", Hedge.About), ("ca", Hedge.About), ("annähernd", Hedge.About), ("environ", Hedge.About), ("quelque", Hedge.About), ("presque", Hedge.About), ("près de", Hedge.About), ("unos", Hedge.About), ("unas", Hedge.About), ("cerca de", Hedge.About), ("alrededor de", Hedge.About), ("aproximadamente", Hedge.About), ("casi", Hedge.About), ("circa", Hedge.About), ("quasi", Hedge.About),
    ];

    /// <summary>Nobody writes "over two people" for three.</summary>
    private const int FewestToExceed = 5;

    private static readonly (string[] Words, Hedge Hedge)[] Split = [.. Leads.Select(lead => (lead.Words.Split(' '), lead.Hedge))];

    /// <param name="first">Index of the number's first token, its currency sign included.</param>
    public static Hedge Before(List<Token> tokens, int first, ValueKind kind, double number)
    {
        // "more than about 40": the word nearest to the number decides last, so the outer one is looked at too.
        var found = first + 1 < tokens.Count && ForeignNumbers.Around(tokens[first + 1]) is not null ? Hedge.About : Hedge.Exact;
        var at = first > 0 && tokens[first].Kind == TokenKind.Word && tokens[first - 1].Lower is "a" or "an" ? first - 1 : first;
        while (Match(tokens, at) is { } match)
        {
            // "over three days" is a span of time, not more of it, and a shot "over two defenders" is none over more.
            if (tokens[match.First].Is("over") && (kind == ValueKind.Duration || (kind == ValueKind.Count && number < FewestToExceed)))
                break;

            found = found is Hedge.Exact or Hedge.About ? match.Hedge : found;
            at = match.First;
        }

        return found;
    }

    private static (Hedge Hedge, int First)? Match(List<Token> tokens, int next)
    {
        foreach (var (words, hedge) in Split)
        {
            if (next < words.Length)
                continue;

            var matches = true;
            for (var i = 0; matches && i < words.Length; i++)
                matches = tokens[next - words.Length + i].Is(words[i]);

            if (matches)
                return (hedge, next - words.Length);
        }

        return null;
    }
}

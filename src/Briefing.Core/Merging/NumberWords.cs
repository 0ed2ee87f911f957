using System.Collections.Frozen;

namespace Briefing.Merging;

/// <summary>Numbers in words, and the words and abbreviations that scale a number.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, int> Small = new Dictionary<string, int>
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7,
        ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14,
        ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19,
        ["zwei"] = 2, ["drei"] = 3, ["vier"] = 4, ["fünf"] = 5, ["sechs"] = 6, ["sieben"] = 7, ["acht"] = 8, ["neun"] = 9,
        ["zehn"] = 10, ["elf"] = 11, ["zwölf"] = 12,
        ["deux"] = 2, ["trois"] = 3, ["quatre"] = 4, ["cinq"] = 5, ["sept"] = 7, ["huit"] = 8, ["neuf"] = 9, ["dix"] = 10,
        ["dos"] = 2, ["tres"] = 3, ["cuatro"] = 4, ["cinco"] = 5, ["seis"] = 6, ["siete"] = 7, ["ocho"] = 8, ["nueve"] = 9, ["diez"] = 10,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, int> Tens = new Dictionary<string, int>
    {
        ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, double> Scales = new Dictionary<string, double>
    {
        ["hundred"] = 1e2, ["thousand"] = 1e3, ["million"] = 1e6, ["billion"] = 1e9, ["trillion"] = 1e12, ["lakh"] = 1e5, ["crore"] = 1e7,
        ["millions"] = 1e6, ["billions"] = 1e9, ["bn"] = 1e9, ["mn"] = 1e6, ["mln"] = 1e6, ["bln"] = 1e9, ["tn"] = 1e12, ["trn"] = 1e12,
        ["tausend"] = 1e3, ["millionen"] = 1e6, ["milliarde"] = 1e9, ["milliarden"] = 1e9, ["mio"] = 1e6, ["mrd"] = 1e9,
        ["mille"] = 1e3, ["milliard"] = 1e9, ["milliards"] = 1e9, ["mil"] = 1e3, ["millón"] = 1e6, ["millones"] = 1e6,
        ["milione"] = 1e6, ["milioni"] = 1e6, ["miliardo"] = 1e9, ["miliardi"] = 1e9, ["milhão"] = 1e6, ["milhões"] = 1e6, ["bilhões"] = 1e9,
        ["miljoen"] = 1e6, ["miljard"] = 1e9, ["duizend"] = 1e3, ["tysięcy"] = 1e3, ["mln."] = 1e6, ["milionów"] = 1e6, ["miliardów"] = 1e9,
        ["bin"] = 1e3, ["milyon"] = 1e6, ["milyar"] = 1e9, ["тысяч"] = 1e3, ["тысячи"] = 1e3, ["миллионов"] = 1e6, ["миллиардов"] = 1e9, ["млн"] = 1e6, ["млрд"] = 1e9,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, int> OrdinalWords = new Dictionary<string, int>
    {
        ["first"] = 1, ["second"] = 2, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7, ["eighth"] = 8,
        ["ninth"] = 9, ["tenth"] = 10, ["eleventh"] = 11, ["twelfth"] = 12, ["thirteenth"] = 13, ["fourteenth"] = 14, ["fifteenth"] = 15,
        ["sixteenth"] = 16, ["seventeenth"] = 17, ["eighteenth"] = 18, ["nineteenth"] = 19, ["twentieth"] = 20, ["thirtieth"] = 30,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, int> Parts = new Dictionary<string, int>
    {
        ["half"] = 2, ["third"] = 3, ["thirds"] = 3, ["quarter"] = 4, ["quarters"] = 4, ["fifth"] = 5, ["fifths"] = 5, ["tenth"] = 10, ["tenths"] = 10,
    }.ToFrozenDictionary();

    public static int? OrdinalOf(string lower) => OrdinalWords.TryGetValue(lower, out var number) ? number : null;

    /// <summary>The factor of "million", "bn", or of an "m" or "k" glued to its digits.</summary>
    public static double? ScaleOf(Token token)
    {
        if (Scales.TryGetValue(token.Lower, out var scale))
            return scale;

        // "5m" is five metres as often as five million; only a capital makes it a scale here, and money reads its own.
        return token.Glued ? token.Text switch { "k" or "K" => 1e3, "M" => 1e6, "B" or "b" => 1e9, "T" => 1e12, _ => null } : null;
    }

    /// <summary>Reads "twenty-one", "two hundred and five", "a dozen", "half a million", "one thousand".</summary>
    public static Numeral? Read(List<Token> tokens, int at)
    {
        if (ReadDozens(tokens, at) is { } dozens)
            return dozens;

        var next = at;
        double total = 0, group = 0;
        var words = 0;
        var scaled = false;
        while (next < tokens.Count)
        {
            var token = tokens[next];
            if (words > 0 && IsJoiner(tokens, next))
            {
                next++;
                continue;
            }

            if (Small.TryGetValue(token.Lower, out var small))
            {
                if (words > 0 && group % 10 != 0)
                    break;

                group += small;
            }
            else if (Tens.TryGetValue(token.Lower, out var tens))
            {
                if (words > 0 && group % 100 != 0)
                    break;

                group += tens;
            }
            else if (Scales.TryGetValue(token.Lower, out var scale) && (words > 0 || IsArticleBefore(tokens, next)))
            {
                scaled = true;
                group = Math.Max(group, 1) * scale;
                if (scale >= 1000)
                {
                    total += group;
                    group = 0;
                }
            }
            else
            {
                break;
            }

            words++;
            next++;
        }

        if (words == 0)
            return null;

        var number = total + group;

        // "One" alone is a pronoun ("one of them") far more often than a count.
        if (number == 1 && words == 1)
            return null;

        return new Numeral(number, scaled && number >= 1000 ? number * 0.025 : 0, at, next, false);
    }

    /// <summary>Reads "two-thirds", "a quarter", "half" as percent of a whole; null where it is no share of something.</summary>
    public static (double Percent, int Next)? ReadShare(List<Token> tokens, int at)
    {
        var numerator = Small.TryGetValue(tokens[at].Lower, out var small) ? small : tokens[at].Lower is "a" or "one" ? 1 : 0;
        var part = numerator > 0 ? at + 1 : at;
        if (numerator > 0 && part < tokens.Count && tokens[part].Is("-"))
            part++;

        if (part >= tokens.Count || !Parts.TryGetValue(tokens[part].Lower, out var denominator))
            return null;

        if (numerator == 0)
            numerator = tokens[part].Is("half") ? 1 : 0;

        var ofFollows = part + 1 < tokens.Count && tokens[part + 1].Is("of");
        return numerator > 0 && numerator < denominator && ofFollows ? (100.0 * numerator / denominator, part + 1) : null;
    }

    private static Numeral? ReadDozens(List<Token> tokens, int at)
    {
        var multiple = tokens[at].Lower is "a" ? 1 : Small.GetValueOrDefault(tokens[at].Lower);
        return multiple > 0 && at + 1 < tokens.Count && tokens[at + 1].Is("dozen")
            ? new Numeral(12.0 * multiple, multiple == 1 ? 0 : 1, at, at + 2, false)
            : null;
    }

    private static bool IsArticleBefore(List<Token> tokens, int at) => at > 0 && tokens[at - 1].Lower is "a" or "an";

    /// <summary>The hyphen of "twenty-one" and the "and" of "hundred and five", where more of the number follows.</summary>
    private static bool IsJoiner(List<Token> tokens, int at) =>
        (tokens[at].Is("-") || (tokens[at].Is("and") && Scales.ContainsKey(tokens[at - 1].Lower)))
        && at + 1 < tokens.Count
        && (Small.ContainsKey(tokens[at + 1].Lower) || Tens.ContainsKey(tokens[at + 1].Lower) || (tokens[at].Is("-") && Scales.ContainsKey(tokens[at + 1].Lower)));
}

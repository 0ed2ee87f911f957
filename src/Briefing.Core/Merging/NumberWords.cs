using System.Collections.Frozen;

namespace Briefing.Merging;

/// <summary>Numbers in words, and the words and abbreviations that scale a number.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, double> Small = WordTable.Numbers("""
        0=zero 1=one 2=two|zwei|deux|dos 3=three|drei|trois|tres 4=four|vier|quatre|cuatro 5=five|fünf|cinq|cinco 6=six|sechs|seis 7=seven|sieben|sept|siete
        8=eight|acht|huit|ocho 9=nine|neun|neuf|nueve 10=ten|zehn|dix|diez 11=eleven|elf 12=twelve|zwölf 13=thirteen 14=fourteen 15=fifteen 16=sixteen
        17=seventeen 18=eighteen 19=nineteen
        """);

    private static readonly FrozenDictionary<string, double> Tens = WordTable.Numbers("""
        20=twenty 30=thirty 40=forty 50=fifty 60=sixty 70=seventy 80=eighty 90=ninety
        """);

    private static readonly FrozenDictionary<string, double> Scales = WordTable.Numbers("""
        1e2=hundred 1e3=thousand|tausend|mille|mil|duizend|tysięcy|bin|тысяч|тысячи
        1e6=million|millions|mn|mln|millionen|mio|millón|millones|milione|milioni|milhão|milhões|miljoen|mln.|milionów|milyon|миллионов|млн
        1e9=billion|billions|bn|bln|milliarde|milliarden|mrd|milliard|milliards|miliardo|miliardi|bilhões|miljard|miliardów|milyar|миллиардов|млрд
        1e12=trillion|tn|trn 1e5=lakh 1e7=crore
        """);

    private static readonly FrozenDictionary<string, double> OrdinalWords = WordTable.Numbers("""
        1=first 2=second 3=third 4=fourth 5=fifth 6=sixth 7=seventh 8=eighth 9=ninth 10=tenth 11=eleventh 12=twelfth 13=thirteenth 14=fourteenth 15=fifteenth
        16=sixteenth 17=seventeenth 18=eighteenth 19=nineteenth 20=twentieth 30=thirtieth 40=fortieth 50=fiftieth 60=sixtieth 70=seventieth 80=eightieth 90=ninetieth 100=hundredth
        """);

    private static readonly FrozenDictionary<string, double> Parts = WordTable.Numbers("""
        2=half 3=third|thirds 4=quarter|quarters 5=fifth|fifths 10=tenth|tenths
        """);

    private const double Hundred = 100, Thousand = 1000;

    private const double Score = 20, Fourscore = 80;

    /// <summary>The words that are a number by themselves.</summary>
    public static IEnumerable<string> Spelled => Small.Keys.Concat(Tens.Keys);

    public static int? OrdinalOf(string lower) => OrdinalWords.TryGetValue(lower, out var number) ? (int)number : null;

    /// <summary>"Million" and its like, no abbreviations.</summary>
    public static bool IsScale(string lower) => lower.Length > 4 && Scales.ContainsKey(lower);

    /// <summary>The number that a word is by itself, or null.</summary>
    public static double? NumberOf(string lower) => Small.TryGetValue(lower, out var small) ? small : Tens.TryGetValue(lower, out var tens) ? tens : null;

    public static bool IsNumber(string lower) => Small.ContainsKey(lower) || Tens.ContainsKey(lower);

    public static bool IsNumber(string lower, string language) => IsNumber(lower) || ForeignNumbers.Of(lower, language) is not null;

    /// <summary>The factor of "million", "bn", or of an "m" or "k" glued to its digits.</summary>
    public static double? ScaleOf(Token token)
    {
        if (Scales.TryGetValue(token.Lower, out var scale))
            return scale;

        // "5m" is five metres as often as five million; only a capital makes it a scale here, and money reads its own.
        return token.Glued ? token.Text switch { "k" or "K" => 1e3, "M" or "MM" => 1e6, "B" => 1e9, "T" => 1e12, _ => null } : null;
    }

    /// <summary>The million of "9.8m people": what is counted and has no length.</summary>
    public static double? ScaleOfPeople(List<Token> tokens, int at) => tokens[at] is { Glued: true, Text: "m" } && at + 1 < tokens.Count && tokens[at + 1].IsAny(People) ? 1e6 : null;

    private static readonly string[] People = ["people", "passengers", "customers", "users", "households", "voters", "viewers", "visitors", "tourists", "workers", "refugees", "children", "patients", "jobs", "homes", "accounts", "votes"];

    /// <summary>Reads "twenty-one", "two hundred and five", "a dozen", "half a million", "one thousand", "einundzwanzig", "treinta y cinco".</summary>
    public static Numeral? Read(List<Token> tokens, int at, string language = "en")
    {
        if ((ReadDozens(tokens, at) ?? ReadHalf(tokens, at) ?? ReadAround(tokens, at)) is { } idiom)
            return idiom;

        var next = at;
        double total = 0, group = 0, last = 0;
        var words = 0;
        var scaled = false;
        while (next < tokens.Count)
        {
            var token = tokens[next];
            if (words > 0 && IsJoiner(tokens, next, language))
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
            else if (words > 0 && language == "fr" && token.Lower is "un" or "une" && tokens[next - 1].Is("et"))
            {
                group++;
            }
            else if (ForeignNumbers.Of(token.Lower, language) is { } foreign && (words == 0 || foreign < Thousand))
            {
                if (words > 0 && !Extend(ref group, foreign))
                    break;

                group = words == 0 ? foreign : group;
            }
            else if (Scales.TryGetValue(token.Lower, out var scale) && (words > 0 || IsArticleBefore(tokens, next)))
            {
                // "Three hundred thousand" and "one thousand three hundred million": what stands in front is scaled as a whole.
                scaled = true;
                var isOuter = scale > last && last >= Thousand;
                group = Math.Max(group + (isOuter ? total : 0), 1) * scale;
                total = isOuter ? 0 : total;
                if (scale >= Thousand)
                {
                    total += group;
                    (group, last) = (0, scale);
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
        if (IsAndHalf(tokens, next))
            (number, next) = (number + 0.5, next + 3);
        else if (words > 0 && Numeral.FractionAt(tokens, next) is { } fraction)
            (number, next) = (number + fraction.Part, fraction.Next);

        // "One" alone is a pronoun ("one of them") far more often than a count.
        if (number == 1 && words == 1)
            return null;

        return new Numeral(number, scaled && number >= 1000 ? number * 0.025 : 0, at, next, false);
    }

    /// <summary>"Deux cents", "quatre-vingts", "treinta y cinco": what follows multiplies, or fills places that are still empty.</summary>
    private static bool Extend(ref double group, double number)
    {
        var (ones, places) = (group % 10, number < 10 ? 10 : number < Hundred ? Hundred : Thousand);
        if (number == Hundred && group is > 1 and < 10)
            group *= Hundred;
        else if (number == Score && ones == 4 && group % Hundred == 4)
            group += Fourscore - 4;
        else if (group % places == 0 || (number < Score && number >= 10 && group % Score == 0))
            group += number;
        else
            return false;

        return true;
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

    /// <summary>Reads "a quarter of a percentage point", "half a percentage point", "three-quarters of a percentage point"; null where it is none.</summary>
    public static (double Points, int Next)? ReadPoints(List<Token> tokens, int at)
    {
        var numerator = Small.TryGetValue(tokens[at].Lower, out var small) ? small : 1;
        var part = small > 0 || tokens[at].Is("a") ? at + 1 : at;
        if (part > at && part < tokens.Count && tokens[part].Is("-"))
            part++;

        if (part >= tokens.Count || !Parts.TryGetValue(tokens[part].Lower, out var denominator))
            return null;

        var whole = part + 1;
        while (whole < tokens.Count && whole < part + 3 && tokens[whole].IsAny(["of", "a", "one"]))
            whole++;

        return whole + 1 < tokens.Count && tokens[whole].Is("percentage") && tokens[whole + 1].IsAny(["point", "points"]) ? (numerator / denominator, whole + 2) : null;
    }

    private static Numeral? ReadDozens(List<Token> tokens, int at)
    {
        var multiple = tokens[at].Lower is "a" or "ein" ? 1 : Small.GetValueOrDefault(tokens[at].Lower);
        return multiple > 0 && at + 1 < tokens.Count && tokens[at + 1].IsAny(["dozen", "dutzend"])
            ? new Numeral(12.0 * multiple, multiple == 1 ? 0 : 1, at, at + 2, false)
            : null;
    }

    /// <summary>"Une vingtaine", "una treintena"</summary>
    private static Numeral? ReadAround(List<Token> tokens, int at) =>
        tokens[at].Lower is "une" or "una" or "un" && at + 1 < tokens.Count && ForeignNumbers.Around(tokens[at + 1]) is { } number ? new Numeral(number, 0, at, at + 2, false) : null;

    /// <summary>"half a million"</summary>
    private static Numeral? ReadHalf(List<Token> tokens, int at) =>
        tokens[at].Is("half") && at + 2 < tokens.Count && tokens[at + 1].Lower is "a" && Scales.TryGetValue(tokens[at + 2].Lower, out var scale)
            ? new Numeral(scale / 2, scale / 80, at, at + 3, false)
            : null;

    /// <summary>"Eight and a half months"</summary>
    public static bool IsAndHalf(List<Token> tokens, int at) => at + 2 < tokens.Count && tokens[at].Is("and") && tokens[at + 1].Is("a") && tokens[at + 2].Is("half");

    private static bool IsArticleBefore(List<Token> tokens, int at) => at > 0 && tokens[at - 1].Lower is "a" or "an";

    /// <summary>The hyphen of "twenty-one" and the "and" of "hundred and five", where more of the number follows.</summary>
    private static bool IsJoiner(List<Token> tokens, int at, string language) =>
        (tokens[at].Is("-") || (tokens[at].Is("and") && Scales.ContainsKey(tokens[at - 1].Lower)) || ForeignNumbers.IsJoiner(tokens[at].Lower, language))
        && at + 1 < tokens.Count
        && (IsNumber(tokens[at + 1].Lower, language) || (tokens[at].Is("-") && Scales.ContainsKey(tokens[at + 1].Lower)) || (tokens[at].Is("et") && tokens[at + 1].Is("un")));
}

using System.Collections.Frozen;

namespace Briefing.Merging;

/// <summary>
/// Number words of German, French and Spanish that no other language may be read by: "once" is eleven in Spanish only, and "cent" a hundred in
/// French.
/// </summary>
internal static class ForeignNumbers
{
    private const int Hundred = 100, Thousand = 1000;

    private static readonly FrozenDictionary<string, FrozenDictionary<string, double>> Words = new Dictionary<string, FrozenDictionary<string, double>>
    {
        ["de"] = WordTable.Numbers("""
            13=dreizehn 14=vierzehn 15=fünfzehn 16=sechzehn 17=siebzehn 18=achtzehn 19=neunzehn 20=zwanzig 30=dreißig|dreissig 40=vierzig 50=fünfzig
            60=sechzig 70=siebzig 80=achtzig 90=neunzig 100=hundert 1000=tausend
            """),
        ["fr"] = WordTable.Numbers("""
            11=onze 12=douze 13=treize 14=quatorze 15=quinze 16=seize 20=vingt|vingts 30=trente 40=quarante 50=cinquante 60=soixante 100=cent|cents 1000=mille
            """),
        ["es"] = WordTable.Numbers("""
            11=once 12=doce 13=trece 14=catorce 15=quince 16=dieciséis 17=diecisiete 18=dieciocho 19=diecinueve 20=veinte 21=veintiuno|veintiún|veintiuna
            22=veintidós 23=veintitrés 24=veinticuatro 25=veinticinco 26=veintiséis 27=veintisiete 28=veintiocho 29=veintinueve 30=treinta 40=cuarenta
            50=cincuenta 60=sesenta 70=setenta 80=ochenta 90=noventa 100=cien|ciento 200=doscientos|doscientas 300=trescientos|trescientas
            400=cuatrocientos|cuatrocientas 500=quinientos|quinientas 600=seiscientos|seiscientas 700=setecientos|setecientas 800=ochocientos|ochocientas
            900=novecientos|novecientas 1000=mil
            """),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, double> Ones = WordTable.Numbers("1=ein|eins 2=zwei 3=drei 4=vier 5=fünf 6=sechs 7=sieben 8=acht 9=neun");

    private static readonly FrozenDictionary<string, double> About = WordTable.Numbers("""
        10=dizaine|decena|decina 12=douzaine|docena|dozzina 15=quinzaine|quincena 20=vingtaine|veintena|ventina 30=trentaine|treintena|trentina
        40=quarantaine|quarantina 50=cinquantaine|cinquantina 60=soixantaine 100=centaine|centena|centenar|centinaio 1000=millier|millar|migliaio
        """);

    /// <summary>What a word is by itself in a language; null where it is no number there, or one that all languages are read by.</summary>
    public static double? Of(string lower, string language) =>
        !Words.TryGetValue(language, out var words) ? null
        : words.TryGetValue(lower, out var number) ? number
        : language == "de" && OfParts(lower) is > 1 and var made ? made : null;

    /// <summary>"Une vingtaine", "una docena": about so many.</summary>
    public static double? Around(Token token) => About.TryGetValue(token.Lower, out var number) ? number : null;

    /// <summary>The "et" of "vingt et un" and the "y" of "treinta y cinco".</summary>
    public static bool IsJoiner(string lower, string language) => (lower, language) is ("et", "fr") or ("y", "es");

    /// <summary>"Zweihundertdreiundvierzig": German writes a number in one word.</summary>
    private static double? OfParts(string word)
    {
        if (Ones.TryGetValue(word, out var one))
            return one;

        if (Words["de"].TryGetValue(word, out var known))
            return known;

        return Split(word, "tausend", Thousand) ?? Split(word, "hundert", Hundred) ?? OfTens(word);
    }

    private static double? Split(string word, string scale, int factor)
    {
        var at = word.IndexOf(scale, StringComparison.Ordinal);
        if (at < 0)
            return null;

        var rest = word[(at + scale.Length)..];
        rest = rest.StartsWith("und", StringComparison.Ordinal) ? rest[3..] : rest;
        var many = at == 0 ? 1 : OfParts(word[..at]);
        var more = rest.Length == 0 ? 0 : OfParts(rest);
        return many * factor + more;
    }

    private static double? OfTens(string word)
    {
        var und = word.IndexOf("und", StringComparison.Ordinal);
        return und > 0 && Ones.TryGetValue(word[..und], out var one) && Words["de"].TryGetValue(word[(und + 3)..], out var tens) && tens is > 19 and < Hundred ? one + tens : null;
    }
}

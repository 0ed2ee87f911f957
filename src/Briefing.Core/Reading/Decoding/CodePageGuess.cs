using System.Text;

namespace Briefing.Reading.Decoding;

/// <summary>Tells the code page of bytes that are not UTF-8 and do not say what they are: the one under which they read best.</summary>
internal static class CodePageGuess
{
    private const int SampleLength = 32_768;

    private static readonly string[] SingleByte = ["windows-1252", "windows-1250", "windows-1251", "koi8-r", "windows-1254", "windows-1253", "windows-1255", "windows-1256"];

    /// <summary>The letters beyond ASCII of languages whose code pages share their bytes.</summary>
    private static readonly Dictionary<string, string> Alphabets = new(StringComparer.Ordinal)
    {
        ["fr"] = "àâäéèêëîïôöùûüÿçœæ",
        ["de"] = "äöüß",
        ["es"] = "áéíñóúü",
        ["it"] = "àèéìíòóùú",
        ["pt"] = "áâãàçéêíóôõú",
        ["nl"] = "ëïéèöüáóâê",
        ["ca"] = "àéèíïóòúüç",
        ["sv"] = "åäöé",
        ["da"] = "æøåé",
        ["no"] = "æøåéòô",
        ["fi"] = "äöå",
        ["pl"] = "ąćęłńóśźż",
        ["cs"] = "áčďéěíňóřšťúůýž",
        ["hu"] = "áéíóöőúüű",
        ["ro"] = "ăâîșțşţ",
        ["tr"] = "çğıöşüâîû\u0307",
        ["en"] = "éèçñöüäï",
    };

    private static readonly string[] MultiByte = ["shift_jis", "euc-jp", "gb18030", "big5", "euc-kr"];

    /// <summary>The best encoding, or null where under none of them the bytes read like language.</summary>
    public static Encoding? Best(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        Encoding? best = null;
        var highest = 0.0;
        foreach (var name in SingleByte.Concat(MultiByte))
        {
            var encoding = Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
            var score = Score(encoding.GetString(sample));
            if (score > highest)
            {
                (best, highest) = (Encoding.GetEncoding(name), score);
            }
        }

        return best;
    }

    /// <summary>Points per character beyond ASCII: letters of one script in words, frequent ideographs and kana; and small words of a language.</summary>
    private static double Score(string text)
    {
        double points = 0;
        var foreign = 0;
        var before = ' ';
        var language = LanguageDetector.Detect(text);
        var own = Alphabets.GetValueOrDefault(language);
        foreach (var c in text)
        {
            if (c > '\u007F')
            {
                foreign++;
                points += Points(c, before);
                points += own is null || !char.IsLetter(c) ? 0 : own.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal) ? 0.4 : -0.4;
            }

            // The other order of the same: a Latin letter right behind one of another script.
            points -= char.IsAsciiLetter(c) && before > '\u036F' && char.IsLetter(before) ? 1.5 : 0;
            before = c;
        }

        return foreign == 0 ? 0 : points / foreign + (language == "und" ? 0 : 0.3);
    }

    private static double Points(char c, char before) => c switch
    {
        '\uFFFD' => -4,
        < '\u00A0' => -2,
        '“' or '”' or '’' or '‘' or '–' or '—' or '…' or '€' or '«' or '»' or '\u00A0' or '°' or '§' or '„' => 0.6,
        '・' => -0.5,
        > '\u036F' when char.IsAsciiLetter(before) && char.IsLetter(c) => -1.5,
        >= '\u3041' and <= '\u30FE' => 1.6,
        '、' or '。' or '，' or '「' or '」' => 1.6,
        >= '\u4E00' and <= '\u9FA5' => before is >= '\u3041' and <= '\u9FA5' or '，' or '。' ? 0.9 : 0.6,
        >= '\uAC00' and <= '\uD7A3' => 1.3,
        >= '\uFF61' and <= '\uFF9F' => -1,
        _ when !char.IsLetter(c) => -1,
        // A capital within a word, and a letter of another script than the one before it, are signs of a wrong table.
        _ when char.IsUpper(c) && char.IsLower(before) => -1.5,
        _ when char.IsLetter(before) && before > '\u007F' && Script(before) != Script(c) => -1,
        _ => Script(c) == 1 ? (char.IsLetter(before) && before < '\u0080' || char.IsWhiteSpace(before) ? 0.8 : 0.2) : 1,
    };

    private static int Script(char c) => c switch
    {
        < '\u0370' => 1,
        < '\u0400' => 2,
        < '\u0530' => 3,
        < '\u0600' => 4,
        < '\u0700' => 5,
        _ => 6,
    };
}

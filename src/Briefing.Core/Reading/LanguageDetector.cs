using System.Numerics;

namespace Briefing.Reading;

/// <summary>Tells a text's language by its script and its small words; needs no model.</summary>
internal static class LanguageDetector
{
    /// <summary>Enough to tell any pair of the languages apart; more text would only cost time.</summary>
    public const int SampleLength = 3_000;

    /// <summary>ISO 639-1 code of the language, or "und" where the text does not tell.</summary>
    public static string Detect(ReadOnlySpan<char> text)
    {
        var sample = text[..Math.Min(text.Length, SampleLength)];
        return ByScript(sample) ?? BySmallWords(sample);
    }

    private static string? ByScript(ReadOnlySpan<char> sample)
    {
        // In Latin script, as most texts are, nothing else need be counted.
        if (!sample.ContainsAnyInRange('\u0370', '\u0E7F') && !sample.ContainsAnyInRange('\u3040', '\uD7AF') && sample.ContainsAnyInRange('A', 'z'))
        {
            return null;
        }

        int latin = 0, cyrillic = 0, han = 0, kana = 0, hangul = 0, arabic = 0, hebrew = 0, greek = 0, thai = 0, devanagari = 0, persian = 0, urdu = 0;
        foreach (var c in sample)
        {
            switch (c)
            {
                case (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '\u00C0' and <= '\u024F'): latin++; break;
                case >= '\u0400' and <= '\u04FF': cyrillic++; break;
                case >= '\u4E00' and <= '\u9FFF': han++; break;
                case >= '\u3040' and <= '\u30FF': kana++; break;
                case >= '\uAC00' and <= '\uD7AF': hangul++; break;
                case 'ٹ' or 'ڈ' or 'ں' or 'ے': arabic++; urdu++; break;
                case 'پ' or 'چ' or 'گ' or 'ژ' or 'ک' or 'ی': arabic++; persian++; break;
                case >= '\u0600' and <= '\u06FF': arabic++; break;
                case >= '\u0590' and <= '\u05FF': hebrew++; break;
                case >= '\u0370' and <= '\u03FF': greek++; break;
                case >= '\u0E00' and <= '\u0E7F': thai++; break;
                case >= '\u0900' and <= '\u097F': devanagari++; break;
            }
        }

        // A Han character says about as much as two letters of an alphabet.
        var east = 2 * (han + kana + hangul);
        var most = Math.Max(latin, Math.Max(cyrillic, Math.Max(east, Math.Max(arabic, Math.Max(hebrew, Math.Max(greek, Math.Max(thai, devanagari)))))));
        return most switch
        {
            0 => "und",
            _ when most == latin || most == cyrillic => null,
            _ when most == east => hangul > han + kana ? "ko" : kana * 20 > han ? "ja" : "zh",
            _ when most == arabic => urdu * 50 > arabic ? "ur" : persian * 20 > arabic ? "fa" : "ar",
            _ when most == hebrew => "he",
            _ when most == greek => "el",
            _ when most == thai => "th",
            _ => "hi",
        };
    }

    private static string BySmallWords(ReadOnlySpan<char> sample)
    {
        Span<double> scores = stackalloc double[FunctionWords.Languages.Count];
        scores.Clear();
        var words = 0;
        for (var at = 0; at < sample.Length; at++)
        {
            if (!char.IsLetter(sample[at]))
            {
                continue;
            }

            var start = at;
            while (at < sample.Length && char.IsLetter(sample[at]))
            {
                at++;
            }

            words++;
            var mask = FunctionWords.LanguagesOf(sample[start..at]);
            var share = mask == 0 ? 0 : 1.0 / BitOperations.PopCount((uint)mask);
            for (; mask != 0; mask &= mask - 1)
            {
                // A word that only one language has weighs as much as several that many have.
                scores[BitOperations.TrailingZeroCount(mask)] += 0.25 + share;
            }
        }

        return Best(scores, words);
    }

    private static string Best(ReadOnlySpan<double> scores, int words)
    {
        var best = 0;
        for (var number = 1; number < scores.Length; number++)
        {
            best = scores[number] > scores[best] ? number : best;
        }

        var second = 0.0;
        for (var number = 0; number < scores.Length; number++)
        {
            second = number == best ? second : Math.Max(second, scores[number]);
        }

        // Running text of any of these languages has small words for a quarter of its words and more.
        var enough = scores[best] >= 1.5 && scores[best] >= words * 0.06 && scores[best] > second * 1.05;
        return enough ? FunctionWords.Languages[best] : "und";
    }
}

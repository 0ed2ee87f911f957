namespace Briefing.Reading;

/// <summary>
/// The suffix stripper of M. F. Porter, "An algorithm for suffix stripping" (1980), for English words in lower-case ASCII letters.
/// Steps carry the paper's numbers.
/// </summary>
internal static class PorterStemmer
{
    private static readonly (string Suffix, string Replacement)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"),
        ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
        ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
        ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Suffix, string Replacement)[] Step3 =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    private static readonly string[] Step4 =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti",
        "ous", "ive", "ize",
    ];

    /// <summary>Stems in place and returns the stem's length, which is never more than the word's.</summary>
    public static int Stem(Span<char> word)
    {
        var length = word.Length;
        if (length < 3)
            return length;
        length = Plurals(word, length);
        length = PastAndProgressive(word, length);
        if (length > 1 && word[length - 1] == 'y' && HasVowel(word[..(length - 1)]))
            word[length - 1] = 'i';
        length = Replace(word, length, Step2);
        length = Replace(word, length, Step3);
        length = Remove(word, length);
        return FinalLetters(word, length);
    }

    private static int Plurals(Span<char> word, int length)
    {
        var stem = word[..length];
        if (stem.EndsWith("sses") || stem.EndsWith("ies"))
            return length - 2;
        return stem.EndsWith("s") && !stem.EndsWith("ss") ? length - 1 : length;
    }

    private static int PastAndProgressive(Span<char> word, int length)
    {
        var stem = word[..length];
        if (stem.EndsWith("eed"))
            return Measure(stem[..^3]) > 0 ? length - 1 : length;
        var cut = stem.EndsWith("ed") ? 2 : stem.EndsWith("ing") ? 3 : 0;
        if (cut == 0 || !HasVowel(stem[..^cut]))
            return length;
        length -= cut;
        stem = word[..length];
        if (stem.EndsWith("at") || stem.EndsWith("bl") || stem.EndsWith("iz"))
        {
            word[length] = 'e';
            return length + 1;
        }
        if (EndsInDoubleConsonant(stem) && stem[^1] is not ('l' or 's' or 'z'))
            return length - 1;
        if (Measure(stem) != 1 || !EndsShort(stem))
            return length;
        word[length] = 'e';
        return length + 1;
    }

    private static int Replace(Span<char> word, int length, (string Suffix, string Replacement)[] rules)
    {
        // The suffixes of a step that end alike differ in length; the longest one decides, as the paper asks.
        var best = -1;
        for (var i = 0; i < rules.Length; i++)
        {
            if (word[..length].EndsWith(rules[i].Suffix) && (best < 0 || rules[i].Suffix.Length > rules[best].Suffix.Length))
                best = i;
        }
        if (best < 0)
            return length;
        var (suffix, replacement) = rules[best];
        var kept = length - suffix.Length;
        if (Measure(word[..kept]) == 0)
            return length;
        replacement.CopyTo(word[kept..]);
        return kept + replacement.Length;
    }

    private static int Remove(Span<char> word, int length)
    {
        var longest = "";
        foreach (var suffix in Step4)
        {
            if (suffix.Length > longest.Length && word[..length].EndsWith(suffix))
                longest = suffix;
        }
        if (longest.Length == 0)
            return length;
        var kept = length - longest.Length;
        if (Measure(word[..kept]) < 2)
            return length;
        return longest == "ion" && word[kept - 1] is not ('s' or 't') ? length : kept;
    }

    private static int FinalLetters(Span<char> word, int length)
    {
        if (word[length - 1] == 'e')
        {
            var stem = word[..(length - 1)];
            var measure = Measure(stem);
            if (measure > 1 || (measure == 1 && !EndsShort(stem)))
                length--;
        }
        return length > 1 && word[length - 1] == 'l' && word[length - 2] == 'l' && Measure(word[..length]) > 1 ? length - 1 : length;
    }

    private static bool IsConsonant(ReadOnlySpan<char> word, int i) => word[i] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => i == 0 || !IsConsonant(word, i - 1),
        _ => true,
    };

    /// <summary>The paper's m: how many times a vowel run is followed by a consonant run.</summary>
    private static int Measure(ReadOnlySpan<char> stem)
    {
        var measure = 0;
        var afterVowel = false;
        for (var i = 0; i < stem.Length; i++)
        {
            var consonant = stem[i] == 'y' ? !(i > 0 && !afterVowel) : IsConsonant(stem, i);
            if (consonant && afterVowel)
                measure++;
            afterVowel = !consonant;
        }
        return measure;
    }

    private static bool HasVowel(ReadOnlySpan<char> stem)
    {
        for (var i = 0; i < stem.Length; i++)
        {
            if (stem[i] is 'a' or 'e' or 'i' or 'o' or 'u' || (stem[i] == 'y' && i > 0))
                return true;
        }
        return false;
    }

    private static bool EndsInDoubleConsonant(ReadOnlySpan<char> stem) =>
        stem.Length > 1 && stem[^1] == stem[^2] && IsConsonant(stem, stem.Length - 1);

    /// <summary>The paper's *o: consonant, vowel, consonant, the last one not w, x or y.</summary>
    private static bool EndsShort(ReadOnlySpan<char> stem) =>
        stem.Length > 2 && IsConsonant(stem, stem.Length - 3) && !IsConsonant(stem, stem.Length - 2)
        && IsConsonant(stem, stem.Length - 1) && stem[^1] is not ('w' or 'x' or 'y');
}

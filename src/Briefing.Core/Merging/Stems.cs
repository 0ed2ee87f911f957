using Briefing.Reading;

namespace Briefing.Merging;

/// <summary>A word without its inflection: by Porter's rules in English, by its first letters elsewhere.</summary>
internal static class Stems
{
    /// <summary>Leading characters kept of a word in a language whose endings are not known here.</summary>
    private const int Prefix = 6;

    private const int LongestWord = 40;

    public static string Of(string lower, string language)
    {
        if (lower.Length > LongestWord)
            return lower[..LongestWord];

        if (!Languages.IsEnglish(language))
            return lower.Length > Prefix ? lower[..Prefix] : lower;

        Span<char> buffer = stackalloc char[lower.Length];
        lower.CopyTo(buffer);
        return new string(buffer[..PorterStemmer.Stem(buffer)]);
    }
}

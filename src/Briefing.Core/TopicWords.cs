using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Briefing.Reading;
using Briefing.Summarising;

namespace Briefing;

/// <summary>
/// The words that a story may be asked for by. A word is folded: without case, diacritics and English endings, so that "Floods" finds "flooded".
/// A topic of several words asks for all of them.
/// </summary>
public static class TopicWords
{
    /// <summary>More than this say no longer what a story is about, and the index of a large store holds them all in memory.</summary>
    private const int MostWords = 48;

    private const int LongestWord = 32;
    private const int TitleUses = 4;
    private const int NameUses = 2;

    /// <summary>The story's words, those of its titles and its names before others.</summary>
    public static ImmutableArray<string> Of(Story story, string headline)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(headline);
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        Count(headline, null, TitleUses, uses);
        foreach (var origin in story.Origins)
        {
            var article = story[origin.Best];
            Count(article.Title ?? "", article.Language, TitleUses, uses);
            Count(article.Text, article.Language, 1, uses);
        }
        return [.. uses.OrderByDescending(use => use.Value).ThenBy(use => use.Key, StringComparer.Ordinal).Take(MostWords).Select(use => use.Key)];
    }

    /// <summary>The folded words of what somebody asks for, each once; empty where it has no word of substance.</summary>
    public static ImmutableArray<string> Fold(string topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        Count(topic, null, 1, uses);
        return [.. uses.Keys];
    }

    private static void Count(string text, string? language, int weight, Dictionary<string, int> uses)
    {
        var isOpening = true;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                isOpening |= text[i] is '.' or '!' or '?' or ':' or '\n';
                i++;
                continue;
            }
            var start = i;
            while (++i < text.Length && (char.IsLetterOrDigit(text[i]) || IsMark(text[i])) && !Tokens.IsUnspaced(text[start]) && !Tokens.IsUnspaced(text[i]))
            {
            }
            var word = text.AsSpan(start, Math.Min(i - start, LongestWord));
            var isName = char.IsUpper(word[0]) && !isOpening;
            isOpening = false;
            if (Folded(word, language) is { } folded)
                CollectionsMarshal.GetValueRefOrAddDefault(uses, folded, out _) += isName ? weight * NameUses : weight;
        }
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <returns>Null for a function word.</returns>
    private static string? Folded(ReadOnlySpan<char> word, string? language)
    {
        var lower = word.ToString().ToLowerInvariant();
        // Asked without a language, only English function words are known to be some: "die" may be the verb.
        if (FunctionWords.Contains(language is null or "und" ? "en" : language, lower) || (lower.Length == 1 && char.IsAsciiLetter(lower[0])))
            return null;
        if (System.Text.Ascii.IsValid(lower))
            return Stemmed(lower);
        var plain = new StringBuilder(lower.Length);
        foreach (var c in lower.Normalize(NormalizationForm.FormD))
        {
            if (!IsMark(c))
                plain.Append(Plain(c));
        }
        return Stemmed(plain.ToString());
    }

    /// <summary>Letters that Unicode takes for letters of their own and most keyboards lack.</summary>
    private static string Plain(char c) => c switch
    {
        'ł' => "l",
        'ø' => "o",
        'đ' or 'ð' => "d",
        'ı' => "i",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        _ => c.ToString(),
    };

    private static string Stemmed(string word)
    {
        if (word.Length <= 3 || word.AsSpan().IndexOfAnyExceptInRange('a', 'z') >= 0)
            return word;
        Span<char> letters = stackalloc char[word.Length];
        word.CopyTo(letters);
        return letters[..PorterStemmer.Stem(letters)].ToString();
    }
}

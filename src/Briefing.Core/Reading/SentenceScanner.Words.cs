namespace Briefing.Reading;

/// <content>Looking at the words around a stop.</content>
internal sealed partial class SentenceScanner
{
    /// <summary>The word with the single letters before it: "z. B" is one abbreviation.</summary>
    private ReadOnlySpan<char> Key(int start, int first, int stop)
    {
        if (stop - first > 2 || first - start < 3)
        {
            return text.AsSpan(first, stop - first);
        }

        Span<char> key = stackalloc char[8];
        var at = key.Length;
        text.AsSpan(first, stop - first).CopyTo(key[(at -= stop - first)..]);
        while (at >= 2 && first - start >= 3 && text[first - 1] is ' ' or '\u00A0' or '\u202F' && text[first - 2] == '.'
            && char.IsLetter(text[first - 3]) && (first - 3 == start || !char.IsLetterOrDigit(text[first - 4])))
        {
            key[--at] = '.';
            key[--at] = text[first - 3];
            first -= 3;
        }

        return key[at..].ToString();
    }

    private bool FollowsNumber(int start, int first) =>
        first - start >= 2 && char.IsWhiteSpace(text[first - 1]) && char.IsAsciiDigit(text[first - 2]);

    /// <summary>Start of the word that ends at <paramref name="end"/>; stops within it belong to it.</summary>
    private int WordStart(int start, int end)
    {
        var first = end;
        var floor = Math.Max(start, end - LongestAbbreviation);
        while (first > floor && (char.IsLetterOrDigit(text[first - 1]) || (text[first - 1] is '.' or '-' && first - 1 > floor && char.IsLetterOrDigit(text[first - 2]))))
        {
            first--;
        }

        return first;
    }

    private ReadOnlySpan<char> WordAt(int at, int limit)
    {
        var end = at;
        while (end < limit && end - at < LongestAbbreviation && (char.IsLetterOrDigit(text[end]) || text[end] is '\'' or '’'))
        {
            end++;
        }

        return text.AsSpan(at, end - at);
    }

    private bool IsSmallWord(int at, int limit)
    {
        var word = WordAt(at, limit);
        if (word.IsEmpty || char.IsAsciiDigit(word[0]))
        {
            return false;
        }

        var apostrophe = word.IndexOfAny('\'', '’');
        return FunctionWords.ContainsAnyCase(language, apostrophe > 0 ? word[..apostrophe] : word) && (word.Length > 1 || at + 1 >= limit || text[at + 1] != '.');
    }

    /// <summary>"U.S", "F.C", "e.V": short parts between stops.</summary>
    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        if (!word.Contains('.') || char.IsAsciiDigit(word[^1]))
        {
            return false;
        }

        foreach (var part in word.Split('.'))
        {
            var (offset, length) = part.GetOffsetAndLength(word.Length);
            if (length is 0 or > 2 || !char.IsLetter(word[offset]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"“Why?” Ms. Lee asked": a name or two and a verb of saying go on with the quotation's sentence.</summary>
    private bool IsAttribution(int at, int limit)
    {
        for (var words = 0; words < 5 && at < limit; words++)
        {
            var word = WordAt(at, limit);
            if (word.IsEmpty)
            {
                return false;
            }

            if (SentenceWords.IsVerbOfSaying(word))
            {
                return true;
            }

            if (!char.IsUpper(word[0]))
            {
                return false;
            }

            at += word.Length;
            at += at < limit && text[at] == '.' ? 1 : 0;
            at += at < limit && text[at] is ' ' or '\u00A0' ? 1 : 0;
        }

        return false;
    }
}

using System.Globalization;
using Briefing.Reading;

namespace Briefing.Merging;

/// <summary>Cuts a sentence into words, numbers and symbols. Hyphens part words; apostrophes inside a word do not.</summary>
internal static class Tokenizer
{
    /// <summary>What goes on longer is a list or an attack; reading no further keeps the work on a sentence bounded.</summary>
    private const int MostTokens = 400;

    public static List<Token> Read(string text, int start, int end)
    {
        var tokens = new List<Token>((end - start) / 5 + 1);
        var at = start;
        while (at < end && tokens.Count < MostTokens)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var kind = KindAt(text, at);
            var next = kind switch
            {
                TokenKind.Word => EndOfWord(text, at, end),
                TokenKind.Number => EndOfNumber(text, at, end),
                _ => char.IsHighSurrogate(text[at]) && at + 1 < end ? at + 2 : at + 1,
            };

            var word = text[at..next];
            var lower = kind == TokenKind.Word ? Fold(word) : word;
            tokens.Add(new Token(at, next, kind, word, lower, tokens.Count > 0 && tokens[^1].End == at));
            at = next;
        }

        return tokens;
    }

    private static TokenKind KindAt(string text, int at) =>
        char.IsAsciiDigit(text[at]) ? TokenKind.Number
        : char.IsLetter(text[at]) ? TokenKind.Word
        : TokenKind.Symbol;

    private static int EndOfWord(string text, int at, int end)
    {
        var start = at;
        while (at < end)
        {
            if (char.IsLetter(text[at]) || CharUnicodeInfo.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark)
                at++;
            else if (IsApostrophe(text[at]) && at + 1 < end && char.IsLetter(text[at + 1]))
            {
                at++;
                if (IsElided(text.AsSpan(start, at - start - 1)))
                    break;
            }
            else if (text[at] == '.' && IsInitialism(text, at, end))
                at++;
            else
                break;
        }

        return at;
    }

    /// <summary>The article of "l'attaque" and the preposition of "d'euros" are words of their own; "D'Arcy" is one, and so is "o'clock".</summary>
    private static bool IsElided(ReadOnlySpan<char> word) =>
        word is "l" or "d" or "L" or "qu" or "Qu" or "n" or "c" or "j" or "un" or "dell" or "all" or "nell" or "dall" or "sull" or "jusqu" or "lorsqu" or "puisqu";

    /// <summary>The full stops of "U.S." and "p.m." belong to the word; that of a sentence does not.</summary>
    private static bool IsInitialism(string text, int dot, int end)
    {
        var singleBefore = char.IsLetter(text[dot - 1]) && (dot < 2 || !char.IsLetter(text[dot - 2]));
        if (!singleBefore)
            return false;

        var singleAfter = dot + 1 < end && char.IsLetter(text[dot + 1])
            && (dot + 2 >= end || !char.IsLetter(text[dot + 2]));
        return singleAfter || (dot >= 3 && text[dot - 2] == '.');
    }

    /// <summary>Digits, with the separators that stand between two of them.</summary>
    private static int EndOfNumber(string text, int at, int end)
    {
        while (at < end)
        {
            if (char.IsAsciiDigit(text[at]))
                at++;
            else if (IsLooseSeparator(text, at, end))
                at += 2;
            else if (IsSeparator(text[at]) && at + 1 < end && char.IsAsciiDigit(text[at + 1]) && !SpaceWithoutGroup(text, at, end))
                at++;
            else
                break;
        }

        return at;
    }

    /// <summary>
    /// The separator of "230, 000", "2, 116 points" and "6. 1", as texts have it that were put together from words: groups of three digits
    /// that are round or count what follows, or one or two digits with more of the sentence behind them.
    /// </summary>
    private static bool IsLooseSeparator(string text, int at, int end)
    {
        if (text[at] is not ('.' or ',') || at + 2 >= end || text[at + 1] != ' ' || !char.IsAsciiDigit(text[at + 2]))
            return false;

        var digits = 1;
        while (at + 2 + digits < end && char.IsAsciiDigit(text[at + 2 + digits]))
            digits++;

        var before = 0;
        while (at - 1 - before >= 0 && char.IsAsciiDigit(text[at - 1 - before]))
            before++;

        var behind = at + 2 + digits;
        return before <= 3 && !IsSecondOfTwo(text, at - before) && ((text[at] == '.' && LooseDecimal.IsAt(text.AsSpan(0, end), at))
            || (text[at] == ','
            ? digits == 3 && !IsNumberOfName(text, at - before) && !IsList(text, behind, end)
                && ((text[behind - 1] == '0' && text[behind - 2] == '0') || IsAmountAlone(text, at - before, behind, end) || (behind + 1 < end && text[behind] == ' ' && char.IsAsciiLetterLower(text[behind + 1])) || (behind < end && char.IsAsciiLetterLower(text[behind])))
            : digits <= 2 && behind + 1 < end && (text[behind] == '-' || (text[behind] == ' ' && text[behind + 1] == '-') || (text[behind] == ' ' && char.IsAsciiLetterLower(text[behind + 1])))));
    }

    /// <summary>The 6 of "5-6. 1" and "5 - 6. 1"; that of "magnitude - 6. 1" is the first.</summary>
    private static bool IsSecondOfTwo(string text, int first)
    {
        var dash = first - 1 >= 0 && text[first - 1] == ' ' ? first - 2 : first - 1;
        var before = dash - 1 >= 0 && text[dash - 1] == ' ' ? dash - 2 : dash - 1;
        return dash >= 0 && text[dash] == '-' && (dash == first - 1 || before < 0 || !char.IsAsciiLetter(text[before]));
    }

    /// <summary>"On May 12, 150 people", "on Jan. 6, 120 hours before", "Flight 93, 175 passengers": the number belongs to the name in front of it.</summary>
    private static bool IsNumberOfName(string text, int first)
    {
        var last = first - 1;
        while (last >= 0 && text[last] is ' ' or '.')
            last--;

        var start = last;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;

        return last < first - 1 && last >= 0 && char.IsLetter(text[last]) && start < last && char.IsAsciiLetterUpper(text[start]) && !FunctionWords.Contains("en", text[start..(last + 1)].ToLowerInvariant());
    }

    /// <summary>"Rooms 5, 101 and 280"</summary>
    private static bool IsList(string text, int behind, int end) =>
        behind + 2 < end && text.AsSpan(behind, end - behind) is var rest
        && ((rest.StartsWith(" and ") && rest.Length > 5 && char.IsAsciiDigit(rest[5])) || (rest.StartsWith(" or ") && rest.Length > 4 && char.IsAsciiDigit(rest[4])) || (rest.StartsWith(", ") && char.IsAsciiDigit(rest[2])));

    /// <summary>"(2, 116)", "$1, 199": nothing else stands between the parentheses, and a price is one number.</summary>
    private static bool IsAmountAlone(string text, int first, int behind, int end) =>
        first > 0 && (text[first - 1] is '$' or '€' or '£' || (text[first - 1] == ' ' && first > 1 && text[first - 2] is '$' or '€' or '£') || (text[first - 1] == '(' && behind < end && text[behind] == ')'));

    private static bool IsSeparator(char c) => c is '.' or ',' or '\u00A0' or '\u202F' or '\u2009' or ' ';

    /// <summary>A space parts groups only in front of exactly three digits, and not behind a year's worth of them ("2023 150 people").</summary>
    private static bool SpaceWithoutGroup(string text, int at, int end)
    {
        if (text[at] is '.' or ',')
            return false;

        var digits = 0;
        while (at + 1 + digits < end && char.IsAsciiDigit(text[at + 1 + digits]))
            digits++;

        var before = 0;
        while (at - 1 - before >= 0 && char.IsAsciiDigit(text[at - 1 - before]))
            before++;

        return digits != 3 || before > 3;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';

    /// <summary>Lower case, one kind of apostrophe, and no possessive: "Belarus’s" and "Belarus’" meet in "belarus", and the "l'" of "l'attaque" is "l".</summary>
    private static string Fold(string word)
    {
        var lower = word.ToLowerInvariant().Replace('’', '\'').Replace('ʼ', '\'');
        return lower.EndsWith("'s", StringComparison.Ordinal) ? lower[..^2] : lower.TrimEnd('\'');
    }
}

using System.Buffers;
using System.Globalization;

namespace Briefing.Reading;

/// <summary>
/// Finds where a sentence ends. Looks back and ahead by a bounded number of characters only, so that a paragraph of nothing but
/// stops or quotation marks costs no more than prose of the same length.
/// </summary>
internal sealed partial class SentenceScanner(string text, string language)
{
    /// <summary>How far a bracket may stay open and still hold a sentence together; a bracket that never closes must not.</summary>
    private const int LongestBracket = 300;

    private const int LongestAbbreviation = 20;

    private static readonly SearchValues<char> Terminators = SearchValues.Create(".!?…。！？｡؟۔।॥‽");
    private static readonly SearchValues<char> Signs = SearchValues.Create(".!?…。！？｡؟۔।॥‽(（「『)）」』");
    private static readonly SearchValues<char> EastAsianStops = SearchValues.Create("。！？｡");
    private static readonly SearchValues<char> Closers = SearchValues.Create("\"'”’“‘»«›‹)]}」』）】＂");
    private static readonly SearchValues<char> Openers = SearchValues.Create("\"'“‘„‚«»‹›([{「『（【¿¡-–—*");
    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"'”’“‘»«›‹」』＂");

    /// <summary>Languages that write an ordinal with a stop, before words that may have a capital.</summary>
    private readonly bool _hasDottedOrdinals = language is "de" or "tr" or "pl" or "cs" or "da" or "no" or "fi" or "hu";

    public static bool IsTerminator(char c) => Terminators.Contains(c);

    /// <summary>Offset behind the sentence that begins at <paramref name="start"/>.</summary>
    public int EndOf(int start, int limit)
    {
        var bracket = -1;
        for (var at = start; text.AsSpan(at, limit - at).IndexOfAny(Signs) is var skipped and >= 0;)
        {
            at += skipped;
            var c = text[at];
            if (!Terminators.Contains(c))
            {
                bracket = c is '(' or '（' or '「' or '『' ? at : c is ')' or '）' or '」' or '』' ? -1 : bracket;
                at++;
                continue;
            }

            var end = BehindTerminators(at, limit);
            if (end > at && text[end - 1] is ')' or '）' or '」' or '』')
            {
                bracket = -1;
            }

            if (end >= limit || (!HoldsTogether(bracket, end, limit) && Ends(start, at, end, limit)))
            {
                return Math.Min(end, limit);
            }

            at = end;
        }

        return limit;
    }

    /// <summary>Stops, and the quotation marks, brackets and note numbers that close behind them.</summary>
    private int BehindTerminators(int at, int limit)
    {
        for (at++; at < limit; at++)
        {
            var c = text[at];
            var next = at + 1 < limit ? text[at + 1] : '\n';
            if (Terminators.Contains(c) || (Closers.Contains(c) && !(c is '“' or '‘' or '«' or '‹' && char.IsLetterOrDigit(next))))
            {
                continue;
            }

            // French sets its guillemets off with a space, and some set ". . ." so.
            var spaced = char.IsWhiteSpace(c) && next is '»' or '.' && (at + 2 >= limit || !char.IsLetterOrDigit(text[at + 2]));
            if (spaced)
            {
                at++;
            }
            else if (c == '[' && NoteEnd(at, limit) is var note and > 0)
            {
                at = note;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>Offset of the bracket that closes a note number such as "[12]", or 0.</summary>
    private int NoteEnd(int at, int limit)
    {
        var end = at + 1;
        while (end < limit && end - at < 5 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end > at + 1 && end < limit && text[end] == ']' ? end : 0;
    }

    private bool HoldsTogether(int bracket, int end, int limit)
    {
        if (bracket < 0 || end - bracket > LongestBracket)
        {
            return false;
        }

        var ahead = text.AsSpan(end, Math.Min(LongestBracket, limit - end));
        return ahead.IndexOfAny(")）」』") >= 0;
    }

    private bool Ends(int start, int stop, int end, int limit)
    {
        var quoted = text.AsSpan(stop + 1, end - stop - 1).ContainsAny(QuotationMarks);
        if (EastAsianStops.Contains(text[stop]))
        {
            return !quoted || QuoteEndsSentence(start, end);
        }

        if (!char.IsWhiteSpace(text[end]))
        {
            return EndsWithoutSpace(stop, end, limit, quoted);
        }

        var next = end;
        while (next < limit && (char.IsWhiteSpace(text[next]) || Openers.Contains(text[next])))
        {
            next++;
        }

        if (next >= limit || !char.IsLetterOrDigit(text[next]))
        {
            return next - end < LongestBracket;
        }

        if (IsSmallLetter(next, limit) || (text[stop] == '.' && LooseDecimal.IsAt(text.AsSpan(0, limit), stop)))
        {
            return false;
        }

        var ellipsis = text[stop] == '…' || (text[stop] == '.' && stop + 1 < end && text[stop + 1] is '.' or ' ');
        return ellipsis ? EllipsisEnds(stop, next, limit, quoted)
            : text[stop] == '.' ? end > stop + 1 || StopEnds(start, stop, next, limit)
            : !(quoted && IsAttribution(next, limit));
    }

    /// <summary>"「…。」と" goes on; so does "“…。”他说" where the quotation began the sentence. Otherwise the quotation ends it.</summary>
    private bool QuoteEndsSentence(int start, int end) =>
        text[end] is not ('と' or 'な' or 'を' or 'が' or 'は' or 'の' or 'に' or 'で' or 'も') && !Openers.Contains(text[start]);

    /// <summary>Pages that lost the space between two sentences still have "fell.The".</summary>
    private bool EndsWithoutSpace(int stop, int end, int limit, bool quoted)
    {
        var next = Openers.Contains(text[end]) ? end + 1 : end;
        if (next + 1 >= limit || !(char.IsUpper(text[next]) && (char.IsLower(text[next + 1]) || text[next + 1] == ' ')))
        {
            // Scripts without capitals, and without spaces behind a stop.
            return next < limit && char.GetUnicodeCategory(text[next]) == UnicodeCategory.OtherLetter && text[stop] != '.';
        }

        return quoted || (stop >= 3 && char.IsLower(text[stop - 1]) && char.IsLower(text[stop - 2]) && char.IsLower(text[stop - 3]));
    }

    /// <summary>A small letter, but not that of "iPhone" or "al-Qaeda".</summary>
    private bool IsSmallLetter(int at, int limit)
    {
        if (!char.IsLower(text[at]))
        {
            return false;
        }

        var inner = at + 1;
        while (inner < limit && inner - at < 4 && char.IsLower(text[inner]))
        {
            inner++;
        }

        var capital = inner < limit && text[inner] == '-' ? inner + 1 : inner;
        return !(capital < limit && char.IsUpper(text[capital]));
    }

    private bool EllipsisEnds(int stop, int next, int limit, bool quoted) =>
        quoted ? !IsAttribution(next, limit)
        : (stop > 0 && !char.IsWhiteSpace(text[stop - 1])) || IsSmallWord(next, limit);

    private bool StopEnds(int start, int stop, int next, int limit)
    {
        var first = WordStart(start, stop);
        var word = text.AsSpan(first, stop - first);
        if (word.IsEmpty)
        {
            return true;
        }

        if (!word.ContainsAnyExceptInRange('0', '9'))
        {
            var isItem = first == start && word.Length <= 2;
            return !isItem && !(_hasDottedOrdinals && word.Length <= 3 && !IsSmallWord(next, limit));
        }

        if (word.Length == 1 && char.IsUpper(word[0]))
        {
            return IsInitialEnd(start, first, next, limit);
        }

        if (_hasDottedOrdinals && !word.ContainsAnyExcept("IVX"))
        {
            return IsSmallWord(next, limit);
        }

        return Abbreviations.Of(language, Key(start, first, stop)) switch
        {
            StopAfter.Never => false,
            StopAfter.BeforeSmallWord => IsSmallWord(next, limit),
            StopAfter.NeverBeforeNumber => !char.IsAsciiDigit(text[next]),
            StopAfter.Hour => !SentenceWords.FollowsAnHour(WordAt(next, limit)),
            _ when word.Length == 1 && char.IsLetter(word[0]) => FollowsNumber(start, first) || IsSmallWord(next, limit),
            _ => !IsAcronym(word) || IsSmallWord(next, limit),
        };
    }

    /// <summary>The stop of an initial, "Vladimir V. Putin", unless it is a letter's own name: "vitamin C.".</summary>
    private bool IsInitialEnd(int start, int first, int next, int limit)
    {
        if (IsSmallWord(next, limit) && !Key(start, first, first + 1).Contains('.'))
        {
            return true;
        }

        var before = first;
        while (before > start && char.IsWhiteSpace(text[before - 1]))
        {
            before--;
        }

        var word = WordStart(start, before);
        return SentenceWords.TakesALetter(text.AsSpan(word, before - word));
    }
}

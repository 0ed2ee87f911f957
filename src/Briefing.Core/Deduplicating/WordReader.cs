using System.Buffers;
using System.Globalization;
using System.Text;

namespace Briefing.Deduplicating;

[Flags]
internal enum WordTraits : byte
{
    None = 0,

    /// <summary>Begins with a capital letter.</summary>
    Capital = 1,

    /// <summary>Begins with a digit.</summary>
    Number = 2,

    /// <summary>The first word after a stop, a colon, a quotation mark or a line break: its capital says nothing.</summary>
    Opening = 4,

    /// <summary>Stands inside quotation marks.</summary>
    Quoted = 8,
}

internal static class WordTraitsReading
{
    public static bool IsNumber(this WordTraits traits) => (traits & WordTraits.Number) != 0;

    public static bool IsCapital(this WordTraits traits) => (traits & WordTraits.Capital) != 0;

    /// <summary>A capital that its place does not call for.</summary>
    public static bool IsName(this WordTraits traits) => (traits & (WordTraits.Capital | WordTraits.Opening)) == WordTraits.Capital;

    /// <summary>A name or a number: what survives when a text is rewritten.</summary>
    public static bool IsAnchor(this WordTraits traits) => traits.IsNumber() || traits.IsName();
}

/// <summary>
/// Walks through a text word by word, forward only and without allocating. A word is a run of letters and digits; apostrophes inside it
/// are skipped, so that typewriter and typographic ones are alike. Scripts without spaces give one word per character.
/// </summary>
internal ref struct WordReader(ReadOnlySpan<char> text)
{
    private const byte Separator = 0, Lower = 1, Upper = 2, Digit = 3, Stop = 4, Quote = 5, Line = 6, Other = 7;

    private static readonly byte[] Classes = AsciiClasses();

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;
    private bool _opening = true;
    private bool _quoted;

    public int Start { get; private set; }

    public readonly int End => _at;

    /// <summary>The same for the same word in upper and lower case, in every process.</summary>
    public uint Hash { get; private set; }

    public WordTraits Traits { get; private set; }

    public bool Next()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            var kind = c < 128 ? Classes[c] : ClassOf(_text, _at);
            switch (kind)
            {
                case Lower or Upper or Digit or Other:
                    ReadWord(kind);
                    return true;
                case Stop:
                    _opening = true;
                    break;
                case Quote:
                    _opening = true;
                    _quoted = !_quoted;
                    break;
                case Line:
                    _opening = true;
                    // A quotation that was never closed must not swallow the rest of the article.
                    _quoted = false;
                    break;
            }
            _at++;
        }
        return false;
    }

    private void ReadWord(byte kind)
    {
        Start = _at;
        Traits = (kind == Upper ? WordTraits.Capital : kind == Digit ? WordTraits.Number : WordTraits.None)
            | (_opening ? WordTraits.Opening : WordTraits.None)
            | (_quoted ? WordTraits.Quoted : WordTraits.None);
        _opening = false;

        var hash = WordHash.Start;
        var alone = kind == Other;
        do
        {
            var c = _text[_at++];
            if (c < 128)
            {
                if (c != '\'')
                    hash = WordHash.Add(hash, kind == Upper ? c | 0x20u : c);
            }
            else if (c != '’')
            {
                hash = WordHash.Add(hash, char.ToLowerInvariant(c));
                if (char.IsHighSurrogate(c))
                    hash = WordHash.Add(hash, _text[_at++]);
            }
        }
        while (!alone && _at < _text.Length && Continues(out kind));
        Hash = WordHash.Mix(hash);
    }

    private readonly bool Continues(out byte kind)
    {
        var c = _text[_at];
        kind = c < 128 ? Classes[c] : ClassOf(_text, _at);
        return kind is Lower or Upper or Digit
            || (c is '\'' or '’' && _at + 1 < _text.Length && char.IsLetter(_text[_at + 1]));
    }

    private static byte ClassOf(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c is '“' or '”' or '„' or '«' or '»' or '「' or '」')
            return Quote;
        if (c is '。' or '！' or '？' or '…' or '؟' or '।')
            return Stop;
        if (c is '\u2028' or '\u2029' or '\u0085')
            return Line;
        if (c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u2E80' and <= '\u2FDF') or (>= '\u3040' and <= '\u30FF')
            or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF'))
        {
            return Other;
        }
        if (char.IsHighSurrogate(c))
            return Rune.DecodeFromUtf16(text[at..], out var rune, out _) == OperationStatus.Done && Rune.IsLetterOrDigit(rune) ? Lower : Separator;
        if (char.IsUpper(c))
            return Upper;
        if (char.IsLetter(c))
            return Lower;
        if (char.IsDigit(c))
            return Digit;
        return char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            ? Lower
            : Separator;
    }

    private static byte[] AsciiClasses()
    {
        var classes = new byte[128];
        for (var c = 0; c < 128; c++)
        {
            classes[c] = (char)c switch
            {
                >= 'a' and <= 'z' => Lower,
                >= 'A' and <= 'Z' => Upper,
                >= '0' and <= '9' => Digit,
                '.' or '!' or '?' or ':' => Stop,
                '"' => Quote,
                '\n' or '\r' => Line,
                _ => Separator,
            };
        }
        return classes;
    }
}

namespace Briefing.Reading;

/// <summary>What a line looks like, whatever it says: the features by which debris is told from prose in any language.</summary>
internal readonly struct LineShape
{
    private const byte InWord = 1, IsCapital = 2, Joins = 4;

    /// <summary>What each ASCII character does to a word.</summary>
    private static readonly byte[] Kinds = [.. Enumerable.Range(0, 128).Select(c => KindOf((char)c))];

    private LineShape(int words, int capitals, bool endsSentence, bool isSpaceless)
    {
        Words = words;
        Capitals = capitals;
        EndsSentence = endsSentence;
        IsSpaceless = isSpaceless;
    }

    /// <summary>Words; for scripts without spaces, two characters count as one.</summary>
    public int Words { get; }

    /// <summary>Words that begin with a capital.</summary>
    public int Capitals { get; }

    /// <summary>Ends with a stop, a question or exclamation mark, behind which only quotation marks and brackets close.</summary>
    public bool EndsSentence { get; }

    public bool IsSpaceless { get; }

    /// <summary>Long enough, and closed by a stop: a paragraph of running text.</summary>
    public bool IsProse => EndsSentence && Words >= 8;

    public static LineShape Of(ReadOnlySpan<char> line)
    {
        int words = 0, capitals = 0, wide = 0, inWord = 0;
        foreach (var c in line)
        {
            // Without branches for ASCII: every character of every upload passes here.
            int kind;
            if (c < Kinds.Length)
            {
                kind = Kinds[c];
            }
            else if (c >= '\u2E80' && c is (<= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF66' and <= '\uFF9F'))
            {
                wide++;
                kind = 0;
            }
            else
            {
                kind = KindOf(c);
            }

            var begins = kind & InWord & ~inWord;
            words += begins;
            capitals += begins & (kind >> 1);
            inWord = (kind & InWord) | (inWord & (kind >> 2));
        }

        return new LineShape(words + wide / 2, capitals, DoesEndSentence(line), wide > words);
    }

    private static byte KindOf(char c) =>
        char.IsLetterOrDigit(c) ? (byte)(InWord | (char.IsUpper(c) ? IsCapital : 0))
        : c is '\'' or '’' or '-' or '.' or ',' ? Joins
        : (byte)0;

    private static bool DoesEndSentence(ReadOnlySpan<char> line)
    {
        var end = line.Length;
        while (end > 0 && line[end - 1] is '"' or '\'' or '”' or '’' or '“' or '»' or '«' or '‹' or '›' or ')' or ']' or '」' or '』' or '）' or ' ')
        {
            end--;
        }

        return end > 0 && SentenceScanner.IsTerminator(line[end - 1]);
    }
}

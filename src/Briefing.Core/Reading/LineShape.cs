namespace Briefing.Reading;

/// <summary>What a line looks like, whatever it says: the features by which debris is told from prose in any language.</summary>
internal readonly struct LineShape
{
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
        int words = 0, capitals = 0, wide = 0;
        var inWord = false;
        foreach (var c in line)
        {
            if (c >= '\u2E80' && c is (<= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF66' and <= '\uFF9F'))
            {
                wide++;
                inWord = false;
            }
            else if (char.IsLetterOrDigit(c))
            {
                words += inWord ? 0 : 1;
                capitals += !inWord && char.IsUpper(c) ? 1 : 0;
                inWord = true;
            }
            else
            {
                inWord = inWord && c is '\'' or '’' or '-' or '.' or ',';
            }
        }

        return new LineShape(words + wide / 2, capitals, DoesEndSentence(line), wide > words);
    }

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

using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Briefing.Reading.Debris;

namespace Briefing.Reading;

/// <summary>Splits text into sentences, in linear time, whole: with their closing quotes, and never across two paragraphs.</summary>
internal static class SentenceSplitter
{
    private const int LinesOfTitle = 2, LongestSignature = 120;

    /// <summary>No sentence of a newspaper has 250 words; what runs on for longer is a list or has lost its full stops, and no brief could quote it whole.</summary>
    private const int LongestSentence = 1_500;

    /// <summary>So far ahead an end is looked for. No further than <see cref="LongestSentence"/> does it matter where it is; behind that stands what a stop is judged by.</summary>
    private const int Reach = 2 * LongestSentence;

    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\u2028\u2029\u0085\v\f");

    /// <summary>Sentences of the text in order. A line break ends a sentence too, unless the lines are wrapped at a margin.</summary>
    /// <param name="language">ISO 639-1; "und" looks at the text for it.</param>
    public static ImmutableArray<Sentence> Split(string text, string language = "und")
    {
        var scanner = new SentenceScanner(text, language == "und" ? LanguageDetector.Detect(text) : language);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var paragraph = 0;
        foreach (var (start, end) in ParagraphsOf(text))
        {
            for (var at = start; at < end;)
            {
                var next = EndWithinReason(text, at, scanner.EndOf(at, Math.Min(end, at + Reach)));
                sentences.Add(new Sentence(at, TrimmedEnd(text, at, next), paragraph));
                at = SkipWhiteSpace(text, next, end);
            }

            paragraph++;
        }

        return sentences.ToImmutable();
    }

    /// <summary>Cuts an endless sentence between two words, at the last semicolon or comma if there is one, and never within a character.</summary>
    private static int EndWithinReason(string text, int start, int end)
    {
        if (end - start <= LongestSentence)
        {
            return end;
        }

        var half = start + (LongestSentence / 2);
        var window = text.AsSpan(half, LongestSentence / 2);
        if (Math.Max(window.LastIndexOf("; "), window.LastIndexOf(", ")) is var pause and >= 0)
        {
            return half + pause + 1;
        }

        if (window.LastIndexOfAny(' ', '\t', '\u3000') is var space and >= 0)
        {
            return half + space + 1;
        }

        var cut = half + window.Length;
        while (cut > half + 1 && (char.IsLowSurrogate(text[cut]) || char.GetUnicodeCategory(text[cut]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
        {
            cut--;
        }

        return cut;
    }

    /// <summary>Paragraphs without white space around them: blocks between blank lines where lines are wrapped, else lines.</summary>
    internal static List<(int Start, int End)> ParagraphsOf(string text)
    {
        var paragraphs = new List<(int, int)>();
        var block = new List<(int Start, int End)>();
        for (var at = 0; at <= text.Length;)
        {
            var stop = text.AsSpan(at).IndexOfAny(LineBreaks);
            var lineEnd = stop < 0 ? text.Length : at + stop;
            var start = SkipWhiteSpace(text, at, lineEnd);
            if (start < lineEnd)
            {
                block.Add((start, TrimmedEnd(text, start, lineEnd)));
            }
            else
            {
                AddBlock(text, block, paragraphs);
            }

            at = lineEnd + 1;
        }

        AddBlock(text, block, paragraphs);
        return paragraphs;
    }

    private static void AddBlock(string text, List<(int Start, int End)> lines, List<(int, int)> paragraphs)
    {
        var signature = paragraphs.Count == 0 ? SignatureIn(text, lines) : -1;
        if (signature > 0)
        {
            paragraphs.AddRange(WrappedLines.Joined(text, lines.GetRange(0, signature)));
            paragraphs.Add(lines[signature]);
            lines.RemoveRange(0, signature + 1);
        }

        paragraphs.AddRange(WrappedLines.Joined(text, lines));
        lines.Clear();
    }

    /// <summary>The number of the line below a title that says who wrote it and when, or for whom it is released, and is never the title's own second line; -1 where there is none.</summary>
    private static int SignatureIn(string text, List<(int Start, int End)> lines)
    {
        for (var number = 1; number < Math.Min(lines.Count, LinesOfTitle + 1); number++)
        {
            var line = text[lines[number].Start..lines[number].End];
            var shape = LineShape.Of(line);
            if (line.Length <= LongestSignature && (PressRelease.IsMark(line) || Signature.TryRead(line, shape) is not null || (char.IsUpper(line[0]) && Byline.TryRead(line, shape, out _))))
            {
                return number;
            }
        }

        return -1;
    }

    private static int SkipWhiteSpace(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int TrimmedEnd(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}

using System.Collections.Immutable;

namespace Briefing.Reading;

/// <summary>The sentences of an article's text: without its dateline, without the words by which a page introduces its reporter, and without lines that are no sentences.</summary>
internal static class ArticleSentences
{
    /// <summary>Below so many paragraphs, which list what is new, a report may begin with its dateline.</summary>
    public const int ParagraphsToOpening = 8;

    /// <param name="silent">Numbers of the paragraphs that say nothing by themselves: sub-headings and table rows.</param>
    public static ImmutableArray<Sentence> Of(string text, string language, IReadOnlySet<int> silent)
    {
        var split = SentenceSplitter.Split(text, language);
        var sentences = new List<Sentence>(split.Length);
        foreach (var sentence in split)
        {
            if (!silent.Contains(sentence.Paragraph))
            {
                sentences.Add(sentence);
            }
        }

        CutDateline(text, sentences);
        return WithoutIntroductions(text, sentences);
    }

    /// <summary>The dateline may be sentences for the splitter: "Lübeck, 3. Mai 2026."</summary>
    private static void CutDateline(string text, List<Sentence> sentences)
    {
        var paragraphs = 0;
        for (var number = 0; number < sentences.Count && paragraphs < ParagraphsToOpening; number++)
        {
            var first = sentences[number];
            if (number > 0 && sentences[number - 1].Paragraph == first.Paragraph)
            {
                continue;
            }

            var behind = sentences.FindIndex(number, sentence => sentence.Paragraph != first.Paragraph);
            var paragraph = text.AsSpan(first.Start, sentences[behind < 0 ? ^1 : behind - 1].End - first.Start);
            if (Dateline.LengthAt(paragraph) is > 0 and var length && (paragraphs == 0 || Dateline.OpensReport(paragraph)))
            {
                var start = first.Start + length;
                sentences.RemoveAll(sentence => sentence.Start >= first.Start && sentence.End <= start);
                sentences[number] = sentences[number] with { Start = Math.Max(start, sentences[number].Start) };
                return;
            }

            paragraphs++;
        }
    }

    private static ImmutableArray<Sentence> WithoutIntroductions(string text, List<Sentence> sentences)
    {
        var kept = ImmutableArray.CreateBuilder<Sentence>(sentences.Count);
        foreach (var sentence in sentences)
        {
            var introduction = ReporterIntroduction.LengthAt(text.AsSpan(sentence.Start, sentence.Length));
            if (introduction < sentence.Length)
            {
                kept.Add(sentence with { Start = sentence.Start + introduction });
            }
        }

        return kept.DrainToImmutable();
    }
}

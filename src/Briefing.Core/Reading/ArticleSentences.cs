using System.Collections.Immutable;

namespace Briefing.Reading;

/// <summary>The sentences of an article's text: without the dateline that opens it, and without lines that are no sentences.</summary>
internal static class ArticleSentences
{
    /// <param name="silent">Numbers of the paragraphs that say nothing by themselves: sub-headings and table rows.</param>
    public static ImmutableArray<Sentence> Of(string text, string language, IReadOnlySet<int> silent)
    {
        var sentences = SentenceSplitter.Split(text, language);
        if (sentences.Length == 0)
        {
            return sentences;
        }

        var first = sentences[0];
        var dateline = Dateline.LengthAt(text.AsSpan(first.Start, first.Length));
        if (dateline > 0)
        {
            sentences = sentences.SetItem(0, first with { Start = first.Start + dateline });
        }

        return silent.Count == 0 ? sentences : [.. sentences.Where(sentence => !silent.Contains(sentence.Paragraph))];
    }
}

namespace Briefing.Summarising;

/// <summary>Puts chosen passages in the order of a report: the most important first, then as the articles themselves go on.</summary>
internal static class PassageOrder
{
    public static Passage[] Arrange(Passage[] passages, Concepts concepts, StoryReading reading)
    {
        if (passages.Length < 2)
            return passages;
        var able = passages.Where(passage => passage.First.Reference == Reference.None).ToArray();
        var lead = (able.Length > 0 ? able : passages).MaxBy(passage => Importance(passage, concepts))!;
        // How far into its article a passage stands is how late its author thought it worth telling;
        // within an article the order is the author's, so that what leans on an earlier sentence still follows it.
        return
        [
            lead,
            .. passages.Where(passage => passage != lead)
                .OrderBy(passage => Depth(passage, reading))
                .ThenBy(passage => passage.First.Sentence.Article)
                .ThenBy(passage => passage.First.Sentence.Index),
        ];
    }

    private static double Importance(Passage passage, Concepts concepts) =>
        concepts.In(passage.First.Sentence).Sum(concept => concepts.Weights[concept]) * passage.Quality
        / (1 + (0.7 * Math.Min(passage.First.Sentence.Index, 8)));

    private static double Depth(Passage passage, StoryReading reading)
    {
        var sentence = passage.First.Sentence;
        return (double)sentence.Index / reading.Articles[sentence.Article].Sentences.Length;
    }
}

namespace Briefing.Summarising;

/// <summary>Puts chosen passages in the order of a report: the most important first, then as the articles themselves go on.</summary>
internal static class PassageOrder
{
    /// <summary>What the beginning of the article counts for whose title heads the story: a reader expects the headline's news first.</summary>
    private const double Promised = 2;

    /// <summary>A teaser may stand before the sentence that says what happened.</summary>
    private const int Beginning = 3;

    /// <param name="headed">The number of the article whose title heads the story; null where none does.</param>
    public static Passage[] Arrange(Passage[] passages, Concepts concepts, StoryReading reading, NewsDay day, int? headed)
    {
        if (passages.Length < 2)
            return passages;
        var lead = LeadAmong(passages, concepts, reading, day, headed);
        // What was told on another day comes behind; how far into its article a passage stands is how late its author thought it worth telling;
        // within an article the order is the author's, so that what leans on an earlier sentence still follows it.
        return
        [
            lead,
            .. passages.Where(passage => passage != lead)
                .OrderBy(passage => day.Has(passage.First.Sentence.Article) ? 0 : 1)
                .ThenByDescending(passage => day.Has(passage.First.Sentence.Article) ? null : reading.Articles[passage.First.Sentence.Article].StatedPublished?.Date)
                .ThenBy(passage => Depth(passage, reading))
                .ThenBy(passage => passage.First.Sentence.Article)
                .ThenBy(passage => passage.First.Sentence.Index),
        ];
    }

    /// <summary>The passage that opens a summary of these; at least one.</summary>
    /// <param name="headed">The number of the article whose title heads the story; null where none does.</param>
    public static Passage LeadAmong(Passage[] passages, Concepts concepts, StoryReading reading, NewsDay day, int? headed)
    {
        var able = Array.FindAll(passages, CanOpen);
        var news = reading.Sentences.SelectMany(article => article).SelectMany(sentence => sentence.Facts).Select(fact => fact.SupersededBy).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var current = Array.FindAll(able, passage => day.Has(passage.First.Sentence.Article) || Array.Exists(passage.First.Sentence.Facts, fact => news.Contains(fact.Id)));
        // A life or a history that an article tells further down does not open a story that another article begins with news.
        Passage[][] choices = [Array.FindAll(current, IsBeginning), Array.FindAll(able, IsBeginning), current, able, passages];
        return choices.First(choice => choice.Length > 0).MaxBy(passage => Importance(passage, concepts) * day.NewnessOf(passage.First.Sentence.Article) * (passage.First.Sentence.Article == headed ? Promised : 1))!;
    }

    /// <summary>The sentence with which the article begins whose title heads the story, an article of the day where none does, or null where it cannot open a story.</summary>
    public static Passage? LeadOf(Passage[] passages, Concepts concepts, NewsDay day, int? headed) => headed is null && !day.HasOthers ? null : passages
        .Where(passage => (headed is { } number ? passage.First.Sentence.Article == number : day.Has(passage.First.Sentence.Article)) && IsBeginning(passage) && CanOpen(passage) && passage.Quality > 0)
        .MaxBy(passage => Importance(passage, concepts) * day.NewnessOf(passage.First.Sentence.Article));

    public static bool CanOpen(Passage passage) =>
        passage.First is { StandsAlone: true, BeginsWithQuotation: false, SpeaksToReader: false, BeginsBesideTheNews: false, TellsWhatHadBeen: false };

    public static bool IsBeginning(Passage passage) => passage.First.Sentence.Place is >= 0 and < Beginning;

    /// <summary>What a passage's first sentence weighs where it stands: the further down, the less.</summary>
    public static double Importance(Passage passage, Concepts concepts) =>
        concepts.WeightOf(passage.First.Sentence) * passage.Quality
        / (1 + (0.7 * (passage.First.Sentence.Place is >= 0 and < 8 and var place ? place : 8)));

    private static double Depth(Passage passage, StoryReading reading)
    {
        var sentence = passage.First.Sentence;
        return (double)Math.Abs(sentence.Place) / reading.Articles[sentence.Article].Sentences.Length;
    }
}

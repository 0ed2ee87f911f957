namespace Briefing.Summarising;

/// <summary>What is chosen or left as one: a sentence, or one that refers to the sentence before it together with that.</summary>
internal sealed record Passage(Candidate[] Candidates)
{
    /// <summary>So many sentences of a story are told in fewer words, too: lesser ones are hardly chosen, and each costs the choice work.</summary>
    private const int MostShortened = 48;

    public Candidate First => Candidates[0];

    public int Words => Candidates.Sum(candidate => candidate.Words);

    public double Quality => Candidates.Min(candidate => candidate.Quality);

    /// <summary>Every passage of a story that reads well by itself; where there is none, what comes nearest to it.</summary>
    public static Passage[] Of(Candidate[][] articles, StoryReading reading, Concepts concepts)
    {
        var passages = new List<Passage>();
        foreach (var article in articles)
        {
            for (var i = 0; i < article.Length; i++)
            {
                if (article[i].Quality <= 0)
                    continue;
                if (article[i].Reference != Reference.Previous)
                    passages.Add(new Passage([article[i]]));
                else if (i > 0 && article[i - 1] is { Quality: > 0, Reference: not Reference.Previous } before && Follows(before.Sentence, article[i].Sentence)
                    && (!article[i].PointsAtPerson || before.NamesSomebody) && !before.EventsIn(reading, concepts).Repeats(article[i].EventsIn(reading, concepts)))
                    passages.Add(new Passage([before, article[i]]));
            }
        }
        passages.AddRange(Shortened(passages, concepts));
        if (passages.Count == 0)
            passages.AddRange(articles.SelectMany(article => article).Where(candidate => candidate.Quality > 0).Select(candidate => new Passage([candidate])));
        if (passages.Count == 0)
            passages.AddRange(articles.SelectMany(article => article.Where(candidate => !candidate.IsStale).Take(1)).Select(candidate => new Passage([candidate])));
        return [.. passages];
    }

    /// <summary>Ways to tell the passages of a single sentence that weigh most in fewer words.</summary>
    private static List<Passage> Shortened(List<Passage> passages, Concepts concepts) =>
    [
        .. passages.Where(passage => passage.Candidates.Length == 1)
            .OrderByDescending(passage => passage.Quality * concepts.WeightOf(passage.First.Sentence))
            .Take(MostShortened)
            .SelectMany(passage => passage.First.Shortened())
            .Select(candidate => new Passage([candidate])),
    ];

    private static bool Follows(StorySentence before, StorySentence sentence) =>
        before.Index + 1 == sentence.Index && sentence.Span.Paragraph - before.Span.Paragraph <= 1;
}

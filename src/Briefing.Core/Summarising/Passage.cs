namespace Briefing.Summarising;

/// <summary>What is chosen or left as one: a sentence, or one that refers to the sentence before it together with that.</summary>
internal sealed record Passage(Candidate[] Candidates)
{
    /// <summary>Content words shared, of the shorter passage's, from which two passages say the same.</summary>
    private const double Repeats = 0.7;

    public Candidate First => Candidates[0];

    public int Words => Candidates.Sum(candidate => candidate.Words);

    public double Quality => Candidates.Min(candidate => candidate.Quality);

    /// <summary>Every passage of a story that reads well by itself; where there is none, what comes nearest to it.</summary>
    public static Passage[] Of(Candidate[][] articles)
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
                else if (i > 0 && article[i - 1] is { Quality: > 0, Reference: not Reference.Previous } before && Follows(before.Sentence, article[i].Sentence))
                    passages.Add(new Passage([before, article[i]]));
            }
        }
        if (passages.Count == 0)
            passages.AddRange(articles.SelectMany(article => article).Where(candidate => candidate.Quality > 0).Select(candidate => new Passage([candidate])));
        if (passages.Count == 0)
            passages.AddRange(articles.SelectMany(article => article.Take(1)).Select(candidate => new Passage([candidate])));
        return [.. passages];
    }

    /// <summary>For each passage those that it may not stand beside: one sentence, one fact, or nearly all its words in common.</summary>
    public static int[][] Conflicts(Passage[] passages, Vocabulary vocabulary)
    {
        var words = Array.ConvertAll(passages, passage => passage.ContentWords(vocabulary));
        var conflicts = Array.ConvertAll(passages, _ => new List<int>());
        for (var i = 0; i < passages.Length; i++)
        {
            for (var k = i + 1; k < passages.Length; k++)
            {
                if (!passages[i].SharesFact(passages[k]) && Shared(words[i], words[k]) < Repeats * Math.Max(4, Math.Min(words[i].Length, words[k].Length)))
                    continue;
                conflicts[i].Add(k);
                conflicts[k].Add(i);
            }
        }
        return Array.ConvertAll(conflicts, list => list.ToArray());
    }

    private static bool Follows(StorySentence before, StorySentence sentence) =>
        before.Index + 1 == sentence.Index && sentence.Span.Paragraph - before.Span.Paragraph <= 1;

    private bool SharesFact(Passage other)
    {
        foreach (var mine in Candidates)
        {
            foreach (var theirs in other.Candidates)
            {
                if (mine.Sentence == theirs.Sentence || mine.Sentence.Facts.AsSpan().ContainsAny(theirs.Sentence.Facts))
                    return true;
            }
        }
        return false;
    }

    private int[] ContentWords(Vocabulary vocabulary) =>
        [.. Candidates.SelectMany(candidate => candidate.Sentence.Tokens).Select(token => token.Term).Where(term => !vocabulary.IsStop(term)).Distinct().Order()];

    private static int Shared(int[] a, int[] b)
    {
        var shared = 0;
        for (int i = 0, k = 0; i < a.Length && k < b.Length;)
        {
            if (a[i] == b[k])
            {
                shared++;
                i++;
                k++;
            }
            else if (a[i] < b[k])
            {
                i++;
            }
            else
            {
                k++;
            }
        }
        return shared;
    }
}

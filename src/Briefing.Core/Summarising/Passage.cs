namespace Briefing.Summarising;

/// <summary>What is chosen or left as one: a sentence, or one that refers to the sentence before it together with that.</summary>
internal sealed record Passage(Candidate[] Candidates)
{
    /// <summary>The part of a passage's content, by weight, from which another that has it says the same.</summary>
    private const double Repeats = 0.65;

    /// <summary>Two articles' openings tell one event in different words, so that less in common makes a repetition of them.</summary>
    private const double OpeningRepeats = 0.5;

    /// <summary>The same where both have a figure in common: it is likely to be what both are there for.</summary>
    private const double FigureRepeats = 0.3;

    /// <summary>Smaller numbers count many things in one story.</summary>
    private const int MostCommonNumber = 12;

    /// <summary>So many words in a row of one quotation make it the same in both.</summary>
    private const int QuotedWords = 4;

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
        if (passages.Count == 0)
            passages.AddRange(articles.SelectMany(article => article).Where(candidate => candidate.Quality > 0).Select(candidate => new Passage([candidate])));
        if (passages.Count == 0)
            passages.AddRange(articles.SelectMany(article => article.Where(candidate => !candidate.IsStale).Take(1)).Select(candidate => new Passage([candidate])));
        return [.. passages];
    }

    /// <summary>For each passage those that it may not stand beside: one sentence, one fact, a repetition, two tolls, or nearly all its words in common.</summary>
    public static int[][] Conflicts(Passage[] passages, Concepts concepts, StoryReading reading)
    {
        var vocabulary = reading.Vocabulary;
        var words = Array.ConvertAll(passages, passage => passage.ContentWords(vocabulary));
        // Weights are squares; their roots keep the story's two or three great names from deciding alone.
        var ofTerm = new double[vocabulary.Count];
        for (var term = 0; term < ofTerm.Length; term++)
            ofTerm[term] = Math.Sqrt(concepts.WeightOf(term));
        var weights = Array.ConvertAll(words, terms => terms.Sum(term => ofTerm[term]));
        var figures = Array.ConvertAll(passages, passage => passage.Figures());
        var quotations = Array.ConvertAll(passages, passage => passage.Quotations());
        var conflicts = Array.ConvertAll(passages, _ => new List<int>());
        for (var i = 0; i < passages.Length; i++)
        {
            for (var k = i + 1; k < passages.Length; k++)
            {
                var threshold = figures[i].Overlaps(figures[k]) ? FigureRepeats : Threshold(passages[i], passages[k]);
                if (!passages[i].TellsTheSame(passages[k], reading) && !passages[i].HasOtherToll(passages[k]) && !quotations[i].Overlaps(quotations[k])
                    && !passages[i].TellsAnEventOf(passages[k], reading, concepts)
                    && Shared(words[i], words[k], ofTerm) < threshold * Math.Min(weights[i], weights[k]))
                    continue;
                conflicts[i].Add(k);
                conflicts[k].Add(i);
            }
        }
        return Array.ConvertAll(conflicts, list => list.ToArray());
    }

    private static double Threshold(Passage a, Passage b) =>
        a.First.Sentence.Index < 2 && b.First.Sentence.Index < 2 && a.First.Sentence.Article != b.First.Sentence.Article ? OpeningRepeats : Repeats;

    private static bool Follows(StorySentence before, StorySentence sentence) =>
        before.Index + 1 == sentence.Index && sentence.Span.Paragraph - before.Span.Paragraph <= 1;

    private bool TellsTheSame(Passage other, StoryReading reading)
    {
        foreach (var mine in Candidates)
        {
            foreach (var theirs in other.Candidates)
            {
                if (mine.Sentence == theirs.Sentence || mine.Sentence.Facts.AsSpan().ContainsAny(theirs.Sentence.Facts) || reading.Repeats(mine.Sentence, theirs.Sentence))
                    return true;
            }
        }
        return false;
    }

    /// <summary>Figures that tell by themselves what is told: results of votes and games, tolls, and numbers that are no day, time or round part of a day.</summary>
    private HashSet<(ValueKind Kind, string Value, string Unit)> Figures() =>
        [.. Candidates.SelectMany(candidate => candidate.Sentence.Claim.Values)
            .Where(value => value.Kind is ValueKind.Score or ValueKind.Money or ValueKind.Percent || value.Role == "magnitude" || (value.Kind == ValueKind.Count && (value.Number > MostCommonNumber || FigureStates.IsToll(value))))
            .Select(value => (value.Kind, value.Canonical, value.Kind == ValueKind.Count ? value.Role : value.Unit))];

    /// <summary>Each run of so many words inside of quotation marks.</summary>
    private HashSet<string> Quotations()
    {
        var runs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in Candidates)
        {
            var run = new Queue<string>();
            foreach (var word in candidate.QuotedWords())
            {
                if (word is null)
                    run.Clear();
                else
                    run.Enqueue(word);
                if (run.Count > QuotedWords)
                    run.Dequeue();
                if (run.Count == QuotedWords)
                    runs.Add(string.Join(' ', run));
            }
        }
        return runs;
    }

    private bool TellsAnEventOf(Passage other, StoryReading reading, Concepts concepts) =>
        Array.Exists(Candidates, mine => Array.Exists(other.Candidates, theirs => mine.EventsIn(reading, concepts).Repeats(theirs.EventsIn(reading, concepts))));

    private bool HasOtherToll(Passage other) => Array.Exists(
        Candidates, mine => Array.Exists(other.Candidates, theirs => FigureStates.HaveDifferentTolls(mine.Sentence, theirs.Sentence)));

    private int[] ContentWords(Vocabulary vocabulary) =>
        [.. Candidates.SelectMany(candidate => candidate.Sentence.Tokens).Select(token => token.Term).Where(term => !vocabulary.IsStop(term)).Distinct().Order()];

    private static double Shared(int[] a, int[] b, double[] weights)
    {
        var shared = 0.0;
        for (int i = 0, k = 0; i < a.Length && k < b.Length;)
        {
            if (a[i] == b[k])
            {
                shared += weights[a[i]];
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

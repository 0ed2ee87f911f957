using System.Runtime.InteropServices;

namespace Briefing.Summarising;

/// <summary>
/// Which passages of a story may not stand side by side: those of one sentence, one fact or one event, a repetition, two tolls, or passages with nearly all
/// their words in common. What two of them share is found through lists of the passages that have a word, a fact or a figure, so that the pairs that
/// share nothing, which most do, cost next to nothing.
/// </summary>
internal sealed class PassageConflicts
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

    private readonly Passage[] _passages;
    private readonly Concepts _concepts;
    private readonly StoryReading _reading;
    private readonly bool[] _conflicting;
    private readonly bool[] _sharesFigure;
    private readonly double[] _shared;
    private readonly double _heaviest;

    private PassageConflicts(Passage[] passages, Concepts concepts, StoryReading reading)
    {
        _passages = passages;
        _concepts = concepts;
        _reading = reading;
        _conflicting = new bool[passages.Length];
        _sharesFigure = new bool[passages.Length];
        _shared = new double[passages.Length];
        _heaviest = concepts.Heaviest.FirstOrDefault();
    }

    /// <summary>For each passage those that it may not stand beside, ascending.</summary>
    public static int[][] Of(Passage[] passages, Concepts concepts, StoryReading reading) => new PassageConflicts(passages, concepts, reading).Find();

    private int[][] Find()
    {
        var weightOf = new double[_reading.Vocabulary.Count];
        for (var term = 0; term < weightOf.Length; term++)
            weightOf[term] = _concepts.LikenessOf(term);
        var weights = new double[_passages.Length];
        // The article that a passage opens, or -1.
        var openings = new int[_passages.Length];
        var withTerm = new List<int>?[weightOf.Length];
        var withSentence = new Dictionary<StorySentence, List<int>>(ReferenceEqualityComparer.Instance);
        var withFact = new Dictionary<Fact, List<int>>(ReferenceEqualityComparer.Instance);
        var withQuotation = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var withFigure = new Dictionary<(ValueKind, string, string), List<int>>();
        var withTolls = new List<int>();
        var withEvents = new List<int>();
        var withAct = new Dictionary<int, List<int>>();
        var conflicts = Array.ConvertAll(_passages, _ => new List<int>());
        for (var i = 0; i < _passages.Length; i++)
        {
            var passage = _passages[i];
            Array.Clear(_conflicting, 0, i);
            Array.Clear(_sharesFigure, 0, i);
            Array.Clear(_shared, 0, i);
            foreach (var candidate in passage.Candidates)
            {
                foreach (var told in _reading.RepetitionsOf(candidate.Sentence))
                    Mark(withSentence.GetValueOrDefault(told), _conflicting);
                MarkAndAdd(withSentence, candidate.Sentence, i, _conflicting);
                foreach (var fact in candidate.Sentence.Facts)
                    MarkAndAdd(withFact, fact, i, _conflicting);
            }
            foreach (var run in QuotationsOf(passage))
                MarkAndAdd(withQuotation, run, i, _conflicting);
            foreach (var figure in FiguresOf(passage))
                MarkAndAdd(withFigure, figure, i, _sharesFigure);
            if (Array.Exists(passage.Candidates, candidate => candidate.Tolls.Length > 0))
                MarkAndAdd(withTolls, i, FigureStates.HaveDifferentTolls);
            if (Array.Exists(passage.Candidates, candidate => candidate.EventsIn(_reading, _concepts).Kinds != 0))
                MarkAndAdd(withEvents, i, TellOneEvent);
            foreach (var act in passage.Candidates.Select(candidate => candidate.Act?.Term).OfType<int>().Distinct())
                MarkAndAdd(CollectionsMarshal.GetValueRefOrAddDefault(withAct, act, out _) ??= [], i, TellOneAct);
            foreach (var term in ContentWordsOf(passage))
            {
                weights[i] += weightOf[term];
                foreach (var k in CollectionsMarshal.AsSpan(withTerm[term]))
                    _shared[k] += weightOf[term];
                (withTerm[term] ??= []).Add(i);
            }
            var first = passage.First.Sentence;
            openings[i] = first.Index < 2 ? first.Article : -1;
            for (var k = 0; k < i; k++)
            {
                var threshold = _sharesFigure[k] ? FigureRepeats : openings[i] >= 0 && openings[k] >= 0 && openings[i] != openings[k] ? OpeningRepeats : Repeats;
                if (!_conflicting[k] && _shared[k] < threshold * Math.Min(weights[k], weights[i]))
                    continue;
                conflicts[i].Add(k);
                conflicts[k].Add(i);
            }
        }
        return Array.ConvertAll(conflicts, list => list.ToArray());
    }

    private static void MarkAndAdd<TKey>(Dictionary<TKey, List<int>> with, TKey key, int passage, bool[] marks) where TKey : notnull
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(with, key, out _);
        list ??= [];
        Mark(list, marks);
        if (list.Count == 0 || list[^1] != passage)
            list.Add(passage);
    }

    private static void Mark(List<int>? passages, bool[] marks)
    {
        foreach (var k in CollectionsMarshal.AsSpan(passages))
            marks[k] = true;
    }

    /// <param name="conflict">Whether two sentences, one of each passage, may not stand side by side.</param>
    private void MarkAndAdd(List<int> with, int passage, Func<Candidate, Candidate, bool> conflict)
    {
        foreach (var k in with)
            _conflicting[k] |= HavePair(_passages[k], _passages[passage], conflict);
        with.Add(passage);
    }

    private static bool HavePair(Passage one, Passage other, Func<Candidate, Candidate, bool> conflict)
    {
        foreach (var mine in one.Candidates)
        {
            foreach (var theirs in other.Candidates)
            {
                if (conflict(mine, theirs))
                    return true;
            }
        }
        return false;
    }

    /// <summary>Figures that tell by themselves what is told: results of votes and games, measures, tolls, and numbers that are no day, time or round part of a day.</summary>
    private static IEnumerable<(ValueKind Kind, string Value, string Unit)> FiguresOf(Passage passage) => passage.Candidates
        .SelectMany(candidate => candidate.Values)
        .Where(value => value.Kind is ValueKind.Score or ValueKind.Money or ValueKind.Percent || value.Kind is ValueKind.Distance or ValueKind.Mass or ValueKind.Area or ValueKind.Speed || value.Role == "magnitude" || (value.Kind == ValueKind.Count && (value.Number > MostCommonNumber || FigureStates.IsToll(value))))
        .Select(value => (value.Kind, value.Canonical, value.Kind == ValueKind.Count ? value.Role : value.Unit));

    /// <summary>Each run of so many words inside of quotation marks.</summary>
    private static IEnumerable<string> QuotationsOf(Passage passage)
    {
        foreach (var candidate in passage.Candidates)
        {
            if (!candidate.HasQuotation)
                continue;
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
                    yield return string.Join(' ', run);
            }
        }
    }

    private bool TellOneEvent(Candidate one, Candidate other) => one.EventsIn(_reading, _concepts).Repeats(other.EventsIn(_reading, _concepts));

    private bool TellOneAct(Candidate one, Candidate other) => one.Act is { } act && other.Act is { } again && act.IsSameAs(again, _concepts, _heaviest);

    /// <summary>Distinct and ascending.</summary>
    private static int[] ContentWordsOf(Passage passage) => passage.Candidates is [var only]
        ? only.ContentWords
        : [.. passage.Candidates.SelectMany(candidate => candidate.ContentWords).Distinct().Order()];
}

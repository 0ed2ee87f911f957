using Briefing.Merging;

namespace Briefing.Summarising;

/// <summary>
/// What a sentence tells of events. Two sentences tell one event if their news is of one kind, the same people or things take part in it, and the
/// lesser of them has little of weight beside. Weights are those of the concepts, so that what few origins tell is little.
/// </summary>
internal sealed class EventAccount
{
    /// <summary>The part of the lesser sentence's weight that both have, from which on it is a repetition.</summary>
    private const double Repeated = 0.45;

    /// <summary>The same where no name is in both ("a former minister" and "Anna Holt" may be one or two), and in languages that have capitals for more than names.</summary>
    private const double RepeatedUnnamed = 0.55;

    /// <summary>The same where both tell that a thing of one kind ended: there is hardly a second end of a strike in a story.</summary>
    private const double RepeatedEnd = 0.2;

    /// <summary>"2031-03-05": a year or a month may be that of anything.</summary>
    private const int WholeDay = 10;

    private readonly Concepts _concepts;
    private readonly StoryReading _reading;
    private readonly StorySentence _sentence;
    private readonly int[] _words;
    private readonly ToldEvent[] _events;
    private Details? _details;

    public EventAccount(Candidate candidate, ToldEvent[] events, StoryReading reading, Concepts concepts)
    {
        _concepts = concepts;
        _reading = reading;
        _sentence = candidate.Sentence;
        _words = candidate.ContentWords;
        _events = events;
        foreach (var told in events)
            Kinds |= told.Kinds;
    }

    /// <summary>The kinds of event that it tells of, a bit for each; none where it can repeat nothing.</summary>
    public ulong Kinds { get; }

    /// <summary>What is looked at only where two accounts have a kind in common.</summary>
    private Details Own => _details ??= new Details(NamesIn(_sentence, _reading), DaysOf(_sentence.Claim), _words.Sum(_concepts.WeightOf));

    /// <summary>True where a reader of both is told one event twice.</summary>
    public bool Repeats(EventAccount other)
    {
        if ((Kinds & other.Kinds) == 0 || ValueComparison.AreOnOtherDays(Own.Days, other.Own.Days))
            return false;
        var named = Array.Exists(Own.Names, name => Array.IndexOf(other.Own.Names, name) >= 0);
        var shared = -1.0;
        var isEnd = false;
        foreach (var mine in _events)
        {
            foreach (var theirs in other._events)
            {
                // Each with an actor of its own, they are two events.
                if ((mine.Kinds & theirs.Kinds) == 0 || mine.IsEnd != theirs.IsEnd || !(named || !mine.HasNamedActor || !theirs.HasNamedActor))
                    continue;
                shared = Math.Max(shared, mine.Term == theirs.Term ? 0 : Math.Min(_concepts.WeightOf(mine.Term), _concepts.WeightOf(theirs.Term)));
                isEnd |= mine.IsEnd;
            }
        }
        return shared >= 0
            && shared + SharedWeight(other) >= (isEnd ? RepeatedEnd : named && _reading.Vocabulary.IsEnglish ? Repeated : RepeatedUnnamed) * Math.Min(Own.Weight, other.Own.Weight);
    }

    private double SharedWeight(EventAccount other)
    {
        var shared = 0.0;
        for (int i = 0, k = 0; i < _words.Length && k < other._words.Length;)
        {
            var order = _words[i] - other._words[k];
            if (order == 0)
                shared += _concepts.WeightOf(_words[i]);
            i += order <= 0 ? 1 : 0;
            k += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    private static int[] NamesIn(StorySentence sentence, StoryReading reading)
    {
        var names = new List<int>();
        foreach (var token in sentence.Tokens)
        {
            if (token.Capital && IsParticipant(token, sentence, reading))
                names.Add(token.Term);
        }
        return [.. names];
    }

    private static bool IsParticipant(TermToken token, StorySentence sentence, StoryReading reading)
    {
        var word = reading.Articles[sentence.Article].Text.AsSpan(token.Start, token.End - token.Start);
        return (reading.IsName(token) || reading.IsProper(token)) && !English.Weekdays.Contains(word) && !English.Months.Contains(word);
    }

    /// <summary>The days that a sentence dates, but for those of somebody's saying so.</summary>
    public static Value[] DaysOf(Claim claim) => claim.Values.Length == 0
        ? []
        : [.. claim.Values.Where(value => value.Kind == ValueKind.Date && value.Canonical.Length == WholeDay && !Verbs.IsSpeech(value.Role))];

    /// <param name="Names">Terms of the people, places and things that are named.</param>
    /// <param name="Days">The days that are dated.</param>
    /// <param name="Weight">Of all its content words together.</param>
    private sealed record Details(int[] Names, Value[] Days, double Weight);
}

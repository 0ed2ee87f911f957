using Briefing.Merging;

namespace Briefing.Summarising;

/// <summary>
/// What a sentence tells of events. Two sentences tell one event if their news is of one kind, the same people or things take part in it, and the
/// lesser of them has little of weight beside. Weights are those of the concepts, so that what few origins tell is little.
/// </summary>
internal sealed class EventAccount
{
    /// <summary>The part of the lesser sentence's weight that both have, from which on it is a repetition.</summary>
    private const double Repeated = 0.35;

    /// <summary>The same where no name is in both: "a former minister" and "Anna Holt" may be one or two.</summary>
    private const double RepeatedUnnamed = 0.5;

    /// <summary>"2031-03-05": a year or a month may be that of anything.</summary>
    private const int WholeDay = 10;

    private readonly Concepts _concepts;
    private readonly StorySentence _sentence;
    private readonly ToldEvent[] _events;
    private readonly ulong _kinds;
    private readonly HashSet<int> _names;
    private readonly HashSet<int> _words;
    private readonly double _weight;

    public EventAccount(StorySentence sentence, ToldEvent[] events, StoryReading reading, Concepts concepts)
    {
        _concepts = concepts;
        _sentence = sentence;
        _events = events;
        _kinds = events.Aggregate(0UL, (kinds, told) => kinds | told.Kinds);
        _names = [.. sentence.Tokens.Where(token => IsParticipant(token, sentence, reading)).Select(token => token.Term)];
        _words = [.. sentence.Tokens.Select(token => token.Term).Where(term => !reading.Vocabulary.IsStop(term))];
        _weight = _words.Sum(concepts.WeightOf);
    }

    /// <summary>True where a reader of both is told one event twice.</summary>
    public bool Repeats(EventAccount other)
    {
        if ((_kinds & other._kinds) == 0 || AreOnOtherDays(_sentence.Claim, other._sentence.Claim))
            return false;
        var named = _names.Overlaps(other._names);
        var shared = -1.0;
        foreach (var mine in _events)
        {
            foreach (var theirs in other._events)
            {
                // Each with an actor of its own, they are two events.
                if ((mine.Kinds & theirs.Kinds) != 0 && (named || !mine.HasNamedActor || !theirs.HasNamedActor))
                    shared = Math.Max(shared, mine.Term == theirs.Term ? 0 : Math.Min(_concepts.WeightOf(mine.Term), _concepts.WeightOf(theirs.Term)));
            }
        }
        return shared >= 0
            && shared + _words.Where(other._words.Contains).Sum(_concepts.WeightOf) >= (named ? Repeated : RepeatedUnnamed) * Math.Min(_weight, other._weight);
    }

    private static bool IsParticipant(Token token, StorySentence sentence, StoryReading reading)
    {
        var word = reading.Articles[sentence.Article].Text.AsSpan(token.Start, token.End - token.Start);
        return (reading.IsName(token) || reading.IsProper(token)) && !English.Weekdays.Contains(word) && !English.Months.Contains(word);
    }

    private static bool AreOnOtherDays(Claim one, Claim other)
    {
        var (days, others) = (DaysOf(one), DaysOf(other));
        return days.Length > 0 && others.Length > 0
            && Array.TrueForAll(days, day => Array.TrueForAll(others, second => ValueComparison.AreComparable(day, second) && !ValueComparison.AreCompatible(day, second)));
    }

    private static Value[] DaysOf(Claim claim) => [.. claim.Values.Where(value => value.Kind == ValueKind.Date && value.Canonical.Length == WholeDay && !Verbs.IsSpeech(value.Role))];
}

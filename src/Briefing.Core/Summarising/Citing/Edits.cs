using Briefing.Merging;

namespace Briefing.Summarising.Citing;

/// <summary>How a sentence's words come from a span's.</summary>
internal sealed class Edits
{
    /// <summary>Of the sentence's words that carry something, those that stand in the span in the same order.</summary>
    private const double FollowsInBearing = 0.6;

    /// <summary>Or of all its words: a short sentence has few that carry something.</summary>
    private const double FollowsInAll = 0.75;

    /// <summary>Words of its own, with which a sentence still is the span's but for an edit.</summary>
    private const int MostDifferences = 2;

    /// <summary>Words behind a mark within which it has its head.</summary>
    public const int Reach = 5;

    private readonly Assertion _span;
    private readonly int[] _givenOf;
    private readonly int[] _toldOf;

    public Edits(Assertion sentence, Assertion span)
    {
        (Sentence, _span) = (sentence, span);
        Told = Wording.Of(sentence);
        Given = Wording.Of(span);
        (_givenOf, _toldOf) = WordAlignment.Of(Told, Given);
        Added = [.. Enumerable.Range(0, Told.Count).Where(at => _givenOf[at] < 0)];
        LeftOut = [.. Enumerable.Range(0, Given.Count).Where(at => _toldOf[at] < 0)];
        IsTurned = Told.Count(word => word.Key == "by") != Given.Count(word => word.Key == "by");
        var bearing = Enumerable.Range(0, Told.Count).Where(at => !Told[at].IsLight).ToList();
        IsNearlyVerbatim = Differences() <= MostDifferences;
        IsOneEdit = Added.Count > 0 && Added[^1] - Added[0] == Added.Count - 1 && LeftOut.Count == LeftOutAt(PlaceOf(Added[0])).Count();
        DoesFollow = Told.Count > 0 && (bearing.Count(at => _givenOf[at] >= 0) >= FollowsInBearing * bearing.Count || Told.Count - Added.Count >= FollowsInAll * Told.Count);
    }

    public Assertion Sentence { get; }

    public List<Wording> Told { get; }

    public List<Wording> Given { get; }

    public bool DoesFollow { get; }

    /// <summary>It has so little of its own that each difference must be one that is known to keep what it says.</summary>
    public bool IsNearlyVerbatim { get; }

    /// <summary>Words of the sentence that stand for none of the span's in order.</summary>
    public List<int> Added { get; }

    public List<int> LeftOut { get; }

    /// <summary>Whether a word of the sentence stands for none of the span's in order.</summary>
    public bool IsOwn(int told) => _givenOf[told] < 0;

    public bool IsKept(int given) => _toldOf[given] >= 0;

    public bool IsGivenQuoted(int given) => _span.IsQuoted(Given[given].First);

    /// <summary>Whether a word of the span is kept and stands in quotation marks in the sentence too.</summary>
    public bool IsToldQuoted(int given) => IsKept(given) && Sentence.IsQuoted(Told[_toldOf[given]].First);

    /// <summary>The first and the last of the words left out together with one.</summary>
    public (int First, int Last) LeftOutAround(int given)
    {
        var (first, last) = (given, given);
        while (first > 0 && !IsKept(first - 1))
            first--;

        while (last + 1 < Given.Count && !IsKept(last + 1))
            last++;

        return (first, last);
    }

    /// <summary>Whether two words of the span, an end of it being one, are neighbours in the sentence.</summary>
    public bool AreSideBySide(int before, int behind) => ToldOf(behind) == ToldOf(before) + 1;

    private int ToldOf(int given) => given < 0 ? -1 : given == Given.Count ? Told.Count : IsKept(given) ? _toldOf[given] : -2;

    public bool IsBehindComma(int given) => Given[given].First is var token && token > 0 && _span.Tokens[token - 1].Is(",");

    /// <summary>Whether the span has no sign behind a word.</summary>
    public bool IsJoined(int given) => Given[given].Next is var token && token < _span.Tokens.Count && _span.Tokens[token].Kind != TokenKind.Symbol;

    /// <summary>Where in the span a word was put: behind this many of its words.</summary>
    public int PlaceOf(int told)
    {
        while (told >= 0 && _givenOf[told] < 0)
            told--;

        return told < 0 ? 0 : _givenOf[told] + 1;
    }

    public IEnumerable<Wording> LeftOutAt(int place) => Given.Skip(place).TakeWhile((_, offset) => _toldOf[place + offset] < 0);

    /// <summary>What stands in the sentence where a word of the span was left out.</summary>
    public IEnumerable<Wording> AddedAt(int given)
    {
        while (given >= 0 && _toldOf[given] < 0)
            given--;

        var first = given < 0 ? 0 : _toldOf[given] + 1;
        return Told.Skip(first).TakeWhile((_, offset) => _givenOf[first + offset] < 0);
    }

    /// <summary>A word that means the same was left out in this place, or, where the clause is turned round, anywhere.</summary>
    public bool IsReworded(int at)
    {
        var place = PlaceOf(at);
        return LeftOutAt(place).Any(given => Wording.MeanOne(Told[at], given)) || (IsTurned && LeftOut.Exists(given => Wording.MeanOne(Told[at], Given[given])));
    }

    /// <summary>An active made a passive, or the other way round.</summary>
    public bool IsTurned { get; }

    /// <summary>All that is other than in the span stands in one place.</summary>
    public bool IsOneEdit { get; }

    /// <summary>The span has a name, and not so often.</summary>
    public bool IsRepeated(Wording word) => Given.Exists(given => Wording.AreOne(given, word)) && Told.Count(told => Wording.AreOne(told, word)) > Given.Count(given => Wording.AreOne(given, word));

    /// <summary>It has nothing of its own but names that it tells more often.</summary>
    public bool OnlyRepeats => Added.TrueForAll(at => Told[at].IsLight || (Told[at].Kind == WordKind.Name && IsRepeated(Told[at])));

    /// <summary>Around a word of its own no other stands that the span has elsewhere than beside it.</summary>
    public bool IsOneThing(int at)
    {
        var (first, last) = (at, at);
        while (first > 0 && _givenOf[first - 1] < 0)
            first--;

        while (last + 1 < Told.Count && _givenOf[last + 1] < 0)
            last++;

        var bearing = Enumerable.Range(first, last - first + 1)
            .Where(word => Told[word].Kind is WordKind.Content or WordKind.Name or WordKind.Number && LeftOut.Exists(given => Wording.AreOne(Given[given], Told[word]))).ToList();
        return bearing.Zip(bearing.Skip(1)).All(pair => LeftOut.Exists(given => Wording.AreOne(Given[given], Told[pair.First]) && LeftOut.Exists(next => next > given && next <= given + Reach && Wording.AreOne(Given[next], Told[pair.Second]))));
    }

    /// <summary>At most two words where the span has at most two others.</summary>
    public bool IsTight(int told)
    {
        var (first, last) = (told, told);
        while (first > 0 && _givenOf[first - 1] < 0)
            first--;

        while (last + 1 < Told.Count && _givenOf[last + 1] < 0)
            last++;

        return last - first < 2 && LeftOutAt(PlaceOf(told)).Count() is 1 or 2;
    }

    /// <summary>Words of its own that carry something, a run that was moved as a whole counted once.</summary>
    private int Differences()
    {
        var differences = 0;
        var previous = -2;
        foreach (var at in Added.Where(at => !Told[at].IsLight))
        {
            var isMoved = previous == at - 1 && LeftOut.Exists(given => given > 0 && Wording.AreOne(Given[given], Told[at]) && _toldOf[given - 1] < 0 && Wording.AreOne(Given[given - 1], Told[previous]));
            differences += isMoved ? 0 : 1;
            previous = at;
        }

        return differences;
    }
}

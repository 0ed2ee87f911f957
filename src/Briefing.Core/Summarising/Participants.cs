namespace Briefing.Summarising;

/// <summary>Who and what takes part in an act, by the numbers of their stems.</summary>
/// <param name="act">The act's own, which is none of them.</param>
internal sealed class Participants(StoryReading reading, int act)
{
    /// <summary>Of the other words in the clause that has fewer, the other one has so many where both tell one act.</summary>
    private const double SharedObjects = 0.5;

    /// <summary>Where nobody is named, so many of their other words are in both, or all of them where one has fewer.</summary>
    private const int SharedNouns = 2;

    /// <summary>A name behind one of these is where or when it was done, or with whom.</summary>
    private static readonly WordSet Circumstances = new("in on at of with for from to by near over about into under after before during between behind across through within as");

    private static readonly WordSet Magnitudes = new("million billion trillion thousand hundred least most almost nearly percent per cent dollars euros pounds crowns year years month months week weeks day days hour hours time times");

    private HashSet<int> _agents = [], _patients = [];
    private readonly HashSet<int> _places = [], _subject = [], _objects = [];

    /// <summary>Where nobody is named who did it or to whom it was done.</summary>
    public bool IsUnnamed => _agents.Count == 0 && _patients.Count == 0 && _places.Count == 0;

    public void ReadSubject(SentenceText sentence, int from, int to) => Read(sentence, from, to, _agents, _places, _subject);

    public void ReadObject(SentenceText sentence, int from, int to) => Read(sentence, from, to, _patients, _places, _objects);

    /// <summary>Who "was charged" is the one to whom it was done.</summary>
    public void TurnRoles() => (_agents, _patients) = (_patients, _agents);

    /// <summary>Neither has a name in one role that the other has another one for, and they share some.</summary>
    public bool MayBe(Participants other) =>
        AreOf(_agents, other._agents) && AreOf(_patients, other._patients) && AreOf(_places, other._places)
        && (other.IsNamed(_agents) || other.IsNamed(_patients) || other.IsNamed(_places))
        && (_objects.Count == 0 || other._objects.Count == 0 || SharesObjectsWith(other));

    public bool SharesObjectsWith(Participants other)
    {
        var least = Math.Min(_objects.Count, other._objects.Count);
        return least > 0 && _objects.Count(other._objects.Contains) >= SharedObjects * least;
    }

    /// <summary>Who is charged is the object of "charged" and the subject of "was charged".</summary>
    public bool SharesNounsWith(Participants other)
    {
        var (mine, theirs) = (_subject.Count + _objects.Count, other._subject.Count + other._objects.Count);
        var shared = _subject.Count(other.Has) + _objects.Count(noun => !_subject.Contains(noun) && other.Has(noun));
        return mine > 0 && theirs > 0 && shared >= Math.Min(SharedNouns, Math.Min(mine, theirs));
    }

    private bool IsNamed(HashSet<int> names) => _agents.Overlaps(names) || _patients.Overlaps(names) || _places.Overlaps(names);

    private bool Has(int noun) => _subject.Contains(noun) || _objects.Contains(noun);

    private static bool AreOf(HashSet<int> mine, HashSet<int> theirs) => mine.Count == 0 || theirs.Count == 0 || mine.IsSubsetOf(theirs) || theirs.IsSubsetOf(mine);

    private void Read(SentenceText sentence, int from, int to, HashSet<int> names, HashSet<int> circumstances, HashSet<int> nouns)
    {
        var isBehind = false;
        for (var i = from; i < to; i++)
        {
            var token = sentence[i];
            var word = sentence.Word(i);
            isBehind |= Circumstances.Contains(word);
            if (token.Term == act || English.Weekdays.Contains(word) || English.Months.Contains(word) || char.IsAsciiDigit(word[0]) || Magnitudes.Contains(word) || reading.Vocabulary.IsStop(token.Term) || English.VerbLeads.Contains(word))
                continue;
            // Any word has a capital where it begins the sentence.
            if (reading.IsName(token) || (i > 0 && reading.IsProper(token)))
                (isBehind ? circumstances : names).Add(token.Term);
            else
                nouns.Add(token.Term);
        }
    }
}

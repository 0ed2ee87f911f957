namespace Briefing.Summarising;

/// <summary>Where a sentence's main verb stands, as far as word forms tell: verbs of relative clauses and bare participles are passed over.</summary>
internal sealed class FiniteVerbs
{
    private static readonly WordSet Auxiliaries = English.Auxiliaries + "not";
    /// <summary>Behind a past form these make it a participle: "a man suspected of", "a party led by".</summary>
    private static readonly WordSet Agents = new("of by");

    /// <summary>They tell where or when it was done, behind a participle as behind a verb: "found under the pier".</summary>
    private static readonly WordSet Circumstances = new("in on at under near with from for during after before over outside inside between against behind into off along across");

    /// <summary>Behind one of these another clause begins, whose verb is not the first one's.</summary>
    private static readonly WordSet Joints = new("and but or nor that who which whose whom what when where while as after before because if though although since until than");

    private static readonly WordSet Determiners = new("the a an his its their");

    /// <summary>Subjects of a clause that no joint begins: "a plan [that] it had rejected".</summary>
    private static readonly WordSet Subjects = new("he she it they we you i");

    private static readonly WordSet Predicates = English.FiniteBe + English.Have + English.Modals;

    private readonly int _first;

    public FiniteVerbs(SentenceText sentence) => _first = From(sentence, 1) ?? int.MaxValue;

    /// <summary>Where the sentence's verb stands; null where none is told.</summary>
    public int? First => _first < int.MaxValue ? _first : null;

    /// <summary>The first finite verb of a clause that begins in front of the i-th word; null where none is told.</summary>
    public static int? From(SentenceText sentence, int from)
    {
        var relative = false;
        for (var i = from; i < sentence.Count; i++)
        {
            var word = sentence.Word(i);
            var joined = sentence.After(i - 1) is " ";
            if (English.Relatives.Contains(word))
            {
                relative = joined || sentence.After(i - 1) is ", ";
                continue;
            }
            if (!(English.IsPast(word) || English.Present.Contains(word)) || (sentence[i].Capital && !char.IsLower(sentence.Word(i)[0])))
                continue;
            // "was charged" is one verb: its auxiliary has spoken for it.
            if (joined && Auxiliaries.Contains(sentence.Word(i - 1)))
                continue;
            if (relative)
            {
                relative = false;
                continue;
            }
            if ((Agents.Contains(sentence.Word(i + 1)) || IsReduced(sentence, i)) && !Auxiliaries.Contains(word))
                continue;
            // "The injured were", "a widely used drug is".
            if (IsAdjective(sentence, i))
                continue;
            return i;
        }
        return null;
    }

    private static bool IsAdjective(SentenceText sentence, int i)
    {
        if (!English.IsPast(sentence.Word(i)) || Auxiliaries.Contains(sentence.Word(i)) || sentence.After(i - 1) is not " ")
            return false;
        return Determiners.Contains(sentence.Word(i - 1)) || (sentence.Word(i - 1).EndsWith("ly") && Determiners.Contains(sentence.Word(i - 2)));
    }

    /// <summary>"The barge found under the pier was built at Tarrow": another verb follows within the clause, so that the first only says which barge is meant.</summary>
    private static bool IsReduced(SentenceText sentence, int i)
    {
        if (!Circumstances.Contains(sentence.Word(i + 1)) || English.Saying.Contains(sentence.Word(i)))
            return false;
        for (var k = i + 2; k < sentence.Count && sentence.After(k - 1) is " " or "-"; k++)
        {
            if (Predicates.Contains(sentence.Word(k)))
                return true;
            if (Joints.Contains(sentence.Word(k)) || Subjects.Contains(sentence.Word(k)) || sentence.Is(k, "to") || sentence.IsQuoted(k))
                return false;
            // "Said on Monday the man was": a second phrase that no preposition leads in is the subject of what follows.
            if (k > i + 2 && Determiners.Contains(sentence.Word(k)) && !Circumstances.Contains(sentence.Word(k - 1)) && !Agents.Contains(sentence.Word(k - 1)))
                return false;
        }
        return false;
    }

    /// <summary>Whether the sentence's first words, up to this one, hold its verb.</summary>
    public bool HasOneUpTo(int i) => _first <= i;
}

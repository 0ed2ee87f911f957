using System.Buffers;

namespace Briefing.Summarising;

/// <summary>
/// What the main clause of an English sentence tells that somebody did: the act, by the stem of its verb or, behind a verb that says little ("made an offer",
/// "faces charges"), of its noun, and who and what takes part in it. What is told as said ("police said that") is what was said.
/// </summary>
internal sealed class MainAct
{
    /// <summary>Of the names in the clause that has fewer, the other one has so many where both tell one act: a place or a first name may be in one only.</summary>
    private const double SharedNames = 0.6;

    /// <summary>A participant that is only described ("the actress") is the one of the story where the act is so heavy against its heaviest word.</summary>
    private const double Heavy = 0.5;

    /// <summary>Where nobody is named, so many of their other words are in both.</summary>
    private const int FewestShared = 2;

    /// <summary>Words of a verb with its auxiliaries.</summary>
    private const int Reach = 6;

    /// <summary>"Never patched" has no auxiliary that would tell where the verb begins.</summary>
    private const int DenialReach = 2;

    /// <summary>"Told the court in Tarrow on Monday that".</summary>
    private const int ThatReach = 10;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:\u2014\u2013()");

    private static readonly WordSet Auxiliaries = new("is are am was were be been being has have had will would can could may might must should shall do does did to not never also still now already just since later reportedly allegedly");

    private static readonly WordSet Copulas = new("is are am was were be been being");

    private static readonly WordSet Participles = new("given taken drawn known seen shown begun gone done fallen risen broken stolen written driven flown grown chosen frozen hidden beaten eaten forgotten spoken worn torn sworn withdrawn overthrown");

    /// <summary>Verbs that say little without their noun.</summary>
    private static readonly WordSet Light = new(
        "make makes made making take takes took taken give gives gave given put puts file files filed face faces faced issue issues issued hold holds held get gets got receive receives received have has had release releases released submit submits submitted carry carries carried reach reaches reached sign signs signed");

    /// <summary>Verbs of which a story has many that are not one act.</summary>
    private static readonly WordSet Common = new(
        "go goes went gone come comes came become becomes became remain remains remained include includes included show shows showed shown seem seems seemed appear appears appeared mean means meant do does did done say says said begin begins began begun start starts started continue continues continued use uses used need needs needed want wants wanted know knows knew known find finds found see sees saw seen keep keeps kept follow follows followed lead leads led leave leaves left work works worked live lives lived stand stands stood run runs ran expect expects expected believe believes believed think thinks thought consider considers considered base based locate located call calls called set sets");

    private static readonly WordSet Joints = new("who which whose that as while after before when because although though if unless until where whether but following amid despite");

    private static readonly WordSet Determiners = new("the a an his her its their this that these those");

    private static readonly WordSet Magnitudes = new("million billion trillion thousand hundred least most almost nearly percent per cent dollars euros pounds crowns year years month months week weeks day days hour hours time times");

    private readonly int _term;
    private readonly bool _isDenied;
    private readonly bool _isDefinite;
    private readonly int[] _names;
    private readonly int[] _subject;
    private readonly int[] _objects;
    private readonly Value[] _days;

    private MainAct(int term, bool isDenied, bool isDefinite, int[] names, int[] subject, int[] objects, Value[] days)
    {
        _term = term;
        _isDenied = isDenied;
        _isDefinite = isDefinite;
        _names = names;
        _subject = subject;
        _objects = objects;
        _days = days;
    }

    /// <summary>The number of the act's stem.</summary>
    public int Term => _term;

    /// <summary>The act of a sentence; null where its main clause tells a state, or none is found.</summary>
    public static MainAct? Of(SentenceText sentence, Claim claim, StoryReading reading)
    {
        if (!reading.Vocabulary.IsEnglish || sentence.Verbs.First is not { } verb)
            return null;
        if (sentence.IsQuoted(0) || sentence.IsQuoted(verb))
            return null;
        var start = 0;
        var speakers = (From: 0, To: 0);
        var at = ContentVerb(sentence, verb);
        while (at >= 0 && IsSpeech(sentence, verb, at))
        {
            speakers = (start, verb);
            start = BehindThat(sentence, at);
            if (FiniteVerbs.From(sentence, start + 1) is not { } next || sentence.IsQuoted(next))
                return null;
            verb = next;
            at = ContentVerb(sentence, verb);
        }

        if (at < 0 || Common.Contains(sentence.Word(at)))
            return null;
        var end = EndOfClause(sentence, at);
        var act = at;
        var isPassive = at > verb && (Copulas.Contains(sentence.Word(at - 1)) || sentence.Is(at - 1, "been"));
        // "Charges were filed", "the vote will be held": the noun of a passive is its subject.
        if (Light.Contains(sentence.Word(at)) && (act = isPassive ? HeadOf(sentence, start, verb, reading) : HeadOf(sentence, at + 1, end, reading)) < 0)
            return null;
        if (sentence.IsQuoted(act) || reading.Vocabulary.IsStop(sentence[act].Term))
            return null;

        var isDenied = false;
        for (var i = Math.Max(start, Math.Min(verb, at - DenialReach)); i < at; i++)
            isDenied |= sentence.Word(i) is "not" or "never" || sentence.Word(i).EndsWith("n't") || sentence.Word(i).EndsWith("n\u2019t");
        var names = new List<int>();
        var subject = new List<int>();
        var objects = new List<int>();
        var from = Math.Max(start, BehindFront(sentence, start, verb));
        Read(sentence, from, verb, reading, names, subject);
        var isDefinite = names.Count == 0 && from < verb && (sentence.Is(from, "the") || English.Pronouns.Contains(sentence.Word(from)));
        if (names.Count == 0 && speakers.To > speakers.From && English.Pronouns.Contains(sentence.Word(from)))
            Read(sentence, speakers.From, speakers.To, reading, names, []);
        Read(sentence, at + 1, end, reading, names, objects);
        subject.Remove(sentence[act].Term);
        objects.Remove(sentence[act].Term);
        return new MainAct(
            sentence[act].Term,
            isDenied,
            isDefinite,
            [.. names.Distinct()],
            [.. subject.Distinct()],
            [.. objects.Distinct()],
            EventAccount.DaysOf(claim));
    }

    /// <summary>True where both tell that the same did the same.</summary>
    /// <param name="heaviest">What the story's heaviest word weighs.</param>
    public bool IsSameAs(MainAct other, Concepts concepts, double heaviest)
    {
        if (_term != other._term || _isDenied != other._isDenied || EventAccount.AreOnOtherDays(_days, other._days))
            return false;
        if (_names.Length > 0 && other._names.Length > 0)
        {
            var common = _names.Count(other._names.Contains);
            return common > 0 && common >= SharedNames * Math.Min(_names.Length, other._names.Length)
                && (_objects.Length == 0 || other._objects.Length == 0 || Array.Exists(_objects, other._objects.Contains));
        }
        if (_names.Length == 0 && other._names.Length == 0)
        {
            // Who is charged is the object of "charged" and the subject of "was charged".
            int[] mine = [.. _subject.Union(_objects)], theirs = [.. other._subject.Union(other._objects)];
            return mine.Length > 0 && theirs.Length > 0 && mine.Count(theirs.Contains) >= Math.Min(FewestShared, Math.Min(mine.Length, theirs.Length));
        }
        return (_names.Length == 0 ? _isDefinite : other._isDefinite) && concepts.WeightOf(_term) >= Heavy * heaviest;
    }

    private static bool IsSpeech(SentenceText sentence, int verb, int at)
    {
        var isSaying = English.Saying.Contains(sentence.Word(at)) || sentence.Word(at) is "saying" or "reporting" or "telling";
        // "Was called", "asked to leave" and "added two ships" tell an act.
        return isSaying && (at == verb || sentence.Word(at).EndsWith("ing")) && (BehindThat(sentence, at) > at + 1 || !(sentence.Is(at + 1, "to") || Determiners.Contains(sentence.Word(at + 1)) && sentence.Word(at) is "added" or "called"));
    }

    /// <summary>Where what is said begins: behind "that", or right behind the verb.</summary>
    private static int BehindThat(SentenceText sentence, int speech)
    {
        for (var i = speech + 1; i <= speech + ThatReach && i < sentence.Count && !sentence.After(i - 1).ContainsAny(",;:"); i++)
        {
            if (sentence.Is(i, "that"))
                return i + 1;
        }
        return speech + 1;
    }

    /// <summary>The verb that auxiliaries lead to ("has been [charged]", "is believed to have [offered]"); -1 where they tell a state.</summary>
    private static int ContentVerb(SentenceText sentence, int verb)
    {
        var at = verb;
        for (var reach = 0; reach < Reach && at < sentence.Count; reach++)
        {
            if (Auxiliaries.Contains(sentence.Word(at)) || sentence.Word(at).EndsWith("ly"))
            {
                // "Has [a fleet]" is no auxiliary.
                if (sentence.Word(at) is "has" or "have" or "had" && Determiners.Contains(sentence.Word(at + 1)))
                    return at;
                at++;
                continue;
            }
            var isVerb = at == verb || sentence.Is(at - 1, "to") || English.IsPast(sentence.Word(at)) || Participles.Contains(sentence.Word(at)) || sentence.Word(at).EndsWith("ing")
                || !(Copulas.Contains(sentence.Word(at - 1)) || sentence.Word(at - 1).EndsWith("ly"));
            if (!isVerb)
                return -1;
            if (!sentence.Is(at + 1, "to") || Determiners.Contains(sentence.Word(at + 2)) || sentence[Math.Min(at + 2, sentence.Count - 1)].Capital || sentence.Word(at + 2) is [>= '0' and <= '9', ..])
                return at;
            at += 2;
        }
        return -1;
    }

    private static int EndOfClause(SentenceText sentence, int verb)
    {
        var i = verb + 1;
        while (i < sentence.Count && !sentence.After(i - 1).ContainsAny(Breaks) && !Joints.Contains(sentence.Word(i)) && !(sentence.Is(i, "and") && English.IsPast(sentence.Word(i + 1))))
            i++;
        return i;
    }

    /// <summary>The noun of the phrase that stands there: the last word in front of a preposition, a function word or a name.</summary>
    private static int HeadOf(SentenceText sentence, int from, int end, StoryReading reading)
    {
        var head = -1;
        for (var i = from; i < end; i++)
        {
            if (Determiners.Contains(sentence.Word(i)) && head < 0)
                continue;
            if (reading.Vocabulary.IsStop(sentence[i].Term) || sentence.IsCapitalInside(i))
            {
                if (head >= 0)
                    break;
                continue;
            }
            head = i;
        }
        return head;
    }

    /// <summary>Where the subject begins behind a phrase that stands in front of it.</summary>
    private static int BehindFront(SentenceText sentence, int start, int verb)
    {
        for (var i = verb - 2; i >= start; i--)
        {
            if (sentence.After(i).StartsWith(",") && (Joints.Contains(sentence.Word(start)) || sentence.Word(start) is "in" or "In" or "on" or "On" or "at" or "At" or "According" or "During" or "Under"))
                return i + 1;
        }
        return start;
    }

    private static void Read(SentenceText sentence, int from, int to, StoryReading reading, List<int> names, List<int> nouns)
    {
        for (var i = from; i < to; i++)
        {
            var token = sentence[i];
            var word = sentence.Word(i);
            if (English.Weekdays.Contains(word) || English.Months.Contains(word) || char.IsAsciiDigit(word[0]) || Magnitudes.Contains(word) || reading.Vocabulary.IsStop(token.Term) || Auxiliaries.Contains(word))
                continue;
            // Any word has a capital where it begins the sentence.
            if (reading.IsName(token) || (i > 0 && reading.IsProper(token)))
                names.Add(token.Term);
            else
                nouns.Add(token.Term);
        }
    }
}

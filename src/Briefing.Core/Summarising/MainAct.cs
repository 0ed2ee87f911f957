using System.Buffers;
using Briefing.Merging;

namespace Briefing.Summarising;

/// <summary>
/// What the main clause of an English sentence tells that somebody did: the act, by the stem of its verb or, behind a verb that says little ("made an offer",
/// "faces charges"), of its noun, and who and what takes part in it. What is told as said ("police said that") is what was said.
/// </summary>
internal sealed class MainAct
{
    /// <summary>A participant that is only described ("the actress") is the one of the story where the act is so heavy against its heaviest word.</summary>
    private const double Heavy = 0.5;

    /// <summary>Words of a verb with its auxiliaries.</summary>
    private const int Reach = 6;

    /// <summary>"Never patched" has no auxiliary that would tell where the verb begins.</summary>
    private const int DenialReach = 2;

    /// <summary>"Told the court in Tarrow on Monday that".</summary>
    private const int ThatReach = 10;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:\u2014\u2013()");

    private static readonly WordSet Modals = new("would can could may might must should");

    /// <summary>Who says so says that it is not so.</summary>
    private static readonly WordSet Denying = new("denied denies disputed disputes rejected rejects refused refuses");

    /// <summary>"The finance chief resigned, too": another one than was told of before.</summary>
    private static readonly WordSet Others = new("too also another other others second third");

    private static readonly WordSet Participles = new("given taken drawn known seen shown begun gone done fallen risen broken stolen written driven flown grown chosen frozen hidden beaten eaten forgotten spoken worn torn sworn withdrawn overthrown");

    /// <summary>Verbs that say little without their noun.</summary>
    private static readonly WordSet Light = new(
        "make makes made making take takes took taken give gives gave given put puts file files filed face faces faced issue issues issued hold holds held get gets got receive receives received have has had release releases released submit submits submitted carry carries carried reach reaches reached sign signs signed");

    /// <summary>Those of them whose subject is the one to whom it is done: "faces charges".</summary>
    private static readonly WordSet Receiving = new("face faces faced get gets got receive receives received");

    /// <summary>Verbs of which a story has many that are not one act.</summary>
    private static readonly WordSet Common = new(
        "go goes went gone come comes came become becomes became remain remains remained include includes included show shows showed shown seem seems seemed appear appears appeared mean means meant do does did done say says said begin begins began begun start starts started continue continues continued use uses used need needs needed want wants wanted know knows knew known find finds found see sees saw seen keep keeps kept follow follows followed lead leads led leave leaves left work works worked live lives lived stand stands stood run runs ran expect expects expected believe believes believed think thinks thought consider considers considered base based locate located call calls called set sets");

    private static readonly WordSet Joints = new("who which whose that as while after before when because although though if unless until where whether but following amid despite");

    private static readonly WordSet Fronts = new("in on at according during under");

    private static readonly WordSet Determiners = English.Articles + English.Possessives + English.Demonstratives;

    private readonly int _term;
    private readonly bool _isDenied;
    private readonly bool _isPossible;
    private readonly bool _isDefinite;
    private readonly Participants _who;
    private readonly Value[] _days;
    private readonly Value[] _figures;

    private MainAct(int term, bool isDenied, bool isPossible, bool isDefinite, Participants who, Claim claim)
    {
        _term = term;
        _isDenied = isDenied;
        _isPossible = isPossible;
        _isDefinite = isDefinite;
        _who = who;
        _days = EventAccount.DaysOf(claim);
        _figures = claim.Values.IsDefaultOrEmpty ? [] : [.. claim.Values.Where(value => value.Kind != ValueKind.Date && value.Role != "age")];
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
        var isDenied = false;
        var speakers = (From: 0, To: 0);
        var at = ContentVerb(sentence, verb);
        while (at >= 0 && IsSpeech(sentence, verb, at))
        {
            speakers = (start, verb);
            isDenied |= Denying.Contains(sentence.Word(at));
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
        var isPassive = at > verb && English.Be.Contains(sentence.Word(at - 1));
        if (Light.Contains(sentence.Word(at)))
        {
            // "Charges were filed", "the vote will be held": the noun of a passive is its subject, but where somebody "was released".
            act = isPassive ? HeadOf(sentence, start, verb, reading) : HeadOf(sentence, at + 1, end, reading);
            if (isPassive && (act < 0 || IsNamed(sentence, act, reading)))
                act = at;
        }
        if (act < 0 || (act != at && IsNamed(sentence, act, reading)) || sentence.IsQuoted(act) || reading.Vocabulary.IsStop(sentence[act].Term))
            return null;

        var isPossible = false;
        for (var i = Math.Max(start, Math.Min(verb, at - DenialReach)); i < at; i++)
        {
            isDenied |= sentence.Word(i) is "not" or "never" || sentence.Word(i).EndsWith("n't") || sentence.Word(i).EndsWith("n\u2019t");
            isPossible |= Modals.Contains(sentence.Word(i));
        }
        var from = Math.Max(start, BehindFront(sentence, start, verb));
        var who = new Participants(reading, sentence[act].Term);
        who.ReadSubject(sentence, from, verb);
        var isDefinite = who.IsUnnamed && from < verb && (sentence.Is(from, "the") || English.Pronouns.Contains(sentence.Word(from)));
        if (who.IsUnnamed && speakers.To > speakers.From && English.Pronouns.Contains(sentence.Word(from)))
            who.ReadSubject(sentence, speakers.From, speakers.To);
        who.ReadObject(sentence, at + 1, end);
        for (var i = from; i < sentence.Count; i++)
            isDefinite &= !Others.Contains(sentence.Word(i));
        if (isPassive || (act != at && Receiving.Contains(sentence.Word(at))))
            who.TurnRoles();
        return new MainAct(sentence[act].Term, isDenied, isPossible, isDefinite, who, claim);
    }

    /// <summary>True where both tell that the same did the same to the same.</summary>
    /// <param name="heaviest">What the story's heaviest word weighs.</param>
    public bool IsSameAs(MainAct other, Concepts concepts, double heaviest)
    {
        if (_term != other._term || _isDenied != other._isDenied || _isPossible != other._isPossible || ValueComparison.AreOnOtherDays(_days, other._days) || HasOtherFigure(other))
            return false;
        if (_who.IsUnnamed != other._who.IsUnnamed)
            return (_who.IsUnnamed ? _isDefinite : other._isDefinite) && concepts.WeightOf(_term) >= Heavy * heaviest && _who.SharesObjectsWith(other._who);
        return _who.IsUnnamed ? _who.SharesNounsWith(other._who) : _who.MayBe(other._who);
    }

    /// <summary>With another figure of one kind: "the 100 metres", "the 200 metres".</summary>
    private bool HasOtherFigure(MainAct other)
    {
        var isOther = false;
        foreach (var figure in _figures)
        {
            foreach (var second in other._figures)
            {
                if (figure.Kind != second.Kind || figure.Unit != second.Unit || figure.Role != second.Role)
                    continue;
                if (ValueComparison.AreCompatible(figure, second))
                    return false;
                isOther = true;
            }
        }
        return isOther;
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
            if (English.VerbLeads.Contains(sentence.Word(at)) || sentence.Word(at).EndsWith("ly"))
            {
                // "Has [a fleet]" is no auxiliary.
                if (sentence.Word(at) is "has" or "have" or "had" && Determiners.Contains(sentence.Word(at + 1)))
                    return at;
                at++;
                continue;
            }
            var isVerb = at == verb || sentence.Is(at - 1, "to") || English.IsPast(sentence.Word(at)) || Participles.Contains(sentence.Word(at)) || sentence.Word(at).EndsWith("ing")
                || !(English.Be.Contains(sentence.Word(at - 1)) || sentence.Word(at - 1).EndsWith("ly"));
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
            if (sentence.After(i).StartsWith(",") && (Joints.Contains(sentence.Word(start)) || Fronts.Contains(sentence.Word(start))))
                return i + 1;
        }
        return start;
    }

    /// <summary>A name, or the first word of one: where it begins a sentence, any word has a capital.</summary>
    private static bool IsNamed(SentenceText sentence, int i, StoryReading reading) =>
        reading.IsName(sentence[i]) || (i > 0 && reading.IsProper(sentence[i])) || (i + 1 < sentence.Count && sentence.IsCapitalInside(i + 1) && sentence.After(i) is " ");
}

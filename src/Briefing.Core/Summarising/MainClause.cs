using System.Buffers;

namespace Briefing.Summarising;

/// <summary>The part of a sentence that can stand as a headline: its main clause, without what hangs on it.</summary>
internal static class MainClause
{
    /// <summary>In characters: a shorter clause says too little.</summary>
    private const int Shortest = 30;

    private static readonly WordSet Subordinators = new(
        "which who whose whom where as while after before when but and or because although though since amid following despite saying according so until unless if including a an the one part making leaving killing raising sparking with without over for from in on at by during to beyond");

    /// <summary>Words that begin a clause and, other than "after" or "as", no phrase.</summary>
    private static readonly WordSet ClauseOpeners = new("when while because although though if unless where whether who which whose whom");

    private static readonly WordSet Loose = new("as while after before when amid following despite because although though since");
    private static readonly WordSet Phrases = new("in on at for with from during over to by against under between near");
    private static readonly WordSet Coordinators = new("and who which");

    /// <summary>In words, up to its verb.</summary>
    private const int MostOfAttribution = 7;

    /// <summary>A fronted phrase of so few words is a time or a place, whatever word follows it.</summary>
    private const int ShortFront = 4;

    private static readonly WordSet Fronting = Loose + "on in at during with under";
    private static readonly WordSet Predicates = new("is are was were has have had will would can could may might must");
    private static readonly WordSet Auxiliaries = English.Modals + "shall to not";

    /// <summary>"Ran aground close [to Tarrow]".</summary>
    private static readonly WordSet Leading = new("close next due prior according thanks up back down home");
    private static readonly WordSet TimeSpans = new("minute minutes hour hours day days night nights week weeks month months year years decade decades");
    private static readonly WordSet Counts = English.NumbersToTwelve + "a an several";

    /// <summary>In front of a day that cannot go without them: "four times since Monday", "late Tuesday".</summary>
    private static readonly WordSet WordsBeforeDays = new("since until till by from before after through for to of next last this every each late early");

    private static readonly WordSet Expecting = new("expect expects expected want wants wanted urge urges urged ask asks asked order orders ordered allow allows allowed force forces forced require requires required help helps helped");
    private static readonly WordSet Indefinite = new("nothing anything something everything evening morning");

    private static readonly WordSet Spans = new("seconds minutes hours days weeks months years minute hour day week month year shortly soon long just");

    /// <summary>"So soon after", "only shortly before".</summary>
    private static readonly WordSet Degrees = new("so too very as only just quite how");

    private static readonly WordSet Bounds = new("after before later earlier ago from until since");

    private static readonly SearchValues<char> ChannelEnds = SearchValues.Create(",;:\u2014\u2013\"\u201C\u201D");

    private static readonly WordSet Channels = new("to in at during on");

    /// <summary>In words, up to "that".</summary>
    private const int LongestChannel = 10;

    /// <summary>"That day" is none of what was said, found or expected.</summary>
    private static readonly WordSet Moments = new("day night morning afternoon evening week month year time");

    private static readonly WordSet NoEnding = new("the a an of and or but to in on at for with from by that who which is are was were has have had will be its his her their as than into about against not this these those my our after before since until unless if whether while as when where because although though during following amid near despite beyond able unable likely due set through across along among within without toward towards via per about around asked began started told made called named announced said says reported so very quite mr mrs ms dr between under over near been being having who just only");

    /// <returns>A whole clause of at most so many characters, or null where the sentence yields none.</returns>
    /// <param name="isWhole">
    /// It ends at a comma or where something looser begins, "while" or "amid", and not in front of a bare "in" or "and". A fronted phrase, weekdays and an addressee go in either case.
    /// </param>
    public static string? Of(string printed, int longest, bool isWhole = false)
    {
        var vocabulary = new Vocabulary("en");
        var text = WithoutWeekdays(WithoutFronting(printed.TrimEnd('.', ' ', '!'), vocabulary), vocabulary);
        var sentence = Read(text, vocabulary);
        if (sentence.Count == 0)
            return null;
        if (IsSpeechAlone(sentence))
            return null;
        if (text.Length <= longest && sentence.QuotesMatch)
            return text;
        if (WithoutAddressee(sentence) is { } shorter)
            return Of(shorter, longest, isWhole);
        return LongestPrefix(sentence, longest, commas: true, Subordinators)
            ?? LongestPrefix(sentence, longest, commas: false, Loose)
            ?? (isWhole ? null : LongestPrefix(sentence, longest, commas: false, Phrases) ?? LongestPrefix(sentence, longest, commas: false, Coordinators));
    }

    /// <summary>"Confirmed [to the Orlen Courier] that": to whom it was said a headline need not tell; null where there is none.</summary>
    private static string? WithoutAddressee(SentenceText sentence)
    {
        if (sentence.Verbs.First is not { } verb || !English.Saying.Contains(sentence.Word(verb)) || sentence.IsQuoted(verb) || !Channels.Contains(sentence.Word(verb + 1)))
            return null;
        var that = -1;
        for (var i = verb + 2; i <= verb + LongestChannel && i < sentence.Count && !sentence.After(i - 1).ContainsAny(ChannelEnds); i++)
        {
            // "In a letter that was sent", "in that interview": neither begins what was said.
            if (sentence.Is(i, "that") && !Channels.Contains(sentence.Word(i - 1)) && !English.IsPast(sentence.Word(i + 1)) && !English.Present.Contains(sentence.Word(i + 1)))
                that = i;
        }
        return that < 0 ? null : sentence.Text[..sentence[verb].End] + " " + sentence.Text[sentence[that].Start..];
    }

    /// <summary>"The highways office reported": who says so, without what.</summary>
    private static bool IsSpeechAlone(SentenceText sentence)
    {
        var last = sentence.Count - 1;
        if (!English.Saying.Contains(sentence.Word(last)))
            return false;
        for (var i = 0; i < last; i++)
        {
            if (sentence.After(i).ContainsAny(",:") || sentence.IsQuoted(i))
                return false;
        }
        return true;
    }

    private static SentenceText Read(string text, Vocabulary vocabulary) =>
        new(text, 0, text.Length, Tokens.Read(text, 0, text.Length, vocabulary));

    private static string? LongestPrefix(SentenceText sentence, int longest, bool commas, WordSet openers)
    {
        var verbs = sentence.Verbs;
        string? best = null;
        for (var i = 0; i + 1 < sentence.Count && sentence[i].End <= longest; i++)
        {
            var word = sentence.Word(i);
            // A verb with nothing behind it is half a sentence, or the participle of a longer one: "the boss arrested in a raid has died".
            var endsInVerb = verbs.HasOneUpTo(i) && !verbs.HasOneUpTo(i - 1);
            if (!verbs.HasOneUpTo(i) || (endsInVerb && !commas) || sentence[i].End < Shortest || sentence.IsQuoted(i) || IsIncomplete(word) || IsLoneBehindComma(sentence, i) || (!endsInVerb && IsBareParticiple(sentence, i)) || IsInsideName(sentence, i) || IsWithoutContent(sentence, i) || IsSpanCut(sentence, i) || IsWithoutVerb(sentence, i))
                continue;
            if (sentence.Is(i + 1, "to") && Leading.Contains(word))
                continue;
            if (!commas && (IsCutFromParticle(sentence, i) || IsCutFromInfinitive(sentence, i) || IsCutFromWhatIsExpected(sentence, i)))
                continue;
            if (commas ? IsJoint(sentence, i, openers) : sentence.After(i) is " " && !IsSpanBeforeMoment(sentence, i) && (BeginsSpanBeforeMoment(sentence, i + 1) || openers.Contains(sentence.Word(i + 1)) ? !JoinsNouns(sentence, i + 1) : BeginsParticiple(sentence, i)))
                best = sentence.Text[..sentence[i].End];
            // What stands behind a first dash is an aside, up to a second one and beyond.
            if (best is not null && sentence.After(i).ContainsAny("\u2014\u2013"))
                break;
        }
        return best;
    }

    /// <summary>A mark behind which the clause is done: ", hosting", ", which", ", officials said", a dash.</summary>
    private static bool IsJoint(SentenceText sentence, int i, WordSet openers)
    {
        var after = sentence.After(i);
        if (after.ContainsAny(";\u2014\u2013") || after.Contains("--", StringComparison.Ordinal))
            return true;
        if (!after.StartsWith(","))
            return false;
        // ", down from 3.3 percent": what it was.
        var isFormer = sentence.Word(i + 1) is "down" or "up" && sentence.Is(i + 2, "from");
        return openers.Contains(sentence.Word(i + 1)) || IsParticiple(sentence.Word(i + 1)) || isFormer || BeginsAttribution(sentence, i + 1);
    }

    /// <summary>"[, ]the port office said on Friday".</summary>
    private static bool BeginsAttribution(SentenceText sentence, int first)
    {
        for (var k = first; k < first + MostOfAttribution && k < sentence.Count; k++)
        {
            if (English.Saying.Contains(sentence.Word(k)))
                return k + 1 == sentence.Count || sentence.After(k).StartsWith(",") || English.Weekdays.Contains(sentence.Word(k + 1));
            if (sentence.After(k).Contains(','))
                return false;
        }
        return false;
    }

    /// <summary>", down [from 3 percent]", "on Friday, 6 [March]": what a comma begins is not yet said.</summary>
    private static bool IsLoneBehindComma(SentenceText sentence, int i) =>
        sentence.After(i - 1).StartsWith(",") && (sentence.Word(i) is "down" or "up" || char.IsAsciiDigit(sentence.Word(i)[0]));

    /// <summary>True for a word that asks for another behind it.</summary>
    public static bool IsIncomplete(ReadOnlySpan<char> word) =>
        NoEnding.Contains(word) || IsParticiple(word) || word.EndsWith("'s") || word.EndsWith("\u2019s") || word.EndsWith("s'") || word.EndsWith("s\u2019");

    /// <summary>"Elections portrayed [by the government as ...]": what it is done by, as or to is cut off.</summary>
    private static bool IsBareParticiple(SentenceText sentence, int i) =>
        English.IsPast(sentence.Word(i)) && !English.Present.Contains(sentence.Word(i - 1)) && !English.IrregularPast.Contains(sentence.Word(i - 1)) && sentence.Word(i - 1) is not ("been" or "be" or "being" or "not");

    /// <summary>"Has checked [into a clinic]": what an active verb's preposition brings is half of what it says.</summary>
    private static bool IsCutFromParticle(SentenceText sentence, int i) =>
        English.IsPast(sentence.Word(i)) && !IsPassive(sentence, i) && (sentence.Word(i + 1) is "into" or "onto" or "up" or "off" or "out");

    /// <summary>"Had failed [to have a verdict quashed]", "to cost [between 18 and 25 million]": what was failed, refused or agreed, or how much it is, is what it says.</summary>
    private static bool IsCutFromInfinitive(SentenceText sentence, int i) =>
        (sentence.Is(i - 1, "to") && sentence.Is(i + 1, "between") && !Indefinite.Contains(sentence.Word(i))) || English.IsPast(sentence.Word(i)) && sentence.Is(i + 1, "to") && !(sentence.Word(i + 2) is [var next, ..] && char.IsAsciiDigit(next));

    /// <summary>"Expect the recall [to cost 20 million]", "urged the council [to resign]": of what, and not what.</summary>
    private static bool IsCutFromWhatIsExpected(SentenceText sentence, int i) =>
        sentence.Is(i + 1, "to") && sentence.Verbs.First is { } verb && verb < i && Expecting.Contains(sentence.Word(verb)) && !sentence.HasWithin(verb + 1, i - verb, "to");

    /// <summary>"It is expected that the start of the sale [will be announced]": what is expected has no verb yet.</summary>
    private static bool IsWithoutContent(SentenceText sentence, int i)
    {
        for (var that = i; that > 1; that--)
        {
            if (English.IsPast(sentence.Word(that)) || English.Present.Contains(sentence.Word(that)))
                return false;
            if (sentence.Is(that, "that") && (English.IsPast(sentence.Word(that - 1)) || English.Saying.Contains(sentence.Word(that - 1))))
                return !Moments.Contains(sentence.Word(that + 1));
        }
        return false;
    }

    /// <summary>"Had her boots half laced when the siren [began to wind up]": what "when" begins has no verb yet.</summary>
    private static bool IsWithoutVerb(SentenceText sentence, int i)
    {
        for (var k = i; k > 0 && !sentence.After(k).ContainsAny(",;"); k--)
        {
            if (English.IsPast(sentence.Word(k)) || English.Present.Contains(sentence.Word(k)))
                return false;
            if (ClauseOpeners.Contains(sentence.Word(k)))
                return true;
        }
        return false;
    }

    /// <summary>"Conceded the election minutes [after the count]": so long before or after something.</summary>
    private static bool IsSpanCut(SentenceText sentence, int i) => Spans.Contains(sentence.Word(i)) && Bounds.Contains(sentence.Word(i + 1));

    private static bool IsPassive(SentenceText sentence, int i) => sentence.Word(i - 1) is "is" or "are" or "was" or "were" or "been" or "be";

    private static bool IsInsideName(SentenceText sentence, int i) => sentence.After(i) is " " && sentence.IsCapitalInside(i) && sentence.IsCapitalInside(i + 1);

    /// <summary>"A neurosurgeon and [medical correspondent]": no new clause begins behind this "and".</summary>
    private static bool JoinsNouns(SentenceText sentence, int and) =>
        sentence.Is(and, "and") && !English.IsPast(sentence.Word(and + 1)) && !English.Present.Contains(sentence.Word(and + 1)) && !English.Pronouns.Contains(sentence.Word(and + 1)) && !sentence.Is(and + 1, "the") && !sentence.Is(and + 1, "a");

    /// <summary>"Called off [three days after the ferry sank]", "walked in [shortly after nine]": the span belongs to what follows it.</summary>
    private static bool BeginsSpanBeforeMoment(SentenceText sentence, int i) =>
        (sentence.Word(i) is "shortly" or "soon" && sentence.After(i) is " " && sentence.Word(i + 1) is "after" or "before" && !Degrees.Contains(sentence.Word(i - 1)))
        || TimeSpans.Contains(sentence.Word(i + 1)) && sentence.After(i) is " " && (sentence.Word(i + 2) is "after" or "before" or "later") && (Counts.Contains(sentence.Word(i)) || char.IsAsciiDigit(sentence.Word(i)[0]));

    private static bool IsSpanBeforeMoment(SentenceText sentence, int i) => i > 0 && BeginsSpanBeforeMoment(sentence, i - 1);

    private static bool BeginsParticiple(SentenceText sentence, int i) =>
        IsParticiple(sentence.Word(i + 1)) && !Auxiliaries.Contains(sentence.Word(i - 1)) && !English.Present.Contains(sentence.Word(i));

    /// <summary>"a decree banning ...": what the participle begins hangs on the noun before it.</summary>
    private static bool IsParticiple(ReadOnlySpan<char> word) =>
        word.Length > 5 && char.IsLower(word[0]) && word.EndsWith("ing", StringComparison.Ordinal) && !Indefinite.Contains(word);

    /// <summary>"Since Sunday the cranes on the northern quay, the main suspects, have stood still": between its commas it has no verb, and behind them the subject's comes.</summary>
    private static bool IsApposition(SentenceText sentence, int first)
    {
        for (var i = first; i + 1 < sentence.Count; i++)
        {
            if (English.Present.Contains(sentence.Word(i)) || Predicates.Contains(sentence.Word(i)))
                return false;
            if (sentence.After(i).StartsWith(","))
                return Predicates.Contains(sentence.Word(i + 1));
        }
        return false;
    }

    /// <summary>"As officials watch, China's leader will ..." begins with China's leader.</summary>
    private static string WithoutFronting(string text, Vocabulary vocabulary)
    {
        var sentence = Read(text, vocabulary);
        // "Five days after the storm struck Tarrow, the number of the dead stands at 19."
        var isSpanBefore = Counts.Contains(sentence.Word(0)) && TimeSpans.Contains(sentence.Word(1)) && Fronting.Contains(sentence.Word(2));
        if (!isSpanBefore && !Fronting.Contains(sentence.Word(0)))
            return text;
        for (var i = 1; i + 4 < sentence.Count; i++)
        {
            if (!sentence.After(i).StartsWith(","))
                continue;
            if (IsApposition(sentence, i + 1))
                return text;
            var next = sentence.Word(i + 1);
            if ((i < ShortFront && !char.IsAsciiDigit(next[0])) || sentence[i + 1].Capital && !English.Months.Contains(next) || next is "the" or "a" or "an" or "at" or "police" or "officials")
                return Capitalised(text[sentence[i + 1].Start..]);
            // "Since the bridge was opened on Friday, 5 December, 17,300 vehicles have crossed it": a number of things, not of a day.
            if (char.IsAsciiDigit(next[0]) && sentence.After(i + 1) is " " && char.IsLower(sentence.Word(i + 2)[0]))
                return Capitalised(text[sentence[i + 1].Start..]);
            if (char.IsAsciiDigit(next[0]) || sentence[i + 1].Capital)
                continue;
            return text;
        }
        return text;
    }

    /// <summary>A headline's day is the brief's; "on Wednesday, 1 March" goes.</summary>
    private static string WithoutWeekdays(string text, Vocabulary vocabulary)
    {
        var sentence = Read(text, vocabulary);
        for (var i = 1; i < sentence.Count; i++)
        {
            if ((!English.Weekdays.Contains(sentence.Word(i)) && sentence.Word(i) is not ("today" or "yesterday")) || sentence.IsQuoted(i))
                continue;
            var from = sentence.Is(i - 1, "on") ? i - 1 : i;
            // "On the morning of Tuesday" goes as a whole.
            if (sentence.Is(i - 1, "of") && English.DayParts.Contains(sentence.Word(i - 2)) && sentence.Is(i - 3, "the"))
                from = sentence.Is(i - 4, "on") ? i - 4 : i - 3;
            if (from < 0 || from == i && sentence.Word(i) is not ("today" or "yesterday") && !English.IsPast(sentence.Word(i - 1)) && sentence.After(i) is not ("" or ", "))
                continue;
            // "Four times since Monday": without its day the preposition asks for one.
            if (from == i && WordsBeforeDays.Contains(sentence.Word(i - 1)))
                continue;
            var to = English.DayParts.Contains(sentence.Word(i + 1)) ? i + 1 : i;
            if (sentence.After(to) is ", " && sentence.Word(to + 1) is [>= '0' and <= '9', ..] && English.Months.Contains(sentence.Word(to + 2)))
                to += IsYear(sentence.Word(to + 3)) ? 3 : 2;
            if (from == 0)
                continue;
            var end = sentence[to].End;
            if (to > i && end < text.Length && text[end] == ',' && to + 1 < sentence.Count && (sentence.Word(to + 1) is "to" || !Subordinators.Contains(sentence.Word(to + 1))) && !sentence.Word(to + 1).EndsWith("ing") && !BeginsAttribution(sentence, to + 1))
                end++;
            return WithoutWeekdays(text[..sentence[from - 1].End] + text[end..], vocabulary);
        }
        return text;
    }

    private static bool IsYear(ReadOnlySpan<char> word) => word.Length == 4 && word[0] is '1' or '2' && word.IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Words cut off at a limit, back to where a reader may stop: no word that asks for another, no half of a name.</summary>
    public static string Trimmed(string cut, string whole)
    {
        var vocabulary = new Vocabulary("en");
        var sentence = Read(whole, vocabulary);
        for (var i = sentence.Count - 1; i > 2; i--)
            if (sentence[i].End <= cut.Length && sentence[i].End >= Shortest && !IsIncomplete(sentence.Word(i)) && !IsLoneBehindComma(sentence, i) && !IsBareParticiple(sentence, i) && !IsCutFromParticle(sentence, i) && !IsCutFromInfinitive(sentence, i) && !IsCutFromWhatIsExpected(sentence, i)
                && !IsInsideName(sentence, i) && !IsSpanCut(sentence, i) && !(sentence.Word(i).EndsWith("est") && sentence.After(i) is " "))
                return whole[..sentence[i].End];
        return cut;
    }

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

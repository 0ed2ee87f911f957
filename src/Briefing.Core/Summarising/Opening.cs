namespace Briefing.Summarising;

internal enum Reference
{
    /// <summary>Stands by itself.</summary>
    None,

    /// <summary>Begins with something as if known ("The attack"): fine in a summary, but not as its first sentence.</summary>
    Story,

    /// <summary>Points at the sentence before it ("He", "The company") and is read only behind it.</summary>
    Previous,
}

/// <summary>How a sentence begins: what it refers to, and where it can begin instead.</summary>
/// <param name="Start">UTF-16 offset at which it may begin; behind a conjunction that binds it to the sentence before.</param>
internal readonly record struct Opening(Reference Reference, int Start)
{
    /// <summary>Words that lean on the sentence before and can go without harm to what follows their comma.</summary>
    private static readonly PhraseSet Asides = new(
    [
        "however", "meanwhile", "also", "additionally", "furthermore", "moreover", "separately", "nevertheless", "nonetheless", "besides",
        "indeed", "in addition", "at the same time", "for his part", "for her part", "for its part", "for their part", "in the meantime",
        "on the other hand", "in fact", "of course", "still", "likewise", "similarly", "finally", "notably", "to be sure", "overall",
        "by contrast", "in contrast", "elsewhere", "even so", "that said", "in turn", "all the same", "on top of that",
    ]);

    /// <summary>Whom "they" and "them" may stand for, though the word has no ending of the plural.</summary>
    private static readonly WordSet Groups = new("people men women children police staff they their everyone everybody anyone anybody each every couple family crew team public crowd jury press");

    private static readonly WordSet Conjunctions = new("and but yet");

    private static readonly WordSet AlsoBefore = new("on in at during today yesterday");

    private static readonly WordSet Pointers = new(
        """
        he she they it this that these those his her their its hers theirs him them such neither either another others then thus hence
        therefore so instead otherwise afterwards afterward or nor likewise similarly here accordingly consequently subsequently again
        er sie es aber doch und dies diese dieser dieses damit dabei darauf deshalb daher jedoch allerdings außerdem zudem dann danach daraufhin
        il elle ils elles mais cependant toutefois celui celle ceci cela celui-ci donc puis ensuite
        él ella ellos ellas pero sin embargo esto eso además también entonces
        """);

    /// <summary>Words in front of a subject that its pronoun stands behind.</summary>
    private const int FrontedWords = 8;

    private static readonly WordSet ForeignSubjects = new("elle ils elles él ella ellos ellas");

    private static readonly WordSet HavingOrBeing = new("a avait aura aurait est était sera serait");

    private static readonly PhraseSet PointingPhrases = new(
    [
        "as a result", "after that", "after this", "at the same hour", "since then", "at that time", "at the time", "at that point", "at this point",
        "because of this", "because of that", "despite this", "despite that", "the two", "the three", "the four", "the five", "the pair", "the trio", "the duo",
        "the former", "the latter", "the other", "the others", "the same", "one of them", "some of them", "many of them", "most of them",
        "all of them", "none of them", "both of them", "two of them", "among them", "among those", "of those", "of these", "by then", "for example", "for instance", "for that reason",
        "with that", "under this", "under that", "to this end", "to that end", "a second", "a third", "the second", "the third", "doing so", "in doing", "in this case",
        "in that case", "in these", "in those", "on that", "on this", "from there", "from then", "the day before", "the day after", "the next day",
        "the following day", "the same day", "earlier in the day", "later in the day", "that day", "that night", "until then", "in such",
        "more than half of them", "if so", "one such", "no such", "the latest", "the first of",
        "unter ihnen", "einer von ihnen", "eine von ihnen", "zwei von ihnen", "drei von ihnen", "das gab", "das gaben", "das ist", "das sind", "das war", "das waren", "das hat", "das haben", "das hatte",
        "das hatten", "das teilte", "das teilten", "das sagte", "das sagten", "das erklärte", "das berichtete", "das berichten", "das meldete", "das bestätigte", "das geht", "das ging", "das soll", "das sei",
        "das wäre", "das wird", "das wurde", "das bedeutet", "das zeigt", "das heißt", "parmi eux", "parmi elles", "l'un d'eux", "l'une d'elles", "deux d'entre eux", "c'est ce", "entre ellos", "entre ellas",
        "uno de ellos", "una de ellas", "dos de ellos", "dos de ellas",
    ]);

    private static readonly WordSet TimeNouns = new("week weekend month year morning afternoon evening spring summer autumn fall winter season past coming");

    private static readonly WordSet Numerals = new(
        """
        one two three four five six seven eight nine ten eleven twelve several some many most zwei drei vier fünf sechs sieben acht neun zehn elf zwölf mehrere einige
        deux trois quatre cinq six sept huit neuf dix onze douze plusieurs dos tres cuatro cinco seis siete ocho nueve diez once doce varios varias
        """);

    private static readonly WordSet CountedVerbs = new(
        "is are was were has have had will remain remained died survived sind ist waren war wurde wurden werden haben hatten hat ont sont étaient avaient a été han son fueron eran estaban quedaron murieron siguen");

    private static readonly WordSet Counts = new("a an one two three four five six seven eight nine ten eleven twelve several few some many");

    private static readonly WordSet Auxiliaries = English.FiniteBe + English.Have + English.Do + "can could would will";

    private static readonly WordSet OwnersVerbs = new("is are was were has had did does fell rose went came will would");

    private static readonly WordSet BehindVerbs = new("by to at in from on up down slightly sharply");

    private static readonly WordSet Before = new("at in on by for of from with to under after before over");

    private static readonly WordSet Money = new("euros dollars pounds francs crowns pesos rupees yen cents pence");

    private static readonly WordSet Spans = new("second seconds minute minutes hour hours day days week weeks month months year years decade decades season seasons");

    private static readonly WordSet GenericActors = new(
        """
        company firm group agency organization organisation man woman boy girl teenager teen suspect suspects officer officers couple team driver drivers victim victims
        pilot star singer actor actress player coach judge defendant defendants author student students document documents letter statement report study post
        video site website duo gunman attacker attackers shooter child children family brothers sisters men women boys girls
        """);

    /// <summary>What begins a phrase that stands before its subject, and whose pronoun may look forward to it.</summary>
    private static readonly WordSet Fronting = new("after before when while as in on at with despite during since following for under although though because upon by from to until amid like unlike given even");

    /// <summary>What makes one thing of the noun behind it.</summary>
    private static readonly WordSet Singular = new("the a an this that each every another one no any some his her my our your whose which what who anything something nothing everything");

    /// <summary>What stands behind an object and not behind a subject.</summary>
    private static readonly WordSet BehindObjects = new("to as a an the on in at with for from into by");

    /// <summary>Verbs whose "it" means what follows, or nothing: "makes it a crime to", "made it into the final".</summary>
    private static readonly WordSet BesideIt = new("make makes made find finds found take takes took keep keeps kept think thinks thought consider considers considered");

    private static readonly WordSet Joining = new("of who which that whose whom with and or from in on at behind for");

    /// <summary>Bodies that have members and somebody who speaks for them.</summary>
    private static readonly WordSet Bodies = new(
        """
        union unions company companies firm ministry association federation council club bank party group agency authority team hospital school university museum court government board
        committee commission trust operator utility airline charity society league parliament country state city town village police workers staff crew residents families parents couple
        department office institute laboratory
        """);

    private static readonly WordSet Acts = new("strike deal plan vote move offer law ban bill fire flood storm");

    private static readonly WordSet ExpletiveVerbs = new("is was remains remained seems appears became isn't wasn't");

    private static readonly WordSet ExpletiveStates = new(
        "unclear clear known unknown believed expected understood thought possible likely unlikely hoped feared estimated reported immediately");

    private static readonly WordSet Determining = new("of that who whose which in on at for from to between against");

    /// <param name="names">Whether a word is a name elsewhere in the story.</param>
    public static Opening Of(SentenceText sentence, Func<TermToken, bool> names)
    {
        var first = 0;
        var cut = false;
        for (var more = true; more && first < sentence.Count;)
        {
            more = false;
            if (sentence.IsQuoted(first))
                break;
            if (Asides.LengthAt(sentence, first) is > 0 and var length && sentence.After(first + length - 1).StartsWith(","))
            {
                first += length;
                cut = more = true;
            }
            // "Also on Sunday ..." leans on the sentence before, "On Sunday ..." does not.
            if (!more && ((Conjunctions.Contains(sentence.Word(first)) && sentence.After(first) is " " or ", ") || (sentence.Is(first, "also") && AlsoBefore.Contains(sentence.Word(first + 1)) && sentence.After(first) is " ")))
            {
                first++;
                cut = more = true;
            }
        }
        if (first >= sentence.Count)
            return new Opening(Reference.Previous, sentence.Start);
        var start = cut ? BeginningOf(sentence, first) : sentence.Start;
        return new Opening(ReferenceFrom(sentence, first, names), start);
    }

    private static int BeginningOf(SentenceText sentence, int first)
    {
        var start = sentence[first].Start;
        while (start > sentence.Start && !char.IsWhiteSpace(sentence.Text[start - 1]))
            start--;
        return start;
    }

    private static Reference ReferenceFrom(SentenceText sentence, int first, Func<TermToken, bool> names)
    {
        var word = sentence.Word(first);
        if (sentence.Is(first, "it") && IsExpletive(sentence, first))
            return Reference.None;
        if ((sentence.Is(first, "this") || sentence.Is(first, "these")) && TimeNouns.Contains(sentence.Word(first + 1)))
            return Reference.None;
        if (sentence.Is(first, "both"))
            return sentence.HasWithin(first + 1, 6, "and") ? Reference.None : Reference.Previous;
        if (Pointers.Contains(word) && !IsInitial(sentence, first))
            return Reference.Previous;
        if (word.Equals("later", StringComparison.OrdinalIgnoreCase) && (sentence.After(first).StartsWith(",") || sentence.Is(first + 1, "that")))
            return Reference.Previous;
        if (IsSomeTimeLater(sentence, first) || IsBareCount(sentence, first) || IsOwnerAlone(sentence, first) || IsBareAnswer(sentence, first) || LeavesOutWhat(sentence, first) || EndsPointing(sentence))
            return Reference.Previous;
        if (HasForeignSubjectBehindComma(sentence, first) || PointingPhrases.LengthAt(sentence, first) > 0 || IsPartOfThem(sentence, first) || IsSaidBySomebody(sentence, first, names))
            return Reference.Previous;
        if (sentence.IsPhrase(first, "in response") && sentence.After(first + 1).StartsWith(","))
            return Reference.Previous;
        if (sentence.IsQuoted(first) && IsQuotedPointer(sentence, first))
            return Reference.Previous;
        if (HasPointingObject(sentence, first) || HasUnnamedOwners(sentence, first, names) || PronounBeforeName(sentence, first, names) || IsAmongUnnamed(sentence, first) || HasNoOwner(sentence, first, names))
            return Reference.Previous;
        return sentence.Is(first, "the") ? DefiniteNoun(sentence, first + 1) : Reference.None;
    }

    /// <summary>"Réunis en assemblée, ils ont voté", "Según publicó ayer, ella dimitió": nobody is named in front of the pronoun; "il faut" and "il y a" are nobody.</summary>
    private static bool HasForeignSubjectBehindComma(SentenceText sentence, int first)
    {
        for (var at = first; at + 2 < sentence.Count && at < first + FrontedWords; at++)
        {
            if (at > first && sentence[at].Capital)
                return false;
            if (sentence.After(at).StartsWith(","))
                return ForeignSubjects.Contains(sentence.Word(at + 1)) || (sentence.Is(at + 1, "il") && HavingOrBeing.Contains(sentence.Word(at + 2)));
        }
        return false;
    }

    /// <summary>"The company said" and "the company's head", but not "the company that ...", "the Ford company" or "the man behind ...".</summary>
    private static Reference DefiniteNoun(SentenceText sentence, int noun)
    {
        for (var head = noun; head < noun + 2 && head < sentence.Count; head++)
        {
            var explained = Determining.Contains(sentence.Word(head + 1))
                || (head + 1 < sentence.Count && sentence[head + 1].Capital && sentence.After(head) is " ");
            if (sentence[head].Capital || explained)
                return Reference.None;
            if (GenericActors.Contains(SentenceText.WithoutPossessive(sentence.Word(head))))
                return Reference.Previous;
            if (sentence.After(head) is not " ")
                break;
        }
        return Reference.Story;
    }

    /// <summary>"Two years later", "A few minutes earlier": from a moment that the sentence before names.</summary>
    private static bool IsSomeTimeLater(SentenceText sentence, int first)
    {
        var at = first;
        while (at < first + 2 && (Counts.Contains(sentence.Word(at)) || (!sentence.Word(at).IsEmpty && char.IsAsciiDigit(sentence.Word(at)[0]))))
            at++;
        return at > first && Spans.Contains(sentence.Word(at)) && (sentence.Is(at + 1, "later") || sentence.Is(at + 1, "earlier"));
    }

    /// <summary>"Two have been accounted for", "Zwei wurden verletzt": of those that the sentence before names.</summary>
    private static bool IsBareCount(SentenceText sentence, int first) =>
        sentence.After(first) is " " && !sentence.IsQuoted(first) && (Numerals.Contains(sentence.Word(first)) || (char.IsAsciiDigit(sentence.Word(first)[0]) && sentence.Word(first).Length <= 2)) && CountedVerbs.Contains(sentence.Word(first + 1));

    /// <summary>"Tarrow's slipped by three percent": what of Tarrow's did, the sentence before names. "Tarrow's proposed takeover" has its noun.</summary>
    private static bool IsOwnerAlone(SentenceText sentence, int first)
    {
        if (SentenceText.WithoutPossessive(sentence.Word(first)).Length == sentence.Word(first).Length || sentence.After(first) is not " ")
            return false;
        var verb = sentence.Word(first + 1);
        var behind = sentence.Word(first + 2);
        return OwnersVerbs.Contains(verb) || (verb.EndsWith("ed") && !behind.IsEmpty && (char.IsAsciiDigit(behind[0]) || Counts.Contains(behind) || BehindVerbs.Contains(behind)));
    }

    /// <summary>"Half past six, says the trust": what it answers stands in the sentence before.</summary>
    private static bool IsBareAnswer(SentenceText sentence, int first)
    {
        for (var i = first; i + 1 < sentence.Count && i < first + LongestBefore; i++)
        {
            if (sentence.IsQuoted(i) || English.IsPast(sentence.Word(i)) || English.Present.Contains(sentence.Word(i)) || English.Saying.Contains(sentence.Word(i)))
                return false;
            if (sentence.After(i).StartsWith(","))
                return sentence.Word(i + 1) is "says" or "said" or "say" or "replies" or "replied" or "answers" or "answered" && !sentence.IsQuoted(i + 1) && EndsBeforeComma(sentence, i + 1);
        }
        return false;
    }

    /// <summary>"Trains, say officials, will resume" goes on behind whoever says so.</summary>
    private static bool EndsBeforeComma(SentenceText sentence, int from)
    {
        for (var i = from; i + 1 < sentence.Count; i++)
        {
            if (sentence.After(i) is not " ")
                return !sentence.After(i).StartsWith(",");
        }
        return true;
    }

    /// <summary>"On Thursday Anna Holt was not: she cut the rate." What she was not the sentence before says.</summary>
    private static bool LeavesOutWhat(SentenceText sentence, int first)
    {
        for (var i = first + 1; i < sentence.Count && i < first + LongestBefore; i++)
        {
            if (sentence.IsQuoted(i) || sentence.After(i - 1).Contains(','))
                return false;
            if (sentence.Is(i, "not") && Auxiliaries.Contains(sentence.Word(i - 1)) && (i + 1 == sentence.Count || sentence.After(i) is [':' or ';' or '.', ..]))
                return true;
        }
        return false;
    }

    /// <summary>"We have put it last", "I have seen too much of that water": what a quotation that begins a sentence points at stands before that.</summary>
    private static bool IsQuotedPointer(SentenceText sentence, int first)
    {
        for (var i = first + 1; i < sentence.Count && sentence.IsQuoted(i) && sentence.After(i - 1) is " "; i++)
        {
            if (i <= first + LongestPart && (sentence.Is(i, "it") || sentence.Is(i, "them") || sentence.Is(i, "him") || sentence.Is(i, "her")))
                return true;
            if (Before.Contains(sentence.Word(i - 1)) && (sentence.Is(i, "that") || sentence.Is(i, "those") || sentence.Is(i, "these")))
                return true;
        }
        return false;
    }

    /// <summary>"A pair of them lie above the reservoir", "Eleven of those stayed".</summary>
    private static bool IsPartOfThem(SentenceText sentence, int first)
    {
        for (var i = first + 1; i < first + LongestPart; i++)
        {
            if (sentence.Is(i, "of") && !sentence.IsQuoted(i))
                return sentence.Is(i + 1, "them") || (sentence.Is(i + 1, "those") && !Determining.Contains(sentence.Word(i + 2)));
        }
        return false;
    }

    /// <summary>"Since May, she said, the port has paid for it": nobody stands in front of her whom she could be.</summary>
    private static bool IsSaidBySomebody(SentenceText sentence, int first, Func<TermToken, bool> names)
    {
        var several = false;
        for (var i = first; i + 1 < sentence.Count; i++)
        {
            if (sentence.IsQuoted(i))
                continue;
            var word = sentence.Word(i);
            if (i > first && sentence.After(i - 1).StartsWith(",") && English.Saying.Contains(sentence.Word(i + 1)) && (word is "he" or "she" || (word is "they" && !several)))
                return true;
            if ((sentence[i].Capital && (i > first || names(sentence[i])) && !English.Months.Contains(word) && !English.Weekdays.Contains(word)) || English.People.Contains(word))
                return false;
            several |= word.Length > 3 && word.EndsWith("s");
        }
        return false;
    }

    private const int LongestBefore = 10;

    private const int LongestPart = 4;

    /// <summary>"Everybody was expecting this.", "No harbour can live at that rate."</summary>
    private static bool EndsPointing(SentenceText sentence)
    {
        var last = sentence.Count - 1;
        return last > 1 && !sentence.IsQuoted(last)
            && (sentence.Is(last, "this") || (Before.Contains(sentence.Word(last - 2)) && sentence.After(last - 1) is " " && (sentence.Is(last - 1, "that") || sentence.Is(last - 1, "those") || sentence.Is(last - 1, "these"))));
    }

    /// <summary>A personal pronoun with nobody before it that it could mean: "After his arrest he ...", but not "Smith said he".</summary>
    private static bool PronounBeforeName(SentenceText sentence, int first, Func<TermToken, bool> names)
    {
        if (IsSubjectBehindPhrase(sentence, first))
            return true;
        for (var i = first; i < sentence.Count; i++)
        {
            if (sentence.IsQuoted(i) && i > first)
                continue;
            var word = sentence.Word(i);
            if (English.Pronouns.Contains(word))
            {
                // "Before its launch, the probe": a pronoun in a fronted phrase may look forward to the subject behind the comma.
                var singular = word.Equals("he", StringComparison.OrdinalIgnoreCase) || word.Equals("she", StringComparison.OrdinalIgnoreCase)
                    || word.Equals("his", StringComparison.OrdinalIgnoreCase) || word.Equals("her", StringComparison.OrdinalIgnoreCase)
                    || word.Equals("him", StringComparison.OrdinalIgnoreCase);
                var forward = Fronting.Contains(sentence.Word(first)) && NameFollowsComma(sentence, i, names);
                return !forward && (singular || i - first <= 2);
            }
            if (English.Weekdays.Contains(word) || English.Months.Contains(word))
                continue;
            // "The city owns half of the company, so she asks herself": no company is she.
            if ((i > first && sentence[i].Capital) || names(sentence[i]) || (i > first && English.People.Contains(word) && !English.Institutions.Contains(word)))
                return false;
        }
        return false;
    }

    /// <summary>"After two hours in front of the Night Watch he believes": what stands in the phrase is not who he is. "When Smith came he" has a clause with a subject.</summary>
    private static bool IsSubjectBehindPhrase(SentenceText sentence, int first)
    {
        if (!Before.Contains(sentence.Word(first)))
            return false;
        for (var i = first + 1; i < sentence.Count && sentence.After(i - 1) is " " && !sentence.IsQuoted(i); i++)
        {
            if (sentence.Word(i) is "he" or "she")
                return true;
            if (English.IsPast(sentence.Word(i)) || English.Present.Contains(sentence.Word(i)) || sentence.Word(i) is "who" or "that" or "which" or "what")
                return false;
            // "In a letter to parents Anna Holt writes she will resign": a name that no "he" follows may be the subject.
            if (sentence[i].Capital && i + 1 < sentence.Count && !sentence[i + 1].Capital && sentence.Word(i + 1) is not ("he" or "she"))
                return false;
        }
        return false;
    }

    /// <summary>"The mayor called it a disgrace": no subject is its own verb's object, so that only the sentence before can have named it.</summary>
    private static bool HasPointingObject(SentenceText sentence, int first)
    {
        if (sentence.Verbs.First is not { } verb || Fronting.Contains(sentence.Word(first)) || sentence.IsQuoted(verb) || sentence.IsQuoted(verb + 1 < sentence.Count ? verb + 1 : verb))
            return false;
        if (!(sentence.Is(verb + 1, "it") || sentence.Is(verb + 1, "them")) || sentence.After(verb) is not " " || BesideIt.Contains(sentence.Word(verb)))
            return false;
        // "The owners of the yard sold it": what it means may stand within the subject. No name that hangs on a person does.
        for (var i = first; i < verb; i++)
        {
            if (Joining.Contains(sentence.Word(i)) && !sentence.IsCapitalInside(i + 1))
                return false;
        }
        return verb + 2 >= sentence.Count || sentence.IsQuoted(verb + 2) || BehindObjects.Contains(sentence.Word(verb + 2));
    }

    /// <summary>
    /// "The chance is gone, said its chairwoman", "a strike is near, their lawyer said": who is heard belongs to somebody whom the sentence does not name. A chairwoman is no
    /// chance's; a carmaker may well have one.
    /// </summary>
    private static bool HasUnnamedOwners(SentenceText sentence, int first, Func<TermToken, bool> names)
    {
        for (var i = first; i + 1 < sentence.Count; i++)
        {
            if (sentence.IsQuoted(i))
                continue;
            if (i > first && (sentence.Is(i, "its") || sentence.Is(i, "their")) && IsHeard(sentence, i))
                return sentence.Is(i, "their") || IsNobody(HeadOfSubject(sentence, first));
            var isNamed = names(sentence[i]) || (i > first && sentence[i].Capital && !English.Weekdays.Contains(sentence.Word(i)) && !English.Months.Contains(sentence.Word(i)));
            if (isNamed || Bodies.Contains(sentence.Word(i)) || IsSeveral(sentence, i))
                return false;
        }
        return false;
    }

    /// <summary>"Two boys", "the pilots": they may have a lawyer.</summary>
    private static bool IsSeveral(SentenceText sentence, int i) =>
        sentence.Word(i) is [_, _, _, .., 's'] and not [.., 's', 's'] and not "this" && !English.Pronouns.Contains(sentence.Word(i)) && !English.Saying.Contains(sentence.Word(i)) && !English.Present.Contains(sentence.Word(i)) && !ExpletiveVerbs.Contains(sentence.Word(i));

    /// <summary>"Closure" of "a longer closure of the basin is near".</summary>
    private static ReadOnlySpan<char> HeadOfSubject(SentenceText sentence, int first)
    {
        var end = first + 1;
        while (end < sentence.Count && !sentence.Verbs.HasOneUpTo(end) && !Joining.Contains(sentence.Word(end)) && !sentence.Is(end, "to"))
            end++;
        return sentence.Word(end - 1);
    }

    /// <summary>"Chance", "closure", "decision": what nobody speaks for.</summary>
    private static bool IsNobody(ReadOnlySpan<char> noun)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ance", "ence", "ion", "ment", "ure", "ity", "ness"])
        {
            if (noun.EndsWith(ending))
                return true;
        }
        return Acts.Contains(noun);
    }

    /// <summary>"Said its chairwoman", ", its chairwoman said".</summary>
    private static bool IsHeard(SentenceText sentence, int possessive)
    {
        if (English.Saying.Contains(sentence.Word(possessive - 1)) && sentence.After(possessive - 1) is " " && English.People.Contains(sentence.Word(possessive + 1)))
            return true;
        for (var i = possessive + 1; i <= possessive + LongestPart && sentence.After(possessive - 1).StartsWith(",") && i + 1 < sentence.Count && sentence.After(i) is " "; i++)
        {
            if (English.People.Contains(sentence.Word(i)))
                return English.Saying.Contains(sentence.Word(i + 1));
        }
        return false;
    }

    /// <summary>"The ministry expects to choose between them", "the board set aside 48,000 euros for them": nothing before it in the sentence is more than one.</summary>
    private static bool IsAmongUnnamed(SentenceText sentence, int first)
    {
        for (var i = first; i < sentence.Count; i++)
        {
            var word = sentence.Word(i);
            if (sentence.Is(i, "them") && !sentence.IsQuoted(i) && Before.Contains(sentence.Word(i - 1)) || (sentence.Is(i, "them") && sentence.Word(i - 1) is "between" or "among"))
                return true;
            if (word is "and" || IsPlural(word) && !IsUnit(sentence, i))
                return false;
        }
        return false;
    }

    private static bool IsPlural(ReadOnlySpan<char> word) =>
        Groups.Contains(word) || (word.Length > 3 && word[^1] == 's' && !English.Present.Contains(word));

    /// <summary>"48,000 euros", "3.2 million dollars": money is not whom or what something is for.</summary>
    private static bool IsUnit(SentenceText sentence, int i) =>
        Money.Contains(sentence.Word(i)) && (sentence.Word(i - 1) is [>= '0' and <= '9', ..] or "million" or "billion" or "thousand");

    /// <summary>"Spotters with whistles stand along its edge": nothing before it in the sentence is one thing that could have it.</summary>
    private static bool HasNoOwner(SentenceText sentence, int first, Func<TermToken, bool> names)
    {
        for (var i = first; i < sentence.Count; i++)
        {
            var word = sentence.Word(i);
            if (sentence.Is(i, "its") && !sentence.IsQuoted(i))
                return i > first && !(Fronting.Contains(sentence.Word(first)) && sentence.HasWithin(i + 1, sentence.Count, "the"));
            if (names(sentence[i]) || (i > first && sentence[i].Capital) || Singular.Contains(word) || (i == first && !word.EndsWith("s")) || English.People.Contains(word))
                return false;
        }
        return false;
    }

    private static bool NameFollowsComma(SentenceText sentence, int from, Func<TermToken, bool> names)
    {
        for (var i = from; i + 1 < sentence.Count && i < from + 12; i++)
        {
            if (!sentence.After(i).StartsWith(","))
                continue;
            return sentence[i + 1].Capital || names(sentence[i + 1]) || sentence.Is(i + 1, "the") || sentence.Is(i + 1, "a") || sentence.Is(i + 1, "an");
        }
        return false;
    }

    private static bool IsExpletive(SentenceText sentence, int first) =>
        ExpletiveVerbs.Contains(sentence.Word(first + 1))
        && ExpletiveStates.Contains(sentence.Word(first + (sentence.Is(first + 2, "not") || sentence.Is(first + 2, "still") ? 3 : 2)));

    /// <summary>"IT" and "US" are no pronouns.</summary>
    private static bool IsInitial(SentenceText sentence, int i) =>
        sentence.Word(i) is { Length: > 1 } word && char.IsUpper(word[1]);
}

namespace Briefing.Summarising;

/// <summary>Whether a personal pronoun of a sentence has nobody and nothing in front of it that it could mean.</summary>
internal static class Anaphora
{
    /// <summary>Whom "they" and "them" may stand for, though the word has no ending of the plural.</summary>
    private static readonly WordSet Groups = new("people men women children police staff they their everyone everybody anyone anybody each every couple family crew team public crowd jury press");

    /// <summary>Words in front of a subject that its pronoun stands behind.</summary>
    private const int FrontedWords = 8;

    private static readonly WordSet ForeignSubjects = new("elle ils elles él ella ellos ellas");

    private static readonly WordSet HavingOrBeing = new("a avait aura aurait est était sera serait");

    private static readonly WordSet Money = new("euros dollars pounds francs crowns pesos rupees yen cents pence");

    /// <summary>What stands behind an object and not behind a subject.</summary>
    private static readonly WordSet BehindObjects = new("to as a an the on in at with for from into by");

    /// <summary>Verbs whose "it" means what follows, or nothing: "makes it a crime to", "made it into the final".</summary>
    private static readonly WordSet BesideIt = new("make makes made find finds found take takes took keep keeps kept think thinks thought consider considers considered");

    /// <summary>What begins a phrase that stands before its subject, and whose pronoun may look forward to it.</summary>
    public static readonly WordSet Fronting = new("after before when while as in on at with despite during since following for under although though because upon by from to until amid like unlike given even");

    /// <summary>What hangs more on a noun.</summary>
    public static readonly WordSet Joining = new("of who which that whose whom with and or from in on at behind for");

    /// <summary>Verbs whose "it" may mean nothing: "it is unclear".</summary>
    public static readonly WordSet ExpletiveVerbs = new("is was remains remained seems appears became isn't wasn't");

    private static readonly WordSet ExpletiveStates = new(
        "unclear clear known unknown believed expected understood thought possible likely unlikely hoped feared estimated reported immediately");

    /// <param name="sentence">The words of the sentence.</param>
    /// <param name="first">The word that it begins with where it is printed.</param>
    /// <param name="names">Whether a word is a name elsewhere in the story.</param>
    public static bool IsUnbound(SentenceText sentence, int first, Func<TermToken, bool> names) =>
        HasForeignSubjectBehindComma(sentence, first) || IsSaidBySomebody(sentence, first, names) || HasPointingObject(sentence, first)
        || PronounBeforeName(sentence, first, names) || IsAmongUnnamed(sentence, first);

    /// <summary>"It is not known whether", "It's unclear whether"; "it's reported a loss" tells of somebody.</summary>
    public static bool IsExpletive(SentenceText sentence, int first)
    {
        var isContracted = !sentence.Is(first, "it");
        var verb = isContracted ? first : first + 1;
        var state = verb + (sentence.Is(verb + 1, "not") || sentence.Is(verb + 1, "still") ? 2 : 1);
        return ExpletiveStates.Contains(sentence.Word(state))
            && (isContracted ? sentence.Word(first).EndsWith("s") && sentence.Word(state + 1) is "that" or "whether" or "what" or "how" or "who" or "why" or "when" or "if" : ExpletiveVerbs.Contains(sentence.Word(verb)));
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
        if (!Deixis.Prepositions.Contains(sentence.Word(first)))
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
    /// "The ministry expects to choose between them", "the board set aside 48,000 euros for them", "the jolt threw dozens of them off their feet": nothing before it in the
    /// sentence is more than one.
    /// </summary>
    private static bool IsAmongUnnamed(SentenceText sentence, int first)
    {
        for (var i = first; i < sentence.Count; i++)
        {
            var word = sentence.Word(i);
            if (sentence.Is(i, "them") && !sentence.IsQuoted(i) && Deixis.Prepositions.Contains(sentence.Word(i - 1)) || (sentence.Is(i, "them") && sentence.Word(i - 1) is "between" or "among"))
                return true;
            if ((word is "and" && !JoinsVerbs(sentence, i)) || (IsPlural(word) && !IsUnit(sentence, i) && !(sentence.Is(i + 1, "of") && sentence.Is(i + 2, "them"))))
                return false;
        }
        return false;
    }

    /// <summary>"Drove into the pier and threw": such an "and" makes nothing more than one; "jailed Jon Reith and freed Nora Holt" tells of two.</summary>
    private static bool JoinsVerbs(SentenceText sentence, int and) =>
        (English.IsPast(sentence.Word(and + 1)) || English.Present.Contains(sentence.Word(and + 1)))
        && sentence.Verbs.First < and && !(and + 2 < sentence.Count && sentence[and + 2].Capital);

    private static bool IsPlural(ReadOnlySpan<char> word) =>
        Groups.Contains(SentenceText.WithoutPossessive(word)) || (word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or '\'' or '\u2019') && !English.Present.Contains(word));

    /// <summary>"48,000 euros", "3.2 million dollars": money is not whom or what something is for.</summary>
    private static bool IsUnit(SentenceText sentence, int i) =>
        Money.Contains(sentence.Word(i)) && (sentence.Word(i - 1) is [>= '0' and <= '9', ..] or "million" or "billion" or "thousand");

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
}

namespace Briefing.Summarising;

/// <summary>Whether a sentence tells a state that lasts, or what nobody knows yet, so that a later report may find it ended. States are told of English only.</summary>
internal static class Going
{
    /// <summary>Verbs of waiting, wanting and going on, which end with what they are about.</summary>
    private static readonly WordSet Lasting = new(
        """
        remains remain plans plan wants want seeks seek faces face needs need expects expect continues continue hopes hope demands demand asks ask waits wait awaits await
        threatens threaten considers consider negotiates negotiate
        """);

    /// <summary>What somebody "has asked" or "has threatened" is open until it is answered.</summary>
    private static readonly WordSet Asked = new("asked demanded urged threatened proposed promised vowed pledged planned sought appealed");

    /// <summary>Behind one of these, what may be a verb is a noun: "the plans", "no demand".</summary>
    private static readonly WordSet Determiners = new("the a an his her its their our this that these those no any some first new of to in on at for from by with and or");

    /// <summary>What stands right behind a verb: "demand that", "seek a".</summary>
    private static readonly WordSet Objects = new("that the a an more higher his her its their");

    /// <summary>What stands behind a verb, and behind a noun as well: "ask for", "plan to", but "demands for higher pay were rejected".</summary>
    private static readonly WordSet Complements = new("for to on until against with");

    /// <summary>Of "was walking when a tree fell" the news is what happened meanwhile.</summary>
    private static readonly WordSet Meanwhile = new("when as after before until");

    private static readonly WordSet Places = new("hospital custody intensive quarantine jail prison detention isolation surgery police");

    private static readonly WordSet Intentions = new("plan plans intention intentions");

    private static readonly WordSet ForeignArticles = new("der die das den dem des ein eine einen einem einer le la les un une el los las una");

    private static readonly WordSet Being = English.FiniteBe + "am";

    private static readonly WordSet Plural = new("they we these those");

    private static readonly WordSet Modals = English.Modals + "have had do did were shall";

    /// <summary>Of the moment of the report, in English, German, French and Spanish.</summary>
    private static readonly PhraseSet Yet = new(
    [
        "so far", "not yet", "has yet to", "have yet to", "did not know", "do not know", "does not know", "not known", "not immediately known", "not clear", "unclear",
        "bislang", "bisher", "noch nicht", "unklar", "pas encore", "aún no", "todavía no", "hasta ahora", "por ahora", "se desconoce",
    ]);

    /// <summary>True for what goes on, and for what simply is.</summary>
    public static bool On(SentenceText sentence, bool isEnglish)
    {
        if (IsOpen(sentence, isEnglish) || (isEnglish && (IsPluralPresent(sentence) || IsNow(sentence) || IsWhereabouts(sentence))))
            return true;
        return isEnglish && sentence.Verbs.First is { } at && !English.Have.Contains(sentence.Word(at)) && (sentence.Is(at + 1, "still") || sentence.Is(at - 1, "still") || sentence.Word(at) is "is" or "are");
    }

    /// <summary>True for what is asked, planned, awaited, under way or not known yet: what the next day's report may have told the end of.</summary>
    public static bool IsOpen(SentenceText sentence, bool isEnglish)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if ((Yet.LengthAt(sentence, i) is > 0 and var length && !IsAttribute(sentence, i, i + length)) || (isEnglish && IsIntention(sentence, i)))
                return true;
        }
        if (!isEnglish)
            return false;
        var verb = sentence.Verbs.First;
        if (verb is { } at && ((Lasting.Contains(sentence.Word(at)) && !Determiners.Contains(sentence.Word(at - 1))) || (English.Have.Contains(sentence.Word(at)) && Asked.Contains(sentence.Word(at + 1))) || IsUnderWay(sentence, at)))
            return true;
        // The plurals of these verbs are nouns, too, so that they are none of those that tell by themselves where a sentence's verb stands.
        for (var i = 1; i < (verb ?? sentence.Count); i++)
        {
            if (Lasting.Contains(sentence.Word(i)) && sentence.After(i - 1) is " " && sentence.After(i) is " " && !sentence.IsQuoted(i) && !Determiners.Contains(sentence.Word(i - 1))
                && (Objects.Contains(sentence.Word(i + 1)) || (verb is null && Complements.Contains(sentence.Word(i + 1)))))
                return true;
        }
        return false;
    }

    /// <summary>"Der bislang größte Brand", "el hasta ahora director": between an article and its noun it says nothing of the moment.</summary>
    private static bool IsAttribute(SentenceText sentence, int first, int next) =>
        first > 0 && next < sentence.Count && ForeignArticles.Contains(sentence.Word(first - 1));

    /// <summary>"Has no plans to leave", "had the intention of selling"; not "had the plans of the vault".</summary>
    private static bool IsIntention(SentenceText sentence, int i) =>
        Intentions.Contains(sentence.Word(i)) && (sentence.Is(i + 1, "to") || (sentence.Is(i + 1, "of") && sentence.Word(i + 2).EndsWith("ing"))) && !sentence.IsQuoted(i)
        && (English.Have.Contains(sentence.Word(i - 1)) || (English.Have.Contains(sentence.Word(i - 2)) && sentence.Word(i - 1) is "no" or "any" or "the" or "every"));

    private static bool IsUnderWay(SentenceText sentence, int verb)
    {
        if (!Being.Contains(sentence.Word(verb)) || sentence.Word(verb + 1) is not [.., 'i', 'n', 'g'] || sentence.After(verb) is not " " || verb + 2 >= sentence.Count || sentence.Is(verb + 2, "of"))
            return false;
        for (var i = verb + 2; i < sentence.Count; i++)
        {
            if (Meanwhile.Contains(sentence.Word(i)))
                return false;
        }
        return true;
    }

    /// <summary>"Nine are now being treated", "and nine are". Of "the former minister, who is now in prison, was convicted" it is no news.</summary>
    private static bool IsNow(SentenceText sentence)
    {
        for (var i = 1; i < sentence.Count; i++)
        {
            if (sentence.Is(i, "now") && !sentence.IsQuoted(i) && (sentence.Word(i - 1) is "is" or "are" || sentence.Word(i + 1) is "is" or "are") && (sentence.Verbs.First == i - 1 || sentence.Verbs.First == i + 1 || sentence.Is(i - 3, "and")))
                return true;
        }
        return false;
    }

    /// <summary>"Four children were in hospital": where somebody was when it was written.</summary>
    private static bool IsWhereabouts(SentenceText sentence)
    {
        if (sentence.Verbs.First is not { } verb || !(sentence.Word(verb) is "was" or "were") || !(sentence.Word(verb + 1) is "in" or "under") || !Places.Contains(sentence.Word(verb + 2)) || sentence.IsQuoted(verb))
            return false;
        for (var i = verb + 2; i < sentence.Count; i++)
        {
            if (Meanwhile.Contains(sentence.Word(i)))
                return false;
        }
        return true;
    }

    private static bool IsPluralPresent(SentenceText sentence) =>
        Plural.Contains(sentence.Word(0)) && sentence.After(0) is " " && !English.IsPast(sentence.Word(1)) && !Modals.Contains(sentence.Word(1)) && !sentence.Word(1).EndsWith("ly");
}

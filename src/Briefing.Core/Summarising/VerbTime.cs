namespace Briefing.Summarising;

internal enum Tense
{
    Unclear,
    Past,
    Future,
}

/// <summary>Whether a time that is named without its date lies behind or ahead of the report, by the verb it belongs to.</summary>
internal static class VerbTime
{
    private const int Reach = 14;

    private static readonly WordSet Futures = new("will shall won't");
    private static readonly WordSet Scheduling = new("expected scheduled due set planned slated expects plans plan intends intend hopes hope aims aim likely going poised bound");

    /// <summary>Behind these "to" says where: "went back to work".</summary>
    private static readonly WordSet Returning = new("back return returns returned returning");

    private static readonly WordSet PresentBe = new("is are");

    private static readonly WordSet Unsure = new("would could may might should if unless ahead deadline must can");

    /// <summary>A time behind one of these is when something begins or ends, which may lie on either side of the report.</summary>
    private static readonly WordSet Limits = new("until till before by through starting beginning from after between");

    private static readonly WordSet Articles = new("the a an this that his her its their our my one two three four five several some many all");

    /// <param name="at">The word that names the time.</param>
    public static Tense At(SentenceText sentence, int at)
    {
        var owned = sentence.Word(at) is [.., '\'' or '\u2019', 's'];
        if ((Limits.Contains(sentence.Word(at - 1)) && !owned) || (sentence.Is(at - 1, "on") && Limits.Contains(sentence.Word(at - 2))))
            return FromLimit(sentence, at);
        for (var i = at - 1; i >= 0 && i >= at - Reach; i--)
        {
            if (sentence.IsQuoted(i) || sentence.After(i).ContainsAny(";:\u2014"))
                return i == at - 1 && !sentence.IsQuoted(i) ? ToTheRight(sentence, at) : Tense.Unclear;
            if (Of(sentence, i) is { } tense)
                return tense;
        }
        return ToTheRight(sentence, at);
    }

    /// <summary>"will stay until Friday" lies ahead; "stayed until Friday" may do so, too.</summary>
    private static Tense FromLimit(SentenceText sentence, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - Reach; i--)
        {
            if (Futures.Contains(sentence.Word(i)) && !sentence.IsQuoted(i))
                return Tense.Future;
        }
        return Tense.Unclear;
    }

    private static Tense ToTheRight(SentenceText sentence, int at)
    {
        for (var i = at + 1; i < sentence.Count && i <= at + Reach; i++)
        {
            if (sentence.IsQuoted(i))
                continue;
            if (sentence.Is(i, "to") || Scheduling.Contains(sentence.Word(i)))
                return Tense.Unclear;
            if (Of(sentence, i) is { } tense)
                return tense;
        }
        return Tense.Unclear;
    }

    /// <summary>What one word says, or null where it says nothing.</summary>
    private static Tense? Of(SentenceText sentence, int i)
    {
        var word = sentence.Word(i);
        if (Futures.Contains(word))
            return Tense.Future;
        if (Scheduling.Contains(word))
            return IsPresentlyScheduled(sentence, i) ? Tense.Future : Tense.Unclear;
        if (Unsure.Contains(word))
            return Tense.Unclear;
        if (word.Equals("to", StringComparison.OrdinalIgnoreCase) && IsInfinitive(sentence, i))
            return InfinitiveAfter(sentence, i);
        if (PresentBe.Contains(word) || word is "has" or "have")
            return word is "has" or "have" ? null : Tense.Unclear;
        if (!English.IsPast(word))
            return null;
        // "Should be fully stocked": an adverb may stand between the two.
        var before = sentence.Word(i - 1).EndsWith("ly") ? i - 2 : i - 1;
        return sentence.Word(before) is "be" or "been" or "being" or "have" ? BeforeAuxiliary(sentence, before) : Tense.Past;
    }

    /// <summary>"to be sentenced", "will be held", "has been held".</summary>
    private static Tense? BeforeAuxiliary(SentenceText sentence, int i)
    {
        for (var k = i - 1; k >= 0 && k >= i - 3; k--)
        {
            var word = sentence.Word(k);
            if (Futures.Contains(word))
                return Tense.Future;
            if (word is "to")
                return InfinitiveAfter(sentence, k);
            if (word is "has" or "have" or "had" or "having" or "was" or "were")
                return Tense.Past;
        }
        return Tense.Unclear;
    }

    private static Tense InfinitiveAfter(SentenceText sentence, int to)
    {
        for (var k = to - 1; k >= 0 && k >= to - 2; k--)
        {
            if (PresentBe.Contains(sentence.Word(k)))
                return Tense.Future;
            if (Scheduling.Contains(sentence.Word(k)))
                return IsPresentlyScheduled(sentence, k) ? Tense.Future : Tense.Unclear;
        }
        return Tense.Unclear;
    }

    private static bool IsPresentlyScheduled(SentenceText sentence, int i)
    {
        if (sentence.Word(i) is "plans" or "intends" or "hopes" or "aims" or "expects")
            return true;
        return PresentBe.Contains(sentence.Word(i - 1)) || PresentBe.Contains(sentence.Word(i - 2));
    }

    private static bool IsInfinitive(SentenceText sentence, int to)
    {
        var next = sentence.Word(to + 1);
        return !next.IsEmpty && char.IsLower(next[0]) && !Articles.Contains(next) && !Returning.Contains(sentence.Word(to - 1));
    }
}

using System.Buffers;

namespace Briefing.Summarising;

/// <summary>A word of a sentence that tells an event.</summary>
/// <param name="Kinds">The kinds of event that it may tell, a bit for each; see <see cref="EventKinds"/>.</param>
/// <param name="HasNamedActor">A name stands in front of it in the sentence.</param>
/// <param name="IsEnd">It is told that it ended, which is another event than that it came about.</param>
internal readonly record struct ToldEvent(int Term, ulong Kinds, bool HasNamedActor, bool IsEnd = false);

/// <summary>
/// The events that a sentence tells as its news. What stands in a clause beside the main one ("after the death of ..."), behind a preposition
/// ("in the crash"), in front of a noun ("fire crews"), in doubt ("could be sentenced") or denied is the background of something else.
/// </summary>
internal static class ToldEvents
{
    /// <summary>How far in front of a word may stand what makes it doubtful or leads it in.</summary>
    private const int Reach = 3;

    private const int ParticleReach = 3;

    /// <summary>So near behind its subject a verb stands.</summary>
    private const int VerbReach = 8;

    /// <summary>"Ending a bitter strike", and "the longest stoppage in the history of the harbour was over".</summary>
    private const int EndReach = 4, FarEndReach = 12;

    /// <summary>"Said on Monday that": so near a verb of speech "that" begins what is said.</summary>
    private const int SpeechReach = 4;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:\u2014\u2013()");

    private static readonly WordSet Background = new(
        "after before when since following because as despite amid while if until unless although though where whether during once upon without whenever for");

    private static readonly WordSet Doubting = new("could would may might should can if not never no n't denied denies neither nor without alleged allegedly whether conspiracy intent attempt attempts attempted attempting plot plotted trying tried threatened threatens");

    private static readonly WordSet Ends = new("end ends ended ending conclude concludes concluded concluding settle settled settling halt halted halting finish finished");

    private static readonly WordSet Definite = English.Possessives + English.Demonstratives + "the";

    /// <summary>What happens to an event that is told by its noun: "the collision happened at noon", "his death was announced".</summary>
    private static readonly WordSet Occurring = new("happened occurred occurs began started broke came took takes follows followed ended announced confirmed reported");

    /// <summary>Behind one of these a noun that tells an event is a part of another: "of fraud", "in the fatal crash".</summary>
    private static readonly WordSet Subordinating = new("of in with by from on at into over against about under between near per for after before following during since despite amid");

    private static readonly WordSet Determiners = English.Articles + English.Possessives + "this that another";

    private static readonly WordSet Auxiliaries = English.Auxiliaries + "to";

    /// <summary>Prepositions and conjunctions of German, French and Spanish behind which an event is the background of another.</summary>
    private static readonly WordSet ForeignBackground = new(
        """
        nach vor bei beim wegen seit während trotz zum zur gegen über als nachdem bevor wenn falls
        après avant lors depuis malgré suite pendant contre si quand
        tras después antes durante desde por contra si cuando pese
        """);

    private static readonly WordSet ForeignDoubt = new(
        """
        nicht kein keine keinen nie soll sollen könnte könnten würde würden möglicherweise angeblich
        pas jamais aucun aucune pourrait pourraient serait seraient
        no nunca ningún ninguna podría podrían sería
        """);

    public static ToldEvent[] In(SentenceText sentence, Vocabulary vocabulary, Func<TermToken, bool> isName)
    {
        if (!vocabulary.IsEnglish)
            return InOther(sentence, vocabulary, isName);
        var told = new List<ToldEvent>();
        var background = false;
        var relative = false;
        var named = false;
        for (var i = 0; i < sentence.Count; i++)
        {
            var word = sentence.Word(i);
            if (i > 0 && (sentence.After(i - 1).ContainsAny(Breaks) || sentence.After(i - 1).Contains("--", StringComparison.Ordinal) || IsJoinedVerb(sentence, i)))
                background = relative = false;
            named |= isName(sentence[i]) && !sentence.IsQuoted(i);
            if (Background.Contains(word))
            {
                background = true;
                continue;
            }
            if (English.Relatives.Contains(word) && i > 0 && !BeginsSpeech(sentence, i))
            {
                // Behind a comma it tells something of its own; without one it only says which man or which ship is meant.
                relative = !sentence.After(i - 1).StartsWith(",");
                continue;
            }
            var kinds = KindsAt(sentence, i, vocabulary);
            if (relative && (kinds != 0 || English.IsPast(word) || English.Present.Contains(word)) && !Auxiliaries.Contains(word))
            {
                // The relative clause's own verb; the next one is the main clause's.
                relative = false;
                continue;
            }
            if (kinds != 0 && !background && IsEnded(sentence, i) && !IsDoubtful(sentence, i))
            {
                told.Add(new ToldEvent(sentence[i].Term, kinds, named, IsEnd: true));
                continue;
            }
            if (kinds != 0 && !background && !relative && !sentence.IsCapitalInside(i) && !IsDoubtful(sentence, i) && !ModifiesNoun(sentence, i, vocabulary) && !IsBehindPreposition(sentence, i) && !IsKnown(sentence, i) && !IsAdjective(sentence, i, vocabulary))
                told.Add(new ToldEvent(sentence[i].Term, kinds, named));
        }
        return [.. told];
    }

    /// <summary>In languages whose clauses are not known here, what stands shortly behind a preposition of time or cause, or a doubt, is no news.</summary>
    private static ToldEvent[] InOther(SentenceText sentence, Vocabulary vocabulary, Func<TermToken, bool> isName)
    {
        var told = new List<ToldEvent>();
        var named = false;
        for (var i = 0; i < sentence.Count; i++)
        {
            named |= isName(sentence[i]) && !sentence.IsQuoted(i);
            if (vocabulary.EventOf(sentence[i].Term).Kinds is not 0 and var kinds && !FollowsAny(sentence, i, ForeignBackground) && !FollowsAny(sentence, i, ForeignDoubt))
                told.Add(new ToldEvent(sentence[i].Term, kinds, named));
        }
        return [.. told];
    }

    private static bool FollowsAny(SentenceText sentence, int i, WordSet words)
    {
        for (var k = i - 1; k >= 0 && k >= i - Reach && sentence.After(k) is " "; k--)
        {
            if (words.Contains(sentence.Word(k)))
                return true;
        }
        return false;
    }

    private static ulong KindsAt(SentenceText sentence, int i, Vocabulary vocabulary)
    {
        var (kinds, phrases) = vocabulary.EventOf(sentence[i].Term);
        if (kinds == 0 && phrases is null || IsActor(sentence.Word(i), vocabulary.LengthOf(sentence[i].Term)))
            return 0;
        foreach (var (particle, kind) in phrases ?? [])
        {
            for (var k = i + 1; k <= i + ParticleReach && k < sentence.Count && sentence.After(k - 1) is " "; k++)
            {
                if (sentence.Is(k, particle))
                    kinds |= kind;
            }
        }
        return kinds;
    }

    /// <summary>"Protesters" are not a protest, and "executive" is none of "execute".</summary>
    private static bool IsActor(ReadOnlySpan<char> word, int stem) =>
        word.Length > stem && word[stem..] is var ending && (ending.StartsWith("er") || ending.StartsWith("or") || ending.StartsWith("iv"));

    /// <summary>"Burst in during the party and opened fire": the second verb is the first one's again.</summary>
    private static bool IsJoinedVerb(SentenceText sentence, int i) => sentence.Word(i - 1) is "and" or "but" && English.IsPast(sentence.Word(i));

    private static bool BeginsSpeech(SentenceText sentence, int i)
    {
        if (!sentence.Is(i, "that"))
            return false;
        for (var k = i - 1; k >= 0 && k >= i - SpeechReach; k--)
        {
            if (English.Saying.Contains(sentence.Word(k)))
                return true;
        }
        return false;
    }

    private static bool IsDoubtful(SentenceText sentence, int i)
    {
        for (var k = i - 1; k >= 0 && k >= i - Reach && sentence.After(k) is " "; k--)
        {
            if (Doubting.Contains(sentence.Word(k)) || sentence.Word(k).EndsWith("n't") || sentence.Word(k).EndsWith("n\u2019t"))
                return true;
        }
        return false;
    }

    /// <summary>"Fire crews", "a murder case", "free agent": what is no verb and stands right in front of a noun.</summary>
    private static bool ModifiesNoun(SentenceText sentence, int i, Vocabulary vocabulary)
    {
        var word = sentence.Word(i);
        if (i + 1 >= sentence.Count || sentence.After(i) is not (" " or "-") || Auxiliaries.Contains(sentence.Word(i - 1)) || English.IsPast(word) || word.EndsWith("ing"))
            return false;
        var next = sentence.Word(i + 1);
        return char.IsLower(next[0]) && !vocabulary.IsStop(sentence[i + 1].Term) && !English.IsPast(next) && !English.Present.Contains(next) && !next.EndsWith("ly");
    }

    /// <summary>"Crews responded to the blaze", "the fire is under investigation": a definite noun names what is known, unless it is said that it happened.</summary>
    private static bool IsKnown(SentenceText sentence, int i)
    {
        var word = sentence.Word(i);
        if (English.IsPast(word) || word.EndsWith("ing"))
            return false;
        for (var k = i - 1; k >= 0 && k >= i - Reach && sentence.After(k) is " " or "-"; k--)
        {
            if (English.IsPast(sentence.Word(k)) || Auxiliaries.Contains(sentence.Word(k)) || English.Relatives.Contains(sentence.Word(k)) && !sentence.Is(k, "that"))
                return false;
            // "Confirmed her death" tells of it, "responded to the blaze" does not.
            if (Definite.Contains(sentence.Word(k)))
                return !Occurring.Contains(sentence.Word(k - 1)) && !HappensBehind(sentence, i);
        }
        return false;
    }

    /// <summary>"Ending a strike of nine days", "the end of the strike", "the longest stoppage in years was over".</summary>
    private static bool IsEnded(SentenceText sentence, int i)
    {
        if (English.IsPast(sentence.Word(i)) || sentence.Word(i).EndsWith("ing"))
            return false;
        for (var k = i - 1; k >= 0 && k >= i - EndReach && sentence.After(k) is " " or "-"; k--)
        {
            if (Ends.Contains(sentence.Word(k)))
                return true;
        }
        for (var k = i + 1; k < sentence.Count && k <= i + FarEndReach && !sentence.After(k - 1).ContainsAny(Breaks); k++)
        {
            if (English.Relatives.Contains(sentence.Word(k)))
                return false;
            if (sentence.Word(k) is "ended" or "ends" || (sentence.Is(k, "over") && English.FiniteBe.Contains(sentence.Word(k - 1))))
                return true;
            if (English.IsPast(sentence.Word(k)) && !English.FiniteBe.Contains(sentence.Word(k)) || Background.Contains(sentence.Word(k)))
                return false;
        }
        return false;
    }

    private static bool HappensBehind(SentenceText sentence, int i)
    {
        for (var k = i + 1; k < sentence.Count && k <= i + VerbReach && !sentence.After(k - 1).Contains(','); k++)
        {
            if (Occurring.Contains(sentence.Word(k)))
                return true;
            if (English.IsPast(sentence.Word(k)) && !Auxiliaries.Contains(sentence.Word(k)))
                return false;
        }
        return false;
    }

    /// <summary>"A convicted mobster", "injured reserve": a participle in front of a noun says which one it is.</summary>
    private static bool IsAdjective(SentenceText sentence, int i, Vocabulary vocabulary)
    {
        if (!English.IsPast(sentence.Word(i)) || i + 1 >= sentence.Count || sentence.After(i) is not " " || (i > 0 && sentence.After(i - 1) is not (" " or "-")))
            return false;
        var next = sentence.Word(i + 1);
        return (i == 0 || sentence.After(i - 1) is "-" || Determiners.Contains(sentence.Word(i - 1)) || Subordinating.Contains(sentence.Word(i - 1)))
            && char.IsLower(next[0]) && !vocabulary.IsStop(sentence[i + 1].Term) && !English.IsPast(next) && !next.EndsWith("ly");
    }

    /// <summary>"In the fatal crash", "of fraud", but not "the head of Orlen Oil resigns".</summary>
    private static bool IsBehindPreposition(SentenceText sentence, int i)
    {
        if (English.IsPast(sentence.Word(i)))
            return false;
        var named = false;
        for (var k = i - 1; k >= 0 && k >= i - Reach && sentence.After(k) is " " or "-"; k--)
        {
            var word = sentence.Word(k);
            if (Subordinating.Contains(word))
                return !named || Determiners.Contains(sentence.Word(k + 1));
            if (Auxiliaries.Contains(word) || English.Pronouns.Contains(word) || English.Saying.Contains(word))
                return false;
            named |= sentence[k].Capital;
        }
        return false;
    }
}

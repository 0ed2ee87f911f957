namespace Briefing.Summarising;

/// <summary>
/// What an English sentence can do without and still be a sentence that says the truth: asides, clauses that hang on its end, a clause beside it, a phrase
/// in front of its subject. Conditions, denials, contrasts, dates in front, quotations and who says so stay.
/// </summary>
internal static class Shortening
{
    /// <summary>More ways to shorten one sentence add work and hardly a better choice.</summary>
    private const int MostVariants = 4;

    /// <summary>A cut of fewer words is made only along with others.</summary>
    private const int FewestWords = 3;

    /// <summary>Words of a phrase in front of the subject.</summary>
    private const int LongestFront = 14;

    /// <summary>Words of an aside.</summary>
    private const int LongestAside = 30;

    /// <summary>So near its subject a clause has its verb.</summary>
    private const int VerbReach = 8;

    private static readonly WordSet Relatives = new("who which whose");

    private static readonly WordSet Trailing = new("while as after before when where who which whose with amid following because since during including leaving");

    private static readonly WordSet Fronting = new("after before when while as following amid since during in at on with by for upon");

    private static readonly WordSet Times = new("today yesterday tomorrow tonight last next this week month year night morning afternoon evening century decade");

    private static readonly WordSet NoGerund = new("according excluding barring regarding concerning nothing anything something everything evening morning spring during");

    private static readonly WordSet Determiners = English.Articles + English.Possessives;

    private static readonly PhraseSet Channels = new(
    [
        "in a statement", "in a written statement", "in a news release", "in a press release", "in a news conference", "at a news conference", "at a press conference",
        "in an interview", "in a telephone interview", "in a brief statement", "on condition of anonymity", "in an emailed statement", "in a tweet",
    ]);

    /// <summary>Different ways to shorten a sentence, each the parts to leave out of it together; none that leaves no sentence.</summary>
    public static List<Edit[]> Of(SentenceText sentence)
    {
        var small = new List<Edit>();
        var large = new List<Edit>();
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.IsQuoted(i))
                continue;
            AddTo(small, ChannelAt(sentence, i) ?? AgeBehind(sentence, i), sentence);
            AddTo(large, BracketsBehind(sentence, i) ?? DashesBehind(sentence, i) ?? RelativeBehind(sentence, i) ?? EndBehind(sentence, i) ?? ClauseBehind(sentence, i), sentence);
        }
        AddTo(large, Front(sentence), sentence);
        return Together(small, large, sentence);
    }

    private static void AddTo(List<Edit> cuts, Edit? cut, SentenceText sentence)
    {
        if (cut is { } found && !sentence.Text.AsSpan(found.Start, found.End - found.Start).ContainsAny('"', '\u201C', '\u201D'))
            cuts.Add(found);
    }

    private static List<Edit[]> Together(List<Edit> small, List<Edit> large, SentenceText sentence)
    {
        var variants = new List<Edit[]>();
        large.RemoveAll(cut => WordsIn(cut, sentence) < FewestWords);
        if (small.Count > 0)
            variants.Add(Disjoint(small));
        foreach (var cut in large.OrderByDescending(cut => cut.End - cut.Start))
            variants.Add(Disjoint([cut, .. small]));
        if (large.Count > 1)
            variants.Insert(0, Disjoint([.. large.OrderByDescending(cut => cut.End - cut.Start), .. small]));
        return variants.Count > MostVariants ? variants[..MostVariants] : variants;
    }

    private static int WordsIn(Edit cut, SentenceText sentence) => Tokens.CountWords(sentence.Text.AsSpan(cut.Start, cut.End - cut.Start));

    /// <summary>The cuts in order, without those that lie in an earlier one of the list.</summary>
    private static Edit[] Disjoint(List<Edit> cuts)
    {
        var kept = new List<Edit>();
        foreach (var cut in cuts)
        {
            if (!kept.Exists(other => cut.Start < other.End && other.Start < cut.End))
                kept.Add(cut);
        }
        return [.. kept.OrderBy(cut => cut.Start)];
    }

    /// <summary>"Said [in a statement]".</summary>
    private static Edit? ChannelAt(SentenceText sentence, int i)
    {
        if (i == 0 || !English.Saying.Contains(sentence.Word(i - 1)) || sentence.After(i - 1) is not " ")
            return null;
        var length = Channels.LengthAt(sentence, i);
        return length == 0 || (i + length < sentence.Count && sentence.After(i + length - 1) is not (" " or ", ")) ? null : new Edit(sentence[i - 1].End, sentence[i + length - 1].End, "");
    }

    /// <summary>"Jon Reith[, 34,] said", "Jon Reith[, 34], of Orlen".</summary>
    private static Edit? AgeBehind(SentenceText sentence, int i)
    {
        var age = sentence.Word(i + 1);
        if (!sentence[i].Capital || sentence.After(i) is not ", " || age.Length is 0 or > 2 || age.IndexOfAnyExceptInRange('0', '9') >= 0 || !sentence.After(i + 1).StartsWith(","))
            return null;
        return new Edit(sentence[i].End, IsFinite(sentence, i + 2) ? sentence[i + 1].End + 1 : sentence[i + 1].End, "");
    }

    private static Edit? BracketsBehind(SentenceText sentence, int i)
    {
        var after = sentence.After(i);
        if (after.IndexOf('(') is not (>= 0 and var open) || after.Contains(')') || !after[..open].IsWhiteSpace())
            return null;
        var close = sentence.Text.AsSpan(0, sentence.End)[(sentence[i].End + open + 1)..].IndexOfAny('(', ')');
        var at = sentence[i].End + open + 1 + close;
        return close < 0 || sentence.Text[at] != ')' ? null : new Edit(sentence[i].End, at + 1, "");
    }

    /// <summary>"The basin -- the oldest of the port -- was closed", "... was closed -- for the third time."</summary>
    private static Edit? DashesBehind(SentenceText sentence, int i)
    {
        if (!IsDash(sentence.After(i)))
            return null;
        var last = sentence.Count - 1;
        for (var k = i + 1; k < last && k < i + LongestAside; k++)
        {
            if (IsDash(sentence.After(k)))
                return new Edit(sentence[i].End, sentence[k + 1].Start, " ");
        }
        // Behind one that stands before this the sentence would end in the middle of an aside.
        for (var k = 0; k < i; k++)
        {
            if (IsDash(sentence.After(k)))
                return null;
        }
        return CanEnd(sentence, i) ? new Edit(sentence[i].End, sentence[last].End, "") : null;
    }

    private static bool IsDash(ReadOnlySpan<char> between) => between.Contains('\u2014') || between.Contains("--", StringComparison.Ordinal) || between is " \u2013 ";

    /// <summary>"Jon Reith[, who has led the port since 2019,] said".</summary>
    private static Edit? RelativeBehind(SentenceText sentence, int i)
    {
        if (sentence.After(i) is not ", " || !Relatives.Contains(sentence.Word(i + 1)))
            return null;
        var hasVerb = false;
        for (var k = i + 2; k + 1 < sentence.Count && k < i + LongestAside; k++)
        {
            hasVerb |= IsFinite(sentence, k);
            // At its first comma it is over: "Anna Holt, who is 71, and her son, were pulled out" has two subjects.
            if (sentence.After(k).Contains(','))
                return hasVerb && IsFinite(sentence, k + 1) && !IsSeries(sentence, k + 1) ? new Edit(sentence[i].End, sentence[k].End + 1, "") : null;
        }
        return null;
    }

    /// <summary>"Was beaten, robbed and left": verbs in a row belong to one subject.</summary>
    private static bool IsSeries(SentenceText sentence, int verb)
    {
        for (var k = verb; k < verb + 6 && k + 1 < sentence.Count; k++)
        {
            if ((sentence.Is(k + 1, "and") || sentence.Is(k + 1, "or")) && IsFinite(sentence, k + 2))
                return true;
        }
        return false;
    }

    /// <summary>"... was closed[, leaving 14 barges outside]".</summary>
    private static Edit? EndBehind(SentenceText sentence, int i)
    {
        if (sentence.After(i) is not ", " || !(Trailing.Contains(sentence.Word(i + 1)) || IsGerund(sentence.Word(i + 1))) || !CanEnd(sentence, i) || sentence.IsPhrase(i + 1, "as well as"))
            return null;
        for (var k = i + 2; k + 1 < sentence.Count; k++)
        {
            // Behind a comma the main clause goes on, or who said all that.
            if (sentence.After(k).StartsWith(",") && (IsFinite(sentence, k + 1) || IsSpeech(sentence, k + 1)))
                return null;
        }
        return new Edit(sentence[i].End, sentence[sentence.Count - 1].End, "");
    }

    private static bool IsSpeech(SentenceText sentence, int from)
    {
        for (var k = from; k < sentence.Count; k++)
        {
            if (English.Saying.Contains(sentence.Word(k)) || sentence.Is(k, "according"))
                return true;
            if (sentence.After(k).Contains(','))
                return false;
        }
        return false;
    }

    /// <summary>"... was closed[; barges took up the oil]", "... was closed[, and the pumps ran for nine days]".</summary>
    private static Edit? ClauseBehind(SentenceText sentence, int i)
    {
        var end = sentence[sentence.Count - 1].End;
        if (i + 1 >= sentence.Count || !CanEnd(sentence, i))
            return null;
        if (sentence.After(i).StartsWith(";"))
            return new Edit(sentence[i].End, end, "");
        if (sentence.After(i) is not ", " || !sentence.Is(i + 1, "and") || !(Determiners.Contains(sentence.Word(i + 2)) || English.Pronouns.Contains(sentence.Word(i + 2)) || (i + 2 < sentence.Count && sentence[i + 2].Capital)) || HasCommaBehindVerb(sentence, i))
            return null;
        for (var k = i + 3; k < sentence.Count && k < i + 3 + VerbReach && !sentence.After(k - 1).Contains(','); k++)
        {
            if (IsFinite(sentence, k))
                return new Edit(sentence[i].End, end, "");
        }
        return null;
    }

    /// <summary>What may be a list, of which the last part is not to be taken for a clause.</summary>
    private static bool HasCommaBehindVerb(SentenceText sentence, int last)
    {
        var verb = sentence.Verbs.First ?? 0;
        for (var k = verb; k < last; k++)
        {
            if (sentence.After(k).Contains(','))
                return true;
        }
        return false;
    }

    /// <summary>"[After a search of nine hours, ]divers found the captain".</summary>
    private static Edit? Front(SentenceText sentence)
    {
        if (!Fronting.Contains(sentence.Word(0)) || sentence.IsQuoted(0))
            return null;
        for (var i = 0; i < LongestFront && i + 3 < sentence.Count; i++)
        {
            var word = sentence.Word(i);
            if (char.IsAsciiDigit(word[0]) || English.Months.Contains(word) || English.Weekdays.Contains(word) || Times.Contains(word) || English.Saying.Contains(word) || sentence.IsQuoted(i) || word is "not" or "no" or "if" or "case")
                return null;
            if (sentence.After(i) is ", ")
                return BeginsClause(sentence, i + 1) ? new Edit(sentence.Start, sentence[i + 1].Start, "") : null;
            if (sentence.After(i) is not (" " or "-"))
                return null;
        }
        return null;
    }

    /// <summary>A subject with its verb right behind it, and not one thing more of a list or an apposition.</summary>
    private static bool BeginsClause(SentenceText sentence, int first)
    {
        if (!(Determiners.Contains(sentence.Word(first)) && sentence.Word(first) is "the" or "a" or "an") && !(sentence[first].Capital && !English.Months.Contains(sentence.Word(first)) && !English.Weekdays.Contains(sentence.Word(first))) && !English.People.Contains(sentence.Word(first)))
            return false;
        if (English.Pronouns.Contains(sentence.Word(first)) || sentence.IsQuoted(first))
            return false;
        for (var k = first + 1; k < sentence.Count && k < first + VerbReach && sentence.After(k - 1) is " " or "-" or ". "; k++)
        {
            if (IsFinite(sentence, k))
                return true;
        }
        return false;
    }

    /// <summary>True where what stands up to a word is a sentence.</summary>
    private static bool CanEnd(SentenceText sentence, int i) =>
        sentence.Verbs.First is { } verb && verb < i && !MainClause.IsIncomplete(sentence.Word(i)) && !English.Saying.Contains(sentence.Word(i)) && !sentence.IsQuoted(i);

    private static bool IsGerund(ReadOnlySpan<char> word) =>
        word.Length > 5 && char.IsLower(word[0]) && word.EndsWith("ing", StringComparison.Ordinal) && !NoGerund.Contains(word);

    private static bool IsFinite(SentenceText sentence, int i) => English.IsPast(sentence.Word(i)) || English.Present.Contains(sentence.Word(i));
}

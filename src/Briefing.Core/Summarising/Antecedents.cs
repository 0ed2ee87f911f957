namespace Briefing.Summarising;

/// <summary>
/// Whether a brief can be expected to have what a sentence's definite nouns stand for: "whether the work had been done" says little to
/// who has not read of any work. What titles and openings name, a brief will name too.
/// </summary>
internal sealed class Antecedents
{
    /// <summary>Sentences at the head of an article that a brief draws on most.</summary>
    private const int OpeningSentences = 2;

    /// <summary>An author expects a reader to remember so many sentences.</summary>
    private const int Memory = 3;

    /// <summary>Shorter words behind "the" are no nouns by themselves.</summary>
    private const int ShortestNoun = 4;

    /// <summary>Nouns that sum up what was said before, in whatever words that was.</summary>
    private static readonly WordSet Summaries = new(
        """
        work move moves deal decision plan plans proposal measure measures step steps action incident process practice issue matter claim claims allegation allegations accusation
        accusations comment comments remark remarks offer request finding findings result results ruling order change changes agreement announcement effort efforts project ban
        controversy dispute idea suggestion news situation approach policy trend pair trio duo former latter
        """);

    private static readonly WordSet Numbers = new("two three four five six pair trio");

    /// <summary>What tells which one is meant.</summary>
    private static readonly WordSet Determining = new("of that who whose which in on at for from to between against with behind by where when near outside inside over about under");

    private static readonly WordSet Answers = new("acknowledged acknowledges admitted admits denied denies rejected rejects disputed disputes dismissed dismisses contradicted contradicts regretted regrets");

    private static readonly WordSet Standing = new("stands stand stood sticks stick stuck");

    private static readonly WordSet Known = new("the its his her their this that these those");

    /// <summary>What tells within the sentence what was said.</summary>
    private static readonly WordSet Identifying = new("of that by against from");

    private readonly StoryReading _reading;
    private readonly HashSet<int> _named = [];

    public Antecedents(StoryReading reading)
    {
        _reading = reading;
        foreach (var token in reading.Titles.SelectMany(title => title))
            _named.Add(token.Term);
        foreach (var token in reading.Sentences.SelectMany(article => article.Take(OpeningSentences)).SelectMany(sentence => sentence.Tokens))
            _named.Add(token.Term);
    }

    /// <summary>True where a definite noun of the sentence stands for something that a brief without the sentence before it may not have.</summary>
    public bool IsMissedBy(StorySentence sentence)
    {
        if (TextOf(sentence) is not { } wording)
            return false;
        for (var i = 0; i + 1 < wording.Count; i++)
        {
            if (wording.IsQuoted(i) || wording.After(i) is not " ")
                continue;
            if (wording.Is(i, "the") && IsMissed(wording, i + 1, sentence))
                return true;
        }
        return false;
    }

    /// <summary>The terms that a sentence names as known and that its article named shortly before: "the bank says" behind "Calder Bank lent".</summary>
    public IEnumerable<int> LeansOn(StorySentence sentence)
    {
        if (TextOf(sentence) is not { } wording)
            yield break;
        for (var i = 0; i + 1 < wording.Count; i++)
        {
            if (!wording.IsQuoted(i) && wording.After(i) is " " && wording.Is(i, "the") && IsBare(wording, i + 1, sentence) && IsNamedBefore(wording[i + 1].Term, sentence))
                yield return wording[i + 1].Term;
            if (AnsweredIn(wording, i) is { } answered && sentence.Index > 0 && (Summaries.Contains(wording.Word(answered)) || IsNamedBefore(wording[answered].Term, sentence)))
                yield return wording[answered].Term;
        }
    }

    /// <summary>
    /// "Acknowledged the [cut]", "stands by its [story]": what is acknowledged, denied or stood by was said before, by whomever. "Denied the claim that" says what.
    /// </summary>
    private static int? AnsweredIn(SentenceText sentence, int verb)
    {
        if (sentence.IsQuoted(verb))
            return null;
        var at = verb + 1;
        if (Standing.Contains(sentence.Word(verb)) && sentence.Word(at) is "by" or "to")
            at++;
        else if (!Answers.Contains(sentence.Word(verb)))
            return null;
        if (!Known.Contains(sentence.Word(at)) || at + 1 >= sentence.Count || sentence[at + 1].Capital || sentence.After(at) is not " ")
            return null;
        return at + 2 < sentence.Count && sentence.After(at + 1) is " " && (Identifying.Contains(sentence.Word(at + 2)) || !Determining.Contains(sentence.Word(at + 2)) && char.IsLower(sentence.Word(at + 2)[0])) ? null : at + 1;
    }

    /// <summary>True where the sentence tells of what only the sentence before it names: "all 14 had been identified", "the ministry took the step on Tuesday".</summary>
    public bool IsCountedIn(StorySentence sentence)
    {
        if (TextOf(sentence) is not { } wording)
            return false;
        for (var i = 0; i + 1 < wording.Count; i++)
        {
            if (wording.IsQuoted(i) || wording.After(i) is not " ")
                continue;
            if ((wording.Is(i, "all") && IsAllOfThem(wording, i + 1)) || IsSummarised(wording, i + 1, sentence))
                return true;
        }
        return false;
    }

    /// <summary>Null for a sentence of a language that has no such rules here.</summary>
    private SentenceText? TextOf(StorySentence sentence)
    {
        var article = _reading.Articles[sentence.Article];
        return English.Is(article) ? new SentenceText(article.Text, sentence.Span.Start, sentence.Span.End, sentence.Tokens) : null;
    }

    private bool IsMissed(SentenceText sentence, int noun, StorySentence self)
    {
        var word = sentence.Word(noun);
        if (Numbers.Contains(word))
            return !HasBefore(sentence, noun, "and") && (noun + 1 >= sentence.Count || !Determining.Contains(sentence.Word(noun + 1))) && !IsExplained(sentence, noun + 1);
        return IsBare(sentence, noun, self) && !_named.Contains(sentence[noun].Term) && (Summaries.Contains(word) || IsNamedBefore(sentence[noun].Term, self));
    }

    /// <summary>A noun by itself, which the sentence neither explains nor has named before.</summary>
    private bool IsBare(SentenceText sentence, int noun, StorySentence self) =>
        sentence.Word(noun).Length >= ShortestNoun && !sentence[noun].Capital && !_reading.Vocabulary.IsStop(sentence[noun].Term) && EndsPhrase(sentence, noun) && !IsExplained(sentence, noun)
        && !Array.Exists(self.Tokens, token => token.Term == sentence[noun].Term && token.Start < sentence[noun].Start);

    private bool IsNamedBefore(int term, StorySentence self) => Array.Exists(
        _reading.Sentences[self.Article],
        before => before.Index < self.Index && before.Index >= self.Index - Memory && Array.Exists(before.Tokens, token => token.Term == term));

    /// <summary>"Took the step", "announced the move": right behind the main verb such a noun has all that the sentence is about.</summary>
    private bool IsSummarised(SentenceText sentence, int noun, StorySentence self) =>
        sentence.Is(noun - 1, "the") && sentence.Verbs.First is { } verb && noun == verb + 2 && Summaries.Contains(sentence.Word(noun)) && self.Index > 0 && IsBare(sentence, noun, self) && !_named.Contains(sentence[noun].Term);

    /// <summary>"All 14 had been identified".</summary>
    private static bool IsAllOfThem(SentenceText sentence, int number) =>
        (char.IsAsciiDigit(sentence.Word(number)[0]) || Numbers.Contains(sentence.Word(number))) && (English.IsPast(sentence.Word(number + 1)) || English.Present.Contains(sentence.Word(number + 1)));

    /// <summary>"The step on Tuesday" is not explained: it is the taking of it that was then.</summary>
    private static bool IsExplained(SentenceText sentence, int noun) =>
        noun + 1 < sentence.Count && sentence.After(noun) is " " && Determining.Contains(sentence.Word(noun + 1)) && !English.Weekdays.Contains(sentence.Word(noun + 2)) && !English.Months.Contains(sentence.Word(noun + 2));

    /// <summary>No second noun follows: "the work" and not "the work permit".</summary>
    private bool EndsPhrase(SentenceText sentence, int noun) =>
        noun + 1 >= sentence.Count || sentence.After(noun) is not " " || _reading.Vocabulary.IsStop(sentence[noun + 1].Term) || English.IsPast(sentence.Word(noun + 1)) || English.Present.Contains(sentence.Word(noun + 1));

    private static bool HasBefore(SentenceText sentence, int at, string word)
    {
        while (--at >= 0)
        {
            if (sentence.Is(at, word))
                return true;
        }
        return false;
    }
}

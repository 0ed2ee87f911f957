using Briefing.Merging;
using Briefing.Reading;

namespace Briefing.Summarising;

/// <summary>Finds a story's headline in its own words.</summary>
internal static class HeadlineWriter
{
    public const int Longest = 90;

    // Tuned on one half of 240 titles with texts.

    /// <summary>Of a title's content words, those that its article's text must have.</summary>
    private const double LeastCovered = 0.65;

    /// <summary>So many more where several origins tell the story: a word that its own text does not have is one outlet's colour.</summary>
    private const double MoreOfSeveral = 0.2;

    /// <summary>The same where the text has every name and figure of the title: verbs are what writers vary.</summary>
    private const double LeastCoveredIfAnchored = 0.5;

    /// <summary>So many names and figures tie a title to a text.</summary>
    private const int FewestAnchors = 2;

    /// <summary>Of a title's content words, those that the article's first sentences must have.</summary>
    private const double LeastInOpening = 0.4;

    /// <summary>Of the weight that as many of the story's heaviest words have, what a title's words must reach.</summary>
    private const double LeastCentral = 0.4;

    /// <summary>The same of an anchored title, which may tell a second thing beside the main one.</summary>
    private const double LeastCentralIfAnchored = 0.2;

    /// <summary>Both of a title that tells an event of its text where the first sentence tells none.</summary>
    private const double LeastCoveredOfEvent = 0.3, LeastCentralOfEvent = 0.3;

    /// <summary>What an anchored title is better by: it says who, where and how many.</summary>
    private const double Anchored = 0.3;

    /// <summary>What the last title is better by than the first.</summary>
    private const double Later = 0.3;

    private const int OpeningSentences = 3;

    /// <summary>Of a title's capitalised words and figures, those that its text must have where nothing else is known of its language.</summary>
    private const double LeastTelling = 0.5;

    /// <summary>Characters of a word that endings leave, and how many an ending has at the most.</summary>
    private const int WordStem = 5, MostEnding = 2;

    /// <summary>
    /// The best title of the day; else the whole main clause of the first sentence where that tells an event, or a title of the day that does; else that clause all the same; else a
    /// title of the day that is likely right, before a part of that clause and clauses of lesser sentences. Where there is none of these, an earlier day's title is still better than half a sentence.
    /// </summary>
    /// <param name="title">What <see cref="TitleOf"/> found.</param>
    public static string Write(StoryReading reading, FigureStates figures, Concepts concepts, NewsDay day, (string Text, int Article)? title, Passage[] arranged)
    {
        if (title is { } sure)
            return sure.Text;
        var whole = ClauseOf(arranged.Take(1), reading, isWhole: true);
        if (whole is not null && EventsIn(whole, reading).Length > 0)
            return whole;
        return EventTitle(reading, figures, concepts, day) ?? whole ?? Lesser(reading, figures, concepts, day, arranged);
    }

    /// <summary>What heads a story of which neither a title nor the first sentence can be taken as it is.</summary>
    private static string Lesser(StoryReading reading, FigureStates figures, Concepts concepts, NewsDay day, Passage[] arranged) =>
        BestTitle(reading, figures, concepts, LeastCoveredIfAnchored, day: day)?.Text
        ?? BestTitle(reading, figures, concepts, LeastCoveredIfAnchored, isLoose: true, day: day)?.Text
        ?? ClauseOf(arranged.Take(1), reading)
        ?? (arranged.Length > 0 && !IsEnglish(arranged[0], reading) ? NounTitle(reading, figures, day) : null)
        ?? ShortenedClauseOf(arranged.Take(1))
        ?? BestTitle(reading, figures, concepts, LeastCoveredIfAnchored)?.Text
        ?? BestTitle(reading, figures, concepts, LeastCoveredIfAnchored, isLoose: true)?.Text
        ?? ClauseOf(arranged.Skip(1).Where(passage => IsEnglish(passage, reading)), reading)
        ?? (arranged.Length > 0 && !IsEnglish(arranged[0], reading) ? NounTitle(reading, figures, day, fewest: 1, least: 0) : null)
        ?? Shorten(arranged.Length > 0 ? arranged[0].First.Text : reading.Articles[0].Text, arranged.Length > 0 ? reading.Articles[arranged[0].First.Sentence.Article].Language : "und");

    /// <summary>The title of the day that surely describes the story, and the number of its article; null where no title does.</summary>
    public static (string Text, int Article)? TitleOf(StoryReading reading, FigureStates figures, Concepts concepts, NewsDay day) => BestTitle(reading, figures, concepts, LeastCovered, day: day);

    private static (string Text, int Article)? BestTitle(StoryReading reading, FigureStates figures, Concepts concepts, double leastCovered, bool isLoose = false, NewsDay? day = null)
    {
        (string, int)? best = null;
        var bestScore = 0.0;
        for (var number = 0; number < reading.Articles.Length; number++)
        {
            if (reading.IsForeign(number) || day?.Has(number) == false || Title.Clean(reading.Articles[number]) is not { } title || !figures.Hold(title, reading.Articles[number]))
                continue;
            var score = Describes(title, number, reading, concepts, leastCovered, isLoose);
            // A later title knows more; equal ones leave the first.
            score *= 1 + (Later * number / reading.Articles.Length);
            if (score > bestScore)
                (best, bestScore) = ((title, number), score);
        }
        return best;
    }

    /// <summary>How well a title describes the text below it and the story; 0 where it belongs to something else.</summary>
    /// <param name="leastCovered">Of a title's content words, those that its article's text must have; more where several origins tell the story.</param>
    /// <param name="isLoose">A name or figure and so many of its words in the text are enough, wherever they stand: it is that title or a lesser sentence.</param>
    public static double Describes(string title, int number, StoryReading reading, Concepts concepts, double leastCovered = LeastCovered, bool isLoose = false)
    {
        var tokens = Tokens.Read(title, 0, title.Length, reading.Vocabulary).Where(token => !reading.Vocabulary.IsStop(token.Term)).ToArray();
        var terms = tokens.Select(token => token.Term).Distinct().ToArray();
        if (terms.Length < 2 || IsName(title, reading.Articles))
            return 0;
        var figures = FiguresIn(title, tokens, number, reading);
        var covered = ((CoveredBy(reading.Sentences[number], [.. terms.Except(figures)]) * (terms.Length - figures.Length)) + figures.Length) / terms.Length;
        var central = terms.Sum(concepts.WeightOf) / Math.Max(1e-9, concepts.Heaviest.Take(terms.Length).Sum());
        var opening = reading.Sentences[number].AsSpan(0, Math.Min(OpeningSentences, reading.Sentences[number].Length));
        if (!isLoose && Title.Announces(title))
            return 0;
        var anchors = AnchorsOf(title, tokens, reading);
        // "Tarrow Bay wakes up famous": names alone, with nothing that the story tells of them, say whom it is about and not what it is.
        if (anchors.Length > 0 && anchors.Length < terms.Length && !reading.Sentences.Any(sentences => CoveredBy(sentences, [.. terms.Except(anchors)]) > 0))
            return 0;
        var anchored = anchors.Length >= FewestAnchors && CoveredBy(opening, anchors) >= 1;
        var least = anchored ? LeastCoveredIfAnchored : leastCovered + (reading.Articles.Length > 1 ? MoreOfSeveral : 0);
        if (isLoose)
            return covered >= leastCovered && anchors.Length > 0 && (figures.Length > 0 || CoveredBy(reading.Sentences[number], anchors) > 0) ? covered + central : 0;
        if (covered < least || central < (anchored ? LeastCentralIfAnchored : LeastCentral) || (!anchored && CoveredBy(opening, terms) < LeastInOpening))
            return 0;
        var support = Enumerable.Range(0, reading.Articles.Length).Average(other => CoveredBy(reading.Sentences[other], terms));
        return covered + central + support + (anchored ? Anchored : 0);
    }

    /// <summary>"Little Boats Museum of Tarrow": what the text has with the same capitals is the name of something, and tells nothing of it.</summary>
    private static bool IsName(string title, Article[] articles) =>
        title.Split(' ').All(word => !char.IsLower(word[0]) || FunctionWords.Contains("en", word)) && Array.Exists(articles, article => English.Is(article) && article.Text.Contains(title, StringComparison.Ordinal));

    /// <summary>The names and figures of a title in sentence case; none of any other, whose capitals do not tell names from words.</summary>
    private static int[] AnchorsOf(string title, TermToken[] tokens, StoryReading reading) =>
        tokens.Count(token => token.Capital) * 2 > tokens.Length + 1
            ? []
            : [.. tokens.Where(token => (token.Capital && (token.Start > 0 || reading.IsProper(token))) || char.IsAsciiDigit(title[token.Start])).Select(token => token.Term).Distinct()];

    /// <summary>The figures of a title that its article writes otherwise: "38m" and "38 million".</summary>
    private static int[] FiguresIn(string title, TermToken[] tokens, int number, StoryReading reading)
    {
        if (!Array.Exists(tokens, token => char.IsAsciiDigit(title[token.Start])))
            return [];
        var article = reading.Articles[number];
        var told = reading.Sentences[number].SelectMany(sentence => sentence.Claim.Values).Select(value => (value.Kind, value.Canonical)).ToHashSet();
        var values = ClaimReader.Read(ArticleReader.AsIs(article.Id, null, title, article.StatedPublished)).SelectMany(claim => claim.Values).Where(value => told.Contains((value.Kind, value.Canonical))).ToArray();
        return [.. tokens.Where(token => char.IsAsciiDigit(title[token.Start]) && Array.Exists(values, value => token.Start >= value.Start && token.Start < value.End)).Select(token => token.Term).Distinct()];
    }

    /// <summary>
    /// A title of the day that tells an event: where the first sentence tells none itself, its clause is a way to begin. Of an article alone nothing says that its title is its own.
    /// </summary>
    private static string? EventTitle(StoryReading reading, FigureStates figures, Concepts concepts, NewsDay day) => Enumerable.Range(0, reading.Articles.Length > 1 ? reading.Articles.Length : 0)
        .Where(number => !reading.IsForeign(number) && !reading.IsBackground(number) && day.Has(number))
        .Select(number => (Title: Title.Clean(reading.Articles[number]), Number: number))
        .Where(title => title.Title is not null && figures.Hold(title.Title, reading.Articles[title.Number]))
        .Select(title => (title.Title, Score: TellsOf(title.Title!, title.Number, reading, concepts) * (1 + (Later * title.Number / reading.Articles.Length))))
        .Where(title => title.Score > 0)
        .DefaultIfEmpty()
        .MaxBy(title => title.Score).Title;

    /// <summary>How well a title tells an event of the text below it; 0 where it tells none, or has a name, a figure or too many words that are not there.</summary>
    private static double TellsOf(string title, int number, StoryReading reading, Concepts concepts)
    {
        var tokens = Tokens.Read(title, 0, title.Length, reading.Vocabulary).Where(token => !reading.Vocabulary.IsStop(token.Term)).ToArray();
        var terms = tokens.Select(token => token.Term).Distinct().ToArray();
        var anchors = AnchorsOf(title, tokens, reading).Except(FiguresIn(title, tokens, number, reading)).ToArray();
        var covered = CoveredBy(reading.Sentences[number], terms);
        var least = anchors.Length switch { 0 => LeastCovered, < FewestAnchors => LeastCoveredIfAnchored, _ => LeastCoveredOfEvent };
        var central = terms.Sum(concepts.WeightOf) / Math.Max(1e-9, concepts.Heaviest.Take(terms.Length).Sum());
        return covered < least || central < LeastCentralOfEvent || CoveredBy(reading.Sentences[number], anchors) < Math.Min(1, anchors.Length) || !Tells(reading.Sentences[number], EventsIn(title, reading), reading.Vocabulary) ? 0 : covered + central;
    }

    /// <summary>What stands behind a colon is what a title says of what it names in front of it.</summary>
    private static ToldEvent[] EventsIn(string text, StoryReading reading)
    {
        var start = text.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var colon ? colon + 2 : 0;
        return ToldEvents.In(new SentenceText(text, start, text.Length, Tokens.Read(text, start, text.Length, reading.Vocabulary)), reading.Vocabulary, reading.IsName);
    }

    /// <summary>True where an article has words for each event that its title tells, those or others of the kind.</summary>
    private static bool Tells(StorySentence[] article, ToldEvent[] events, Vocabulary vocabulary) => events.Length > 0 && Array.TrueForAll(
        events,
        told => Array.Exists(article, sentence => Array.Exists(sentence.Tokens, token => token.Term == told.Term || (vocabulary.EventOf(token.Term).Kinds & told.Kinds) != 0)));

    private static double CoveredBy(ReadOnlySpan<StorySentence> sentences, int[] terms)
    {
        var found = new HashSet<int>();
        foreach (var sentence in sentences)
        {
            foreach (var token in sentence.Tokens)
            {
                if (terms.Contains(token.Term))
                    found.Add(token.Term);
            }
        }
        return (double)found.Count / Math.Max(1, terms.Length);
    }

    private static string? ClauseOf(IEnumerable<Passage> passages, StoryReading reading, bool isWhole = false) => passages
        .Where(passage => passage.First.StandsAlone)
        .Select(passage => IsEnglish(passage, reading) ? MainClause.Of(passage.First.Text, Longest, isWhole) : ForeignClause.Of(passage.First.Text, Longest))
        .FirstOrDefault(clause => clause is not null);

    /// <summary>The main clause of a sentence of which parts are left out that it can do without.</summary>
    private static string? ShortenedClauseOf(IEnumerable<Passage> passages) => passages
        .SelectMany(passage => passage.First.Shortened())
        .Where(candidate => candidate.StandsAlone)
        .Select(candidate => MainClause.Of(candidate.Text, Longest))
        .FirstOrDefault(clause => clause is not null);

    private static bool IsEnglish(Passage passage, StoryReading reading) => English.Is(reading.Articles[passage.First.Sentence.Article]);

    /// <summary>
    /// In languages whose clauses and inflections are not known here: a title of whose names, figures and other capitalised words the text has enough,
    /// whole or as a part of longer words. It is that one or a sentence that ends where the length does.
    /// </summary>
    /// <param name="fewest">So many of them the text must have.</param>
    /// <param name="least">And this part of them.</param>
    private static string? NounTitle(StoryReading reading, FigureStates figures, NewsDay day, int fewest = FewestAnchors, double least = LeastTelling)
    {
        foreach (var (number, article) in reading.Articles.Index())
        {
            if (reading.IsForeign(number) || !day.Has(number) || Title.Clean(article) is not { } title || !figures.Hold(title, article))
                continue;
            var words = title.Split([' ', ':', ',', '"', '\u201E', '\u201C', '\u201D', '\u00AB', '\u00BB', '\u2013', '\u2014'], StringSplitOptions.RemoveEmptyEntries);
            var telling = Array.FindAll(words, word => (char.IsUpper(word[0]) || char.IsAsciiDigit(word[0])) && word.Length > 1);
            var found = telling.Count(word => article.Text.Contains(word.Length > WordStem ? word[..Math.Max(WordStem, word.Length - MostEnding)] : word, StringComparison.OrdinalIgnoreCase));
            if (found >= fewest && found >= least * telling.Length)
                return title;
        }
        return null;
    }

    /// <summary>The last resort: whole words, or characters where there are no words.</summary>
    private static string Shorten(string text, string language)
    {
        if (text.Contains(' ') && !Languages.IsEnglish(language))
            return ForeignClause.Cut(text, Longest, language);
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', '\u3002');
        if (text.Length <= Longest)
            return text;
        var cut = text.AsSpan(0, Longest).LastIndexOfAny(" \u3001\uFF0C\u060C,");
        if (cut < Longest / 3)
            cut = char.IsLowSurrogate(text[Longest]) ? Longest - 1 : Longest;
        return MainClause.Trimmed(text[..cut].TrimEnd(' ', ',', '\u3001', '\uFF0C', '\u060C', ';', ':'), text);
    }
}

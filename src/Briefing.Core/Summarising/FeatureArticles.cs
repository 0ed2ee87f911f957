namespace Briefing.Summarising;

/// <summary>
/// Which English articles of a story are features. Such a one begins with a scene or a portrait, and its title is a phrase of its own: neither tells an event, the
/// beginning names no day and nobody who says so, and the title has no word that another article's has. Its news, if it has any, stands further down.
/// </summary>
internal sealed class FeatureArticles(Article[] articles, TermToken[][] titles, StorySentence[][] sentences, Vocabulary vocabulary)
{
    /// <summary>News is of the report's own day or of so many before.</summary>
    private const int DaysBefore = 2;

    /// <summary>What is announced for a day further ahead is a calendar.</summary>
    private const int DaysAhead = 60;

    /// <summary>By so many sentences a feature has come to its news.</summary>
    private const int Reach = 12;

    /// <summary>Sentences that a scene may have.</summary>
    private const int Scene = 3;

    /// <summary>Worth less, a sentence is no beginning of news: it speaks of "us" or is somebody's quotation.</summary>
    private const double LeastQuality = 0.5;

    private static readonly WordSet Today = new("today tonight yesterday overnight tomorrow");

    public bool Is(int article)
    {
        if (articles[article].StatedPublished is null || !vocabulary.IsEnglish || !English.Is(articles[article]) || articles[article].Title is not { } title || sentences[article] is not [var first, var second, ..])
            return false;
        // A line of a bulletin is no scene.
        if (SentenceForm.Quality(WordingOf(first), true, _ => false) <= 0)
            return false;
        if (TellsEvent(new SentenceText(title, 0, title.Length, titles[article])) || TellsEvent(first) || IsAttributed(first) || IsDated(first) || StoryReading.ShareInTitle(titles, article, token => !vocabulary.IsStop(token.Term)))
            return false;
        return !(TellsEvent(second) && (IsAttributed(second) || IsDated(second)));
    }

    /// <summary>
    /// The number of the sentence that a feature's news begins with: of those that tell an event of its last day, and with it a figure or who says so, the first;
    /// 0 where there is none.
    /// </summary>
    public int NewsOf(int article)
    {
        var (news, last) = (0, DateOnly.MinValue);
        for (var i = 1; i < sentences[article].Length && i < Reach; i++)
        {
            var sentence = sentences[article][i];
            if (LastDayOf(sentence, 0) is { } day && day > last && TellsEvent(sentence) && (IsAttributed(sentence) || sentence.Claim.Values.Any(value => value.Kind != ValueKind.Date)) && SentenceForm.Quality(WordingOf(sentence), true, _ => false) >= LeastQuality)
                (news, last) = (i, day);
        }
        return news;
    }

    /// <summary>True for a sentence of its scene: one of the first that tells no event, no day of news and nobody who says so.</summary>
    public bool IsScene(StorySentence sentence) => sentence.Index < Scene && !TellsEvent(sentence) && !IsDated(sentence) && !IsAttributed(sentence)
        && sentence.Claim.Values.All(value => value.Kind is ValueKind.Date or ValueKind.Time or ValueKind.Duration || value.Role == "age") && !Array.Exists(sentence.Facts, fact => fact.Origins > 1);

    private SentenceText WordingOf(StorySentence sentence) => new(articles[sentence.Article].Text, sentence.Span.Start, sentence.Span.End, sentence.Tokens);

    private bool TellsEvent(StorySentence sentence) => TellsEvent(WordingOf(sentence));

    private bool TellsEvent(SentenceText sentence) => ToldEvents.In(sentence, vocabulary, _ => false).Length > 0;

    private bool IsAttributed(StorySentence sentence)
    {
        var text = articles[sentence.Article].Text;
        return sentence.Claim.Speaker is not null || Array.Exists(sentence.Tokens, token => English.Saying.Contains(text.AsSpan(token.Start, token.End - token.Start)));
    }

    private bool IsDated(StorySentence sentence)
    {
        if (LastDayOf(sentence, DaysAhead) is not null)
            return true;
        var wording = WordingOf(sentence);
        for (var i = 0; i < wording.Count; i++)
        {
            if (!wording.IsQuoted(i) && (Today.Contains(wording.Word(i)) || (wording.Is(i, "this") && English.DayParts.Contains(wording.Word(i + 1)))))
                return true;
        }
        return false;
    }

    /// <summary>The last day of news that it names; null where it names none. What has gone on "since Monday" is dated by its beginning only.</summary>
    private DateOnly? LastDayOf(StorySentence sentence, int ahead)
    {
        var article = articles[sentence.Article];
        DateOnly? last = null;
        foreach (var value in sentence.Claim.Values)
        {
            if (value is not { Kind: ValueKind.Date, When: { } when } || when.First != when.Last || article.Text.AsSpan(0, value.Start).TrimEnd().EndsWith("since", StringComparison.OrdinalIgnoreCase))
                continue;
            var old = article.StatedPublished is { } published ? DateOnly.FromDateTime(published.DateTime).DayNumber - when.Last.DayNumber : 0;
            if (old >= -ahead && old <= DaysBefore)
                last = last > when.Last ? last : when.Last;
        }
        return last;
    }
}

namespace Briefing.Summarising;

/// <summary>A sentence that a summary may print, with how it is then worded.</summary>
internal sealed class Candidate
{
    private readonly SentenceText _wording;
    private readonly List<Edit> _edits = [];
    private readonly int _start;

    private Candidate(StoryReading reading, StorySentence sentence, SentenceText wording, Opening opening)
    {
        Sentence = sentence;
        _wording = wording;
        _start = opening.Start;
        Reference = opening.Reference;
        PointsAtPerson = wording.Is(0, "he") || wording.Is(0, "she") || wording.Is(0, "his") || wording.Is(0, "her");
        NamesSomebody = Array.Exists(
            sentence.Tokens,
            token => IsPerson(wording.Text.AsSpan(token.Start, token.End - token.Start), reading.IsName(token)));
        WireMarks.AddEdits(wording.Text, wording.Start, wording.End, _edits);
    }

    public StorySentence Sentence { get; }

    public Reference Reference { get; }

    /// <summary>0 to 1: 0 is never printed, less than 1 only where little else is to be had.</summary>
    public double Quality { get; private set; }

    public int Words { get; private set; }

    public static Candidate Of(StoryReading reading, StorySentence sentence)
    {
        var article = reading.Articles[sentence.Article];
        var start = sentence.Index < 2 ? WireMarks.BehindDateline(article.Text, sentence.Span.Start, sentence.Span.End) : sentence.Span.Start;
        var tokens = start == sentence.Span.Start ? sentence.Tokens : Array.FindAll(sentence.Tokens, token => token.Start >= start);
        var wording = new SentenceText(article.Text, start, sentence.Span.End, tokens);
        var opening = Opening.Of(wording, reading.IsName);
        var candidate = new Candidate(reading, sentence, wording, opening);
        candidate.Quality = SentenceForm.Quality(wording, English.Is(article), reading.IsName) * candidate.AnchorDates(article);
        candidate.Words = Tokens.CountWords(candidate.Print([]));
        return candidate;
    }

    /// <summary>True for what is no longer said or has been overtaken: not even a story that has little else prints it.</summary>
    public bool IsStale { get; private set; }

    public void Retire()
    {
        IsStale = true;
        Quality = 0;
    }

    public void Discount(double factor) => Quality *= factor;

    /// <summary>True where the sentence names who says so.</summary>
    public bool IsAttributed
    {
        get
        {
            if (Sentence.Claim.Speaker is not null)
                return true;
            for (var i = 0; i < _wording.Count; i++)
            {
                if (English.Saying.Contains(_wording.Word(i)) || _wording.IsPhrase(i, "according to"))
                    return true;
            }
            return false;
        }
    }

    public bool BeginsWithQuotation => _wording.Text[_start] is '"' or '\u201C' or '\u201E' or '\u00AB';

    /// <summary>Its words inside of quotation marks in small letters, and null for each other word.</summary>
    public IEnumerable<string?> QuotedWords()
    {
        for (var i = 0; i < _wording.Count; i++)
            yield return _wording.IsQuoted(i) ? _wording.Word(i).ToString().ToLowerInvariant() : null;
    }

    /// <summary>True where it begins with "he" or "she".</summary>
    public bool PointsAtPerson { get; }

    /// <summary>True where it has a name or a person that a later "he" or "she" may mean.</summary>
    public bool NamesSomebody { get; }

    /// <summary>True where it announces what was to come.</summary>
    public bool LooksAhead
    {
        get
        {
            for (var i = 0; i < _wording.Count && i < 25; i++)
            {
                if (_wording.Word(i) is "will" && !_wording.IsQuoted(i))
                    return true;
            }
            return false;
        }
    }

    /// <summary>The sentence as a reader gets it.</summary>
    /// <param name="named">Days that the summary has already tied to a date; those of this sentence are added.</param>
    public string Print(HashSet<DateOnly> named)
    {
        var edits = _edits.Where(edit => edit.Day is not { } day || edit.End > edit.Start || !named.Contains(day)).ToList();
        var printed = Edit.Apply(_wording.Text, _start, _wording.End, edits);
        named.UnionWith(edits.Where(edit => edit.Day is not null).Select(edit => edit.Day!.Value));
        return printed;
    }

    private static bool IsPerson(ReadOnlySpan<char> word, bool isName) =>
        isName ? !English.Months.Contains(word) && !English.Weekdays.Contains(word) : English.People.Contains(word) && !English.Institutions.Contains(word);

    private double AnchorDates(Article article)
    {
        if (article.StatedPublished is not { } published || !English.Is(article))
            return 1;
        _edits.AddRange(DateAnchor.Edits(_wording, DateOnly.FromDateTime(published.DateTime), out var resolved));
        // A day that nobody can place is a fault in a brief, but a small one.
        return resolved ? 1 : 0.85;
    }
}

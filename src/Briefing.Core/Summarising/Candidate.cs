namespace Briefing.Summarising;

/// <summary>A sentence that a summary may print, with how it is then worded.</summary>
internal sealed class Candidate
{
    /// <summary>A day that nobody can place is a fault in a brief, but a small one; where no report of a story bears a date, none is better than another.</summary>
    private const double Unplaced = 0.85;

    private static readonly WordSet Rises = new("risen rose rises rising climbed climbs increased grown bringing");

    /// <summary>"Bringing the number of the dead to".</summary>
    private const int RiseReach = 6;

    /// <summary>What a shortened sentence is worth by the words that are left: its author thought that the others belong to it.</summary>
    private const double WorthShortened = 0.95;

    /// <summary>Fewer words say too little by themselves.</summary>
    private const int FewestWords = 6;

    private static readonly DateOnly AnyDay = new(2000, 1, 5);

    private readonly SentenceText _wording;
    private readonly List<Edit> _edits = [];
    private readonly Edit[] _cuts;
    private readonly int _start;
    private readonly SurnameAlone[] _alone;
    private readonly int[] _introduced;
    private readonly StoryReading _reading;
    private readonly Introductions _introductions;
    private bool _isReworded;
    private bool _isSaidByOutlet;
    private string? _clause;
    private EventAccount? _events;
    private MainAct? _act;
    private bool _isActRead;
    private int[]? _contentWords;
    private Value[]? _tolls;
    private EarlierReport? _report;

    private Candidate(StoryReading reading, Introductions introductions, StorySentence sentence, SentenceText wording, Opening opening, Edit[] cuts)
    {
        _reading = reading;
        _introductions = introductions;
        _edits.AddRange(cuts);
        _cuts = cuts;
        _introduced = [.. introductions.IntroducedIn(wording)];
        _alone = [.. introductions.AloneIn(wording, sentence, _introduced)];
        Sentence = sentence;
        _wording = wording;
        _start = opening.Start;
        Reference = sentence.Index > 0 ? opening.Reference
            : LeadForm.IsCleft(wording) ? Reference.None
            : LeadForm.AddsOne(wording) && !Anaphora.IsUnbound(wording, 0, reading.IsName) && !UnnamedOwners.Has(wording, 0, reading.IsName) ? Reference.Story
            : opening.Reference;
        PointsAtPerson = wording.Is(0, "he") || wording.Is(0, "she") || wording.Is(0, "his") || wording.Is(0, "her");
        NamesSomebody = Array.Exists(
            sentence.Tokens,
            token => IsPerson(wording.Text.AsSpan(token.Start, token.End - token.Start), reading.IsName(token)));
        WireMarks.AddEdits(wording.Text, wording.Start, wording.End, _edits);
        if (reading.Vocabulary.IsEnglish)
            Connectives.AddEdits(wording, _edits);
    }

    public StorySentence Sentence { get; }

    public Reference Reference { get; private set; }

    /// <summary>0 to 1: 0 is never printed, less than 1 only where little else is to be had.</summary>
    public double Quality { get; private set; }

    /// <summary>With those that are reserved for full names and for the day of its report.</summary>
    public int Words { get => field + (_report?.Words ?? 0); private set; }

    /// <summary>Words kept free to name in full whom it calls by surname alone, which is for nothing where another sentence names them first.</summary>
    private int Reserved => _alone.Where(person => person.Start >= _start).Sum(person => person.Added);

    /// <param name="introductions">Who is introduced where in the sentence's article.</param>
    public static Candidate Of(StoryReading reading, Introductions introductions, StorySentence sentence)
    {
        var article = reading.Articles[sentence.Article];
        var start = sentence.Index < 2 ? WireMarks.BehindDateline(article.Text, sentence.Span.Start, sentence.Span.End) : sentence.Span.Start;
        if (English.Is(article))
            start = WireMarks.BehindNumber(article.Text, start, sentence.Span.End);
        var tokens = start == sentence.Span.Start ? sentence.Tokens : Array.FindAll(sentence.Tokens, token => token.Start >= start);
        var wording = new SentenceText(article.Text, start, sentence.Span.End, tokens);
        var opening = Opening.Of(wording, reading.IsName);
        var candidate = new Candidate(reading, introductions, sentence, wording, opening, []);
        candidate.Quality = SentenceForm.Quality(wording, English.Is(article), reading.IsName) * candidate.AnchorDates(article, reading.IsDated);
        candidate.Words = Tokens.CountWords(candidate.Text) + candidate.Reserved;
        return candidate;
    }

    /// <summary>True where parts of its sentence are left out.</summary>
    public bool IsShortened { get; private init; }

    /// <summary>The same sentence without parts that its grammar can do without, in several ways; none where words of it were changed for a dispute.</summary>
    public IEnumerable<Candidate> Shortened()
    {
        if (_isReworded || Quality <= 0 || !English.Is(_reading.Articles[Sentence.Article]))
            yield break;
        foreach (var cuts in Shortening.Of(_wording))
        {
            var start = cuts[0].Start == _wording.Start ? cuts[0].End : _wording.Start;
            var rest = start == _wording.Start ? cuts : cuts[1..];
            var tokens = _wording.Tokens.Where(token => token.Start >= start && !Array.Exists(rest, cut => token.Start >= cut.Start && token.End <= cut.End)).ToArray();
            var wording = new SentenceText(_wording.Text, start, _wording.End, tokens, rest);
            var opening = Opening.Of(wording, _reading.IsName);
            if (opening.Reference == Reference.Previous || wording.Verbs.First is null)
                continue;
            var shorter = new Candidate(_reading, _introductions, Sentence, wording, opening, rest) { IsShortened = true };
            shorter.AnchorDates(_reading.Articles[Sentence.Article], _reading.IsDated);
            shorter.Quality = Quality * WorthShortened;
            shorter.Words = Tokens.CountWords(shorter.Text) + shorter.Reserved;
            if (shorter.Words >= FewestWords && shorter.Words < Words)
                yield return shorter;
        }
    }

    /// <summary>The numbers and dates of what it prints.</summary>
    public IEnumerable<Value> Values => !IsShortened ? Sentence.Claim.Values : Sentence.Claim.Values.Where(value => value.Start >= _wording.Start && !Array.Exists(_cuts, cut => value.Start >= cut.Start && value.Start < cut.End));

    /// <summary>The concepts of what it prints.</summary>
    public int[] ConceptsIn(Concepts concepts) => IsShortened ? concepts.In(_wording.Tokens) : concepts.In(Sentence);

    /// <summary>True for what is no longer said or has been overtaken: not even a story that has little else prints it.</summary>
    public bool IsStale { get; private set; }

    public void Retire()
    {
        IsStale = true;
        Quality = 0;
    }

    /// <summary>What counts the things of the sentence before it is read only behind that.</summary>
    public void BindToPrevious() => Reference = Reference.Previous;

    public void Discount(double factor) => Quality *= factor;

    /// <summary>Leaves figures out of it; false, and nothing changes, where one of them holds the sentence together.</summary>
    public bool LeaveOut(IEnumerable<Value> figures) => DisputedWording.Without(figures, _wording) is { } edits && Reword(edits);

    /// <summary>Adds which outlet says so, once; false, and nothing changes, where that is not known.</summary>
    public bool Attribute(Article article) => _isSaidByOutlet || (DisputedWording.SaidBy(article, _wording) is { } edit && (_isSaidByOutlet = Reword([edit])));

    private bool Reword(List<Edit> edits)
    {
        _isReworded = true;
        _edits.AddRange(edits);
        Words = Tokens.CountWords(Text) + Reserved;
        return true;
    }

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

    /// <inheritdoc cref="SentenceForm.SpeaksAsWe"/>
    public bool SpeaksAsWe => _reading.Vocabulary.IsEnglish && SentenceForm.SpeaksAsWe(_wording);

    /// <inheritdoc cref="LeadForm.SpeaksToReader"/>
    public bool SpeaksToReader => LeadForm.SpeaksToReader(_wording);

    /// <summary>True where it needs no sentence before it. What an article itself begins with, "the labour inspectorate", is known or made known there.</summary>
    public bool StandsAlone => Reference == Reference.None || (Reference == Reference.Story && Sentence.Index == 0);

    /// <inheritdoc cref="LeadForm.IsBesideTheNews"/>
    public bool BeginsBesideTheNews => LeadForm.IsBesideTheNews(_wording, _start);

    public bool HasQuotation => _wording.HasQuotation;

    /// <summary>Its words inside of quotation marks in small letters, and null for each other word.</summary>
    public IEnumerable<string?> QuotedWords()
    {
        for (var i = 0; i < _wording.Count; i++)
            yield return _wording.IsQuoted(i) ? _wording.Word(i).ToString().ToLowerInvariant() : null;
    }

    /// <summary>What it tells of events.</summary>
    public EventAccount EventsIn(StoryReading reading, Concepts concepts) =>
        _events ??= new EventAccount(this, ToldEvents.In(_wording, reading.Vocabulary, reading.IsName), reading, concepts);

    /// <summary>What its main clause tells that somebody did; null where it tells no act.</summary>
    public MainAct? Act
    {
        get
        {
            if (!_isActRead)
                (_act, _isActRead) = (MainAct.Of(_wording, Sentence.Claim, _reading), true);
            return _act;
        }
    }

    /// <summary>The terms of its sentence that say something, distinct and ascending.</summary>
    public int[] ContentWords => _contentWords ??= Distinct(IsShortened ? _wording.Tokens : Sentence.Tokens);

    /// <summary>Its counts of the dead, the injured and the missing.</summary>
    public Value[] Tolls => _tolls ??= Sentence.Claim.Values.Length == 0 ? [] : [.. Values.Where(FigureStates.IsToll)];

    /// <summary>True where it begins with "he" or "she".</summary>
    public bool PointsAtPerson { get; }

    /// <summary>True where it has a name or a person that a later "he" or "she" may mean.</summary>
    public bool NamesSomebody { get; }

    /// <inheritdoc cref="Futurity.LooksAhead"/>
    public bool LooksAhead => Futurity.LooksAhead(_wording);

    /// <inheritdoc cref="Futurity.IsToBe"/>
    public bool IsToBe => !_reading.Vocabulary.IsEnglish && Futurity.IsToBe(_wording);

    /// <inheritdoc cref="Futurity.IsOfItsNight"/>
    public bool IsOfItsNight => Futurity.IsOfItsNight(_wording);

    /// <inheritdoc cref="LeadForm.TellsWhatHadBeen"/>
    public bool TellsWhatHadBeen => _reading.Vocabulary.IsEnglish && LeadForm.TellsWhatHadBeen(_wording);

    /// <summary>True where its main verb tells what goes on at the time of the report: "is", "remain", "they ask", "was leading".</summary>
    public bool IsGoingOn => Going.On(_wording, _reading.Vocabulary.IsEnglish);

    /// <summary>True where it tells what is asked, planned, awaited, under way or not known yet.</summary>
    public bool IsOpen => Going.IsOpen(_wording, _reading.Vocabulary.IsEnglish);

    /// <summary>"Has risen to 19", "bringing to 14 the number of": whoever says so knows of an earlier figure.</summary>
    public bool TellsOfARise
    {
        get
        {
            for (var i = 0; i < _wording.Count; i++)
            {
                if (Rises.Contains(_wording.Word(i)) && (_wording.Is(i + 1, "to") || (_wording.Word(i) is "bringing" && _wording.HasWithin(i + 1, RiseReach, "to"))))
                    return true;
            }
            return false;
        }
    }

    /// <summary>True where both count something and no count is in both.</summary>
    public bool HasOtherCount(Candidate other)
    {
        var counts = CountsOf(this);
        return counts.Count > 0 && CountsOf(other) is { Count: > 0 } others && !counts.Overlaps(others);
    }

    private int[] Distinct(TermToken[] tokens)
    {
        var terms = new int[tokens.Length];
        var count = 0;
        foreach (var token in tokens)
        {
            if (!_reading.Vocabulary.IsStop(token.Term))
                terms[count++] = token.Term;
        }
        var sorted = terms.AsSpan(0, count);
        sorted.Sort();
        count = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
                sorted[count++] = sorted[i];
        }
        return terms[..count];
    }

    private static HashSet<double> CountsOf(Candidate candidate) =>
        [.. candidate.Sentence.Claim.Values.Where(value => value.Kind == ValueKind.Count).Select(value => value.Number)];

    /// <summary>The sentence with its days made clear and people called as its article calls them there.</summary>
    public string Text => _clause ?? Edit.Apply(_wording.Text, _start, _wording.End, _edits);

    /// <summary>Its main clause for a sentence, where that has no more than so many words; else null.</summary>
    public Candidate? MainClauseWithin(int words)
    {
        var text = Text;
        var longest = text.Length;
        while (longest > 0 && Tokens.CountWords(text.AsSpan(0, longest)) > words)
            longest = Math.Max(0, text.LastIndexOf(' ', longest - 1));
        if ((English.Is(_reading.Articles[Sentence.Article]) ? MainClause.Of(text, longest) : ForeignClause.Of(text, longest)) is not { } clause || Tokens.CountWords(clause) > words)
            return null;
        var candidate = (Candidate)MemberwiseClone();
        candidate._clause = clause + ".";
        candidate._report = null;
        candidate.Words = Tokens.CountWords(clause);
        return candidate;
    }

    /// <summary>The sentence as a reader gets it, and the sentences whose words it also has: those that introduce somebody in full.</summary>
    /// <param name="told">What the summary has told so far; the days and people of this sentence are added.</param>
    public (string Text, StorySentence[] Introductions) Print(Told told)
    {
        if (_clause is not null)
            return (_clause, []);
        var edits = _edits.Where(edit => edit.Day is not { } day || edit.End > edit.Start || !told.Days.Contains(day)).ToList();
        var introductions = new List<StorySentence>();
        told.Room += Reserved;
        foreach (var person in _alone.Where(person => person.Start >= _start && !told.People.Contains(person.Surname) && person.Added <= told.Room))
        {
            edits.Add(new Edit(person.Start, person.End, person.FullName));
            introductions.Add(person.Introduction);
            told.People.Add(person.Surname);
            told.Room -= person.Added;
        }

        told.Days.UnionWith(edits.Where(edit => edit.Day is not null).Select(edit => edit.Day!.Value));
        told.People.UnionWith(_introduced);
        var text = Edit.Apply(_wording.Text, _start, _wording.End, edits);
        return (_report?.Behind(text) ?? text, [.. introductions]);
    }

    /// <summary>
    /// Has it name the day of its report where that is not the day of the news, unless it names a day itself, or a report of the news says the same. Its words then count those
    /// of the day.
    /// </summary>
    /// <param name="news">The day of the report that the summary begins with; null where it bears none.</param>
    public void PlaceBeside(DateOnly? news)
    {
        var article = _reading.Articles[Sentence.Article];
        if (English.Is(article) && EarlierReport.Of(article.StatedPublished, news) is { } report && !_edits.Exists(edit => edit.Day is not null) && !Values.Any(report.IsPlacedBy)
            && !Sentence.Facts.SelectMany(fact => fact.Claims).Any(claim => _reading.PublishedOf(claim.Article) is { } told && EarlierReport.Of(told, news) is null))
            _report = report;
    }

    private static bool IsPerson(ReadOnlySpan<char> word, bool isName) =>
        isName ? !English.Months.Contains(word) && !English.Weekdays.Contains(word) : English.People.Contains(word) && !English.Institutions.Contains(word);

    private double AnchorDates(Article article, bool isDated)
    {
        if (!English.Is(article))
            return 1;
        if (article.StatedPublished is not { } published)
            return isDated && (DateAnchor.Edits(_wording, AnyDay, out var placed).Count > 0 || !placed) ? Unplaced : 1;
        _edits.AddRange(DateAnchor.Edits(_wording, DateOnly.FromDateTime(published.DateTime), out var resolved));
        return resolved ? 1 : Unplaced;
    }
}

namespace Briefing.Summarising;

/// <summary>A person whom a sentence calls by surname alone, and how the article called them before.</summary>
/// <param name="Start">UTF-16 offset of the surname, without a possessive.</param>
/// <param name="FullName">With the title that the article gave: "Governor Tomas Heredik".</param>
/// <param name="Introduction">The sentence of the article that has the full name.</param>
internal sealed record SurnameAlone(int Start, int End, int Surname, string FullName, StorySentence Introduction)
{
    /// <summary>How many words longer than the surname the full name is.</summary>
    public int Added => FullName.Count(c => c == ' ');
}

/// <summary>
/// Who is introduced where in an article. A report names a person in full once and by surname from there on; a sentence taken out of it
/// still needs the full name.
/// </summary>
internal sealed class Introductions
{
    /// <summary>Given name, one between, surname.</summary>
    private const int LongestName = 3;

    private static readonly WordSet Titles = new(
        """
        governor president minister prime premier chancellor mayor senator secretary judge justice dr professor general king queen prince princess pope bishop captain
        sergeant lieutenant detective sheriff congressman congresswoman representative ambassador chief director chairman chairwoman sir dame lord lady colonel inspector
        """);

    private static readonly WordSet Courtesies = new("mr mrs ms miss dr");

    /// <summary>Words of the names of what is no person.</summary>
    private static readonly WordSet Impersonal = new(
        """
        new old north south east west northern southern eastern western central united great saint st san santa los las el la le the lake mount fort port cape upper lower
        university court house street road avenue square party times post news council county city town island islands river sea ocean valley airport department ministry
        committee union league cup bank group company inc corp ltd church hospital school college park bridge states kingdom nations republic association federation
        international national royal day war act open series center centre institute agency office foundation fund club team stadium army navy force assembly parliament
        """);

    private readonly StoryReading? _reading;
    private readonly Dictionary<int, (string Name, StorySentence Sentence)?> _people = [];
    private readonly HashSet<int> _known = [];

    private Introductions(StoryReading? reading) => _reading = reading;

    /// <summary>Knows nobody.</summary>
    public static Introductions None { get; } = new(null);

    /// <summary>Reads an article's sentences in order.</summary>
    public static Introductions Of(StoryReading reading, StorySentence[] sentences)
    {
        var introductions = new Introductions(reading);
        var article = sentences.Length == 0 ? null : reading.Articles[sentences[0].Article];
        if (article is null || !English.Is(article))
            return introductions;
        foreach (var sentence in sentences)
            introductions.Read(article.Text, sentence);
        return introductions;
    }

    /// <summary>Terms of the surnames that a sentence has behind a given name.</summary>
    public IEnumerable<int> IntroducedIn(SentenceText sentence)
    {
        for (var i = 0; i + 1 < sentence.Count; i++)
            if (NameAt(sentence, i) is var (_, surname))
                yield return sentence[surname].Term;
    }

    /// <summary>People of the article whom a sentence calls by surname alone; each once.</summary>
    /// <param name="introduced">Those whom the sentence itself introduces.</param>
    public IEnumerable<SurnameAlone> AloneIn(SentenceText sentence, StorySentence self, int[] introduced)
    {
        if (_known.Count == 0)
            yield break;
        var told = introduced.ToHashSet();
        for (var i = 0; i < sentence.Count; i++)
        {
            var token = sentence[i];
            if (!IsAlone(sentence, i) || !_known.Contains(token.Term) || !_people.TryGetValue(token.Term, out var person) || person is not { } known || known.Sentence.Index >= self.Index || !told.Add(token.Term))
                continue;
            yield return new SurnameAlone(token.Start, token.Start + SentenceText.WithoutPossessive(sentence.Word(i)).Length, token.Term, known.Name, known.Sentence);
        }
    }

    private void Read(string text, StorySentence sentence)
    {
        var wording = new SentenceText(text, sentence.Span.Start, sentence.Span.End, sentence.Tokens);
        for (var i = 0; i < wording.Count; i++)
        {
            if (NameAt(wording, i) is var (first, surname))
            {
                var term = wording[surname].Term;
                var name = text[wording[first].Start..(wording[surname].Start + SentenceText.WithoutPossessive(wording.Word(surname)).Length)];
                if (!_people.TryGetValue(term, out var person))
                    _people[term] = (name, sentence);
                // Two of one surname: which of them a later sentence means, it alone does not say.
                else if (person is { } other && GivenName(other.Name)[0] != GivenName(name)[0])
                    _people[term] = null;
                if (first < i || IsPersonal(wording, i, surname))
                    _known.Add(term);
            }
            else if (wording[i].Capital && (SaysOrIsTold(wording, i) || Courtesies.Contains(wording.Word(i - 1))))
            {
                _known.Add(wording[i].Term);
            }
        }
    }

    /// <summary>A given name and a surname, from the i-th word on, and the titles in front of them.</summary>
    private (int First, int Surname)? NameAt(SentenceText sentence, int i)
    {
        if (!IsPart(sentence, i) || IsJoined(sentence, i - 1, i))
            return null;
        var last = i;
        while (last + 1 < sentence.Count && last - i < LongestName && IsJoined(sentence, last, last + 1))
            last++;
        if (last == i || last - i >= LongestName)
            return null;
        var first = i;
        while (first > 0 && Titles.Contains(sentence.Word(first - 1)) && sentence[first - 1].Capital && sentence.After(first - 1) is " ")
            first--;
        return (first, last);
    }

    private bool IsPart(SentenceText sentence, int i) =>
        i >= 0 && sentence[i].Capital && !sentence.IsQuoted(i) && _reading?.IsProper(sentence[i]) == true && sentence[i].End - sentence[i].Start > 1 && !Titles.Contains(sentence.Word(i)) && !Courtesies.Contains(sentence.Word(i))
        && !Impersonal.Contains(SentenceText.WithoutPossessive(sentence.Word(i))) && !English.Months.Contains(sentence.Word(i)) && !English.Weekdays.Contains(sentence.Word(i)) && !char.IsUpper(sentence.Text[sentence[i].Start + 1]);

    /// <summary>Two words of one name: "Mira Sandt", "Mira K. Sandt".</summary>
    private bool IsJoined(SentenceText sentence, int i, int next) =>
        i >= 0 && sentence.After(i) is " " or ". " && (IsPart(sentence, i) || IsInitial(sentence, i)) && (IsPart(sentence, next) || IsInitial(sentence, next))
        && (sentence.After(i) is " " || IsInitial(sentence, i)) && !SentenceText.WithoutPossessive(sentence.Word(i)).IsEmpty && SentenceText.WithoutPossessive(sentence.Word(i)).Length == sentence.Word(i).Length;

    private static bool IsInitial(SentenceText sentence, int i) => sentence[i].Capital && sentence[i].End - sentence[i].Start == 1 && sentence.After(i).StartsWith(".");

    private bool IsAlone(SentenceText sentence, int i) =>
        IsPart(sentence, i) && !(i > 0 && sentence[i - 1].Capital && sentence.After(i - 1) is " " or ". " && (i > 1 || IsPart(sentence, i - 1) || Titles.Contains(sentence.Word(i - 1)) || Courtesies.Contains(sentence.Word(i - 1))))
        && !(i + 1 < sentence.Count && sentence[i + 1].Capital && sentence.After(i) is " ") && !English.People.Contains(sentence.Word(i - 1));

    /// <summary>"The harbour master Mira Sandt", "Mira Sandt, 34,", "Mira Sandt, who", "Mira Sandt said".</summary>
    private bool IsPersonal(SentenceText sentence, int first, int surname) =>
        (first > 0 && !sentence[first - 1].Capital && sentence.After(first - 1) is " " && !_reading!.Vocabulary.IsStop(sentence[first - 1].Term)) || Courtesies.Contains(sentence.Word(first - 1)) || SaysOrIsTold(sentence, surname) || English.Saying.Contains(sentence.Word(first - 1))
        || (sentence.After(surname).StartsWith(",") && (sentence.Is(surname + 1, "who") || IsAge(sentence.Word(surname + 1)) || English.People.Contains(sentence.Word(surname + 2))));

    private static bool SaysOrIsTold(SentenceText sentence, int surname) =>
        (sentence.After(surname) is " " && English.Saying.Contains(sentence.Word(surname + 1)) && !sentence.Is(surname + 1, "reports")) || sentence.Is(surname - 1, "said");

    private static bool IsAge(ReadOnlySpan<char> word) => word.Length is 1 or 2 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[^1]);

    /// <summary>Its first letter tells two people apart who share a surname; the rest of it sources spell in many ways.</summary>
    private static string GivenName(string name) => Array.Find(name.Split(' '), word => !Titles.Contains(word)) ?? name;
}

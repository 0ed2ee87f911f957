namespace Briefing.Merging.Quoting;

/// <summary>A person of an article.</summary>
internal sealed class Person(string name, List<string> words)
{
    private int _male;
    private int _female;

    /// <summary>As the article has it in full: "Ilse Maren", "Dr Ilse Maren".</summary>
    public string Name { get; private set; } = name;

    /// <summary>The words of the name in lower case, titles left out.</summary>
    public IReadOnlyList<string> Words { get; private set; } = words;

    /// <summary>What stands beside the name and says what the person does, each with the words in front of it.</summary>
    public List<(string Office, string? Before)> Offices { get; } = [];

    /// <summary>Whether anything tells that it is a person, and not a ship or a town.</summary>
    public bool IsConfirmed { get; set; }

    /// <summary>Number of the first sentence that has the person.</summary>
    public int FirstSentence { get; set; } = int.MaxValue;

    public Gender Gender => _male > _female ? Gender.Male : _female > _male ? Gender.Female : Gender.Unknown;

    public void Rename(string name, List<string> words) => (Name, Words) = (name, words);

    public void Count(Gender gender, int weight = 1)
    {
        _male += gender == Gender.Male ? weight : 0;
        _female += gender == Gender.Female ? weight : 0;
    }

    public bool MayBe(Gender gender) => gender == Gender.Unknown || Gender == Gender.Unknown || Gender == gender;
}

/// <summary>"The foreign minister": the office, the word in front of it, and what the language tells of the one who holds it.</summary>
internal sealed record Description(string Office, string? Before, Gender Gender);

/// <summary>Where a sentence has a person: tokens [First, Next).</summary>
/// <param name="IsOwner">"Maren's house": nobody does anything.</param>
internal readonly record struct Mention(Person Person, int First, int Next, bool IsOwner);

/// <summary>
/// The people of an article, and what it tells of each: the full name, the office, and whether it is a man or a woman, by a title ("Mrs", "la fiscal",
/// "Ministerpräsidentin") or by a pronoun where nobody else can be meant.
/// </summary>
internal sealed class Cast
{
    /// <summary>A title says it once and for all; a pronoun may yet belong to somebody else.</summary>
    private const int WeightOfTitle = 3;

    private readonly string _language;
    private readonly NounPhrases _phrases;
    private readonly List<Person> _people = [];
    private readonly Dictionary<string, List<Person>> _byWord = new(StringComparer.Ordinal);
    private readonly List<Mention>[] _mentions;

    public Cast(Article article, List<NarratedSentence> sentences, VoiceReader voices)
    {
        _language = article.Language;
        _phrases = new NounPhrases(_language);
        var names = sentences.ConvertAll(sentence => _phrases.NamesIn(sentence.Tokens, 0, sentence.Tokens.Count));

        // Full names first: a family name alone may stand in front of them, in a caption.
        for (var index = 0; index < sentences.Count; index++)
            foreach (var (first, next) in names[index])
                if (WordsOf(sentences[index].Tokens, first, next) is { Count: > 1 and <= LongestName } words)
                    Add(Text(article, sentences[index].Tokens, first, next), words);

        _mentions = new List<Mention>[sentences.Count];
        for (var index = 0; index < sentences.Count; index++)
        {
            var sentence = sentences[index];
            var speaking = sentence.Quotes.ConvertAll(quote => voices.Of(sentence.Tokens, quote.Token));
            speaking.Add(voices.OfReport(sentence.Tokens));
            _mentions[index] = [];
            foreach (var (first, next) in names[index])
            {
                var words = WordsOf(sentence.Tokens, first, next);
                var speaks = speaking.Exists(voice => voice is { Kind: VoiceKind.Name } spoken && spoken.First == first);
                if ((Find(words) ?? (words.Count == 1 && (speaks || IsApposed(sentence.Tokens, first, next)) ? Add(Text(article, sentence.Tokens, first, next), words) : null)) is not { } person)
                    continue;

                person.FirstSentence = Math.Min(person.FirstSentence, index);
                person.IsConfirmed |= speaks || IsApposed(sentence.Tokens, first, next);
                _mentions[index].Add(new Mention(person, first, next, NounPhrases.IsPossessive(sentence.Tokens, next - 1)));
                ReadBeside(person, sentence.Tokens, first, next);
            }
        }

        for (var index = 0; index < sentences.Count; index++)
            ReadPronouns(sentences, index);
    }

    private const int LongestName = 5;

    public IReadOnlyList<Person> People => _people;

    public IReadOnlyList<Mention> In(int sentence) => _mentions[sentence];

    /// <summary>The one person who goes by these words; null where there is none or more than one.</summary>
    public Person? Find(List<string> words) => words.Count == 0 ? null : Find(With(words[^1]), words);

    public static Person? Find(IEnumerable<Person> people, List<string> words)
    {
        if (words.Count == 0)
            return null;

        var exact = people.FirstOrDefault(person => person.Words.SequenceEqual(words));
        if (exact is not null)
            return exact;

        var found = people.Where(person => words.Count < person.Words.Count && (EndsWith(person.Words, words) || (words.Count == 1 && person.Words.Skip(1).Contains(words[0])))).ToList();
        if (found.Count == 0 && words.Count == 1)
            found = [.. people.Where(person => person.Words[0] == words[0])];

        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>The people of several articles, each once.</summary>
    public static List<Person> OneEach(IEnumerable<Person> people)
    {
        var found = new List<Person>();
        var byFamilyName = new Dictionary<string, List<Person>>(StringComparer.Ordinal);
        foreach (var person in people.OrderBy(person => person.Words.Count))
        {
            if (!byFamilyName.TryGetValue(person.Words[^1], out var namesakes))
                byFamilyName[person.Words[^1]] = namesakes = [];

            if (namesakes.Find(known => EndsWith(person.Words, [.. known.Words])) is { } known && known.Words.Count > 1)
            {
                known.Offices.AddRange(person.Offices);
                continue;
            }

            namesakes.Add(person);
            found.Add(person);
        }

        return found;
    }

    /// <summary>The office that a description gives, to look for who holds it; null where it gives none, or says "a captain" and means anybody.</summary>
    public Description? Describe(List<Token> tokens, Voice description)
    {
        if (description.First >= description.Next || SpeechWords.IsIndefinite(tokens[description.First].Lower) || !SpeechWords.IsDeterminer(tokens[description.First].Lower))
            return null;

        var noun = _phrases.HeadNoun(tokens, description.First, description.Next);
        return noun < 0 || description.Next > noun + 1
            ? null
            : new Description(SpeechWords.OfficeOf(tokens[noun].Lower), noun > description.First + 1 ? tokens[noun - 1].Lower : null, description.Gender);
    }

    /// <summary>Whom "the captain" means: the one person who is called so beside the name.</summary>
    public static Person? Find(IEnumerable<Person> people, Description description)
    {
        var found = people.Where(person => person.MayBe(description.Gender) && person.Offices.Exists(known => known.Office == description.Office && (description.Before is null || known.Before == description.Before || description.Office == "chief"))).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>The words of a name, its titles left out; those of a title alone.</summary>
    public static List<string> WordsOf(List<Token> tokens, int first, int next)
    {
        var start = first;
        for (var at = first; at < next - 1; at++)
            if (SpeechWords.IsTitle(tokens[at].Lower) || (start == at && tokens[at].Kind == TokenKind.Symbol))
                start = at + 1;

        return [.. tokens.Skip(start).Take(next - start).Where(token => token.Kind == TokenKind.Word).Select(token => token.Lower)];
    }

    private static bool EndsWith(IReadOnlyList<string> words, List<string> tail) => tail.Count <= words.Count && words.Skip(words.Count - tail.Count).SequenceEqual(tail);

    private Person Add(string name, List<string> words)
    {
        // What stands in front of a full name in one place and not in another is no part of it.
        if (With(words[^1]).Find(person => EndsWith(person.Words, words) || (person.Words.Count > 1 && EndsWith(words, [.. person.Words]))) is { } known)
        {
            if (words.Count < known.Words.Count && words.Count > 1)
                known.Rename(name, words);

            return known;
        }

        var person = new Person(name, words);
        _people.Add(person);
        foreach (var word in words.Distinct())
        {
            if (!_byWord.TryGetValue(word, out var namesakes))
                _byWord[word] = namesakes = [];

            namesakes.Add(person);
        }

        return person;
    }

    /// <summary>Those who have or had a word in their name, in the order of the article: an article may name thousands.</summary>
    private List<Person> With(string word) => _byWord.GetValueOrDefault(word) ?? [];

    /// <summary>"Her child, Theo, ", "his lawyer, Maren,": the name alone between commas, behind what it belongs to.</summary>
    private static bool IsApposed(List<Token> tokens, int first, int next) =>
        first > 1 && tokens[first - 1].Is(",") && next < tokens.Count && tokens[next].Is(",") && tokens[first - 2] is { Kind: TokenKind.Word, IsCapitalised: false } noun
        && (SpeechWords.GenderOf(noun.Lower) != Gender.Unknown || SpeakerReader.CanSpeak(noun) || noun.IsAny(["child", "baby", "twin", "cousin", "neighbour", "neighbor", "colleague", "partner", "friend", "old"]));

    /// <summary>The calling in front of a name and behind it.</summary>
    private void ReadBeside(Person person, List<Token> tokens, int first, int next)
    {
        var start = first;
        while (start < next - 1 && SpeechWords.IsTitle(tokens[start].Lower))
        {
            person.IsConfirmed = true;
            person.Count(SpeechWords.GenderOf(tokens[start].Lower), WeightOfTitle);
            AddOffice(person, tokens, start, first);
            start++;
        }

        // "Fishmonger Ilse Maren left": a calling has a capital where a sentence begins with it.
        if (first == 0 && next - first > 2 && person.Words.Count > 2 && SpeakerReader.CanSpeak(tokens[0] with { Text = tokens[0].Lower }))
            person.IsConfirmed = true;

        var comma = first > 1 && tokens[first - 1].Is(",") ? first - 1 : first;
        ReadCalling(person, tokens, comma, comma < first);
        if (next + 2 < tokens.Count && tokens[next].Is(","))
            ReadApposition(person, tokens, next + 1);
    }

    /// <summary>"la cinéaste franco-algérienne", "Oberbürgermeisterin", "the company's managing director,": the words in front of a name.</summary>
    private void ReadCalling(Person person, List<Token> tokens, int end, bool isApart)
    {
        for (var at = end - 1; at >= 0 && at >= end - LongestCalling && tokens[at].Kind != TokenKind.Number; at--)
        {
            // "by the mayor of Velmora, Ilse Maren"
            if (tokens[at].Is("-") || (isApart && (tokens[at].IsCapitalised || tokens[at].IsAny(["of", "for", "the", "de", "des", "der", "von", "del"])) && !NounPhrases.IsPossessive(tokens, at) && !SpeechWords.IsGermanTrade(tokens[at].Lower) && !IsArticleOfTrade(tokens, at, end)))
                continue;

            if (tokens[at].Kind == TokenKind.Symbol || SpeechWords.IsPreposition(tokens[at].Lower) || SpeechWords.IsSpeech(tokens[at].Lower))
                return;

            if (SpeechWords.IsDeterminer(tokens[at].Lower))
            {
                if (_language is "fr" or "es" && at < end - 1)
                {
                    person.Count(NounPhrases.GenderOfArticle(tokens[at].Lower), WeightOfTitle);
                    person.IsConfirmed = true;
                }

                return;
            }

            if (NounPhrases.IsPossessive(tokens, at))
                return;

            var isTrade = _language == "de" ? SpeechWords.IsGermanTrade(tokens[at].Lower) && tokens[at].IsCapitalised : !tokens[at].IsCapitalised && (_language is "fr" or "es" || SpeakerReader.CanSpeak(tokens[at]) || (isApart && at > 0 && at == end - 1 && NounPhrases.IsPossessive(tokens, at - 1)));
            if (!isTrade)
            {
                if (_language == "en" && !tokens[at].IsCapitalised && at < end - 1)
                    continue;

                return;
            }

            person.Count(_language == "de" ? NounPhrases.GermanGender(tokens[at].Lower) : SpeechWords.GenderOf(tokens[at].Lower), WeightOfTitle);
            person.IsConfirmed |= !isApart || person.Words.Count > 1;
            AddOffice(person, tokens, at, end);
        }
    }

    /// <summary>The article in front of "mayor" ends the calling, that of "the ministry" behind "of" does not.</summary>
    private static bool IsArticleOfTrade(List<Token> tokens, int at, int end) =>
        SpeechWords.IsDeterminer(tokens[at].Lower) && at + 1 < end && !(at > 0 && SpeechWords.IsPreposition(tokens[at - 1].Lower) && tokens[at - 1].IsAny(["of", "for", "de", "von"]));

    private const int LongestCalling = 6;

    private static void AddOffice(Person person, List<Token> tokens, int at, int end) =>
        person.Offices.Add((SpeechWords.OfficeOf(tokens[at].Lower), at > 0 && at < end && tokens[at - 1].Kind == TokenKind.Word && !SpeechWords.IsDeterminer(tokens[at - 1].Lower) ? tokens[at - 1].Lower : null));

    /// <summary>", 43,", ", a fisherman,", ", who", ", president of Local 611".</summary>
    private void ReadApposition(Person person, List<Token> tokens, int first)
    {
        if (tokens[first].Kind == TokenKind.Number || tokens[first].IsAny(["who", "whose", "qui", "quien", "cuyo", "cuya"]))
        {
            person.IsConfirmed |= tokens[first].Kind == TokenKind.Word || tokens[first].Text.Length == 2;
            return;
        }

        var end = first;
        while (end < tokens.Count && end < first + 2 * LongestCalling && tokens[end].Kind == TokenKind.Word && !(end > first && SpeechWords.IsPreposition(tokens[end].Lower)))
            end++;

        var noun = end > first ? _phrases.HeadNoun(tokens, first, end) : -1;
        if (noun < 0 || (_language != "de" && !SpeechWords.IsTitle(tokens[noun].Lower) && !SpeakerReader.CanSpeak(tokens[noun] with { Text = tokens[noun].Lower })) || (_language == "de" && !SpeechWords.IsGermanTrade(tokens[noun].Lower)) || _phrases.HasVerb(tokens, first, end))
            return;

        person.IsConfirmed = true;
        person.Count(SpeechWords.GenderOf(tokens[noun].Lower), WeightOfTitle);
        AddOffice(person, tokens, noun, end);
    }

    /// <summary>
    /// "Ilse Maren said she ...": in a sentence with one person the pronoun behind the name is that person's, and so is the one that the next sentence of the
    /// paragraph begins with.
    /// </summary>
    private void ReadPronouns(List<NarratedSentence> sentences, int index)
    {
        var mentions = _mentions[index];
        if (mentions.Count == 0 || mentions.Exists(mention => mention.Person != mentions[0].Person) || HasOthers(sentences[index].Tokens, mentions[0]))
            return;

        var tokens = sentences[index].Tokens;
        var witness = Gender.Unknown;
        for (var at = mentions[0].Next; at < tokens.Count && witness == Gender.Unknown; at++)
            witness = NarratedSentence.IsQuote(tokens[at]) ? Gender.Unknown : SpeechWords.WitnessOf(tokens[at].Lower);

        if (witness == Gender.Unknown && index + 1 < sentences.Count && sentences[index + 1].Paragraph == sentences[index].Paragraph && mentions[0].First < LatestSubject)
            witness = SpeechWords.WitnessOf(sentences[index + 1].Tokens[0].Lower) is var next && !sentences[index + 1].Tokens[0].IsAny(["his", "her"]) ? next : Gender.Unknown;

        if (witness == Gender.Unknown)
            return;

        mentions[0].Person.Count(witness);
        mentions[0].Person.IsConfirmed = true;
    }

    /// <summary>Tokens in front of a sentence's subject, at the most.</summary>
    private const int LatestSubject = 8;

    /// <summary>"Maren's brother said he": the pronoun may be another's. A name that owns something does nothing itself.</summary>
    private static bool HasOthers(List<Token> tokens, Mention mention) =>
        mention.IsOwner || tokens.Exists(token => !token.IsCapitalised && SpeechWords.GenderOf(token.Lower) != Gender.Unknown && (token.Start > tokens[mention.Next - 1].End || token.End < tokens[mention.First].Start - 2));

    /// <summary>The name as it stands there, but for the mark of a possessor.</summary>
    private static string Text(Article article, List<Token> tokens, int first, int next)
    {
        var text = article.Text[tokens[first].Start..tokens[next - 1].End];
        return text.EndsWith("'s", StringComparison.Ordinal) || text.EndsWith("’s", StringComparison.Ordinal) ? text[..^2] : text;
    }
}

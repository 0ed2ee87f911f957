namespace Briefing.Merging.Quoting;

/// <summary>
/// The people of an article, and what it tells of each: the full name, the office, and whether it is a man or a woman, by a title ("Mrs", "la fiscal",
/// "Ministerpräsidentin") or by a pronoun where nobody else can be meant.
/// </summary>
internal sealed class Cast
{
    private readonly Descriptions _descriptions;
    private readonly List<Person> _people = [];
    private readonly Dictionary<string, List<Person>> _byWord = new(StringComparer.Ordinal);
    private readonly List<Mention>[] _mentions;

    public Cast(Article article, List<NarratedSentence> sentences, VoiceReader voices)
    {
        _descriptions = new Descriptions(article.Language);
        var callings = new Callings(article.Language);
        var recognised = new PersonNames(article.Language);
        var names = sentences.ConvertAll(sentence => recognised.In(sentence.Tokens, 0, sentence.Tokens.Count));

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
                _mentions[index].Add(new Mention(person, first, next, PersonNames.IsPossessive(sentence.Tokens, next - 1)));
                callings.ReadBeside(person, sentence.Tokens, first, next);
            }
        }

        for (var index = 0; index < sentences.Count; index++)
            PronounWitnesses.Read(sentences, index, _mentions[index]);
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

        var noun = _descriptions.HeadNoun(tokens, description.First, description.Next);
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

    /// <summary>The name as it stands there, but for the mark of a possessor.</summary>
    private static string Text(Article article, List<Token> tokens, int first, int next)
    {
        var text = article.Text[tokens[first].Start..tokens[next - 1].End];
        return text.EndsWith("'s", StringComparison.Ordinal) || text.EndsWith("’s", StringComparison.Ordinal) ? text[..^2] : text;
    }
}

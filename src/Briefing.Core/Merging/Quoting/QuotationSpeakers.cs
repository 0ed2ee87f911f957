namespace Briefing.Merging.Quoting;

/// <summary>Who says a quotation.</summary>
/// <param name="Text">As the article has it; the full name where it has that anywhere.</param>
/// <param name="Words">The words of the name in lower case, titles left out; empty where the speaker is only described.</param>
internal sealed record QuotationSpeaker(string Text, IReadOnlyList<string> Words)
{
    public bool IsNamed => Words.Count > 0;

    /// <summary>For whom the article only describes, what another article may name.</summary>
    public Description? Description { get; init; }
}

/// <summary>
/// Who says each quotation of an article, or nobody where that is not clear: a brief may leave a speaker out, and may not name a wrong one. What the sentence
/// says goes first; a pronoun or a quotation with no more beside it is resolved by the sentences before, up to one paragraph back.
/// </summary>
internal sealed class QuotationSpeakers
{
    /// <summary>Sentences in which a person is looked for; a paragraph that has more is a whole text without its line breaks.</summary>
    private const int FurthestBack = 50;

    private readonly Article _article;
    private readonly VoiceReader _voices;
    private readonly Cast _cast;
    private readonly Person? _onlyPerson;
    private readonly List<NarratedSentence> _sentences;
    private readonly Dictionary<int, QuotationSpeaker?> _speakers = [];

    public QuotationSpeakers(Article article, QuotedSpans spans)
    {
        _article = article;
        _voices = new VoiceReader(article.Language);
        _sentences = NarratedSentence.Of(article, spans);
        _cast = new Cast(article, _sentences, _voices);
        _onlyPerson = _cast.People.Where(person => person.IsConfirmed).Take(2).ToList() is [var only] ? only : null;
        for (var sentence = 0; sentence < _sentences.Count; sentence++)
            foreach (var (token, span) in _sentences[sentence].Quotes)
                _speakers.TryAdd(span, Resolve(sentence, token, span, spans));
    }

    public IReadOnlyList<Person> People => _cast.People;

    /// <param name="span">Index into the article's <see cref="QuotedSpans.All"/>.</param>
    public QuotationSpeaker? Of(int span) => _speakers.GetValueOrDefault(span);

    private QuotationSpeaker? Resolve(int index, int token, int span, QuotedSpans spans)
    {
        var sentence = _sentences[index];
        return _voices.Of(sentence.Tokens, token) is { } voice ? SpeakerOf(voice, index, token)
            : sentence.Tokens.TrueForAll(other => other.Kind == TokenKind.Symbol) ? OfQuotationAlone(index, span, spans)
            : null;
    }

    private QuotationSpeaker? SpeakerOf(Voice voice, int index, int token)
    {
        var tokens = _sentences[index].Tokens;
        switch (voice.Kind)
        {
            case VoiceKind.Name:
                return Named(tokens, voice);

            case VoiceKind.Description:
                return Holder(tokens, voice) is { } holder ? Of(holder)
                    : _voices.MaySpeak(tokens, voice) ? new QuotationSpeaker(Text(tokens, voice), []) { Description = _cast.Describe(tokens, voice) }
                    : null;

            case VoiceKind.Pronoun:
                return Antecedent(voice.Gender, index, Math.Min(token, voice.First));

            default:
                return null;
        }
    }

    private QuotationSpeaker Named(List<Token> tokens, Voice voice)
    {
        var words = Cast.WordsOf(tokens, voice.First, voice.Next);
        return _cast.Find(words) is { } person && person.Words.Count > words.Count ? Of(person) : new QuotationSpeaker(Text(tokens, voice), words);
    }

    private Person? Holder(List<Token> tokens, Voice description) => _cast.Describe(tokens, description) is { } office ? Cast.Find(_cast.People, office) : null;

    private static QuotationSpeaker Of(Person person) => new(person.Name, person.Words);

    /// <summary>
    /// A quotation with nothing beside it goes on with what the one before it said, where no more than that one's attribution stands between the two or where
    /// the paragraph before ends inside a quotation.
    /// </summary>
    private QuotationSpeaker? OfQuotationAlone(int index, int span, QuotedSpans spans)
    {
        if (index == 0)
            return null;

        var (sentence, before) = (_sentences[index], _sentences[index - 1]);
        if (before.Quotes.Count > 0 && (before.Paragraph == sentence.Paragraph || (span > 0 && !spans.IsClosed(span - 1))))
            return Of(before.Quotes[^1].Span);

        return null;
    }

    /// <summary>
    /// Whom a pronoun means: the one person it can mean in the nearest sentence that has any. Where several can be meant it is the one who speaks there,
    /// and otherwise unknown; so it is where somebody is described who has no name.
    /// </summary>
    private QuotationSpeaker? Antecedent(Gender gender, int index, int before)
    {
        for (var at = index; at >= Math.Max(0, index - FurthestBack) && _sentences[index].Paragraph - _sentences[at].Paragraph <= 1; at--)
        {
            var mentions = _cast.In(at).Where(mention => (at < index || mention.Next <= before) && mention.Person.IsConfirmed && mention.Person.MayBe(gender)).ToList();
            var people = mentions.Where(mention => !mention.IsOwner).Select(mention => mention.Person).Distinct().ToList();
            var speaker = SpeakerIn(at, at < index ? int.MaxValue : before);
            if (speaker is not null && (!speaker.IsNamed || _cast.Find([.. speaker.Words]) is not { } known || known.MayBe(gender)))
                return speaker;

            var isOfAnother = HasStranger(at, gender, people);
            if (people.Count == 1 && !isOfAnother)
                return _sentences[at].Paragraph == _sentences[index].Paragraph || IsKnownToBe(people[0], gender) ? Of(people[0]) : null;

            if (people.Count == 0 && HolderIn(at, gender) is { } holder)
                return Of(holder);

            if (people.Count > 0 || isOfAnother)
                return null;
        }

        // A portrait: where an article has no other person, or none but names of which nothing tells whose they are, it is that one.
        return _onlyPerson is { } only && only.MayBe(gender) && IsKnownToBe(only, gender) && only.FirstSentence < index ? Of(only) : null;
    }

    /// <summary>Whether the article tells so, or has nobody else who could be.</summary>
    private bool IsKnownToBe(Person person, Gender gender) =>
        gender == Gender.Unknown || person.Gender == gender || !_cast.People.Any(other => other != person && other.MayBe(gender));

    /// <summary>Who speaks in a sentence, in a quotation or without one; a pronoun there leads on to the sentence before.</summary>
    private QuotationSpeaker? SpeakerIn(int index, int before)
    {
        var sentence = _sentences[index];
        foreach (var (token, span) in Enumerable.Reverse(sentence.Quotes))
            if (token < before && _speakers.TryGetValue(span, out var speaker) && speaker is not null)
                return speaker;

        return _voices.OfReport(sentence.Tokens) is { Kind: VoiceKind.Name or VoiceKind.Description } voice && voice.Next <= before && (voice.Kind == VoiceKind.Name || _voices.IsOfPerson(sentence.Tokens, voice)) ? SpeakerOf(voice, index, voice.First) : null;
    }

    /// <summary>"A fisherman from Orsa pulled them out", "Michael Orsa praised Kell", "Kell shook his head": somebody else, or somebody of whom no more is known, does what the sentence tells.</summary>
    private bool HasStranger(int index, Gender gender, List<Person> people)
    {
        var tokens = _sentences[index].Tokens;
        switch (_voices.SubjectOf(tokens))
        {
            case { Kind: VoiceKind.Description } subject:
                return _voices.IsOfPerson(tokens, subject) && (subject.Gender == Gender.Unknown || gender == Gender.Unknown || subject.Gender == gender) && (Holder(tokens, subject) is not { } holder || !people.Contains(holder));

            case { Kind: VoiceKind.Name } subject:
                return _cast.Find(Cast.WordsOf(tokens, subject.First, subject.Next)) is { } person ? !people.Contains(person) && person.MayBe(gender) : people.Count == 0 || subject.Next - subject.First > 1;

            default:
                return false;
        }
    }

    /// <summary>"The captain was angry", where one person of the article is the captain.</summary>
    private Person? HolderIn(int index, Gender gender) =>
        _voices.SubjectOf(_sentences[index].Tokens) is { Kind: VoiceKind.Description } subject && Holder(_sentences[index].Tokens, subject) is { } holder && holder.MayBe(gender) ? holder : null;

    private string Text(List<Token> tokens, Voice voice) => _article.Text[tokens[voice.First].Start..tokens[voice.Next - 1].End];
}

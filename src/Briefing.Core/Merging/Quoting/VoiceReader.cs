namespace Briefing.Merging.Quoting;

internal enum VoiceKind
{
    /// <summary>"Ilse Maren", "President Kell"</summary>
    Name,

    /// <summary>"The captain", "a spokesman for the ministry"</summary>
    Description,

    /// <summary>"He", or, in a language that leaves it out, nothing at all.</summary>
    Pronoun,

    /// <summary>A sign, a report, several people, or somebody who is spoken to: the sentence tells that no one person is meant.</summary>
    Nobody,
}

/// <summary>Whom a sentence gives as the one who speaks: tokens [First, Next).</summary>
internal readonly record struct Voice(VoiceKind Kind, int First, int Next, Gender Gender = Gender.Unknown)
{
    public static Voice Nobody => new(VoiceKind.Nobody, 0, 0);
}

/// <summary>
/// Says by the grammar of one sentence who says what it quotes: what follows the quotation ("said Ilse Maren", "a déclaré la maire"), else the verb in
/// front of it and that verb's subject ("Arvo Kell, who assured her that ..."), else what closes the sentence (", sagte Kell").
/// </summary>
internal sealed class VoiceReader(string language)
{
    /// <summary>Words between the beginning of "the president of the northern rowing federation, Arvo Kell, said" and its verb.</summary>
    private const int LongestSubject = 25;

    /// <summary>"A-t-il aussi précisé", "a à son tour déclaré".</summary>
    private const int AuxiliaryReach = 5;

    private readonly PersonNames _names = new(language);
    private readonly ClauseVerbs _verbs = new(language);
    private readonly Descriptions _descriptions = new(language);
    private readonly NounPhrases _phrases = new(language);
    private readonly Subjects _subjects = new(language);

    /// <summary>Null where the sentence says nothing of a speaker.</summary>
    /// <param name="quote">Index of the quotation's token.</param>
    public Voice? Of(List<Token> tokens, int quote) => Behind(tokens, quote) ?? InFront(tokens, quote) ?? Closing(tokens, quote);

    /// <summary>Who speaks in a sentence that quotes nothing: "Ilse Maren rejected the offer".</summary>
    public Voice? OfReport(List<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
            if (SpeechWords.IsVerb(tokens, at) && ((at > 0 && tokens[at - 1].Is(",") ? ClosingAt(tokens, at) : null) ?? SubjectOf(tokens, 0, at, tokens.Count)) is { Kind: not VoiceKind.Nobody } voice)
                return voice;

        return null;
    }

    /// <summary>"..., said Ilse Maren of the harbour board." In "The mayor, Ilse Maren, said Kell had gone" Kell says nothing.</summary>
    private Voice? ClosingAt(List<Token> tokens, int verb) =>
        VerbThenSubject(tokens, verb, EndOfNarration(tokens, verb)) is { Next: > 0 } voice && (voice.Next >= tokens.Count || !_verbs.IsVerb(tokens[voice.Next])) ? voice : null;

    /// <summary>Whether a description is of a person: "the price" says nothing.</summary>
    public bool IsOfPerson(List<Token> tokens, Voice description) => _descriptions.IsPersonNoun(tokens, _descriptions.HeadNoun(tokens, description.First, description.Next));

    /// <summary>A president and a ministry say something, a treaty does not; in other languages than English no word list tells the one from the other.</summary>
    public bool MaySpeak(List<Token> tokens, Voice description) =>
        language != "en" || (_descriptions.HeadNoun(tokens, description.First, description.Next) is var noun && noun >= 0 && SpeakerReader.CanSpeak(tokens[noun]));

    /// <summary>What stands right behind a quotation and says whose it is.</summary>
    private Voice? Behind(List<Token> tokens, int quote)
    {
        var at = quote + 1;
        while (at < tokens.Count && at <= quote + 2 && tokens[at].Text is "," or "–" or "—" or "-")
            at++;

        return at < tokens.Count ? FrameAt(tokens, at, EndOfNarration(tokens, at)) : null;
    }

    /// <summary>"“Every cent of the damage” would be paid, said Ilse Maren": the last clause of a sentence.</summary>
    private Voice? Closing(List<Token> tokens, int quote)
    {
        for (var at = quote + 1; at < tokens.Count - 1; at++)
            if (tokens[at].Is(",") && FrameAt(tokens, at + 1, EndOfNarration(tokens, at + 1)) is { } voice)
                return voice;

        return null;
    }

    private static int EndOfNarration(List<Token> tokens, int at)
    {
        while (at < tokens.Count && !NarratedSentence.IsQuote(tokens[at]))
            at++;

        return at;
    }

    /// <summary>"said Ilse Maren", "Ilse Maren said", "according to Ilse Maren", beginning at a token.</summary>
    private Voice? FrameAt(List<Token> tokens, int first, int end)
    {
        if (first >= end)
            return null;

        if (SourceAt(tokens, first, end) is { } source)
            return source;

        if (tokens[first].Is("wie"))
            return SubjectThenVerb(tokens, first + 1, end);

        return VerbThenSubject(tokens, first, end) ?? SubjectThenVerb(tokens, first, end);
    }

    /// <summary>"According to", "selon", "según", "laut", "so", "nach den Worten von".</summary>
    private Voice? SourceAt(List<Token> tokens, int at, int end)
    {
        var behind = tokens[at].Lower switch
        {
            "according" when at + 1 < end && tokens[at + 1].Is("to") => at + 2,
            "selon" or "según" or "laut" => at + 1,
            "d" when at + 1 < end && tokens[at + 1].Is("après") => at + 2,
            "so" when language == "de" => at + 1,
            "nach" when language == "de" => BehindWords(tokens, at, end),
            _ => -1,
        };

        return behind > 0 && behind < end ? _phrases.PersonIn(tokens, behind, PhraseEnd(tokens, behind, end)) : null;
    }

    /// <summary>"Nach Angaben von", "nach den Worten der".</summary>
    private static int BehindWords(List<Token> tokens, int at, int end)
    {
        for (var word = at + 1; word < end && word <= at + 2; word++)
            if (tokens[word].IsAny(["angaben", "worten", "aussage", "auskunft"]))
                return word + 1 < end && tokens[word + 1].IsAny(["von", "des"]) ? word + 2 : word + 1;

        return -1;
    }

    private Voice? VerbThenSubject(List<Token> tokens, int first, int end)
    {
        var at = first;
        if (tokens[at].IsAny(["se", "s'est"]))
            at++;
        else if (language != "en" && SpeechWords.IsAuxiliary(tokens[at].Lower))
            return BehindAuxiliary(tokens, at, end);

        if (at >= end || !SpeechWords.IsVerb(tokens, at))
            return null;

        at++;

        // "Dit-il", "assure-t-elle"
        while (at < end && (tokens[at].Is("-") || (tokens[at].Is("t") && tokens[at].Glued)))
            at++;

        return SubjectBehind(tokens, at, end);
    }

    /// <summary>"a déclaré Ilse Maren", "a-t-elle déclaré", "hatte Ilse Maren am Samstag gesagt".</summary>
    private Voice? BehindAuxiliary(List<Token> tokens, int auxiliary, int end)
    {
        for (var at = auxiliary + 1; at < end && at <= auxiliary + AuxiliaryReach; at++)
        {
            if (SpeechWords.IsPronoun(tokens[at]) && tokens[at - 1].Is("-"))
                return PronounAt(tokens, at);

            if (language != "de" && SpeechWords.IsVerb(tokens, at))
                return SubjectBehind(tokens, at + 1, end);

            if (tokens[at].Kind == TokenKind.Symbol && !tokens[at].Is("-"))
                break;
        }

        if (language != "de")
            return null;

        var participle = tokens.FindIndex(auxiliary, end - auxiliary, token => SpeechWords.IsGermanParticiple(token.Lower));
        return participle > auxiliary + 1 ? SubjectBehind(tokens, auxiliary + 1, participle) : null;
    }

    /// <summary>The subject that follows its verb, what stands between the two skipped: "repitió entre lágrimas Ana Ruiz", "sagte am Montag der Minister".</summary>
    private Voice? SubjectBehind(List<Token> tokens, int first, int end)
    {
        var at = first;
        while (at < end && tokens[at].IsAny(["yesterday", "today", "gestern", "heute", "hier", "ayer", "hoy", "auch", "aussi", "también", "además", "zudem", "later"]))
            at++;

        if (at < end && tokens[at].Lower is "it" or "es" && language != "es")
            return Voice.Nobody;

        if (at < end && SpeechWords.IsPronoun(tokens[at]))
            return PronounAt(tokens, at);

        var isRomance = language is "fr" or "es" or "it" or "pt";
        while (at < end && (isRomance || language == "de") && (SpeechWords.IsPreposition(tokens[at].Lower) || tokens[at].IsAny(["a", "an"])))
            at = BehindAdverbial(tokens, at, end);

        var last = PhraseEnd(tokens, at, end);
        if (at >= last || SpeechWords.IsPreposition(tokens[at].Lower))
            return language is "es" or "it" or "pt" && IsWithoutSubject(tokens, first, end) ? new Voice(VoiceKind.Pronoun, first, first) : null;

        return SpeechWords.IsSubordinator(tokens[at].Lower) && !SpeechWords.IsDeterminer(tokens[at].Lower) ? null : _phrases.PersonIn(tokens, at, last);
    }

    /// <summary>"«...», declaró.", "..., dice. La gerencia": nothing follows the verb, or only when and where it was said.</summary>
    private static bool IsWithoutSubject(List<Token> tokens, int first, int end) => first >= end || tokens[first].Kind == TokenKind.Symbol || SpeechWords.IsPreposition(tokens[first].Lower) || tokens[first].Is("a");

    /// <summary>"entre lágrimas", "à notre micro", "am Montag": up to the next determiner or name.</summary>
    private int BehindAdverbial(List<Token> tokens, int preposition, int end)
    {
        var at = preposition + 1;
        while (at < end && (SpeechWords.IsDeterminer(tokens[at].Lower) || tokens[at].IsAny(["notre", "nuestro", "nuestra"])))
            at++;

        if (at < end && tokens[at].IsCapitalised)
            return at + 1;

        while (at < end && tokens[at] is { Kind: TokenKind.Word, IsCapitalised: false } && !SpeechWords.IsDeterminer(tokens[at].Lower) && !SpeechWords.IsPreposition(tokens[at].Lower))
            at++;

        return language == "de" && at < end && tokens[at].IsCapitalised ? at + 1 : at;
    }

    /// <summary>Where a noun phrase with its appositions ends at the latest.</summary>
    private static int PhraseEnd(List<Token> tokens, int at, int end)
    {
        while (at < end && (tokens[at].Kind != TokenKind.Symbol || tokens[at].Text is "," or "-" or "'" or "’" || PersonNames.IsInitialDot(tokens, at)))
            at++;

        return at;
    }

    private Voice? SubjectThenVerb(List<Token> tokens, int first, int end)
    {
        for (var verb = first + 1; verb < end && verb <= first + LongestSubject; verb++)
        {
            if (tokens[verb].Is("zufolge"))
                return _phrases.PersonIn(tokens, first, verb);

            if (tokens[verb].Kind == TokenKind.Symbol && tokens[verb].Text is ";" or ":" or "." && !PersonNames.IsInitialDot(tokens, verb))
                return null;

            if (!SpeechWords.IsVerb(tokens, verb))
                continue;

            var next = Subjects.EndOf(tokens, first, verb);
            if (next <= first || SpeechWords.IsPassive(tokens[next].Lower))
                return null;

            // "Kell, who wrote for the majority, said": the verb of the clause between is none of his words.
            if (SpeechWords.IsSubordinator(tokens[next - 1].Lower))
                continue;

            if (SpeechWords.IsSubordinator(tokens[first].Lower) && !SpeechWords.IsDeterminer(tokens[first].Lower))
                return null;

            if (SpeechWords.IsPronoun(tokens[next - 1]) && next - 1 == first)
                return PronounAt(tokens, first);

            return tokens[first].Is("it") ? Voice.Nobody
                : SpeechWords.IsPreposition(tokens[first].Lower) || _verbs.HasVerb(tokens, first, next) ? null
                : _phrases.PersonIn(tokens, first, next);
        }

        return null;
    }

    /// <summary>The verb in front of a quotation that the quotation hangs on, and its subject.</summary>
    private Voice? InFront(List<Token> tokens, int quote)
    {
        var low = quote - 1;
        while (low >= 0 && !NarratedSentence.IsQuote(tokens[low]))
            low--;

        var first = low + 1;
        for (var verb = quote - 1; verb >= first; verb--)
            if (SpeechWords.IsVerb(tokens, verb) || (SpeechWords.IsParticiple(tokens[verb].Lower) && verb > 0))
                return SubjectOf(tokens, first, verb, quote) ?? Voice.Nobody;

        if (quote > first && tokens[quote - 1].Is(":"))
            return Label(tokens, first, quote - 1);

        if (quote > first && (SourceAt(tokens, first, quote) ?? Zufolge(tokens, first, quote)) is { } source)
            return source;

        // "A hard day" and "a long night": who says the one says the other.
        return low >= 0 && quote - low is > 1 and <= MostBetween && tokens.GetRange(first, quote - first).Exists(token => token.IsAny(["and", "or", "und", "et", "y", "e"])) ? Of(tokens, low) : null;
    }

    private const int MostBetween = 3;

    /// <summary>"Ilse Maren zufolge", which stands behind its source.</summary>
    private Voice? Zufolge(List<Token> tokens, int first, int quote) =>
        tokens.FindIndex(first, quote - first, token => token.Is("zufolge")) is var at && at > first ? _phrases.PersonIn(tokens, first, at) : null;

    /// <summary>"Maren:", "The bank's answer was short:": a name alone, or the only one of a clause that begins with it.</summary>
    private Voice? Label(List<Token> tokens, int first, int colon)
    {
        if (_names.At(tokens, first) is not { } name || name.Next > colon)
            return null;

        return name.Next == colon || (_verbs.HasVerb(tokens, name.Next, colon) && _names.In(tokens, first, colon).Count == 1) ? new Voice(VoiceKind.Name, name.First, name.Next) : null;
    }

    private Voice? SubjectOf(List<Token> tokens, int first, int verb, int end)
    {
        var next = Subjects.EndOf(tokens, first, verb);
        if (SpeechWords.IsParticiple(tokens[verb].Lower))
            return OfParticiple(tokens, first, verb, end);

        if (next < verb && tokens.GetRange(next, verb - next).Exists(token => SpeechWords.IsPassive(token.Lower)))
            return By(tokens, verb);

        if (next == first)
            return language is "de" or "fr" or "es" || first > 0 ? SubjectBehind(tokens, verb + 1, end) : null;

        var before = tokens[next - 1];

        // "Went on to say"
        if (before.Is("to"))
            return Leading(tokens, first);

        if (before.IsAny(["who", "qui", "quien"]) || (before.IsAny(["que", "der", "die"]) && next - 2 > first && tokens[next - 2].Is(",")))
            return _subjects.Antecedent(tokens, first, next - 1);

        if (before.IsAny(["and", "but", "und", "aber", "et", "mais", "y", "pero", "then"]))
            return Leading(tokens, first);

        if (SpeechWords.IsPronoun(before))
            return PronounAt(tokens, next - 1);

        if (before.Is("it") || before.Is("es"))
            return Voice.Nobody;

        return _subjects.EndingAt(tokens, first, next) ?? (language is "de" or "fr" or "es" ? SubjectBehind(tokens, verb + 1, end) : null);
    }

    /// <summary>"Was quoted as saying": of whom it is said. "Ilse Maren left at noon, calling it": who does the one does the other.</summary>
    private Voice? OfParticiple(List<Token> tokens, int first, int participle, int end)
    {
        if (participle > first + 2 && tokens[participle - 1].Is("as") && tokens.FindIndex(first, participle - first, token => SpeechWords.IsPassive(token.Lower)) is var passive && passive > first)
            return _subjects.EndingAt(tokens, first, passive);

        // "With Maren describing it as", "a banner saying"
        if (participle > first && tokens[participle - 1] is { Kind: TokenKind.Word } subject && !SpeechWords.IsPreposition(subject.Lower) && !SpeechWords.IsSubordinator(subject.Lower) && !subject.Lower.EndsWith("ly", StringComparison.Ordinal) && !_verbs.IsVerb(subject))
            return _names.In(tokens, first, participle).FindLast(name => name.Next == participle) is { Next: > 0 } name ? new Voice(VoiceKind.Name, name.First, name.Next) : Voice.Nobody;

        for (var verb = first; verb < participle; verb++)
            if (SpeechWords.IsVerb(tokens, verb))
                return SubjectOf(tokens, first, verb, end);

        // Behind a quotation the sentence goes on with the one who speaks in it.
        return first > 0 ? Of(tokens, first - 1) : Leading(tokens, first);
    }

    /// <summary>"Was called by Ilse Maren"</summary>
    private Voice By(List<Token> tokens, int verb)
    {
        for (var at = verb + 1; at < tokens.Count - 1; at++)
            if (tokens[at].IsAny(["by", "von", "par", "por"]) && _phrases.PersonIn(tokens, at + 1, PhraseEnd(tokens, at + 1, tokens.Count)) is { } voice)
                return voice;

        return Voice.Nobody;
    }

    /// <summary>The one whom a sentence begins with, whatever is told of that one.</summary>
    public Voice? SubjectOf(List<Token> tokens) => tokens.Count == 0 ? null : Leading(tokens, 0);

    /// <summary>The one whom a clause begins with, before its first verb.</summary>
    private Voice? Leading(List<Token> tokens, int first)
    {
        if (first < tokens.Count && SpeechWords.IsPronoun(tokens[first]))
            return PronounAt(tokens, first);

        for (var at = first + 1; at < tokens.Count && at <= first + LongestSubject && !NarratedSentence.IsQuote(tokens[at]); at++)
            if (_verbs.IsVerb(tokens[at]) && tokens[at - 1].Lower is not ("who" or "which" or "that"))
                return SpeechWords.IsPreposition(tokens[first].Lower) ? null : _phrases.PersonIn(tokens, first, Subjects.EndOf(tokens, first, at));

        return null;
    }

    private static Voice PronounAt(List<Token> tokens, int at) =>
        SpeechWords.IsPlural(tokens[at].Lower) ? Voice.Nobody : new Voice(VoiceKind.Pronoun, at, at + 1, SpeechWords.GenderOfPronoun(tokens[at].Lower));
}

using Briefing.Reading;

namespace Briefing.Merging.Quoting;

/// <summary>Finds the people in the noun phrases of a language: names, what stands in front of one, and those that are only described.</summary>
internal sealed class NounPhrases(string language)
{
    /// <summary>Words of "executive vice chairman" between a house and a name.</summary>
    private const int LongestTrade = 3;

    private const int LongestDescription = 12;

    /// <summary>Words of each name in "Ilse Maren, the port captain, and Arvo Kell".</summary>
    private const int LongestListed = 4;

    private static readonly string[] Particles = ["de", "van", "von", "bin", "al", "del", "da", "di", "la", "le", "el", "der", "den", "ter", "dos", "du", "ibn", "y"];

    /// <summary>The reporter speaks, of whom a text tells no more.</summary>
    private static readonly string[] FirstPersons = ["i", "we", "ich", "wir", "je", "j", "nous", "yo", "nosotros"];

    private static readonly string[] Adverbs = ["also", "later", "then", "now", "once", "often", "himself", "herself", "itself", "however", "still", "again", "even", "just", "yesterday", "today", "auch", "später", "dann", "noch", "zudem", "aussi", "ensuite", "también", "luego"];

    /// <summary>The names between two tokens, those of possessors and places among them.</summary>
    public List<(int First, int Next)> NamesIn(List<Token> tokens, int first, int end)
    {
        var names = new List<(int, int)>();
        for (var at = first; at < end; at++)
            if (NameAt(tokens, at) is { } name)
            {
                names.Add(name);
                at = Math.Max(at, Math.Min(name.Next, end) - 1);
            }

        return names;
    }

    /// <summary>The name that begins at a token, a calling in front of it left out where the language capitalises that too.</summary>
    public (int First, int Next)? NameAt(List<Token> tokens, int at)
    {
        if (at >= tokens.Count || !IsNameWord(tokens, at))
            return null;

        var next = at + 1;
        while (next < tokens.Count && EndOfLink(tokens, at, next) is var linked && linked > next)
            next = linked;

        if (next == at + 1 && IsTitleOfPlace(tokens, at))
            return null;

        return (language == "de" ? BehindTrade(tokens, at, next) : BehindHouse(tokens, at, next), next);
    }

    /// <summary>The "President" of "President of Orsa" names nobody.</summary>
    private static bool IsTitleOfPlace(List<Token> tokens, int at) => SpeechWords.IsTitle(tokens[at].Lower) && at + 1 < tokens.Count && tokens[at + 1].IsAny(["of", "for", "de", "du", "del", "von"]);

    private bool IsNameWord(List<Token> tokens, int at) =>
        tokens[at].IsCapitalised && !FunctionWords.Contains(language, tokens[at].Lower) && !SpeechWords.IsPronoun(tokens[at]) && !SpeechWords.IsDeterminer(tokens[at].Lower)
        && Calendar.WeekdayOf(tokens[at]) is null && Calendar.MonthOf(tokens[at]) is null && !(at == 0 && (SpeechWords.IsPreposition(tokens[at].Lower) || SpeechWords.IsParticiple(tokens[at].Lower) || NumberWords.IsNumber(tokens[at].Lower, language)));

    private static bool IsPartOfName(List<Token> tokens, int at) => at < tokens.Count && tokens[at].IsCapitalised && Calendar.WeekdayOf(tokens[at]) is null && Calendar.MonthOf(tokens[at]) is null;

    /// <summary>Behind the next part of a name, or the same place where the name ends.</summary>
    private int EndOfLink(List<Token> tokens, int first, int next)
    {
        if (IsPossessive(tokens, next - 1))
            return next;

        if (IsPartOfName(tokens, next))
            return next + 1;

        if (IsInitialDot(tokens, next) && IsPartOfName(tokens, next + 1))
            return next + 2;

        if (tokens[next].Is("-") && tokens[next].Glued && next + 1 < tokens.Count && tokens[next + 1] is { Kind: TokenKind.Word, Glued: true } part && (part.IsCapitalised || next - first > 1))
            return next + 2;

        // "Arvo Kell von der Nordbank": behind a first and a family name it is a house.
        if (language == "de" && next - first > 1 && tokens[next].Is("von"))
            return next;

        for (var particle = next; particle < next + 2 && particle < tokens.Count && tokens[particle].IsAny(Particles); particle++)
            if (IsPartOfName(tokens, particle + 1) && !(language == "de" && particle == next && !tokens[particle].IsAny(["van", "von", "de", "bin", "al", "el", "ter"])))
                return particle + 2;

        return next;
    }

    /// <summary>The full stop of "M." and "Dr."</summary>
    public static bool IsInitialDot(List<Token> tokens, int at) =>
        tokens[at].Is(".") && tokens[at].Glued && at > 0 && tokens[at - 1].IsCapitalised && (tokens[at - 1].Text.Length == 1 || (tokens[at - 1].Text.Length <= 4 && SpeechWords.IsTitle(tokens[at - 1].Lower))) && at + 1 < tokens.Count;

    /// <summary>"Verhandlungsführerin Sabine Kell", "LVB-Vorstand Arvo Kell": behind the calling. "Maren Richter" is a name.</summary>
    private int BehindTrade(List<Token> tokens, int first, int next)
    {
        var name = first;
        for (var at = first; at < next - 1; at++)
            if (tokens[at].IsCapitalised && (SpeechWords.IsGermanTrade(tokens[at].Lower) || (at == first && next - first > 2 && ForeignPhrases.IsCommonNoun(tokens, at, language))) && tokens[at + 1].IsCapitalised)
                name = at + 1;

        return name;
    }

    /// <summary>
    /// "The Georgian Tamta Kell" in French and Spanish, where an article stands in front of no name, and "President of Orsa Ilse Maren": behind what is no part
    /// of the name.
    /// </summary>
    private int BehindHouse(List<Token> tokens, int first, int next)
    {
        if (first == 0 || next - first < 3)
            return first;

        if (language is "fr" or "es")
            return SpeechWords.IsDeterminer(tokens[first - 1].Lower) ? first + 1 : first;

        var of = tokens[first - 1].Is("the") ? first - 2 : first - 1;
        return of > 0 && tokens[of].Is("of") && tokens[of - 1].IsCapitalised && SpeechWords.IsTitle(tokens[of - 1].Lower) ? (of < first - 1 ? next - 2 : first + 1) : first;
    }

    public static bool IsPossessive(List<Token> tokens, int at) =>
        tokens[at].Text.EndsWith("'s", StringComparison.Ordinal) || tokens[at].Text.EndsWith("’s", StringComparison.Ordinal) || (at + 1 < tokens.Count && tokens[at + 1] is { Glued: true, Text: "'" or "’" } && tokens[at].Lower.EndsWith('s'));

    public bool IsVerb(Token token) => !token.IsCapitalised && (Verbs.IsVerbLike(token, language) || ForeignPhrases.IsAuxiliary(token, language) || SpeechWords.IsSpeech(token.Lower));

    public bool HasVerb(List<Token> tokens, int first, int next)
    {
        for (var at = first; at < next && !tokens[at].Is(","); at++)
            if (IsVerb(tokens[at]) && !SpeechWords.IsDeterminer(tokens[at].Lower) && !(at > first && tokens[at - 1].Is("-") && tokens[at].Glued))
                return true;

        return false;
    }

    /// <summary>Where the subject ends in front of a verb: "has", "later" and the like belong to the verb.</summary>
    public static int SubjectEnd(List<Token> tokens, int first, int verb)
    {
        var next = verb;
        while (next > first && (tokens[next - 1].IsAny(Adverbs) || SpeechWords.IsAuxiliary(tokens[next - 1].Lower) || SpeechWords.IsPassive(tokens[next - 1].Lower)
            || (tokens[next - 1] is { Kind: TokenKind.Word, IsCapitalised: false } word && word.Lower.EndsWith("ly", StringComparison.Ordinal) && word.Lower.Length > 4)))
            next--;

        return next;
    }

    /// <summary>The one person of a noun phrase with its appositions; a description where it names none.</summary>
    public Voice? PersonIn(List<Token> tokens, int first, int end)
    {
        while (end > first && tokens[end - 1].Is(","))
            end--;

        if (first >= end)
            return null;

        if (tokens.FindIndex(first, end - first, token => token.IsAny(FirstPersons)) >= 0)
            return Voice.Nobody;

        var comma = tokens.FindIndex(first, end - first, token => token.Is(","));
        var next = comma < 0 ? end : comma;
        if (IsOfSeveral(tokens, first, next))
            return Voice.Nobody;

        if (HeadOf(tokens, first, next) is { } head)
            return new Voice(VoiceKind.Name, head.First, head.Next);

        if (comma >= 0 && ApposedAt(tokens, comma + 1, end) is { } apposed && IsDescription(tokens, first, next))
            return new Voice(VoiceKind.Name, apposed.First, apposed.Next);

        return DescriptionIn(tokens, first, next);
    }

    /// <summary>"Ilse Maren and Arvo Kell"</summary>
    private bool IsOfSeveral(List<Token> tokens, int first, int next)
    {
        for (var at = first + 1; at < next - 1; at++)
        {
            if (SpeechWords.IsPreposition(tokens[at].Lower) || IsVerb(tokens[at]))
                return false;

            if (tokens[at].IsAny(["and", "und", "et", "y", "e"]) && (tokens[at + 1].IsCapitalised || SpeechWords.IsDeterminer(tokens[at + 1].Lower)))
                return true;
        }

        return false;
    }

    /// <summary>The name that a phrase is about: not its possessor, nor a place, nor a house with a calling and a name behind it.</summary>
    private (int First, int Next)? HeadOf(List<Token> tokens, int first, int next)
    {
        for (var at = first; at < next; at++)
        {
            if (NameAt(tokens, at) is not { } name)
            {
                // "President of Orsa Ilse Maren"
                if (IsTitleOfPlace(tokens, at) && tokens[at].IsCapitalised && at + 2 < next && NameAt(tokens, tokens[at + 2].Is("the") ? at + 3 : at + 2) is { } holder && !tokens[holder.First - 1].IsAny(["of", "the"]))
                    return (holder.First, Math.Min(holder.Next, next));

                if (SpeechWords.IsPreposition(tokens[at].Lower) || (SpeechWords.IsSubordinator(tokens[at].Lower) && !SpeechWords.IsDeterminer(tokens[at].Lower)))
                    return null;

                continue;
            }

            var last = Math.Min(name.Next, next);
            if (IsPossessive(tokens, last - 1))
            {
                at = last - 1;
                continue;
            }

            var behind = BehindCalling(tokens, last, next);
            if (behind > last)
            {
                at = behind - 1;
                continue;
            }

            return IsNameByItself(tokens, at, name.First, last) ? (name.First, last) : null;
        }

        return null;
    }

    /// <summary>Behind "chief executive" where a name follows it: what stood in front was a house.</summary>
    private int BehindCalling(List<Token> tokens, int first, int next)
    {
        var at = first;
        while (at < next && at < first + LongestTrade && tokens[at] is { Kind: TokenKind.Word, IsCapitalised: false } && !FunctionWords.Contains(language, tokens[at].Lower) && !SpeechWords.IsPreposition(tokens[at].Lower))
            at++;

        return at > first && at < next && tokens[at].IsCapitalised && (language != "en" || SpeakerReader.CanSpeak(tokens[at - 1]) || (at + 1 < next && tokens[at + 1].IsCapitalised && !tokens.GetRange(first, at - first).Exists(IsVerb))) ? at : first;
    }

    /// <summary>Behind an article a name needs two words or more once its calling is off: "the Harbour Minister" is an office, "der Bürgermeister Arvo Kell" a person.</summary>
    private bool IsNameByItself(List<Token> tokens, int at, int first, int next)
    {
        if (first > at)
            return true;

        // "The 31-year-old Norwegian"
        if (at > 0 && tokens[at - 1].Is("old") && next - at == 1)
            return false;

        // "The Velmora Sheriff's Office"
        if (at > 0 && IsPossessive(tokens, at - 1) && next - at == 1)
            return false;

        if (at == 0 || !SpeechWords.IsDeterminer(tokens[at - 1].Lower))
            return language != "de" || at == 0 || next - first > 1 || !ForeignPhrases.IsCommonNoun(tokens, at, language);

        return language is "fr" or "es" && first > at;
    }

    /// <summary>", Ilse Maren of Velmora," and ", maître Ilse Maren".</summary>
    private (int First, int Next)? ApposedAt(List<Token> tokens, int first, int end)
    {
        var at = first;
        if (at < end && SpeechWords.IsTitle(tokens[at].Lower) && !tokens[at].IsCapitalised)
            at++;

        // "the producer Ilse Maren"
        while (at < end && at < first + LongestTrade + 1 && tokens[at] is { Kind: TokenKind.Word, IsCapitalised: false } && (at == first ? SpeechWords.IsDeterminer(tokens[at].Lower) : !FunctionWords.Contains(language, tokens[at].Lower)))
            at++;

        return at < end && NameAt(tokens, at) is { } name && name.Next <= end && (at == first || name.Next - name.First > 1) && !IsPossessive(tokens, name.Next - 1)
            && (name.Next - name.First > 1 || name.Next == end || tokens[name.Next].Is(",")) ? name : null;
    }

    private bool IsDescription(List<Token> tokens, int first, int next) =>
        first < next && (SpeechWords.IsDeterminer(tokens[first].Lower) || tokens[first].IsAny(["one", "einer", "eine", "uno", "una", "l'un", "un"]) || NamesIn(tokens, first, next).Exists(name => IsPossessive(tokens, name.Next - 1))
        || (tokens[next - 1] is { Kind: TokenKind.Word, IsCapitalised: false } noun && SpeakerReader.CanSpeak(noun)) || SpeechWords.IsGermanTrade(tokens[first].Lower));

    /// <summary>"The president of Orsa", "a spokesman for the ministry", "police"; nobody where what it names is a document.</summary>
    private Voice? DescriptionIn(List<Token> tokens, int first, int next)
    {
        var isOwned = NameAt(tokens, first) is { } owner && IsPossessive(tokens, owner.Next - 1);
        if (!isOwned && !SpeechWords.IsDeterminer(tokens[first].Lower))
            return tokens[first] is { Kind: TokenKind.Word } word && next - first <= LongestTrade && SpeakerReader.CanSpeak(tokens[next - 1]) && !SpeechWords.IsPreposition(word.Lower) && !word.IsCapitalised && !tokens[next - 1].IsCapitalised && !SpeechWords.IsDocument(tokens[next - 1].Lower) && !HasVerb(tokens, first, next)
                ? new Voice(VoiceKind.Description, first, next)
                : null;

        var noun = HeadNoun(tokens, first, next);
        if (noun < 0 || next - first > LongestDescription)
            return null;

        if (SpeechWords.IsDocument(tokens[noun].Lower))
            return Voice.Nobody;

        return new Voice(VoiceKind.Description, first, DescriptionEnd(tokens, noun, next), GenderOfDescription(tokens, first, noun));
    }

    /// <summary>A calling by its ending or by name; of a person in any language.</summary>
    public bool IsPersonNoun(List<Token> tokens, int noun) => noun >= 0 && (SpeechWords.GenderOf(tokens[noun].Lower) != Gender.Unknown || SpeechWords.IsOffice(tokens[noun].Lower) || language switch
    {
        "de" => SpeechWords.IsGermanTrade(tokens[noun].Lower),
        "fr" or "es" => Array.Exists(RomanceTrades, ending => tokens[noun].Lower.EndsWith(ending, StringComparison.Ordinal)),
        _ => SpeakerReader.CanSpeak(tokens[noun]),
    });

    private static readonly string[] RomanceTrades = ["eur", "euse", "trice", "ien", "ienne", "iste", "ista", "or", "ora", "ero", "era", "ier", "ière", "ant", "ante", "nte", "aire", "ario", "aria"];

    /// <summary>"president" of "the president of Orsa"; -1 where the phrase has a verb or none.</summary>
    public int HeadNoun(List<Token> tokens, int first, int next)
    {
        var noun = -1;
        for (var at = first; at < next && tokens[at].Kind == TokenKind.Word | tokens[at].Is("-") | tokens[at].Kind == TokenKind.Number | tokens[at].Text is "'" or "’"; at++)
        {
            if (at > first && (SpeechWords.IsPreposition(tokens[at].Lower) || (FunctionWords.Contains(language, tokens[at].Lower) && noun >= 0)))
                break;

            if (tokens[at].Kind != TokenKind.Word || SpeechWords.IsDeterminer(tokens[at].Lower) || tokens[at].IsAny(["elect", "designate"]))
                continue;

            // Romance adjectives stand behind the noun, German ones in lower case in front of it.
            if (noun < 0 || language is not ("fr" or "es" or "de"))
                noun = at;
            else if (language == "de" && tokens[at].IsCapitalised && !tokens[noun].IsCapitalised)
                noun = at;
        }

        return noun;
    }

    /// <summary>"A spokesman for the ministry" has an end, "the captain on Monday evening" one before it.</summary>
    private int DescriptionEnd(List<Token> tokens, int noun, int next)
    {
        var end = noun + 1;
        while (end < next && tokens[end] is { Kind: TokenKind.Word, IsCapitalised: false } && language is "fr" or "es" && !FunctionWords.Contains(language, tokens[end].Lower) && !SpeechWords.IsPreposition(tokens[end].Lower))
            end++;

        while (end + 1 < next && tokens[end].Is("-") && tokens[end + 1].Glued)
            end += 2;

        // "La candidata de madrugada", "el volante de 31 años": when, and how old.
        if (end + 1 >= next || !tokens[end].IsAny(["of", "for", "der", "des", "von", "de", "du", "del", "d"]) || tokens[end + 1].Kind != TokenKind.Word || tokens[end + 1].IsAny(["his", "her", "their", "sa", "son", "ses", "leur", "su", "sus", "seiner", "ihrer", "madrugada", "noche", "mañana", "tarde", "bonne", "grand"]))
            return end;

        var last = end + 1;
        while (last < next && tokens[last].Kind is TokenKind.Word && Calendar.WeekdayOf(tokens[last]) is null && (SpeechWords.IsDeterminer(tokens[last].Lower) || tokens[last].IsAny(["of", "de", "for", "s"]) || !FunctionWords.Contains(language, tokens[last].Lower)) && !(SpeechWords.IsPreposition(tokens[last].Lower) && !tokens[last].IsAny(["of", "de", "for", "der"])))
            last++;

        return last < next && tokens[last].Is("-") ? next : last;
    }

    private Gender GenderOfDescription(List<Token> tokens, int first, int noun)
    {
        if (SpeechWords.GenderOf(tokens[noun].Lower) is var known && known != Gender.Unknown)
            return known;

        return language switch
        {
            "de" => GermanGender(tokens[noun].Lower),
            "fr" or "es" => GenderOfArticle(tokens[first].Lower),
            _ => Gender.Unknown,
        };
    }

    public static Gender GermanGender(string trade) =>
        trade.EndsWith("in", StringComparison.Ordinal) && SpeechWords.IsGermanTrade(trade) ? Gender.Female
        : SpeechWords.IsGermanTrade(trade) && !trade.EndsWith('e') ? Gender.Male
        : SpeechWords.GenderOf(trade);

    public static Gender GenderOfArticle(string article) => article switch
    {
        "le" or "un" or "el" => Gender.Male,
        "la" or "une" or "una" => Gender.Female,
        _ => Gender.Unknown,
    };

    /// <summary>The subject whose last token stands right in front of its verb, the clauses before it left out: "Asked about it, Ilse Maren", "The minister, Ilse Maren, ".</summary>
    public Voice? SubjectEndingAt(List<Token> tokens, int first, int next)
    {
        if (tokens[next - 1].Is(","))
            return SubjectWithApposition(tokens, first, next - 1);

        var start = ClauseStart(tokens, first, next);
        if (start > first + 1 && tokens[start - 1].IsAny(["and", "und", "et", "y"]))
        {
            // "The town has not said whether it will call her back, and the port says": the comma parts two clauses, and not two who speak.
            var before = tokens[start - 2].Is(",") ? start - 2 : start - 1;
            var other = ClauseStart(tokens, first, before);
            if (!HasVerb(tokens, other, before) && (before == start - 1 || before - other <= LongestListed))
                return Voice.Nobody;
        }

        if (start >= next)
            return null;

        // "On Monday Ilse Maren": behind when and where, only the name that touches the verb is its subject.
        if (SpeechWords.IsPreposition(tokens[start].Lower))
            return NamesIn(tokens, start, next).FindLast(name => name.Next == next && !IsPossessive(tokens, next - 1) && !SpeechWords.IsPreposition(tokens[name.First - 1].Lower) && !SpeechWords.IsDeterminer(tokens[name.First - 1].Lower)) is { Next: > 0 } found
                ? new Voice(VoiceKind.Name, found.First, found.Next)
                : LastDescription(tokens, start, next);

        while (start < next - 1 && (tokens[start].IsAny(Adverbs) || (tokens[start].IsCapitalised && FunctionWords.Contains(language, tokens[start].Lower) && !SpeechWords.IsDeterminer(tokens[start].Lower) && !tokens[start].IsAny(["one"]))))
            start++;

        return HasVerb(tokens, start, next) ? null : PersonIn(tokens, start, next);
    }

    /// <summary>"On Monday the harbour minister said".</summary>
    private Voice? LastDescription(List<Token> tokens, int start, int next)
    {
        for (var at = next - 2; at > start; at--)
        {
            if (SpeechWords.IsPreposition(tokens[at].Lower))
                return null;

            if (SpeechWords.IsDeterminer(tokens[at].Lower))
                return SpeechWords.IsPreposition(tokens[at - 1].Lower) ? null : DescriptionIn(tokens, at, next);
        }

        return null;
    }

    private static int ClauseStart(List<Token> tokens, int first, int next)
    {
        var start = next;
        while (start > first && !IsClauseBoundary(tokens[start - 1]))
            start--;

        return start;
    }

    private static bool IsClauseBoundary(Token token) =>
        NarratedSentence.IsQuote(token) || token.Text is "," or ";" or ":" or "–" or "—" or "(" or ")" || token.IsAny(["that", "dass", "que", "but", "because", "while", "when", "and", "und", "et", "y", "aber", "mais", "pero", "though", "although", "if", "whether"]);

    /// <summary>"The mother of one of the children, Ilse Maren of Velmora, said": from the comma in front of the verb back to whoever is named or described.</summary>
    private Voice? SubjectWithApposition(List<Token> tokens, int first, int comma)
    {
        var next = comma;
        for (var start = CommaBefore(tokens, first, next); ; next = start - 1, start = CommaBefore(tokens, first, next))
        {
            var isFirst = start <= first;
            if (!isFirst && ApposedAt(tokens, start, next) is { } apposed && CommaBefore(tokens, first, start - 1) is var described && IsDescription(tokens, described, start - 1) && HeadOf(tokens, described, start - 1) is null)
                return new Voice(VoiceKind.Name, apposed.First, apposed.Next);

            if (next < comma && start < next && !IsRelative(tokens, start) && !SpeechWords.IsPreposition(tokens[start].Lower) && SubjectEndingAt(tokens, start, next) is { } voice)
                return voice;

            if (isFirst || NarratedSentence.IsQuote(tokens[start - 1]))
                return null;
        }
    }

    private static bool IsRelative(List<Token> tokens, int at) => tokens[at].IsAny(["who", "whom", "whose", "which", "qui", "que", "dont", "quien", "cuyo", "cuya"]) || SpeechWords.IsParticiple(tokens[at].Lower);

    private static int CommaBefore(List<Token> tokens, int first, int next)
    {
        var start = next;
        while (start > first && !(tokens[start - 1].Text is "," or ";" or ":" || NarratedSentence.IsQuote(tokens[start - 1])))
            start--;

        return start;
    }

    /// <summary>Whom a relative clause is about: the name right in front of it, or the person described there.</summary>
    public Voice? Antecedent(List<Token> tokens, int first, int relative)
    {
        var next = relative;
        while (next > first && tokens[next - 1].Is(","))
            next--;

        var names = NamesIn(tokens, first, next);
        if (names.FindLast(name => name.Next == next) is { Next: > 0 } found && !IsPossessive(tokens, next - 1))
        {
            // "The mayor of Velmora, who": the town has said nothing.
            return found.First > first && SpeechWords.IsPreposition(tokens[found.First - 1].Lower) && !tokens[found.First - 1].IsAny(["to", "with", "by", "from", "against", "à", "a", "con", "avec", "mit", "von"])
                ? null
                : new Voice(VoiceKind.Name, found.First, found.Next);
        }

        return LastDescription(tokens, first, next) is { Kind: VoiceKind.Description } description ? description : null;
    }
}

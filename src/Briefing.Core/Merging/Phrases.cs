using System.Collections.Frozen;
using Briefing.Reading;

namespace Briefing.Merging;

/// <summary>The surroundings of a figure in its sentence: the noun behind it, the verb that governs it, the clause it stands in.</summary>
internal sealed class Phrases(List<Token> tokens, string language)
{
    private const int Reach = 7;

    private const int LongestNounPhrase = 7;

    /// <summary>Tokens that end a clause. Figures on their two sides belong to different things.</summary>
    private static readonly string[] Breaks = [",", ";", ":", "(", ")", "[", "]", "–", "—", "“", "”", "\"", "«", "»", "and", "but", "while"];

    /// <summary>"And" in the languages that are read; the Spanish and the Dutch one are other words in French.</summary>
    private static readonly FrozenDictionary<string, string> Joints =
        new Dictionary<string, string> { ["en"] = "and", ["de"] = "und", ["fr"] = "et", ["es"] = "y", ["it"] = "e", ["pt"] = "e", ["nl"] = "en", ["pl"] = "i", ["tr"] = "ve", ["ru"] = "и" }.ToFrozenDictionary();

    private readonly string _joint = Joints.GetValueOrDefault(language, "and");

    /// <summary>Words that end a noun phrase and that no list of small words has.</summary>
    private static readonly string[] Links = ["between", "among", "against", "near", "across", "along", "toward", "towards", "including", "aged", "per", "within", "without", "outside", "inside", "behind", "via", "just", "following", "aboard", "them", "whom", "us", "each", "around", "until", "till", "off", "throughout", "during", "since", "annually", "yearly", "daily", "when", "where", "because", "here", "there",
        "worldwide", "nationwide", "statewide", "countrywide", "abroad", "overseas", "away", "alike", "apart", "together", "unknown", "being", "alone", "ashore", "remain", "remains", "lie", "lay", "him", "me", "himself", "herself", "themselves"];

    /// <summary>Words that end a noun phrase where they stand behind its noun: "12 houses nearby", but "12 nearby houses".</summary>
    private static readonly string[] Trailing = ["never", "first", "nearby", "hostage", "captive"];

    /// <summary>
    /// The noun phrase that begins at a token, at most four words, without article: [First, Next), or null where none does.
    /// "rocket attacks on cities" gives "rocket attacks"; "killed in" gives nothing.
    /// </summary>
    public (int First, int Next)? NounPhraseAt(int at)
    {
        at = at < tokens.Count && tokens[at].Is(")") && IsAroundConversion(at) ? at + 1 : SkipParenthesis(at);
        if (ForeignPhrases.IsRead(language))
            return ForeignPhrases.NounPhraseAt(tokens, at, language);

        while (at < tokens.Count && (tokens[at].Is("-") || tokens[at].IsAny(["the", "a", "an", "more", "other", "additional", "of", "its", "their", "his", "her"])))
            at++;

        var first = at;
        while (at < tokens.Count && at - first < LongestNounPhrase && (IsNounPart(at, first) || IsJoinedAdjective(at, first)))
            at++;

        // "Two officers fatally shot": the adverb is the verb's.
        while (at > first && (tokens[at - 1].Is("-") || IsAdverb(tokens[at - 1])))
            at--;

        return at > first ? (first, at) : null;
    }

    private static readonly string[] Tallies = ["number", "numbers", "total", "tally", "count"];

    /// <summary>The noun that a figure counts: the last of the phrase behind it, of "a four-step system" the one bound to it, and of "14 the number of people" the people.</summary>
    public Token? CountedNoun(int first, int next) =>
        next + 1 < tokens.Count && tokens[next].Is("-") && tokens[next].Glued && tokens[next + 1].Glued && IsContent(tokens[next + 1]) ? tokens[next + 1]
        : NounPhraseAt(next) is { } phrase ? tokens[phrase.Next - 1].IsAny(Tallies) && phrase.Next < tokens.Count && tokens[phrase.Next].Is("of") && NounPhraseAt(phrase.Next) is { } counted ? HeadOf(counted) : HeadOf(phrase)
        : NumberOf(first) is { } told ? told
        : null;

    /// <summary>The last word of a noun phrase, where names stand behind a noun the noun; of "AK-47s" the first, since its last is an ending.</summary>
    private Token HeadOf((int First, int Next) phrase)
    {
        if (phrase.Next - phrase.First > 1 && tokens[phrase.Next - 1] is { Glued: true, Lower: "s" })
            return tokens[phrase.First];

        var head = phrase.Next - 1;
        while (head > phrase.First && tokens[head].IsCapitalised)
            head--;

        return tokens[tokens[head].IsCapitalised || ForeignPhrases.IsRead(language) ? phrase.Next - 1 : head];
    }

    /// <summary>"The number of confirmed deaths has passed 40,000": what is counted stands in front of the figure.</summary>
    private Token? NumberOf(int first)
    {
        for (var at = first - 1; at > 0 && at >= first - 3 * Reach; at--)
            if (tokens[at].Is("of") && tokens[at - 1].IsAny(Tallies) && NounPhraseAt(at + 1) is { } phrase && phrase.Next <= first)
                return tokens[Enumerable.Range(phrase.First, phrase.Next - phrase.First).FirstOrDefault(noun => IsPlural(tokens[noun]) || Verbs.OutcomeOf(tokens[noun].Lower) is not null, phrase.Next - 1)];

        return null;
    }

    /// <summary>The noun that numbers its head, as in "magnitude 6.1", "category 4", or null.</summary>
    public Token? NumberedNoun(int first)
    {
        var at = first > 1 && tokens[first - 1].Is("-") ? first - 2 : first - 1;
        return at >= 0 && Numbers(tokens[at]) && !(tokens[at].IsCapitalised && !tokens[at].IsAny(["magnitude", "category"])) ? tokens[at] : null;
    }

    /// <summary>Whether a number right behind this word says which, or how strong, and counts nothing.</summary>
    public static bool Numbers(Token token) => token.Kind == TokenKind.Word && token.IsAny(["magnitude", "category", "level", "stage", "phase", "grade", "tier", "round", "chapter", "version"]);

    /// <summary>The outcome ("killed", "injured" ...) that a count belongs to: behind it first, then in front of it.</summary>
    public string? OutcomeAround(int first, int next)
    {
        for (var at = next; at < tokens.Count && at < next + Reach && !IsBreak(at); at++)
        {
            if (tokens[at].Kind == TokenKind.Number)
                break;

            if (OutcomeAt(at) is { } behind)
                return behind;
        }

        // "The toll of the quake that hit the two towns has risen to 63": what rises stands where its sentence begins.
        var reach = IsRisenTo(first, next) ? 3 * Reach : Reach;
        for (var at = first - 1; at >= 0 && at >= first - reach && !IsBreak(at); at--)
        {
            if (OutcomeAt(at) is { } before)
                return before;

            if (tokens[at].Kind == TokenKind.Number)
                break;
        }

        return null;
    }

    /// <summary>"Has risen to at least 63", "se elevó este viernes a seis", "ist auf neun gestiegen".</summary>
    private bool IsRisenTo(int first, int next)
    {
        var lead = first - 1;
        while (lead > 0 && tokens[lead].IsAny(["at", "least", "about", "mindestens", "rund", "moins", "au", "menos", "al"]))
            lead--;

        return lead > 0 && tokens[lead].IsAny(["to", "a", "auf", "à"])
            && tokens.Skip(Math.Max(0, lead - Reach)).Take(Math.Min(Reach, lead)).Concat(tokens.Skip(next).Take(1)).Any(token => EventWords.RisesTo.Contains(token.Lower));
    }

    /// <summary>Nobody has died of a death sentence yet, and the German "die" is an article.</summary>
    private string? OutcomeAt(int at) =>
        FunctionWords.Contains(language, tokens[at].Lower) || (at + 1 < tokens.Count && tokens[at].Is("death") && tokens[at + 1].IsAny(["sentence", "sentences", "penalty", "row", "threats", "threat"])) ? null
        : IsLifeLost(at) ? "killed"
        : tokens[at].IsAny(["survived", "survive"]) && at > 0 && (tokens[at - 1].Is("not") || Negations.IsContracted(tokens[at - 1].Lower)) ? "killed"
        : tokens[at].Is("burns") && tokens.Skip(Math.Max(0, at - Reach)).Take(Reach).Any(token => token.IsAny(["suffered", "suffering", "with"])) ? "injured"
        : Verbs.OutcomeOf(tokens[at].Lower);

    private static readonly string[] Losses = ["lost", "lose", "losing", "claimed", "claims", "claiming", "cost", "costing", "taken", "took", "perdu", "perdent", "perdieron", "perdido", "costado", "costó", "cobró", "cobrado", "coûté"];

    /// <summary>"Lost their lives", "claimed 19 lives", "das Leben gekostet", "ont perdu la vie".</summary>
    private bool IsLifeLost(int at)
    {
        if (!tokens[at].IsAny(["lives", "leben", "vie", "vies", "vida", "vidas"]))
            return false;

        if (tokens[at].Is("leben"))
            return tokens[at - 1].IsAny(["ums"]) || (at + 1 < tokens.Count && tokens[at + 1].IsAny(["gekostet", "verloren", "kostete", "verlor"]));

        for (var before = at - 1; before >= 0 && before > at - Reach; before--)
            if (tokens[before].IsAny(Losses))
                return true;

        return false;
    }

    /// <summary>The nearest verb-like word in front of the figure in its clause, else the nearest behind it, or null.</summary>
    public Token? VerbAround(int first, int next)
    {
        if (VerbBefore(first) is { } before)
            return tokens[before];

        var skipped = next < tokens.Count && tokens[next].Is(",") ? next + 1 : next;
        for (var at = skipped; at < tokens.Count && at < skipped + 2 * Reach && (!IsBreak(at) || JoinsNames(at)); at++)
            if (IsVerb(at))
                return tokens[at];

        return null;
    }

    /// <summary>Index of the nearest verb-like word in front of the figure in its clause, or null.</summary>
    public int? VerbBefore(int first)
    {
        for (var at = first - 1; at >= 0 && at >= first - 2 * Reach && !(IsBreak(at) && at < first - 1); at--)
            if (IsVerb(at))
                return at;

        return null;
    }

    /// <summary>The "United" of a name is no verb.</summary>
    private bool IsVerb(int at) =>
        tokens[at].Kind == TokenKind.Word && Verbs.IsVerbLike(tokens[at], language) && !IsAuxiliary(tokens[at])
        && !(tokens[at].IsCapitalised && at + 1 < tokens.Count && tokens[at + 1].IsCapitalised);

    /// <summary>The nearest noun-like word in front of the figure in its clause, names left out: the "trade" of "trade climbed 33%".</summary>
    public Token? NounBefore(int first)
    {
        for (var at = first - 1; at >= 0 && at >= first - Reach && !IsBreak(at); at--)
            if (tokens[at].Kind == TokenKind.Word && IsContent(tokens[at]) && !Verbs.IsVerbLike(tokens[at], language) && ForeignPhrases.MayBeNoun(tokens, at, language))
                return tokens[at];

        return null;
    }

    /// <summary>The clause that holds a figure, up to the breaks on both sides.</summary>
    public (int First, int Next) ClauseAround(int first, int next)
    {
        while (first > 0 && !IsBreak(first - 1))
            first--;

        while (next < tokens.Count && !IsBreak(next))
            next++;

        return (first, next);
    }

    public bool IsContent(Token token) =>
        token.Kind == TokenKind.Word && token.Lower.Length > 1 && !FunctionWords.Contains(language, token.Lower) && !IsAuxiliary(token);

    /// <summary>The "and" of "23 Somali and Yemeni pirates", and the "47" of "seven AK-47 rifles".</summary>
    private bool IsJoinedAdjective(int at, int first) =>
        at > first && at + 2 < tokens.Count
        && ((tokens[at].Is("and") && tokens[at - 1].IsCapitalised && tokens[at + 1].IsCapitalised && IsContent(tokens[at + 2]) && !tokens[at + 2].IsCapitalised && !Verbs.IsVerbLike(tokens[at + 2], language))
            || (tokens[at].Is("and") && (first == 0 || !tokens[first - 1].IsAny(["one", "1", "a", "an"])) && IsModifier(at - 1) && IsModifier(at + 1) && IsContent(tokens[at + 2]) && IsPlural(tokens[at + 2]) && !tokens[at + 2].IsCapitalised && !Verbs.IsVerbLike(tokens[at + 2], language))
            || (tokens[at].Kind == TokenKind.Number && tokens[at].Glued && tokens[at - 1].Is("-")));

    /// <summary>The "security" and the "baggage" of "1,900 security and baggage workers": no more than one of what is counted.</summary>
    private bool IsModifier(int at) => IsContent(tokens[at]) && !tokens[at].IsCapitalised && !IsPlural(tokens[at]) && !Verbs.IsVerbLike(tokens[at], language) && !tokens[at].IsAny(Together);

    /// <summary>More than one without an ending that says so.</summary>
    public static readonly string[] Together = ["people", "men", "women", "children", "police", "staff", "crew", "personnel", "cattle", "sheep", "fish", "deer", "aircraft", "dead", "injured", "wounded", "missing"];

    private bool IsNounPart(int at, int first)
    {
        var token = tokens[at];
        if (token.Is("-"))
            return at > first && token.Glued && at + 1 < tokens.Count && tokens[at + 1].Glued;

        if (token.Kind != TokenKind.Word || token.IsAny(Links) || FunctionWords.Contains(language, token.Lower))
            return false;

        if (token.IsAny(Trailing) && !LeadsNoun(at, first))
            return false;

        // "13 fully loaded magazines"
        if (at == first && token.Lower.EndsWith("ly", StringComparison.Ordinal) && at + 1 < tokens.Count && Verbs.IsVerbLike(tokens[at + 1], language))
            return at + 2 < tokens.Count && IsContent(tokens[at + 2]);

        // "800 people live in the town": behind the people comes what they do.
        if (at > first && tokens[at - 1].IsAny(["people", "men", "women"]) && !token.IsCapitalised)
            return false;

        // "Two countries bordering the sea"
        if (at > first && token.Lower.EndsWith("ing", StringComparison.Ordinal) && IsPlural(tokens[at - 1]) && (at + 1 == tokens.Count || !IsContent(tokens[at + 1]) || tokens[at + 1].IsAny(Links)))
            return false;

        if (at == first + 1 && tokens[first].Lower.EndsWith("ly", StringComparison.Ordinal) && Verbs.IsVerbLike(token, language))
            return true;

        // "A border north of the town", "an earthquake today": place and time are the noun's, not its name.
        if (Calendar.WeekdayOf(token) is not null || Calendar.MonthOf(token) is not null || token.IsAny(["today", "yesterday", "tomorrow", "tonight"]))
            return false;

        if (token.IsAny(["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "ago", "earlier", "later"]) && at > first)
            return false;

        // "27 people killed" ends at the verb; "8 wounded soldiers" and "three armed men" go on.
        return !Verbs.IsVerbLike(token, language) || (at == first && at + 1 < tokens.Count && IsContent(tokens[at + 1]) && !Verbs.IsVerbLike(tokens[at + 1], language));
    }

    /// <summary>The "hostage" of "two hostage takers", and not that of "took two guards hostage".</summary>
    private bool LeadsNoun(int at, int first) =>
        at + 1 < tokens.Count && !(at > first && IsPlural(tokens[at - 1]))
        && ((tokens[at + 1].Is("-") && tokens[at + 1].Glued) || (IsContent(tokens[at + 1]) && !tokens[at + 1].IsAny(Links) && !Verbs.IsVerbLike(tokens[at + 1], language)));

    /// <summary>"Fatally", "mostly"; "family", "assembly" and "July" are none.</summary>
    private static bool IsAdverb(Token token) =>
        token is { Kind: TokenKind.Word, IsCapitalised: false } && token.Lower.Length > 5 && token.Lower.EndsWith("lly", StringComparison.Ordinal) || token.Lower is "mostly" or "mainly" or "only" or "nearly" or "simultaneously" or "previously" or "recently" or "reportedly" or "allegedly";

    /// <summary>"Possibly", "critically": in front of a number or a verb it is no noun. The nouns and adjectives of that ending are listed.</summary>
    public static bool IsAdverbOfManner(Token token) =>
        token is { Kind: TokenKind.Word, IsCapitalised: false } && token.Lower.Length > 5 && token.Lower.EndsWith("ly", StringComparison.Ordinal)
        && !token.IsAny(["family", "supply", "assembly", "anomaly", "elderly", "monopoly", "butterfly", "friendly", "monthly", "weekly", "quarterly"]);

    private static bool IsPlural(Token token) => token.Lower is "people" or "men" or "women" or "children" || token.Lower.EndsWith('s');

    /// <summary>"On Monday Orsa and Lothe signed": both do what the verb says.</summary>
    private bool JoinsNames(int at) => at > 0 && at + 1 < tokens.Count && (tokens[at].Is("and") || tokens[at].Is(_joint)) && tokens[at - 1].IsCapitalised && tokens[at + 1].IsCapitalised;

    private bool IsBreak(int at) => (tokens[at].IsAny(Breaks) || tokens[at].Is(_joint)) && !IsAroundConversion(at) && !IsInsideNumber(at);

    /// <summary>The "and" of "two hundred and thirty thousand" joins one number.</summary>
    private bool IsInsideNumber(int at) =>
        tokens[at].Is("and") && at > 0 && at + 1 < tokens.Count && (tokens[at - 1].Is("hundred") || NumberWords.IsScale(tokens[at - 1].Lower)) && NumberWords.IsNumber(tokens[at + 1].Lower);

    /// <summary>The parentheses of "1,000-kilometre (621-mile) border" part nothing.</summary>
    private bool IsAroundConversion(int at)
    {
        if (tokens[at].Is("("))
            return at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Number && SkipParenthesis(at) > at;

        if (!tokens[at].Is(")"))
            return false;

        for (var open = at - 1; open >= 0 && open > at - 10; open--)
            if (tokens[open].Is("("))
                return tokens[open + 1].Kind == TokenKind.Number;

        return false;
    }

    /// <summary>A conversion in parentheses stands between a figure and its noun: "1,000-kilometre (621-mile) border".</summary>
    private int SkipParenthesis(int at)
    {
        if (at >= tokens.Count || !tokens[at].Is("("))
            return at;

        for (var close = at + 1; close < tokens.Count && close < at + 10; close++)
            if (tokens[close].Is(")"))
                return close + 1;

        return at;
    }

    private bool IsAuxiliary(Token token) => ForeignPhrases.IsAuxiliary(token, language) ||
        token.Lower is "is" or "are" or "was" or "were" or "be" or "been" or "has" or "have" or "had" or "will" or "would" or "could" or "may" or "might" or "should" or "can";

    /// <summary>Words that no list of small words has and that sentences begin with.</summary>
    private static readonly string[] NoNames = ["yesterday", "today", "tomorrow", "between", "among", "around", "nearly", "almost", "roughly", "approximately", "just", "only", "tenía", "tiene", "avait"];

    public bool IsName(Token token) =>
        token.IsCapitalised && IsContent(token) && !token.IsAny(NoNames) && Calendar.WeekdayOf(token) is null && Calendar.MonthOf(token) is null && !NumberWords.IsNumber(token.Lower);
}

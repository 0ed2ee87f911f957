using System.Collections.Frozen;
using Briefing.Reading;

namespace Briefing.Merging;

/// <summary>A value in its statement, with what must agree before it may be compared with another.</summary>
internal sealed class Figure
{
    public required Statement Statement { get; init; }

    public required Value Value { get; init; }

    /// <summary>Index of its first token.</summary>
    public required int First { get; init; }

    /// <summary>Index of the token behind its last.</summary>
    public required int Next { get; init; }

    /// <summary>Its clause, from index to index.</summary>
    public required int ClauseFirst { get; init; }

    public required int ClauseNext { get; init; }

    /// <summary>Stem of what the figure does ("killed", "border"), or empty.</summary>
    public required string Role { get; init; }

    /// <summary>Stem of the counted noun, of an age the stem of whoever is so old ("man"), or empty.</summary>
    public required string Noun { get; init; }

    /// <summary>Stem of what a measure bound to its unit is an attribute of: "offer" of "an eight-year offer", "engine" of "a 12-valve engine"; or empty.</summary>
    public required string Bearer { get; init; }

    /// <summary>Which part of a row or a whole it tells the number of: "last" of "the last two games", "more" of "two more games"; or empty. One word for all that say the same.</summary>
    public required string Part { get; init; }

    /// <summary>Stem of what it counts along with its noun: "crew" of "420 passengers and crew"; or empty.</summary>
    public required string Joined { get; init; }

    /// <summary>Canonical names in its clause.</summary>
    public required HashSet<string> Subject { get; init; }

    /// <summary>The name nearest in front of that verb: whoever does what the figure counts. Empty where none stands there.</summary>
    public required HashSet<string> Actor { get; init; }

    /// <summary>The stretches of time that the words around it name: "half", "season" of "in the first half of the season".</summary>
    public required HashSet<string> Spans { get; init; }

    /// <summary>Features of the place right behind what is counted: "province" of "170,000 people in the province".</summary>
    public required HashSet<string> Place { get; init; }

    /// <summary>Features of what stands between a count and its noun: "rush" of "189 rushing yards".</summary>
    public HashSet<string> Modifiers => field ??= Value.Kind == ValueKind.Count ? ModifiersOf() : [];

    private HashSet<string> ModifiersOf()
    {
        var noun = Statement.Tokens.FindIndex(Next, Math.Min(NounReach, Statement.Tokens.Count - Next), token => token.Lower == Value.Unit);
        return noun < 0 ? [] : [.. Statement.Keys[Next..noun].OfType<string>()];
    }

    /// <summary>Which of a thing's sizes it is where a word says so: "thick" of "0.98 inches thick", "tall", "wide" ...; or empty.</summary>
    public required string Dimension { get; init; }

    /// <summary>Stem of the verb that governs it, or empty.</summary>
    public required string Verb { get; init; }

    /// <summary>Features of the words around it, nearest first.</summary>
    public required string[] Context { get; init; }

    private const int Reach = 6;

    /// <summary>Tokens of a counted noun with what stands in front of it.</summary>
    private const int NounReach = 6;

    /// <summary>Tokens in front of a verb among which its subject stands.</summary>
    private const int ActorReach = 8;

    private const int SpanReach = 9;

    private const int PlaceReach = 5, DepthReach = 4;

    private static readonly string[] ClauseEnds = [";", "while", "but", "whereas", ":", "when", "after", "before"];

    private static readonly string[] Prepositions = ["in", "across", "around", "throughout", "within", "at", "near", "off", "along"];

    private static readonly string[] Dimensions = ["thick", "tall", "high", "wide", "deep"];

    private static readonly FrozenDictionary<string, string> SpanWords = WordTable.Names("""
        half=half|halftime|half-time quarter=quarter|quarters period=period run=run|stretch|spell|streak inning=inning|innings set=set overtime=overtime career=career minutes=minutes since=since
        day=daily week=weekly month=monthly year=annual|annually
        """);

    /// <summary>Verbs as often as stretches of time.</summary>
    private static readonly string[] Ambiguous = ["set", "run", "stretch", "spell", "streak"];

    /// <summary>Characters of "-old " between an age and its noun.</summary>
    private const int LongestOld = 8;

    private static readonly FrozenDictionary<string, string> LeadingParts = WordTable.Names("""
        first=first last=last|final next=next previous=past|previous more=additional|extra other=other|another|remaining each=every|each
        """);

    private static readonly FrozenDictionary<string, string> TrailingParts = WordTable.Names("""
        more=more|additional|further|extra other=other|others previous=previous straight=straight|consecutive
        """);

    public static IEnumerable<Figure> Of(Statement statement, StoryWords words, string language) => statement.Claim.Values.Select(value => Of(statement, value, words, language));

    public static Figure Of(Statement statement, Value value, StoryWords words, string language)
    {
        var phrases = new Phrases(statement.Tokens, language);
        var first = statement.Tokens.FindIndex(token => token.Start >= value.Start);
        var next = statement.Tokens.FindLastIndex(token => token.End <= value.End) + 1;
        var clause = phrases.ClauseAround(first, next);
        return new Figure
        {
            Statement = statement,
            Value = value,
            First = first,
            Next = next,
            ClauseFirst = clause.First,
            ClauseNext = clause.Next,
            Role = value.Role.Length == 0 ? "" : Verbs.OutcomeOf(value.Role) ?? Stems.Of(value.Role, language),
            Noun = NounOf(statement, value, phrases) is { Length: > 0 } noun ? Stems.Of(noun, language) : "",
            Bearer = BearerOf(statement.Tokens, value, first, next, phrases) is { Length: > 0 } bearer ? Stems.Of(bearer, language) : "",
            Part = value.Kind is ValueKind.Date or ValueKind.Time ? "" : PartOf(statement.Tokens, first, next),
            Joined = value.Kind == ValueKind.Count ? JoinedTo(statement, next, phrases) : "",
            Subject = [.. value.Subject.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(words.Names.Of)],
            Verb = phrases.VerbAround(first, next) is { } verb ? Verbs.BaseOf(verb.Lower, language) : "",
            Actor = ActorOf(statement, phrases.VerbBefore(first) ?? first, words, language),
            Spans = SpansOf(statement, first, next),
            Place = PlaceOf(statement, next, phrases),
            Dimension = value.Kind == ValueKind.Distance ? DimensionOf(statement.Tokens, first, next) : "",
            Context = ContextOf(statement, first, next),
        };
    }

    /// <summary>"Three times since October", "420 passengers and crew", "170,000 in the province": the words beside the two figures take them from different wholes.</summary>
    public bool IsOtherPart(Figure other) => Joined != other.Joined || Spans.Contains(Since) != other.Spans.Contains(Since) || IsElsewhere(other);

    /// <summary>"An eight-year offer", "a ten-year offer".</summary>
    public bool IsAttributeWith(Figure other) => Bearer.Length > 0 && Bearer == other.Bearer && (Value.Kind == ValueKind.Count ? Noun == other.Noun : Value.Unit == other.Value.Unit);

    /// <summary>"A 20-year veteran", "a 15-year loan": what either is an attribute of is nowhere in the other's sentence.</summary>
    public bool IsAttributeOfAnother(Figure other) =>
        Bearer.Length > 0 && other.Bearer.Length > 0 && Nouns.Of(Bearer) != Nouns.Of(other.Bearer) && !other.Statement.Things.Contains(Nouns.Of(Bearer)) && !Statement.Things.Contains(Nouns.Of(other.Bearer));

    /// <summary>"170,000 in the province", "90,000 in the capital": what is counted is in two places.</summary>
    public bool IsElsewhere(Figure other) =>
        (Value.Kind == ValueKind.Count && Place.Count > 0 && other.Place.Count > 0 && !Place.Overlaps(other.Place) && !IsAbbreviated(Place, other.Place) && !IsAbbreviated(other.Place, Place));

    /// <summary>"The US" for the United States: the initials of the other's words, in whatever order the set has them.</summary>
    private static bool IsAbbreviated(HashSet<string> place, HashSet<string> whole) =>
        whole.Count > 1 && place.Any(name => name.Length - 1 == whole.Count && name[1..].Order().SequenceEqual(whole.Select(word => word.TrimStart('@')[0]).Order()));

    /// <summary>"Four of the dead", "seven of the bodies": a part of a whole, which does not grow as the whole does.</summary>
    public bool IsSomeOfThem => Value.Kind == ValueKind.Count && Next + 1 < Statement.Tokens.Count && Statement.Tokens[Next].IsAny(["of", "von", "der", "des", "de"]) && Statement.Tokens[Next + 1].IsAny(["the", "them", "those", "these", "his", "her", "their", "den", "ihnen", "los", "las", "ellos", "ellas"]);

    private const string Since = "since";

    /// <summary>"498 rushing and 176 receiving yards" against "189 rushing yards": what the one says of its noun the other says of another figure.</summary>
    public bool HasOtherModifiers(Figure other) =>
        Modifiers.Count > 0 && other.Modifiers.Count > 0 && !Modifiers.Overlaps(other.Modifiers)
        && (other.Modifiers.Overlaps(Statement.FeatureSet) || Modifiers.Overlaps(other.Statement.FeatureSet));

    /// <summary>Neither a person's age nor a season's standing nor a match's at half-time nor how long ago something was is set against something else.</summary>
    public bool HasRoleOfSort(Figure other)
    {
        foreach (var role in (ReadOnlySpan<string>)["age", Scores.Standing, Scores.Interim, ValueReader.Ago])
            if ((Value.Role == role) != (other.Value.Role == role))
                return false;

        return true;
    }

    /// <summary>"A 17-inch Astra": the measure says which model it is, and no two models have it in common.</summary>
    public bool NamesModel => Value.Kind == ValueKind.Distance && First + 1 < Next && Statement.Tokens[First + 1].Is("-") && Next < Statement.Tokens.Count && (Statement.Tokens[Next].IsCapitalised || Statement.Tokens[Next].IsAny(["model", "models", "version", "versions"]));

    /// <summary>Whether the words right behind it have this noun: the "rifles" of "seven AK-47 assault rifles", where another report has "seven AK-47s".</summary>
    public bool Counts(string noun)
    {
        for (var at = Next; at < Math.Min(Statement.Keys.Length, Next + NounReach) && (Statement.Keys[at] is not null || Statement.Tokens[at].Kind != TokenKind.Word); at++)
            if (Statement.Keys[at] is { } key && key.AsSpan().TrimStart('@').SequenceEqual(noun))
                return true;

        return false;
    }

    /// <summary>Whether one of these words stands in its clause.</summary>
    public bool ClauseHas(FrozenSet<string> words) => Statement.Tokens.Skip(ClauseFirst).Take(ClauseNext - ClauseFirst).Any(token => words.Contains(token.Lower));

    /// <summary>Whether one of these words stands anywhere in its sentence.</summary>
    public bool SentenceHas(FrozenSet<string> words) => Statement.Tokens.Exists(token => words.Contains(token.Lower));

    private static HashSet<string> ActorOf(Statement statement, int verb, StoryWords words, string language)
    {
        var actor = new HashSet<string>(StringComparer.Ordinal);

        // Who tells of it has not done it.
        if (Verbs.IsSpeech(statement.Tokens[verb].Lower))
            return actor;

        for (var at = verb - 1; at >= 0 && at >= verb - ActorReach && !statement.Tokens[at].IsAny(ClauseEnds); at--)
        {
            if (IsNamePart(statement, at, words, language))
                actor.Add(words.Names.Of(statement.Tokens[at].Lower));
            else if (actor.Count > 0)
            {
                if (!IsPlaced(statement.Tokens, at))
                    break;

                actor.Clear();
            }
        }

        return actor;
    }

    /// <summary>"The city of", "off the", "in": where it was done.</summary>
    private static bool IsPlaced(List<Token> tokens, int at) => tokens[at].IsAny(Prepositions) || tokens[at].Is("of") || (tokens[at].Is("the") && at > 0 && tokens[at - 1].IsAny(Prepositions));

    /// <summary>Every sentence begins with a capital; a first word is a name where the story or the news at large do not have it as a word.</summary>
    private static bool IsNamePart(Statement statement, int at, StoryWords words, string language)
    {
        var token = statement.Tokens[at];
        return token.IsCapitalised && !FunctionWords.Contains(language, token.Lower) && Calendar.WeekdayOf(token) is null && Calendar.MonthOf(token) is null && !NumberWords.IsNumber(token.Lower)
            && (words.Names.IsName(token.Lower) || (language != "de" && at > 0) || (language == "en" && CommonWeights.Of(Stems.Of(token.Lower, language)) >= 1));
    }

    private static HashSet<string> SpansOf(Statement statement, int first, int next)
    {
        var spans = new HashSet<string>(StringComparer.Ordinal);
        var reach = statement.Tokens[0].IsAny(["in", "during"]) ? first : SpanReach;
        for (var at = Math.Max(0, first - reach); at < Math.Min(statement.Tokens.Count, next + SpanReach); at++)
            if ((at < first || at >= next) && SpanWords.TryGetValue(statement.Tokens[at].Lower, out var span) && (!statement.Tokens[at].IsAny(Ambiguous) || IsNumbered(statement.Tokens, at)) && !IsRecord(statement.Tokens, at) && !IsShare(statement.Tokens, at) && !IsOfAnother(statement, at, first, next))
                spans.Add(span);

        return spans;
    }

    /// <summary>"All 11 points in the second half, grabbed 11 rebounds": a stretch of time right behind another figure is that figure's.</summary>
    private static bool IsOfAnother(Statement statement, int span, int first, int next)
    {
        if (span >= next)
            return statement.Claim.Values.Any(value => value.Start >= statement.Tokens[next - 1].End && value.End <= statement.Tokens[span].Start && !IsPartOfSpan(statement, value, span));

        var comma = statement.Tokens.FindIndex(span, first - span, token => token.Is(",") || token.Is("and"));
        if (comma < 0 || (statement.Tokens[0].IsAny(["in", "during", "at", "over"]) && comma == statement.Tokens.FindIndex(token => token.Is(","))))
            return false;

        var start = statement.Tokens.FindLastIndex(span, token => token.Is(",")) + 1;
        return statement.Claim.Values.Any(value => value.Start >= statement.Tokens[start].Start && value.End <= statement.Tokens[span].Start && !IsPartOfSpan(statement, value, span));
    }

    /// <summary>The "second" of "second half".</summary>
    private static bool IsPartOfSpan(Statement statement, Value value, int span) => value.End >= statement.Tokens[Math.Max(0, span - 1)].Start;

    /// <summary>"A career high", "career-best", "the career scoring record": what a match sets, and not all that was in that time.</summary>
    private static bool IsRecord(List<Token> tokens, int at) => tokens.Skip(at + 1).Take(2).Any(token => token.IsAny(["high", "highs", "best", "bests", "low", "lows", "record", "records", "mark"]));

    /// <summary>"More than half of the candidates", "a quarter of the seats": how much of them, and no stretch of time.</summary>
    private static bool IsShare(List<Token> tokens, int at) =>
        tokens[at].IsAny(["half", "quarter", "quarters"]) && at + 1 < tokens.Count && !IsNumbered(tokens, at) && !(at > 0 && tokens[at - 1].Is("the"))
        && tokens[at + 1].IsAny(["of", "a", "an", "the", "his", "her", "its", "their"]);

    /// <summary>"The second set", "a 15-2 run"; "it was set" and "they run" are none.</summary>
    private static bool IsNumbered(List<Token> tokens, int at) => at > 0 && (tokens[at - 1].Kind == TokenKind.Number || NumberWords.OrdinalOf(tokens[at - 1].Lower) is not null || tokens[at - 1].IsAny(["opening", "final", "deciding", "last"]));

    private static HashSet<string> PlaceOf(Statement statement, int next, Phrases phrases)
    {
        var place = new HashSet<string>(StringComparer.Ordinal);
        var at = phrases.NounPhraseAt(next)?.Next ?? next;
        if (at >= statement.Tokens.Count || !statement.Tokens[at].IsAny(Prepositions))
            return place;

        for (var behind = at + 1; behind < Math.Min(statement.Tokens.Count, at + PlaceReach) && statement.Tokens[behind].Kind != TokenKind.Symbol && !statement.Tokens[behind].Is("and"); behind++)
            if (statement.Keys[behind] is { } key)
                place.Add(key);

        return place;
    }

    private static string JoinedTo(Statement statement, int next, Phrases phrases)
    {
        var and = phrases.NounPhraseAt(next)?.Next ?? statement.Tokens.Count;

        // "230,000 people dead and missing" are more than the dead.
        if (and + 2 < statement.Tokens.Count && statement.Tokens[and + 1].IsAny(["and", "or"]) && Verbs.OutcomeOf(statement.Tokens[and].Lower) is { } outcome && Verbs.OutcomeOf(statement.Tokens[and + 2].Lower) is { } other && other != outcome)
            return "#" + other;

        return and + 1 < statement.Tokens.Count && statement.Tokens[and].IsAny(["and", "or"]) && statement.Tokens[and + 1] is { Kind: TokenKind.Word, IsCapitalised: false } noun
            && !Verbs.IsVerbLike(noun.Lower) && !noun.Lower.EndsWith("ing", StringComparison.Ordinal) && !Phrases.IsAdverbOfManner(noun) && Verbs.OutcomeOf(noun.Lower) is null && statement.Keys[and + 1] is { } key ? key : "";
    }

    private static string PartOf(List<Token> tokens, int first, int next) =>
        first > 1 && tokens[first - 1].Is("of") && tokens[first - 2].IsAny(["record", "records", "best", "mark"]) ? "record"
        : first > 0 && LeadingParts.TryGetValue(tokens[first - 1].Lower, out var leading) ? leading
        : next < tokens.Count && TrailingParts.TryGetValue(tokens[next].Lower, out var trailing) ? trailing
        : "";

    /// <summary>"Six miles deep", "six miles beneath the surface", "at a depth of just ten kilometres".</summary>
    private static string DimensionOf(List<Token> tokens, int first, int next)
    {
        if (next < tokens.Count && tokens[next].IsAny(Dimensions))
            return tokens[next].Lower;

        if (next < tokens.Count && tokens[next].IsAny(["beneath", "below", "underground"]))
            return "deep";

        for (var at = first - 1; at >= Math.Max(0, first - DepthReach); at--)
            if (tokens[at].Is("depth"))
                return "deep";

        return "";
    }

    /// <summary>Nothing of "a four-time Orsa Cup winner": how often somebody was something is not what it is like, and a name says which thing it is.</summary>
    private static string BearerOf(List<Token> tokens, Value value, int first, int next, Phrases phrases)
    {
        if (value.Role == "age" || value.Unit is "time" or "times" || value.Kind is ValueKind.Date or ValueKind.Time or ValueKind.Score)
            return "";

        if (value.Kind != ValueKind.Count)
            return tokens.FindIndex(first, next - first, token => token.Is("-")) >= 0 && tokens.Exists(token => !token.IsCapitalised && token.Is(value.Role)) ? value.Role : "";

        return next < tokens.Count && tokens[next].Is("-") && phrases.NounPhraseAt(next) is { } phrase && !tokens[phrase.Next - 1].IsCapitalised && !tokens[phrase.Next - 1].Is(value.Unit) ? tokens[phrase.Next - 1].Lower : "";
    }

    private static string NounOf(Statement statement, Value value, Phrases phrases)
    {
        if (value.Kind == ValueKind.Count)
            return value.Unit;

        if (value.Role != "age")
            return "";

        // "Maria Lind, 29, guilty of murder": behind a comma comes no noun of hers.
        var behind = statement.Tokens.FindIndex(token => token.Start >= value.End && (token.Is(",") || (token.Kind == TokenKind.Word && !token.Is("old"))));
        return behind >= 0 && statement.Tokens[behind].Kind == TokenKind.Word && statement.Tokens[behind].Start - value.End <= LongestOld && phrases.NounPhraseAt(behind) is { } phrase && !statement.Tokens[phrase.Next - 1].IsCapitalised ? statement.Tokens[phrase.Next - 1].Lower : "";
    }

    private static string[] ContextOf(Statement statement, int first, int next)
    {
        var context = new List<string>();
        for (var distance = 1; distance <= Reach; distance++)
        {
            foreach (var at in (ReadOnlySpan<int>)[first - distance, next - 1 + distance])
                if (at >= 0 && at < statement.Keys.Length && statement.Keys[at] is { } feature && !context.Contains(feature))
                    context.Add(feature);
        }

        return [.. context];
    }
}

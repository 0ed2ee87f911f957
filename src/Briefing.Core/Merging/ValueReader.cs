using System.Collections.Frozen;
using System.Globalization;

namespace Briefing.Merging;

/// <summary>Finds the numbers and dates of one sentence and binds each to its unit, its role and its subject.</summary>
internal sealed class ValueReader
{
    /// <summary>Role of a score that sums up a season.</summary>
    public const string Standing = "standing";

    /// <summary>Role of a score in the course of a match: "trailed 2-0", "led 2-0 at the interval".</summary>
    public const string Interim = "interim";

    private static readonly string[] Standings = ["trailing", "trailed", "trail", "led", "leading", "ahead", "behind", "down", "up", "level", "levelled"];

    private static readonly string[] Breaks = ["interval", "half-time", "halftime", "half", "break", "pause"];

    /// <summary>Nobody has grown older.</summary>
    private const int MostYears = 120;

    /// <summary>Words that no list of small words has and that sentences begin with.</summary>
    private static readonly string[] NoNames = ["yesterday", "today", "tomorrow", "between", "among", "around", "nearly", "almost", "roughly", "approximately", "just", "only", "tenía", "tiene", "avait"];

    /// <summary>Nobody writes "$1500m" of so many thousand millions; the letter is something else.</summary>
    private const double LeastScaled = 1e5;

    /// <summary>Role of a time since: "three years ago".</summary>
    public const string Ago = "ago";

    /// <summary>"Falling to 5-10": how a team stands then.</summary>
    private static readonly string[] Moving = ["fall", "falls", "fell", "falling", "fallen", "drop", "drops", "dropped", "dropping", "improve", "improves", "improved", "improving", "move", "moved", "moving", "slip", "slipped"];

    private static readonly string[] Results = ["start", "record", "win", "loss", "victory", "defeat", "lead", "draw", "tie", "vote", "decision", "score", "result", "triumph", "deficit"];

    private readonly List<Token> _tokens;
    private readonly string _language;
    private readonly Phrases _phrases;
    private readonly DateReader _dates;
    private readonly List<Value> _values = [];

    private ValueReader(List<Token> tokens, string language, DateOnly? published)
    {
        _tokens = tokens;
        _language = language;
        _phrases = new Phrases(tokens, language);
        _dates = new DateReader(published, language);
    }

    /// <param name="published">The day that "yesterday" and "Tuesday" count from, or null where it is not known.</param>
    public static List<Value> Read(List<Token> tokens, string language, DateOnly? published) => new ValueReader(tokens, language, published).Read();

    private List<Value> Read()
    {
        for (var at = 0; at < _tokens.Count;)
            at = Next(at);

        return _values;
    }

    /// <summary>Reads the value at a token, if there is one, and returns the token to go on with.</summary>
    private int Next(int at)
    {
        if (ClockTime.Read(_tokens, at) is { } time)
            return Add(ValueKind.Time, time.Minutes, 0, time.IsUniversal ? "minute of day UTC" : time.IsOfHalfDay ? Value.MinuteOfHalfDay : Value.MinuteOfDay, at, time.Next, time.Next);

        if (_dates.Read(_tokens, at) is { } date)
            return AddDate(date);

        if (NumberedNames.Read(_tokens, at) is { } name)
            return name;

        if (ReadScore(at) is { } score)
            return score;

        if (ReadVote(at) is { } vote)
            return vote;

        if ((ReadBirthday(at) ?? ReadOrdinal(at)) is { } ordinal)
            return ordinal;

        if (NumberWords.ReadPoints(_tokens, at) is { } points)
            return Add(ValueKind.Percent, points.Points, 0, "percentage point", at, points.Next, points.Next);

        if (NumberWords.ReadShare(_tokens, at) is { } share)
            return Add(ValueKind.Percent, share.Percent, 1, "%", at, share.Next, share.Next);

        if (Nobody.Read(_tokens, at) is { } none)
            return Add(ValueKind.Count, 0, 0, Nobody.PeopleIn(_language), at, none.Next, none.Next, none.Outcome);

        if (Numeral.Read(_tokens, at, _language) is not { } numeral)
            return at + 1;

        if (IsPartOfName(at))
            return numeral.Next;

        if (UnreadableFrom(numeral) is { } behind)
            return behind;

        return AddMeasure(Ranges.Read(_tokens, numeral, _language) ?? numeral);
    }

    /// <summary>"4\uFFFD months", "3 / 8": what was lost, and what divides it, leave no number to be told from the digits alone.</summary>
    private int? UnreadableFrom(Numeral numeral)
    {
        var next = numeral.Next;
        return next >= _tokens.Count || _tokens[next - 1].Kind != TokenKind.Number ? null
            : _tokens[next] is { Glued: true, Text: "\uFFFD" } ? next + 1
            : _tokens[next].Is("/") && next + 1 < _tokens.Count && _tokens[next + 1].Kind == TokenKind.Number ? next + 2
            : null;
    }

    /// <summary>"3-1", "2–0": two small numbers and nothing counted behind them. "10-15 people" is a range.</summary>
    private int? ReadScore(int at)
    {
        if (at + 2 >= _tokens.Count || _tokens[at].Kind != TokenKind.Number || _tokens[at + 2].Kind != TokenKind.Number
            || !_tokens[at + 1].IsAny(["-", "–", "‑"]) || _tokens[at + 1].Glued != _tokens[at + 2].Glued
            || _tokens[at].Text.Length > 3 || _tokens[at + 2].Text.Length > 3 || (at + 3 < _tokens.Count && _tokens[at + 3].Is("/")))
            return null;

        var left = double.Parse(Numeral.Plain(_tokens[at].Text, _language), CultureInfo.InvariantCulture);
        var right = double.Parse(Numeral.Plain(_tokens[at + 2].Text, _language), CultureInfo.InvariantCulture);
        if (left < right && !IsResult(at + 3) && (Units.Read(_tokens, at + 3) is not null || Currencies.Before(_tokens, at) is not null || _phrases.NounPhraseAt(at + 3) is not null))
            return null;

        // "The Tar Heels (10-0)": how they stand, not how they played.
        var standing = (at > 0 && _tokens[at - 1].Is("(") && at + 3 < _tokens.Count && _tokens[at + 3].Is(")")) || (at > 1 && _tokens[at - 1].Is("to") && _tokens[at - 2].IsAny(Moving)) ? Standing : null;
        standing ??= IsInterim(at, at + 3) ? Interim : null;
        var next = IsDrawn(at + 3) ? at + 5 : at + 3;
        return Add(ValueKind.Score, left * Value.ScoreBase + right, 0, "", at, next, next, next > at + 3 ? Standing : standing);
    }

    private bool IsInterim(int first, int next) =>
        _tokens.Skip(Math.Max(0, first - 2)).Take(Math.Min(2, first)).Any(token => token.IsAny(Standings)) || _tokens.Skip(next).Take(4).Any(token => token.IsAny(Breaks));

    /// <summary>"A 9-14 start", "a 1-2 defeat": no range, though the smaller comes first.</summary>
    private bool IsResult(int behind) => behind < _tokens.Count && _tokens[behind].IsAny(Results);

    /// <summary>"14-13-2": won, lost and drawn.</summary>
    private bool IsDrawn(int at) => at + 1 < _tokens.Count && _tokens[at].Is("-") && _tokens[at].Glued && _tokens[at + 1] is { Kind: TokenKind.Number, Glued: true };

    /// <summary>"79 to 4", "94 votes to 71", "by six votes to three", "six of nine members": the larger number first. "10 to 15 people" is a range.</summary>
    private int? ReadVote(int at)
    {
        if (Small(at) is not { } ayes)
            return null;

        var to = at + 1 < _tokens.Count && _tokens[at + 1].IsAny(["votes", "points", "goals", "games"]) ? at + 2 : at + 1;
        if (to + 1 < _tokens.Count && _tokens[to].Is("to") && Small(to + 1) is { } noes && ayes > noes && (_tokens[at].Kind == TokenKind.Number || to > at + 1 || (at > 0 && _tokens[at - 1].Is("by"))))
            return Add(ValueKind.Score, ayes * Value.ScoreBase + noes, 0, "", at, to + 2, to + 2);

        return ReadVoteOfWhole(at, ayes);
    }

    /// <summary>"Six of nine members voted": who is not with them was against it or did not vote.</summary>
    private int? ReadVoteOfWhole(int at, int ayes)
    {
        var of = at + 1 < _tokens.Count && _tokens[at + 1].IsAny(Voters) ? at + 2 : at + 1;
        if (of + 1 >= _tokens.Count || !_tokens[of].IsAny(["of", "out"]) || !_tokens.Exists(token => token.IsAny(Votes)))
            return null;

        var whole = of + 1;
        while (whole < _tokens.Count && whole < of + 4 && _tokens[whole].IsAny(["of", "the", "its", "their", "all"]))
            whole++;

        return whole < _tokens.Count && Small(whole) is { } all && all >= ayes && (of > at + 1 || (whole + 1 < _tokens.Count && _tokens[whole + 1].IsAny(Voters)))
            ? Add(ValueKind.Score, ayes * Value.ScoreBase + all - ayes, 0, Value.OfWhole, at, whole + 1, whole + 1)
            : null;
    }

    private static readonly string[] Voters = ["members", "judges", "justices", "lawmakers", "deputies", "senators", "councillors", "councilors", "mps", "commissioners", "directors", "jurors", "delegates", "policymakers", "governors", "representatives"];

    private static readonly string[] Votes = ["voted", "vote", "voting", "votes", "favour", "favor", "backed", "backing", "approved", "supported", "opposed", "dissented", "passed", "upheld", "uphold", "ruled", "rejected"];

    private const int LargestHouse = 999;

    private int? Small(int at) =>
        _tokens[at].Kind == TokenKind.Number ? int.TryParse(_tokens[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= LargestHouse ? number : null
        : NumberWords.NumberOf(_tokens[at].Lower) is { } spelled ? (int)spelled : null;

    /// <summary>"12th", "the third": which one of a row.</summary>
    private int? ReadOrdinal(int at)
    {
        var token = _tokens[at];
        if (_language == "de" && at + 2 < _tokens.Count && token is { Kind: TokenKind.Number, Text.Length: < 3 } && _tokens[at + 1] is { Glued: true, Text: "." } && _tokens[at + 2].IsCapitalised)
            return Add(ValueKind.Ordinal, int.Parse(token.Text, CultureInfo.InvariantCulture), 0, "", at, at + 2, at + 2);

        if (token.Kind == TokenKind.Number && at + 1 < _tokens.Count && _tokens[at + 1].Glued && _tokens[at + 1].Lower is "th" or "st" or "nd" or "rd"
            && int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return Add(ValueKind.Ordinal, number, 0, "", at, at + 2, at + 2);

        // "First" and "second" are adverbs and time as often as ranks; only those before a noun count, and "first" says too little.
        return token.Kind == TokenKind.Word && NumberWords.OrdinalOf(token.Lower) is { } rank and > 1 && _phrases.NounPhraseAt(at + 1) is not null
            && !(at + 1 < _tokens.Count && _tokens[at + 1].Is("of"))
            ? Add(ValueKind.Ordinal, rank, 0, "", at, at + 1, at + 1)
            : null;
    }

    private int AddMeasure(Numeral numeral)
    {
        var (first, next) = (numeral.First, numeral.Next);
        if (Currencies.Before(_tokens, first) is { } before)
        {
            var scaled = MoneyScale(numeral, next);
            if (IsConverted(before))
                return scaled.Next;

            return Add(ValueKind.Money, numeral.Number * scaled.Factor, numeral.Tolerance * scaled.Factor, before.Code, before.First, scaled.Next, scaled.Next);
        }

        // "A two-million-euro booty"
        var unitAt = next < _tokens.Count && (_tokens[next].Is("-") || IsPartitive(next)) ? next + 1 : next;
        if (Currencies.After(_tokens, unitAt, numeral.Number >= 1e5) is { } after)
            return Add(ValueKind.Money, numeral.Number, numeral.Tolerance, after.Code, first, after.Next, after.Next);

        if (unitAt < _tokens.Count && _tokens[unitAt].Is("%"))
            return Add(ValueKind.Percent, numeral.Number, numeral.Tolerance, "%", first, unitAt + 1, unitAt + 1);

        if (Units.Read(_tokens, unitAt) is { } unit)
            return AddUnit(numeral, unit.Unit, unit.Next);

        // A bare four-digit number with nothing to count is a year that no preposition gave away, or a number of something unknown.
        if (numeral.IsBareYear && _phrases.NounPhraseAt(next) is null)
            return next;

        return AddCount(numeral);
    }

    /// <summary>"2,5 millions d'euros", "2,5 millones de euros"</summary>
    private bool IsPartitive(int at) => ForeignPhrases.IsRead(_language) && _tokens[at].IsAny(["d", "de"]) && at + 1 < _tokens.Count && Currencies.After(_tokens, at + 1, true) is not null;

    private int AddUnit(Numeral numeral, Unit unit, int next)
    {
        var first = numeral.First;
        // Where the day of publication is known this is a date, and was read as one.
        if (unit.Kind == ValueKind.Duration && next < _tokens.Count && _tokens[next].IsAny(["ago", "earlier"]))
            return Add(unit.Kind, numeral.Number, numeral.Tolerance, unit.Name, first, next, next, Ago);

        // "4 minutes 48 seconds", "two minutes and 34 seconds"
        var more = next + 1 < _tokens.Count && _tokens[next].IsAny(["and", "und", "et", "y"]) ? next + 1 : next;
        if (unit is { Kind: ValueKind.Duration } && Numeral.Read(_tokens, Math.Min(more, _tokens.Count - 1), _language) is { } rest && rest.First == more
            && Units.Read(_tokens, rest.Next) is { Unit: { Kind: ValueKind.Duration } smaller } part && smaller.Factor < unit.Factor)
            return Add(unit.Kind, numeral.Number + rest.Number * smaller.Factor / unit.Factor, numeral.Tolerance, unit.Name, first, part.Next, part.Next);

        // "35-year-old", "35 years old", "aged 35".
        var isAge = unit.Name == "year" && IsForeignAge(first, next) || unit.Name == "year" && next < _tokens.Count && (_tokens[next].Is("old") || (_tokens[next].Is("-") && next + 1 < _tokens.Count && _tokens[next + 1].Is("old")));
        return Add(unit.Kind, numeral.Number, numeral.Tolerance, unit.Name, first, next, next, isAge ? "age" : null);
    }

    /// <summary>"Âgé de 35 ans", "35 años de edad", "mit 86 Jahren", "à l'âge de 86 ans", "a los 86 años", "tenía 86 años", "Ana Ruiz, 35 años,".</summary>
    private bool IsForeignAge(int first, int next) => _language switch
    {
        "fr" => IsBehind(first, "à") || IsBehind(first, "avait") || IsBehind(first, "a") || (IsBehind(first, "de") && first > 1 && (_tokens[first - 2].Is("âge") || _tokens[first - 2].Lower.StartsWith("âgé", StringComparison.Ordinal))) || IsBesideName(first, next),
        "es" => (next + 1 < _tokens.Count && _tokens[next].Is("de") && _tokens[next + 1].Is("edad")) || (IsBehind(first, "los") && first > 1 && _tokens[first - 2].Is("a")) || IsBehind(first, "tenía") || IsBehind(first, "tiene") || IsBesideName(first, next),
        "de" => (next < _tokens.Count && _tokens[next].Is("alt")) || (IsBehind(first, "von") && first > 1 && _tokens[first - 2].Is("alter")) || (IsBehind(first, "mit") && _tokens.Exists(token => Verbs.OutcomeOf(token.Lower) == "killed")) || IsBesideName(first, next),
        _ => false,
    };

    private bool IsBehind(int first, string word) => first > 0 && _tokens[first - 1].Is(word);

    private bool IsBesideName(int first, int next) =>
        first > 1 && _tokens[first - 1].Is(",") && IsName(_tokens[first - 2]) && next < _tokens.Count && _tokens[next].IsAny([",", ".", ")"]);

    private int AddCount(Numeral numeral)
    {
        var (first, next) = (numeral.First, numeral.Next);
        if (IsAgeLead(first) || (_language == "de" && next + 1 < _tokens.Count && _tokens[next].Is("-") && _tokens[next + 1].Lower.StartsWith("jährig", StringComparison.Ordinal)))
            return Add(ValueKind.Duration, numeral.Number, 0, "year", first, next, next, "age");

        // "Maria Lind, 43, said": an age between commas behind a name.
        if (first > 1 && _tokens[first - 1].Is(",") && (_tokens[first - 2].IsCapitalised || IsOfNamesake(first - 2)) && next < _tokens.Count && (_tokens[next].IsAny([",", ".", "-", "–", "—", ")", "and", "from"]) || (_tokens[next].Is(";") && IsListedPerson(first - 1))) && numeral.Number is > 0 and < MostYears)
            return Add(ValueKind.Duration, numeral.Number, 0, "year", first, next, next, "age");

        // "She was 91."
        if (first > 1 && _tokens[first - 1].IsAny(["is", "was", "turned"]) && _tokens[first - 2].IsAny(["he", "she"]) && numeral.Number is > 0 and < MostYears && (next == _tokens.Count || _tokens[next].IsAny([".", ",", ";", "and", "when", "at"])))
            return Add(ValueKind.Duration, numeral.Number, 0, "year", first, next, next, "age");

        // "Who had just turned 60 in May"
        if (first > 1 && _tokens[first - 1].Is("turned") && _tokens.Skip(Math.Max(0, first - PronounReach)).Take(PronounReach).Any(token => token.IsAny(["he", "she", "who"])) && numeral.Number is > 0 and < MostYears && Units.Read(_tokens, next) is null && !_tokens.Skip(next).Take(1).Any(token => token.Is("to")))
            return Add(ValueKind.Duration, numeral.Number, 0, "year", first, next, next, "age");

        if (IsAgeAtDeath(first, next) && numeral.Number is > 0 and < MostYears)
            return Add(ValueKind.Duration, numeral.Number, 0, "year", first, next, next, "age");

        if (_phrases.NumberedNoun(first) is { } numbered)
            return Add(ValueKind.Ordinal, numeral.Number, numeral.Tolerance, "", first, next, next, numbered.Lower);

        if (IsMagnitude(first, next))
            return Add(ValueKind.Ordinal, numeral.Number, numeral.Tolerance, "", first, next, next, "magnitude");

        // "most of them under five"
        if (_phrases.NounPhraseAt(next) is null && first > 0 && _tokens[first - 1].IsAny(["under", "over"]) && numeral.Number < 100)
            return Add(ValueKind.Duration, numeral.Number, 0, "year", first, next, next, "age");

        var noun = _phrases.CountedNoun(first, next)?.Lower ?? "";
        return Add(ValueKind.Count, numeral.Number, numeral.Tolerance, noun, first, next, next);
    }

    /// <summary>"6.1-magnitude", "a magnitude of 6.1", "measuring 6.1 on the Richter scale".</summary>
    private bool IsMagnitude(int first, int next)
    {
        var behind = next < _tokens.Count && _tokens[next].Is("-") ? next + 1 : next;
        return (behind < _tokens.Count && _tokens[behind].Is("magnitude"))
            || (first > 1 && _tokens[first - 1].Is("of") && _tokens[first - 2].Is("magnitude"))
            || (next + 1 < _tokens.Count && _tokens[next].Is("on") && _tokens.Skip(next + 1).Take(ScaleReach).Any(token => token.Is("richter")));
    }

    /// <summary>Tokens among which "the open-ended Richter scale" names itself.</summary>
    private const int ScaleReach = 5;

    /// <summary>"Dies at 78", "whose death at 79 was announced".</summary>
    private bool IsAgeAtDeath(int first, int next) =>
        first > 1 && _tokens[first - 1].Is("at") && _tokens[first - 2].IsAny(["dies", "died", "dead", "death", "dying"])
        && (next == _tokens.Count || _tokens[next].Kind == TokenKind.Symbol || _phrases.NounPhraseAt(next) is null || Verbs.IsVerbLike(_tokens[next], _language));

    /// <summary>The full stop of "Maren Jr., 43,".</summary>
    private bool IsOfNamesake(int stop) => stop > 1 && _tokens[stop].Is(".") && _tokens[stop - 1].IsAny(Namesakes) && _tokens[stop - 2].IsCapitalised;

    private static readonly string[] Namesakes = ["jr", "sr"];

    private static readonly string[] Groups = ["party", "alliance", "coalition", "union", "movement", "front", "bloc", "democrats", "republicans", "conservatives", "liberals", "socialists", "greens", "club", "team", "league", "association", "united"];

    /// <summary>"The dead are Ilse Maren, 47; Dana Brisk, 36; ...": first and last name. "Harvest Party, 43;" and "Leading scorers: Arvo Kell, 23;" tell seats and points.</summary>
    private bool IsListedPerson(int comma)
    {
        var last = IsOfNamesake(comma - 1) ? comma - 3 : comma - 1;
        var given = last > 1 && _tokens[last - 1].Is(".") ? last - 2 : last - 1;
        var colon = _tokens.FindLastIndex(last, token => token.Is(":"));
        return given >= 0 && IsName(_tokens[last]) && IsName(_tokens[given]) && !_tokens[last].IsAny(Groups) && (colon < 0 || _tokens.Take(colon).Any(token => Verbs.OutcomeOf(token.Lower) is not null));
    }

    private const int PronounReach = 5;

    /// <summary>"Her eighty-ninth birthday", "his 50th birthday": so old is who has it.</summary>
    private int? ReadBirthday(int at)
    {
        if (at == 0 || !_tokens[at - 1].IsAny(["his", "her"]))
            return null;

        var isTens = at + 2 < _tokens.Count && NumberWords.NumberOf(_tokens[at].Lower) is >= 20 && _tokens[at + 1].Is("-");
        var last = isTens ? at + 2 : at;
        var rank = NumberWords.OrdinalOf(_tokens[last].Lower) + (isTens ? (int)NumberWords.NumberOf(_tokens[at].Lower)! : 0);
        if (_tokens[at].Kind == TokenKind.Number && last + 1 < _tokens.Count && _tokens[at + 1] is { Glued: true, Lower: "th" or "st" or "nd" or "rd" } && int.TryParse(_tokens[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            (rank, last) = (number, at + 1);

        return rank is > 0 and < MostYears && last + 1 < _tokens.Count && _tokens[last + 1].Is("birthday")
            ? Add(ValueKind.Duration, rank.Value, 0, "year", at, last + 1, last + 2, "age")
            : null;
    }

    /// <summary>"Aged 35", "age 61", "at the age of 95".</summary>
    private bool IsAgeLead(int first) =>
        first > 0 && (_tokens[first - 1].IsAny(["aged", "age"]) || (first > 1 && _tokens[first - 1].Is("of") && _tokens[first - 2].Is("age")));

    /// <summary>"US$1 million ($1.5 million)": the same money in what the reader pays with.</summary>
    private bool IsConverted((string Code, int First) money) =>
        money.First > 1 && _tokens[money.First - 1].Is("(") && _values.Count > 0 && _values[^1] is { Kind: ValueKind.Money } original && original.Unit == money.Code && original.End == _tokens[money.First - 2].End;

    /// <summary>"$5m", "$5 m", "$5b": behind a currency sign the letter is a scale.</summary>
    private (double Factor, int Next) MoneyScale(Numeral numeral, int next) =>
        next == _tokens.Count || _tokens[next - 1].Kind != TokenKind.Number || numeral.Number >= LeastScaled ? (1, next)
        : _tokens[next].Lower is "m" or "mm" ? (1e6, next + 1)
        : _tokens[next].Is("b") ? (1e9, next + 1)
        : (1, next);

    /// <summary>"Covid-19", "F-16", "No. 5", "001": a number that is part of a name counts nothing.</summary>
    private bool IsPartOfName(int at) =>
        (_tokens[at].Kind == TokenKind.Number && _tokens[at].Text.Length > 1 && _tokens[at].Text[0] == '0' && char.IsAsciiDigit(_tokens[at].Text[1]))
        || at > 1 && _tokens[at].Kind == TokenKind.Number && _tokens[at - 1].IsAny(["-", "/", "‑"]) && _tokens[at - 2].Kind == TokenKind.Word && !Phrases.Numbers(_tokens[at - 2]) && (_tokens[at].Glued || (_tokens[at - 2].IsCapitalised && !_tokens[at - 1].Glued))
        || (at > 0 && _tokens[at].Glued && _tokens[at - 1].Kind == TokenKind.Word && Currencies.Before(_tokens, at) is null)
        || (at > 1 && _tokens[at - 1].Is(".") && (_tokens[at].Glued || _tokens[at - 2].Lower is "no" or "nr"))
        || (at + 1 < _tokens.Count && _tokens[at + 1].Lower is "gmt" or "utc" or "cet" or "est" or "pst")
        || IsVersion(at) || IsModel(at) || IsOfTradeName(at)
        || IsNumberOfName(at);

    /// <summary>"Three USB 2.0 ports", "Windows 8.1 users": a decimal right behind a name and in front of what is counted.</summary>
    private bool IsVersion(int at) =>
        at > 0 && IsName(_tokens[at - 1]) && _tokens[at] is { Kind: TokenKind.Number, Text: [>= '0' and <= '9', '.', >= '0' and <= '9'] } && Currencies.Before(_tokens, at) is null
        && (at + 1 == _tokens.Count || (!_tokens[at + 1].IsAny(["%", "-"]) && NumberWords.ScaleOf(_tokens[at + 1]) is null && Units.Read(_tokens, at + 1) is null && Currencies.After(_tokens, at + 1, true) is null));

    /// <summary>"A USB 3 port", "an HTML 5 page": a small number behind capitals, and one thing behind it.</summary>
    private bool IsModel(int at) =>
        at > 0 && _tokens[at] is { Kind: TokenKind.Number, Text.Length: 1, Glued: false } && _tokens[at - 1] is { Kind: TokenKind.Word, Text.Length: > 1 } name && name.Text.All(char.IsAsciiLetterUpper)
        && at + 1 < _tokens.Count && _tokens[at + 1] is { Kind: TokenKind.Word, IsCapitalised: false } noun && !noun.Lower.EndsWith('s') && !noun.IsAny(["people", "men", "women", "children", "million", "billion"]);

    /// <summary>"The PowerDrum 500 batteries": a number behind a name with a capital inside is the name's.</summary>
    private bool IsOfTradeName(int at)
    {
        if (at == 0 || _tokens[at].Kind != TokenKind.Number || !_tokens[at - 1].IsCapitalised)
            return false;

        var name = _tokens[at - 1].Text.AsSpan();
        for (var letter = 1; letter + 1 < name.Length; letter++)
            if (char.IsLower(name[letter - 1]) && char.IsUpper(name[letter]) && char.IsLower(name[letter + 1]))
                return letter > 2 && Currencies.Before(_tokens, at) is null;

        return false;
    }

    /// <summary>"Route 52", "Week 16": behind a capitalised word, and nothing is counted.</summary>
    private bool IsNumberOfName(int at) =>
        at > 0 && _tokens[at].Kind == TokenKind.Number && IsName(_tokens[at - 1]) && _tokens[at].Text.AsSpan().IndexOfAny(',', '.') < 0
        && (at + 1 == _tokens.Count || (_tokens[at + 1].Kind != TokenKind.Number && !_tokens[at + 1].Is("%") && !_tokens[at + 1].Is("-") && (_phrases.NounPhraseAt(at + 1) is null || Verbs.IsVerbLike(_tokens[at + 1], _language))
            && NumberWords.ScaleOf(_tokens[at + 1]) is null && Currencies.After(_tokens, at + 1, true) is null && Units.Read(_tokens, at + 1) is null))
        && Currencies.Before(_tokens, at) is null && _phrases.OutcomeAround(at, at + 1) is null;

    private int AddDate(ReadDate date)
    {
        var role = _phrases.VerbAround(date.First, date.Next)?.Lower ?? "";
        _values.Add(new Value
        {
            Kind = ValueKind.Date,
            Number = date.Number,
            When = date.When,
            Unit = date.Unit,
            Role = Verbs.OutcomeOf(role) ?? role,
            Subject = SubjectOf(date.First, date.Next),
            Start = _tokens[date.First].Start,
            End = _tokens[date.Next - 1].End,
        });
        return date.Next;
    }

    /// <param name="behind">The token behind number and unit, where a noun phrase may begin.</param>
    /// <param name="role">A role that the form itself gives, or null to look for one.</param>
    private int Add(ValueKind kind, double number, double tolerance, string unit, int first, int next, int behind, string? role = null)
    {
        role ??= RoleOf(kind, first, next, behind);
        _values.Add(new Value
        {
            Kind = kind,
            Number = number,
            Tolerance = tolerance,
            Unit = unit,
            Hedge = IsConversion(kind, first) ? _values[^1].Hedge : Hedges.Before(_tokens, first, kind, number),
            Role = role,
            Subject = SubjectOf(first, next, role),
            Start = _tokens[first].Start,
            End = _tokens[next - 1].End,
        });
        return next;
    }

    /// <summary>"Less than 25 km (15 miles)": what is in parentheses is as vague as what it repeats.</summary>
    private bool IsConversion(ValueKind kind, int first) =>
        first > 1 && _tokens[first - 1].Is("(") && _values.Count > 0 && _values[^1].Kind == kind && kind != ValueKind.Count && _values[^1].End == _tokens[first - 2].End;

    private string RoleOf(ValueKind kind, int first, int next, int behind)
    {
        if (kind == ValueKind.Count)
            return IsOfBodies(first, next) ? "killed" : _phrases.OutcomeAround(first, next) ?? JoinedOutcome(first) ?? VerbOf(first, next);

        // "674-mile border", "$40 million in damage", "40% of voters": the noun behind says what is measured.
        var link = behind < _tokens.Count && _tokens[behind].IsAny(["in", "of", "for", "worth"]) && kind is ValueKind.Money or ValueKind.Percent or ValueKind.Mass or ValueKind.Area;
        if (_phrases.NounPhraseAt(link ? behind + 1 : behind) is { } phrase)
            return _tokens[phrase.Next - 1].Lower;

        return NounInFront(first) ?? VerbOf(first, next);
    }

    /// <summary>The noun in front of a figure that no other figure counts: of "raised its rate by 0.25 points to 4%" the rate.</summary>
    private string? NounInFront(int first)
    {
        while (_phrases.NounBefore(first) is { } noun)
        {
            if (!_values.Exists(value => IsPartOf(value, noun)))
                return noun.Lower;

            first = _tokens.IndexOf(noun);
        }

        return null;
    }

    private static bool IsPartOf(Value value, Token noun) =>
        (value.Kind != ValueKind.Date && value.Start <= noun.Start && noun.End <= value.End) || (value.Kind == ValueKind.Count && value.Unit == noun.Lower && value.End <= noun.Start && noun.Start - value.End <= FarthestUnit);

    /// <summary>Characters between a number and the noun that it counts.</summary>
    private const int FarthestUnit = 2;

    /// <summary>"Six corps ont été repêchés": who is pulled out so is not rescued.</summary>
    private bool IsOfBodies(int first, int next) => _phrases.CountedNoun(first, next) is { } noun && Bodies.GetValueOrDefault(_language, []).Contains(noun.Lower);

    private static readonly FrozenDictionary<string, string[]> Bodies = new Dictionary<string, string[]>
    {
        ["en"] = ["bodies", "corpses"],
        ["de"] = ["leichen"],
        ["fr"] = ["corps", "cadavres", "dépouilles"],
        ["es"] = ["cuerpos", "cadáveres"],
    }.ToFrozenDictionary();

    private string VerbOf(int first, int next) => _phrases.VerbAround(first, next) is { } verb && !Verbs.IsSpeech(verb.Lower) ? verb.Lower : "";

    /// <summary>"killed two men and three women": the second count shares the first one's outcome.</summary>
    private string? JoinedOutcome(int first)
    {
        if (_values.Count == 0 || _values[^1].Kind != ValueKind.Count || Verbs.OutcomeOf(_values[^1].Role) is null)
            return null;

        for (var at = first - 1; at >= 0 && _tokens[at].Start >= _values[^1].End; at--)
        {
            if (_tokens[at].Is("and") || _tokens[at].Is(","))
                return _values[^1].Role;

            // "And leaving 230,000 homes dark": what another verb does is no more of the same.
            if (_tokens[at].Kind == TokenKind.Word && !EventWords.RisesTo.Contains(_tokens[at].Lower) && (Verbs.IsVerbLike(_tokens[at], _language) || IsParticiple(_tokens[at])))
                return null;
        }

        return null;
    }

    private bool IsParticiple(Token token) => !token.IsCapitalised && token.Lower.Length > 4 && Array.Exists(ParticipleEndings.GetValueOrDefault(_language, ["ing"]), ending => token.Lower.EndsWith(ending, StringComparison.Ordinal));

    private static readonly FrozenDictionary<string, string[]> ParticipleEndings = new Dictionary<string, string[]> { ["de"] = ["end"], ["fr"] = ["ant"], ["es"] = ["ando", "iendo"] }.ToFrozenDictionary();

    private bool IsName(Token token) =>
        token.IsCapitalised && _phrases.IsContent(token) && !token.IsAny(NoNames) && Calendar.WeekdayOf(token) is null && Calendar.MonthOf(token) is null && !NumberWords.IsNumber(token.Lower);

    /// <summary>An age belongs to the name right beside it and to nothing else in its clause: "43-year-old driver Maria Lind", "Maria Lind, 43".</summary>
    private (int From, int To) PersonBeside(int first, int next)
    {
        var isInFront = next < _tokens.Count && _tokens[next].IsAny(["-", "old"]);
        var (behind, before) = (PersonBehind(next), PersonBefore(first));
        return behind.From < behind.To && (isInFront || before.From == before.To) ? behind : before;
    }

    private (int From, int To) PersonBefore(int first)
    {
        var to = first;
        while (to > 0 && to > first - 2 && _tokens[to - 1].IsAny([",", "(", "aged", "age", "is", "was", "a", "an", "the"]))
            to--;

        if (to > 0 && IsOfNamesake(to - 1))
            to -= 2;

        var from = to;
        while (from > 0 && IsName(_tokens[from - 1]))
            from--;

        return (from, to);
    }

    private (int From, int To) PersonBehind(int next)
    {
        var from = next;
        while (from < _tokens.Count && from < next + 6 && !IsName(_tokens[from]) && (_tokens[from].Is("-") || (_phrases.IsContent(_tokens[from]) && !Verbs.IsVerbLike(_tokens[from], _language))))
            from++;

        var to = from;
        while (to < _tokens.Count && IsName(_tokens[to]))
            to++;

        // "A 16-year-old Brooklyn resident": the name is not the person's.
        return to < _tokens.Count && _phrases.IsContent(_tokens[to]) && !Verbs.IsVerbLike(_tokens[to], _language) && !Verbs.IsSpeech(_tokens[to].Lower) ? (from, from) : (from, to);
    }

    /// <summary>The names in the figure's clause and the noun it counts, folded and in order: what a figure of the same kind must share.</summary>
    private string SubjectOf(int first, int next, string role = "")
    {
        var (from, to) = role == "age" ? PersonBeside(first, next) : _phrases.ClauseAround(first, next);
        var words = new List<string>();
        for (var at = from; at < to; at++)
            if ((at < first || at >= next) && IsName(_tokens[at]) && !ForeignPhrases.IsCommonNoun(_tokens, at, _language) && !words.Contains(_tokens[at].Lower))
                words.Add(_tokens[at].Lower);

        return string.Join(' ', words);
    }
}

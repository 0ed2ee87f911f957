using System.Collections.Frozen;
using System.Globalization;

namespace Briefing.Merging;

/// <summary>Finds the numbers and dates of one sentence and binds each to its unit, its role and its subject.</summary>
internal sealed class ValueReader
{
    /// <summary>Nobody writes "$1500m" of so many thousand millions; the letter is something else.</summary>
    private const double LeastScaled = 1e5;

    /// <summary>Role of a time since: "three years ago".</summary>
    public const string Ago = "ago";

    private readonly List<Token> _tokens;
    private readonly string _language;
    private readonly Phrases _phrases;
    private readonly DateReader _dates;
    private readonly Scores _scores;
    private readonly AgeReader _ages;
    private readonly List<Value> _values = [];

    private ValueReader(List<Token> tokens, string language, DateOnly? published)
    {
        _tokens = tokens;
        _language = language;
        _phrases = new Phrases(tokens, language);
        _dates = new DateReader(published, language);
        _scores = new Scores(tokens, language, _phrases);
        _ages = new AgeReader(tokens, language, _phrases);
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

        if (_scores.Read(at) is { } score)
            return Add(ValueKind.Score, score.Number, 0, score.Unit, at, score.Next, score.Next, score.Role);

        if (_ages.ReadBirthday(at) is { } birthday)
            return Add(ValueKind.Duration, birthday.Years, 0, "year", at, birthday.Next, birthday.Next + 1, "age");

        if (ReadOrdinal(at) is { } ordinal)
            return ordinal;

        if (NumberWords.ReadPoints(_tokens, at) is { } points)
            return Add(ValueKind.Percent, points.Points, 0, "percentage point", at, points.Next, points.Next);

        if (NumberWords.ReadShare(_tokens, at) is { } share)
            return Add(ValueKind.Percent, share.Percent, 1, "%", at, share.Next, share.Next);

        if (Nobody.Read(_tokens, at) is { } none)
            return Add(ValueKind.Count, 0, 0, Nobody.PeopleIn(_language), at, none.Next, none.Next, none.Outcome);

        if (Numeral.Read(_tokens, at, _language) is not { } numeral)
            return at + 1;

        if (NumberedNames.IsPartOfOne(_tokens, at, _phrases, _language))
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

        var isAge = unit.Name == "year" && _ages.IsOfYears(first, next);
        return Add(unit.Kind, numeral.Number, numeral.Tolerance, unit.Name, first, next, next, isAge ? "age" : null);
    }

    private int AddCount(Numeral numeral)
    {
        var (first, next) = (numeral.First, numeral.Next);
        if (_ages.IsBare(numeral))
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

    /// <summary>"US$1 million ($1.5 million)": the same money in what the reader pays with.</summary>
    private bool IsConverted((string Code, int First) money) =>
        money.First > 1 && _tokens[money.First - 1].Is("(") && _values.Count > 0 && _values[^1] is { Kind: ValueKind.Money } original && original.Unit == money.Code && original.End == _tokens[money.First - 2].End;

    /// <summary>"$5m", "$5 m", "$5b": behind a currency sign the letter is a scale.</summary>
    private (double Factor, int Next) MoneyScale(Numeral numeral, int next) =>
        next == _tokens.Count || _tokens[next - 1].Kind != TokenKind.Number || numeral.Number >= LeastScaled ? (1, next)
        : _tokens[next].Lower is "m" or "mm" ? (1e6, next + 1)
        : _tokens[next].Is("b") ? (1e9, next + 1)
        : (1, next);

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
        if (_phrases.NounPhraseAt(link ? behind + 1 : BehindMeasures(first, next, behind)) is { } phrase)
            return _tokens[phrase.Next - 1].Lower;

        return NounInFront(first) ?? VerbOf(first, next);
    }

    /// <summary>"An eight-year, $200 million offer": one noun behind has both measures.</summary>
    private int BehindMeasures(int first, int next, int behind)
    {
        if (behind >= _tokens.Count || !_tokens[behind].Is(",") || _tokens.FindIndex(first, next - first, token => token.Is("-")) < 0)
            return behind;

        var at = behind + 1;
        while (at < _tokens.Count && at < behind + LongestMeasure && (_tokens[at].Kind == TokenKind.Number || _tokens[at].Is("-") || NumberWords.ScaleOf(_tokens[at]) is not null || Currencies.Before(_tokens, at + 1) is not null))
            at++;

        return at > behind + 1 ? at : behind;
    }

    private const int LongestMeasure = 6;

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

    /// <summary>The names in the figure's clause and the noun it counts, folded and in order: what a figure of the same kind must share.</summary>
    private string SubjectOf(int first, int next, string role = "")
    {
        var (from, to) = role == "age" ? _ages.PersonBeside(first, next) : _phrases.ClauseAround(first, next);
        var words = new List<string>();
        for (var at = from; at < to; at++)
            if ((at < first || at >= next) && _phrases.IsName(_tokens[at]) && !ForeignPhrases.IsCommonNoun(_tokens, at, _language) && !words.Contains(_tokens[at].Lower))
                words.Add(_tokens[at].Lower);

        return string.Join(' ', words);
    }
}

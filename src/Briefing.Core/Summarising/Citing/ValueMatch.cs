using Briefing.Merging;

namespace Briefing.Summarising.Citing;

/// <summary>Whether a figure of a sentence is a figure of its span. Stricter than comparing sources: a writer has the number before him.</summary>
internal static class ValueMatch
{
    /// <summary>How far a figure that says it is rounded may be.</summary>
    private const double Rounding = 0.05;

    /// <summary>How far one may be that another unit gives and that does not say it is rounded.</summary>
    private const double Conversion = 0.02;

    private static readonly string[] Anybody = ["people", "person", "persons", "others", "other", "victims", "victim", "casualties", "individuals", ""];

    private static readonly WordSet Persons = new(
        """
        soldiers soldier troops civilians civilian children child men man women woman boys boy girls girl students student pupils workers worker employees staff miners passengers passenger
        residents resident citizens villagers protesters demonstrators officers officer policemen police guards gunmen militants fighters rebels migrants refugees tourists patients doctors
        nurses teachers lawmakers voters members crew pilots drivers fans players athletes journalists reporters firefighters rescuers suspects prisoners inmates hostages survivors
        wounded dead injured bystanders pedestrians shoppers worshippers families relatives delegates leaders officials experts scientists lawyers teenagers adults infants babies
        """);

    public static bool IsSame(Value value, Value other)
    {
        if (value.Kind == ValueKind.Date)
            return other.Kind == ValueKind.Date && IsSameDay(value, other);

        if (!ValueComparison.AreComparable(value, other))
            return false;

        var (stated, given) = (ValueComparison.Base(value), ValueComparison.Base(other));
        var unit = Units.Named(value.Unit);
        var converted = value.Unit != other.Unit && unit is not null && Units.Named(other.Unit) is not null && value.Kind is not (ValueKind.Count or ValueKind.Money);
        if (AreEqual(stated, given) && (!IsRange(other) || IsRange(value)))
            return true;

        // "20 kilometres" are "about 12 miles" and not 12.
        if (converted && value.Hedge == Hedge.Exact && other.Hedge == Hedge.Exact && Math.Abs(stated - given) > Conversion * Math.Abs(given))
            return false;

        if (converted)
            return Math.Abs(stated - given) <= Math.Min(Step(value.Number) * unit!.Factor / 2, Math.Max(Rounding * Math.Abs(stated), value.Number >= 10 ? unit.Factor / 2 : 0));

        return value.Kind is ValueKind.Count or ValueKind.Money or ValueKind.Percent or ValueKind.Distance or ValueKind.Mass or ValueKind.Area
            && other.Number >= 10 && Math.Abs(stated - given) <= Rounding * Math.Abs(given) && IsRounded(value.Number, other.Number)
            && value.Hedge switch { Hedge.About => true, Hedge.AtLeast => stated <= given, Hedge.AtMost => stated >= given, _ => false };
    }

    /// <summary>Certainty is kept: "at least 12" is not 12. An exact figure may be told as about so many.</summary>
    public static bool KeepsHedge(Value value, Value other) =>
        value.Kind is ValueKind.Date or ValueKind.Time or ValueKind.Ordinal or ValueKind.Score
        || value.Hedge == other.Hedge
        || (other.Hedge == Hedge.Exact && (value.Hedge == Hedge.About || !AreEqual(ValueComparison.Base(value), ValueComparison.Base(other))));

    /// <summary>The same things are counted; soldiers are people, people are not soldiers.</summary>
    public static bool CountsSame(Value value, Assertion sentence, Value other, Assertion span)
    {
        if (value.Kind != ValueKind.Count || value.Unit == other.Unit || value.Unit.Length == 0 || OutcomeOf(value.Unit) is not null)
            return true;

        // "84 crew aboard": what a phrase was read to may be more than its noun.
        if (StemBehind(value, sentence) is { } counted && counted == StemBehind(other, span))
            return true;

        if (Anybody.Contains(value.Unit) && (Anybody.Contains(other.Unit) || Persons.Contains(other.Unit) || other.Unit.EndsWith("men", StringComparison.Ordinal)))
            return true;

        var stem = Merging.Stems.Of(value.Unit, span.Language);
        if (Lexicon.AreRelated(stem, Merging.Stems.Of(other.Unit, span.Language)))
            return true;

        // "12 rescue workers" are 12 rescuers, and where a span counts nothing named the noun stands elsewhere in it.
        var (_, next) = span.TokensOf(other);
        var around = other.Unit.Length == 0 ? span.StemSet : span.Stems.Skip(next).Take(4).OfType<string>().ToHashSet();
        return around.Any(word => Lexicon.AreRelated(word, stem) || (Persons.Contains(value.Unit) && word == "#" + Verbs.OutcomeOf(value.Unit)));
    }

    /// <summary>The killed are not the injured. What is no person has no such outcome, however near the word stands.</summary>
    public static bool HasSameOutcome(Value value, Value other) =>
        value.Kind != ValueKind.Count || OutcomeOf(value.Role) is not { } outcome || outcome == OutcomeOf(other.Role)
        || (OutcomeOf(other.Role) is null && !Anybody.Contains(value.Unit) && !Persons.Contains(value.Unit) && OutcomeOf(value.Unit) is null);

    private static string? StemBehind(Value value, Assertion text) => text.TokensOf(value).Next is var next && next < text.Tokens.Count ? text.Stems[next] : null;

    /// <summary>Another figure of the kind stands in the span where this one stands in the sentence: the two were taken for each other.</summary>
    public static bool FitsOtherBetter(Value value, Assertion sentence, Value other, Assertion span)
    {
        if (value.Kind == ValueKind.Count && OutcomeOf(value.Role) is not null)
            return RivalNames(value, other, span);

        var context = sentence.ContextOf(value);
        var lead = LeadOf(value, sentence);
        var own = Score(value, context, lead, other, span);
        return span.Values.Exists(rival => rival != other && ValueComparison.AreComparable(value, rival) && !IsSame(value, rival) && Score(value, context, lead, rival, span) > own);
    }

    /// <summary>A conversion of a figure that the span itself gives in the sentence's unit, with another number.</summary>
    public static bool IsGivenOtherwise(Value value, Value other, Assertion span) =>
        value.Unit != other.Unit && value.Kind is not (ValueKind.Count or ValueKind.Date)
        && span.Values.Exists(rival => rival.Kind == value.Kind && rival.Unit == value.Unit && !IsSame(value, rival) && Math.Abs(rival.Number - value.Number) <= Rounding * Math.Abs(value.Number));

    /// <summary>Two tolls of two places: "12 were killed in Orsa, and 3 were killed in Belm".</summary>
    private static bool RivalNames(Value value, Value other, Assertion span) =>
        value.Subject.Length > 0 && other.Subject.Length > 0 && !SharesSubject(value, other)
        && span.Values.Exists(rival => rival.Kind == ValueKind.Count && !IsSame(value, rival) && SharesSubject(value, rival));

    private static bool SharesSubject(Value a, Value b) => a.Subject.Split(' ').Intersect(b.Subject.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal).Any();

    /// <summary>"From" or "to" in front of it, which tell the one end of a change from the other; or null.</summary>
    private static string? LeadOf(Value value, Assertion text) =>
        text.TokensOf(value).First is var first && first > 0 && text.Tokens[first - 1].IsAny(["from", "to", "by"]) ? text.Tokens[first - 1].Lower : null;

    private static double Score(Value value, HashSet<string> context, string? lead, Value candidate, Assertion span)
    {
        var shared = context.Count(span.ContextOf(candidate).Contains);
        var role = value.Role.Length > 0 && candidate.Role.Length > 0 && Lexicon.AreRelated(Merging.Stems.Of(value.Role, span.Language), Merging.Stems.Of(candidate.Role, span.Language));
        return shared + (role ? 1 : 0) + (lead is not null && lead == LeadOf(candidate, span) ? 2 : 0);
    }

    /// <summary>"Aged 79", "at the age of 79".</summary>
    public static bool AreOneAge(Value value, Assertion sentence, Value other, Assertion span) =>
        IsAge(value, sentence) && IsAge(other, span) && AreEqual(value.Number, other.Number) && (value.Kind != other.Kind || value.Unit == other.Unit);

    private static bool IsAge(Value value, Assertion text) =>
        value.Role == "age" || (text.TokensOf(value).First is var first && first > 1 && text.Tokens[first - 1].Is("of") && text.Tokens[first - 2].Is("age"));

    private static string? OutcomeOf(string word) => Verbs.OutcomeOf(word) is { } outcome && outcome != "announced" ? outcome : null;

    /// <summary>The days named are those of the span or a longer time that holds them.</summary>
    private static bool IsSameDay(Value value, Value other) =>
        value.When is { } named && other.When is { } given
            ? named.First <= given.First && named.Last >= given.Last
            : ValueComparison.MayBeOne(value, other);

    private static bool AreEqual(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Max(Math.Abs(a), Math.Abs(b));

    public static bool IsRange(Value value) => value.Tolerance > 0.0251 * Math.Abs(value.Number);

    /// <summary>Fewer digits than the figure that it rounds.</summary>
    private static bool IsRounded(double value, double exact) => Step(value) > Step(exact) || value % 1 == 0 && exact % 1 != 0;

    /// <summary>The worth of the last digit that is not zero.</summary>
    private static double Step(double number)
    {
        if (number == 0)
            return 0;

        var step = 1.0;
        if (number % 1 != 0)
        {
            while (step > 1e-6 && Math.Abs(number / step - Math.Round(number / step)) > 1e-6)
                step /= 10;

            return step;
        }

        while (number % (step * 10) == 0)
            step *= 10;

        return step;
    }
}

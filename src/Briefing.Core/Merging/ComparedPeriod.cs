using System.Collections.Frozen;

namespace Briefing.Merging;

/// <summary>
/// What a change is measured from: prices that rose by 0.4 percent from the month before may well have risen by 2.9 percent from a year earlier.
/// </summary>
internal static class ComparedPeriod
{
    /// <summary>Tokens behind a figure among which its period stands: "2.9% in October from a year earlier".</summary>
    private const int Reach = 12;

    private const int ReachBefore = 4;

    private static readonly FrozenDictionary<string, string> Periods = WordTable.Names("year=year|years month=month|months quarter=quarter|quarters week=week|weeks");

    /// <summary>Words that say it by themselves.</summary>
    private static readonly FrozenDictionary<string, string> Whole = WordTable.Names("""
        year=yearly|annually|annual|vorjahr|vorjahres|vorjahresmonat|vorjahresmonats|interanual|interanuales
        month=monthly|vormonat|vormonats|intermensual|mensual quarter=quarterly|vorquartal|vorquartals|intertrimestral|trimestral week=weekly|vorwoche
        """);

    private static readonly FrozenDictionary<string, string> AfterOn = WordTable.Names("year=an|année|año month=mois|mes quarter=trimestre");

    private static readonly string[] From = ["from", "than", "on", "over", "versus", "against", "with", "to"];

    private static readonly string[] Back = ["earlier", "before", "ago"];

    private static readonly string[] Determiners = ["a", "the", "last", "previous", "prior", "preceding", "same"];

    /// <summary>Whether both say what they are measured from, and it is not the same.</summary>
    public static bool Differ(Figure a, Figure b) => a.Value.Kind is ValueKind.Percent or ValueKind.Money or ValueKind.Count && Of(a) is { } one && Of(b) is { } other && one != other;

    private static string? Of(Figure figure)
    {
        var tokens = figure.Statement.Tokens;
        for (var at = figure.Next; at < tokens.Count && at < figure.Next + Reach && !tokens[at].Is(";") && !Begins(figure, tokens[at]); at++)
            if (At(tokens, at) is { } behind)
                return behind;

        for (var at = figure.First - 1; at >= 0 && at >= figure.First - ReachBefore; at--)
            if (Whole.GetValueOrDefault(tokens[at].Lower) is { } before)
                return before;

        return null;
    }

    /// <summary>Another figure has a period of its own.</summary>
    private static bool Begins(Figure figure, Token token) => figure.Statement.Claim.Values.Any(value => value.Kind == figure.Value.Kind && value.Start == token.Start);

    private static string? At(List<Token> tokens, int at)
    {
        if (Whole.GetValueOrDefault(tokens[at].Lower) is { } whole)
            return whole;

        // "Sur un an", "en un mes"
        if (at > 1 && tokens[at - 1].IsAny(["un", "une"]) && tokens[at - 2].IsAny(["sur", "en"]) && AfterOn.GetValueOrDefault(tokens[at].Lower) is { } foreign)
            return foreign;

        if (Periods.GetValueOrDefault(tokens[at].Lower) is not { } period)
            return null;

        // "Year-on-year", "month over month"
        if (at + 2 < tokens.Count && tokens.Skip(at + 1).Take(4).Any(token => token.Lower == tokens[at].Lower))
            return period;

        var lead = at - 1;
        while (lead > 0 && tokens[lead].IsAny(Determiners))
            lead--;

        return lead >= 0 && lead < at - 1 && tokens[lead].IsAny(From) && ((at + 1 < tokens.Count && tokens[at + 1].IsAny(Back)) || tokens[at - 1].IsAny(["the", "last", "previous", "prior", "preceding"])) ? period : null;
    }
}

using System.Collections.Frozen;
using static Briefing.Merging.EventWords;

namespace Briefing.Merging;

/// <summary>Tells what of an event a length, a weight, a speed, a span of time or a minute measures.</summary>
internal sealed class EventMeasures(EventReports reports)
{
    private const int SharedLetters = 6;

    /// <summary>Days of so many years that nobody counts back from a day.</summary>
    public const double Prehistory = 3000 * 365.25;

    public const string Ancient = "Duration ago";

    /// <summary>
    /// "The nine-metre boat", "2.1 tonnes of cocaine", "at a height of 23 kilometres", "in the 87th minute", "winds of 150 km/h": what is measured, by as
    /// many letters as languages share of a word.
    /// </summary>
    public IEnumerable<string> Of(Figure figure)
    {
        if (figure.Value is { Kind: ValueKind.Duration, Role: ValueReader.Ago } && ValueComparison.Base(figure.Value) >= Prehistory)
        {
            yield return Ancient;
            yield break;
        }

        if (IsWind(figure))
        {
            if (Array.Exists([.. figure.Statement.Claim.Values], value => value.Kind == ValueKind.Ordinal))
                yield break;

            if (!Gusts.Contains(figure.Value.Role))
                yield return "Speed wind";

            if (Gusts.Contains(figure.Value.Role) || figure.ClauseHas(Reaching))
                yield return "Speed gust";

            yield break;
        }

        if (figure.Value.Kind == ValueKind.Distance && Dimensions.FirstOrDefault(dimension => IsBeside(figure, dimension.Words)).Measure is { } dimension)
            yield return $"{figure.Value.Kind} {dimension}";

        var isThing = !figure.NamesModel && figure.Value.Kind is ValueKind.Distance or ValueKind.Mass or ValueKind.Area && figure.Value.Role.Length > 0 && !Verbs.IsVerbLike(figure.Value.Role)
            && reports.IsTopic(figure.Statement, figure.Role);
        if (isThing || (figure.Value.Kind == ValueKind.Ordinal && figure.Value.Role == "minute"))
            yield return $"{figure.Value.Kind} {Folded(figure.Value.Role)}";
    }

    private static bool IsBeside(Figure figure, FrozenSet<string> words)
    {
        var tokens = figure.Statement.Tokens;
        for (var at = Math.Max(0, figure.First - 4); at < Math.Min(tokens.Count, figure.Next + 2); at++)
            if (words.Contains(tokens[at].Lower))
                return true;

        return false;
    }

    private static string Folded(string word)
    {
        var plain = string.Concat(word.Normalize(System.Text.NormalizationForm.FormD).Where(char.IsAsciiLetter));
        return plain[..Math.Min(SharedLetters, plain.Length)];
    }

    public static bool IsWind(Figure figure) => figure.Value.Kind == ValueKind.Speed && Winds.Contains(figure.Value.Role);
}

using Briefing.Reading;

namespace Briefing.Merging;

/// <summary>Whether the clauses around two figures say the same of them, whatever the rest of their sentences denies or dates.</summary>
internal static class FigureClauses
{
    /// <summary>Tokens behind a figure among which "could" and "not" are about it: "3,000 posts could go".</summary>
    private const int Reach = 4;

    private static readonly string[] Unsure = ["may", "might", "could", "should", "possibly", "perhaps", "fears", "feared", "könnte", "könnten", "pourrait", "pourraient", "podría", "podrían"];

    /// <summary>Neither denies nor doubts it alone, and they do not give it for different days.</summary>
    public static bool Agree(Figure a, Figure b) => Has(a, Unsure) == Has(b, Unsure) && Has(a, Negations.Near) == Has(b, Negations.Near) && !ValueComparison.AreOnOtherDays(DaysOf(a), DaysOf(b));

    private static bool Has(Figure figure, string[] words)
    {
        var tokens = figure.Statement.Tokens;
        for (var at = figure.ClauseFirst; at < Math.Min(figure.ClauseNext, figure.Next + Reach); at++)
            if (tokens[at].IsAny(words) || (words == Negations.Near && Negations.IsContracted(tokens[at].Lower)))
                return true;

        return false;
    }

    private static Value[] DaysOf(Figure figure)
    {
        var (from, to) = (figure.Statement.Tokens[figure.ClauseFirst].Start, figure.Statement.Tokens[figure.ClauseNext - 1].End);
        return [.. figure.Statement.Times.Where(time => time.Start >= from && time.End <= to)];
    }
}

namespace Briefing.Summarising;

/// <summary>
/// Budgeted maximum coverage: choose passages so that the weights of the concepts they cover, each counted once, and their own
/// values add up to the most that fits (Filatova and Hatzivassiloglou 2004; Gillick and Favre 2009).
/// </summary>
/// <param name="Weights">One for each concept; none negative.</param>
/// <param name="Conflicts">For each passage those that may not stand beside it; symmetric.</param>
internal sealed record CoverageProblem(double[] Weights, CoverageItem[] Items, int[][] Conflicts, int Budget, int MaxSentences);

/// <param name="Cost">Words.</param>
/// <param name="Sentences">How many sentences it brings.</param>
/// <param name="Value">What it is worth apart from its concepts; may be negative.</param>
/// <param name="Concepts">Distinct.</param>
internal sealed record CoverageItem(int Cost, int Sentences, double Value, int[] Concepts);

/// <param name="Chosen">Indices into the problem's items, ascending.</param>
/// <param name="Value">What they are worth together.</param>
/// <param name="Bound">No choice is worth more than this.</param>
internal sealed record CoverageChoice(int[] Chosen, double Value, double Bound)
{
    public bool IsOptimal => Bound <= Value + CoverageSolver.Tolerance;
}

namespace Briefing.Merging;

/// <summary>Two statements of different origins side by side: what they share tells whether their figures measure the same.</summary>
internal sealed class StatementPair
{
    /// <summary>Beyond the so-and-so-many rarer words of the lesser sentence nothing more is proven.</summary>
    private const double EnoughWeight = 6;

    public StatementPair(Statement left, IReadOnlyList<Figure> leftFigures, Statement right, IReadOnlyList<Figure> rightFigures, double similarity)
    {
        (Left, LeftFigures, Right, RightFigures, Similarity) = (left, leftFigures, right, rightFigures, similarity);
        var shared = left.Wording.Where(right.Wording.Contains).Sum(CommonWeights.Of);
        Dice = DiceOf(left, right);
        Containment = Math.Min(left.WordingWeight, right.WordingWeight) is > 0 and var lesser ? shared / lesser : 0;
        Evidence = Math.Min(1, shared / EnoughWeight);
        var (leftNames, rightNames) = (left.Wording.Count(IsName), right.Wording.Count(IsName));
        SharedNames = left.Wording.Count(feature => IsName(feature) && right.Wording.Contains(feature));
        ForeignNames = Math.Min(leftNames, rightNames) - SharedNames;
        BothName = leftNames > 0 && rightNames > 0;
        Equal = EqualFigures();
        foreach (var one in leftFigures)
            foreach (var other in rightFigures)
                if (AreOne(one.Value, other.Value) && (IsRival(one, other) || one.Value.Number >= Distinctive))
                {
                    _answered.Add(one);
                    _answered.Add(other);
                }

        AnswerConversions(leftFigures);
        AnswerConversions(rightFigures);
        (AgreeInTime, DifferInTime) = CompareTimes(left, right);
    }

    /// <summary>Two sentences that both say 52 mean the same 52, whatever they call it.</summary>
    private const double Distinctive = 20;

    private readonly HashSet<Figure> _answered = [];

    public Statement Left { get; }

    public Statement Right { get; }

    public IReadOnlyList<Figure> LeftFigures { get; }

    public IReadOnlyList<Figure> RightFigures { get; }

    public double Similarity { get; }

    /// <summary>Share of both sentences' words that both have, by what the words weigh in the news at large.</summary>
    public double Dice { get; }

    /// <summary>Share of the lesser sentence that the other has.</summary>
    public double Containment { get; }

    /// <summary>0 to 1: how much is shared at all, so that two short sentences with one word in common are no proof.</summary>
    public double Evidence { get; }

    /// <summary>Whether both name anybody or any place.</summary>
    public bool BothName { get; }

    public int SharedNames { get; }

    /// <summary>Names that the sentence with fewer of them has alone.</summary>
    public int ForeignNames { get; }

    /// <summary>Figures of the same value, paired one to one.</summary>
    public IReadOnlyList<(Figure Left, Figure Right)> Equal { get; }

    public bool AgreeInTime { get; }

    /// <summary>"5 % in 2019" and "7 % in 2020": both name times, and none is the other's.</summary>
    public bool DifferInTime { get; }

    /// <summary>How many figures other than these two both sentences give alike.</summary>
    public int AgreeingBeside(Figure left, Figure right) => Equal.Count(pair => pair.Left != left && pair.Right != right);

    /// <summary>How many figures other than these two each of the sentences has for itself, dates left out.</summary>
    public int DifferingBeside(Figure left, Figure right) => Math.Min(
        LeftFigures.Count(figure => figure != left && figure.Value.Kind != ValueKind.Date && !IsAnswered(figure)),
        RightFigures.Count(figure => figure != right && figure.Value.Kind != ValueKind.Date && !IsAnswered(figure)));

    /// <summary>Figures of its kind that the sentences have beside these two, those left out that both give.</summary>
    public int RivalsOf(Figure left, Figure right) =>
        LeftFigures.Count(figure => figure != left && IsRival(figure, right) && !IsAnswered(figure))
        + RightFigures.Count(figure => figure != right && IsRival(figure, left) && !IsAnswered(figure));

    /// <summary>Whether the other sentence has the same figure: then it is that which it is to be compared with.</summary>
    public bool IsAnswered(Figure figure) => _answered.Contains(figure) || Equal.Any(pair => pair.Left == figure || pair.Right == figure);

    public static double DiceOf(Statement left, Statement right) =>
        left.WordingWeight + right.WordingWeight is > 0 and var both ? 2 * left.Wording.Where(right.Wording.Contains).Sum(CommonWeights.Of) / both : 0;

    /// <summary>The same to the last digit, and in the same unit.</summary>
    private static bool AreOne(Value a, Value b) => a.Unit == b.Unit && a.Canonical == b.Canonical;

    /// <summary>Of "10 kilometres (6 miles)" and "10 kilometres (6.2 miles)" the kilometres are what is said.</summary>
    private void AnswerConversions(IReadOnlyList<Figure> figures)
    {
        for (var at = 1; at < figures.Count; at++)
            if (figures[at].Value.Kind == figures[at - 1].Value.Kind && figures[at].First == figures[at - 1].Next + 1 && figures[at].Statement.Tokens[figures[at].First - 1].Is("(")
                && ValueComparison.AreComparable(figures[at].Value, figures[at - 1].Value) && IsAnswered(figures[at - 1]))
                _answered.Add(figures[at]);
    }

    private static bool IsName(string feature) => feature[0] == '@';

    private static bool IsRival(Figure figure, Figure other) =>
        ValueComparison.AreComparable(figure.Value, other.Value)
        && (figure.Value.Kind != ValueKind.Count || figure.Noun.Length == 0 || other.Noun.Length == 0 || Nouns.Of(figure.Noun) == Nouns.Of(other.Noun))
        && !(Verbs.OutcomeOf(figure.Role) is { } outcome && Verbs.OutcomeOf(other.Role) is { } otherOutcome && outcome != otherOutcome);

    private List<(Figure, Figure)> EqualFigures()
    {
        var equal = new List<(Figure Left, Figure Right)>();
        foreach (var left in LeftFigures)
        {
            var twin = RightFigures
                .Where(right => IsRival(left, right) && ValueComparison.AreEqual(left.Value, right.Value) && !equal.Exists(pair => pair.Right == right))
                .OrderByDescending(right => AreOne(left.Value, right.Value)).ThenByDescending(right => right.Noun == left.Noun).ThenByDescending(right => right.Role == left.Role)
                .FirstOrDefault();
            if (twin is not null)
                equal.Add((left, twin));
        }

        return equal;
    }

    private static (bool Agree, bool Differ) CompareTimes(Statement left, Statement right)
    {
        var (times, others) = (left.Times, right.Times);
        if (times.Length == 0 || others.Length == 0)
            return (false, false);

        var agree = times.Any(time => others.Any(other => ValueComparison.AreComparable(time, other) && ValueComparison.AreCompatible(time, other)));
        return (agree, !agree && times.All(time => others.All(other => ValueComparison.AreComparable(time, other))));
    }
}

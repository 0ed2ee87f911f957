namespace Briefing.Merging;

/// <summary>Two statements of different origins side by side: what they share tells whether their figures measure the same.</summary>
internal sealed class StatementPair
{
    /// <summary>Beyond the so-and-so-many rarer words of the lesser sentence nothing more is proven.</summary>
    private const double EnoughWeight = 6;

    public StatementPair(Statement left, IReadOnlyList<Figure> leftFigures, Statement right, IReadOnlyList<Figure> rightFigures, double closeness, int compared)
    {
        (Left, LeftFigures, Right, RightFigures, Closeness, Compared) = (left, leftFigures, right, rightFigures, closeness, compared);
        var shared = Statement.Shared(left.WeighedWording, right.WeighedWording).Weight;
        Dice = DiceOf(left, right, shared);
        Containment = Math.Min(left.WordingWeight, right.WordingWeight) is > 0 and var lesser ? shared / lesser : 0;
        EnoughShared = Math.Min(1, shared / EnoughWeight);
        var (leftNames, rightNames) = (left.Wording.Count(IsName), right.Wording.Count(IsName));
        SharedNames = left.Wording.Count(feature => IsName(feature) && right.Wording.Contains(feature));
        ForeignNames = Math.Min(leftNames, rightNames) - SharedNames;
        BothName = leftNames > 0 && rightNames > 0;
        Equal = EqualFigures();
        foreach (var one in leftFigures)
            foreach (var other in rightFigures)
                if ((AreOne(one.Value, other.Value) && (IsRival(one, other) || one.Value.Number >= Distinctive)) || AreOneNumber(one.Value, other.Value))
                {
                    _answered.Add(one);
                    _answered.Add(other);
                }

        _conversions = [.. ConversionsAmong(leftFigures), .. ConversionsAmong(rightFigures)];
        if (_conversions.TrueForAll(entry => ValueComparison.AreNear(entry.Conversion.Value, entry.Original.Value)))
            _answered.UnionWith(_conversions.FindAll(entry => IsAnswered(entry.Original)).Select(entry => entry.Conversion));
        (AgreeInTime, DifferInTime) = CompareTimes(left, right);
    }

    private const double OneSentence = 0.9, NearlyOneSentence = 0.75, EnoughToTell = 0.5;

    /// <summary>Two sentences that both say 52 mean the same 52, whatever they call it.</summary>
    private const double Distinctive = 20;

    private const double HalfRival = 0.5;

    private readonly HashSet<Figure> _answered = [];

    private readonly List<(Figure Original, Figure Conversion)> _conversions;

    public Statement Left { get; }

    public Statement Right { get; }

    public IReadOnlyList<Figure> LeftFigures { get; }

    public IReadOnlyList<Figure> RightFigures { get; }

    /// <summary>How alike they are as a share of the likest pair that either makes with a sentence of the other's article: 1 where each is the other's counterpart.</summary>
    public double Closeness { get; }

    /// <summary>Pairs of sentences with figures that the story has: among hundreds some are alike by chance.</summary>
    public int Compared { get; }

    /// <summary>Share of both sentences' words that both have, by what the words weigh in the news at large.</summary>
    public double Dice { get; }

    /// <summary>Share of the lesser sentence that the other has.</summary>
    public double Containment { get; }

    /// <summary>0 to 1: how much is shared at all, so that two short sentences with one word in common are no proof.</summary>
    public double EnoughShared { get; }

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

    /// <summary>
    /// One sentence told twice, and these two figures are all that differs in what it gives: then it is they that differ, whatever they
    /// measure. Series made on one template ("the primary of March 10 in ...") differ in more than a figure.
    /// </summary>
    public bool AreAllThatDiffers(Figure left, Figure right) =>
        !SameMeasure.CountOthers(left, right) && !SameMeasure.AreOfOthers(left, right) && !SameMeasure.AreOfOtherSubjects(left, right) && !left.IsOtherPart(right) && !left.HasOtherModifiers(right)
        && (IsOneSentence || (IsNearlyOneSentence && SameMeasure.StandAlike(left, right)))
        && LeftFigures.All(figure => figure == left || IsAnswered(figure))
        && RightFigures.All(figure => figure == right || IsAnswered(figure));

    /// <summary>"10 kilometres (6 miles)" and "10 kilometres (9 miles)": both convert a figure that the sentences agree in.</summary>
    public bool AreConversionsOfOne(Figure left, Figure right) =>
        _conversions.Exists(one => one.Conversion == left && _conversions.Exists(other => other.Conversion == right && Equal.Contains((one.Original, other.Original))));

    public bool IsNearlyOneSentence => Dice >= NearlyOneSentence && IsTelling;

    /// <summary>There are words enough in common to tell.</summary>
    public bool IsTelling => EnoughShared >= EnoughToTell;

    /// <summary>Hardly a word but the figures is only in one of them, and there are words enough to tell.</summary>
    public bool IsOneSentence => Dice >= OneSentence && IsTelling;

    /// <summary>How many figures other than these two both sentences give alike.</summary>
    public int AgreeingBeside(Figure left, Figure right) => Equal.Count(pair => pair.Left != left && pair.Right != right);

    /// <summary>How many figures other than these two differ from one of their kind in the other sentence, dates left out.</summary>
    public int DifferingBeside(Figure left, Figure right) =>
        LeftFigures.Count(figure => figure != left && IsOpen(figure) && RightFigures.Any(other => other != right && IsOpen(other) && IsRival(figure, other)));

    private bool IsOpen(Figure figure) => figure.Value.Kind != ValueKind.Date && !IsAnswered(figure) && !IsConversion(figure);

    private bool IsConversion(Figure figure) => _conversions.Exists(entry => entry.Conversion == figure);

    /// <summary>
    /// Figures of its kind that the sentences have beside these two, those left out that both give or that only convert another. One that
    /// does not say what it counts is half a rival.
    /// </summary>
    public double RivalsOf(Figure left, Figure right) => Rivals(LeftFigures, left, right) + Rivals(RightFigures, right, left);

    /// <summary>
    /// Nothing else is left that either figure could be compared with: where a noun or whoever does it says that these two belong together, neither a number of
    /// nothing nor what others do, and of an attribute only that of the same thing.
    /// </summary>
    public bool AreAlone(Figure left, Figure right)
    {
        var (isCounted, isDone, isAttribute) = (AreOfOneNoun(left, right), left.Actor.Overlaps(right.Actor), left.IsAttributeWith(right));
        foreach (var figure in LeftFigures)
            if (figure != left && IsOpen(figure) && IsLeft(figure))
                foreach (var other in RightFigures)
                    if (other != right && IsOpen(other) && IsLeft(other) && IsRival(figure, other))
                        return false;

        return Rivals(LeftFigures, left, right, IsLeft) + Rivals(RightFigures, right, left, IsLeft) < 1;

        bool IsLeft(Figure figure) =>
            !(isCounted && IsOfNothing(figure)) && !(isAttribute && figure.Bearer != left.Bearer) && !(isDone && figure.Actor.Count > 0 && !figure.Actor.Overlaps(left.Actor) && !figure.Actor.Overlaps(right.Actor));
    }

    /// <summary>"Seven hamlets", "eleven hamlets".</summary>
    private static bool AreOfOneNoun(Figure left, Figure right) => left.Value.Kind == ValueKind.Count && right.Value.Kind == ValueKind.Count && left.Noun.Length > 0 && right.Noun.Length > 0 && Nouns.Of(left.Noun) == Nouns.Of(right.Noun);

    private static bool IsOfNothing(Figure figure) => figure.Value.Kind == ValueKind.Count && figure.Noun.Length == 0 && Verbs.OutcomeOf(figure.Value.Role) is null;

    private double Rivals(IReadOnlyList<Figure> figures, Figure own, Figure other, Predicate<Figure>? isLeft = null)
    {
        var rivals = 0.0;
        foreach (var figure in figures)
            if (figure != own && IsRival(figure, other) && !IsAnswered(figure) && isLeft?.Invoke(figure) != false && !_conversions.Exists(entry => entry.Conversion == figure || (entry.Original == figure && entry.Conversion == own)))
                rivals += figure.Value.Kind == ValueKind.Count && (figure.Noun.Length == 0) != (other.Noun.Length == 0) ? HalfRival : 1;

        return rivals;
    }

    /// <summary>Whether the other sentence has the same figure: then it is that which it is to be compared with.</summary>
    public bool IsAnswered(Figure figure) => _answered.Contains(figure) || Equal.Any(pair => pair.Left == figure || pair.Right == figure);

    public static double DiceOf(Statement left, Statement right) => DiceOf(left, right, Statement.Shared(left.WeighedWording, right.WeighedWording).Weight);

    private static double DiceOf(Statement left, Statement right, double shared) => left.WordingWeight + right.WordingWeight is > 0 and var both ? 2 * shared / both : 0;

    /// <summary>The same to the last digit, and in the same unit.</summary>
    private static bool AreOne(Value a, Value b) => a.Unit == b.Unit && a.Canonical == b.Canonical;

    /// <summary>"226 yards while Hillis added 101" and "for 101 yards": the unit is left out, or another word stands for what is counted.</summary>
    private static bool AreOneNumber(Value a, Value b) =>
        a.Number >= Distinctive && a.Number == b.Number
        && ((a.Kind == ValueKind.Count && b.Kind == ValueKind.Count) || (IsBare(a) && IsAmount(b)) || (IsBare(b) && IsAmount(a)));

    private static bool IsBare(Value value) => value is { Kind: ValueKind.Count, Unit: "" };

    private static bool IsAmount(Value value) => value.Kind is not (ValueKind.Date or ValueKind.Time or ValueKind.Score);

    /// <summary>
    /// Of "10 kilometres (6 miles)" and "10 kilometres (6.2 miles)" the kilometres are what is said. Where either has miles that those
    /// kilometres are not, it is these that differ.
    /// </summary>
    private static IEnumerable<(Figure Original, Figure Conversion)> ConversionsAmong(IReadOnlyList<Figure> figures)
    {
        for (var at = 1; at < figures.Count; at++)
            if (figures[at].Value.Kind == figures[at - 1].Value.Kind && figures[at].Value.Unit != figures[at - 1].Value.Unit && figures[at].First == figures[at - 1].Next + 1
                && figures[at].Statement.Tokens[figures[at].First - 1].Is("(") && ValueComparison.AreComparable(figures[at].Value, figures[at - 1].Value))
                yield return (figures[at - 1], figures[at]);
    }

    private static bool IsName(string feature) => feature[0] == '@';

    private static bool IsRival(Figure figure, Figure other) =>
        ValueComparison.AreComparable(figure.Value, other.Value) && figure.HasRoleOfSort(other) && !AreAgesOfOthers(figure, other) && figure.Dimension == other.Dimension
        && (figure.Value.Kind != ValueKind.Count || figure.Noun.Length == 0 || other.Noun.Length == 0 || Nouns.Of(figure.Noun) == Nouns.Of(other.Noun) || figure.Counts(other.Noun) || other.Counts(figure.Noun))
        && !(Verbs.OutcomeOf(figure.Role) is { } outcome && Verbs.OutcomeOf(other.Role) is { } otherOutcome && outcome != otherOutcome);

    /// <summary>Both say whose age it is, and it is not the same person's.</summary>
    private static bool AreAgesOfOthers(Figure figure, Figure other) => figure.Value.Role == "age" && figure.Subject.Count > 0 && other.Subject.Count > 0 && !figure.Subject.Overlaps(other.Subject);

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

        var agree = times.Any(time => others.Any(other => ValueComparison.MayBeOne(time, other)));
        return (agree, !agree && times.All(time => others.All(other => ValueComparison.AreComparable(time, other))));
    }
}

namespace Briefing.Merging;

/// <summary>All figures of a story, asked for what else an article says of the same kind.</summary>
internal sealed class StoryFigures
{
    private const double LeastLikeness = 0.01;

    private readonly Dictionary<(string Article, ValueKind Kind, string Noun), HashSet<double>> _values = [], _wholes = [];
    private readonly Dictionary<string, int> _figures;
    private readonly ILookup<(int Origin, ValueKind Kind, string Noun), Figure> _byOrigin;

    public StoryFigures(IReadOnlyList<Figure>[] figures)
    {
        _byOrigin = figures.SelectMany(list => list).ToLookup(figure => (figure.Statement.Origin, figure.Value.Kind, NounOf(figure)));
        _figures = figures.SelectMany(list => list).CountBy(figure => figure.Statement.Claim.Article).ToDictionary();
        foreach (var figure in figures.SelectMany(list => list))
        {
            if (!_values.TryGetValue(KeyOf(figure), out var values))
                _values[KeyOf(figure)] = values = [];

            values.Add(ValueComparison.Base(figure.Value));
            if (figure.IsSomeOfThem)
                continue;

            if (!_wholes.TryGetValue(KeyOf(figure), out var wholes))
                _wholes[KeyOf(figure)] = wholes = [];

            wholes.Add(ValueComparison.Base(figure.Value));
        }
    }

    /// <summary>How many figures its article has.</summary>
    public int InArticle(Figure figure) => _figures[figure.Statement.Claim.Article];

    /// <summary>How many different values its article gives for things of this name: one for a toll, a dozen for the points of a game.</summary>
    public int InSeries(Figure figure) => _values[KeyOf(figure)].Count;

    /// <summary>Each is the only value that its article gives for things of this name.</summary>
    public bool AreOnlyOnes(Figure a, Figure b) => IsOnlyOne(a) && IsOnlyOne(b);

    /// <summary>"Three of the seven bullets": the three are no second number of bullets.</summary>
    private bool IsOnlyOne(Figure figure) => !figure.IsSomeOfThem && _wholes.GetValueOrDefault(KeyOf(figure))?.Count == 1;

    /// <summary>
    /// An origin that gives the other's figure too, in a sentence of its own, counts something else with this one: how much that sentence
    /// is like the other's, 0 where there is none.
    /// </summary>
    public double LikenessElsewhere(Statement contradicting, Figure figure)
    {
        var closest = 0.0;
        foreach (var other in _byOrigin[(contradicting.Origin, figure.Value.Kind, NounOf(figure))])
            if (other.Statement != contradicting && ValueComparison.AreComparable(other.Value, figure.Value) && ValueComparison.AreEqual(other.Value, figure.Value))
                closest = Math.Max(closest, Math.Max(LeastLikeness, StatementPair.DiceOf(figure.Statement, other.Statement)));

        return closest;
    }

    private static (string, ValueKind, string) KeyOf(Figure figure) => (figure.Statement.Claim.Article, figure.Value.Kind, NounOf(figure));

    private static string NounOf(Figure figure) => figure.Value.Kind != ValueKind.Count ? figure.Value.Role == "age" ? "age" : "" : Verbs.OutcomeOf(figure.Value.Role) ?? figure.Noun;
}

using System.Collections.Immutable;

namespace Briefing.Merging;

/// <summary>Contradicting pairs of figures, gathered into disputes: one for each thing that is disputed, one position for each value.</summary>
internal sealed class DisputedFigures
{
    /// <summary>A story with more disputes than this is two stories; the first found are shown.</summary>
    private const int Most = 50;

    private readonly List<List<Figure>> _slots = [];
    private readonly Dictionary<Figure, string> _subjects = [];

    public HashSet<Statement> Statements { get; } = [];

    private readonly List<(Figure Left, Figure Right)> _agreements = [];

    /// <summary>Two statements give the same figure for the same thing: where one is disputed, the other takes its side.</summary>
    public void Agree(Figure left, Figure right) => _agreements.Add((left, right));

    /// <param name="subject">What the two are figures of, where that is known; else their words tell.</param>
    public void Add(Figure left, Figure right, string? subject = null)
    {
        if (subject is not null)
            _subjects.TryAdd(left, subject);

        var slot = _slots.Find(slot => slot.Contains(left) || slot.Contains(right));
        if (slot is null && _slots.Count == Most)
            return;

        Statements.Add(left.Statement);
        Statements.Add(right.Statement);
        if (slot is null)
            _slots.Add(slot = []);

        if (!slot.Contains(left))
            slot.Add(left);

        if (!slot.Contains(right))
            slot.Add(right);
    }

    public ImmutableArray<Dispute> Describe(Story story, IReadOnlyDictionary<Statement, Statement> successors)
    {
        var disputes = ImmutableArray.CreateBuilder<Dispute>();
        foreach (var slot in Merged(_slots))
        {
            var positions = Positions(slot);
            var differInConversion = DifferInConversion(slot);
            var subject = slot.Select(_subjects.GetValueOrDefault).FirstOrDefault(subject => subject is not null) ?? DisputeSubject.Of(slot);
            var about = slot.TrueForAll(figure => successors.ContainsKey(figure.Statement)) ? $"{subject}, in earlier reports" : subject;
            disputes.Add(new Dispute(about, [.. positions.Select(position => Describe(position, story, differInConversion))]));
        }

        return disputes.ToImmutable();
    }

    /// <summary>Slots that grew to share a figure, or that hold the same values of the same thing, are one.</summary>
    private static List<List<Figure>> Merged(List<List<Figure>> slots)
    {
        var merged = new List<List<Figure>>();
        foreach (var slot in slots)
        {
            var home = merged.Find(other => other.Exists(figure => slot.Contains(figure)) || AreOne(other, slot));
            if (home is null)
                merged.Add([.. slot]);
            else
                home.AddRange(slot.Where(figure => !home.Contains(figure)));
        }

        return merged;
    }

    private static bool AreOne(List<Figure> a, List<Figure> b) =>
        a[0].Role == b[0].Role && a[0].Noun == b[0].Noun
        && a.Count(figure => b.Exists(other => ValueComparison.MayBeOne(figure.Value, other.Value))) >= 2;

    /// <summary>Figures by value; who else gives one of the values for the same thing is added to its position.</summary>
    private List<List<Figure>> Positions(List<Figure> slot)
    {
        var positions = new List<List<Figure>>();
        foreach (var figure in slot)
            PositionOf(positions, figure).Add(figure);

        foreach (var (left, right) in _agreements)
        {
            Join(left, right);
            Join(right, left);
        }

        return [.. positions.OrderByDescending(position => position.Select(figure => figure.Statement.Origin).Distinct().Count()).ThenBy(position => position[0].Value.Number)];

        void Join(Figure member, Figure supporter)
        {
            var position = positions.Find(position => position.Contains(member));
            if (position is not null && !positions.Exists(other => other.Contains(supporter)) && ValueComparison.AreCompatible(position[0].Value, supporter.Value) && IsDenied(position[0]) == IsDenied(supporter))
                position.Add(supporter);
        }
    }

    private static List<Figure> PositionOf(List<List<Figure>> positions, Figure figure)
    {
        var position = positions.Find(position => ValueComparison.AreCompatible(position[0].Value, figure.Value) && IsDenied(position[0]) == IsDenied(figure));
        if (position is null)
            positions.Add(position = []);

        return position;
    }

    /// <summary>"Denied reports that five workers had been killed": without the denial the words would say the contrary.</summary>
    private static string DenialIn(Statement statement, string text)
    {
        var (tokens, reading) = (statement.Tokens, statement.Reading);
        if (reading.First == reading.Next)
            return statement.Claim.Text;

        var next = reading.Next;
        while (next - 1 > reading.First && tokens[next - 1].Kind == TokenKind.Symbol)
            next--;

        return text[tokens[Math.Max(0, reading.First - 1)].Start..tokens[next - 1].End];
    }

    private static bool IsDenied(Figure figure) => !figure.Statement.Gives(figure.Value);

    private static Position Describe(List<Figure> position, Story story, bool differInConversion)
    {
        var figure = position[0];
        var value = differInConversion ? figure.Value : Leading(figure);
        var articles = position.SelectMany(member => member.Statement.ArticlesGiving(member.Value)).ToHashSet(StringComparer.Ordinal);
        var article = story[figure.Statement.Claim.Article];
        return new Position(
            IsDenied(figure) ? DenialIn(figure.Statement, article.Text) : PositionWords.Around(figure.Statement, value, article.Text, article.Language),
            IsDenied(figure) ? Position.Not + value.Canonical : value.Canonical,
            value.Kind == ValueKind.Date ? "" : value.Unit,
            [.. story.Articles.Select(article => article.Id).Where(articles.Contains)]);
    }

    /// <summary>"Seven km (4 miles)" and "seven km (9 miles)": all are said behind a figure in another unit, so that they themselves are what is to be shown.</summary>
    private static bool DifferInConversion(List<Figure> slot) => slot.TrueForAll(figure =>
        figure.Statement.Claim.Values.TakeWhile(value => value != figure.Value).Any(value =>
            value.Kind == figure.Value.Kind && value.Role == figure.Value.Role && value.Unit != figure.Value.Unit && Units.Named(value.Unit) is not null));

    /// <summary>Of "1,000 kilometres (621 miles)" the figure that the article gives first.</summary>
    private static Value Leading(Figure figure) =>
        figure.Statement.Claim.Values.FirstOrDefault(value => value == figure.Value
            || (value.Kind == figure.Value.Kind && value.Role == figure.Value.Role && value.Unit != figure.Value.Unit && Units.Named(value.Unit) is not null
                && ValueComparison.MayBeOne(value, figure.Value))) ?? figure.Value;
}

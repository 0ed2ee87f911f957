namespace Briefing.Merging;

/// <summary>Finds figures of different origins that measure the same thing and cannot both be true, and tells a dispute from an update.</summary>
internal sealed class ConflictFinder
{
    private readonly Story _story;
    private readonly List<Statement> _statements;
    private readonly List<Figure>[] _figures;
    private readonly FactGrouping _grouping;
    private readonly StoryWords _words;
    private readonly ILookup<(int, ValueKind, string, string), Figure> _byOrigin;
    private readonly Dictionary<Statement, Statement> _successors = [];
    private readonly HashSet<(Statement, Statement)> _incompatible = [];

    public ConflictFinder(Story story, List<Statement> statements, StoryWords words, FactGrouping grouping)
    {
        _story = story;
        _statements = statements;
        _grouping = grouping;
        _words = words;
        var languages = story.Articles.ToDictionary(article => article.Id, article => article.Language);
        _figures = [.. statements.Select(statement => Figure.Of(statement, words, languages[statement.Claim.Article]).ToList())];
        _byOrigin = _figures.SelectMany(figures => figures).ToLookup(figure => (figure.Statement.Origin, figure.Value.Kind, figure.Role, figure.Noun));
    }

    public Conflicts Find()
    {
        var slots = new DisputedFigures();
        foreach (var (a, b, similarity) in _grouping.Pairs)
        {
            if (_statements[a].Origin == _statements[b].Origin)
                continue;

            var matches = Match(_figures[a], _figures[b], similarity);
            foreach (var (left, right, agree) in matches)
                Support(left, right, agree, slots);

            var conflicts = matches.FindAll(match => !match.Agree);
            foreach (var (left, right, _) in conflicts)
                if (FigureMatching.AreToldAlike(left, right, similarity) && !AreOfOtherTimes(left, right) && !(IsLongAgo(left) && conflicts.Count > 1))
                    Weigh(left, right, similarity, slots);
        }

        foreach (var (left, right) in Announcements.Contradicting(_figures))
            slots.Add(left, right);

        var overtaken = new HashSet<Statement>();
        foreach (var (plan, happened) in Fulfilments.Find(_story, _statements, _grouping, _words))
        {
            overtaken.Add(plan);
            Succeed(plan, happened);
        }

        return new Conflicts(slots.Describe(_story, _successors), slots.Statements, _successors, overtaken, _incompatible);
    }

    /// <summary>
    /// Only the same figure is evidence for a figure. "At least 41" does not contradict 63, and whoever says it has not said 63; where
    /// it was said earlier, it was overtaken.
    /// </summary>
    private void Support(Figure left, Figure right, bool agree, DisputedFigures slots)
    {
        if (agree && ValueComparison.AreEqual(left.Value, right.Value))
        {
            slots.Agree(left, right);
            return;
        }

        Part(left.Statement, right.Statement);
        if (agree && Updates.Order(_story, left, right) is { } order)
            Succeed(order.Earlier.Statement, order.Later.Statement);
    }

    private void Part(Statement a, Statement b)
    {
        _incompatible.Add((a, b));
        _incompatible.Add((b, a));
    }

    private void Succeed(Statement earlier, Statement later)
    {
        if (!_successors.TryGetValue(earlier, out var known) || _story[known.Claim.Article].Published < _story[later.Claim.Article].Published)
            _successors[earlier] = later;
    }

    /// <summary>
    /// Pairs the figures of two statements one to one, best first; equal figures first of all, so that "two killed, nine injured" told
    /// in another order pairs two with two.
    /// </summary>
    private static List<(Figure Left, Figure Right, bool Agree)> Match(List<Figure> left, List<Figure> right, double similarity)
    {
        var matches = new List<(Figure, Figure, bool)>();
        if (left.Count == 0 || right.Count == 0)
            return matches;

        var pairs =
            from a in left
            from b in right
            let score = FigureMatching.Of(a, b, similarity)
            where score >= FigureMatching.Same
            let agree = ValueComparison.AreCompatible(a.Value, b.Value)
            orderby agree descending, score descending, a.Value.Start, b.Value.Start
            select (a, b, agree);

        var taken = new HashSet<Figure>();
        foreach (var (a, b, agree) in pairs)
            if (!taken.Contains(a) && !taken.Contains(b))
            {
                taken.Add(a);
                taken.Add(b);
                matches.Add((a, b, agree));
            }

        if (similarity >= FactGrouping.Alike)
            matches.AddRange(MatchLeftovers([.. left.Except(taken)], [.. right.Except(taken)]));

        return matches;
    }

    /// <summary>
    /// In two sentences that say the same, the one figure of its kind that is left over in each is the same figure, however its
    /// surroundings were reworded.
    /// </summary>
    private static IEnumerable<(Figure Left, Figure Right, bool Agree)> MatchLeftovers(List<Figure> left, List<Figure> right) =>
        from a in left
        where a.Value.Kind is not ValueKind.Date and not ValueKind.Ordinal
        let partners = right.FindAll(b => FigureMatching.MayBeOne(a, b) && (a.Role == b.Role || !(FigureMatching.EitherHasOutcome(a, b) || FigureMatching.EitherCountsNothingNamed(a, b))))
        where partners.Count == 1 && left.Count(other => FigureMatching.MayBeOne(other, partners[0])) == 1
        select (a, partners[0], ValueComparison.AreCompatible(a.Value, partners[0].Value));

    private void Weigh(Figure left, Figure right, double similarity, DisputedFigures slots)
    {
        // Speakers speak on many days and articles are published on many; only the day of the event itself can be disputed.
        if (left.Value.Kind is ValueKind.Date or ValueKind.Time && !AreOfOneEvent(left, right, similarity))
            return;

        if (SaysElsewhere(right.Statement, left) || SaysElsewhere(left.Statement, right))
            return;

        Part(left.Statement, right.Statement);
        if (Updates.Order(_story, left, right) is { } order)
        {
            Succeed(order.Earlier.Statement, order.Later.Statement);
            return;
        }

        slots.Add(left, right);
    }

    private static bool AreOfOneEvent(Figure left, Figure right, double similarity) =>
        !IsOfReport(left.Value) && !IsOfReport(right.Value)
        && (left.Value.Kind == ValueKind.Date && (left.Role.Length == 0 || right.Role.Length == 0) ? similarity >= FigureMatching.ToldTwice : left.Role.Length > 0 && left.Role == right.Role);

    private static bool IsOfReport(Value date) => Verbs.IsSpeech(date.Role) || date.Role is "published" or "updated" or "posted" or "edited";

    /// <summary>An origin that gives the other's figure too, in a sentence of its own, counts something else with this one.</summary>
    private bool SaysElsewhere(Statement contradicting, Figure figure) =>
        figure.Role.Length + figure.Noun.Length > 0
        && _byOrigin[(contradicting.Origin, figure.Value.Kind, figure.Role, figure.Noun)].Any(other => other.Statement != contradicting && ValueComparison.AreComparable(other.Value, figure.Value) && ValueComparison.AreCompatible(other.Value, figure.Value));

    /// <summary>Figures of different years or days are different figures: 5 % in 2019 and 7 % in 2020.</summary>
    private static bool AreOfOtherTimes(Figure a, Figure b)
    {
        if (a.Value.Kind == ValueKind.Date)
            return false;

        var timesA = TimesOf(a).ToList();
        var timesB = TimesOf(b).ToList();
        return timesA.Count > 0 && timesB.Count > 0
            && !timesA.Exists(first => timesB.Exists(second => !ValueComparison.AreComparable(first, second) || ValueComparison.AreCompatible(first, second)));
    }

    /// <summary>A year or a month: where another figure differs as well, it says which year that figure belongs to.</summary>
    private static bool IsLongAgo(Figure figure) => figure.Value is { Kind: ValueKind.Date, Unit: "year" or "month" };

    private static IEnumerable<Value> TimesOf(Figure figure) =>
        figure.Statement.Claim.Values.Where(value => value.Kind == ValueKind.Date && !Verbs.IsSpeech(value.Role));
}

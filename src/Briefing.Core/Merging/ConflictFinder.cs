namespace Briefing.Merging;

/// <summary>Finds figures of different origins that measure the same thing and cannot both be true, and tells a dispute from an update.</summary>
internal sealed class ConflictFinder
{
    private readonly Story _story;
    private readonly List<Statement> _statements;
    /// <summary>The figures that each statement gives, and those that it names, which it may deny.</summary>
    private readonly List<Figure>[] _figures, _named;
    private readonly FactGrouping _grouping;
    private readonly StoryWords _words;
    private readonly EventFigures _events;
    private readonly Dictionary<string, string> _languages;
    private readonly Dictionary<Statement, Statement> _successors = [];
    private readonly List<(Figure Earlier, Figure Later)> _replaced = [];
    private readonly HashSet<(Statement, Statement)> _incompatible = [];
    private readonly HashSet<(Statement, Statement)> _compared = [];

    /// <summary>Of all that two sentences say: a number that is no figure is part of it.</summary>
    private const double ToldTwice = 0.7;

    /// <summary>A denial names what it denies in fewer words than whoever asserts it.</summary>
    private const double AboutOneThing = 0.3;

    public ConflictFinder(Story story, List<Statement> statements, StoryWords words, StatementFigures figures, FactGrouping grouping)
    {
        _story = story;
        _statements = statements;
        _grouping = grouping;
        _words = words;
        _languages = StoryLanguages.Of(story);
        (_named, _figures, _events) = (figures.Named, figures.Given, figures.Events);
        Figures = new StoryFigures(_figures);
    }

    public StoryFigures Figures { get; }

    public Conflicts Find()
    {
        var slots = new DisputedFigures();
        foreach (var pair in Pairs())
        {
            var matches = FigureMatching.Match(pair, Figures);
            var isOfAnother = matches.Count(match => !ValueComparison.AreEqual(match.Left.Value, match.Right.Value)) > 1 && matches.Exists(match => !match.Agree && SaysWhich(match.Left));
            foreach (var match in matches)
            {
                if (match.Agree && ValueComparison.AreEqual(match.Left.Value, match.Right.Value))
                    slots.Agree(match.Left, match.Right);
                else if (isOfAnother || ComparedPeriod.Differ(match.Left, match.Right))
                    Part(pair.Left, pair.Right);
                else
                    Weigh(match, pair, slots);
            }
        }

        foreach (var (left, right) in Retold())
            slots.Add(left, right);

        foreach (var (left, right) in Announcements.Contradicting(_figures))
            slots.Add(left, right);

        foreach (var (asserted, denied) in Denied())
            slots.Add(asserted, denied);

        foreach (var conflict in _events.Contradicting(_figures))
            Judge(conflict, slots);

        foreach (var (earlier, later) in _events.Overtaken(_figures))
            Succeed(earlier, later);

        foreach (var (earlier, later) in Reversals.Find(_story, _statements, _words).Concat(Reschedulings.Find(_story, _statements, _words)))
            Succeed(earlier, later);

        SucceedTogether();
        var overtaken = new HashSet<Statement>();
        foreach (var (plan, happened) in Fulfilments.Find(_story, _statements, _grouping, _words))
        {
            overtaken.Add(plan);
            Succeed(plan, happened);
        }

        return new Conflicts(slots.Describe(_story, _successors), slots.Statements, _successors, overtaken, _incompatible);
    }

    /// <summary>Statements of different origins that share anything, where both give figures.</summary>
    public IEnumerable<StatementPair> Pairs()
    {
        var pairs = _grouping.Pairs.Where(pair => _statements[pair.A].Origin != _statements[pair.B].Origin).ToList();
        var likest = new Dictionary<(int, string), double>();
        foreach (var (a, b, similarity) in pairs)
        {
            Raise((a, _statements[b].Claim.Article), similarity);
            Raise((b, _statements[a].Claim.Article), similarity);
        }

        pairs.RemoveAll(pair => _figures[pair.A].Count == 0 || _figures[pair.B].Count == 0);
        foreach (var (a, b, similarity) in pairs)
        {
            var best = Math.Max(likest[(a, _statements[b].Claim.Article)], likest[(b, _statements[a].Claim.Article)]);
            yield return new StatementPair(_statements[a], _figures[a], _statements[b], _figures[b], similarity / best, pairs.Count);
        }

        void Raise((int, string) key, double similarity) => likest[key] = Math.Max(likest.GetValueOrDefault(key), similarity);
    }

    /// <summary>What differs in sentences that are told twice, where their figures are not compared already.</summary>
    private IEnumerable<(Figure Left, Figure Right)> Retold()
    {
        var bare = new Dictionary<(Statement, int), Figure>();
        foreach (var (a, b, similarity) in _grouping.Pairs)
        {
            if (similarity < ToldTwice || _statements[a].Stance != _statements[b].Stance || _statements[a].Origin == _statements[b].Origin || _statements[a].Tokens.Count != _statements[b].Tokens.Count || _compared.Contains((_statements[a], _statements[b])))
                continue;

            var pair = new StatementPair(_statements[a], _figures[a], _statements[b], _figures[b], 1, 1);
            if (RetoldSentences.Difference(pair, FigureOf) is { } difference)
            {
                Part(pair.Left, pair.Right);
                yield return difference;
            }
        }

        Figure FigureOf(Statement statement, Value value)
        {
            if (_figures[_statements.IndexOf(statement)].Find(figure => figure.Value == value) is { } known)
                return known;

            if (!bare.TryGetValue((statement, value.Start), out var figure))
                bare[(statement, value.Start)] = figure = Figure.Of(statement, value, _words, _languages[statement.Claim.Article]);

            return figure;
        }
    }

    /// <summary>"Denied reports that five workers had been killed" against "killed five workers": the figure that the one gives and the other denies.</summary>
    private IEnumerable<(Figure Asserted, Figure Denied)> Denied()
    {
        foreach (var (a, b, similarity) in _grouping.Compared.Where(pair => pair.Similarity >= AboutOneThing).OrderBy(pair => (pair.A, pair.B)))
        {
            var (asserting, denying) = _statements[a].Stance == Stance.Denies ? (b, a) : (a, b);
            if (_statements[asserting].Stance != Stance.Asserts || _statements[denying].Stance != Stance.Denies || _statements[a].Origin == _statements[b].Origin)
                continue;

            foreach (var denied in _named[denying].FindAll(figure => figure.Value.Kind != ValueKind.Date && !figure.Statement.Gives(figure.Value)))
                if (_figures[asserting].Find(figure => figure.Role == denied.Role && Nouns.Of(figure.Noun) == Nouns.Of(denied.Noun) && ValueComparison.AreComparable(figure.Value, denied.Value) && ValueComparison.AreEqual(figure.Value, denied.Value)) is { } asserted)
                    yield return (asserted, denied);
        }
    }

    private void Part(Statement a, Statement b)
    {
        _incompatible.Add((a, b));
        _incompatible.Add((b, a));
    }

    private void Judge(EventConflict conflict, DisputedFigures slots)
    {
        var (left, right, course, subject) = conflict;
        if (Ages.MayBothBe(_story, left, right) || ComparedPeriod.Differ(left, right))
            return;

        Part(left.Statement, right.Statement);
        if (Updates.Order(_story, left, right, course) is { } order)
            Succeed(order.Earlier, order.Later);
        else if (!_compared.Contains((left.Statement, right.Statement)) && !Occasions.Differ(_story, left, right))
            slots.Add(left, right, subject);
    }

    private void Succeed(Figure earlier, Figure later)
    {
        _replaced.Add((earlier, later));
        Succeed(earlier.Statement, later.Statement);
    }

    /// <summary>Who said the same figure in the same fact is overtaken with it, whether or not the two sentences are alike enough to be compared.</summary>
    private void SucceedTogether()
    {
        var groupOf = _grouping.Groups.SelectMany(group => group.Select(index => (Statement: _statements[index], Group: group))).ToDictionary(entry => entry.Statement, entry => entry.Group);
        foreach (var (earlier, later) in _replaced)
            foreach (var index in groupOf[earlier.Statement])
                if (_statements[index] != earlier.Statement && _figures[index].Exists(figure => figure.Role == earlier.Role && ValueComparison.AreComparable(figure.Value, earlier.Value)
                    && ValueComparison.AreEqual(figure.Value, earlier.Value) && Updates.Order(_story, figure, later)?.Earlier == figure))
                    Succeed(_statements[index], later.Statement);
    }

    /// <summary>Of several that came later the next one: that it is overtaken, too, is said of it.</summary>
    private void Succeed(Statement earlier, Statement later)
    {
        if (!_successors.TryGetValue(earlier, out var known) || _story[later.Claim.Article].Published < _story[known.Claim.Article].Published)
            _successors[earlier] = later;
    }

    /// <summary>
    /// Only the same figure is evidence for a figure. "At least 41" does not contradict 63, and whoever says it has not said 63; where
    /// it was said earlier, it was overtaken.
    /// </summary>
    private void Weigh(FigureMatch match, StatementPair pair, DisputedFigures slots)
    {
        if (Ages.MayBothBe(_story, match.Left, match.Right))
        {
            _compared.Add((pair.Left, pair.Right));
            return;
        }

        Part(pair.Left, pair.Right);
        if (FigureMatching.AreSucceeding(match, pair) && Updates.Order(_story, match.Left, match.Right, _events.CourseOf(match.Left, match.Right)) is { } order)
        {
            _compared.Add((pair.Left, pair.Right));
            Succeed(order.Earlier, order.Later);
        }
        else if (FigureMatching.AreContradicting(match, pair) && !Occasions.Differ(_story, match.Left, match.Right))
        {
            _compared.Add((pair.Left, pair.Right));
            slots.Add(match.Left, match.Right, _events.SubjectOf(match.Left, match.Right));
        }
    }

    /// <summary>A year, a month or a rank: where another figure differs as well, it says which year or which of a row that figure belongs to.</summary>
    private static bool SaysWhich(Figure figure) => figure.Value is { Kind: ValueKind.Date, Unit: "year" or "years" or "month" } or { Kind: ValueKind.Ordinal, Role: not "magnitude" };
}

using System.Globalization;

namespace Briefing.Merging;

/// <summary>What the figures in the main clauses of two statements tell of them.</summary>
/// <param name="OfEvent">1 where both give one that is known to be of one thing of which their event has one figure; else 0.</param>
/// <param name="OfOneSort">1 where both give one that counts the same noun or stands beside the same words; else 0.</param>
/// <param name="OnlyHere">How telling one is that both give and that neither report gives in another sentence: 0 to 1.</param>
/// <param name="Point">How telling one is that <see cref="OnlyHere"/> finds and that is all that one of the two has to say: 0 to 1.</param>
/// <param name="IsOther">Whether they give figures of one thing, or of one noun and of different sides, of which neither is the other's.</param>
internal readonly record struct SharedFigure(double OfEvent, double OfOneSort, double OnlyHere, double Point, bool IsOther)
{
    private const double Telling = 0.4;

    /// <summary>Whether they share one that tells what both are about.</summary>
    public bool IsTold => OfEvent > 0 || OfOneSort > 0 || OnlyHere >= Telling;
}

/// <summary>Weighs the figures that two statements of independent reports have in common, by what else their reports say with them.</summary>
internal sealed class SharedFigures
{
    /// <summary>Fewer of a noun are counted for many reasons.</summary>
    private const double Fewest = 13;

    private readonly List<Figure>[] _main;
    private readonly Dictionary<(int, int), SharedFigure> _known = [];
    private readonly EventFigures _events;
    private readonly Dictionary<(int Origin, string Value), int> _sentences = [];

    public SharedFigures(IReadOnlyList<Statement> statements, StatementFigures figures)
    {
        (_main, _events) = ([.. figures.Given.Select(given => given.FindAll(IsMain))], figures.Events);
        for (var index = 0; index < statements.Count; index++)
            foreach (var value in figures.Given[index].Select(KeyOf).Distinct(StringComparer.Ordinal))
                _sentences[(statements[index].Origin, value)] = _sentences.GetValueOrDefault((statements[index].Origin, value)) + 1;
    }

    /// <param name="a">Index of a statement.</param>
    /// <param name="b">Index of a statement of another origin.</param>
    public SharedFigure Between(int a, int b)
    {
        if (_main[a].Count == 0 || _main[b].Count == 0)
            return default;

        if (!_known.TryGetValue((a, b), out var shared))
            _known[(a, b)] = shared = Compare(a, b);

        return shared;
    }

    private SharedFigure Compare(int a, int b)
    {
        var (ofEvent, ofOneSort, onlyHere, point, isOther) = (0.0, 0.0, 0.0, 0.0, false);
        var (left, right) = (_main[a], _main[b]);
        foreach (var one in left)
            foreach (var other in right)
            {
                if (!AreEqual(one, other))
                {
                    isOther |= one.HasRoleOfSort(other) && ValueComparison.AreComparable(one.Value, other.Value) && !left.Exists(figure => AreEqual(figure, other)) && !right.Exists(figure => AreEqual(one, figure))
                        && (_events.AreOfOneThing(one, other) || AreOfOthers(one, other) || AreOfOneHolder(one, other));
                    continue;
                }

                if (one.IsOtherPart(other) || (one.Part != other.Part && !IsAdded(one, other)) || SameMeasure.AreOfOthers(one, other) || !FigureClauses.Agree(one, other))
                    continue;

                if (_events.AreOfOneThing(one, other))
                    ofEvent = 1;
                else if (AreOfOneSort(one, other))
                    ofOneSort = 1;

                if (KeyOf(one) == KeyOf(other) && _sentences[(one.Statement.Origin, KeyOf(one))] == 1 && _sentences[(other.Statement.Origin, KeyOf(other))] == 1)
                {
                    var telling = Paraphrase.TellingOf(one.Value);
                    onlyHere = Math.Max(onlyHere, telling);
                    if (telling >= TellingPoint && (IsPoint(one) || IsPoint(other)) && MayMeasureOneThing(one, other))
                        point = Math.Max(point, telling);
                }
            }

        return new SharedFigure(ofEvent, ofOneSort, onlyHere, isOther ? 0 : point, isOther);
    }

    /// <summary>No more words than these in a main clause say no more than what its figure is one of.</summary>
    private const int LongestPoint = 7;

    private const double TellingPoint = 0.6, TellingBesideNumber = 0.4;

    /// <summary>"Spending is to reach 61.3 billion marks": a short sentence is there to give its figure, or the two that it has in fewer words yet.</summary>
    private static bool IsPoint(Figure figure) =>
        figure.Statement.TellingInMain.Count(value => Paraphrase.TellingOf(value) >= TellingBesideNumber) is <= 2 and var figures && figure.Statement.Main.Count + WordsOfFigure * (figures - 1) <= LongestPoint;

    private const int WordsOfFigure = 2;

    /// <summary>
    /// The sentences do not name others alone, and a result goes with whatever is told of a side. Of two counts neither is a number alone, which may be
    /// a name, and what they count may go by two names only where the number is a rare one.
    /// </summary>
    private static bool MayMeasureOneThing(Figure a, Figure b) =>
        (a.Statement.Names.Count == 0 || b.Statement.Names.Count == 0 || a.Statement.Names.Overlaps(b.Statement.Names)) && MayBeOfOneSort(a, b);

    private static bool MayBeOfOneSort(Figure a, Figure b) =>
        a.Value.Kind != ValueKind.Count
            ? a.Value.Kind != ValueKind.Score && (a.Value.Kind != ValueKind.Duration || a.Value.Unit == b.Value.Unit)
            : (a.Noun.Length > 0 || b.Noun.Length > 0) && IsCounted(a) && IsCounted(b) && (a.Noun.Length == 0 || b.Noun.Length == 0 || Nouns.Of(a.Noun) == Nouns.Of(b.Noun) || a.Value.Number >= RareCount || AreOfOneOutcome(a, b));

    /// <summary>"1,200 more jobs" are the "1,200 new jobs" of who says what is to come without saying what there is.</summary>
    private static bool IsAdded(Figure a, Figure b) => a.Part is "" or "more" && b.Part is "" or "more" && Paraphrase.TellingOf(a.Value) >= TellingAdded;

    private const double TellingAdded = 0.9;

    /// <summary>"31 of those on the train" are whatever is counted there.</summary>
    private static bool IsCounted(Figure figure) => figure.Noun.Length > 0 || (figure.Next < figure.Statement.Tokens.Count && figure.Statement.Tokens[figure.Next].IsAny(["of", "von", "der", "des", "de"]));

    private const double RareCount = 100;

    /// <summary>"Orsa Metals has 5,900 employees", "Tarrow Steel has 21,400 employees": the same is told of two.</summary>
    private static bool AreOfOthers(Figure a, Figure b) =>
        a.Value.Unit == b.Value.Unit && (a.Value.Kind != ValueKind.Count || (a.Noun.Length > 0 && Nouns.Of(a.Noun) == Nouns.Of(b.Noun)))
        && (AreOfOneOutcome(a, b) || SameMeasure.AreOfOtherSubjects(a, b) || (a.Actor.Count > 0 && b.Actor.Count > 0 && !a.Actor.Overlaps(b.Actor)) || (a.Statement.Names.Count > 0 && b.Statement.Names.Count > 0 && !a.Statement.Names.Overlaps(b.Statement.Names)));

    private static bool AreOfOneOutcome(Figure a, Figure b) => a.Role.Length > 0 && a.Role == b.Role && Verbs.OutcomeOf(a.Value.Role) is not null;

    /// <summary>"Reform League 33, Free List 8" and "the Reform League held 34 seats": what is counted of whoever stands in front of it.</summary>
    private static bool AreOfOneHolder(Figure a, Figure b) =>
        a.Value.Kind == ValueKind.Count && b.Value.Kind == ValueKind.Count && (a.Noun.Length == 0 || b.Noun.Length == 0 || Nouns.Of(a.Noun) == Nouns.Of(b.Noun)) && HolderOf(a) is { } holder && HolderOf(b) == holder;

    private static string? HolderOf(Figure figure)
    {
        for (var at = figure.First - 1; at >= Math.Max(0, figure.First - HolderReach) && figure.Statement.Tokens[at].Kind == TokenKind.Word; at--)
            if (figure.Statement.Keys[at] is ['@', ..] name)
                return name;

        return null;
    }

    private const int HolderReach = 2;

    private static bool AreEqual(Figure a, Figure b) => a.HasRoleOfSort(b) && ValueComparison.AreComparable(a.Value, b.Value) && ValueComparison.AreEqual(a.Value, b.Value);

    private static readonly string[] Definite = ["the", "these", "those", "its", "their", "die", "der", "den", "les", "los", "las"];

    /// <summary>Days, hours and ages go with anything, and "the 14 bridges" are known already: whatever else is told of them.</summary>
    private static bool IsMain(Figure figure) =>
        figure.Value.Kind is not (ValueKind.Date or ValueKind.Time or ValueKind.Ordinal) && figure.Value.Role != "age" && !figure.NamesModel && figure.Statement.IsInMain(figure.Value)
        && !(figure.First > 0 && figure.Statement.Tokens[figure.First - 1].IsAny(Definite));

    private static bool AreOfOneSort(Figure a, Figure b) =>
        (a.Value is { Kind: ValueKind.Count, Number: >= Fewest } && a.Noun.Length > 0 && b.Noun.Length > 0 && Nouns.Of(a.Noun) == Nouns.Of(b.Noun) && (a.Role.Length == 0 || b.Role.Length == 0 || a.Role == b.Role))
        || (a.Value.Kind is not (ValueKind.Count or ValueKind.Duration) && ((a.Role.Length > 0 && a.Role == b.Role) || Array.Exists(a.Context, word => word[0] != '@' && b.Context.Contains(word))));

    private static string KeyOf(Figure figure) => string.Create(CultureInfo.InvariantCulture, $"{figure.Value.Kind} {ValueComparison.Base(figure.Value):G3}");
}

using static Briefing.Merging.EventWords;

namespace Briefing.Merging;

/// <summary>Tells of a figure which of the things that an event has one figure of it is, in whatever words its report says so.</summary>
internal sealed class EventThings
{
    /// <summary>Tokens between a number and the words that say whereof.</summary>
    private const int Reach = 7;

    private readonly EventReports _reports;
    private readonly EventScope _scope;
    private readonly EventCounts _counts;
    private readonly EventMeasures _measures;
    private readonly FigurePersons _persons;

    public EventThings(Story story, EventReports reports, StoryWords words)
    {
        (_reports, _scope, _measures, _persons) = (reports, new EventScope(story, reports), new EventMeasures(reports), new FigurePersons(reports, words));
        Elections = new ElectionFigures(reports, _persons, words);
        _counts = new EventCounts(_scope, Elections);
    }

    public ElectionFigures Elections { get; }

    /// <summary>The things that a figure is one of, each with what tells it from others of its sort: an outcome, a person, a counted noun.</summary>
    public IEnumerable<(EventThing Thing, string Of)> Of(Figure figure)
    {
        if (IsPriceOfShare(figure))
            yield return (EventThing.PricePerShare, figure.Value.Unit);

        if (!_scope.IsOfThisEvent(figure))
            yield break;

        foreach (var kind in NamedThings.Measuring(figure.Value.Kind))
            if (IsOf(figure, kind))
                yield return (EventThing.Named, kind.Subject);

        switch (figure.Value.Kind)
        {
            case var _ when figure.Value.Role == "age" && ValueComparison.Base(figure.Value) >= EventMeasures.Prehistory:
                yield return (EventThing.Measure, EventMeasures.Ancient);
                break;
            case var _ when figure.Value.Role == "age":
                if (_persons.PersonOf(figure) is { } person)
                    yield return (EventThing.Age, person);

                if (_persons.PartyOf(figure) is { } party)
                    yield return (EventThing.Age, party);

                break;
            case ValueKind.Count:
                foreach (var counted in _counts.Of(figure))
                    yield return counted;

                break;
            case ValueKind.Percent:
                if (ElectionFigures.IsOfCounted(figure))
                    yield return (EventThing.Progress, "counted");
                else if (ShareDone(figure) is { } done)
                    yield return (EventThing.Progress, done);
                else if (IsPayOffer(figure))
                    yield return (EventThing.PayOffer, "");
                else if (Elections.IsTurnout(figure))
                    yield return (EventThing.Turnout, "");
                else if (Elections.IsVote(figure))
                    yield return (EventThing.Vote, "");

                break;
            case ValueKind.Time:
                if (IsMoment(figure))
                    yield return (EventThing.Clock, figure.Value.Unit == Value.MinuteOfHalfDay ? Value.MinuteOfDay : figure.Value.Unit);

                break;
            case ValueKind.Money:
                if (!figure.ClauseHas(Wanting))
                    foreach (var (sum, _) in Sums.Where(sum => figure.SentenceHas(sum.Words) || (sum.Sum == "cost" && figure.Statement.Tokens.Exists(IsOfCosts))))
                        yield return (EventThing.Money, $"{sum} {figure.Value.Unit}");

                break;
            case ValueKind.Area when figure.ClauseHas(Burning):
                yield return (EventThing.Burnt, "");
                break;
            default:
                if (figure.Part.Length == 0)
                    foreach (var measure in _measures.Of(figure))
                        yield return (EventThing.Measure, measure);

                break;
        }
    }

    private bool IsOf(Figure figure, NamedThing kind)
    {
        var unit = figure.Value.Unit;
        var isCounted = figure.Value.Kind != ValueKind.Count || kind.Counted.Contains(unit) || (kind.MayBePart && unit.Length == 0 && IsFollowedBy(figure, kind));
        return isCounted && (figure.Value.Kind != ValueKind.Count || figure.Value.Number >= kind.Fewest) && figure.Value.Role is not ("age" or ValueReader.Ago) && (kind.MayBePart || (figure.Value.Kind == ValueKind.Count ? _scope.IsWhole(figure, isAlone: false) : figure.Part.Length == 0))
            && figure.Role != "killed" && (kind.Telling.Count == 0 || figure.SentenceHas(kind.Telling)) && (kind.Beside.Count == 0 || figure.ClauseHas(kind.Beside) || (figure.Joined.Length > 0 && figure.SentenceHas(kind.Beside)))
            && !IsOfOther(figure, kind) && (kind.Topic.Count == 0 || _reports.BeginsWith(figure.Statement, kind.Topic));
    }

    /// <summary>"Fourteen houses destroyed and nine damaged": what stands behind the next figure is said of that.</summary>
    private static bool IsOfOther(Figure figure, NamedThing kind)
    {
        var tokens = figure.Statement.Tokens;
        for (var at = figure.ClauseFirst; at < figure.ClauseNext; at++)
        {
            if (at >= figure.Next && kind.Kinds.Contains(ValueKind.Count) && (tokens[at].Kind == TokenKind.Number || NumberWords.IsNumber(tokens[at].Lower)))
                return false;

            if (kind.Other.Contains(tokens[at].Lower))
                return true;
        }

        return false;
    }

    /// <summary>"Nine of those rescued are children", "six of them in intensive care".</summary>
    private static bool IsFollowedBy(Figure figure, NamedThing kind) =>
        figure.Statement.Tokens.Skip(figure.Next).Take(Reach).Any(token => (kind.IsOfAnyone ? kind.Telling : kind.Counted).Contains(token.Lower));

    /// <summary>"Baukosten", "Gesamtkosten".</summary>
    private static bool IsOfCosts(Token token) => token.IsCapitalised && token.Lower.EndsWith("kosten", StringComparison.Ordinal);

    private static string? ShareDone(Figure figure) => Done.FirstOrDefault(share => figure.ClauseHas(share.Words)).Share;

    private bool IsPayOffer(Figure figure)
    {
        if (figure.ClauseHas(Demanding) || !(figure.ClauseHas(Offering) || figure.ClauseHas(Raising) || figure.Part == "more"))
            return false;

        if (figure.SentenceHas(Paying) || (_reports.Before(figure.Statement)?.Tokens.Exists(token => Paying.Contains(token.Lower)) ?? false))
            return true;

        // In the report of a strike "staff get 5 percent more" is of pay, and "12 percent more profit" is not.
        return _reports.BeginsWith(figure.Statement, Striking) && (figure.ClauseHas(Offering) || figure.ClauseHas(Raising) || figure.ClauseHas(Workers));
    }

    /// <summary>Whether a report says beside the figure that it moved.</summary>
    public static bool HasMoved(Figure figure) => figure.ClauseHas(Moved);

    /// <summary>Whether a report says beside the figure that it is not the last one: "so far", "at least".</summary>
    public static bool IsYetToMove(Figure figure) => figure.Value.Hedge == Hedge.AtLeast || figure.ClauseHas(Yet);

    /// <summary>"12 euros a share", "12 euros for each of its 3 million shares", "je Aktie 12 Euro".</summary>
    private bool IsPriceOfShare(Figure figure)
    {
        if (figure.Value.Kind != ValueKind.Money)
            return false;

        var tokens = figure.Statement.Tokens;
        var isForEach = figure.Next + 1 < tokens.Count && tokens[figure.Next].Is("for") && tokens[figure.Next + 1].IsAny(["each", "every"]);
        var isBehind = tokens.Skip(figure.Next).Take(isForEach ? 2 * ShareReach : ShareReach).Any(token => Shares.Contains(token.Lower));
        var isInFront = Enumerable.Range(1, Math.Max(0, figure.First - 1)).Any(at => figure.First - at < ShareReach && Shares.Contains(tokens[at].Lower) && tokens[at - 1].IsAny(["je", "pro", "par", "por", "per", "cada", "chaque", "every", "each"]));
        return (isBehind || isInFront) && (figure.SentenceHas(Buying) || (isInFront && _reports.BeginsWith(figure.Statement, Buying))) && !figure.ClauseHas(Trading);
    }

    private const int ShareReach = 5;

    /// <summary>The one time of day that a report gives, where it tells of what has happened.</summary>
    private static bool IsMoment(Figure figure) =>
        (figure.Verb.Length > 0 || figure.Statement.Tokens.Exists(token => token.IsAny(["was", "were"]))) && !Verbs.IsSpeech(figure.Value.Role) && !figure.Statement.Claim.Hedged
        && !Enumerable.Range(Math.Max(0, figure.First - Reach), Math.Min(Reach, figure.First)).Any(at => NoMoment.Contains(figure.Statement.Tokens[at].Lower) || (at >= figure.First - 2 && Bounds.Contains(figure.Statement.Tokens[at].Lower) && !IsJust(figure)));

    /// <summary>"Shortly after 11.30": about then.</summary>
    public static bool IsJust(Figure figure) => figure.First > 1 && figure.Statement.Tokens[figure.First - 1].IsAny(["after", "before", "nach", "vor", "après", "avant"]) && figure.Statement.Tokens[figure.First - 2].IsAny(["shortly", "just", "soon", "moments", "kurz", "peu"]);
}

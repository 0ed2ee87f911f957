using static Briefing.Merging.EventWords;

namespace Briefing.Merging;

/// <summary>Whether a figure is of the event that its report is about, and of all of it.</summary>
internal sealed class EventScope(Story story, EventReports reports)
{
    /// <summary>Days before its report within which an event is still the one that is reported, and within which votes are counted.</summary>
    private const int Recent = 31, Counting = 7;

    /// <summary>"Three of the dead", "five more bodies", "among them two": a part of what there is; and of "two of the three victims died" the three, and of "has risen to 17 from three" the three.</summary>
    public bool IsWhole(Figure figure, bool isAlone = true)
    {
        var tokens = figure.Statement.Tokens;
        return (figure.Part.Length == 0 || (figure.Part is "other" or "more" && FollowsAnotherToll(figure))) && (!isAlone || figure.Joined.Length == 0) && (figure.Spans.Count == 0 || IsSinceEvent(figure))
            && !tokens.Take(figure.First).Any(token => Eldest.Contains(token.Lower)) && !IsOfOnePlace(figure)
            && !(figure.Next < tokens.Count && tokens[figure.Next].IsAny(["of", "others", "von", "der", "des", "de"]) && !(figure.Next + 1 < tokens.Count && tokens[figure.Next + 1].Is("us")))
            && !tokens.Skip(Math.Max(0, figure.First - 3)).Take(Math.Min(3, figure.First)).Any(token => PartLeads.Contains(token.Lower))
            && !(figure.First > 0 && tokens[figure.First - 1].IsAny(["from", "against"]))
            && !(figure.First > 2 && tokens[figure.First - 1].IsAny(["the", "these", "those"]) && tokens[figure.First - 2].Is("of") && (tokens[figure.First - 3].Kind == TokenKind.Number || NumberWords.IsNumber(tokens[figure.First - 3].Lower) || tokens[figure.First - 3].Is("one")))
            && !(figure.First > 0 && Others.Contains(tokens[figure.First - 1].Lower) && !FollowsAnotherToll(figure));
    }

    /// <summary>"120,000 homes in the county of Orsa alone": there are more elsewhere.</summary>
    private static bool IsOfOnePlace(Figure figure)
    {
        var tokens = figure.Statement.Tokens;
        for (var at = figure.Next; at < Math.Min(tokens.Count, figure.Next + PlaceReach) && tokens[at].Kind is TokenKind.Word; at++)
            if (tokens[at].IsAny(["alone", "allein"]))
                return tokens.GetRange(figure.Next, at - figure.Next).Exists(token => token.IsAny(["in", "at", "im", "around", "across"]));

        return false;
    }

    private const int PlaceReach = 12;

    /// <summary>"Three people died. Another 17 were injured": beside the dead all of the injured.</summary>
    private bool FollowsAnotherToll(Figure figure)
    {
        if (figure.Statement.Tokens.Take(figure.First).Concat(figure.First <= 2 ? reports.Before(figure.Statement)?.Tokens ?? [] : []).ToList() is var before && before.Exists(token => OutcomeOfToll(token) == figure.Role))
            return false;

        return (Tolls.Contains(figure.Role) && (before.Exists(token => OutcomeOfToll(token) is not null) || IsToldOfOthers(figure)))
            || (before.Exists(token => Confirmed.Contains(token.Lower)) && EventCounts.CasesOf(figure) == "suspected");

        static string? OutcomeOfToll(Token token) => Verbs.OutcomeOf(token.Lower) is { } outcome && Tolls.Contains(outcome) ? outcome : null;
    }

    /// <summary>"It cost the lives of 14. Another nine are missing": which outcome the sentence before counts, its verb alone does not say.</summary>
    private bool IsToldOfOthers(Figure figure) =>
        figure.First <= 2 && reports.Before(figure.Statement) is { } before && Array.Exists([.. before.Claim.Values], value => Verbs.OutcomeOf(value.Role) is { } outcome && Tolls.Contains(outcome) && outcome != figure.Role);

    /// <summary>"Since the sinking": since what the report is about.</summary>
    private bool IsSinceEvent(Figure figure)
    {
        var (tokens, keys) = (figure.Statement.Tokens, figure.Statement.Keys);
        var since = tokens.FindIndex(token => token.Is("since"));
        return figure.Spans.Count == 1 && since >= 0 && since + 2 < tokens.Count && tokens[since + 1].Is("the") && keys[since + 2] is { } key && reports.IsTopic(figure.Statement, key);
    }

    /// <summary>Neither of a former year, nor of more than this event, nor what might have been.</summary>
    public bool IsOfThisEvent(Figure figure)
    {
        var statement = figure.Statement;
        if (figure.Value.Role != "age" && (statement.Tokens.Exists(token => Wider.Contains(token.Lower) && !IsAverageOfDay(statement.Tokens, token)) || (figure.ClauseHas(Modals) && !figure.ClauseHas(Fetching))))
            return false;

        // "It killed 612 people": when, says the sentence before.
        var passage = statement.Names.Count == 0 && statement.Times.Length == 0 && Pronouns.Contains(statement.Tokens[0].Lower) && reports.Before(statement) is { } before ? before : statement;
        var published = story[statement.Claim.Article].StatedPublished;
        var days = figure.Value.Kind == ValueKind.Percent ? Counting : Recent;
        return Array.TrueForAll(passage.Times, time =>
            (time.When is not { } when ? time.Unit is not ("year" or "years" or "month")
            : published is { } day ? when.Last >= DateOnly.FromDateTime(day.DateTime).AddDays(-days) && time.Unit is not ("year" or "years")
            : time.Unit is "day" or "week") || IsCompared(passage, time) || (figure.Value.Kind == ValueKind.Money && IsSince(passage, time)) || (figure.Value.Role == "age" && IsOfBirth(passage, time)) || IsOfSale(passage, time));
    }

    /// <summary>"An average of 38,000 vehicles a day": what is counted by the day is always an average.</summary>
    private static bool IsAverageOfDay(List<Token> tokens, Token token) =>
        token.Lower.StartsWith("average", StringComparison.Ordinal) && (tokens.Exists(other => other.Is("daily")) || tokens.Zip(tokens.Skip(1)).Any(pair => pair.First.IsAny(["a", "per"]) && pair.Second.Is("day")));

    /// <summary>"Nine fewer than four years ago", "down from 16 in 2020": the other time is what this one is held against.</summary>
    private static bool IsCompared(Statement statement, Value time)
    {
        var first = statement.Tokens.FindIndex(token => token.Start >= time.Start);
        return statement.Tokens.Take(first).TakeLast(ComparedReach).Any(token => token.IsAny(["than", "from", "als", "gegenüber"]));
    }

    /// <summary>"Grants since 2018 come to 14 million": a sum of what was paid until now.</summary>
    private static bool IsSince(Statement statement, Value time)
    {
        var first = statement.Tokens.FindIndex(token => token.Start >= time.Start);
        return first > 0 && statement.Tokens[first - 1].IsAny(["since", "seit", "depuis", "desde"]);
    }

    /// <summary>"Born in 1950, he had turned 76".</summary>
    private static bool IsOfBirth(Statement statement, Value time) =>
        statement.Tokens.Take(statement.Tokens.FindIndex(token => token.Start >= time.Start)).TakeLast(2 * ComparedReach).Any(token => token.Is("born"));

    /// <summary>"42,000 tins made between January and June of last year": when the goods came into the world.</summary>
    private static bool IsOfSale(Statement statement, Value time) =>
        statement.Tokens.Take(statement.Tokens.FindIndex(token => token.Start >= time.Start)).TakeLast(SaleReach).Any(token => Made.Contains(token.Lower));

    private const int ComparedReach = 3, SaleReach = 12;
}

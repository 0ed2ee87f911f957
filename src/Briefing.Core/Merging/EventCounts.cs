using static Briefing.Merging.EventWords;

namespace Briefing.Merging;

/// <summary>Tells which of the things that an event has one count of a count is: who died, was aboard, marched, was arrested, has no electricity ...</summary>
internal sealed class EventCounts(EventScope scope, ElectionFigures elections)
{
    /// <summary>Fewer of a thing than this are counted for many reasons.</summary>
    private const double FewestCounted = 100;

    /// <summary>Fewer than this are found of many things.</summary>
    private const double FewestFound = 5;

    /// <summary>Tokens between a number and the words that say whereof.</summary>
    private const int Reach = 7;

    /// <summary>Beyond so many the dead are counted by country and by day.</summary>
    private const double LargestToll = 10_000;

    private static readonly string People = Nouns.Of(Stems.Of("people", "en"));

    private static readonly string[] Anybody = [People, Stems.Of("lives", "en"), Stems.Of("patients", "en"), .. new[] { "menschen", "personnes", "personas", "vies", "vidas" }.Select(word => Nouns.Of(Stems.Of(word, "de")))];

    /// <summary>The things that a count is one of, each with what tells it from others of its sort: an outcome, a counted noun.</summary>
    public IEnumerable<(EventThing Thing, string Of)> Of(Figure figure)
    {
        if (IsCrowd(figure))
        {
            yield return (EventThing.Crowd, "");
            yield break;
        }

        if (elections.IsOfSeats(figure))
        {
            yield return (EventThing.Seats, "");
            yield break;
        }

        if (figure.Role != "killed" && figure.Joined.Length > 0 && IsAboard(figure) && scope.IsWhole(figure, isAlone: false))
            yield return (EventThing.Aboard, "");

        if (!scope.IsWhole(figure))
            yield break;

        if (IsWithoutPower(figure))
            yield return (EventThing.WithoutPower, "");
        else if (figure.Role != "killed" && IsAboard(figure) && (IsOfAnybody(figure) || figure.Value.Unit is "men" or "migrants" or "refugees"))
            yield return (EventThing.Aboard, "");
        else if (IsOfAnybody(figure) && figure.ClauseHas(Shelters))
            yield return (EventThing.Sheltered, "");
        else if ((figure.ClauseHas(Custody) || figure.Role == "arrested") && (figure.Noun.Length == 0 || Nouns.Of(figure.Noun) == People || Suspects.Contains(figure.Value.Unit)) && !figure.ClauseHas(Stretches))
            yield return (EventThing.Arrests, "");
        else if (Men.Contains(figure.Value.Unit) && (figure.ClauseHas(Escapes) || IsOnTheRun(figure)))
            yield return (EventThing.Escaped, "");
        else if (IsOfAnybody(figure) && figure.Role is not ("killed" or "injured") && figure.ClauseHas(Hospitals) && figure.ClauseHas(Admitting))
            yield return (EventThing.Hospitalised, "");
        else if (IsOfAnybody(figure) && figure.Role is not ("killed" or "injured") && IsSought(figure))
            yield return (EventThing.Toll, "missing");
        else if (IsOfAnybody(figure) && figure.Role is not ("killed" or "injured") && (figure.Role == Displaced || figure.SentenceHas(Evacuating) || (figure.SentenceHas(Leaving) && figure.SentenceHas(TheirHomes))))
            yield return (EventThing.Evacuated, "");
        else if (CasesOf(figure) is { } cases)
            yield return (EventThing.Cases, cases);
        else if (Tolls.Contains(figure.Role) && !IsOfThoseLeft(figure) && figure.Value.Number <= LargestToll)
            yield return (EventThing.Toll, IsOfAnybody(figure) ? figure.Role : $"{figure.Role} {Nouns.Of(figure.Noun)}");
        else if (figure.Noun.Length > 0 && (!IsOfAnybody(figure) || AllOfThem.Contains(figure.Value.Unit)) && figure.Value.Number >= FewestCounted && IsCountedInWords(figure) && figure.Value.Hedge is Hedge.Exact or Hedge.About)
            yield return (EventThing.Count, Nouns.Of(figure.Noun));
        else if (figure.Noun.Length > 0 && !IsOfAnybody(figure) && figure.Value.Number >= FewestFound && IsCountedInWords(figure) && (figure.SentenceHas(Finding) || IsBroughtToLight(figure)))
            yield return (EventThing.Found, Nouns.Of(figure.Noun));
        else if (figure.Noun.Length > 0 && figure.Value.Number < FewestCounted && figure.Next < figure.Statement.Tokens.Count && IsCountedInWords(figure))
            yield return (EventThing.Tally, Nouns.Of(figure.Noun));
    }

    private static readonly string? Displaced = Verbs.OutcomeOf("evacuated");

    /// <summary>"Searching for 12 people", "three are unaccounted for".</summary>
    private static bool IsSought(Figure figure) => figure.ClauseHas(Searching) && figure.Statement.Tokens.Skip(figure.ClauseFirst).Take(figure.ClauseNext - figure.ClauseFirst).Any(token => token.Is("for"));

    private static bool IsBroughtToLight(Figure figure)
    {
        var tokens = figure.Statement.Tokens;
        var light = tokens.FindIndex(token => token.Is("light"));
        return light > 1 && tokens[light - 1].Is("to") && tokens[light - 2].IsAny(["brought", "came", "come", "brings"]);
    }

    /// <summary>Neither "256 GB" nor what a parenthesis adds about something else.</summary>
    private static bool IsCountedInWords(Figure figure)
    {
        var tokens = figure.Statement.Tokens;
        return tokens[figure.Next] is { Glued: false, Text: var text } && !(text.Length > 1 && text.All(char.IsUpper)) && !(figure.First > 0 && tokens[figure.First - 1].Is("("));
    }

    /// <summary>People and not children or officers, who are some of them.</summary>
    private static bool IsOfAnybody(Figure figure) =>
        figure.Noun.Length == 0 || Anybody.Contains(Nouns.Of(figure.Noun)) || Verbs.OutcomeOf(figure.Value.Unit) is not null || AllOfThem.Contains(figure.Value.Unit) || (figure.Role == "killed" && figure.Value.Unit is "corps" or "cuerpos" or "leichen" or "cadavres" or "cadáveres");

    /// <summary>"A crowd of 28,412", "some 5,000 marchers", "870 employees refused to work": hosts and police count them differently.</summary>
    private static bool IsCrowd(Figure figure)
    {
        if (figure.Value.Number < FewestCounted)
            return false;

        var (tokens, lead) = (figure.Statement.Tokens, figure.First - 1);
        while (lead > 0 && tokens[lead].IsAny(["about", "some", "around", "over", "nearly", "almost", "than", "more", "of", "at", "was", "as"]))
            lead--;

        return Crowds.Contains(figure.Value.Unit) || IsWatched(tokens, figure.First) || IsInVenue(figure) || (lead >= 0 && lead < figure.First - 1 && tokens[lead].IsAny(["crowd", "attendance", "turnout"]))
            || ((Workers.Contains(figure.Value.Unit) || (figure.Noun.Length == 0 && figure.Next < tokens.Count && tokens[figure.Next].IsAny(["of", "der", "des", "de"]))) && tokens.Exists(token => Gathering.Contains(token.Lower)));
    }

    /// <summary>"In front of 7,840 people", "watched by 7,840": whoever looks on.</summary>
    private static bool IsWatched(List<Token> tokens, int first)
    {
        while (first > 0 && tokens[first - 1].IsAny(["about", "some", "around", "over", "nearly", "almost", "than", "more", "just"]))
            first--;

        // "11,000 people watched the launch"
        var noun = tokens.FindIndex(first, token => token.Is("people") || token.Is("and"));
        if (noun >= 0 && noun <= first + NounReach && noun + 2 < tokens.Count && tokens[noun].Is("people") && (tokens[noun + 1].IsAny(["watched", "attended", "gathered", "lined", "flocked"]) || (tokens[noun + 1].Is("turned") && tokens[noun + 2].IsAny(["out", "up"]))))
            return true;

        return first > 1 && ((first > 2 && tokens[first - 1].Is("of") && tokens[first - 2].Is("front")) || (tokens[first - 1].Is("by") && tokens[first - 2].IsAny(["watched", "attended", "seen"])) || (tokens[first - 1].Is("vor") && first < tokens.Count) && tokens.Exists(token => Crowds.Contains(token.Lower)));
    }

    /// <summary>Tokens of a number with its noun.</summary>
    private const int NounReach = 5;

    /// <summary>"More than 45,000 were inside the stadium".</summary>
    private static bool IsInVenue(Figure figure) => (figure.Noun.Length == 0 || IsOfAnybody(figure)) && figure.Value.Number >= 1000 && figure.ClauseHas(Venues) && !figure.ClauseHas(Holding);

    private static bool IsOnTheRun(Figure figure)
    {
        var tokens = figure.Statement.Tokens;
        for (var at = figure.Next; at + 1 < Math.Min(tokens.Count, figure.Next + Reach); at++)
            if ((tokens[at].Is("the") && tokens[at + 1].Is("run")) || (tokens[at].Is("at") && tokens[at + 1].Is("large")))
                return true;

        return false;
    }

    /// <summary>"31 of the injured are still in hospital", "in one clinic alone 12 died": some of them.</summary>
    public static bool IsOfThoseLeft(Figure figure) => figure.Value.Kind == ValueKind.Count && figure.Role is "killed" or "injured" && figure.ClauseHas(Left);

    private static bool IsWithoutPower(Figure figure) => Consumers.Contains(figure.Value.Unit) && figure.Value.Number >= FewestCounted && (figure.Statement.Tokens.Exists(token => Power.Contains(token.Lower)) || IsWithoutSupply(figure.Statement.Tokens));

    private static bool IsWithoutSupply(List<Token> tokens)
    {
        var supply = tokens.FindIndex(token => token.IsAny(["supply", "versorgung"]));
        return supply > 0 && tokens[supply - 1].IsAny(["without", "ohne"]);
    }

    /// <summary>"With 24 on board", "there were 31 people aboard", "put the number on board at 72".</summary>
    private static bool IsAboard(Figure figure)
    {
        var tokens = figure.Statement.Tokens;
        for (var at = figure.Next; at < Math.Min(tokens.Count, figure.Next + Reach) && tokens[at].Kind == TokenKind.Word; at++)
            if (IsAboardAt(at))
                return true;

        if (figure.First > 0 && tokens[figure.First - 1].IsAny(["viajaban", "transportaba", "transportait", "carrying", "carried"]))
            return true;

        return figure.First > 1 && tokens[figure.First - 1].Is("at") && (IsAboardAt(figure.First - 2) || (figure.First > 2 && tokens[figure.First - 2].IsAny(["was", "is", "stood"]) && IsAboardAt(figure.First - 3)));

        bool IsAboardAt(int at) => (at > 1 && tokens[at].IsAny(Craft) && tokens[at - 1].IsAny(["the", "a"]) && tokens[at - 2].Is("on")) || tokens[at].IsAny(["aboard", "bordo", "embarked", "embarqué", "embarcaron"]) || (at > 0 && tokens[at - 1].IsAny(["climbed", "got", "crammed", "packed", "squeezed"]) && tokens[at].IsAny(["in", "on", "into", "onto"])) || (at > 0 && tokens[at].Is("bord") && tokens[at - 1].IsAny(["an", "à"])) || (at > 0 && tokens[at].Is("board") && tokens[at - 1].Is("on"));
    }

    /// <summary>"There were 31 persons on the ship".</summary>
    private static readonly string[] Craft = ["ship", "boat", "ferry", "vessel", "plane", "aircraft", "train", "bus", "tram", "trawler", "barge", "dinghy", "helicopter", "coach"];

    /// <summary>Confirmed, suspected or simply ill; null where no one's illness is counted.</summary>
    public static string? CasesOf(Figure figure)
    {
        var tokens = figure.Statement.Tokens;
        var clause = tokens.GetRange(figure.ClauseFirst, figure.ClauseNext - figure.ClauseFirst);
        if (!Ill.Contains(figure.Value.Unit) && !(IsOfAnybody(figure) && figure.Role is not ("killed" or "injured") && clause.Exists(token => Ill.Contains(token.Lower) || (figure.Noun.Length == 0 && Confirmed.Contains(token.Lower) && tokens.Exists(other => Ill.Contains(other.Lower))))))
            return null;

        return clause.Exists(token => Suspected.Contains(token.Lower)) ? "suspected" : clause.Exists(token => Confirmed.Contains(token.Lower)) ? "confirmed" : "ill";
    }
}

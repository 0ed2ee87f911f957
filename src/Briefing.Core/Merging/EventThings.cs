using System.Collections.Frozen;
using Briefing.Reading;
using static Briefing.Merging.EventWords;

namespace Briefing.Merging;

/// <summary>Tells of a figure which of the things that an event has one figure of it is, in whatever words its report says so.</summary>
internal sealed class EventThings(Story story, EventReports reports, StoryWords words)
{
    /// <summary>Days before its report within which an event is still the one that is reported, and within which votes are counted.</summary>
    private const int Recent = 31, Counting = 7;

    /// <summary>Fewer of a thing than this are counted for many reasons.</summary>
    private const double FewestCounted = 100;

    /// <summary>Fewer than this are found of many things.</summary>
    private const double FewestFound = 5;

    /// <summary>Tokens between a number and the words that say whereof.</summary>
    private const int Reach = 7;

    /// <summary>Beyond so many the dead are counted by country and by day.</summary>
    private const double LargestToll = 10_000;

    private const int SharedLetters = 6;

    /// <summary>Days of so many years that nobody counts back from a day.</summary>
    private const double Prehistory = 3000 * 365.25;

    private const string Ancient = "Duration ago";

    private static readonly string People = Nouns.Of(Stems.Of("people", "en"));

    private static readonly string[] Anybody = [People, Stems.Of("lives", "en"), Stems.Of("patients", "en"), .. new[] { "menschen", "personnes", "personas", "vies", "vidas" }.Select(word => Nouns.Of(Stems.Of(word, "de")))];

    /// <summary>The things that a figure is one of, each with what tells it from others of its sort: an outcome, a person, a counted noun.</summary>
    public IEnumerable<(EventThing Thing, string Of)> Of(Figure figure)
    {
        if (IsPriceOfShare(figure))
            yield return (EventThing.PricePerShare, figure.Value.Unit);

        if (!IsOfThisEvent(figure))
            yield break;

        foreach (var kind in EventKinds.Measuring(figure.Value.Kind))
            if (IsOf(figure, kind))
                yield return (EventThing.Named, kind.Subject);

        switch (figure.Value.Kind)
        {
            case var _ when figure.Value.Role == "age" && ValueComparison.Base(figure.Value) >= Prehistory:
                yield return (EventThing.Measure, Ancient);
                break;
            case var _ when figure.Value.Role == "age":
                if (PersonOf(figure) is { } person)
                    yield return (EventThing.Age, person);

                if (PartyOf(figure) is { } party)
                    yield return (EventThing.Age, party);

                break;
            case ValueKind.Count:
                foreach (var counted in CountsOf(figure))
                    yield return counted;

                break;
            case ValueKind.Percent:
                if (IsOfCounted(figure))
                    yield return (EventThing.Progress, "counted");
                else if (ShareDone(figure) is { } done)
                    yield return (EventThing.Progress, done);
                else if (IsPayOffer(figure))
                    yield return (EventThing.PayOffer, "");
                else if (IsTurnout(figure))
                    yield return (EventThing.Turnout, "");
                else if (IsVote(figure))
                    yield return (EventThing.Vote, "");

                break;
            case ValueKind.Time:
                if (IsMoment(figure))
                    yield return (EventThing.Clock, figure.Value.Unit == Value.MinuteOfHalfDay ? Value.MinuteOfDay : figure.Value.Unit);

                break;
            case ValueKind.Money:
                if (!ClauseHas(figure, Wanting))
                    foreach (var (sum, _) in Sums.Where(sum => SentenceHas(figure, sum.Words)))
                        yield return (EventThing.Money, $"{sum} {figure.Value.Unit}");

                break;
            case ValueKind.Area when ClauseHas(figure, Burning):
                yield return (EventThing.Burnt, "");
                break;
            default:
                if (figure.Part.Length == 0)
                    foreach (var measure in MeasuresOf(figure))
                        yield return (EventThing.Measure, measure);

                break;
        }
    }

    private bool IsOf(Figure figure, EventKind kind)
    {
        var unit = figure.Value.Unit;
        var isCounted = figure.Value.Kind != ValueKind.Count || kind.Counted.Contains(unit) || (kind.MayBePart && unit.Length == 0 && IsFollowedBy(figure, kind));
        return isCounted && (figure.Value.Kind != ValueKind.Count || figure.Value.Number >= kind.Fewest) && figure.Value.Role is not ("age" or ValueReader.Ago) && (kind.MayBePart || (figure.Value.Kind == ValueKind.Count ? IsWhole(figure, isAlone: false) : figure.Part.Length == 0))
            && figure.Role != "killed" && (kind.Telling.Count == 0 || SentenceHas(figure, kind.Telling)) && (kind.Beside.Count == 0 || ClauseHas(figure, kind.Beside))
            && !ClauseHas(figure, kind.Other) && (kind.Topic.Count == 0 || reports.BeginsWith(figure.Statement, kind.Topic));
    }

    /// <summary>"Nine of those rescued are children", "six of them in intensive care".</summary>
    private static bool IsFollowedBy(Figure figure, EventKind kind) =>
        figure.Statement.Tokens.Skip(figure.Next).Take(Reach).Any(token => (kind.IsOfAnyone ? kind.Telling : kind.Counted).Contains(token.Lower));

    private static bool SentenceHas(Figure figure, FrozenSet<string> words) => figure.Statement.Tokens.Exists(token => words.Contains(token.Lower));

    private IEnumerable<(EventThing, string)> CountsOf(Figure figure)
    {
        if (IsCrowd(figure))
        {
            yield return (EventThing.Crowd, "");
            yield break;
        }

        if (IsOfSeats(figure))
        {
            yield return (EventThing.Seats, "");
            yield break;
        }

        if (!IsWhole(figure))
            yield break;

        if (IsWithoutPower(figure))
            yield return (EventThing.WithoutPower, "");
        else if (figure.Role != "killed" && IsAboard(figure) && (IsOfAnybody(figure) || figure.Value.Unit is "men" or "migrants" or "refugees"))
            yield return (EventThing.Aboard, "");
        else if (IsOfAnybody(figure) && ClauseHas(figure, Shelters))
            yield return (EventThing.Sheltered, "");
        else if ((ClauseHas(figure, Custody) || figure.Role == "arrested") && (figure.Noun.Length == 0 || Nouns.Of(figure.Noun) == People || Suspects.Contains(figure.Value.Unit)) && !ClauseHas(figure, Stretches))
            yield return (EventThing.Arrests, "");
        else if (Men.Contains(figure.Value.Unit) && (ClauseHas(figure, Escapes) || IsOnTheRun(figure)))
            yield return (EventThing.Escaped, "");
        else if (IsOfAnybody(figure) && figure.Role is not ("killed" or "injured") && ClauseHas(figure, Hospitals) && ClauseHas(figure, Admitting))
            yield return (EventThing.Hospitalised, "");
        else if (IsOfAnybody(figure) && figure.Role is not ("killed" or "injured") && IsSought(figure))
            yield return (EventThing.Toll, "missing");
        else if (IsOfAnybody(figure) && figure.Role is not ("killed" or "injured") && (figure.Role == Displaced || SentenceHas(figure, Evacuating) || (SentenceHas(figure, Leaving) && SentenceHas(figure, TheirHomes))))
            yield return (EventThing.Evacuated, "");
        else if (CasesOf(figure) is { } cases)
            yield return (EventThing.Cases, cases);
        else if (Tolls.Contains(figure.Role) && !IsOfThoseLeft(figure) && figure.Value.Number <= LargestToll)
            yield return (EventThing.Toll, IsOfAnybody(figure) ? figure.Role : $"{figure.Role} {Nouns.Of(figure.Noun)}");
        else if (figure.Noun.Length > 0 && (!IsOfAnybody(figure) || AllOfThem.Contains(figure.Value.Unit)) && figure.Value.Number >= FewestCounted && IsCountedInWords(figure) && figure.Value.Hedge is Hedge.Exact or Hedge.About)
            yield return (EventThing.Count, Nouns.Of(figure.Noun));
        else if (figure.Noun.Length > 0 && !IsOfAnybody(figure) && figure.Value.Number >= FewestFound && IsCountedInWords(figure) && (SentenceHas(figure, Finding) || IsBroughtToLight(figure)))
            yield return (EventThing.Found, Nouns.Of(figure.Noun));
        else if (figure.Noun.Length > 0 && figure.Value.Number < FewestCounted && figure.Next < figure.Statement.Tokens.Count && IsCountedInWords(figure))
            yield return (EventThing.Tally, Nouns.Of(figure.Noun));
    }

    private static readonly string? Displaced = Verbs.OutcomeOf("evacuated");

    /// <summary>"Searching for 12 people", "three are unaccounted for".</summary>
    private static bool IsSought(Figure figure) => ClauseHas(figure, Searching) && figure.Statement.Tokens.Skip(figure.ClauseFirst).Take(figure.ClauseNext - figure.ClauseFirst).Any(token => token.Is("for"));

    /// <summary>"Took 18 of the 29 seats", "had won 11 of them": a party's, and neither all that there are nor those that are counted.</summary>
    private bool IsOfSeats(Figure figure)
    {
        var tokens = figure.Statement.Tokens;
        return (figure.Noun.Length == 0 || Holders.Contains(figure.Value.Unit)) && figure.Part.Length == 0
            && tokens.FindIndex(Math.Max(0, figure.First - HavingReach), Math.Min(figure.First, HavingReach), token => Having.Contains(token.Lower)) >= 0
            && (tokens.Exists(token => Seats.Contains(token.Lower)) || reports.IsTopic(figure.Statement, Seat))
            && !tokens.Skip(figure.Next).Take(SeatsReach).Any(token => token.IsAny(["declared", "needed", "contested", "each"]) || Counted.Contains(token.Lower))
            && !(figure.First > 0 && tokens[figure.First - 1].IsAny(["the", "than", "from", "by", "with", "all", "den", "der", "die", "les", "des", "los"]))
            && PartiesOf(figure).Count > 0;
    }

    /// <summary>Who has the seats: the names that its clause begins with, and who does what it counts.</summary>
    public HashSet<string> PartiesOf(Figure figure)
    {
        if (NamesLeading(figure.Statement, figure.ClauseFirst, figure.First) is { Count: > 0 } own)
            return [.. own, .. figure.Actor];

        // "The Reform party, led by Ana Lind, had won 11": behind an apposition the sentence's own subject.
        return Having.Contains(figure.Statement.Tokens[figure.ClauseFirst].Lower) && NamesLeading(figure.Statement, 0, figure.First) is { Count: > 0 } leading ? leading : figure.Actor;
    }

    private HashSet<string> NamesLeading(Statement statement, int first, int next)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var at = first; at < next && (IsName(statement, at) || statement.Tokens[at].IsAny(["the", "and", "of", "for", "governing", "ruling", "opposition"])); at++)
            if (IsName(statement, at))
                names.Add(words.Names.Of(statement.Tokens[at].Lower));

        return names;
    }

    private const int SeatsReach = 6, HavingReach = 4;

    private static readonly string Seat = Stems.Of("seats", "en");

    private static bool IsBroughtToLight(Figure figure)
    {
        var tokens = figure.Statement.Tokens;
        var light = tokens.FindIndex(token => token.Is("light"));
        return light > 1 && tokens[light - 1].Is("to") && tokens[light - 2].IsAny(["brought", "came", "come", "brings"]);
    }

    private static string? ShareDone(Figure figure) => Done.FirstOrDefault(share => ClauseHas(figure, share.Words)).Share;

    private bool IsPayOffer(Figure figure)
    {
        if (ClauseHas(figure, Demanding) || !(ClauseHas(figure, Offering) || ClauseHas(figure, Raising)))
            return false;

        return SentenceHas(figure, Paying) || (reports.Before(figure.Statement)?.Tokens.Exists(token => Paying.Contains(token.Lower)) ?? false) || reports.BeginsWith(figure.Statement, Striking);
    }

    /// <summary>Whether a report says beside the figure that it moved.</summary>
    public static bool HasMoved(Figure figure) => ClauseHas(figure, Moved);

    /// <summary>Whether a report says beside the figure that it is not the last one: "so far", "at least".</summary>
    public static bool IsYetToMove(Figure figure) => figure.Value.Hedge == Hedge.AtLeast || ClauseHas(figure, Yet);

    /// <summary>Neither "256 GB" nor what a parenthesis adds about something else.</summary>
    private static bool IsCountedInWords(Figure figure)
    {
        var tokens = figure.Statement.Tokens;
        return tokens[figure.Next] is { Glued: false, Text: var text } && !(text.Length > 1 && text.All(char.IsUpper)) && !(figure.First > 0 && tokens[figure.First - 1].Is("("));
    }

    /// <summary>
    /// "The nine-metre boat", "2.1 tonnes of cocaine", "at a height of 23 kilometres", "in the 87th minute", "winds of 150 km/h": what is measured, by as
    /// many letters as languages share of a word.
    /// </summary>
    private IEnumerable<string> MeasuresOf(Figure figure)
    {
        if (figure.Value is { Kind: ValueKind.Duration, Role: ValueReader.Ago } && ValueComparison.Base(figure.Value) >= Prehistory)
        {
            yield return Ancient;
            yield break;
        }

        if (IsWind(figure))
        {
            if (Array.Exists([.. figure.Statement.Claim.Values], value => value.Kind == ValueKind.Ordinal))
                yield break;

            if (!Gusts.Contains(figure.Value.Role))
                yield return "Speed wind";

            if (Gusts.Contains(figure.Value.Role) || ClauseHas(figure, Reaching))
                yield return "Speed gust";

            yield break;
        }

        if (figure.Value.Kind == ValueKind.Distance && Dimensions.FirstOrDefault(dimension => IsBeside(figure, dimension.Words)).Measure is { } dimension)
            yield return $"{figure.Value.Kind} {dimension}";

        var isThing = !figure.NamesModel && figure.Value.Kind is ValueKind.Distance or ValueKind.Mass or ValueKind.Area && figure.Value.Role.Length > 0 && !Verbs.IsVerbLike(figure.Value.Role)
            && reports.IsTopic(figure.Statement, figure.Role);
        if (isThing || (figure.Value.Kind == ValueKind.Ordinal && figure.Value.Role == "minute"))
            yield return $"{figure.Value.Kind} {Folded(figure.Value.Role)}";
    }

    private static bool IsBeside(Figure figure, FrozenSet<string> words)
    {
        var tokens = figure.Statement.Tokens;
        for (var at = Math.Max(0, figure.First - 4); at < Math.Min(tokens.Count, figure.Next + 2); at++)
            if (words.Contains(tokens[at].Lower))
                return true;

        return false;
    }

    private static string Folded(string word)
    {
        var plain = string.Concat(word.Normalize(System.Text.NormalizationForm.FormD).Where(char.IsAsciiLetter));
        return plain[..Math.Min(SharedLetters, plain.Length)];
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

        return first > 1 && ((first > 2 && tokens[first - 1].Is("of") && tokens[first - 2].Is("front")) || (tokens[first - 1].Is("by") && tokens[first - 2].IsAny(["watched", "attended", "seen"])) || (tokens[first - 1].Is("vor") && first < tokens.Count) && tokens.Exists(token => Crowds.Contains(token.Lower)));
    }

    /// <summary>"More than 45,000 were inside the stadium".</summary>
    private static bool IsInVenue(Figure figure) => (figure.Noun.Length == 0 || IsOfAnybody(figure)) && figure.Value.Number >= 1000 && ClauseHas(figure, Venues) && !ClauseHas(figure, Holding);

    private static bool IsOnTheRun(Figure figure)
    {
        var tokens = figure.Statement.Tokens;
        for (var at = figure.Next; at + 1 < Math.Min(tokens.Count, figure.Next + Reach); at++)
            if ((tokens[at].Is("the") && tokens[at + 1].Is("run")) || (tokens[at].Is("at") && tokens[at + 1].Is("large")))
                return true;

        return false;
    }

    public static bool IsWind(Figure figure) => figure.Value.Kind == ValueKind.Speed && Winds.Contains(figure.Value.Role);

    /// <summary>"31 of the injured are still in hospital", "in one clinic alone 12 died": some of them.</summary>
    public static bool IsOfThoseLeft(Figure figure) => figure.Value.Kind == ValueKind.Count && figure.Role is "killed" or "injured" && ClauseHas(figure, Left);

    private static bool IsWithoutPower(Figure figure) => Consumers.Contains(figure.Value.Unit) && figure.Value.Number >= FewestCounted && figure.Statement.Tokens.Exists(token => Power.Contains(token.Lower));

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

        bool IsAboardAt(int at) => tokens[at].IsAny(["aboard", "bordo", "embarked", "embarqué", "embarcaron"]) || (at > 0 && tokens[at - 1].IsAny(["climbed", "got", "crammed", "packed", "squeezed"]) && tokens[at].IsAny(["in", "on", "into", "onto"])) || (at > 0 && tokens[at].Is("bord") && tokens[at - 1].IsAny(["an", "à"])) || (at > 0 && tokens[at].Is("board") && tokens[at - 1].Is("on"));
    }

    /// <summary>Confirmed, suspected or simply ill; null where no one's illness is counted.</summary>
    private static string? CasesOf(Figure figure)
    {
        var tokens = figure.Statement.Tokens;
        var clause = tokens.GetRange(figure.ClauseFirst, figure.ClauseNext - figure.ClauseFirst);
        if (!Ill.Contains(figure.Value.Unit) && !(IsOfAnybody(figure) && figure.Role is not ("killed" or "injured") && clause.Exists(token => Ill.Contains(token.Lower) || (figure.Noun.Length == 0 && Confirmed.Contains(token.Lower) && tokens.Exists(other => Ill.Contains(other.Lower))))))
            return null;

        return clause.Exists(token => Suspected.Contains(token.Lower)) ? "suspected" : clause.Exists(token => Confirmed.Contains(token.Lower)) ? "confirmed" : "ill";
    }

    /// <summary>"Three of the dead", "five more bodies", "among them two": a part of what there is; and of "two of the three victims died" the three, and of "has risen to 17 from three" the three.</summary>
    private bool IsWhole(Figure figure, bool isAlone = true)
    {
        var tokens = figure.Statement.Tokens;
        return (figure.Part.Length == 0 || (figure.Part is "other" or "more" && FollowsAnotherToll(figure))) && (!isAlone || figure.Joined.Length == 0) && (figure.Spans.Count == 0 || IsSinceEvent(figure))
            && !tokens.Take(figure.First).Any(token => Eldest.Contains(token.Lower))
            && !(figure.Next < tokens.Count && tokens[figure.Next].IsAny(["of", "others", "von", "der", "des", "de"]) && !(figure.Next + 1 < tokens.Count && tokens[figure.Next + 1].Is("us")))
            && !tokens.Skip(Math.Max(0, figure.First - 3)).Take(Math.Min(3, figure.First)).Any(token => PartLeads.Contains(token.Lower))
            && !(figure.First > 0 && tokens[figure.First - 1].IsAny(["from", "against"]))
            && !(figure.First > 2 && tokens[figure.First - 1].IsAny(["the", "these", "those"]) && tokens[figure.First - 2].Is("of") && (tokens[figure.First - 3].Kind == TokenKind.Number || NumberWords.IsNumber(tokens[figure.First - 3].Lower) || tokens[figure.First - 3].Is("one")))
            && !(figure.First > 0 && Others.Contains(tokens[figure.First - 1].Lower) && !FollowsAnotherToll(figure));
    }

    /// <summary>"Three people died. Another 17 were injured": beside the dead all of the injured.</summary>
    private bool FollowsAnotherToll(Figure figure)
    {
        if (figure.Statement.Tokens.Take(figure.First).Concat(figure.First <= 2 ? reports.Before(figure.Statement)?.Tokens ?? [] : []).ToList() is var before && before.Exists(token => OutcomeOfToll(token) == figure.Role))
            return false;

        return (Tolls.Contains(figure.Role) && (before.Exists(token => OutcomeOfToll(token) is not null) || IsToldOfOthers(figure)))
            || (before.Exists(token => Confirmed.Contains(token.Lower)) && CasesOf(figure) == "suspected");

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
    private bool IsOfThisEvent(Figure figure)
    {
        var statement = figure.Statement;
        if (figure.Value.Role != "age" && (statement.Tokens.Exists(token => Wider.Contains(token.Lower)) || (ClauseHas(figure, Modals) && !ClauseHas(figure, Fetching))))
            return false;

        // "It killed 612 people": when, says the sentence before.
        var passage = statement.Names.Count == 0 && statement.Times.Length == 0 && Pronouns.Contains(statement.Tokens[0].Lower) && reports.Before(statement) is { } before ? before : statement;
        var published = story[statement.Claim.Article].StatedPublished;
        var days = figure.Value.Kind == ValueKind.Percent ? Counting : Recent;
        return Array.TrueForAll(passage.Times, time =>
            (time.When is not { } when ? time.Unit is not ("year" or "years" or "month")
            : published is { } day ? when.Last >= DateOnly.FromDateTime(day.DateTime).AddDays(-days) && time.Unit is not ("year" or "years")
            : time.Unit is "day" or "week") || IsCompared(passage, time) || (figure.Value.Role == "age" && IsOfBirth(passage, time)) || IsOfSale(passage, time));
    }

    /// <summary>"Nine fewer than four years ago", "down from 16 in 2020": the other time is what this one is held against.</summary>
    private static bool IsCompared(Statement statement, Value time)
    {
        var first = statement.Tokens.FindIndex(token => token.Start >= time.Start);
        return statement.Tokens.Take(first).TakeLast(ComparedReach).Any(token => token.IsAny(["than", "from", "als", "gegenüber"]));
    }

    /// <summary>"Born in 1950, he had turned 76".</summary>
    private static bool IsOfBirth(Statement statement, Value time) =>
        statement.Tokens.Take(statement.Tokens.FindIndex(token => token.Start >= time.Start)).TakeLast(2 * ComparedReach).Any(token => token.Is("born"));

    /// <summary>"42,000 tins made between January and June of last year": when the goods came into the world.</summary>
    private static bool IsOfSale(Statement statement, Value time) =>
        statement.Tokens.Take(statement.Tokens.FindIndex(token => token.Start >= time.Start)).TakeLast(SaleReach).Any(token => Made.Contains(token.Lower));

    private const int ComparedReach = 3, SaleReach = 12;

    private static bool ClauseHas(Figure figure, FrozenSet<string> words) => figure.Statement.Tokens.Skip(figure.ClauseFirst).Take(figure.ClauseNext - figure.ClauseFirst).Any(token => words.Contains(token.Lower));

    /// <summary>"Turnout was 63 percent", "55 percent of those on the roll cast a ballot".</summary>
    private bool IsTurnout(Figure figure) => (ClauseHas(figure, Turnouts) && !ClauseHas(figure, Polls)) || (SentenceHas(figure, Rolls) && !SentenceHas(figure, Polls) && !ClauseHas(figure, Having) && VotedFor(figure).Count == 0);

    private bool IsVote(Figure figure)
    {
        var tokens = figure.Statement.Tokens;
        return (SentenceHas(figure, Votes) || (SentenceHas(figure, Having) && reports.BeginsWith(figure.Statement, Electing) && VotedFor(figure).Count > 0))
            && !SentenceHas(figure, Polls) && !ClauseHas(figure, Turnouts) && !IsOfCounted(figure);
    }

    /// <summary>"With 80 percent of the districts counted", "con el 97 % escrutado".</summary>
    private static bool IsOfCounted(Figure figure) =>
        !ClauseHas(figure, Having) && figure.Statement.Tokens.Skip(figure.Next).Take(CountedReach).TakeWhile(token => token.Kind != TokenKind.Number && !token.Is(",")).Any(token => Counted.Contains(token.Lower));

    private const int CountedReach = 7;

    /// <summary>"12 euros a share", "12 euros for each of its 3 million shares", "je Aktie 12 Euro".</summary>
    private bool IsPriceOfShare(Figure figure)
    {
        if (figure.Value.Kind != ValueKind.Money)
            return false;

        var tokens = figure.Statement.Tokens;
        var isForEach = figure.Next + 1 < tokens.Count && tokens[figure.Next].Is("for") && tokens[figure.Next + 1].IsAny(["each", "every"]);
        var isBehind = tokens.Skip(figure.Next).Take(isForEach ? 2 * ShareReach : ShareReach).Any(token => Shares.Contains(token.Lower));
        var isInFront = Enumerable.Range(1, Math.Max(0, figure.First - 1)).Any(at => figure.First - at < ShareReach && Shares.Contains(tokens[at].Lower) && tokens[at - 1].IsAny(["je", "pro", "par", "por", "per", "cada", "chaque", "every", "each"]));
        return (isBehind || isInFront) && (SentenceHas(figure, Buying) || (isInFront && reports.BeginsWith(figure.Statement, Buying))) && !ClauseHas(figure, Trading);
    }

    private const int ShareReach = 5;

    /// <summary>The one time of day that a report gives, where it tells of what has happened.</summary>
    private static bool IsMoment(Figure figure) =>
        (figure.Verb.Length > 0 || figure.Statement.Tokens.Exists(token => token.IsAny(["was", "were"]))) && !Verbs.IsSpeech(figure.Value.Role) && !figure.Statement.Claim.Hedged
        && !Enumerable.Range(Math.Max(0, figure.First - Reach), Math.Min(Reach, figure.First)).Any(at => NoMoment.Contains(figure.Statement.Tokens[at].Lower) || (at >= figure.First - 2 && Bounds.Contains(figure.Statement.Tokens[at].Lower) && !IsJust(figure)));

    /// <summary>"Shortly after 11.30": about then.</summary>
    public static bool IsJust(Figure figure) => figure.First > 1 && figure.Statement.Tokens[figure.First - 1].IsAny(["after", "before", "nach", "vor", "après", "avant"]) && figure.Statement.Tokens[figure.First - 2].IsAny(["shortly", "just", "soon", "moments", "kurz", "peu"]);

    /// <summary>The last word of the name that the age belongs to; of "She was 91" that of the sentence before.</summary>
    private string? PersonOf(Figure figure)
    {
        if (figure.Value.Subject.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.., var last])
            return words.Names.Of(last);

        var tokens = figure.Statement.Tokens;
        if (IsOfPronoun(figure))
            return reports.Before(figure.Statement) is { } before ? FirstNameIn(before) : null;

        // "In May she had kept her ninetieth birthday": in an obituary, whose it is.
        if (figure.First > 0 && tokens[figure.First - 1].IsAny(["his", "her"]) && reports.OfDeath(figure.Statement) is { } death)
            return FirstNameIn(death);

        return figure.Noun.Length == 0 && IsOfDeath(figure) ? FirstNameIn(figure.Statement) : null;
    }

    /// <summary>"The driver, a 38-year-old woman", "the woman at the controls, aged 52": of whom an event has one. "#" and what that person is to it.</summary>
    private string? PartyOf(Figure figure)
    {
        var tokens = figure.Statement.Tokens;
        for (var at = figure.First - 1; at >= 0 && (tokens[at].IsAny(Apposing) || Parties.ContainsKey(tokens[at].Lower)); at--)
            if (Parties.TryGetValue(tokens[at].Lower, out var party))
                return "#" + party;

        for (var at = figure.Next; at < Math.Min(tokens.Count, figure.Next + PartyReach) && (tokens[at].Kind == TokenKind.Word || tokens[at].Is("-")) && !Verbs.IsVerbLike(tokens[at].Lower); at++)
            if (Parties.TryGetValue(tokens[at].Lower, out var party))
                return "#" + party;

        // "The man at the wheel was Arvo Kell. He turned 60 in May."
        return IsOfPronoun(figure) && reports.Before(figure.Statement) is { } before && before.Tokens.Find(token => Parties.ContainsKey(token.Lower)) is { Lower: { } lower } ? "#" + Parties[lower] : null;
    }

    /// <summary>What may stand between a person and the age that is told of that person.</summary>
    private static readonly string[] Apposing = [",", "(", "a", "an", "the", "aged", "age", "is", "was", "who", "ein", "eine", "der", "die", "un", "une", "una", "de", "âgé", "âgée", "ans"];

    private const int PartyReach = 7;

    private static bool IsOfPronoun(Figure figure) => figure.Statement.Tokens[0].IsAny(["he", "she", "er", "sie", "il", "elle", "tenía"]) && figure.First <= 4;

    /// <summary>"Dies at 91", "passed away at the age of 91".</summary>
    private static bool IsOfDeath(Figure figure) => figure.Statement.Tokens.Take(figure.First).Any(token => Verbs.OutcomeOf(token.Lower) == "killed" || token.Is("away"));

    /// <summary>Of "Ilse Maren, the baker" the "maren".</summary>
    private string? FirstNameIn(Statement statement)
    {
        for (var at = 0; at + 1 < statement.Tokens.Count; at++)
        {
            if (!IsName(statement, at) || !IsName(statement, at + 1))
                continue;

            while (at + 1 < statement.Tokens.Count && IsName(statement, at + 1))
                at++;

            return words.Names.Of(statement.Tokens[at].Lower);
        }

        return null;
    }

    /// <summary>Whose share of the votes it is: named behind "for", or in front of the verb; of "she took 51 percent" in the sentence before.</summary>
    public HashSet<string> VotedFor(Figure figure)
    {
        var tokens = figure.Statement.Tokens;
        for (var at = figure.Next; at < Math.Min(tokens.Count, figure.Next + 4) && tokens[at].Kind != TokenKind.Number; at++)
            if (tokens[at].IsAny(["for", "für", "pour", "para"]))
                return NamesFrom(figure.Statement, at + 1, Math.Min(tokens.Count, at + Reach));

        if (figure.Actor.Count > 0)
            return figure.Actor;

        return tokens[0].IsAny(["he", "she", "it", "er", "sie", "elle", "il"]) && reports.Before(figure.Statement) is { } before && FirstNameIn(before) is { } name ? [name] : [];
    }

    /// <summary>Whose share it is, as the report writes it.</summary>
    public string NameOfVotedFor(Figure figure) => NameOf(VotedFor(figure), figure);

    /// <summary>These names as the report of a figure writes them.</summary>
    public string NameOf(HashSet<string> names, Figure figure)
    {
        var tokens = figure.Statement.Tokens.Concat(reports.Before(figure.Statement)?.Tokens ?? []);
        return string.Join(' ', tokens.Where(token => token.IsCapitalised && names.Contains(words.Names.Of(token.Lower))).Select(token => token.Text).Distinct());
    }

    private HashSet<string> NamesFrom(Statement statement, int first, int next)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var at = first; at < next && (names.Count == 0 || statement.Tokens[at].Kind != TokenKind.Symbol); at++)
            if (IsName(statement, at))
                names.Add(words.Names.Of(statement.Tokens[at].Lower));

        return names;
    }

    private static bool IsName(Statement statement, int at) =>
        statement.Tokens[at].IsCapitalised && statement.Tokens[at].Text.Length > 1 && !FunctionWords.Contains("en", statement.Tokens[at].Lower)
        && Calendar.WeekdayOf(statement.Tokens[at]) is null && Calendar.MonthOf(statement.Tokens[at]) is null;
}

using Briefing.Reading;

namespace Briefing.Merging;

/// <summary>
/// What an event has one figure for: how many died, were hurt, are missing or were aboard, how old somebody is, how many of what was recalled.
/// Two independent reports share hardly a word where they say so; what they are about tells more than how they put it.
/// </summary>
internal sealed class EventFigures
{
    /// <summary>Sentences of a report that say where and about whom it is.</summary>
    private const int LeadSentences = 4;

    private const int NamesOfOneEvent = 3;

    /// <summary>Days before its report within which an event is still the one that is reported.</summary>
    private const int Recent = 31;

    /// <summary>Fewer of a thing than this are counted for many reasons.</summary>
    private const double FewestCounted = 100;

    /// <summary>Two counts or sizes of which the one is more often the other are of two things; fewer times where no word beside them is the same.</summary>
    private const double MostTimes = 2, MostTimesInOtherWords = 1.5;

    /// <summary>Tokens between a number and the words that say whereof.</summary>
    private const int Reach = 7;

    /// <summary>Beyond so many the dead are counted by country and by day.</summary>
    private const double LargestToll = 10_000;

    /// <summary>Tolls of which the one is so many times the other are of two events, or of one at two times.</summary>
    private const double MostTimesOfToll = 3;

    /// <summary>Years between two ages that may be one person's where not all of the names are the same.</summary>
    private const double FewYears = 5;

    private static readonly string[] WholeRoles = ["killed", "injured", "missing", "rescued"];

    private static readonly string[] Modals = ["could", "may", "might", "would", "if", "feared", "likely", "expected", "expecting", "forecast", "predicted", "analysts", "analyst", "könnten", "könnte", "erwartet", "erwarten", "pourraient", "attendu", "podrían", "esperado"];

    private static readonly string[] Wider = ["prior", "nationwide", "worldwide", "globally", "nationally", "countrywide", "annually", "landesweit", "weltweit", "bundesweit", "previous", "previously", "earlier", "similar", "average", "averaged", "averages", "season", "career", "historically", "ever"];

    /// <summary>"The youngest of those who lost their lives was six": an age.</summary>
    private static readonly string[] Eldest = ["youngest", "oldest", "eldest", "jüngste", "älteste"];

    private static readonly string[] PartLeads = ["including", "among", "incl", "darunter", "dont", "parmi", "incluidos", "incluyendo", "entre"];

    /// <summary>Minutes that two reports of one moment differ in by chance, and beyond which they tell of two moments.</summary>
    private const double SameMinutes = 5, OtherMinutes = 120, AboutMinutes = 30;

    private const string Counted = "count", Measured = "size", Aboard = "aboard", Age = "age", Crowd = "crowd", Clock = "clock";

    private const int SharedLetters = 6;

    private static readonly string People = Nouns.Of(Stems.Of("people", "en"));

    private static readonly string[] Anybody = [People, Stems.Of("lives", "en"), Stems.Of("patients", "en"), .. new[] { "menschen", "personnes", "personas" }.Select(word => Nouns.Of(Stems.Of(word, "de")))];

    private readonly Story _story;
    private readonly StoryWords _words;
    private readonly Dictionary<Statement, Statement?> _before = [];
    private readonly Dictionary<int, HashSet<string>> _leads = [];
    private readonly Dictionary<int, HashSet<string>> _names = [];
    private readonly Dictionary<int, HashSet<string>> _topics = [];

    private EventFigures(Story story, List<Statement> statements, StoryWords words)
    {
        (_story, _words) = (story, words);
        foreach (var origin in statements.GroupBy(statement => statement.Origin))
        {
            _leads[origin.Key] = [.. origin.Take(LeadSentences).SelectMany(statement => statement.Names)];
            _topics[origin.Key] = [.. origin.Take(LeadSentences).SelectMany(statement => statement.Features)];
            _names[origin.Key] = [.. origin.SelectMany(statement => statement.Names)];
            Statement? last = null;
            foreach (var statement in origin)
                (_before[statement], last) = (last is { } before && before.Claim.Article == statement.Claim.Article ? before : null, statement);
        }
    }

    /// <summary>Figures of two origins for one thing that cannot both be true; of each thing the first that either origin gives.</summary>
    public static IEnumerable<(Figure Left, Figure Right)> Contradicting(Story story, List<Statement> statements, List<Figure>[] figures, StoryWords words)
    {
        var reader = new EventFigures(story, statements, words);
        var slots = figures.SelectMany(list => list)
            .SelectMany(figure => reader.ThingsOf(figure).Select(thing => (Thing: thing, Figure: figure)))
            .GroupBy(entry => entry.Thing, entry => entry.Figure);
        foreach (var slot in slots)
        {
            var origins = slot.GroupBy(figure => figure.Statement.Origin).Select(origin => origin.ToList()).ToList();
            for (var one = 0; one < origins.Count; one++)
                for (var other = one + 1; other < origins.Count; other++)
                    if (reader.Compare(slot.Key, origins[one], origins[other]) is { } conflict)
                        yield return conflict;
        }
    }

    private (Figure, Figure)? Compare((string What, string Of) thing, List<Figure> left, List<Figure> right)
    {
        var (a, b) = (StandingOf(thing.What, left), StandingOf(thing.What, right));
        if (!ValueComparison.AreComparable(a.Value, b.Value) || a.IsOtherPart(b) || SameMeasure.AreOfOthers(a, b) || (thing.What == Age && !AreOfOnePerson(a, b)) || !AreOfOneEvent(a, b)
            || left.Exists(one => right.Exists(other => ValueComparison.AreComparable(one.Value, other.Value) && ValueComparison.AreCompatible(one.Value, other.Value))))
            return null;

        var isUpdate = Updates.Order(_story, a, b) is not null;
        return thing.What switch
        {
            Age => (a, b),
            Clock => left.Count == 1 && right.Count == 1 && AreTimesOfOneThing(a.Value, b.Value) ? (a, b) : null,
            Counted or Measured => left.Count == 1 && right.Count == 1 && MeasureOneThing(a, b, isUpdate) ? (a, b) : null,
            _ => isUpdate || AreOfOneSize(a.Value, b.Value, MostTimesOfToll) ? (a, b) : null,
        };
    }

    private static bool AreTimesOfOneThing(Value a, Value b)
    {
        var apart = Math.Abs(a.Number - b.Number);
        return apart > (a.Hedge == Hedge.Exact && b.Hedge == Hedge.Exact ? SameMinutes : AboutMinutes) && apart <= OtherMinutes;
    }

    /// <summary>The one time of day that a report gives, where it tells of what has happened.</summary>
    private static bool IsMoment(Figure figure) =>
        figure.Value.Kind == ValueKind.Time && (figure.Verb.Length > 0 || figure.Statement.Tokens.Exists(token => token.IsAny(["was", "were"]))) && !Verbs.IsSpeech(figure.Value.Role) && !figure.Statement.Claim.Hedged
        && !figure.Statement.Tokens.Skip(Math.Max(0, figure.First - Reach)).Take(Math.Min(Reach, figure.First)).Any(token => token.IsAny(["until", "till", "before", "after", "from", "by", "will", "between", "scheduled", "due", "published", "posted", "updated", "open", "opens", "starts", "begins"]));

    /// <summary>Of the dead and hurt the most that a report tells of, since a report that tells what came first tells of fewer there; else what it says first.</summary>
    private static Figure StandingOf(string what, List<Figure> figures) => what is "killed" or "injured" ? figures.MaxBy(figure => figure.Value.Number)! : figures[0];

    /// <summary>Sizes and counts of what both reports are about; an update may be of any size, but is told in like words.</summary>
    private bool MeasureOneThing(Figure a, Figure b, bool isUpdate) =>
        a.Value.Kind == ValueKind.Ordinal ? a.Statement.Names.Overlaps(b.Statement.Names) && AreOfOneSize(a.Value, b.Value, MostTimesInOtherWords)
        : ShareWords(a, b) ? (isUpdate || AreOfOneSize(a.Value, b.Value, MostTimes)) && NamesAround(a).Overlaps(NamesAround(b))
        : AreOfOneSize(a.Value, b.Value, MostTimesInOtherWords) && (NamesAround(a).Overlaps(NamesAround(b)) || a.Value.Kind != ValueKind.Count);

    /// <summary>The things that a figure is one of: an outcome, whoever is aboard, a person's age, a counted thing.</summary>
    private IEnumerable<(string What, string Of)> ThingsOf(Figure figure)
    {
        if (!IsOfThisEvent(figure))
            yield break;

        if (figure.Value.Role == "age")
        {
            if (PersonOf(figure) is { } person)
                yield return (Age, person);
        }
        else if (figure.Value.Kind == ValueKind.Count && IsWhole(figure))
        {
            if (IsCrowd(figure))
                yield return (Crowd, "");
            else if (IsAboard(figure) && (IsOfAnybody(figure) || figure.Value.Unit is "men" or "migrants" or "refugees"))
                yield return (Aboard, "");
            else if (IsOfAnybody(figure) && WholeRoles.Contains(figure.Role) && figure.Value.Number <= LargestToll)
                yield return (figure.Role, "");
            else if (figure.Noun.Length > 0 && !IsOfAnybody(figure) && figure.Value.Number >= FewestCounted && IsCountedInWords(figure) && figure.Value.Hedge is Hedge.Exact or Hedge.About)
                yield return (Counted, Nouns.Of(figure.Noun));
        }
        else if (IsMoment(figure))
        {
            yield return (Clock, figure.Value.Unit);
        }
        else if (figure.Part.Length == 0 && MeasureOf(figure) is { } measure)
        {
            yield return (Measured, measure);
        }
    }

    /// <summary>Neither "256 GB" nor what a parenthesis adds about something else.</summary>
    private static bool IsCountedInWords(Figure figure)
    {
        var tokens = figure.Statement.Tokens;
        return tokens[figure.Next] is { Glued: false, Text: var text } && !(text.Length > 1 && text.All(char.IsUpper)) && !(figure.First > 0 && tokens[figure.First - 1].Is("("));
    }

    private static readonly (string Measure, string[] Words)[] Dimensions =
    [
        ("height", ["height", "altitude", "climbed", "high", "höhe", "altitude", "altura"]),
        ("depth", ["depth", "deep", "tiefe", "profondeur", "profundidad"]),
    ];

    /// <summary>
    /// "The nine-metre boat", "2.1 tonnes of cocaine", "at a height of 23 kilometres", "in the 87th minute": what is measured, by as many letters as
    /// languages share of a word.
    /// </summary>
    private string? MeasureOf(Figure figure)
    {
        if (figure.Value.Kind == ValueKind.Distance && Dimensions.FirstOrDefault(dimension => IsBeside(figure, dimension.Words)).Measure is { } dimension)
            return $"{figure.Value.Kind} {dimension}";

        var isThing = figure.Value.Kind is ValueKind.Distance or ValueKind.Mass or ValueKind.Area && figure.Value.Role.Length > 0 && !Verbs.IsVerbLike(figure.Value.Role)
            && _topics[figure.Statement.Origin].Contains(figure.Role);
        return isThing || (figure.Value.Kind == ValueKind.Ordinal && figure.Value.Role == "minute")
            ? $"{figure.Value.Kind} {Folded(figure.Value.Role)}"
            : null;
    }

    private static bool IsBeside(Figure figure, string[] words)
    {
        var tokens = figure.Statement.Tokens;
        for (var at = Math.Max(0, figure.First - 4); at < Math.Min(tokens.Count, figure.Next + 2); at++)
            if (tokens[at].IsAny(words))
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
        figure.Noun.Length == 0 || Anybody.Contains(Nouns.Of(figure.Noun)) || Verbs.OutcomeOf(figure.Value.Unit) is not null;

    private static readonly string[] Crowds = ["spectators", "fans", "supporters", "protesters", "demonstrators", "marchers", "strikers", "zuschauer", "demonstranten", "streikende", "streikenden", "spectateurs", "manifestants", "grévistes", "espectadores", "manifestantes", "huelguistas"];

    /// <summary>"A crowd of 28,412", "some 5,000 marchers": hosts and police count them differently.</summary>
    private static bool IsCrowd(Figure figure)
    {
        var (tokens, lead) = (figure.Statement.Tokens, figure.First - 1);
        while (lead > 0 && tokens[lead].IsAny(["about", "some", "around", "over", "nearly", "almost", "than", "more", "of", "at", "was", "as", "at"]))
            lead--;

        return figure.Value.Number >= FewestCounted && (Crowds.Contains(figure.Value.Unit) || (lead >= 0 && lead < figure.First - 1 && tokens[lead].IsAny(["crowd", "attendance", "turnout"])));
    }

    private static bool IsAboard(Figure figure)
    {
        var tokens = figure.Statement.Tokens;
        for (var at = figure.Next; at < Math.Min(tokens.Count, figure.Next + Reach) && tokens[at].Kind == TokenKind.Word; at++)
            if (tokens[at].Is("aboard") || (tokens[at].Is("board") && tokens[at - 1].Is("on")))
                return true;

        return false;
    }

    /// <summary>"Three of the dead", "five more bodies", "among them two": a part of what there is; and of "two of the three victims died" the three, and of "has risen to 17 from three" the three.</summary>
    private static bool IsWhole(Figure figure)
    {
        var tokens = figure.Statement.Tokens;
        return figure.Part.Length == 0 && figure.Spans.Count == 0 && figure.Joined.Length == 0
            && !tokens.Take(figure.First).Any(token => token.IsAny(Eldest))
            && !(figure.Next < tokens.Count && tokens[figure.Next].IsAny(["of", "others", "von", "der", "des", "de"]))
            && !tokens.Skip(Math.Max(0, figure.First - 3)).Take(Math.Min(3, figure.First)).Any(token => token.IsAny(PartLeads))
            && !(figure.First > 0 && tokens[figure.First - 1].IsAny(["from", "against"]))
            && !(figure.First > 2 && tokens[figure.First - 1].IsAny(["the", "these", "those"]) && tokens[figure.First - 2].Is("of") && (tokens[figure.First - 3].Kind == TokenKind.Number || NumberWords.IsNumber(tokens[figure.First - 3].Lower) || tokens[figure.First - 3].Is("one")))
            && !(figure.First > 0 && tokens[figure.First - 1].IsAny(["other", "another", "additional", "weitere", "further"]));
    }

    /// <summary>Neither of a former year, nor of more than this event, nor what might have been.</summary>
    private bool IsOfThisEvent(Figure figure)
    {
        var statement = figure.Statement;
        if (figure.Value.Role != "age" && (statement.Tokens.Exists(token => token.IsAny(Wider)) || statement.Tokens.Skip(figure.ClauseFirst).Take(figure.ClauseNext - figure.ClauseFirst).Any(token => token.IsAny(Modals))))
            return false;

        // "It killed 612 people": when, says the sentence before.
        var passage = statement.Names.Count == 0 && statement.Times.Length == 0 && _before[statement] is { } before ? before : statement;
        var published = _story[statement.Claim.Article].StatedPublished;
        return Array.TrueForAll(passage.Times, time =>
            time.When is not { } when ? time.Unit is not ("year" or "years" or "month")
            : published is { } day ? when.Last >= DateOnly.FromDateTime(day.DateTime).AddDays(-Recent) && time.Unit is not ("year" or "years")
            : time.Unit is "day" or "week");
    }

    /// <summary>
    /// Both reports begin in one place or with one person; where they share no more than that, neither sentence with its predecessor is about a place
    /// or person of which the other report knows nothing.
    /// </summary>
    private bool AreOfOneEvent(Figure a, Figure b) =>
        _leads[a.Statement.Origin].Count(_leads[b.Statement.Origin].Contains) is > 0 and var shared
        && (shared >= NamesOfOneEvent || (IsKnown(a.Statement, b.Statement.Origin) && IsKnown(b.Statement, a.Statement.Origin)));

    private bool IsKnown(Statement statement, int origin) => statement.Names.Count == 0 || statement.Names.Overlaps(_names[origin]) || (_before[statement] is { } before && before.Names.Overlaps(_names[origin]));

    private static bool AreOfOneSize(Value a, Value b, double times) => Math.Max(a.Number, b.Number) <= times * Math.Min(a.Number, b.Number);

    /// <summary>Not a brother of the same name, nor a father.</summary>
    private static bool AreOfOnePerson(Figure a, Figure b) =>
        a.Subject.Count == 0 || b.Subject.Count == 0 || a.Subject.SetEquals(b.Subject)
        || ((a.Subject.IsSubsetOf(b.Subject) || b.Subject.IsSubsetOf(a.Subject)) && Math.Abs(a.Value.Number - b.Value.Number) <= FewYears);

    /// <summary>Beside what they measure the figures have a word in common.</summary>
    private static bool ShareWords(Figure a, Figure b) => a.Context.Any(word => word != a.Noun && word != b.Noun && word != a.Role && !word.StartsWith('@') && b.Context.Contains(word));

    private HashSet<string> NamesAround(Figure figure) => [.. figure.Statement.Names, .. _before[figure.Statement]?.Names ?? []];

    /// <summary>The last word of the name that the age belongs to; of "She was 91" that of the sentence before.</summary>
    private string? PersonOf(Figure figure)
    {
        if (figure.Value.Subject.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.., var last])
            return _words.Names.Of(last);

        var tokens = figure.Statement.Tokens;
        if (tokens[0].IsAny(["he", "she"]) && figure.First <= 3)
            return _before[figure.Statement] is { } before ? FirstNameIn(before) : null;

        return figure.Noun.Length == 0 && IsOfDeath(figure) ? FirstNameIn(figure.Statement) : null;
    }

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

            return _words.Names.Of(statement.Tokens[at].Lower);
        }

        return null;
    }

    private static bool IsName(Statement statement, int at) =>
        statement.Tokens[at].IsCapitalised && statement.Tokens[at].Text.Length > 1 && !FunctionWords.Contains("en", statement.Tokens[at].Lower)
        && Calendar.WeekdayOf(statement.Tokens[at]) is null && Calendar.MonthOf(statement.Tokens[at]) is null;
}

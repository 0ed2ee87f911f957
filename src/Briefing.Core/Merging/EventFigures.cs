namespace Briefing.Merging;

/// <summary>
/// What an event has one figure for: how many died, were hurt, are missing or were aboard, how old somebody is, how many of what was recalled.
/// Two independent reports share hardly a word where they say so; what they are about tells more than how they put it.
/// </summary>
internal sealed class EventFigures
{
    /// <summary>Two counts or sizes of which the one is more often the other are of two things; fewer times where no word beside them is the same.</summary>
    private const double MostTimes = 2, MostTimesInOtherWords = 1.5;

    /// <summary>Tolls of which the one is so many times the other are of two events, or of one at two times.</summary>
    private const double MostTimesOfToll = 3;

    /// <summary>Years between two ages that may be one person's where not all of the names are the same.</summary>
    private const double FewYears = 5;

    /// <summary>Minutes that two reports of one moment differ in by chance, and beyond which they tell of two moments.</summary>
    private const double SameMinutes = 5, OtherMinutes = 120, OtherMinutesInOtherWords = 55, AboutMinutes = 30, AboutMinutesInLikeWords = 20;

    private readonly Story _story;
    private readonly EventReports _reports;
    private readonly EventThings _things;
    private readonly Dictionary<Figure, List<(EventThing Thing, string Of)>> _known = [];

    public EventFigures(Story story, List<Statement> statements, StoryWords words)
    {
        (_story, _reports) = (story, new EventReports(story, statements));
        _things = new EventThings(story, _reports, words);
    }

    /// <summary>Figures of two origins for one thing that cannot both be true; of each thing the first that either origin gives.</summary>
    public IEnumerable<EventConflict> Contradicting(List<Figure>[] figures)
    {
        var slots = figures.SelectMany(list => list)
            .SelectMany(figure => ThingsOf(figure).Select(thing => (Thing: thing, Figure: figure)))
            .GroupBy(entry => entry.Thing, entry => entry.Figure)
            .Where(slot => slot.Key.Thing != EventThing.Tally || slot.Any(IsOnTheMove));
        foreach (var slot in slots)
        {
            var origins = slot.GroupBy(figure => figure.Statement.Origin).Select(origin => origin.ToList()).ToList();
            for (var one = 0; one < origins.Count; one++)
                for (var other = one + 1; other < origins.Count; other++)
                    foreach (var conflict in Compare(slot.Key.Thing, slot.Key.Of, origins[one], origins[other]))
                        yield return conflict;
        }
    }

    /// <summary>
    /// What a later report says itself to have been so before: "4.6 percent, up from 3.8". Each earlier report's figure that it gives as the former one
    /// is overtaken.
    /// </summary>
    public IEnumerable<(Figure Earlier, Figure Later)> Overtaken(List<Figure>[] figures)
    {
        foreach (var list in figures)
            foreach (var former in list.Where(IsFormer))
            {
                var isBare = former.Noun.Length == 0 || IsBeforeTime(former);
                if (list.Find(figure => figure != former && (figure.Value.Unit == former.Value.Unit || isBare) && ValueComparison.AreComparable(figure.Value, former.Value)) is not { } later)
                    continue;

                foreach (var earlier in figures.SelectMany(others => others))
                    if (earlier.Statement.Origin != later.Statement.Origin && (earlier.Value.Unit == former.Value.Unit || earlier.Noun.Length == 0 || (isBare && Nouns.Of(earlier.Noun) == Nouns.Of(later.Noun))) && ValueComparison.AreComparable(earlier.Value, former.Value)
                        && ValueComparison.AreEqual(earlier.Value, former.Value) && _reports.AreOfOneEvent(earlier.Statement, later.Statement) && Updates.Order(_story, earlier, later, Course.Moves)?.Earlier == earlier)
                        yield return (earlier, later);
            }
    }

    /// <summary>"From six a week ago": a week is not what it counts.</summary>
    private static bool IsBeforeTime(Figure figure) => figure.Next < figure.Statement.Tokens.Count && figure.Statement.Tokens[figure.Next].IsAny(["a", "an"]);

    private static bool IsFormer(Figure figure)
    {
        var (tokens, lead) = (figure.Statement.Tokens, figure.First - 1);
        while (lead > 0 && tokens[lead].IsAny(["the", "about", "a", "an", "den", "dem", "le", "la", "el", "previous", "former", "earlier", "bisher", "bislang"]))
            lead--;

        return lead >= 0 && figure.Value.Kind is not (ValueKind.Date or ValueKind.Time or ValueKind.Ordinal)
            && (tokens[lead].IsAny(["zuvor", "previously", "bislang", "statt", "auparavant"]) || (tokens[lead].Is("against") && tokens.Exists(token => token.Is("now"))) || (tokens[lead].Is("from") && lead > 0 && tokens.Take(lead).Any(token => token.IsAny(Rising))));
    }

    private static readonly string[] Rising = ["up", "down", "rose", "risen", "rises", "climbed", "grown", "increased", "raised", "lowered", "cut", "fell", "fallen", "dropped", "revised", "trimmed", "reduced", "lifted", "lifts", "boosted", "hiked", "widened", "extended", "sweetened"];

    /// <summary>How a figure of the thing that both are figures of changes.</summary>
    public Course CourseOf(Figure a, Figure b) => SharedBy(a, b) is { } shared && (shared.Thing != EventThing.Tally || HasMoved(a, b)) ? CourseOf(shared.Thing, shared.Of) : Course.Stands;

    /// <summary>What both are figures of, as a person would put it; null where their own words say it best.</summary>
    public string? SubjectOf(Figure a, Figure b) => SharedBy(a, b) is { } shared ? SubjectOf(shared.Thing, shared.Of, a) : null;

    /// <summary>Whether there is a thing of which the event has one figure and both are figures of it.</summary>
    public bool AreOfOneThing(Figure a, Figure b) => SharedBy(a, b) is { Thing: var thing } && (thing is not (EventThing.Vote or EventThing.Seats) || SideOf(thing, a).Overlaps(SideOf(thing, b))) && _reports.AreOfOneEvent(a.Statement, b.Statement);

    private (EventThing Thing, string Of)? SharedBy(Figure a, Figure b) => ThingsOf(a).Intersect(ThingsOf(b)).Select(shared => ((EventThing, string)?)shared).FirstOrDefault();

    private List<(EventThing Thing, string Of)> ThingsOf(Figure figure)
    {
        if (!_known.TryGetValue(figure, out var things))
            _known[figure] = things = [.. _things.Of(figure)];

        return things;
    }

    private IEnumerable<EventConflict> Compare(EventThing thing, string of, List<Figure> left, List<Figure> right)
    {
        if (thing is EventThing.Vote or EventThing.Seats)
            return from a in left
                   let names = SideOf(thing, a)
                   where names.Count > 0
                   let rivals = right.FindAll(b => SideOf(thing, b).Overlaps(names))
                   where rivals.Count > 0 && left.Count(other => SideOf(thing, other).Overlaps(names)) == 1
                   from conflict in Compare(thing, of, a, rivals[0], [a], rivals)
                   select conflict;

        if (thing == EventThing.Money)
            return from a in left
                   let rivals = right.FindAll(b => AreOfOneSize(a.Value, b.Value, MostTimes))
                   where rivals.Count > 0 && IsOne(rivals) && IsOne(left.FindAll(other => AreOfOneSize(other.Value, rivals[0].Value, MostTimes)))
                   from conflict in Compare(thing, of, a, rivals[0], left, right)
                   select conflict;

        if (thing == EventThing.Toll)
            (left, right) = (SharpestOf(left), SharpestOf(right));

        if (thing is EventThing.Measure or EventThing.Named or EventThing.Count)
            (left, right) = (OwnOf(left, right[0].Statement.Origin), OwnOf(right, left[0].Statement.Origin));

        if (thing == EventThing.Clock && !(IsOne(left) && IsOne(right)))
            return LikestOf(left, right) is { } likest ? Compare(thing, of, likest.Left, likest.Right, [likest.Left], [likest.Right]) : [];

        return Compare(thing, of, StandingOf(thing, left), StandingOf(thing, right), left, right);
    }

    /// <summary>Of several that differ those that are not of something else; all where none is left.</summary>
    private List<Figure> OwnOf(List<Figure> figures, int otherOrigin) =>
        IsOne(figures) ? figures : figures.FindAll(figure => !_reports.IsOfAnother(figure, otherOrigin)) is { Count: > 0 } own ? own : figures;

    /// <summary>Of several moments that two reports give the two whose sentences have most in common; null where none have more than the rest.</summary>
    private static (Figure Left, Figure Right)? LikestOf(List<Figure> left, List<Figure> right)
    {
        var pairs = left.SelectMany(a => right.Select(b => (Left: a, Right: b, Shared: SharedWords(a, b)))).OrderByDescending(pair => pair.Shared).ToList();
        return pairs[0].Shared >= WordsOfOneMoment && pairs[1].Shared < pairs[0].Shared ? (pairs[0].Left, pairs[0].Right) : null;
    }

    private static int SharedWords(Figure a, Figure b) => a.Statement.Features.Count(feature => feature[0] != '@' && b.Statement.FeatureSet.Contains(feature));

    private const int WordsOfOneMoment = 2;

    private static bool IsOnTheMove(Figure figure) => EventThings.HasMoved(figure) || EventThings.IsYetToMove(figure);

    private HashSet<string> SideOf(EventThing thing, Figure figure) => thing == EventThing.Vote ? _things.Elections.VotedFor(figure) : _things.Elections.PartiesOf(figure);

    private IEnumerable<EventConflict> Compare(EventThing thing, string of, Figure a, Figure b, List<Figure> left, List<Figure> right)
    {
        if (!ValueComparison.AreComparable(a.Value, b.Value) || IsOtherPart(thing, a, b) || a.HasOtherModifiers(b) || SameMeasure.AreOfOthers(a, b) || SameMeasure.AreOfOtherSubjects(a, b) || !_reports.AreOfOneEvent(a.Statement, b.Statement)
            || (left.Exists(one => right.Exists(other => ValueComparison.MayBeOne(one.Value, other.Value))) && !IsOvertaken(thing, a, b)))
            yield break;

        var course = IsOvertaken(thing, a, b) ? Course.Moves : CourseOf(thing, of);
        var isUpdate = Updates.Order(_story, a, b, course) is not null;
        var isConflict = thing switch
        {
            EventThing.Age => AreOfOnePerson(a, b) && (of[0] != '#' || (IsOne(left) && IsOne(right))),
            EventThing.Clock => IsOne(left) && IsOne(right) && AreTimesOfOneThing(a, b),
            EventThing.Named => IsOne(left) && IsOne(right) && (isUpdate || AreOfOneSize(a.Value, b.Value, MostTimes)),
            EventThing.Found => IsOne(left) && IsOne(right) && AreOfOneSize(a.Value, b.Value, MostTimesInOtherWords) && (isUpdate || !a.Statement.Claim.Hedged),
            EventThing.Count or EventThing.Measure => IsOne(left) && IsOne(right) && MeasureOneThing(a, b, isUpdate) && (!of.EndsWith("length", StringComparison.Ordinal) || AreOfOneSize(a.Value, b.Value, MostTimesInOtherWords)),
            EventThing.PricePerShare => IsOne(left) && IsOne(right) && ArePricesOfOneOffer(a, b, isUpdate),
            EventThing.Money => true,
            EventThing.WithoutPower => isUpdate || (a.Noun == b.Noun && AreOfOneSize(a.Value, b.Value, MostTimesInOtherWords)),
            EventThing.Arrests or EventThing.Sheltered or EventThing.Hospitalised or EventThing.Escaped or EventThing.Burnt => isUpdate || AreOfOneSize(a.Value, b.Value, MostTimesInOtherWords),
            EventThing.PayOffer or EventThing.Seats or EventThing.Progress or EventThing.Evacuated => IsOne(left) && IsOne(right) && (isUpdate || AreOfOneSize(a.Value, b.Value, MostTimesInOtherWords)),
            EventThing.Tally => isUpdate && IsOne(left) && IsOne(right) && HasMoved(a, b) && ShareWords(a, b) && AreOfOneSize(a.Value, b.Value, MostTimesOfToll),
            EventThing.Vote or EventThing.Turnout => AreOfOneSize(a.Value, b.Value, MostTimesInOtherWords),
            EventThing.Cases => isUpdate || (IsOne(left) && IsOne(right) && AreOfOneSize(a.Value, b.Value, MostTimesInOtherWords)),
            EventThing.Toll when a.Value.Number == 0 || b.Value.Number == 0 => true,
            _ => isUpdate || AreOfOneSize(a.Value, b.Value, MostTimesOfToll),
        };
        if (isConflict)
            yield return new EventConflict(a, b, course, SubjectOf(thing, of, a));
    }

    /// <summary>"At least six" are nineteen later, and of "about 70 percent" 73.4 are counted: no contradiction, but overtaken by what is known by then.</summary>
    private bool IsOvertaken(EventThing thing, Figure a, Figure b) =>
        thing is EventThing.Toll or EventThing.Cases or EventThing.Aboard or EventThing.Turnout or EventThing.PricePerShare && a.Value.Number != b.Value.Number
        && Updates.Order(_story, a, b, Course.Moves) is { Earlier.Value: var earlier, Later.Value: var later }
        && (earlier.Hedge == Hedge.AtLeast ? later.Number > earlier.Number : earlier.Hedge == Hedge.About && later.Hedge == Hedge.Exact && thing is EventThing.Aboard or EventThing.Turnout or EventThing.PricePerShare);

    /// <summary>A toll "since the sinking" is the toll.</summary>
    private static bool IsOtherPart(EventThing thing, Figure a, Figure b) =>
        thing == EventThing.Toll ? a.Joined != b.Joined
        : thing == EventThing.Named || (thing == EventThing.Aboard && (IsOfAll(a) || IsOfAll(b))) ? a.IsElsewhere(b)
        : a.IsOtherPart(b);

    /// <summary>"Passengers and crew" are all people on board.</summary>
    private static bool IsOfAll(Figure figure) => Nouns.Of(figure.Noun) == People;

    private static readonly string People = Nouns.Of(Stems.Of("people", "en"));

    private string? SubjectOf(EventThing thing, string of, Figure figure) => thing switch
    {
        EventThing.Aboard => "people on board",
        EventThing.Crowd => "size of the crowd",
        EventThing.Arrests => "people arrested",
        EventThing.Sheltered => "people in shelters",
        EventThing.Hospitalised => "people taken to hospital",
        EventThing.Escaped => "people on the run",
        EventThing.Burnt => "area burnt",
        EventThing.WithoutPower => "those without electricity",
        EventThing.Cases => of == "ill" ? "people taken ill" : $"{of} cases",
        EventThing.Named => of,
        EventThing.Age when of[0] == '#' => $"age of the {of[1..]}",
        EventThing.Clock => "time of day",
        EventThing.Vote => $"share of the vote of {_things.Elections.NameOfVotedFor(figure)}",
        EventThing.Turnout => "turnout",
        EventThing.Seats => $"seats of {_things.Elections.NameOf(_things.Elections.PartiesOf(figure), figure)}",
        EventThing.PayOffer => "offer of pay",
        EventThing.Progress => $"share {of}",
        EventThing.PricePerShare => "price per share",
        EventThing.Money => of.Split(' ')[0] switch { "damage" => "damage in money", "fine" => "amount of the fine", "price" => "price of the purchase", "cost" => "cost", "ransom" => "ransom", "paid" => "money paid back", "in" => "damages", "worth" => "worth", var done => $"money {done}" },
        EventThing.Measure when figure.Value.Kind == ValueKind.Duration => "how long ago",
        EventThing.Measure when figure.Value.Kind == ValueKind.Speed => "speed of the wind",
        EventThing.Measure when figure.Value.Kind == ValueKind.Distance && of.Split(' ')[1] is "height" or "depth" or "length" or "width" => of.Split(' ')[1],
        _ => null,
    };

    private static Course CourseOf(EventThing thing, string of) => thing switch
    {
        EventThing.Named => NamedThings.Named(of).Course,
        EventThing.Toll or EventThing.Cases or EventThing.Arrests or EventThing.Hospitalised or EventThing.Burnt => Course.Rises,
        EventThing.Vote or EventThing.Turnout or EventThing.PricePerShare or EventThing.Sheltered or EventThing.WithoutPower or EventThing.Escaped or EventThing.Seats or EventThing.PayOffer or EventThing.Progress or EventThing.Evacuated or EventThing.Tally => Course.Moves,
        _ => Course.Stands,
    };

    private static bool IsOne(List<Figure> figures) => figures.TrueForAll(figure => ValueComparison.MayBeOne(figures[0].Value, figure.Value));

    private static bool AreTimesOfOneThing(Figure a, Figure b)
    {
        var apart = ValueComparison.MinutesApart(a.Value, b.Value);
        if (a.Value.Unit != b.Value.Unit && SharedWords(a, b) == 0)
            return false;

        return apart > (IsSharp(a) && IsSharp(b) ? SameMinutes : SharedWords(a, b) >= WordsOfOneMoment ? AboutMinutesInLikeWords : AboutMinutes) && apart <= (ShareWords(a, b) ? OtherMinutes : OtherMinutesInOtherWords);

        static bool IsSharp(Figure figure) => figure.Value.Hedge == Hedge.Exact && !EventThings.IsJust(figure);
    }

    /// <summary>Who says "at least 14" first and "14" then has counted 14; who says "two fishermen" then counts some of them.</summary>
    private static List<Figure> SharpestOf(List<Figure> figures)
    {
        var least = figures.Where(figure => figure.Value.Hedge == Hedge.AtLeast).Select(figure => figure.Value.Number).DefaultIfEmpty().Max();
        return figures.FindAll(figure => figure.Value.Hedge == Hedge.Exact && figure.Value.Number >= least) is { Count: > 0 } sharp ? sharp : figures;
    }

    /// <summary>Of the dead and hurt the most that a report tells of, since a report that tells what came first tells of fewer there; else what it says first.</summary>
    private static Figure StandingOf(EventThing thing, List<Figure> figures) => thing == EventThing.Toll && figures[0].Role is "killed" or "injured" ? figures.MaxBy(figure => figure.Value.Number)! : figures[0];

    /// <summary>The later report says that it moved, or the earlier that it would.</summary>
    private bool HasMoved(Figure a, Figure b) => Updates.Order(_story, a, b, Course.Moves) is { } order && (EventThings.HasMoved(order.Later) || EventThings.IsYetToMove(order.Earlier));

    /// <summary>Sizes and counts of what both reports are about; an update may be of any size, but is told in like words.</summary>
    private bool MeasureOneThing(Figure a, Figure b, bool isUpdate) =>
        a.Value.Kind == ValueKind.Ordinal ? a.Statement.Names.Overlaps(b.Statement.Names) && AreOfOneSize(a.Value, b.Value, MostTimesInOtherWords)
        : ShareWords(a, b) ? (isUpdate || AreOfOneSize(a.Value, b.Value, MostTimes)) && (ShareNames(a, b) || a.Value.Kind != ValueKind.Count)
        : AreOfOneSize(a.Value, b.Value, a.Value.Kind == ValueKind.Distance ? MostTimes : MostTimesInOtherWords) && (ShareNames(a, b) || a.Value.Kind != ValueKind.Count);

    /// <summary>What is rumoured is overtaken by what is offered, and contradicts nothing.</summary>
    private bool ArePricesOfOneOffer(Figure a, Figure b, bool isUpdate) =>
        AreOfOneSize(a.Value, b.Value, MostTimesInOtherWords) && (isUpdate || a.Statement.Claim.Hedged == b.Statement.Claim.Hedged)
        && (!isUpdate || !LaterOf(a, b).Statement.Claim.Hedged);

    private Figure LaterOf(Figure a, Figure b) => Updates.Order(_story, a, b, Course.Moves)!.Value.Later;

    private static bool AreOfOneSize(Value a, Value b, double times) => Math.Max(ValueComparison.Base(a), ValueComparison.Base(b)) <= times * Math.Min(ValueComparison.Base(a), ValueComparison.Base(b));

    /// <summary>Not a brother of the same name, nor a father.</summary>
    private static bool AreOfOnePerson(Figure a, Figure b) =>
        a.Subject.Count == 0 || b.Subject.Count == 0 || a.Subject.SetEquals(b.Subject)
        || ((a.Subject.IsSubsetOf(b.Subject) || b.Subject.IsSubsetOf(a.Subject)) && Math.Abs(a.Value.Number - b.Value.Number) <= FewYears);

    /// <summary>Beside what they measure the figures have a word in common.</summary>
    private static bool ShareWords(Figure a, Figure b) => a.Context.Any(word => word != a.Noun && word != b.Noun && word != a.Role && !word.StartsWith('@') && b.Context.Contains(word));

    private bool ShareNames(Figure a, Figure b) => _reports.NamesAround(a.Statement).Overlaps(_reports.NamesAround(b.Statement));
}

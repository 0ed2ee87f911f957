using Briefing.Merging;

namespace Briefing.Summarising;

/// <summary>What a sentence is worth beside the others of its story: less where they contradict, overtake or outweigh it.</summary>
internal static class Discounts
{
    /// <summary>A sentence with a disputed value serves so much less, if it says who says so.</summary>
    private const double DisputedButAttributed = 0.6;

    /// <summary>So much less, if most origins say the same.</summary>
    private const double HeldByMost = 0.8;

    /// <summary>An announcement of what a later report may tell as done.</summary>
    private const double Overtaken = 0.7;

    /// <summary>A toll of which the last report has another: at most beside that one.</summary>
    private const double OutdatedToll = 0.4;

    /// <summary>A sentence that leans on something which the brief may not have.</summary>
    private const double Leaning = 0.8;

    /// <summary>An article that begins with what does not happen, or with a scene, tells further down what did.</summary>
    private const double BesideTheNews = 0.6;

    /// <summary>What an earlier report tells as going on may be over.</summary>
    private const double GoingOn = 0.4;

    /// <summary>What was told on a day before the last is known to many a reader.</summary>
    private const double OfAnEarlierDay = 0.92;

    /// <summary>With so many sentences of substance a summary needs no others.</summary>
    private const int EnoughSubstance = 2;

    /// <summary>Where so many of its words are in the last day's reports, they tell of the same matter.</summary>
    private const double ToldOfAgain = 0.4;

    /// <summary>Where more origins tell a story, what they share outweighs one author's colour by itself.</summary>
    private const int FewOrigins = 4;

    /// <summary>Lowers the quality of what the story has better elsewhere, and binds what counts the things of the sentence before it to that one.</summary>
    /// <param name="candidates">For each article its sentences.</param>
    public static void Apply(Candidate[][] candidates, StoryReading reading, FigureStates figures, Concepts concepts, Antecedents antecedents)
    {
        Discount(candidates, reading, antecedents, figures);
        LeaveOutForeign(candidates, reading);
        LeaveOutScenes(candidates);
        LeaveOutOpen(candidates, reading);
        NameUs(candidates, reading);
        DiscountOvertaken(candidates, reading, concepts);
        LeaveOutColour(candidates, reading, concepts);
    }

    private static void Discount(Candidate[][] candidates, StoryReading reading, Antecedents antecedents, FigureStates figures)
    {
        foreach (var candidate in candidates.SelectMany(article => article))
        {
            var sentence = candidate.Sentence;
            candidate.Discount(WorthOf(candidate, figures.Disputed, reading));
            if (candidate.Reference != Reference.Previous && antecedents.IsMissedBy(sentence))
                candidate.Discount(Leaning);
            if (sentence.Place == 0 && candidate.BeginsBesideTheNews)
                candidate.Discount(BesideTheNews);
            if (antecedents.IsCountedIn(sentence))
                candidate.BindToPrevious();
            var isOld = reading.IsOfAnEarlierDay(sentence.Article);
            if (FigureStates.IsReplaced(sentence, reading) || (candidate.LooksAhead && (IsOver(sentence.Claim, reading.Latest) || (isOld && candidate.IsOfItsNight))))
                candidate.Retire();
            if (figures.IsOutdated(sentence))
                candidate.Discount(OutdatedToll);
            if (isOld)
                candidate.Discount(candidate.IsGoingOn ? GoingOn : candidate.LooksAhead || candidate.IsToBe ? Overtaken : OfAnEarlierDay);
        }
    }

    /// <summary>"More rain is forecast for Tuesday" in a story of which the last report is of Wednesday; the day of somebody's saying so is not the day that is meant.</summary>
    private static bool IsOver(Claim claim, DateTimeOffset? latest)
    {
        var days = claim.Values.Where(value => value.Kind == ValueKind.Date && !Verbs.IsSpeech(value.Role)).ToList();
        return latest is { } last && days.Count > 0 && days.TrueForAll(day => day.When is { } when && when.Last < DateOnly.FromDateTime(last.DateTime));
    }

    /// <summary>
    /// What a sentence is worth whose figure another origin contradicts. A story opens with its event all the same: without the figure where that can go,
    /// else as the word of its outlet, and of several versions in the one that most origins hold, the first of equals.
    /// </summary>
    private static double WorthOf(Candidate candidate, DisputedClaims disputed, StoryReading reading)
    {
        var sentence = candidate.Sentence;
        var standing = disputed.Of(sentence);
        if (standing == Standing.Undisputed)
            return 1;
        if (candidate.IsAttributed)
            return standing == Standing.Majority ? HeldByMost : DisputedButAttributed;
        if (candidate.LeaveOut(disputed.In(sentence)))
            return 1;
        var isEvent = sentence.Place == 0 && candidate.Reference != Reference.Previous && disputed.IsForemost(sentence);
        if (isEvent && candidate.Attribute(reading.Articles[sentence.Article]))
            return standing == Standing.Majority ? HeldByMost : DisputedButAttributed;
        return standing == Standing.Majority ? HeldByMost : 0;
    }

    /// <summary>A story is told in its own language; what only another one tells stands in the text where nothing else is there to print.</summary>
    private static void LeaveOutForeign(Candidate[][] candidates, StoryReading reading)
    {
        if (!candidates.Where((_, article) => !reading.IsForeign(article)).Any(article => Array.Exists(article, CanStandAlone)))
            return;
        for (var article = 0; article < candidates.Length; article++)
        {
            foreach (var candidate in reading.IsForeign(article) ? candidates[article] : [])
                candidate.Discount(0);
        }
    }

    /// <summary>What an article tells before it comes to its news, in words that no other opening has, is left out wherever enough else is there.</summary>
    private static void LeaveOutScenes(Candidate[][] candidates)
    {
        var usable = candidates.SelectMany(article => article).Where(candidate => candidate.Quality > 0).ToArray();
        var scenes = Array.FindAll(usable, candidate => candidate.Sentence.Place < 0 && !Array.Exists(candidate.Sentence.Facts, fact => fact.Origins > 1));
        if (usable.Length - scenes.Length < EnoughSubstance)
            return;
        foreach (var candidate in scenes)
            candidate.Discount(0);
    }

    /// <summary>
    /// What an earlier day's report asks, plans, awaits or does not know yet is left out wherever enough else is there, and where a later day's report tells of the same
    /// matter: then that one has the end of it.
    /// </summary>
    private static void LeaveOutOpen(Candidate[][] candidates, StoryReading reading)
    {
        var usable = candidates.SelectMany(article => article).Where(candidate => candidate.Quality > 0).ToArray();
        var old = usable.ToLookup(candidate => reading.IsOfAnEarlierDay(candidate.Sentence.Article));
        var later = old[false].SelectMany(candidate => candidate.ContentWords).ToHashSet();
        var open = old[true].Where(candidate => candidate.IsOpen && candidate.ContentWords.Count(later.Contains) >= ToldOfAgain * candidate.ContentWords.Length).ToArray();
        if (usable.Length - open.Length < EnoughSubstance)
            return;
        foreach (var candidate in open)
            candidate.Discount(0);
    }

    /// <summary>
    /// What a statement says of "us" is told as the word of who put it out; where that is not known, it is left out wherever enough else is there: in a brief "we" would be its
    /// readers, or its makers.
    /// </summary>
    private static void NameUs(Candidate[][] candidates, StoryReading reading)
    {
        var usable = candidates.SelectMany(article => article).Where(candidate => candidate.Quality > 0).ToArray();
        var nobodys = Array.FindAll(usable, candidate => candidate.SpeaksAsWe && !candidate.IsAttributed && !candidate.Attribute(reading.Articles[candidate.Sentence.Article]));
        if (usable.Length - nobodys.Length < EnoughSubstance)
            return;
        foreach (var candidate in nobodys)
            candidate.Discount(0);
    }

    private static bool CanStandAlone(Candidate candidate) => candidate.Quality > 0 && candidate.Reference != Reference.Previous;

    /// <summary>Of two sentences that tell one event with other figures the one of a later day knows better, and the one that says itself that the figure rose.</summary>
    private static void DiscountOvertaken(Candidate[][] candidates, StoryReading reading, Concepts concepts)
    {
        var rises = Array.ConvertAll(candidates, article => Array.FindAll(article, candidate => candidate.TellsOfARise));
        for (var i = 0; i < candidates.Length; i++)
        {
            for (var k = 0; k < candidates.Length; k++)
            {
                var elapsed = reading.Articles[k].StatedPublished - reading.Articles[i].StatedPublished;
                var better = elapsed is null ? rises[k] : candidates[k];
                if (i == k || elapsed < NewsDay.ADay || better.Length == 0)
                    continue;
                foreach (var earlier in candidates[i])
                {
                    if (Array.Exists(better, later => later.Quality > 0 && later.HasOtherCount(earlier) && later.EventsIn(reading, concepts).Repeats(earlier.EventsIn(reading, concepts))))
                        earlier.Discount(OutdatedToll);
                }
            }
        }
    }

    /// <summary>Leaves out what tells nothing that a reader could look up, wherever enough else is there: unused words are better than filler.</summary>
    private static void LeaveOutColour(Candidate[][] candidates, StoryReading reading, Concepts concepts)
    {
        var usable = candidates.SelectMany(article => article).Where(candidate => candidate.Quality > 0).ToArray();
        var substance = new Substance(reading, concepts);
        // What a writer wants is no news, however little else there is.
        if (Array.FindAll(usable, substance.IsDemand) is var demands && demands.Length < usable.Length)
            Array.ForEach(demands, demand => demand.Discount(0));
        var isOfFew = reading.Articles.Length <= FewOrigins;
        var colour = Array.FindAll(usable, candidate => (isOfFew && substance.IsColour(candidate)) || reading.IsScene(candidate.Sentence));
        if (usable.Length - colour.Length < EnoughSubstance)
            return;
        foreach (var candidate in colour)
            candidate.Discount(0);
    }
}

using System.Collections.Immutable;

namespace Briefing.Summarising;

/// <summary>Writes a story's summary in its sources' own sentences. What it changes in one is a date made clear or a lead-in left out.</summary>
public static class ExtractiveWriter
{
    /// <summary>What the sentence that the headline is about counts for above its words: a reader looks for it.</summary>
    private const double LeadWorth = 0.5;

    public static Summary Write(Story story, Ledger ledger, SummaryOptions options)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(options);
        var reading = StoryReading.Of(story, ledger);
        var concepts = Concepts.Of(reading, options.Words);
        var figures = new FigureStates(ledger, reading);
        var antecedents = new Antecedents(reading);
        var passages = PassagesOf(reading, figures, concepts, antecedents);
        var day = NewsDay.Of(passages, concepts, reading);
        var title = HeadlineWriter.TitleOf(reading, figures, concepts, day);
        var news = passages.Length == 0 ? null : reading.DayOf(PassageOrder.LeadAmong(passages, concepts, reading, day, title?.Article).First.Sentence.Article);
        foreach (var candidate in passages.SelectMany(passage => passage.Candidates))
            candidate.PlaceBeside(news);
        var arranged = PassageOrder.Arrange(Choose(passages, concepts, reading, antecedents, options, day, title?.Article), concepts, reading, day, title?.Article);
        return new Summary(HeadlineWriter.Write(reading, figures, concepts, day, title, arranged), Print(arranged, options.Words)) { News = news };
    }

    /// <summary>What there is to choose from, each with its discounts.</summary>
    internal static Passage[] PassagesOf(StoryReading reading, FigureStates figures, Concepts concepts, Antecedents antecedents)
    {
        var candidates = Array.ConvertAll(reading.Sentences, article =>
        {
            var introductions = Introductions.Of(reading, article);
            return Array.ConvertAll(article, sentence => Candidate.Of(reading, introductions, sentence));
        });
        Discounts.Apply(candidates, reading, figures, concepts, antecedents);
        return Passage.Of(candidates, reading, concepts);
    }

    /// <param name="headed">The number of the article whose title heads the story; null where none does.</param>
    internal static CoverageProblem ProblemOf(Passage[] passages, Concepts concepts, StoryReading reading, SummaryOptions options, NewsDay day, int? headed)
    {
        var lead = PassageOrder.LeadOf(passages, concepts, day, headed);
        return new(
            headed is { } number ? concepts.WeightsUnder(reading.Titles[number]) : concepts.Weights,
            Array.ConvertAll(passages, passage => Item(passage, concepts, passage.First.Sentence == lead?.First.Sentence ? LeadWorth : 0)),
            PassageConflicts.Of(passages, concepts, reading),
            options.Words,
            options.MaxSentences);
    }

    private static Passage[] Choose(Passage[] passages, Concepts concepts, StoryReading reading, Antecedents antecedents, SummaryOptions options, NewsDay day, int? headed)
    {
        if (passages.Length == 0)
            return [];
        var problem = ProblemOf(passages, concepts, reading, options, day, headed);
        var chosen = ChosenTogether.Solve(problem, passages, concepts, antecedents);
        return chosen.Length > 0 ? Array.ConvertAll(chosen, i => passages[i]) : [ShortestOf(passages, concepts, options.Words)];
    }

    /// <summary>Where not one sentence fits, the main clause of one that does, the most important first; else the shortest sentence, which says more than nothing.</summary>
    private static Passage ShortestOf(Passage[] passages, Concepts concepts, int words)
    {
        var shortest = passages.MinBy(passage => passage.Words)!;
        if (shortest.Words <= words)
            return shortest;
        var clause = passages.Where(passage => passage.First.StandsAlone)
            .OrderByDescending(passage => PassageOrder.Importance(passage, concepts))
            .Select(passage => passage.First.MainClauseWithin(words))
            .FirstOrDefault(candidate => candidate is not null);
        return clause is null ? shortest : new Passage([clause]);
    }

    private static CoverageItem Item(Passage passage, Concepts concepts, double more)
    {
        var held = passage.Candidates is [var only] ? only.ConceptsIn(concepts) : [.. passage.Candidates.SelectMany(candidate => candidate.ConceptsIn(concepts)).Distinct()];
        var worth = 0.0;
        foreach (var concept in held)
            worth += concepts.Weights[concept];
        return new CoverageItem(Math.Max(1, passage.Words), passage.Candidates.Length, (passage.Quality - 1 + more) * worth, held);
    }

    private static ImmutableArray<SummarySentence> Print(Passage[] passages, int words)
    {
        var told = new Told { Room = words - passages.Sum(passage => passage.Words) };
        return [.. passages.SelectMany(passage => passage.Candidates).Select(candidate =>
        {
            var (text, introductions) = candidate.Print(told);
            return new SummarySentence(
                text,
                [.. candidate.Sentence.Facts.Concat(introductions.Select(introduction => introduction.Facts[0])).Select(fact => fact.Id).Distinct()],
                candidate.Sentence.Claim);
        })];
    }
}

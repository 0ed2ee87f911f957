using System.Collections.Immutable;
using System.Globalization;
using Briefing.Clustering;
using Briefing.Deduplicating;
using Briefing.Reading;
using Briefing.Summarising;
using Briefing.Summarising.Modelling;
using Microsoft.Extensions.AI;

namespace Briefing;

/// <summary>From uploads to a brief: the order of the work.</summary>
public static class BriefPipeline
{
    /// <summary>Makes a brief in the sources' own words.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static Brief Run(IReadOnlyList<RawArticle> uploads, BriefOptions options, CancellationToken cancellation = default) =>
        Finish(Draft(uploads, options, new PipelineSteps(options.Progress, cancellation)), options, ModelReport.None);

    /// <summary>
    /// Makes a brief that a language model phrases. Whatever the model does, the ledger is the same, and where nothing of the model's is of use
    /// the brief is the one that <see cref="Run"/> makes.
    /// </summary>
    /// <param name="model">Null gives the brief of <see cref="Run"/>.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static async Task<WrittenBrief> RunAsync(IReadOnlyList<RawArticle> uploads, BriefOptions options, IChatClient? model, CancellationToken cancellation = default)
    {
        var steps = new PipelineSteps(options.Progress, cancellation);
        var draft = Draft(uploads, options, steps);
        if (model is null)
            return new WrittenBrief(Finish(draft, options, ModelReport.None), ModelReport.None);

        var writer = new ModelWriter(model, options.ModelName);
        var phrased = await steps.EachAsync("Phrasing", draft.Told, told => told.PhraseAsync(writer, options, cancellation));
        var report = phrased.Aggregate(ModelReport.None, (sum, outcome) => sum + outcome.Report);
        return new WrittenBrief(Finish(draft with { Told = [.. phrased.Select(outcome => outcome.Told)] }, options, report), report);
    }

    private static DraftBrief Draft(IReadOnlyList<RawArticle> uploads, BriefOptions options, PipelineSteps steps)
    {
        var started = options.Clock.GetTimestamp();
        var now = options.Clock.GetLocalNow();

        var results = steps.Each("Reading", uploads, Read);
        var unreadable = results.SelectMany(result => result.Skipped);
        var (articles, leftOut) = Choose(DatelineYears.Settle([.. results.SelectMany(result => result.Articles)]), options);
        var copies = steps.All("Comparing", articles, CopyFinder.Find);
        var stories = steps.All("Grouping", articles, chosen => StoryClusterer.Cluster(chosen, copies));
        var ranked = StoryRanking.Rank(stories);
        var told = steps.Each("Writing", ranked, story => Guarded(story, sound => ToldStory.Of(sound, options)));
        var untold = told.SelectMany(outcome => outcome.Skipped);

        return new DraftBrief(
            started,
            now,
            new Coverage(articles.Length, [.. options.Unfetched, .. unreadable, .. leftOut, .. untold], CopiesIn(ranked, copies)),
            [.. told.Select(outcome => outcome.Story).OfType<ToldStory>()]);
    }

    private static Brief Finish(DraftBrief draft, BriefOptions options, ModelReport report) => new()
    {
        Edition = options.Edition,
        Date = DateOnly.FromDateTime(draft.Now.DateTime),
        Generated = draft.Now,
        Engine = EngineOf(report, options),
        Coverage = draft.Coverage,
        Stories = [.. draft.Told.Select(told => told.ToBriefStory(options))],
        Receipt = new Receipt(
            report.Answers - report.CacheHits,
            report.PromptTokens,
            report.CompletionTokens,
            report.CacheHits,
            (long)options.Clock.GetElapsedTime(draft.Started).TotalMilliseconds),
    };

    /// <summary>
    /// The articles of an upload as stories may be made of them: read, and without sentences that give orders to programs. Never throws on content: a fault of
    /// ours costs one upload and not the brief.
    /// </summary>
    public static ReadResult Read(RawArticle upload)
    {
        try
        {
            var result = ArticleReader.Read(upload);
            return result.Articles.IsDefaultOrEmpty ? result : WithoutOrders(result);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new ReadResult([], [new Skipped(upload.Name, $"Reading it failed through a fault of ours ({fault.GetType().Name}). Upload the article as plain text, and report the file.")]);
        }
    }

    private static ReadResult WithoutOrders(ReadResult result)
    {
        var articles = result.Articles.Select(article => (article, Told: Addressed.LeaveOut(article))).ToList();
        return result with
        {
            Articles = [.. articles.Select(entry => entry.Told).OfType<Article>()],
            Skipped = [.. result.Skipped, .. articles.Where(entry => entry.Told is null).Select(entry => new Skipped(entry.article.Name, "It reports nothing and only orders about programs that read it. Give news articles."))],
        };
    }

    private static (ImmutableArray<Article> Chosen, ImmutableArray<Skipped> LeftOut) Choose(IEnumerable<Article> articles, BriefOptions options)
    {
        var chosen = ImmutableArray.CreateBuilder<Article>();
        var leftOut = ImmutableArray.CreateBuilder<Skipped>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            if (article.Published < options.Since)
                leftOut.Add(new Skipped(article.Name, $"It was published on {Day(article.Published.Value)}, and this brief begins on {Day(options.Since.Value)}."));
            else if (NewsJudgement.WhyNot(article) is { } why)
                leftOut.Add(new Skipped(article.Name, why));
            else
                chosen.Add(WithIdOfItsOwn(article, ids));
        }

        return (chosen.ToImmutable(), leftOut.ToImmutable());
    }

    // Two files of the same bytes are two articles: one is the other's copy, and the brief says so.
    private static Article WithIdOfItsOwn(Article article, HashSet<string> ids)
    {
        var id = article.Id;
        for (var copy = 2; !ids.Add(id); copy++)
            id = string.Create(CultureInfo.InvariantCulture, $"{article.Id}-{copy}");
        return article with { Id = id };
    }

    private static string Day(DateTimeOffset moment) => moment.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A fault in merging or writing costs the story that it befell, and the brief says which articles that were.</summary>
    internal static Telling Guarded(Story story, Func<Story, ToldStory> tell)
    {
        try
        {
            return new Telling(tell(story), []);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var why = $"Telling its story failed through a fault of ours ({fault.GetType().Name}). Please report it with the articles of the story.";
            return new Telling(null, [.. story.Articles.Select(article => new Skipped(article.Name, why))]);
        }
    }

    /// <summary>What a brief says of one story: its ledger, and the summary that rests on it.</summary>
    public static BriefStory Tell(Story story, BriefOptions options) => ToldStory.Of(story, options).ToBriefStory(options);

    /// <summary>What a brief says of one story, phrased by a language model where that is of use.</summary>
    /// <param name="model">Null tells it in the sources' own words.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static async Task<WrittenStory> TellAsync(Story story, BriefOptions options, IChatClient? model, CancellationToken cancellation = default)
    {
        var told = ToldStory.Of(story, options);
        if (model is null)
            return new WrittenStory(told.ToBriefStory(options), BriefEngine.Extractive);
        var (phrased, report) = await told.PhraseAsync(new ModelWriter(model, options.ModelName), options, cancellation);
        return new WrittenStory(phrased.ToBriefStory(options), EngineOf(report, options));
    }

    private static BriefEngine EngineOf(ModelReport report, BriefOptions options) =>
        report.WasUsed ? new BriefEngine("model", options.ModelName, Prompt.Version) : BriefEngine.Extractive;

    /// <summary>Which articles of the stories are copies, of which, and how they are alike.</summary>
    public static ImmutableArray<CoveredCopy> CopiesIn(IEnumerable<Story> stories, ImmutableArray<CopyRelation> relations)
    {
        var relationsOf = relations
            .SelectMany(relation => new[] { (Article: relation.A, Other: relation.B, relation), (Article: relation.B, Other: relation.A, relation) })
            .ToLookup(end => end.Article, StringComparer.Ordinal);
        return
        [
            .. from story in stories
               from origin in story.Origins
               from copy in origin.Articles.Skip(1)
               // A copy of a copy may be unlike the best one; then it is the closest relation that tells what it is.
               let closest = relationsOf[copy].OrderByDescending(end => end.Other == origin.Best).ThenByDescending(end => end.relation.Similarity).First().relation
               select new CoveredCopy(copy, origin.Best, closest.Kind, closest.Similarity),
        ];
    }

    /// <param name="Story">Null where it could not be told.</param>
    internal sealed record Telling(ToldStory? Story, ImmutableArray<Skipped> Skipped);

    /// <summary>A brief but for who phrases it and what that costs.</summary>
    private sealed record DraftBrief(long Started, DateTimeOffset Now, Coverage Coverage, ImmutableArray<ToldStory> Told);
}

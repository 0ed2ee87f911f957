using System.Collections.Immutable;
using System.Globalization;
using Briefing.Clustering;
using Briefing.Deduplicating;
using Briefing.Merging;
using Briefing.Reading;
using Briefing.Summarising;

namespace Briefing;

/// <summary>From uploads to a brief: the order of the work.</summary>
public static class BriefPipeline
{
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static Brief Run(IReadOnlyList<RawArticle> uploads, BriefOptions options, CancellationToken cancellation = default)
    {
        var started = options.Clock.GetTimestamp();
        var now = options.Clock.GetLocalNow();
        var steps = new Steps(options.Progress, cancellation);

        var results = steps.Each("Reading", uploads, Read);
        var unreadable = results.SelectMany(result => result.Skipped);
        var (articles, leftOut) = Choose(results.SelectMany(result => result.Articles), options);
        var copies = steps.All("Comparing", articles, CopyFinder.Find);
        var stories = steps.All("Grouping", articles, chosen => StoryClusterer.Cluster(chosen, copies));
        var ranked = StoryRanking.Rank(stories);
        var told = steps.Each("Writing", ranked, story => Guarded(story, sound => Tell(sound, options)));
        var untold = told.SelectMany(outcome => outcome.Skipped);

        return new Brief
        {
            Edition = options.Edition,
            Date = DateOnly.FromDateTime(now.DateTime),
            Generated = now,
            Engine = BriefEngine.Extractive,
            Coverage = new Coverage(articles.Length, [.. options.Unfetched, .. unreadable, .. leftOut, .. untold], CoveredCopies(ranked, copies)),
            Stories = [.. told.Select(outcome => outcome.Story).OfType<BriefStory>()],
            Receipt = new Receipt(0, 0, 0, 0, (long)options.Clock.GetElapsedTime(started).TotalMilliseconds),
        };
    }

    /// <summary>Reading never throws on content; should it do so all the same, that costs one article and not the brief.</summary>
    private static ReadResult Read(RawArticle upload)
    {
        try
        {
            return ArticleReader.Read(upload);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new ReadResult([], [new Skipped(upload.Name, $"Reading it failed through a fault of ours ({fault.GetType().Name}). Please report it with the file.")]);
        }
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
    internal static Telling Guarded(Story story, Func<Story, BriefStory> tell)
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
    public static BriefStory Tell(Story story, BriefOptions options)
    {
        var ledger = FactMerger.Merge(story);
        var summary = ExtractiveWriter.Write(story, ledger, SummaryOptions.ForWords(options.Words));
        return new BriefStory
        {
            Id = story.Id,
            Headline = summary.Headline,
            Summary = [.. summary.Sentences.Select(sentence => new BriefSentence(sentence.Text, sentence.Facts, Cites(sentence, story, ledger)))],
            Facts = ledger.Facts,
            Disputed = ledger.Disputes,
            Quotes = ledger.Quotations,
            Timeline = ledger.Timeline,
            New = NewFacts.Of(ledger.Facts, options.Previous),
            Articles = [.. story.Articles.Select(article => Describe(article, story.OriginOf(article.Id)))],
        };
    }

    private static ImmutableArray<int> Cites(SummarySentence sentence, Story story, Ledger ledger)
    {
        var articles = ledger.Facts
            .Where(fact => sentence.Facts.Contains(fact.Id))
            .SelectMany(fact => fact.Claims)
            .Select(claim => claim.Article)
            .ToHashSet(StringComparer.Ordinal);
        return [.. Enumerable.Range(1, story.Articles.Length).Where(number => articles.Contains(story.Articles[number - 1].Id))];
    }

    private static BriefArticle Describe(Article article, Origin origin) => new(
        article.Id,
        article.Name,
        article.Title,
        article.Source,
        article.StatedPublished,
        article.Url,
        article.Rights,
        origin.Number,
        article.Id == origin.Best ? null : origin.Best);

    private static ImmutableArray<CoveredCopy> CoveredCopies(IEnumerable<Story> stories, ImmutableArray<CopyRelation> relations)
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
    internal sealed record Telling(BriefStory? Story, ImmutableArray<Skipped> Skipped);

    /// <summary>Runs the steps of one brief: in parallel where items are independent, results in the order of the items.</summary>
    private sealed class Steps(IProgress<BriefProgress>? progress, CancellationToken cancellation)
    {
        public TResult All<TItem, TResult>(string step, ImmutableArray<TItem> items, Func<IReadOnlyList<TItem>, TResult> work)
        {
            cancellation.ThrowIfCancellationRequested();
            Report(step, 0, items.Length);
            var result = work(items);
            Report(step, items.Length, items.Length);
            return result;
        }

        public ImmutableArray<TResult> Each<TItem, TResult>(string step, IReadOnlyList<TItem> items, Func<TItem, TResult> work)
        {
            Report(step, 0, items.Count);
            var results = new TResult[items.Count];
            var done = 0;
            Parallel.For(0, items.Count, new ParallelOptions { CancellationToken = cancellation }, index =>
            {
                results[index] = work(items[index]);
                Report(step, Interlocked.Increment(ref done), items.Count);
            });
            return [.. results];
        }

        private void Report(string step, int done, int total)
        {
            if (total > 0)
                progress?.Report(new BriefProgress(step, done, total));
        }
    }
}

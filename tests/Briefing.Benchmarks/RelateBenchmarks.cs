using System.Diagnostics;
using Briefing.Clustering;
using Briefing.Deduplicating;
using Briefing.Reading;

namespace Briefing.Benchmarks;

/// <summary>How fast, how big and how right copies and stories are.</summary>
internal static class RelateBenchmarks
{
    /// <summary>Of an original and one altered copy, how often is the original preferred? As pairs, and in the company of all other copies.</summary>
    public static void BestCopy(string[] args)
    {
        var articles = LabelledArticle.Read(args[0]);
        var originals = articles.Where(article => article.Level == "orig").ToDictionary(article => article.Group!);
        foreach (var copies in articles.Where(article => article.Group is { } group && originals.ContainsKey(group) && article.Level != "orig").GroupBy(article => article.Level))
        {
            var chosen = copies.Count(copy => BestOf([copy.Article, originals[copy.Group!].Article]) == originals[copy.Group!].Article.Id);
            Console.WriteLine($"original before {copies.Key}: {chosen} of {copies.Count()}");
        }
        var best = articles.Where(article => article.Group is not null && originals.ContainsKey(article.Group)).GroupBy(article => article.Group)
            .Select(group => (group, Best: BestOf([.. group.Select(article => article.Article)])))
            .Select(pair => pair.group.First(article => article.Article.Id == pair.Best).Level!);
        Console.WriteLine($"of all copies: {string.Join(", ", best.CountBy(level => level).Select(level => $"{level.Key} {level.Value}"))}");
    }

    private static string BestOf(List<Article> copies)
    {
        var relations = copies.Skip(1).Select(copy => new CopyRelation(copies[0].Id, copy.Id, CopyKind.Derived, .5)).ToList();
        return OriginFinder.Find(copies, relations)[0].Best;
    }

    /// <summary>From text to candidates, in processor time of one thread.</summary>
    public static void Fingerprints(string[] args)
    {
        const int Rounds = 20;
        var texts = LabelledArticle.Read(args[0]).Select(article => article.Article.Text).ToList();
        var characters = texts.Sum(text => (long)text.Length);
        for (var round = 0; round < Rounds; round++)
        {
            var index = new FingerprintIndex();
            var start = Environment.CpuUsage.UserTime;
            var fingerprints = texts.ConvertAll(text => Fingerprint.Of(text));
            var read = Environment.CpuUsage.UserTime;
            for (var i = 0; i < fingerprints.Count; i++)
            {
                index.Ask(fingerprints[i]);
                index.Add(i, fingerprints[i]);
            }
            var done = Environment.CpuUsage.UserTime;
            if (round >= Rounds - 3)
            {
                Console.WriteLine($"{texts.Count / (done - start).TotalSeconds:F0} articles/s from text to candidates, {characters / 1e6 / (done - start).TotalSeconds:F0} MB/s, "
                    + $"{fingerprints.Average(fingerprint => fingerprint.Features.Length):F0} features; fingerprint {(read - start).TotalMicroseconds / texts.Count:F1} us, ask and add {(done - read).TotalMicroseconds / texts.Count:F1} us");
            }
        }
    }

    /// <summary>Adds a million different articles to one index: what it takes in memory, and what asking and adding take in time.</summary>
    public static void MillionFingerprints(string[] args)
    {
        const int Million = 1_000_000, Report = 100_000;
        var articles = new EndlessArticles(args[0]);
        var index = new FingerprintIndex();
        var before = GC.GetTotalMemory(true);
        var microseconds = new double[Report];
        for (var i = 0; i < Million; i++)
        {
            var fingerprint = Fingerprint.Of(articles.TextOf(i));
            var start = Stopwatch.GetTimestamp();
            index.Ask(fingerprint);
            index.Add(i, fingerprint);
            microseconds[i % Report] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            if ((i + 1) % Report != 0)
                continue;
            Array.Sort(microseconds);
            Console.WriteLine($"{i + 1} articles: {(GC.GetTotalMemory(true) - before) / 1e6:F0} MB; ask and add {microseconds[Report / 2]:F0} us at p50, {microseconds[Report * 99 / 100]:F0} us at p99");
        }
    }

    public static void Stories(string[] args)
    {
        var articles = StoryScore.InTimeOrder(LabelledArticle.Read(args[0]));
        for (var round = 0; round < 5; round++)
        {
            var start = Environment.CpuUsage.UserTime;
            var score = StoryScore.Of(articles, SameStory.Learnt);
            Console.WriteLine($"{articles.Count / (Environment.CpuUsage.UserTime - start).TotalSeconds:F0} articles/s; {score}");
        }
    }

    /// <summary>What an article costs with a thousand in the window and with a million.</summary>
    public static void MillionStories(string[] args)
    {
        const int Million = 1_000_000, Batch = 1000, WarmUp = 20_000;
        var articles = new EndlessArticles(args[0]);
        AddAll(articles, new StoryWindow(), 0, WarmUp);
        var window = new StoryWindow();
        for (var i = 0; i < Million; i += Batch)
        {
            var microseconds = AddAll(articles, window, i, Batch);
            if (i / Batch is var number && (number < 5 || number % 100 > 96))
                Console.WriteLine($"{i + Batch} articles: {microseconds:F0} us an article, {GC.GetTotalMemory(false) / 1e6:F0} MB");
        }
    }

    private static double AddAll(EndlessArticles articles, StoryWindow window, int from, int count)
    {
        var batch = Enumerable.Range(from, count)
            .Select(number => ArticleReader.AsIs($"a{number}", null, articles.TextOf(number), DateTimeOffset.UnixEpoch.AddMinutes(number)))
            .ToList();
        var start = Environment.CpuUsage.UserTime;
        foreach (var article in batch)
            window.Add(article, []);
        window.Settle();
        return (Environment.CpuUsage.UserTime - start).TotalMicroseconds / count;
    }
}

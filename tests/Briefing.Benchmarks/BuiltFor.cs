using System.Diagnostics;
using System.Globalization;
using System.Text;
using Briefing.Clustering;
using Briefing.Deduplicating;
using Briefing.Hosting;
using Briefing.Hosting.Intake;
using Briefing.Merging;
using Briefing.Reading;
using Briefing.Summarising;

namespace Briefing.Benchmarks;

/// <summary>The speeds and sizes that Briefing is built for, measured one after another in a few minutes, each beside its aim.</summary>
internal static class BuiltFor
{
    private const int StorySize = 8;
    private const int Words = 110;
    private const int Fingerprints = 1_000_000;
    private const int ColdStarts = 7;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4), Measured = TimeSpan.FromSeconds(3);

    /// <param name="args">Articles as JSON Lines: rows {"id","title","text","story"}.</param>
    public static void Print(string[] args)
    {
        Console.WriteLine(MachineLimits.Measure());
        var articles = LabelledArticle.Read(args[0]);
        var plain = articles.ConvertAll(labelled => new RawArticle(labelled.Article.Id + ".txt", Encoding.UTF8.GetBytes(labelled.Article.Text)));
        var bytes = plain.Average(upload => upload.Bytes.Length);

        var texts = articles.ConvertAll(labelled => labelled.Article.Text);
        Relating("plain text, from text to candidates", () => Candidates(texts));
        Relating("plain text, from an upload's bytes to candidates", () => Candidates(plain.SelectMany(upload => ArticleReader.Read(upload).Articles).Select(article => article.Text)));
        Row("prepared: read, sentences split, sealed as a record", $"{Rate(plain.Count, () => Prepare(plain)):N0} articles/s", "2,500 articles/s");
        Pages();
        var inTime = StoryScore.InTimeOrder(articles);
        Row("sorted into stories", $"{Rate(inTime.Count, () => Group(inTime)):N0} articles/s", "1,500 articles/s");
        Summaries(articles);
        Million(args[0]);
        ColdStart(plain);

        void Relating(string what, Action relate)
        {
            var rate = Rate(plain.Count, relate);
            Row(what, $"{rate:N0} articles/s, {rate * bytes / 1e6:N0} MB/s", "20,000 articles/s");
        }
    }

    private static void Row(string what, FormattableString figure, string aim) =>
        Console.WriteLine($"{what,-56}{figure.ToString(CultureInfo.InvariantCulture),-36}aim {aim}");

    /// <summary>Of one core: in the processor time of the whole process, once the runtime has compiled for speed.</summary>
    private static double Rate(int items, Action work)
    {
        for (var begun = Environment.CpuUsage.UserTime; Environment.CpuUsage.UserTime - begun < WarmUp;)
            work();
        var (start, rounds) = (Environment.CpuUsage.UserTime, 0);
        for (; Environment.CpuUsage.UserTime - start < Measured; rounds++)
            work();
        return (double)items * rounds / (Environment.CpuUsage.UserTime - start).TotalSeconds;
    }

    private static void Candidates(IEnumerable<string> texts)
    {
        var (index, number) = (new FingerprintIndex(), 0);
        foreach (var text in texts)
        {
            var fingerprint = Fingerprint.Of(text);
            index.Ask(fingerprint);
            index.Add(number++, fingerprint);
        }
    }

    private static void Prepare(List<RawArticle> uploads)
    {
        foreach (var upload in uploads)
        {
            var read = BriefPipeline.Read(upload);
            foreach (var article in read.Articles)
                _ = article.Sentences;
            RecordKinds.Prepared.Write(new PreparedUpload { Name = upload.Name, Articles = read.Articles, Skipped = read.Skipped });
        }
    }

    private static void Pages()
    {
        var pages = ReadingBenchmarks.HeavyPages();
        var rate = Rate(pages.Length, () => Array.ForEach(pages, page => ArticleReader.FromHtml("a", page)));
        Row("pages of 120 kB", $"{rate:N0} pages/s, {rate * pages.Average(page => page.Length) / 1e6:N0} MB/s", "60 pages/s, 100 MB/s");
    }

    private static void Group(List<LabelledArticle> articles)
    {
        var window = new StoryWindow();
        foreach (var labelled in articles)
            window.Add(labelled.Article, []);
        window.Settle();
    }

    private static void Summaries(List<LabelledArticle> articles)
    {
        var stories = LabelledArticle.StoriesOf(articles, StorySize).ConvertAll(story => (Story: story, Ledger: FactMerger.Merge(story)));
        var options = SummaryOptions.ForWords(Words);
        var rate = Rate(stories.Count * StorySize, () => stories.ForEach(entry => ExtractiveWriter.Write(entry.Story, entry.Ledger, options)));
        Row(string.Create(CultureInfo.InvariantCulture, $"summarised, stories of {StorySize} in {Words} words"), $"{rate:N0} documents/s", "1,000 documents/s");
    }

    private static void Million(string path)
    {
        var endless = new EndlessArticles(path);
        var index = new FingerprintIndex();
        var before = GC.GetTotalMemory(true);
        var last = new double[Fingerprints / 10];
        for (var i = 0; i < Fingerprints; i++)
        {
            var fingerprint = Fingerprint.Of(endless.TextOf(i));
            var start = Stopwatch.GetTimestamp();
            index.Ask(fingerprint);
            index.Add(i, fingerprint);
            last[i % last.Length] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }
        var size = GC.GetTotalMemory(true) - before;
        Array.Sort(last);
        Row("a million fingerprints", $"{size / 1e6:N0} MB, p99 {last[last.Length * 99 / 100]:N0} us", "1,000 MB, 100 us");
        GC.KeepAlive(index);
    }

    /// <summary>The built command, from its start to its end, by the clock.</summary>
    private static void ColdStart(List<RawArticle> uploads)
    {
        var folder = Directory.CreateTempSubdirectory("briefing-cold-").FullName;
        foreach (var upload in uploads.Take(5))
            File.WriteAllBytes(Path.Combine(folder, Path.GetFileName(upload.Name)), upload.Bytes.Span);
        var times = new List<double>();
        for (var start = 0; start < ColdStarts; start++)
        {
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo(BuiltProgram.Path(), ["brief", folder, "--quiet"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            process.WaitForExit();
            times.Add(clock.Elapsed.TotalMilliseconds);
        }
        Directory.Delete(folder, recursive: true);
        times.Sort();
        Row("five articles to a brief, from a cold start", $"median {times[times.Count / 2]:N0} ms, longest {times[^1]:N0} ms", "1,000 ms");
    }
}

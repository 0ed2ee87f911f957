using Briefing.Hosting.Modelling;
using Briefing.Hosting.Storing;
using Briefing.Hosting.Tests.Modelling;
using Briefing.Summarising.Modelling;

namespace Briefing.Benchmarks;

/// <summary>The same articles told by both engines.</summary>
internal static class EngineBenchmarks
{
    private const int Column = 76;

    /// <summary>
    /// Prints each story of a folder's brief by the extractive engine and by a model's stand-in on this machine, beside each other, and what the
    /// model was asked and sent.
    /// </summary>
    /// <param name="args">A folder of articles.</param>
    public static void SideBySide(string[] args) => SideBySideAsync(args[0]).GetAwaiter().GetResult();

    private static async Task SideBySideAsync(string folder)
    {
        var uploads = Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(file => new RawArticle(Path.GetFileName(file), File.ReadAllBytes(file))).ToList();
        var options = new BriefOptions { Clock = TimeProvider.System, ModelName = ModelServer.Model };
        using var store = new TemporaryFolder();
        await using var server = await ModelServer.StartAsync(request => HonestModel.Answer(request, Turned).ToJsonString());
        using var model = ModelClient.Create(new ModelOptions { Endpoint = server.Endpoint, Name = ModelServer.Model, ApiKey = ModelServer.Key }, new FileBlobStore(store.Path), TimeProvider.System);

        var extractive = BriefPipeline.Run(uploads, options);
        WrittenBrief written;
        using (var run = model.BeginRun())
            written = await BriefPipeline.RunAsync(uploads, options, run);

        foreach (var (plain, phrased) in extractive.Stories.Zip(written.Brief.Stories))
            Print(TextOf(plain, "extractive"), TextOf(phrased, "model"));
        var tokens = uploads.Sum(upload => upload.Bytes.Length / 4);
        var receipt = written.Brief.Receipt;
        Console.WriteLine($"{receipt.ModelCalls} calls, {receipt.PromptTokens} tokens sent for about {tokens} of the articles ({(double)receipt.PromptTokens / tokens:0.00} each), {receipt.CompletionTokens} received");
        Console.WriteLine(TextOf(written.Model));
    }

    private static string TextOf(ModelReport report)
    {
        var failures = report.Failures.Count == 0 ? "none failed" : $"failed: {string.Join(", ", report.Failures.Select(pair => $"{pair.Value} by {pair.Key}"))}";
        return $"{report.Answers} calls answered, {report.CacheHits} of them by the cache, {failures}; {report.Claims} claims taken and {report.ClaimsDropped} dropped; "
            + $"{report.Sentences} sentences printed as the model wrote them, {report.SentencesAskedAgain} asked for again, {report.SentencesReplaced} replaced; "
            + $"headlines: {report.Headlines} printed as it wrote them, {report.HeadlinesReplaced} replaced";
    }

    /// <summary>"Police said that X" as "X, police said": what any desk would do, so that something is to be seen.</summary>
    private static string Turned(string text)
    {
        var said = text.IndexOf(" said ", StringComparison.Ordinal);
        return said is < 1 or > 30 || text[..said].Contains(' ', StringComparison.Ordinal) || text.IndexOfAny(['“', '"']) >= 0 || text.Contains(" said that ", StringComparison.Ordinal)
            ? text
            : $"{char.ToUpperInvariant(text[said + 6])}{text[(said + 7)..].TrimEnd('.')}, {text[..said]} said.";
    }

    private static List<string> TextOf(BriefStory story, string engine) =>
        [.. Wrapped(engine.ToUpperInvariant()), .. Wrapped(story.Headline), "", .. story.Summary.SelectMany(sentence => Wrapped($"- {sentence.Text} [{string.Join(' ', sentence.Facts)}]")), ""];

    private static IEnumerable<string> Wrapped(string text)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Column)
            {
                yield return line;
                line = "  ";
            }
            line += line.Length is 0 or 2 ? word : " " + word;
        }
        yield return line;
    }

    private static void Print(List<string> left, List<string> right)
    {
        for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
            Console.WriteLine($"{(i < left.Count ? left[i] : "").PadRight(Column)} | {(i < right.Count ? right[i] : "")}".TrimEnd());
    }
}

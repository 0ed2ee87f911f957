using Briefing.Hosting.Modelling;
using Briefing.Rendering;
using Briefing.Storing;

namespace Briefing.Hosting.Tests.Modelling;

/// <summary>Briefs of the sample articles, by the model and without it.</summary>
internal static class SampleRun
{
    private static readonly BriefOptions Options = new() { Clock = new ManualClock(new DateTimeOffset(2026, 10, 14, 6, 0, 0, TimeSpan.Zero)), ModelName = ModelServer.Model };

    public static IReadOnlyList<RawArticle> Articles => SampleUploads.All;

    public static Brief Extractive { get; } = BriefPipeline.Run(Articles, Options);

    public static Brief ExtractiveOf(IReadOnlyList<RawArticle> articles) => BriefPipeline.Run(articles, Options);

    public static async Task<WrittenBrief> WriteAsync(ModelOptions options, IBlobStore store, IReadOnlyList<RawArticle>? articles = null)
    {
        using var model = ModelClient.Create(options, store, TimeProvider.System, () => 0.5);
        using var run = model.BeginRun();
        // Far beyond every deadline that the options set: only a run that would hang meets it.
        return await BriefPipeline.RunAsync(articles ?? Articles, Options, run).WaitAsync(TimeSpan.FromMinutes(2));
    }

    /// <summary>The brief but for what names its engine and its cost.</summary>
    public static string WithoutEngine(Brief brief) =>
        System.Text.Encoding.UTF8.GetString(BriefJson.Write(brief with { Engine = BriefEngine.Extractive, Receipt = new Receipt(0, 0, 0, 0, 0) }));

    /// <summary>The brief but for its phrasing: everything that must not depend on who phrases.</summary>
    public static string WithoutPhrasing(Brief brief) =>
        WithoutEngine(brief with { Stories = [.. brief.Stories.Select(story => story with { Headline = "", Summary = [] })] });
}

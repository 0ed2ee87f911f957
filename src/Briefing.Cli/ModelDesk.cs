using Briefing.Cli.Terminal;
using Briefing.Hosting.Modelling;
using Briefing.Hosting.Storing;
using Briefing.Summarising.Modelling;

namespace Briefing.Cli;

/// <summary>The configured language model at the command's service. Nothing of it is loaded where none is configured.</summary>
internal static class ModelDesk
{
    public const string FolderSetting = "Briefing__Model__Folder";
    private const int MostReports = 3;

    /// <summary>The brief as the model phrases it; what went wrong on the way is reported, and costs no more than the phrasing.</summary>
    public static Brief Write(ModelOptions model, IReadOnlyList<RawArticle> uploads, BriefOptions options, Reports reports, CancellationToken cancellation)
    {
        if (Folder() is not { } folder)
        {
            reports.Write($"There is no folder to keep the model's answers in, so it is not asked. Set {FolderSetting}.");
            return BriefPipeline.Run(uploads, options, cancellation);
        }

        using var client = ModelClient.Create(model, new FileBlobStore(folder), TimeProvider.System);
        using var run = client.BeginRun();
        var brief = BriefPipeline.RunAsync(uploads, options with { ModelName = model.Name }, run, cancellation).GetAwaiter().GetResult().Brief;
        foreach (var (why, calls) in run.Failures.Take(MostReports))
            reports.Write($"{(calls == 1 ? "A call of the model" : $"{calls} calls of the model")} failed; what they were for is told in the sources' own words. {why}");

        // What went out and came back, failed tries included, is what the brief cost.
        var usage = run.Usage;
        return brief with { Receipt = brief.Receipt with { ModelCalls = usage.Calls, PromptTokens = usage.PromptTokens, CompletionTokens = usage.CompletionTokens, CacheHits = usage.CacheHits } };
    }

    /// <summary>Asks the model one small question.</summary>
    /// <returns>What came of it, and whether that is well.</returns>
    public static (bool IsWell, string Says) Try(ModelOptions model, CancellationToken cancellation)
    {
        if (Folder() is not { } folder)
            return (false, $"There is no folder to keep its answers in. Set {FolderSetting}.");
        try
        {
            using var client = ModelClient.Create(model, new FileBlobStore(folder), TimeProvider.System);
            var usage = client.TryAsync(cancellation).GetAwaiter().GetResult();
            return (true, $"It answered, and counted {usage.PromptTokens + usage.CompletionTokens} tokens.");
        }
        catch (ModelFailure failure)
        {
            return (false, failure.Message);
        }
    }

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable(FolderSetting) is { Length: > 0 } chosen)
            return chosen;
        var own = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return own.Length > 0 ? Path.Combine(own, "briefing") : null;
    }
}

namespace Briefing.Core.Tests.Summarising.Modelling;

/// <summary>The repository's sample articles, and a moment that stands still.</summary>
internal static class SampleArticles
{
    public static IReadOnlyList<RawArticle> Uploads => SampleUploads.All;

    public static BriefOptions Options { get; } = new() { Clock = new SetClock(new DateTimeOffset(2026, 5, 20, 6, 0, 0, TimeSpan.Zero)) };
}

using Briefing.Core.Tests.Rendering;

namespace Briefing.Core.Tests.Summarising.Modelling;

/// <summary>The repository's sample articles, and a moment that stands still.</summary>
internal static class SampleArticles
{
    public static IReadOnlyList<RawArticle> Uploads { get; } =
        [.. Directory.GetFiles(Path.Combine(Tool.Root, "samples", "articles")).Order(StringComparer.Ordinal).Select(file => new RawArticle(Path.GetFileName(file), File.ReadAllBytes(file)))];

    public static BriefOptions Options { get; } = new() { Clock = new StoppedClock() };

    private sealed class StoppedClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2026, 5, 20, 6, 0, 0, TimeSpan.Zero);

        public override long GetTimestamp() => 0;
    }
}

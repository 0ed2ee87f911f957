using System.Collections.Immutable;

namespace Briefing;

/// <summary>What a run of <see cref="BriefPipeline"/> is asked for.</summary>
public sealed record BriefOptions
{
    /// <summary>Id of the edition that the brief is for.</summary>
    public string Edition { get; init; } = Briefing.Edition.Daily.Id;

    /// <summary>Most words of one story's summary.</summary>
    public int Words { get; init; } = Briefing.Edition.UsualWords;

    /// <summary>The model that phrases the brief, as its server names it; null leaves it to the client.</summary>
    public string? ModelName { get; init; }

    /// <summary>Articles published before it are left out; null takes all.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The edition's brief before this one; what it did not have is marked as new. Null marks nothing.</summary>
    public Brief? Previous { get; init; }

    /// <summary>Tells the brief's date, and how long the work took. A clock that stands still gives the same bytes for the same input.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Uploads that could not even be fetched. The brief lists them with those that could not be read.</summary>
    public ImmutableArray<Skipped> Unfetched { get; init; } = [];

    /// <summary>Told of each step as it begins and proceeds, from any thread.</summary>
    public IProgress<BriefProgress>? Progress { get; init; }
}

/// <param name="Step">What is done: "Reading", "Comparing" ...</param>
/// <param name="Done">How many of <paramref name="Total"/> are finished.</param>
public readonly record struct BriefProgress(string Step, int Done, int Total);

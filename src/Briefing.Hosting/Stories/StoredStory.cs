using System.Collections.Immutable;

namespace Briefing.Hosting.Stories;

/// <summary>A story as it stands in the store, with what is no longer in it.</summary>
public sealed record StoredStory
{
    public required string Id { get; init; }

    /// <summary>Where it goes on, where it was joined to another or its first article went; then there is nothing else here.</summary>
    public string? ForwardedTo { get; init; }

    /// <summary>What is told; null where it is forwarded, or all of its articles are gone.</summary>
    public BriefStory? Story { get; init; }

    /// <summary>What wrote its summary; null where it was not said, and then it was the extractive engine.</summary>
    public BriefEngine? Engine { get; init; }

    /// <summary>Which of its articles are copies, of which, and how they are alike.</summary>
    public ImmutableArray<CoveredCopy> Copies { get; init; } = [];

    /// <summary>For each article of the story the version of its text.</summary>
    public ImmutableDictionary<string, long> Versions { get; init; } = ImmutableDictionary<string, long>.Empty;

    /// <summary>What was told once and rests on nothing any more, the latest last; of much the latest only.</summary>
    public ImmutableArray<WithdrawnFact> Withdrawn { get; init; } = [];

    /// <summary>When it last changed.</summary>
    public DateTimeOffset Changed { get; init; }

    /// <summary>Tells which articles in which versions it was made of.</summary>
    public long Key { get; init; }
}

/// <param name="Fact">As it was told, its status being <see cref="FactStatus.Withdrawn"/>.</param>
/// <param name="Articles">Names of the uploads that it rested on.</param>
public sealed record WithdrawnFact(Fact Fact, ImmutableArray<string> Articles, DateTimeOffset Withdrawn);

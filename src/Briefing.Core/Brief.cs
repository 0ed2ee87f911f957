using System.Collections.Immutable;

namespace Briefing;

/// <summary>What a reader is given: the document of schema "briefing/1".</summary>
public sealed record Brief
{
    public string Schema { get; } = "briefing/1";

    /// <summary>Id of the edition.</summary>
    public required string Edition { get; init; }

    /// <summary>The edition's local date.</summary>
    public required DateOnly Date { get; init; }

    public required DateTimeOffset Generated { get; init; }

    public required BriefEngine Engine { get; init; }

    public required Coverage Coverage { get; init; }

    public required ImmutableArray<BriefStory> Stories { get; init; }

    public required Receipt Receipt { get; init; }
}

/// <summary>What wrote a brief or a story.</summary>
/// <param name="Name">"extractive" or "model".</param>
/// <param name="Model">The model's name, or null.</param>
/// <param name="PromptVersion">Version of the prompts, or null.</param>
public sealed record BriefEngine(string Name, string? Model, string? PromptVersion)
{
    public static BriefEngine Extractive { get; } = new("extractive", null, null);
}

/// <summary>What a brief is made of, and what was left out.</summary>
/// <param name="Read">How many articles its stories are made of, copies included.</param>
/// <param name="Skipped">Uploads, or articles of them, that are in no story.</param>
public sealed record Coverage(int Read, ImmutableArray<Skipped> Skipped, ImmutableArray<CoveredCopy> Copies);

/// <summary>An article with another's text.</summary>
/// <param name="Article">Its id.</param>
/// <param name="Of">Id of the best copy of its origin.</param>
/// <param name="Similarity">See <see cref="CopyRelation"/>.</param>
public sealed record CoveredCopy(string Article, string Of, CopyKind Kind, double Similarity);

/// <summary>A story as a brief tells it.</summary>
public sealed record BriefStory
{
    public required string Id { get; init; }
    public required string Headline { get; init; }
    public required ImmutableArray<BriefSentence> Summary { get; init; }
    public required ImmutableArray<Fact> Facts { get; init; }
    public required ImmutableArray<Dispute> Disputed { get; init; }
    public required ImmutableArray<Quotation> Quotes { get; init; }
    public required ImmutableArray<TimelineEntry> Timeline { get; init; }

    /// <summary>Ids of the facts that the edition's previous brief did not have; empty where there is none to compare with.</summary>
    public required ImmutableArray<string> New { get; init; }

    /// <summary>What else is otherwise than in the edition's previous brief.</summary>
    public StoryChanges Changes { get; init; } = StoryChanges.None;

    public required ImmutableArray<BriefArticle> Articles { get; init; }
}

/// <summary>A printed sentence.</summary>
/// <param name="Facts">Ids of the facts it states; at least one.</param>
/// <param name="Cites">One-based numbers into the story's articles: every article whose claims support it.</param>
public sealed record BriefSentence(string Text, ImmutableArray<string> Facts, ImmutableArray<int> Cites);

/// <summary>An article as a brief names it among a story's sources.</summary>
/// <param name="Published">As the article states it; null where it does not.</param>
/// <param name="Origin">The number of its origin within the story.</param>
/// <param name="CopyOf">Id of the best copy of its origin, or null where it is that itself.</param>
public sealed record BriefArticle(
    string Id,
    string Name,
    string? Title,
    string? Source,
    DateTimeOffset? Published,
    string? Url,
    string? Rights,
    int Origin,
    string? CopyOf);

/// <summary>What a brief cost.</summary>
public sealed record Receipt(int ModelCalls, long PromptTokens, long CompletionTokens, int CacheHits, long ElapsedMs);

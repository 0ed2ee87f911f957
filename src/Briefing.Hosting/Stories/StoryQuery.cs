using System.Collections.Immutable;

namespace Briefing.Hosting.Stories;

/// <summary>Which stories are asked for. What is left empty excludes nothing.</summary>
public sealed record StoryQuery
{
    /// <summary>A story answers where it has all words of one of these topics. More topics that it has lift it.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>Names that it must have, each with all its words.</summary>
    public ImmutableArray<string> Entities { get; init; } = [];

    /// <summary>With an article of this moment or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>With an article before this moment.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>ISO 639-1 code.</summary>
    public string? Language { get; init; }

    /// <summary>The most stories to be found.</summary>
    public int Most { get; init; } = int.MaxValue;

    internal bool Admits(StoryEntry story) =>
        (From is null || story.Moment >= From)
        && (To is null || (story.First ?? story.Changed) < To)
        && (Language is null || string.Equals(Language, story.Language, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A query's words, folded once and compared with each story's.</summary>
internal sealed class WantedTerms(StoryQuery query)
{
    private readonly string[][] _topics = Folded(query.Topics);
    private readonly string[][] _entities = Folded(query.Entities);

    /// <summary>What answers has all words of one of these; null where any story may.</summary>
    public IReadOnlyList<string[]>? Alternatives => _entities.Length > 0 ? [[.. _entities.SelectMany(words => words)]] : _topics.Length > 0 ? _topics : null;

    /// <summary>0 where a story does not answer; else the share of the topics that it has, 1 where none is asked for.</summary>
    public double Share(StoryEntry story)
    {
        foreach (var name in _entities)
        {
            if (!HasAll(story, name))
                return 0;
        }
        if (_topics.Length == 0)
            return 1;
        var met = 0;
        foreach (var topic in _topics)
            met += HasAll(story, topic) ? 1 : 0;
        return met / (double)_topics.Length;
    }

    private static bool HasAll(StoryEntry story, string[] words)
    {
        foreach (var word in words)
        {
            if (!story.Terms.Contains(word, StringComparer.Ordinal))
                return false;
        }
        return words.Length > 0;
    }

    private static string[][] Folded(ImmutableArray<string> asked) => [.. asked.Select(topic => TopicWords.Fold(topic).ToArray())];
}

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

    /// <param name="has">Whether a story has a word.</param>
    /// <returns>0 where it does not answer; else the share of the topics that it has, 1 where none is asked for.</returns>
    public double Share(Func<string, bool> has)
    {
        foreach (var name in _entities)
        {
            if (!HasAll(has, name))
                return 0;
        }
        if (_topics.Length == 0)
            return 1;
        var met = 0;
        foreach (var topic in _topics)
            met += HasAll(has, topic) ? 1 : 0;
        return met / (double)_topics.Length;
    }

    private static bool HasAll(Func<string, bool> has, string[] words) => words.Length > 0 && words.All(has);

    private static string[][] Folded(ImmutableArray<string> asked) => [.. asked.Select(topic => TopicWords.Fold(topic).ToArray())];
}

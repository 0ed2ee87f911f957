using System.Collections.Immutable;

namespace Briefing.Subscribing;

/// <summary>What of a brief a reader asked for.</summary>
public static class ReaderTopics
{
    /// <summary>The stories that have all words of one of the topics, in the brief's order; all of them where there is no topic.</summary>
    public static ImmutableArray<BriefStory> In(Brief brief, ImmutableArray<string> topics)
    {
        ArgumentNullException.ThrowIfNull(brief);
        if (topics.IsDefaultOrEmpty)
            return brief.Stories;

        List<ImmutableArray<string>> wanted = [.. topics.Select(TopicWords.Fold).Where(words => !words.IsEmpty)];
        return [.. brief.Stories.Where(story => WordsOf(story) is var words && wanted.Exists(topic => topic.All(words.Contains)))];
    }

    private static HashSet<string> WordsOf(BriefStory story)
    {
        IEnumerable<string> texts = [story.Headline, .. story.Summary.Select(sentence => sentence.Text), .. story.Facts.Select(fact => fact.Text)];
        return texts.SelectMany(text => TopicWords.Fold(text)).ToHashSet(StringComparer.Ordinal);
    }
}

namespace Briefing.Hosting.Storing;

/// <summary>The queues of the product. What was tried too often goes to the queue of the same name and <see cref="PoisonSuffix"/>.</summary>
public static class QueueNames
{
    public const string ArticleEvents = "article-events";
    public const string StoryWork = "story-work";
    public const string Deliveries = "deliveries";

    public const string PoisonSuffix = "-poison";

    public static IReadOnlyList<string> All { get; } = [ArticleEvents, StoryWork, Deliveries];
}

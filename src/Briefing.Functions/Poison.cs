using Briefing.Hosting;
using Briefing.Hosting.Storing;
using Microsoft.Azure.Functions.Worker;

namespace Briefing.Functions;

/// <summary>Messages that were tried five times end in quarantine, with a log event that an alert watches. Nothing else reads these queues.</summary>
public sealed class Poison(Newsroom newsroom)
{
    [Function(nameof(PoisonArticleEvent))]
    public Task PoisonArticleEvent([QueueTrigger(QueueNames.ArticleEvents + QueueNames.PoisonSuffix, Connection = Storage.Connection)] string message, CancellationToken cancellation) =>
        newsroom.PoisonAsync(QueueNames.ArticleEvents, message, cancellation);

    [Function(nameof(PoisonStoryWork))]
    public Task PoisonStoryWork([QueueTrigger(QueueNames.StoryWork + QueueNames.PoisonSuffix, Connection = Storage.Connection)] string message, CancellationToken cancellation) =>
        newsroom.PoisonAsync(QueueNames.StoryWork, message, cancellation);

    [Function(nameof(PoisonDelivery))]
    public Task PoisonDelivery([QueueTrigger(QueueNames.Deliveries + QueueNames.PoisonSuffix, Connection = Storage.Connection)] string message, CancellationToken cancellation) =>
        newsroom.PoisonAsync(QueueNames.Deliveries, message, cancellation);
}

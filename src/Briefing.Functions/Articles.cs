using Briefing.Hosting;
using Briefing.Hosting.Http;
using Briefing.Hosting.Mail;
using Briefing.Hosting.Storing;
using Microsoft.Azure.Functions.Worker;

namespace Briefing.Functions;

/// <summary>Uploads come in, and the stories change.</summary>
public sealed class Articles(Newsroom newsroom, Site site, PostOffice mail)
{
    // For development and dedicated plans, where the host polls. What the blob holds is read by the one called, by name and only up to its limit.
    [Function(nameof(ArticleUploaded))]
    public Task ArticleUploaded([BlobTrigger("articles/{name}", Connection = Storage.Connection)] Stream upload, string name, CancellationToken cancellation) =>
        newsroom.ArticleUploadedAsync(name, cancellation);

    [Function(nameof(ArticleEvent))]
    public Task ArticleEvent([QueueTrigger(QueueNames.ArticleEvents, Connection = Storage.Connection)] string message, CancellationToken cancellation) =>
        newsroom.ArticleEventAsync(message, cancellation);

    [Function(nameof(StoriesChanged))]
    public Task StoriesChanged([QueueTrigger(QueueNames.StoryWork, Connection = Storage.Connection)] string message, CancellationToken cancellation) =>
        newsroom.StoriesChangedAsync(message, cancellation);

    // Off the full hour, when everybody else's timers run.
    [Function(nameof(Sweep))]
    public async Task Sweep([TimerTrigger("0 17 * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        await newsroom.SweepAsync(cancellation);
        await site.SweepAsync(cancellation);
        await mail.SweepAsync(cancellation);
    }
}

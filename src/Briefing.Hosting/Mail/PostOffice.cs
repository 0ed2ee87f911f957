using Briefing.Hosting.Http;
using Briefing.Storing;

namespace Briefing.Hosting.Mail;

/// <summary>Mail for a host that may have none: without a room nothing is planned, and what others planned is left alone.</summary>
/// <param name="room">Null where no mail is configured.</param>
public sealed class PostOffice(IBlobStore store, MailRoom? room) : IAsyncDisposable
{
    /// <summary>The pages around a subscription, where there is mail to subscribe to.</summary>
    public IEnumerable<Route> Routes => room is null ? [] : [.. new SubscriptionRoutes(store, room).All(), .. new MailEventRoutes(room.Reports).All()];

    /// <inheritdoc cref="MailRoom.EditionsDueAsync"/>
    public async Task<int> EditionsDueAsync(CancellationToken cancellation = default) => room is null ? 0 : await room.EditionsDueAsync(cancellation);

    /// <inheritdoc cref="MailRoom.DeliverAsync"/>
    /// <exception cref="InvalidOperationException">No mail is configured here.</exception>
    public Task DeliverAsync(string message, CancellationToken cancellation = default) => room is null
        ? throw new InvalidOperationException("A mail is to be sent and no mail is configured. Set Briefing__Mail__From and Briefing__Mail__PublicAddress.")
        : room.DeliverAsync(message, cancellation);

    /// <inheritdoc cref="MailRoom.ResumeAsync"/>
    public Task ResumeAsync(CancellationToken cancellation = default) => room is null ? Task.CompletedTask : room.ResumeAsync(cancellation);

    /// <inheritdoc cref="MailRoom.SweepAsync"/>
    public Task SweepAsync(CancellationToken cancellation = default) => room is null ? Task.CompletedTask : room.SweepAsync(cancellation);

    public ValueTask DisposeAsync() => room?.DisposeAsync() ?? ValueTask.CompletedTask;
}

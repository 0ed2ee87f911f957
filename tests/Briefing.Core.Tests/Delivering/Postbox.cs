using System.Collections.Concurrent;
using Briefing.Delivering;

namespace Briefing.Core.Tests.Delivering;

/// <summary>Where the tests' mail arrives. It outlives the process that sends.</summary>
internal sealed class Postbox
{
    private readonly ConcurrentQueue<MailMessage> _arrived = new();

    /// <summary>What to answer instead of taking a message; null takes it.</summary>
    public Func<MailMessage, SendOutcome?> Refusing { get; set; } = _ => null;

    public IReadOnlyCollection<MailMessage> Arrived => _arrived;

    public SendOutcome Take(MailMessage message)
    {
        if (Refusing(message) is { } refusal and not SendOutcome.Unanswered)
            return refusal;

        _arrived.Enqueue(message);
        return Refusing(message) ?? new SendOutcome.Accepted("250 taken");
    }

    public SendOutcome? Find(string messageId) => _arrived.Any(message => message.MessageId == messageId)
        ? new SendOutcome.Accepted("It is there.")
        : new SendOutcome.RefusedForNow("It is not there.");
}

/// <summary>Carries mail to the postbox.</summary>
/// <param name="canFind">Whether it can tell later what arrived, as a folder can and an SMTP server cannot.</param>
internal sealed class PostboxSender(Postbox postbox, bool canFind = false) : IMailSender
{
    public Task<SendOutcome> SendAsync(MailMessage message, CancellationToken cancellation = default) => Task.FromResult(postbox.Take(message));

    public Task<SendOutcome?> FindAsync(string messageId, CancellationToken cancellation = default) => Task.FromResult(canFind ? postbox.Find(messageId) : null);
}

using Briefing.Delivering;

namespace Briefing.Hosting.Tests.Simulation;

/// <param name="At">When the server took it.</param>
internal sealed record ArrivedMail(DateTimeOffset At, MailMessage Message);

/// <summary>The mail server, and what it took.</summary>
internal sealed class Post
{
    public List<ArrivedMail> Arrived { get; } = [];

    /// <summary>Addresses that it refuses for good.</summary>
    public HashSet<string> Unknown { get; } = new(StringComparer.OrdinalIgnoreCase);

    public int RefusedForGood { get; set; }
}

/// <summary>The mail server as one host reaches it.</summary>
internal sealed class SimulatedSender(World world, Standing host, Post post) : IMailSender
{
    public async Task<SendOutcome> SendAsync(MailMessage message, CancellationToken cancellation = default)
    {
        try
        {
            return await world.ChangeAsync(host, "mail " + message.MessageId, () => Take(message));
        }
        catch (Briefing.Storing.StoreUnavailableException)
        {
            // The connection broke; whether before or after the message was taken, its sender cannot tell.
            return new SendOutcome.Unanswered("The connection broke.");
        }
    }

    public Task<SendOutcome?> FindAsync(string messageId, CancellationToken cancellation = default) => Task.FromResult<SendOutcome?>(null);

    private SendOutcome Take(MailMessage message)
    {
        if (post.Unknown.Contains(message.To.ToString()))
        {
            post.RefusedForGood++;
            return new SendOutcome.RefusedForGood("550 no such user", ConcernsAddress: true);
        }
        if (world.Happens(world.Troubles.MailRefusedForNow, "mail refused for now"))
            return new SendOutcome.RefusedForNow("450 come again later");
        post.Arrived.Add(new ArrivedMail(world.Time.GetUtcNow(), message));
        return world.Happens(world.Troubles.MailAnswerLost, "mail's answer lost") ? new SendOutcome.Unanswered("No answer came.") : new SendOutcome.Accepted("250 taken");
    }
}

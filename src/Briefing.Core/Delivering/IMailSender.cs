namespace Briefing.Delivering;

/// <summary>Hands messages over to whatever carries them on: a folder, an SMTP server, a service.</summary>
public interface IMailSender
{
    /// <summary>Hands one message over and says what became of it. Failures of the network are outcomes and not exceptions.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled before anything was handed over.</exception>
    Task<SendOutcome> SendAsync(MailMessage message, CancellationToken cancellation = default);

    /// <summary>What became of a message whose sender was stopped before it heard the answer, or null where nobody can tell.</summary>
    Task<SendOutcome?> FindAsync(string messageId, CancellationToken cancellation = default);
}

/// <summary>What became of a message that was to be handed over.</summary>
/// <param name="Answer">What the other side said, or what happened instead.</param>
public abstract record SendOutcome(string Answer)
{
    /// <summary>The other side has it and is answerable for it now.</summary>
    public sealed record Accepted(string Answer) : SendOutcome(Answer);

    /// <summary>The other side does not have it, and may take it later.</summary>
    /// <param name="Wait">How long it asked us to wait, or null.</param>
    public sealed record RefusedForNow(string Answer, TimeSpan? Wait = null) : SendOutcome(Answer);

    /// <summary>The other side does not have it and will not take it.</summary>
    /// <param name="ConcernsAddress">True where the address itself was refused and not this message or this sender.</param>
    public sealed record RefusedForGood(string Answer, bool ConcernsAddress) : SendOutcome(Answer);

    /// <summary>It was handed over whole, and no answer came: the other side may have it.</summary>
    public sealed record Unanswered(string Answer) : SendOutcome(Answer);
}

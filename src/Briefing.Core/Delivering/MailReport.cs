using System.Collections.Immutable;

namespace Briefing.Delivering;

/// <summary>
/// What a server or a mailbox provider says of a mail that was handed over before. Anybody can send one, so nothing in it is believed: it is
/// for whoever acts on it to find a secret of ours in what it names.
/// </summary>
public abstract record MailReport
{
    /// <summary>Addresses that it was sent to: one of them may be the signed return address of the mail.</summary>
    public ImmutableArray<string> SentTo { get; init; } = [];

    /// <summary>Whom it speaks of.</summary>
    public ImmutableArray<string> Recipients { get; init; } = [];

    /// <summary>The left side of the mail's Message-ID, or null.</summary>
    public string? MessageId { get; init; }

    /// <summary>Where the mail said that one unsubscribes, or null.</summary>
    public Uri? Unsubscribe { get; init; }

    /// <summary>The mail did not arrive.</summary>
    /// <param name="Status">An enhanced status code, or what else says why.</param>
    /// <param name="ConcernsAddress">True where the address takes no mail, for good.</param>
    public sealed record Bounce(string Status, bool ConcernsAddress) : MailReport;

    /// <summary>Its reader told their provider that they do not want it.</summary>
    public sealed record Complaint : MailReport;

    /// <summary>Nothing that anything follows from: it is late, or it arrived.</summary>
    public sealed record Notice(string Why) : MailReport;
}

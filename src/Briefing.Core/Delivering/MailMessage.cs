namespace Briefing.Delivering;

/// <summary>A mail to one reader, in words; <see cref="MimeWriter"/> turns it into bytes.</summary>
public sealed record MailMessage
{
    public required Mailbox From { get; init; }

    public required EmailAddress To { get; init; }

    public EmailAddress? ReplyTo { get; init; }

    /// <summary>Where servers send what they could not deliver (RFC 5321, section 4.4); null leaves it to the sender. No part of the message's bytes.</summary>
    public EmailAddress? ReturnPath { get; init; }

    public required string Subject { get; init; }

    public required DateTimeOffset Date { get; init; }

    /// <summary>Without angle brackets; the same for every try of the same mail.</summary>
    public required string MessageId { get; init; }

    public required string Text { get; init; }

    public required string Html { get; init; }

    /// <summary>Code of the language it is written in (RFC 3282), or null.</summary>
    public string? Language { get; init; }

    /// <summary>What makes it a mail of a list; null for one that answers what its reader did.</summary>
    public MailingList? List { get; init; }

    /// <summary>True for a mail that a machine sends because somebody did something (RFC 3834): nothing should answer it by itself.</summary>
    public bool IsAutomatic { get; init; }
}

/// <param name="Name">Shown in place of the address.</param>
public sealed record Mailbox(EmailAddress Address, string? Name = null);

/// <param name="Id">As a host name (RFC 2919): "daily.briefing.example.org".</param>
/// <param name="Name">As its readers know it, or null.</param>
/// <param name="Help">Where it is explained, or null.</param>
/// <param name="Unsubscribe">Takes the one-click POST of RFC 8058, and shows a page to whoever opens it; null where nobody subscribed.</param>
public sealed record MailingList(string Id, string? Name = null, Uri? Help = null, Uri? Unsubscribe = null);

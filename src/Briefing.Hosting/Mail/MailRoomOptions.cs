using Briefing.Delivering;
using Briefing.Subscribing;

namespace Briefing.Hosting.Mail;

/// <summary>Who sends, from where links lead, and how fast.</summary>
public sealed record MailRoomOptions
{
    public required Mailbox From { get; init; }

    public EmailAddress? ReplyTo { get; init; }

    /// <summary>Where readers find the site; https but on this machine.</summary>
    public required Uri PublicAddress { get; init; }

    /// <summary>Hides addresses in names of records. To lose it is to lose them.</summary>
    public required AddressHash Hash { get; init; }

    public required LinkTokens Tokens { get; init; }

    /// <summary>Where undeliverable mail comes back to; null leaves it to the sender.</summary>
    public ReturnAddress? Return { get; init; }

    public SignUpLimits SignUp { get; init; } = new();

    public SendingLimits Sending { get; init; } = new();

    /// <summary>How long a mail may be late; see <see cref="DeliveryOptions.LongestDelay"/>.</summary>
    public DeliveryOptions Delivery { get; init; } = new();

    internal Uri Page(string path, string token) => new(PublicAddress, $"{path}?t={token}");
}

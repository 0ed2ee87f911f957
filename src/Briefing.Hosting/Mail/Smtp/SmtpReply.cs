using System.Globalization;
using Briefing.Delivering;

namespace Briefing.Hosting.Mail.Smtp;

/// <summary>A server's answer (RFC 5321, section 4.2).</summary>
/// <param name="Code">Three digits.</param>
/// <param name="Lines">What stands behind the code, line by line.</param>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    public bool IsPositive => Code is >= 200 and < 300;

    public bool IsGoOn => Code is >= 300 and < 400;

    /// <summary>As it is kept and shown.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Code} {string.Join(' ', Lines)}").TrimEnd();

    /// <summary>What a refusal means for the message.</summary>
    /// <param name="isOfRecipient">True where it answers RCPT.</param>
    public SendOutcome Refusal(bool isOfRecipient) => Code is >= 500 and < 600
        ? new SendOutcome.RefusedForGood(Text, ConcernsAddress(isOfRecipient))
        : new SendOutcome.RefusedForNow(Text);

    /// <summary>
    /// Enhanced codes (RFC 3463) tell the address from policy, a full mailbox or the message. Without one only
    /// the answers to RCPT that RFC 5321 keeps for the mailbox count.
    /// </summary>
    private bool ConcernsAddress(bool isOfRecipient)
    {
        var enhanced = Lines.Count > 0 ? Lines[0].Split(' ')[0] : "";
        if (EnhancedStatus.IsPermanent(enhanced))
            return EnhancedStatus.ConcernsAddress(enhanced);

        return isOfRecipient && Code is (550 or 551 or 553);
    }
}

/// <summary>The server does not speak SMTP, or not any more.</summary>
internal sealed class SmtpProtocolException(string message) : IOException(message);

/// <summary>The server will not serve us now, whatever the message.</summary>
internal sealed class SmtpRefusedException(string message) : IOException(message);

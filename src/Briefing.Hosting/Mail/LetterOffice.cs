using System.Globalization;
using System.Text;
using Briefing.Delivering;
using Briefing.Rendering;
using Briefing.Storing;
using Briefing.Subscribing;

namespace Briefing.Hosting.Mail;

/// <summary>Writes and sends the letters around a subscription, each at most once: what a letter asks can be asked again by its reader.</summary>
internal sealed class LetterOffice(
    IBlobStore store, Subscribers subscribers, Suppressions suppressions, Membership membership, IMailSender sender, MailRoomOptions options, TimeProvider clock)
{
    /// <returns>Null where there was nothing to send.</returns>
    /// <exception cref="LetterRefusedException">The sender did not take it now; the same letter may be tried again.</exception>
    public async Task<SendOutcome?> SendAsync(Letter letter, CancellationToken cancellation)
    {
        var subscriber = await subscribers.ReadAsync(letter.Subscriber, cancellation);
        if (subscriber is null || !IsDue(letter, subscriber) || await suppressions.HasAsync(subscriber.Address, cancellation))
            return null;

        var messageId = MessageIds.Of(letter.ToString(), options.Delivery.MessageDomain);
        var claim = $"limits/letter.{MessageIds.LeftOf(letter.ToString())}";
        var now = Encoding.ASCII.GetBytes(clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        if (await store.WriteAsync(claim, now, WriteCondition.Absent, cancellation) is null)
            return null;

        var outcome = await sender.SendAsync(Message(letter, subscriber, messageId), CancellationToken.None);
        if (outcome is SendOutcome.RefusedForGood { ConcernsAddress: true })
            await suppressions.AddAsync(subscriber.Address, SuppressionReason.Bounced, clock.GetUtcNow(), CancellationToken.None);
        if (outcome is SendOutcome.RefusedForNow)
        {
            await store.DeleteAsync(claim, cancellation: CancellationToken.None);
            throw new LetterRefusedException("The mail server did not take a letter now. It is tried again when its message comes back.");
        }

        return outcome;
    }

    /// <summary>A letter that was overtaken by what its reader did since would only confuse.</summary>
    private static bool IsDue(Letter letter, Subscriber subscriber) => subscriber.Consents.Length == letter.Step && letter.Kind switch
    {
        LetterKind.Confirm => subscriber.State == SubscriberState.Pending,
        LetterKind.Welcome => subscriber.State == SubscriberState.Confirmed,
        LetterKind.Goodbye => subscriber.State == SubscriberState.Left,
        _ => false,
    };

    private MailMessage Message(Letter letter, Subscriber subscriber, string messageId)
    {
        var now = clock.GetUtcNow();
        var mail = letter.Kind switch
        {
            LetterKind.Confirm => LetterRenderer.Default.Confirm(subscriber.Language, options.Page("/confirm", membership.ConfirmToken(subscriber))),
            LetterKind.Welcome => LetterRenderer.Default.Welcome(subscriber.Language, options.Page("/preferences", membership.ManageToken(subscriber.Id, now))),
            _ => LetterRenderer.Default.Goodbye(subscriber.Language, new Uri(options.PublicAddress, "/subscribe")),
        };
        return new MailMessage
        {
            From = options.From,
            To = subscriber.Address,
            ReplyTo = options.ReplyTo,
            ReturnPath = options.Return?.For(subscriber.Id),
            Subject = mail.Subject,
            Date = now,
            MessageId = messageId,
            Html = mail.Html,
            Text = mail.Text,
            Language = Labels.In(subscriber.Language).Language,
            IsAutomatic = true,
        };
    }
}

/// <summary>A letter is to be tried again.</summary>
public sealed class LetterRefusedException(string message) : Exception(message);

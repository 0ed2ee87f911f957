using Briefing.Core.Tests.Delivering;
using Briefing.Subscribing;

namespace Briefing.Core.Tests.Subscribing;

public sealed class ReturnAddressTests
{
    private static readonly ReturnAddress Return = new(EmailAddress.Parse("bounces@news.example"), MailingFixture.Hash);
    private static readonly string Ann = MailingFixture.Hash.SubscriberId(EmailAddress.Parse("ann@example.org"));

    [Fact]
    public void It_names_its_reader_whatever_case_servers_made_of_it()
    {
        var address = Return.For(Ann).ToString();

        Assert.StartsWith($"bounces+{Ann}", address, StringComparison.Ordinal);
        Assert.True(address.Split('@')[0].Length <= 64);
        Assert.Equal(Ann, Return.SubscriberOf(address));
        Assert.Equal(Ann, Return.SubscriberOf(address.ToUpperInvariant()));
    }

    [Fact]
    public void No_changed_character_and_no_other_key_is_taken()
    {
        var address = Return.For(Ann).ToString();
        for (var at = "bounces".Length; at < address.IndexOf('@', StringComparison.Ordinal); at++)
        {
            foreach (var letter in "0123456789abcdef+@ ")
            {
                if (letter != address[at])
                    Assert.Null(Return.SubscriberOf($"{address[..at]}{letter}{address[(at + 1)..]}"));
            }

            Assert.Null(Return.SubscriberOf(address.Remove(at, 1)));
        }

        Assert.Null(new ReturnAddress(EmailAddress.Parse("bounces@news.example"), new AddressHash(new byte[32])).SubscriberOf(address));
        Assert.Null(Return.SubscriberOf(""));
        Assert.Null(Return.SubscriberOf("bounces@news.example"));
    }

    [Fact]
    public void A_mailbox_without_room_for_the_signature_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ReturnAddress(EmailAddress.Parse("undeliverable-mail@news.example"), MailingFixture.Hash));
}

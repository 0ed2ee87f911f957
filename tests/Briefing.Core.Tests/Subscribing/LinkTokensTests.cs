using Briefing.Subscribing;

namespace Briefing.Core.Tests.Subscribing;

public sealed class LinkTokensTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 6, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Old = [.. Enumerable.Repeat((byte)1, 32)];
    private static readonly byte[] New = [.. Enumerable.Repeat((byte)2, 32)];
    private static readonly LinkTokens Tokens = new(("k2", New), ("k1", Old));
    private static readonly LinkToken Token = new(LinkPurpose.Manage, new string('a', 32), Now.AddDays(1));

    [Fact]
    public void A_signed_link_is_valid_for_its_purpose_until_it_expires()
    {
        var text = Tokens.Sign(Token);
        Assert.True(Tokens.TryVerify(text, LinkPurpose.Manage, Now, out var token));
        Assert.Equal(Token, token);
        Assert.False(Tokens.TryVerify(text, LinkPurpose.Unsubscribe, Now, out _));
        Assert.False(Tokens.TryVerify(text, LinkPurpose.Confirm, Now, out _));
        Assert.False(Tokens.TryVerify(text, LinkPurpose.Manage, Now.AddDays(1), out _));
    }

    [Fact]
    public void Keys_are_changed_without_breaking_links_and_a_removed_one_breaks_them()
    {
        var old = new LinkTokens(("k1", Old)).Sign(Token);
        Assert.True(Tokens.TryVerify(old, LinkPurpose.Manage, Now, out _));
        Assert.StartsWith("k2.", Tokens.Sign(Token), StringComparison.Ordinal);
        Assert.False(new LinkTokens(("k2", New)).TryVerify(old, LinkPurpose.Manage, Now, out _));
        Assert.False(new LinkTokens(("k1", New)).TryVerify(old, LinkPurpose.Manage, Now, out _));
    }

    [Fact]
    public void Of_a_hundred_thousand_mutated_tokens_none_is_accepted()
    {
        const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-=+/ é\0";
        var text = Tokens.Sign(Token);
        var random = new Random(20260302);
        var accepted = 0;
        for (var number = 0; number < 100_000; number++)
        {
            var mutated = Mutated(text, random, Letters);
            if (mutated != text && Enum.GetValues<LinkPurpose>().Any(purpose => Tokens.TryVerify(mutated, purpose, Now, out _)))
                accepted++;
        }

        Assert.Equal(0, accepted);
    }

    [Fact]
    public void Every_single_changed_cut_or_doubled_character_is_noticed()
    {
        var text = Tokens.Sign(Token);
        for (var at = 0; at < text.Length; at++)
        {
            for (var letter = ' '; letter <= '~'; letter++)
            {
                if (letter != text[at])
                    Assert.False(Tokens.TryVerify($"{text[..at]}{letter}{text[(at + 1)..]}", LinkPurpose.Manage, Now, out _));
            }

            Assert.False(Tokens.TryVerify(text.Remove(at, 1), LinkPurpose.Manage, Now, out _));
            Assert.False(Tokens.TryVerify(text.Insert(at, text[at].ToString()), LinkPurpose.Manage, Now, out _));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("....")]
    [InlineData("k2.manage.99999999999.x.")]
    public void What_is_no_token_is_refused(string? text) => Assert.False(Tokens.TryVerify(text, LinkPurpose.Manage, Now, out _));

    [Fact]
    public void A_short_key_is_refused() => Assert.Throws<ArgumentException>(() => new LinkTokens(("k1", new byte[8])));

    private static string Mutated(string text, Random random, string letters)
    {
        var changed = text.ToList();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(changed.Count);
            switch (random.Next(4))
            {
                case 0:
                    changed[at] = letters[random.Next(letters.Length)];
                    break;
                case 1:
                    changed.Insert(at, letters[random.Next(letters.Length)]);
                    break;
                case 2:
                    changed.RemoveAt(at);
                    break;
                default:
                    (changed[at], changed[^1]) = (changed[^1], changed[at]);
                    break;
            }
        }

        return new string([.. changed]);
    }
}

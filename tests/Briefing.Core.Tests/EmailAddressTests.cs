using FsCheck;
using FsCheck.Fluent;

namespace Briefing.Core.Tests;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("ann@example.org", "ann@example.org")]
    [InlineData("Ann.O'Neil+news@Mail.Example.ORG", "Ann.O'Neil+news@mail.example.org")]
    [InlineData("jörg@müller.example", "jörg@xn--mller-kva.example")]
    [InlineData("山田@例え.テスト", "山田@xn--r8jz45g.xn--zckzah")]
    [InlineData("a@b.co", "a@b.co")]
    public void An_address_is_taken_and_its_domain_written_as_servers_know_it(string text, string expected) =>
        Assert.Equal(expected, EmailAddress.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("ann")]
    [InlineData("ann@")]
    [InlineData("@example.org")]
    [InlineData("ann@localhost")]
    [InlineData("ann@example..org")]
    [InlineData("ann@-example.org")]
    [InlineData("ann@example.org.")]
    [InlineData("ann@[127.0.0.1]")]
    [InlineData("ann@127.0.0.1")]
    [InlineData("ann@exa_mple.org")]
    [InlineData("ann@bob@example.org")]
    [InlineData("ann%example.com@example.org")]
    [InlineData("example.com!ann@example.org")]
    [InlineData("\"ann\"@example.org")]
    [InlineData("\"ann\\\"@example.com\"@example.org")]
    [InlineData("ann(comment)@example.org")]
    [InlineData("ann @example.org")]
    [InlineData(" ann@example.org")]
    [InlineData("ann@example.org ")]
    [InlineData("Ann <ann@example.org>")]
    [InlineData("ann@example.org,bob@example.org")]
    [InlineData("ann@example.org;bob@example.org")]
    [InlineData("ann@example.org\r\nRCPT TO:<bob@example.org>")]
    [InlineData("ann\n@example.org")]
    [InlineData("ann\0@example.org")]
    [InlineData("ann\u202E@example.org")]
    [InlineData("ann\u200B@example.org")]
    [InlineData("a\u0308nn@example.org")]
    [InlineData("\uD800@example.org")]
    [InlineData(".ann@example.org")]
    [InlineData("ann.@example.org")]
    [InlineData("a..nn@example.org")]
    [InlineData("ann@example.org>")]
    [InlineData("ann@ex\u2024ample.org\u0085")]
    public void What_is_no_plain_address_is_refused_with_a_sentence(string text)
    {
        Assert.False(EmailAddress.TryParse(text, out _, out var why));
        Assert.EndsWith(".", why, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => EmailAddress.Parse(text));
    }

    [Fact]
    public void Length_is_bounded_before_and_behind_the_at()
    {
        var longest = $"{new string('a', 64)}@{string.Join('.', Enumerable.Repeat(new string('b', 59), 3))}.example";
        Assert.InRange(longest.Length, 250, 254);
        EmailAddress.Parse(longest);
        Assert.False(EmailAddress.TryParse("a" + longest, out _, out _));
        Assert.False(EmailAddress.TryParse($"{new string('a', 60)}@{string.Join('.', Enumerable.Repeat(new string('b', 63), 3))}.example", out _, out _));
        Assert.False(EmailAddress.TryParse($"{new string('ü', 33)}@example.org", out _, out _));
    }

    [Fact]
    public void Two_spellings_of_a_mailbox_are_one_address() =>
        Assert.Equal(EmailAddress.Parse("Ann@Example.org"), EmailAddress.Parse("ann@EXAMPLE.ORG"));

    [Fact]
    public void Whatever_is_taken_has_nothing_that_could_end_a_command_or_a_header()
    {
        const string Letters = "ab.@-+_'\"\\<>()[],;:%! \r\n\t\0ü\u0308\u202E。";
        var nasty = Gen.Elements(Letters.ToCharArray()).ListOf().Select(letters => string.Concat(letters)).Or(ArbMap.Default.GeneratorFor<string>());
        var around = nasty.Select(text => new[] { text, $"{text}@example.org", $"ann@{text}.org", $"ann@example.org{text}" }).SelectMany(Gen.Elements);
        Prop.ForAll(Arb.From(around), text =>
            !EmailAddress.TryParse(text, out var address, out _)
            || (address.ToString().Count(letter => letter == '@') == 1 && !address.ToString().Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || "\"\\<>()[],;:%!".Contains(letter, StringComparison.Ordinal))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));
    }
}

using System.Collections.Concurrent;
using Briefing.Core.Tests.Delivering;
using Briefing.Core.Tests.Storing;
using Briefing.Delivering;
using Briefing.Subscribing;

namespace Briefing.Core.Tests.Subscribing;

public sealed class MembershipTests
{
    private static readonly EmailAddress Ann = EmailAddress.Parse("ann@example.org");
    private static readonly AddressHash Hash = MailingFixture.Hash;
    private static readonly Wishes Daily = new(["daily"], "en", 7, "Europe/Berlin");

    private readonly SetClock _clock = SetClock.Morning();
    private readonly MemoryBlobStore _store;
    private readonly ConcurrentQueue<Letter> _post = new();

    public MembershipTests() => _store = new MemoryBlobStore(_clock);

    private Subscribers Subscribers => new(_store);

    [Fact]
    public async Task Nobody_is_a_reader_before_the_button_behind_the_mails_link_was_pressed()
    {
        var membership = Membership();
        await AskAsync(membership);
        var subscriber = await AnnAsync();
        Assert.Equal(SubscriberState.Pending, subscriber!.State);
        Assert.False(subscriber.Takes("daily"));
        Assert.Equal(new Letter(LetterKind.Confirm, subscriber.Id, 1), Assert.Single(_post));

        Assert.Equal(MembershipOutcome.Done, await membership.ConfirmAsync(membership.ConfirmToken(subscriber), "Yes, send it"));
        subscriber = await AnnAsync();
        Assert.True(subscriber!.Takes("daily"));
        Assert.Equal([(ConsentAct.Asked, "Sign up"), (ConsentAct.Confirmed, "Yes, send it")], subscriber.Consents.Select(consent => (consent.Act, consent.Shown)));
        Assert.Equal(LetterKind.Welcome, _post.Last().Kind);
    }

    [Fact]
    public async Task A_thousand_sign_ups_of_one_address_at_once_send_one_mail()
    {
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(number => Task.Run(() => Membership().AskAsync(Ann, Daily, $"client {number}", "Sign up"))));
        Assert.Equal(LetterKind.Confirm, Assert.Single(_post).Kind);
        Assert.Single((await AnnAsync())!.Consents);
    }

    [Fact]
    public async Task An_address_a_client_and_all_together_are_limited()
    {
        var membership = Membership();
        for (var times = 0; times < 8; times++)
        {
            await AskAsync(membership);
            _clock.Advance(TimeSpan.FromMinutes(11));
        }

        Assert.Equal(3, _post.Count);
        _post.Clear();
        _clock.Advance(TimeSpan.FromHours(1));
        for (var number = 0; number < 20; number++)
            await membership.AskAsync(MailingFixture.Address(number), Daily, "one client", "Sign up");
        Assert.Equal(10, _post.Count);
        _post.Clear();
        _clock.Advance(TimeSpan.FromHours(1));
        for (var number = 100; number < 150; number++)
            await Membership(new SignUpLimits { Overall = new Limit(30, TimeSpan.FromHours(1)) }).AskAsync(MailingFixture.Address(number), Daily, $"client {number}", "Sign up");
        Assert.Equal(30, _post.Count);
    }

    [Fact]
    public async Task What_a_stranger_types_changes_nothing_for_a_reader()
    {
        var membership = Membership();
        var subscriber = await JoinAsync(membership);
        _clock.Advance(TimeSpan.FromHours(2));
        await membership.AskAsync(Ann, new Wishes(["other"], "de", 3, "Asia/Tokyo"), "stranger", "Sign up");
        var after = (await AnnAsync())!;
        Assert.Equal((subscriber.Editions[0], "en", 7, "Europe/Berlin", SubscriberState.Confirmed), (after.Editions[0], after.Language, after.Hour, after.Zone, after.State));
        Assert.Equal(LetterKind.Welcome, _post.Last().Kind);
    }

    [Fact]
    public async Task A_confirmation_used_again_is_harmless_and_brings_nobody_back_who_left()
    {
        var membership = Membership();
        await AskAsync(membership);
        var link = membership.ConfirmToken((await AnnAsync())!);
        Assert.Equal(MembershipOutcome.Done, await membership.ConfirmAsync(link, "Yes"));
        Assert.Equal(MembershipOutcome.AlreadyDone, await membership.ConfirmAsync(link, "Yes"));
        var id = (await AnnAsync())!.Id;
        await membership.LeaveAsync(membership.UnsubscribeToken(id, "daily", _clock.GetUtcNow()), "Unsubscribe");
        Assert.Equal(MembershipOutcome.NotValid, await membership.ConfirmAsync(link, "Yes"));
        Assert.Equal(SubscriberState.Left, (await AnnAsync())!.State);
        Assert.Equal(LetterKind.Goodbye, _post.Last().Kind);
    }

    [Fact]
    public async Task Leaving_takes_the_links_edition_and_a_repeat_is_fine()
    {
        var membership = Membership();
        var subscriber = await JoinAsync(membership, Daily with { Editions = ["daily", "weekly"] });
        var link = membership.UnsubscribeToken(subscriber.Id, "daily", _clock.GetUtcNow());
        Assert.Equal(MembershipOutcome.Done, await membership.LeaveAsync(link, "Unsubscribe"));
        Assert.Equal(MembershipOutcome.AlreadyDone, await membership.LeaveAsync(link, "Unsubscribe"));
        var after = (await AnnAsync())!;
        Assert.Equal(["weekly"], after.Editions.ToArray());
        Assert.Equal(SubscriberState.Confirmed, after.State);
        Assert.Equal(MembershipOutcome.Done, await membership.LeaveAsync(membership.UnsubscribeToken(subscriber.Id, null, _clock.GetUtcNow()), "Unsubscribe from all"));
        Assert.Equal(SubscriberState.Left, (await AnnAsync())!.State);
    }

    [Fact]
    public async Task Preferences_are_changed_and_data_erased_by_the_readers_own_link()
    {
        var membership = Membership();
        var subscriber = await JoinAsync(membership);
        var link = membership.ManageToken(subscriber.Id, _clock.GetUtcNow());
        await membership.ChooseAsync(link, new Wishes(["weekly"], "ja", 21, "Asia/Tokyo"), "Save");
        Assert.Equal(("weekly", "ja", 21, "Asia/Tokyo"), ((await AnnAsync())!.Editions[0], (await AnnAsync())!.Language, (await AnnAsync())!.Hour, (await AnnAsync())!.Zone));
        Assert.Contains("\"address\":\"ann@example.org\"", System.Text.Encoding.UTF8.GetString(SubscriberJson.Export((await membership.FindAsync(link))!)), StringComparison.Ordinal);
        Assert.Equal(MembershipOutcome.Done, await membership.EraseAsync(link));
        Assert.Null(await AnnAsync());
        Assert.Equal(MembershipOutcome.NotValid, await membership.EraseAsync(link));
        Assert.Equal(MembershipOutcome.AlreadyDone, await membership.LeaveAsync(membership.UnsubscribeToken(subscriber.Id, null, _clock.GetUtcNow()), "Unsubscribe"));
    }

    /// <summary>Every act with every kind of link that is not its own: none does anything.</summary>
    [Theory]
    [InlineData("confirm")]
    [InlineData("find")]
    [InlineData("choose")]
    [InlineData("erase")]
    [InlineData("leave")]
    public async Task No_act_takes_a_link_that_is_not_its_own(string act)
    {
        var membership = Membership();
        var subscriber = await JoinAsync(membership);
        var other = MailingFixture.Hash.SubscriberId(MailingFixture.Address(1));
        var before = SubscriberJson.Export(subscriber);
        var own = act switch { "confirm" => LinkPurpose.Confirm, "leave" => LinkPurpose.Unsubscribe, _ => LinkPurpose.Manage };
        var now = _clock.GetUtcNow();
        var tokens = new Dictionary<string, string?>
        {
            ["none"] = null,
            ["empty"] = "",
            ["bad"] = "nonsense",
            ["forged"] = new LinkTokens(("k1", new byte[32])).Sign(new LinkToken(own, subscriber.Id, now.AddDays(1))),
            ["expired"] = Tokens.Sign(new LinkToken(own, subscriber.Id, now.AddSeconds(-1))),
            ["other's"] = Tokens.Sign(new LinkToken(own, act == "confirm" ? other + "_1" : other, now.AddDays(1))),
        };
        foreach (var wrong in Enum.GetValues<LinkPurpose>().Where(purpose => purpose != own))
            tokens[$"for {wrong}"] = Tokens.Sign(new LinkToken(wrong, subscriber.Id, now.AddDays(1)));

        foreach (var (kind, token) in tokens)
        {
            var outcome = act switch
            {
                "confirm" => await membership.ConfirmAsync(token, "x"),
                "find" => await membership.FindAsync(token) is null ? MembershipOutcome.NotValid : MembershipOutcome.Done,
                "choose" => await membership.ChooseAsync(token, Daily with { Hour = 3 }, "x"),
                "erase" => await membership.EraseAsync(token),
                _ => await membership.LeaveAsync(token, "x"),
            };
            Assert.True(outcome == MembershipOutcome.NotValid || (act == "leave" && kind == "other's" && outcome == MembershipOutcome.AlreadyDone), $"{act} took a token that is {kind}");
            Assert.Equal(before, SubscriberJson.Export((await AnnAsync())!));
        }
    }

    [Theory]
    [InlineData("", "en", "7", "UTC")]
    [InlineData("unknown", "en", "7", "UTC")]
    [InlineData("daily", "xx", "7", "UTC")]
    [InlineData("daily", "en", "24", "UTC")]
    [InlineData("daily", "en", "-1", "UTC")]
    [InlineData("daily", "en", "7", "Mars/Olympus")]
    [InlineData("daily", "en", "7", "../../etc/passwd")]
    [InlineData("daily", "en", "7", null)]
    public void Wishes_that_cannot_be_are_refused_with_a_sentence(string edition, string language, string hour, string? zone)
    {
        Assert.False(Wishes.TryRead(edition.Length == 0 ? [] : [edition], language, hour, zone, null, new HashSet<string> { "daily" }, out _, out var why));
        Assert.EndsWith(".", why, StringComparison.Ordinal);
    }

    private static LinkTokens Tokens { get; } = new(("k1", [.. Enumerable.Repeat((byte)7, 32)]));

    private Membership Membership(SignUpLimits? limits = null) => new(
        Subscribers, Hash, Tokens, new Quota(_store, _clock), limits ?? new SignUpLimits(), (letter, _) =>
        {
            _post.Enqueue(letter);
            return Task.CompletedTask;
        }, _clock);

    private static Task AskAsync(Membership membership) => membership.AskAsync(Ann, Daily, "client", "Sign up");

    private async Task<Subscriber> JoinAsync(Membership membership, Wishes? wishes = null)
    {
        await membership.AskAsync(Ann, wishes ?? Daily, "client", "Sign up");
        await membership.ConfirmAsync(membership.ConfirmToken((await AnnAsync())!), "Yes");
        return (await AnnAsync())!;
    }

    private Task<Subscriber?> AnnAsync() => Subscribers.ReadAsync(Hash.SubscriberId(Ann));
}

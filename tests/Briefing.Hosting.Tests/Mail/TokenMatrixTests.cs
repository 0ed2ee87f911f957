using System.Globalization;
using System.Text;
using Briefing.Subscribing;
using Xunit.Abstractions;

namespace Briefing.Hosting.Tests.Mail;

/// <summary>Every endpoint of a subscription with every kind of token: what it answers, and whom it changes.</summary>
public sealed class TokenMatrixTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 5, 0, 0, TimeSpan.Zero);

    private static readonly (string Name, LinkPurpose Purpose, string Act)[] Endpoints =
    [
        ("GET /confirm", LinkPurpose.Confirm, ""),
        ("GET /preferences", LinkPurpose.Manage, ""),
        ("GET /unsubscribe", LinkPurpose.Unsubscribe, ""),
        ("POST /confirm", LinkPurpose.Confirm, ""),
        ("POST /preferences", LinkPurpose.Manage, "save"),
        ("POST /preferences", LinkPurpose.Manage, "export"),
        ("POST /preferences", LinkPurpose.Manage, "erase"),
        ("POST /unsubscribe", LinkPurpose.Unsubscribe, ""),
    ];

    private static readonly string[] Kinds = ["none", "empty", "bad", "forged", "expired", "for Confirm", "for Manage", "for Unsubscribe", "other's", "own", "replayed"];

    [Fact]
    public async Task Only_a_token_of_ours_for_the_endpoint_and_in_time_acts_and_only_on_whom_it_names()
    {
        foreach (var endpoint in Endpoints)
        {
            var line = new StringBuilder($"{endpoint.Name} {endpoint.Act}".PadRight(26));
            foreach (var kind in Kinds)
            {
                var (status, ann, bob) = await TryAsync(endpoint, kind);
                line.Append(CultureInfo.InvariantCulture, $" | {kind}: {status}{(ann ? " changes Ann" : "")}{(bob ? " changes Bob" : "")}");
                var isPost = endpoint.Name.StartsWith("POST", StringComparison.Ordinal);
                var isGood = kind is "own" or "other's" or "replayed" || kind == $"for {endpoint.Purpose}";

                // The page with the button asks nothing of the token, so that it tells nothing either; used twice, whoever was erased is gone.
                var expected = endpoint.Name == "GET /confirm" || (isGood && !(kind == "replayed" && endpoint.Act == "erase")) ? 200 : 400;
                Assert.True(status == expected, $"{endpoint}: {kind}: {status}");
                var acts = isPost && isGood && endpoint.Act != "export";
                Assert.True(ann == (acts && kind is not ("other's" or "replayed")), $"{endpoint}: {kind}: Ann");
                Assert.True(bob == (acts && kind == "other's"), $"{endpoint}: {kind}: Bob");
            }

            output.WriteLine(line.ToString());
        }
    }

    /// <returns>The answer, and whether the records of Ann, whose token it should be, and of Bob changed. Of a replay the second use counts.</returns>
    private static async Task<(int Status, bool Ann, bool Bob)> TryAsync((string Name, LinkPurpose Purpose, string Act) endpoint, string kind)
    {
        await using var house = new MailHouse(Start);
        await house.OpenSiteAsync();
        var ann = await EnrolAsync(house, "ann@example.org", endpoint.Purpose);
        var bob = await EnrolAsync(house, "bob@example.org", endpoint.Purpose);
        if (kind == "replayed")
            await SendAsync(house, endpoint, Token(endpoint.Purpose, "own", ann, bob));
        var before = (await StateAsync(house, ann), await StateAsync(house, bob));
        var status = await SendAsync(house, endpoint, Token(endpoint.Purpose, kind, ann, bob));
        var after = (await StateAsync(house, ann), await StateAsync(house, bob));

        // Choosing the same again changes nothing but the record that it was chosen.
        var isRecordOnly = kind == "replayed" && endpoint.Act == "save";
        return (status, !isRecordOnly && before.Item1 != after.Item1, before.Item2 != after.Item2);
    }

    private static string? Token(LinkPurpose purpose, string kind, string ann, string bob)
    {
        string Sign(LinkPurpose purpose, string id, DateTimeOffset expires, LinkTokens? tokens = null) =>
            (tokens ?? MailHouse.Tokens).Sign(new LinkToken(purpose, purpose == LinkPurpose.Confirm ? $"{id}_1" : id, expires));
        return kind switch
        {
            "none" => null,
            "empty" => "",
            "bad" => "k1.manage.9999999999.x.y",
            "forged" => Sign(purpose, ann, Start.AddDays(1), new LinkTokens(("k1", new byte[32]))),
            "expired" => Sign(purpose, ann, Start),
            "other's" => Sign(purpose, bob, Start.AddDays(1)),
            "own" or "replayed" => Sign(purpose, ann, Start.AddDays(1)),
            _ => Sign(Enum.Parse<LinkPurpose>(kind["for ".Length..]), ann, Start.AddDays(1)),
        };
    }

    private static async Task<int> SendAsync(MailHouse house, (string Name, LinkPurpose Purpose, string Act) endpoint, string? token)
    {
        var path = endpoint.Name.Split(' ')[1];
        var query = token is null ? path : $"{path}?t={Uri.EscapeDataString(token)}";
        if (endpoint.Name.StartsWith("GET", StringComparison.Ordinal))
        {
            using var page = await house.Client.GetAsync(query);
            return (int)page.StatusCode;
        }

        Dictionary<string, string> form = new() { ["act"] = endpoint.Act, ["edition"] = "daily", ["language"] = "de", ["hour"] = "3", ["zone"] = "UTC" };
        using var answer = await house.Client.PostAsync(query, new FormUrlEncodedContent(form));
        return (int)answer.StatusCode;
    }

    /// <summary>A reader, or for the endpoint that confirms somebody who has only asked.</summary>
    private static async Task<string> EnrolAsync(MailHouse house, string address, LinkPurpose purpose)
    {
        var reader = await house.EnrolAsync(address);
        if (purpose == LinkPurpose.Confirm)
            await house.Room.Subscribers.ChangeAsync(reader.Id, before => before! with { State = SubscriberState.Pending });
        return reader.Id;
    }

    private static async Task<string> StateAsync(MailHouse house, string id) =>
        await house.Room.Subscribers.ReadAsync(id) is { } subscriber ? Encoding.UTF8.GetString(SubscriberJson.Export(subscriber)) : "erased";
}

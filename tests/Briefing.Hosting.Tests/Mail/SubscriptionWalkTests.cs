namespace Briefing.Hosting.Tests.Mail;

/// <summary>The pages around a subscription, walked in a browser from sign-up to erasure.</summary>
public sealed class SubscriptionWalkTests
{
    private static readonly DateOnly Date = new(2026, 3, 2);

    /// <summary>A folder for pictures of the pages; unset takes none.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("PICTURES");

    [SkippableFact]
    public async Task Everything_can_be_done_with_mouse_keyboard_or_without_script_wide_and_narrow()
    {
        await using var house = new MailHouse(new DateTimeOffset(2026, 3, 2, 7, 0, 0, TimeSpan.Zero));
        await house.OpenSiteAsync();
        await house.KeepBriefAsync(Date, "Three tugs freed the tanker in the harbour.");
        using var over = new CancellationTokenSource();
        var post = PostAsync(house, over.Token);
        string[] pictures = Pictures is null ? [] : [Pictures];

        var (exitCode, output) = await Task.Run(() => Tools.Node("check-subscription.mjs", [house.Client.BaseAddress!.ToString(), house.Outbox, .. pictures]));

        await over.CancelAsync();
        await post;
        Skip.If(exitCode == 3, output);
        Assert.True(exitCode == 0, output);
    }

    /// <summary>Delivers letters, and the brief to whoever has confirmed, until it is told to stop.</summary>
    private static async Task PostAsync(MailHouse house, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            await house.PumpAsync();
            await house.Room.PlanAsync("daily", Date, CancellationToken.None);
            await house.Room.SendAsync("daily", Date, 1, cancellation: CancellationToken.None);
            await Task.Delay(50, CancellationToken.None);
        }
    }
}

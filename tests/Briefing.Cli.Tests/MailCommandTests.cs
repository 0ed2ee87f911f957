using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Briefing.Hosting.Briefs;
using Briefing.Hosting.Storing;

namespace Briefing.Cli.Tests;

public sealed class MailCommandTests : IDisposable
{
    private const string Readers = """
        ann@example.org
        {"address":"bob@example.org","editions":["daily"],"topics":["orchestra","harbour"],"language":"de","hour":21,"zone":"Europe/Berlin"}

        not an address
        {"address":"cem@example.org","hour":31}
        {"address":
        dora@example.org
        """;

    private static readonly Dictionary<string, string> Sender = new()
    {
        ["Briefing__Mail__From"] = "desk@news.example",
        ["Briefing__Mail__PublicAddress"] = "https://news.example/",
    };

    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);
    private static readonly string Day = Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private readonly TemporaryFolder _folder = new();

    private string Data => _folder["data"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Readers_are_brought_along_listed_handed_their_data_and_forgotten()
    {
        var imported = Import();
        Assert.Equal(0, imported.ExitCode);
        Assert.Equal("3 imported, 0 were there, 0 had left, 0 suppressed, 3 lines could not be used", Assert.Single(imported.OutputLines));
        Assert.Equal(["line 4", "line 5", "line 6"], imported.ErrorLines.Select(line => line.Split(": ")[1]));
        Assert.DoesNotContain("cem@", imported.Error, StringComparison.Ordinal);
        Assert.StartsWith("0 imported, 3 were there", Import().Output, StringComparison.Ordinal);

        var listed = Run("subscribers", "list").OutputLines;
        Assert.Equal(3, listed.Count);
        Assert.Contains("bob@example.org  confirmed  daily at 21:00 Europe/Berlin, in de; about orchestra, harbour", listed);
        Assert.Equal(3, Run("subscribers", "list", "--json", "--edition", "daily", "--state", "confirmed").OutputLines.Count(line => JsonDocument.Parse(line).RootElement.TryGetProperty("address", out _)));
        Assert.Equal(1, Run("subscribers", "list", "--state", "left").ExitCode);

        using var file = JsonDocument.Parse(Run("subscribers", "export", "BOB@example.org").Output);
        Assert.Equal("bob@example.org", file.RootElement.GetProperty("subscriber").GetProperty("address").GetString());
        Assert.Equal("the fair", file.RootElement.GetProperty("subscriber").GetProperty("consents")[0].GetProperty("shown").GetString());
        Assert.Equal(JsonValueKind.Null, file.RootElement.GetProperty("suppressed").ValueKind);
        Assert.Empty(file.RootElement.GetProperty("deliveries").EnumerateArray());

        Assert.Equal(0, Run("subscribers", "erase", "bob@example.org").ExitCode);
        Assert.Equal(1, Run("subscribers", "erase", "bob@example.org").ExitCode);
        Assert.Equal(1, Run("subscribers", "export", "bob@example.org").ExitCode);
        Assert.Equal(2, Run("subscribers", "list").OutputLines.Count);
    }

    [Theory]
    [InlineData("subscribers", "export", "nobody")]
    [InlineData("subscribers", "erase", "a@b.example,c@d.example")]
    [InlineData("subscribers", "suppress", "nobody")]
    [InlineData("subscribers", "lift", "nobody")]
    [InlineData("subscribers", "list", "--state", "gone")]
    [InlineData("subscribers", "import", "-")]
    [InlineData("subscribers", "import", "/nowhere/readers", "--consent", "x")]
    [InlineData("send", "--edition", "daily")]
    [InlineData("send", "--edition", "Daily!", "--date", "2026-03-02")]
    [InlineData("send", "--edition", "daily", "--date", "2 March")]
    [InlineData("bounces")]
    public void Wrong_usage_is_said_so(params string[] arguments)
    {
        var outcome = Run(arguments);
        Assert.Equal(2, outcome.ExitCode);
        Assert.NotEmpty(outcome.ErrorLines);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trial_writes_the_mails_that_sending_sends_and_changes_nothing()
    {
        Import();
        await KeepBriefAsync();
        var before = Snapshot();

        var trial = Send("--dry-run", "--out", _folder["trial"]);
        Assert.Equal(0, trial.ExitCode);
        Assert.StartsWith($"daily of {Day}: 3 planned: 2 accepted, 1 suppressed, 0 failed, 0 uncertain", trial.Output, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());
        Assert.False(Directory.Exists(Path.Combine(Data, "outbox")));

        var sent = Send();
        Assert.Equal(trial.Output, sent.Output);
        Assert.Equal(Mails(_folder["trial"]).Keys, Mails(Path.Combine(Data, "outbox")).Keys);
        foreach (var (name, mail) in Mails(_folder["trial"]))
            Assert.Equal(Lasting(mail), Lasting(Mails(Path.Combine(Data, "outbox"))[name]));

        // Sent again it finds everything sent.
        Assert.Equal(sent.Output, Send().Output);
        Assert.Equal(2, Mails(Path.Combine(Data, "outbox")).Count);
        using var file = JsonDocument.Parse(Run("subscribers", "export", "bob@example.org").Output);
        Assert.Equal("suppressed", ReadDelivery(file).GetProperty("state").GetString());
    }

    [Fact]
    public async Task An_address_is_kept_from_mail_and_let_have_it_again()
    {
        Import();
        await KeepBriefAsync();
        Assert.Equal(0, Run("subscribers", "suppress", "ANN@example.org").ExitCode);
        Assert.Contains(Run("subscribers", "list").OutputLines, line => line.StartsWith("ann@example.org  confirmed, suppressed", StringComparison.Ordinal));
        Assert.Contains("3 planned: 1 accepted, 2 suppressed", Send("--dry-run", "--out", _folder["trial"]).Output, StringComparison.Ordinal);

        // Nor can somebody who does not know of it bring it back.
        Assert.Equal(0, Run("subscribers", "erase", "ann@example.org").ExitCode);
        Assert.Contains("1 suppressed", Import().Output, StringComparison.Ordinal);

        Assert.Equal(0, Run("subscribers", "lift", "ann@example.org").ExitCode);
        Assert.Contains("1 imported", Import().Output, StringComparison.Ordinal);
        Assert.Equal(1, Run("subscribers", "lift", "ann@example.org").ExitCode);
        Assert.Contains("3 planned: 2 accepted, 1 suppressed", Send("--dry-run", "--out", _folder["again"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_to_be_sent_is_named()
    {
        Assert.Contains("Briefing__Mail__From", Run("send", "--edition", "daily", "--date", Day).Error, StringComparison.Ordinal);
        Assert.Equal(2, Run("send", "--edition", "daily", "--date", Day).ExitCode);
        Assert.Contains($"There is no brief of daily of {Day}.", Send().Error, StringComparison.Ordinal);
        await KeepBriefAsync();
        Assert.Contains("Nobody takes daily.", Send().Error, StringComparison.Ordinal);
        Assert.Contains("All of that brief still stands", Send("--correction").Error, StringComparison.Ordinal);
        Assert.Equal(1, Send("--correction").ExitCode);
        Assert.Contains("There is no edition weekly.", BuiltCommand.RunWith(Sender, [], "send", "--edition", "weekly", "--date", Day, "--data", Data).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bounce_of_a_mail_that_was_sent_is_read_from_a_folder_or_a_pipe_and_a_forged_one_is_not_believed()
    {
        Import();
        await KeepBriefAsync();
        Send();
        var mail = Mails(Path.Combine(Data, "outbox")).Single(mail => mail.Value.Contains("To: ann@example.org", StringComparison.Ordinal));
        _folder.Write("inbox/new/1.forged", Bounce("dora@example.org", mail.Key));
        _folder.Write("inbox/new/2.hello", "Subject: Hello\r\n\r\nHow are you?\r\n");
        var folder = Run("bounces", _folder["inbox"]);
        Assert.Equal(1, folder.ExitCode);
        Assert.Contains("It names no mail that was sent from here", Assert.Single(folder.OutputLines), StringComparison.Ordinal);
        Assert.Contains("2.hello: It is no report", folder.Error, StringComparison.Ordinal);

        var outcome = BuiltCommand.RunWithInput(Bounce("ann@example.org", mail.Key), "bounces", "-", "--data", Data);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("is sent none any more", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", outcome.Output + outcome.Error, StringComparison.Ordinal);
        Assert.Contains("ann@example.org  confirmed, suppressed", Run("subscribers", "list").Output, StringComparison.Ordinal);
    }

    private Outcome Import()
    {
        var file = _folder.Write("readers.txt", Readers);
        return Run("subscribers", "import", file, "--consent", "the fair");
    }

    private Outcome Send(params string[] more) => BuiltCommand.RunWith(Sender, [], ["send", "--edition", "daily", "--date", Day, "--data", Data, .. more]);

    private Outcome Run(params string[] arguments) => BuiltCommand.Run([.. arguments, "--data", Data]);

    private async Task KeepBriefAsync()
    {
        var dam = Encoding.UTF8.GetBytes(News.DamInFull);
        var brief = BriefPipeline.Run([new RawArticle("dam.txt", dam)], new BriefOptions { Edition = "daily", Clock = new FixedClock(new DateTimeOffset(Today, new TimeOnly(0, 1), TimeSpan.Zero)) });
        // What it rests on is there, or all of it would be withdrawn.
        Directory.CreateDirectory(Path.Combine(Data, "articles"));
        await File.WriteAllBytesAsync(Path.Combine(Data, "articles", "dam.txt"), dam);
        await new BriefArchive(Storage.OnFiles(Data, TimeProvider.System).Blobs).KeepAsync(brief with { Date = Today });
    }

    private static SortedDictionary<string, string> Mails(string folder) =>
        new(Directory.GetFiles(folder, "*.eml").ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText), StringComparer.Ordinal);

    /// <summary>Without the moment, and without links, whose expiry follows from it.</summary>
    private static string Lasting(string mail) => string.Join('\n', mail.Split("\r\n\r\n", 2)[0].Split("\r\n").Where(line => !line.StartsWith("Date:", StringComparison.Ordinal) && !line.StartsWith("List-Unsubscribe:", StringComparison.Ordinal)));

    private string Snapshot() => string.Join('\n', Directory.GetFiles(Data, "*", SearchOption.AllDirectories)
        .Where(file => !file.Contains(".locks", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(file => $"{file} {File.GetLastWriteTimeUtc(file):O} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}"));

    private static JsonElement ReadDelivery(JsonDocument file) => Assert.Single(file.RootElement.GetProperty("deliveries").EnumerateArray());

    private static string Bounce(string address, string messageId) => $"""
        From: MAILER-DAEMON@mx.example.org
        To: desk@news.example
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.org

        Final-Recipient: rfc822; {address}
        Action: failed
        Status: 5.1.1

        --b
        Content-Type: text/rfc822-headers

        Message-ID: <{messageId}@news.example>

        --b--

        """.ReplaceLineEndings("\r\n");
}

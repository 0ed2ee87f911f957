using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Briefing.Cli.Tests;

/// <summary>What nobody should give to a command: it ends in time, without a fault, and says what it could not use and why.</summary>
public sealed class BadInputTests : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("brief")]
    [InlineData("ingest")]
    public void As_a_folder_of_articles_every_file_is_used_or_named_with_a_reason(string command)
    {
        var files = Files().ToList();
        foreach (var (name, content) in files)
            _folder.Write($"in/{name}", content);
        _folder.Write("in/good.txt", "Dam closed above Orsa\n\nThe dam above Orsa was closed on Monday, the mayor Ines Falk said. Engineers measured the water every hour and lowered the reservoir by night. Forty people left their houses near the river, she told reporters in Orsa.");

        var outcome = command == "brief"
            ? RunInTime([], "brief", _folder["in"], "--out", _folder["out"])
            : RunInTime([], "ingest", _folder["in"], "--data", _folder["data"]);

        Assert.Equal(0, outcome.ExitCode);
        var said = outcome.Output + outcome.Error;
        Assert.DoesNotContain("   at Briefing.", said, StringComparison.Ordinal);
        Assert.All(files.Where(file => file.Content.Length == 0), file => Assert.Contains(file.Name, said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("editions", "list")]
    [InlineData("editions", "set", "harbour")]
    [InlineData("keys", "add", "newsroom")]
    [InlineData("keys", "list")]
    [InlineData("keys", "revoke", "a1b2")]
    [InlineData("stories")]
    [InlineData("subscribers", "list")]
    [InlineData("ingest", "in")]
    [InlineData("serve")]
    public void A_storage_account_that_no_setting_names_is_asked_for_in_a_sentence(params string[] command)
    {
        var outcome = BuiltCommand.RunWith(new Dictionary<string, string> { ["BriefingStorage"] = "" }, [], [.. command, "--storage", "azure"]);

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("BriefingStorage is not set. Set it to a connection string", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clean")]
    [InlineData("dedupe")]
    [InlineData("cluster")]
    [InlineData("claims")]
    [InlineData("summarize", "--words", "50")]
    public void As_lines_to_a_stage(params string[] command)
    {
        foreach (var content in Lines())
        {
            var outcome = RunInTime(content, [command[0], "-", .. command[1..]]);
            Assert.InRange(outcome.ExitCode, 0, 1);
            Assert.DoesNotContain("   at Briefing.", outcome.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("explain", "{0}")]
    [InlineData("bounces", "{0}", "--data", "{1}")]
    [InlineData("subscribers", "import", "{0}", "--consent", "a form", "--data", "{1}")]
    public void As_a_brief_a_bounce_or_a_list_of_readers(params string[] command)
    {
        var number = 0;
        foreach (var content in Lines())
        {
            var file = _folder.Write($"{number++}.json", content);
            var outcome = RunInTime([], [.. command.Select(word => word.Replace("{0}", file, StringComparison.Ordinal).Replace("{1}", _folder["data"], StringComparison.Ordinal))]);
            Assert.InRange(outcome.ExitCode, 0, 2);
            Assert.DoesNotContain("   at Briefing.", outcome.Error, StringComparison.Ordinal);
            Assert.True(outcome.ExitCode == 0 || outcome.Error.Length + outcome.Output.Length > 0, $"{command[0]} gave {outcome.ExitCode} and no reason");
        }
    }

    [SkippableFact]
    public void A_pipe_that_nobody_writes_to_is_named_and_the_rest_is_used()
    {
        Skip.If(OperatingSystem.IsWindows(), "there are no named pipes in folders");
        _folder.Write("in/good.txt", "Dam closed above Orsa\n\nThe dam above Orsa was closed on Monday, the mayor Ines Falk said. Engineers measured the water every hour and lowered the reservoir by night. Forty people left their houses near the river, she told reporters in Orsa.");
        using (var make = Process.Start("mkfifo", [_folder["in/silent.txt"]]))
            make.WaitForExit();

        var outcome = RunInTime([], "brief", _folder["in"], "--out", _folder["out"]);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("silent.txt", outcome.Output + outcome.Error, StringComparison.Ordinal);
        Assert.Contains("pipe", outcome.Output + outcome.Error, StringComparison.Ordinal);
    }

    private static Outcome RunInTime(byte[] input, params string[] arguments)
    {
        var run = Task.Run(() => BuiltCommand.RunWithInput(input, arguments));
        Assert.True(run.Wait(Longest), $"{string.Join(' ', arguments)} did not end");
        return run.Result;
    }

    private static IEnumerable<(string Name, byte[] Content)> Files()
    {
        yield return ("empty.txt", []);
        yield return ("zeros.html", new byte[10_000]);
        yield return ("deep.html", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<div>", 50_000))));
        yield return ("deep.json", Encoding.ASCII.GetBytes(new string('[', 50_000)));
        yield return ("bomb.txt.gz", Gzip.Of(new byte[50_000_000]));
        yield return ("cut.gz", Gzip.Of(Encoding.ASCII.GetBytes(new string('x', 5_000)))[..20]);
        yield return ("feed.xml", "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><rss><channel><item><title>&c;</title></item></channel></rss>"u8.ToArray());
        yield return ("mail.eml", "From: a\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n--x\r\n"u8.ToArray());
        yield return ("line.txt", Encoding.ASCII.GetBytes(new string('a', 1_000_000)));
        foreach (var file in NaughtyInputs.Files())
            yield return file;
    }

    /// <summary>What is bad as lines and documents: a few wholes, since each is a process of its own.</summary>
    private static IEnumerable<byte[]> Lines()
    {
        yield return [];
        yield return [0xFF, 0xFE, 0, 0xD8, 10];
        yield return "{\"id\":1,\"text\":null}\n[]\n\"\"\n{\"id\":\"a\",\"text\":\"\\ud800\"}\n"u8.ToArray();
        yield return Encoding.ASCII.GetBytes(new string('{', 100_000));
        yield return [.. NaughtyInputs.Of("json-parsing").SelectMany(content => (byte[])[.. content, (byte)'\n'])];
        if (NaughtyInputs.Words().Select(word => JsonSerializer.Serialize(new { id = word, title = word, text = word, html = word, address = word }) + "\n").ToList() is { Count: > 0 } words)
            yield return Encoding.UTF8.GetBytes(string.Concat(words));
        if (DevelopmentData.Find("attacks/bipia.jsonl") is { } attacks)
            yield return File.ReadAllBytes(attacks);
    }
}

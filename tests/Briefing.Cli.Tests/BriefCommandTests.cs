using System.Diagnostics;

namespace Briefing.Cli.Tests;

public sealed class BriefCommandTests : IDisposable
{
    private const string Now = "2026-03-03T06:00:00Z";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_becomes_four_files_and_a_digest_that_cites_them()
    {
        _folder.Write("in/dam.txt", News.DamInFull);
        _folder.Write("in/dam-elsewhere.txt", News.DamElsewhereInFull);
        _folder.Write("in/orchestra.txt", News.OrchestraInFull);

        var run = Brief("in");

        Assert.Equal((0, ""), (run.ExitCode, string.Concat(run.ErrorLines.Where(line => line.StartsWith("briefing:", StringComparison.Ordinal)))));
        Assert.Equal(["brief.eml", "brief.html", "brief.json", "brief.txt"], Written());
        Assert.All(Written(), name => Assert.True(new FileInfo(_folder["out/" + name]).Length > 500, name));
        Assert.Contains("Brief of 3 March 2026", run.Output, StringComparison.Ordinal);
        Assert.Contains("3 articles read, 2 stories", run.Output, StringComparison.Ordinal);
        Assert.Contains("Brandvold", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"\[1\](\[2\])?\s", run.Output);
    }

    [Fact]
    public void With_a_fixed_clock_the_same_input_gives_the_same_bytes()
    {
        _folder.Write("in/dam.txt", News.DamInFull);
        _folder.Write("in/dam-elsewhere.txt", News.DamElsewhereInFull);
        _folder.Write("in/orchestra.txt", News.OrchestraInFull);

        var first = Brief("in");
        var files = Written().ToDictionary(name => name, name => File.ReadAllBytes(_folder["out/" + name]));
        var second = Brief("in");

        Assert.Equal(first.Output, second.Output);
        Assert.All(files, file => Assert.Equal(file.Value, File.ReadAllBytes(_folder["out/" + file.Key])));
    }

    [Fact]
    public void What_an_earlier_days_brief_in_the_folder_lacked_is_marked_as_new()
    {
        _folder.Write("in/orchestra.txt", News.OrchestraInFull);
        BuiltCommand.Run("brief", _folder["in"], "--out", _folder["out"], "--now", "2026-03-02T06:00:00Z");
        Assert.DoesNotContain("(new", File.ReadAllText(_folder["out/brief.txt"]), StringComparison.Ordinal);

        _folder.Write("in/dam.txt", News.DamInFull);
        Brief("in");
        var text = File.ReadAllText(_folder["out/brief.txt"]);
        Assert.Single(text.Split('\n'), line => line.StartsWith("(new story", StringComparison.Ordinal));
        Assert.DoesNotContain("(new) ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_usable_no_folder_is_left_behind()
    {
        _folder.Write("in/empty.txt", "");
        Assert.Equal(1, Brief("in").ExitCode);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public void Nothing_in_an_article_reaches_the_terminal_as_a_command_or_as_markup()
    {
        _folder.Write("in/dam.txt", News.DamInFull
            .Replace("Mara Lindqvist", "Mara [red]Lindqvist[/] \e[31m\e]0;owned\a\u202e", StringComparison.Ordinal)
            .Replace("Eastern dam", "Eastern [bold]dam\e[2J", StringComparison.Ordinal));

        var run = Brief("in");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(run.Output + run.Error, letter => (char.IsControl(letter) && letter != '\n') || letter == '\u202e');
        Assert.Contains("[bold]", run.Output, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("", "xterm", true)]
    [InlineData("1", "xterm", false)]
    [InlineData("", "dumb", false)]
    public void A_terminal_gets_bold_headlines_unless_it_asks_for_none(string noColor, string terminal, bool expected)
    {
        Skip.IfNot(File.Exists("/usr/bin/script"), "script, which makes a terminal, is not there");
        _folder.Write("in/dam.txt", News.DamInFull);
        var start = new ProcessStartInfo("/usr/bin/script", ["-qec", $"{BuiltCommand.Path} brief {_folder["in"]} --out {_folder["out"]}", "/dev/null"])
        {
            RedirectStandardOutput = true,
            Environment = { ["NO_COLOR"] = noColor, ["TERM"] = terminal },
        };

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.Contains("Brief of", output, StringComparison.Ordinal);
        Assert.Equal(expected, output.Contains("\e[1m", StringComparison.Ordinal));
    }

    [Fact]
    public void Output_that_is_not_a_terminal_keeps_to_eighty_columns()
    {
        _folder.Write("in/dam.txt", News.DamInFull);

        Assert.All(Brief("in").OutputLines, line => Assert.True(line.Length <= 80 || line.Contains("://", StringComparison.Ordinal), line));
    }

    [Fact]
    public void Quiet_prints_nothing_where_all_is_well()
    {
        _folder.Write("in/dam.txt", News.DamInFull);

        Assert.Equal(new Outcome(0, "", ""), Brief("in", "--quiet"));
    }

    [Fact]
    public void Json_prints_the_bytes_of_brief_json()
    {
        _folder.Write("in/dam.txt", News.DamInFull);

        var run = Brief("in", "--json");

        Assert.Equal(File.ReadAllText(_folder["out/brief.json"]), run.Output);
    }

    [Fact]
    public void Articles_from_before_the_moment_asked_for_are_left_out_and_named()
    {
        _folder.Write("in/dam.txt", News.DamInFull);
        File.SetLastWriteTimeUtc(_folder.Write("in/orchestra.txt", News.OrchestraInFull), new DateTime(2026, 1, 5, 0, 0, 0, DateTimeKind.Utc));

        var run = Brief("in", "--since", "2026-02-01");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("orchestra.txt: It was published on 5 January 2026", run.Error, StringComparison.Ordinal);
        Assert.Contains("orchestra.txt", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Brandvold", run.Output, StringComparison.Ordinal);
    }

    public static TheoryData<string> UnusableFiles => new("empty.txt", "blank.txt", "picture.jpg", "huge.txt", "broken.json");

    private static byte[] Unusable(string name) => name switch
    {
        "empty.txt" => [],
        "blank.txt" => [.. "  \n\n \t "u8],
        "picture.jpg" => [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, .. Enumerable.Range(0, 4000).Select(index => (byte)(index * 37))],
        "huge.txt" => [.. Enumerable.Repeat((byte)'a', 20 * 1024 * 1024)],
        _ => [.. "{\"title\": \"A title\", \"text\": "u8],
    };

    [Theory]
    [MemberData(nameof(UnusableFiles))]
    public void A_file_that_cannot_be_used_is_named_and_costs_the_others_nothing(string name)
    {
        _folder.Write("in/dam.txt", News.DamInFull);
        _folder.Write("in/" + name, Unusable(name));

        var run = Brief("in");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches($@"^briefing: {name}: \w.*\.$", Assert.Single(run.ErrorLines, line => line.Contains(name, StringComparison.Ordinal)));
        Assert.Contains("1 article read, 1 story", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(UnusableFiles))]
    public void Nothing_is_written_where_there_is_no_usable_article(string name)
    {
        _folder.Write("in/" + name, Unusable(name));

        var run = Brief("in");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(name, run.Error, StringComparison.Ordinal);
        Assert.Contains("No usable article", run.Error, StringComparison.Ordinal);
        Assert.Empty(Written());
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_read_or_reported_and_never_lose_another_article()
    {
        _folder.Write("in/dam.txt", News.DamInFull);
        _folder.Write("in/odd.txt", [.. "The mayor of "u8, 0xC3, 0x28, 0xA0, 0xA1, 0xF0, 0x28, 0x8C, 0x28, .. " said on Monday that the bridge is closed."u8]);

        var run = Brief("in");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Kolvik", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_articles_is_no_brief()
    {
        Directory.CreateDirectory(_folder["in/deeper"]);

        var run = Brief("in");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("No usable article", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_is_not_there_is_named_and_the_others_are_briefed()
    {
        _folder.Write("in/dam.txt", News.DamInFull);

        var run = BuiltCommand.Run("brief", _folder["nowhere"], _folder["in"], "--out", _folder["out"], "--now", Now);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"{_folder["nowhere"]}: There is no such file or folder.", run.Error, StringComparison.Ordinal);
        Assert.Contains("Kolvik", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_cannot_be_written_to_is_wrong_usage()
    {
        _folder.Write("in/dam.txt", News.DamInFull);
        var file = _folder.Write("taken", "a file where a folder should be");

        var run = BuiltCommand.Run("brief", _folder["in"], "--out", file);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains($"briefing: {file}: Nothing can be written there", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("a file where a folder should be", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("brief")]
    [InlineData("brief", "in", "--since", "yesterday")]
    [InlineData("brief", "in", "--now", "3/4/2026")]
    [InlineData("brief", "in", "--words", "many")]
    [InlineData("brief", "in", "--words", "3")]
    [InlineData("brief", "in", "--edition", "../etc")]
    [InlineData("brief", "in", "--edition", "latest")]
    [InlineData("brief", "in", "--model", "perhaps")]
    [InlineData("brief", "in", "--wrods", "90")]
    [InlineData("breif", "in")]
    [InlineData]
    public void Wrong_usage_is_told_apart_and_writes_nothing(params string[] arguments)
    {
        var run = BuiltCommand.Run(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.ErrorLines);
    }

    [Fact]
    public void Hidden_files_and_an_earlier_brief_are_no_articles()
    {
        _folder.Write("in/dam.txt", News.DamInFull);
        _folder.Write("in/.hidden.txt", News.OrchestraInFull);
        _folder.Write("in/.git/orchestra.txt", News.OrchestraInFull);
        string[] arguments = ["brief", _folder["in"], "--out", _folder["in"], "--now", Now];

        var first = BuiltCommand.Run(arguments);
        var second = BuiltCommand.Run(arguments);

        Assert.Contains("1 article read", first.Output, StringComparison.Ordinal);
        Assert.Equal(first.Output, second.Output);
    }

    [SkippableFact]
    public void Links_that_lead_in_a_circle_end()
    {
        Skip.If(OperatingSystem.IsWindows(), "making links needs a privilege there");
        _folder.Write("in/deeper/dam.txt", News.DamInFull);
        Directory.CreateSymbolicLink(_folder["in/deeper/up"], _folder["in"]);
        File.CreateSymbolicLink(_folder["in/again.txt"], _folder["in/deeper/dam.txt"]);
        File.CreateSymbolicLink(_folder["in/broken.txt"], _folder["in/gone.txt"]);

        var run = Brief("in");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 article read", run.Output, StringComparison.Ordinal);
        Assert.Contains("broken.txt: The file is gone", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_fails_leaves_the_earlier_brief_as_it_was()
    {
        _folder.Write("in/dam.txt", News.DamInFull);
        Brief("in");
        var before = Written().ToDictionary(name => name, name => File.ReadAllBytes(_folder["out/" + name]));

        var run = Brief("nowhere");

        Assert.Equal(1, run.ExitCode);
        Assert.All(before, file => Assert.Equal(file.Value, File.ReadAllBytes(_folder["out/" + file.Key])));
        Assert.Equal(before.Keys, Written());
    }

    [SkippableFact]
    public void Ctrl_C_leaves_all_of_the_files_or_none()
    {
        Skip.If(OperatingSystem.IsWindows(), "there is no SIGINT to send");
        for (var number = 0; number < 400; number++)
            _folder.Write($"in/{number}.txt", $"{News.DamInFull}\n\nGate {number} was tested on Friday.");

        using var process = BuiltCommand.Start(new Dictionary<string, string>(), "brief", _folder["in"], "--out", _folder["out"]);
        Assert.StartsWith("Reading", process.StandardError.ReadLine(), StringComparison.Ordinal);
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        process.StandardError.ReadToEnd();
        process.WaitForExit();

        // Whether the signal or the brief was first is a matter of luck; that nothing is half-written is not.
        Assert.Contains(process.ExitCode, (int[])[0, 130]);
        Assert.Equal(process.ExitCode == 0 ? ["brief.eml", "brief.html", "brief.json", "brief.txt"] : [], Written());
    }

    private Outcome Brief(string input, params string[] more) =>
        BuiltCommand.Run(["brief", _folder[input], "--out", _folder["out"], "--now", Now, .. more]);

    private IEnumerable<string> Written() => Directory.Exists(_folder["out"])
        ? [.. Directory.EnumerateFileSystemEntries(_folder["out"]).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)]
        : [];
}

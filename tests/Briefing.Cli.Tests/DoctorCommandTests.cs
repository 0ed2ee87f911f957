namespace Briefing.Cli.Tests;

public sealed class DoctorCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_fresh_machine_needs_nothing_more()
    {
        var run = Doctor();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("A brief can be made here.", run.Output, StringComparison.Ordinal);
        Assert.Contains(run.OutputLines, line => line.StartsWith("not set", StringComparison.Ordinal) && line.Contains("Briefing__Model__Endpoint", StringComparison.Ordinal));
    }

    [Fact]
    public void Looking_leaves_no_trace()
    {
        Doctor();

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_place_that_cannot_be_written_to_is_missing()
    {
        _folder.Write("out", "a file");

        var run = Doctor();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.OutputLines, line => line.StartsWith("MISSING  output folder", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("not an address", "a-model", "Briefing__Model__Endpoint is not an address")]
    [InlineData("https://models.example/openai/v1/", "", "Briefing__Model__Name is not set")]
    public void A_model_that_is_half_configured_is_missing_something(string endpoint, string name, string expected)
    {
        var run = Doctor(("Briefing__Model__Endpoint", endpoint), ("Briefing__Model__Name", name));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Briefing__Mail__Form", "desk@news.example")]
    [InlineData("Briefing__Model__Modle", "a-model")]
    [InlineData("BRIEFING__MAIL__FROM", "desk@news.example")]
    public void A_setting_that_nothing_is_called_is_named(string name, string value)
    {
        var run = Doctor((name, value));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.OutputLines, line => line.StartsWith("MISSING  settings", StringComparison.Ordinal) && line.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_is_never_printed()
    {
        var run = Doctor(("Briefing__Model__Endpoint", "https://models.example/openai/v1/"), ("Briefing__Model__Name", "a-model"), ("Briefing__Model__ApiKey", "kept-to-itself"));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("a-model at models.example", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("kept-to-itself", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_of_an_edition_that_does_not_parse_is_named()
    {
        Assert.Equal(0, BuiltCommand.Run("editions", "set", "music", "--template", "own", "--data", _folder["data"]).ExitCode);
        _folder.Write("data/templates/own/brief.sbn-txt", "In our own words");
        Assert.Contains(Doctor().OutputLines, line => line.StartsWith("ok       templates of music", StringComparison.Ordinal));

        _folder.Write("data/templates/own/brief.sbn-html", "{{ if }}");
        var run = Doctor();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.OutputLines, line => line.StartsWith("MISSING  templates of music: templates/own: brief.sbn-html(1,", StringComparison.Ordinal));
    }

    private Outcome Doctor(params (string Name, string Value)[] settings) =>
        BuiltCommand.RunWith(settings.ToDictionary(setting => setting.Name, setting => setting.Value), [], "doctor", "--out", _folder["out"], "--data", _folder["data"]);
}

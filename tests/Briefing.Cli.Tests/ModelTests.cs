using System.Text.Json;
using Briefing.Hosting.Tests.Modelling;

namespace Briefing.Cli.Tests;

/// <summary>The built command beside a model's server on this machine.</summary>
public sealed class ModelTests : IAsyncLifetime, IDisposable
{
    private static readonly string Samples = SampleUploads.Folder;

    private readonly TemporaryFolder _folder = new();
    private ModelServer _server = null!;

    public async Task InitializeAsync() =>
        _server = await ModelServer.StartAsync(request => request.Schema == "trial" ? """{"answer":"yes"}""" : HonestModel.Answer(request));

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_configured_model_phrases_the_brief_and_the_digest_says_what_it_cost()
    {
        var run = Brief();

        var brief = Written();
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("failed", run.Error, StringComparison.Ordinal);
        Assert.Equal(("model", ModelServer.Model), (brief.GetProperty("engine").GetProperty("name").GetString(), brief.GetProperty("engine").GetProperty("model").GetString()));
        Assert.Equal(_server.Requests, brief.GetProperty("receipt").GetProperty("modelCalls").GetInt32());
        Assert.Contains($"Phrased by {ModelServer.Model}", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{_server.Requests} call", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_second_time_nothing_is_asked()
    {
        Brief();
        var requests = _server.Requests;
        Assert.NotEqual(0, requests);

        Brief();

        Assert.Equal(requests, _server.Requests);
        Assert.Equal(requests, Written().GetProperty("receipt").GetProperty("cacheHits").GetInt32());
    }

    [Fact]
    public void Off_is_off()
    {
        var run = Brief("--model", "off");

        Assert.Equal((0, 0), (run.ExitCode, _server.Requests));
        Assert.Contains("In the sources' own sentences", run.Output, StringComparison.Ordinal);
        Assert.Equal("extractive", Written().GetProperty("engine").GetProperty("name").GetString());
    }

    [Fact]
    public void A_key_that_is_refused_costs_the_phrasing_and_is_told_with_what_to_do()
    {
        _server.Fault = (_, _) => Fault.BadKey;

        var run = Brief();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("extractive", Written().GetProperty("engine").GetProperty("name").GetString());
        Assert.Contains("Check Briefing__Model__ApiKey", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(ModelServer.Key, run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_cannot_be_right_are_told_and_the_brief_is_made_without_a_model()
    {
        var run = BuiltCommand.RunWith(new Dictionary<string, string> { ["Briefing__Model__Endpoint"] = "localhost" }, [], "brief", Samples, "--out", _folder["out"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Briefing__Model__Endpoint is not an address", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_doctor_asks_the_model_where_it_is_told_to()
    {
        var looked = BuiltCommand.RunWith(Settings, [], "doctor", "--out", _folder["out"]);
        Assert.Equal((0, 0), (looked.ExitCode, _server.Requests));

        var asked = BuiltCommand.RunWith(Settings, [], "doctor", "--call", "--out", _folder["out"]);
        Assert.Equal((0, 1), (asked.ExitCode, _server.Requests));
        Assert.Contains("It answered", asked.Output, StringComparison.Ordinal);

        _server.Fault = (_, _) => Fault.NoSuchModel;
        var refused = BuiltCommand.RunWith(Settings, [], "doctor", "--call", "--out", _folder["out"]);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("Check Briefing__Model__Name", refused.Output, StringComparison.Ordinal);
    }

    private Dictionary<string, string> Settings => new()
    {
        ["Briefing__Model__Endpoint"] = _server.Endpoint.AbsoluteUri,
        ["Briefing__Model__Name"] = ModelServer.Model,
        ["Briefing__Model__ApiKey"] = ModelServer.Key,
        ["Briefing__Model__Folder"] = _folder["known"],
    };

    private Outcome Brief(params string[] more) =>
        BuiltCommand.RunWith(Settings, [], ["brief", Samples, "--out", _folder["out"], "--now", "2026-10-14T06:00:00Z", .. more]);

    private JsonElement Written() => JsonDocument.Parse(File.ReadAllBytes(_folder["out/brief.json"])).RootElement;
}

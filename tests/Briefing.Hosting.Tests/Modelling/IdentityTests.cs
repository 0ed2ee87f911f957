using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net;
using Briefing.Hosting.Modelling;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Briefing.Hosting.Tests.Modelling;

/// <summary>The way to a model with an identity of Microsoft Entra, against a stand-in of the endpoint that gives tokens to an app.</summary>
public sealed class IdentityTests : IAsyncLifetime
{
    private const string Token = "token-of-the-stand-in";

    private readonly List<string> _asked = [];
    private WebApplication _tokens = null!;

    public async Task InitializeAsync()
    {
        _tokens = await LoopbackServer.StartAsync(context =>
        {
            lock (_asked)
                _asked.Add($"{context.Request.QueryString} {context.Request.Headers["X-IDENTITY-HEADER"]}");
            context.Response.ContentType = "application/json";
            var expires = DateTimeOffset.UtcNow.AddHours(8).ToUnixTimeSeconds();
            return context.Response.WriteAsync($$"""{"access_token":"{{Token}}","expires_on":"{{expires}}","resource":"https://ai.azure.com","token_type":"Bearer"}""");
        });
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", _tokens.Urls.Single() + "/msi/token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "secret-of-the-app");
    }

    public async Task DisposeAsync()
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        await _tokens.DisposeAsync();
    }

    [Fact]
    public async Task On_Azure_without_a_key_a_call_carries_a_token_of_the_app_s_own_identity_for_the_model_s_scope()
    {
        var options = new ModelOptions { Endpoint = new Uri("https://desk.openai.azure.com/openai/v1/"), Name = "trial", ClientId = "11111111-2222-3333-4444-555555555555" };
        using var wire = new Wire();
        using var connections = new HttpClient(wire);
        var pipeline = ClientPipeline.Create(new ClientPipelineOptions { Transport = new HttpClientPipelineTransport(connections) }, [], [ModelAuthentication.For(options)], []);
        using var message = pipeline.CreateMessage();
        message.Request.Method = "POST";
        message.Request.Uri = new Uri(options.Endpoint, "chat/completions");
        message.Request.Content = BinaryContent.Create(BinaryData.FromString("{}"));

        await pipeline.SendAsync(message);

        Assert.Equal($"Bearer {Token}", wire.Authorization);
        var asked = Assert.Single(_asked);
        Assert.Contains("resource=https%3A%2F%2Fai.azure.com", asked.Replace("https://ai.azure.com", "https%3A%2F%2Fai.azure.com", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(options.ClientId, asked, StringComparison.Ordinal);
        Assert.EndsWith("secret-of-the-app", asked, StringComparison.Ordinal);
    }

    /// <summary>Stands where the network would be and remembers what came by.</summary>
    private sealed class Wire : HttpMessageHandler
    {
        public string? Authorization { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Authorization = request.Headers.Authorization?.ToString();
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{}") });
        }
    }
}

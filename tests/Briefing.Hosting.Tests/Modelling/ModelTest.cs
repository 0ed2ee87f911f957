using System.Text.Json;
using Briefing.Hosting.Modelling;
using Briefing.Summarising.Modelling;
using Microsoft.Extensions.AI;

namespace Briefing.Hosting.Tests.Modelling;

/// <summary>A model's server, and questions to it that have nothing to do with briefs.</summary>
public abstract class ModelTest : IAsyncLifetime
{
    private protected const string Answered = """{"answer":"yes"}""";

    private static readonly JsonElement Schema = JsonSerializer.Deserialize<JsonElement>(
        """{"type":"object","properties":{"answer":{"type":"string"}},"required":["answer"],"additionalProperties":false}""");

    private protected ModelServer Server { get; private set; } = null!;

    private protected ManualClock Clock { get; } = new();

    private protected MemoryStore Store { get; } = new();

    private protected ModelOptions Options { get; set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await ModelServer.StartAsync(_ => Answered);
        Options = new ModelOptions { Endpoint = Server.Endpoint, Name = ModelServer.Model, ApiKey = ModelServer.Key, FirstPause = TimeSpan.FromMilliseconds(1) };
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();

    /// <summary>A model whose pauses take real time, which the options keep short.</summary>
    private protected ModelClient Model() => ModelClient.Create(Options, Store, TimeProvider.System, () => 0.5);

    /// <summary>A model whose time stands still until the test lets it pass.</summary>
    private protected ModelClient ModelOfManualTime() => ModelClient.Create(Options, Store, Clock, () => 0.5);

    /// <summary>Asks in a run of its own.</summary>
    private protected static async Task<ChatResponse> AskAsync(ModelClient model, string question = "Is it so?", CancellationToken cancellation = default)
    {
        using var run = model.BeginRun();
        return await AskAsync(run, question, cancellation);
    }

    private protected static Task<ChatResponse> AskAsync(ModelRun run, string question = "Is it so?", CancellationToken cancellation = default) => run.GetResponseAsync(
        [new ChatMessage(ChatRole.System, "Be brief."), new ChatMessage(ChatRole.User, question)],
        new ChatOptions { Temperature = 0, MaxOutputTokens = 500, ResponseFormat = ChatResponseFormat.ForJsonSchema(Schema, "trial") },
        cancellation);

    private protected static async Task<ModelFailure> FailAsync(Task<ChatResponse> asking) =>
        await Assert.ThrowsAsync<ModelFailure>(() => asking.WaitAsync(TimeSpan.FromSeconds(60)));
}

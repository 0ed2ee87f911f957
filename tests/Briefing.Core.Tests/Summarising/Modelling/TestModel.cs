using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Briefing.Core.Tests.Summarising.Modelling;

/// <summary>A language model in the process: sees what a server would be sent, and answers as a test wants.</summary>
internal abstract class TestModel : IChatClient
{
    private readonly Lock _counting = new();

    /// <summary>Every request so far: instructions, data, and the schema that was asked for.</summary>
    public List<(string Instructions, string Data, string Schema)> Requests { get; } = [];

    /// <summary>Characters of all requests, by four.</summary>
    public long TokensSent => Requests.Sum(request => (long)(request.Instructions.Length + request.Data.Length + request.Schema.Length)) / 4;

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var sent = messages.ToList();
        Assert.Equal([ChatRole.System, ChatRole.User], sent.Select(message => message.Role));
        var format = Assert.IsType<ChatResponseFormatJson>(options?.ResponseFormat);
        Assert.Equal(0, options!.Temperature);
        int number;
        lock (_counting)
        {
            number = Requests.Count;
            Requests.Add((sent[0].Text, sent[1].Text, JsonSerializer.Serialize(format.Schema)));
        }

        await Task.Yield();
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, Answer(number, format.SchemaName!, JsonNode.Parse(sent[1].Text)!.AsObject())));
    }

    /// <param name="number">Zero-based, in the order of the requests.</param>
    /// <param name="kind">"claims", "story" or "again".</param>
    protected abstract string Answer(int number, string kind, JsonObject data);

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Briefing does not stream.");

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose() { }
}

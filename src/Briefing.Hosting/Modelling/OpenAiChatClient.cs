using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using OpenAiFinish = OpenAI.Chat.ChatFinishReason;
using OpenAiFormat = OpenAI.Chat.ChatResponseFormat;
using OpenAiMessage = OpenAI.Chat.ChatMessage;

namespace Briefing.Hosting.Modelling;

/// <summary>
/// One try of one call through the OpenAI SDK. Whatever goes wrong with it is a <see cref="FailedTry"/>; what the server says about an
/// answer that it gave, such as that it was cut short, is in the response for <see cref="CheckedChatClient"/> to judge.
/// </summary>
internal sealed class OpenAiChatClient : IChatClient
{
    private readonly ModelOptions _options;
    private readonly ServerErrors _errors;
    private readonly ChatClient _client;

    // Reasoning models take no temperature; nothing but their first refusal tells.
    private volatile bool _refusesTemperature;

    /// <param name="connections">Those of <see cref="Connect"/>; whoever made them closes them.</param>
    public OpenAiChatClient(ModelOptions options, HttpClient connections, TimeProvider clock)
    {
        _options = options;
        _errors = new ServerErrors(options, clock);
#pragma warning disable OPENAI001 // Announced as subject to change, and the only way in with an identity or with no key at all.
        _client = new ChatClient(options.Name, ModelAuthentication.For(options), new OpenAIClientOptions
#pragma warning restore OPENAI001
        {
            Endpoint = options.Endpoint,
            Transport = new HttpClientPipelineTransport(connections),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        });
    }

    public static HttpClient Connect(ModelOptions options)
    {
        var connections = new SocketsHttpHandler
        {
            // A redirect would take the key and the article to a server that nobody configured.
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            // What is beyond an answer's cap is not read to save the connection.
            MaxResponseDrainSize = 0,
        };
        return new HttpClient(new CappedBody(connections, options.AnswerBytes)) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return Read(await SendAsync([.. messages.Select(Message)], options ?? new ChatOptions(), cancellationToken));
        }
        catch (Exception fault) when (fault is not FailedTry && !cancellationToken.IsCancellationRequested)
        {
            throw _errors.Of(fault);
        }
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("An answer is checked as a whole before any of it is used: ask for a response, not for a stream.");

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("openai", _options.Endpoint, _options.Name)
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    public void Dispose()
    {
        // A run that ends disposes its chain of clients; the connections outlive it.
    }

    private async Task<ChatCompletion> SendAsync(OpenAiMessage[] conversation, ChatOptions asked, CancellationToken cancellation)
    {
        var withTemperature = asked.Temperature is not null && !_refusesTemperature;
        try
        {
            return await _client.CompleteChatAsync(conversation, Options(asked, withTemperature), cancellation);
        }
        catch (ClientResultException refusal) when (withTemperature && ServerErrors.IsAboutTemperature(refusal))
        {
            _refusesTemperature = true;
            return await _client.CompleteChatAsync(conversation, Options(asked, withTemperature: false), cancellation);
        }
    }

    private static OpenAiMessage Message(ChatMessage message) =>
        message.Role == ChatRole.System ? new SystemChatMessage(message.Text)
        : message.Role == ChatRole.User ? new UserChatMessage(message.Text)
        : message.Role == ChatRole.Assistant ? new AssistantChatMessage(message.Text)
        : throw new ArgumentException($"A message of the role {message.Role} is not sent to a model.", nameof(message));

    private ChatCompletionOptions Options(ChatOptions asked, bool withTemperature)
    {
        var most = asked.MaxOutputTokens ?? _options.AnswerTokens;
        var options = new ChatCompletionOptions
        {
            Temperature = withTemperature ? asked.Temperature : null,
            MaxOutputTokenCount = most,
        };
        if (asked.ResponseFormat is ChatResponseFormatJson { Schema: { } schema } json)
            options.ResponseFormat = OpenAiFormat.CreateJsonSchemaFormat(json.SchemaName ?? "answer", BinaryData.FromString(schema.GetRawText()), json.SchemaDescription, jsonSchemaIsStrict: true);
        if (!_options.IsAzure && !_options.IsOpenAi)
            CapForOlderServers(options, most);
        return options;
    }

    // Ollama ignores max_completion_tokens, the only name that OpenAI's own reasoning models accept, and goes on writing.
#pragma warning disable SCME0001 // Announced as subject to change, and the only way to a field that the SDK has no name for.
    private static void CapForOlderServers(ChatCompletionOptions options, int most) => options.Patch.Set("$.max_tokens"u8, most);
#pragma warning restore SCME0001

    private static ChatResponse Read(ChatCompletion completion) => new(new ChatMessage(ChatRole.Assistant, string.Concat(completion.Content.Select(part => part.Text))))
    {
        ModelId = completion.Model,
        FinishReason = completion switch
        {
            { Refusal.Length: > 0 } or { FinishReason: OpenAiFinish.ContentFilter } => ChatFinishReason.ContentFilter,
            { FinishReason: OpenAiFinish.Length } => ChatFinishReason.Length,
            { FinishReason: OpenAiFinish.Stop } => ChatFinishReason.Stop,
            _ => ChatFinishReason.ToolCalls,
        },
        Usage = completion.Usage is { } usage
            ? new UsageDetails { InputTokenCount = usage.InputTokenCount, OutputTokenCount = usage.OutputTokenCount, TotalTokenCount = usage.TotalTokenCount }
            : null,
    };
}

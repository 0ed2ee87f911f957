using System.Security.Cryptography;
using System.Text.Json;
using Briefing.Summarising.Modelling;
using Microsoft.Extensions.AI;

namespace Briefing.Hosting.Modelling;

/// <summary>Asks a question once: whoever asks it again, now or on another day, gets the same answer.</summary>
internal sealed class CachingChatClient(IChatClient inner, ModelOptions model, AnswerCache cache, UsageCounter usage) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        UsageDetails? taken = null;
        var answer = await cache.GetAsync(Key(messages, options), AskAsync, cancellationToken);
        if (taken is null)
            usage.Hit();
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, answer.Text))
        {
            ModelId = answer.Model,
            FinishReason = ChatFinishReason.Stop,
            Usage = taken,
            AdditionalProperties = taken is null ? new AdditionalPropertiesDictionary { [ModelAnswer.FromCache] = true } : null,
        };

        async Task<StoredAnswer> AskAsync()
        {
            var response = await base.GetResponseAsync(messages, options, cancellationToken);
            taken = response.Usage ?? new UsageDetails();
            return new StoredAnswer(response.ModelId, response.Text);
        }
    }

    /// <summary>Whatever the answer depends on; the prompt's version is in its text, and in <see cref="ChatOptions.AdditionalProperties"/> where the caller names it.</summary>
    private string Key(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var format = options?.ResponseFormat as ChatResponseFormatJson;
        var question = new
        {
            Endpoint = model.Endpoint.AbsoluteUri,
            model.Name,
            options?.Temperature,
            MaxOutputTokens = options?.MaxOutputTokens ?? model.AnswerTokens,
            Schema = format?.Schema?.GetRawText(),
            Messages = messages.Select(message => new[] { message.Role.Value, message.Text }),
            Extra = options?.AdditionalProperties?.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new[] { pair.Key, pair.Value?.ToString() }),
        };
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(question)));
    }
}

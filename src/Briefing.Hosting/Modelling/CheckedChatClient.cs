using System.Text.Json;
using Briefing.Summarising.Modelling;
using Microsoft.Extensions.AI;

namespace Briefing.Hosting.Modelling;

/// <summary>Lets no answer through that was cut short, refused or is not the JSON that was asked for; servers report all of these as success.</summary>
internal sealed class CheckedChatClient(IChatClient inner) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var response = await base.GetResponseAsync(messages, options, cancellationToken);
        if (response.FinishReason == ChatFinishReason.ContentFilter)
            throw new ModelFailure(ModelFailureKind.Refused, "The model would not answer.");
        if (response.FinishReason == ChatFinishReason.Length)
            throw new ModelFailure(ModelFailureKind.BadAnswer, "The model's answer was cut off at its longest.");
        if (response.FinishReason != ChatFinishReason.Stop)
            throw new ModelFailure(ModelFailureKind.BadAnswer, "The model called a tool in place of answering.");
        if (options?.ResponseFormat is ChatResponseFormatJson && !IsJsonObject(response.Text))
            throw new ModelFailure(ModelFailureKind.BadAnswer, "The model's answer is not the JSON that was asked for.");
        return response;
    }

    private static bool IsJsonObject(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

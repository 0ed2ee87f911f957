using Microsoft.Extensions.AI;

namespace Briefing.Hosting.Modelling;

/// <summary>Lets so many calls be under way at once as <paramref name="slots"/> has room for; the others queue.</summary>
internal sealed class BoundedChatClient(IChatClient inner, SemaphoreSlim slots) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        await slots.WaitAsync(cancellationToken);
        try
        {
            return await base.GetResponseAsync(messages, options, cancellationToken);
        }
        finally
        {
            slots.Release();
        }
    }
}

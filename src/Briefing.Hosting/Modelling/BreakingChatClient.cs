using Briefing.Summarising.Modelling;
using Microsoft.Extensions.AI;

namespace Briefing.Hosting.Modelling;

/// <summary>Spares the run the waiting for a server that is out of order.</summary>
internal sealed class BreakingChatClient(IChatClient inner, Breaker breaker) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (!breaker.TryEnter())
            throw new ModelFailure(ModelFailureKind.Unavailable, "The model failed several times in a row and is left alone for a while.");
        var tell = breaker.Left;
        try
        {
            var response = await base.GetResponseAsync(messages, options, cancellationToken);
            tell = breaker.Worked;
            return response;
        }
        catch (ModelFailure failure)
        {
            tell = failure.Kind switch
            {
                ModelFailureKind.Unavailable or ModelFailureKind.TimedOut => breaker.Failed,
                ModelFailureKind.BudgetSpent => breaker.Left,
                _ => breaker.Worked,
            };
            throw;
        }
        finally
        {
            tell();
        }
    }
}

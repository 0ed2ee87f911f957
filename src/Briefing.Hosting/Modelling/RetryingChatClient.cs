using Briefing.Summarising.Modelling;
using Microsoft.Extensions.AI;

namespace Briefing.Hosting.Modelling;

/// <summary>
/// Makes one call of a few tries, all of them within one deadline. The pauses are the server's where it names one, else they double, and
/// none is waited for that the deadline would cut short: a server may ask for a day.
/// </summary>
internal sealed class RetryingChatClient(IChatClient inner, ModelOptions options, Deadline run, TimeProvider clock, Func<double> chance) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? asked = null, CancellationToken cancellationToken = default)
    {
        using var call = new Deadline(options.CallDeadline, clock);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, call.Token);
        try
        {
            for (var tries = 1; ; tries++)
            {
                try
                {
                    return await base.GetResponseAsync(messages, asked, ending.Token);
                }
                catch (FailedTry failed)
                {
                    var pause = PauseAfter(failed, tries);
                    if (!failed.MayPass || tries == options.Tries || pause >= call.Left || pause >= run.Left)
                        throw failed.ToFailure();
                    await Task.Delay(pause, clock, ending.Token);
                }
            }
        }
        catch (OperationCanceledException late) when (call.HasPassed && !cancellationToken.IsCancellationRequested)
        {
            throw new ModelFailure(ModelFailureKind.TimedOut, $"{options.Endpoint.Host} did not answer within {options.CallDeadline.TotalSeconds:0.#} s.", late);
        }
    }

    // Callers that were turned away together must not come back together.
    private TimeSpan PauseAfter(FailedTry failed, int tries) => failed.Wait is { } asked
        ? asked * (1 + (0.1 * chance()))
        : options.FirstPause * Math.Pow(2, tries - 1) * (0.5 + (0.5 * chance()));
}

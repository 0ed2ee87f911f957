namespace Briefing.Hosting.Modelling;

/// <summary>What a run asked of the model.</summary>
/// <param name="Calls">Requests that went out, repeated ones included.</param>
/// <param name="CacheHits">Answers that were already there.</param>
public sealed record ModelUsage(int Calls, long PromptTokens, long CompletionTokens, int CacheHits);

internal sealed class UsageCounter
{
    private int _calls;
    private int _hits;
    private long _prompt;
    private long _completion;

    public ModelUsage Read() => new(Volatile.Read(ref _calls), Interlocked.Read(ref _prompt), Interlocked.Read(ref _completion), Volatile.Read(ref _hits));

    public void Called() => Interlocked.Increment(ref _calls);

    public void Hit() => Interlocked.Increment(ref _hits);

    public void Took(long prompt, long completion)
    {
        Interlocked.Add(ref _prompt, prompt);
        Interlocked.Add(ref _completion, completion);
    }
}

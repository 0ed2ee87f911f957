using System.Collections.Immutable;

namespace Briefing.Delivering;

/// <summary>How patient delivering is.</summary>
public sealed record DeliveryOptions
{
    /// <summary>The right side of Message-IDs: the sender's domain. Not to be changed while mails are under way.</summary>
    public string MessageDomain { get; init; } = "briefing.invalid";

    /// <summary>A mail of yesterday's news does nobody good: after so long it is given up.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromHours(12);

    /// <summary>How long after claiming a mail its worker counts as gone. Longer than any sender waits for an answer.</summary>
    public TimeSpan Claim { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The waits after the first refusal for the time being, the second ...; after the last one the mail has failed.</summary>
    public ImmutableArray<TimeSpan> Waits { get; init; } =
        [TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(8), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(4)];

    /// <summary>The wait after the refusal of the <paramref name="tries"/>th try, or null where there were enough.</summary>
    /// <param name="asked">What the server asked for.</param>
    internal TimeSpan? WaitAfter(int tries, TimeSpan? asked)
    {
        if (tries > Waits.Length)
            return null;

        var wait = Waits[tries - 1];
        return asked > wait ? asked : wait;
    }
}

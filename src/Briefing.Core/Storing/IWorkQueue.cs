namespace Briefing.Storing;

/// <summary>
/// Work to be done at least once, in no promised order. A message that was received and not completed comes back when its time is up;
/// after <see cref="MostTries"/> tries it moves to the poison queue.
/// </summary>
public interface IWorkQueue
{
    /// <summary>How often a message is handed out before it counts as poison.</summary>
    const int MostTries = 5;

    /// <param name="message">At most 48 kB of text.</param>
    /// <param name="delay">Hidden from receivers for so long.</param>
    Task SendAsync(string message, TimeSpan delay = default, CancellationToken cancellation = default);

    /// <summary>Up to <paramref name="most"/> (1 to 32) messages that nobody else works on, hidden from others for <paramref name="hidden"/>.</summary>
    Task<IReadOnlyList<WorkMessage>> ReceiveAsync(int most, TimeSpan hidden, CancellationToken cancellation = default);

    /// <summary>Takes a message out of the queue for good. Does nothing where it has come back meanwhile.</summary>
    Task CompleteAsync(WorkMessage message, CancellationToken cancellation = default);
}

/// <param name="Try">One for the first time it is handed out.</param>
/// <param name="Receipt">Says which handing-out this is.</param>
public sealed record WorkMessage(string Id, string Text, int Try, string Receipt);

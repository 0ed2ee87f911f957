using System.Globalization;

namespace Briefing.Subscribing;

public enum LetterKind
{
    /// <summary>Asks whether the address's owner wants the mail.</summary>
    Confirm,

    /// <summary>Says that all is set, and how to change it.</summary>
    Welcome,

    /// <summary>Says that nothing more will come.</summary>
    Goodbye,
}

/// <summary>A mail that answers what a reader did.</summary>
/// <param name="Step">Which of their acts it answers: how many consents were recorded then.</param>
public sealed record Letter(LetterKind Kind, string Subscriber, int Step)
{
    private const string Prefix = "letter";

    /// <summary>As it stands in the queue.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}/{Kind}/{Subscriber}/{Step}");

    public static bool IsLetter(string message) => message.StartsWith(Prefix + "/", StringComparison.Ordinal);

    /// <exception cref="FormatException">It names no letter.</exception>
    public static Letter Parse(string message) =>
        message.Split('/') is [Prefix, var kind, var subscriber, var step] && Briefing.Subscriber.IsId(subscriber)
        && Enum.TryParse<LetterKind>(kind, out var known) && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new Letter(known, subscriber, number)
            : throw new FormatException("A letter is named letter/KIND/SUBSCRIBER/STEP.");
}

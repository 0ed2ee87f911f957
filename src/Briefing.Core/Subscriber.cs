using System.Collections.Immutable;

namespace Briefing;

/// <summary>Somebody who asked for briefs, and what they agreed to.</summary>
public sealed record Subscriber
{
    internal const int IdLength = 32;

    /// <summary>A keyed hash of the address: 32 lower-case hexadecimal digits.</summary>
    public required string Id { get; init; }

    public required EmailAddress Address { get; init; }

    public required SubscriberState State { get; init; }

    /// <summary>Ids of the editions they asked for.</summary>
    public required ImmutableArray<string> Editions { get; init; }

    /// <summary>Stories that have none of these are left out of their mails; empty takes all.</summary>
    public ImmutableArray<string> Topics
    {
        // Records from before there were topics have none.
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>ISO 639-1 code of the language that mails and pages speak to them.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The hour of their own day at which they want their mail, 0 to 23.</summary>
    public int Hour { get; init; } = 7;

    /// <summary>IANA name of their time zone.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>What they were shown and did, oldest first.</summary>
    public ImmutableArray<Consent> Consents { get; init; } = [];

    internal static bool IsId(string text) => text.Length == IdLength && text.All(char.IsAsciiHexDigitLower);

    /// <summary>True where mail may be sent: they asked, confirmed, and have not left.</summary>
    public bool Takes(string edition) => State == SubscriberState.Confirmed && Editions.Contains(edition, StringComparer.Ordinal);
}

public enum SubscriberState
{
    /// <summary>Somebody typed the address in; whose it is has not been shown.</summary>
    Pending,

    Confirmed,

    Left,
}

/// <param name="Act">What they did.</param>
/// <param name="Shown">The words they had before them when they did it.</param>
public sealed record Consent(DateTimeOffset At, ConsentAct Act, string Shown);

public enum ConsentAct
{
    Asked,
    Confirmed,
    Changed,
    Withdrew,

    /// <summary>The operator brought the address along, and vouches for an earlier consent.</summary>
    Imported,
}

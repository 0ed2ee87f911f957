namespace Briefing.Hosting.Modelling;

/// <summary>Which language model is asked, and what it may take in time, tokens and money.</summary>
public sealed record ModelOptions
{
    /// <summary>The base address of its API, such as https://NAME.openai.azure.com/openai/v1/.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>The model's name, or on Azure its deployment's.</summary>
    public required string Name { get; init; }

    /// <summary>Null: on Azure this machine's own identity, elsewhere no key is sent.</summary>
    public string? ApiKey { get; init; }

    /// <summary>The client id of a user-assigned identity; null leaves the choice to the machine.</summary>
    public string? ClientId { get; init; }

    /// <summary>What one call may take, its tries and the pauses between them included.</summary>
    public TimeSpan CallDeadline { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>What all calls of one run may take; a function is stopped after ten minutes.</summary>
    public TimeSpan RunDeadline { get; init; } = TimeSpan.FromSeconds(180);

    /// <summary>How often one call is tried.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>The pause before the second try; it doubles with each.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many calls may be under way at once, over all runs of the process.</summary>
    public int Concurrency { get; init; } = 4;

    /// <summary>The most tokens of an answer where the call does not say it.</summary>
    public int AnswerTokens { get; init; } = 4_000;

    /// <summary>The most bytes of an answer; what is larger is not read to its end.</summary>
    public long AnswerBytes { get; init; } = 4 << 20;

    /// <summary>How long an answer is kept that nobody asks for again.</summary>
    public TimeSpan AnswersKept { get; init; } = TimeSpan.FromDays(30);

    /// <summary>So many calls in a row that fail by outage or time pause the rest.</summary>
    public int BreakAfter { get; init; } = 3;

    /// <summary>How long, until one call may try again.</summary>
    public TimeSpan BreakFor { get; init; } = TimeSpan.FromSeconds(30);

    public Tariff Tariff { get; init; } = Tariff.Free;

    public SpendingCap RunCap { get; init; } = new(500_000, null);

    public SpendingCap DayCap { get; init; } = new(2_000_000, null);

    /// <summary>A service of Azure, which knows managed identities.</summary>
    internal bool IsAzure =>
        Endpoint.Host.EndsWith(".openai.azure.com", StringComparison.OrdinalIgnoreCase)
        || Endpoint.Host.EndsWith(".services.ai.azure.com", StringComparison.OrdinalIgnoreCase)
        || Endpoint.Host.EndsWith(".cognitiveservices.azure.com", StringComparison.OrdinalIgnoreCase);

    internal bool IsOpenAi => Endpoint.Host.Equals("api.openai.com", StringComparison.OrdinalIgnoreCase);

    /// <summary>How it learns who asks, in words that follow a comma.</summary>
    public string Access => this switch
    {
        { ApiKey: not null } => "with a key",
        { IsAzure: true } => "with this machine's own identity, as Briefing__Model__ApiKey is not set",
        _ => "without a key",
    };

    /// <summary>Without the key, which a record would print.</summary>
    public override string ToString() => $"{Name} at {Endpoint.Host}";
}

using System.Globalization;

namespace Briefing.Hosting.Modelling;

/// <summary>What calls took, or may take at most.</summary>
/// <param name="Micros">Millionths of the currency that the tariff is in.</param>
public readonly record struct Spend(long Tokens, long Micros)
{
    public static Spend operator +(Spend one, Spend other) => new(one.Tokens + other.Tokens, one.Micros + other.Micros);

    public static Spend operator -(Spend one, Spend other) => new(one.Tokens - other.Tokens, one.Micros - other.Micros);
}

/// <summary>What may be spent; null sets no limit.</summary>
/// <param name="Money">In the currency that the tariff is in.</param>
public sealed record SpendingCap(long? Tokens, decimal? Money)
{
    public override string ToString() => (Tokens, Money) switch
    {
        ({ } tokens, { } money) => string.Create(CultureInfo.InvariantCulture, $"{tokens} tokens and {money} in money"),
        ({ } tokens, null) => string.Create(CultureInfo.InvariantCulture, $"{tokens} tokens"),
        (null, { } money) => string.Create(CultureInfo.InvariantCulture, $"{money} in money"),
        (null, null) => "without limit",
    };

    internal bool Allows(Spend spend) => spend.Tokens <= (Tokens ?? long.MaxValue) && spend.Micros <= (Money * 1_000_000 ?? decimal.MaxValue);
}

/// <summary>The price of a million tokens.</summary>
public sealed record Tariff(decimal Input, decimal Output)
{
    // No model takes or gives as many; a server that reports more is not believed, and sums stay far from overflow.
    private const long MostTokens = 1_000_000_000;

    public static Tariff Free { get; } = new(0, 0);

    internal Spend Of(long input, long output)
    {
        var (paidInput, paidOutput) = (Math.Clamp(input, 0, MostTokens), Math.Clamp(output, 0, MostTokens));
        return new Spend(paidInput + paidOutput, (long)Math.Ceiling((paidInput * Input) + (paidOutput * Output)));
    }
}

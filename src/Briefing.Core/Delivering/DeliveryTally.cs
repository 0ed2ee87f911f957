using System.Globalization;

namespace Briefing.Delivering;

/// <summary>How an edition's deliveries of one date stand.</summary>
/// <param name="Open">Still to be sent, or being sent.</param>
public sealed record DeliveryTally(int Open, int Accepted, int Suppressed, int Failed, int Uncertain)
{
    public static DeliveryTally Empty { get; } = new(0, 0, 0, 0, 0);

    /// <summary>All that were ever planned.</summary>
    public int Planned => Open + Accepted + Suppressed + Failed + Uncertain;

    public DeliveryTally With(DeliveryState state) => state switch
    {
        DeliveryState.Planned or DeliveryState.Sending => this with { Open = Open + 1 },
        DeliveryState.Accepted => this with { Accepted = Accepted + 1 },
        DeliveryState.Suppressed => this with { Suppressed = Suppressed + 1 },
        DeliveryState.Failed => this with { Failed = Failed + 1 },
        DeliveryState.Uncertain => this with { Uncertain = Uncertain + 1 },
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Planned} planned: {Accepted} accepted, {Suppressed} suppressed, {Failed} failed, {Uncertain} uncertain{(Open > 0 ? $", {Open} open" : "")}");
}

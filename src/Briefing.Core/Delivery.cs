using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Briefing;

/// <summary>One mail to one reader, and what is known of it.</summary>
public sealed record Delivery
{
    public required DeliveryId Id { get; init; }

    /// <summary>The date of the brief that it carries. A reader far west of the edition may get it on another date of their own.</summary>
    public required DateOnly Brief { get; init; }

    /// <summary>The date of the brief that the reader was sent before this one, or null. What that one lacked is new to them.</summary>
    public DateOnly? Previous { get; init; }

    public required DeliveryState State { get; init; }

    /// <summary>When it was due; also the date in the mail's header, so that every try sends the same bytes.</summary>
    public required DateTimeOffset Planned { get; init; }

    /// <summary>How often it was handed to a sender.</summary>
    public int Tries { get; init; }

    /// <summary>Not to be tried before; while it is being sent, the moment at which whoever does so counts as gone.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Why it stands as it stands, without the address: the server's answer, or a sentence of ours.</summary>
    public string? Why { get; init; }

    /// <summary>True where nothing will happen to it any more.</summary>
    public bool IsOver => State is not (DeliveryState.Planned or DeliveryState.Sending);
}

public enum DeliveryState
{
    /// <summary>To be sent, for the first time or again after a refusal for the time being.</summary>
    Planned,

    /// <summary>Claimed by one worker, which may have handed it over.</summary>
    Sending,

    /// <summary>A server took it.</summary>
    Accepted,

    /// <summary>Not sent: the reader no longer wants it, or the address does not.</summary>
    Suppressed,

    /// <summary>Refused for good, or for so long that it lost its sense.</summary>
    Failed,

    /// <summary>Handed over, and no answer came. It may have arrived, so it is never sent again by itself.</summary>
    Uncertain,
}

/// <summary>Which mail: a reader gets an edition once for each date of theirs, and each correction of it once.</summary>
/// <param name="Date">The reader's own date; of a correction that of the brief it corrects.</param>
/// <param name="Subscriber">Id of the subscriber.</param>
/// <param name="Correction">0 for the brief itself, 1 for its first correction ...</param>
public readonly record struct DeliveryId(string Edition, DateOnly Date, string Subscriber, int Correction = 0) : IParsable<DeliveryId>
{
    public const int MostCorrections = 99;

    private const string DateForm = "yyyy-MM-dd";
    private const string CorrectionMark = "correction-";

    /// <summary>As it stands in a queue and in the name of its record: "daily/2026-03-02/3f2a…", "daily/2026-03-02/correction-1/3f2a…".</summary>
    public override string ToString() => Folder(Edition, Date, Correction) + Subscriber;

    /// <summary>What the names of all deliveries of one mailing begin with.</summary>
    internal static string Folder(string edition, DateOnly date, int correction) =>
        string.Create(CultureInfo.InvariantCulture, $"{edition}/{date:yyyy-MM-dd}/{(correction == 0 ? "" : $"{CorrectionMark}{correction}/")}");

    public static DeliveryId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException("A delivery is named EDITION/DATE/SUBSCRIBER or EDITION/DATE/correction-N/SUBSCRIBER.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DeliveryId result)
    {
        result = default;
        var parts = (s ?? "").Split('/');
        var correction = 0;
        if (parts.Length is not (3 or 4) || !Briefing.Edition.IsId(parts[0]) || !Briefing.Subscriber.IsId(parts[^1])
            || (parts.Length == 4 && !IsCorrection(parts[2], out correction))
            || !DateOnly.TryParseExact(parts[1], DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return false;

        result = new DeliveryId(parts[0], date, parts[^1], correction);
        return true;
    }

    private static bool IsCorrection(string text, out int number)
    {
        number = 0;
        return text.StartsWith(CorrectionMark, StringComparison.Ordinal) && !text.AsSpan(CorrectionMark.Length).StartsWith('0')
            && int.TryParse(text.AsSpan(CorrectionMark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= MostCorrections;
    }
}

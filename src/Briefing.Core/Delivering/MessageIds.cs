namespace Briefing.Delivering;

/// <summary>Message-IDs (RFC 5322, section 3.6.4) that follow from what the mail is, so that every try of it carries the same one.</summary>
public static class MessageIds
{
    public static string Of(DeliveryId delivery, string domain) => Of(delivery.ToString(), domain);

    /// <param name="what">Names the mail, and nobody in it.</param>
    public static string Of(string what, string domain) => $"{LeftOf(what)}@{domain}";

    /// <summary>What stands before the @.</summary>
    public static string LeftOf(string what) => HexHash.Of(what, 32);
}

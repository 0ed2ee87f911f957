namespace Briefing.Delivering;

/// <summary>Enhanced status codes (RFC 3463): three numbers that say what a refusal is about.</summary>
public static class EnhancedStatus
{
    private const int LongestNumber = 3;

    /// <summary>
    /// True where a code says for good that the address takes no mail: there is no such mailbox or domain (5.1.x, but for those that speak of the
    /// sender), or the mailbox was shut down (5.2.1). A full mailbox, a policy or a faulty message say nothing of the kind.
    /// </summary>
    public static bool ConcernsAddress(string code) =>
        IsPermanent(code) && (code.StartsWith("5.1.", StringComparison.Ordinal) ? code is not ("5.1.7" or "5.1.8") : code == "5.2.1");

    /// <summary>True for a code of class 5, and for nothing that is no code.</summary>
    public static bool IsPermanent(string code) => code.StartsWith("5.", StringComparison.Ordinal) && IsCode(code);

    /// <summary>The first code in a server's words, or null.</summary>
    public static string? In(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Split([' ', '\t', ';', ',', '(', ')', '#', '-', '<', '>'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(IsCode);
    }

    private static bool IsCode(string text) =>
        text.Split('.') is ["2" or "4" or "5", var subject, var detail] && IsNumber(subject) && IsNumber(detail);

    private static bool IsNumber(string text) => text.Length is > 0 and <= LongestNumber && text.All(char.IsAsciiDigit);
}

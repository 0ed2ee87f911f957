using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Briefing;

/// <summary>
/// A mail address that can stand in an SMTP command and in a header as it is. <see cref="Parse"/> and <see cref="TryParse"/> are the only doors:
/// whoever holds one need not ask again whether it brings a line break, a second address or a comment.
/// </summary>
/// <remarks>
/// Taken are dot-atoms (RFC 5321, section 4.1.2), also with letters beyond ASCII (RFC 6531), at a domain with at least two labels. An
/// internationalised domain is kept in its ASCII form (RFC 5891), which every server knows. Not taken, though RFC 5322 knows them: quoted
/// local parts, comments, address literals, and the routing signs "%" and "!". People have no such addresses; people who attack forms do.
/// </remarks>
public sealed record EmailAddress
{
    /// <summary>RFC 5321, section 4.5.3.1: a path has at most 256 octets, angle brackets included.</summary>
    private const int LongestAddress = 254;
    private const int LongestLocalPart = 64;
    private const string AtomSigns = "#$&'*+-/=?^_`{|}~.";

    private static readonly SearchValues<char> DomainLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");

    private static readonly IdnMapping Domains = new() { UseStd3AsciiRules = true };

    private EmailAddress(string local, string domain) => (Local, Domain) = (local, domain);

    /// <summary>What stands before the "@", in the case it was given in.</summary>
    public string Local { get; }

    /// <summary>Lower-case ASCII.</summary>
    public string Domain { get; }

    /// <summary>The same for all spellings of one mailbox. No provider of mail tells "Ann" from "ann", whatever the standard allows.</summary>
    public string Key => $"{Local.ToLowerInvariant()}@{Domain}";

    /// <summary>True where a server must speak SMTPUTF8 to take it.</summary>
    public bool NeedsSmtpUtf8 => !Ascii.IsValid(Local);

    /// <exception cref="FormatException">It is no address; the message says why and does not repeat it.</exception>
    public static EmailAddress Parse(string text) => TryParse(text, out var address, out var why) ? address : throw new FormatException(why);

    /// <param name="why">A sentence that says what is wrong with it.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EmailAddress? address, [NotNullWhen(false)] out string? why)
    {
        address = null;
        why = WhyNot(text);
        if (why is not null)
            return false;

        var at = text!.IndexOf('@', StringComparison.Ordinal);
        if (DomainOf(text[(at + 1)..]) is not { } domain)
        {
            why = "What follows the @ is not the name of a mail domain, such as example.org.";
            return false;
        }

        if (at + 1 + domain.Length > LongestAddress)
        {
            why = TooLong;
            return false;
        }

        address = new EmailAddress(text[..at], domain);
        return true;
    }

    public override string ToString() => $"{Local}@{Domain}";

    public bool Equals(EmailAddress? other) => other is not null && Key == other.Key;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    private static string TooLong => $"A mail address has at most {LongestAddress} characters, and {LongestLocalPart} before the @.";

    private static string? WhyNot(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "There is no mail address.";
        if (text.Length > LongestAddress)
            return TooLong;

        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 0 || text.IndexOf('@', at + 1) >= 0)
            return "A mail address has one @, as in name@example.org.";

        var local = text[..at];
        if (Encoding.UTF8.GetByteCount(local) > LongestLocalPart)
            return TooLong;
        if (local.Length == 0 || local[0] == '.' || local[^1] == '.' || local.Contains("..", StringComparison.Ordinal))
            return "What stands before the @ is empty, or has a dot where none can be.";
        return local.EnumerateRunes().All(IsOfAtom) && local.IsNormalized()
            ? null
            : "What stands before the @ has a sign that a mail address cannot have. Quotation marks, blanks and comments are not taken.";
    }

    // Rune.ReplacementChar is what a lone surrogate reads as; it is a symbol and so refused.
    private static bool IsOfAtom(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value) || AtomSigns.Contains((char)rune.Value, StringComparison.Ordinal)
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber;

    private static string? DomainOf(string text)
    {
        string domain;
        try
        {
            domain = Domains.GetAscii(text).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }

        var labels = domain.Split('.');
        return labels.Length >= 2
            && !domain.AsSpan().ContainsAnyExcept(DomainLetters)
            && Array.TrueForAll(labels, label => label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-')
            && !labels[^1].All(char.IsAsciiDigit)
                ? domain
                : null;
    }
}

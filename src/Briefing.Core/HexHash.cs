using System.Security.Cryptography;
using System.Text;

namespace Briefing;

/// <summary>Names that follow from what they name, and fit any store, mail header and address.</summary>
public static class HexHash
{
    /// <summary>
    /// The first digits, hexadecimal and in lower case, of the SHA-256 of a text in UTF-8. Of sixteen digits two among a hundred million names are
    /// alike with a probability of 0.0003 (n²/2⁶⁵).
    /// </summary>
    /// <param name="digits">1 to 64.</param>
    public static string Of(string text, int digits) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..digits];
}

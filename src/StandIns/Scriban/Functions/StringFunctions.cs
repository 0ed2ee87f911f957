using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The module <c>string</c>.</summary>
internal static partial class StringFunctions
{
    public static string Append(TemplateContext context, string? text, string? with) => Limited(context, $"{text}{with}");

    public static string Base64Decode(string? text) => Encoding.UTF8.GetString(Convert.FromBase64String(text ?? ""));

    public static string Base64Encode(string? text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text ?? ""));

    public static string? Capitalize(string? text) =>
        string.IsNullOrEmpty(text) || char.IsUpper(text[0]) ? text ?? "" : char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];

    public static string Capitalizewords(string? text)
    {
        var written = new StringBuilder(text);
        var capital = true;
        for (var i = 0; i < written.Length; i++)
        {
            if (char.IsWhiteSpace(written[i])) capital = true;
            if (!capital || !char.IsLetter(written[i])) continue;
            written[i] = char.ToUpper(written[i], CultureInfo.CurrentCulture);
            capital = false;
        }
        return written.ToString();
    }

    public static bool Contains(string? text, string? value) => !string.IsNullOrEmpty(value) && text?.Contains(value, StringComparison.Ordinal) == true;

    public static string? Downcase(string? text) => text?.ToLowerInvariant();

    public static bool Empty(string? text) => string.IsNullOrEmpty(text);

    public static bool EndsWith(string? text, string? value) => !string.IsNullOrEmpty(value) && text?.EndsWith(value, StringComparison.CurrentCulture) == true;

    public static bool EqualsIgnoreCase(string? text, string? value) => text is not null && value is not null && CultureInfo.InvariantCulture.CompareInfo.Compare(text, value, CompareOptions.IgnoreCase) == 0;

    public static string? Escape(string? text)
    {
        if (text is null) return null;
        var written = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var letter = "\"\\\a\b\t\r\v\f\n".IndexOf(c, StringComparison.Ordinal);
            if (letter >= 0) written.Append('\\').Append("\"\\abtrvfn"[letter]);
            else if (c < ' ') written.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}");
            else written.Append(c);
        }
        return written.ToString();
    }

    public static string? Handleize(string? text)
    {
        if (text is null) return null;
        var written = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) written.Append(char.ToLowerInvariant(c));
            else if (written.Length == 0 || written[^1] != '-') written.Append('-');
        }
        if (written.Length > 0 && written[^1] == '-') written.Length--;
        return written.ToString();
    }

    public static string HmacSha1(string? text, string secretKey) => Hash(HMACSHA1.HashData, text, secretKey);

    public static string HmacSha256(string? text, string secretKey) => Hash(HMACSHA256.HashData, text, secretKey);

    public static string HmacSha512(string? text, string secretKey) => Hash(HMACSHA512.HashData, text, secretKey);

    public static int IndexOf(string? text, string? search, int? startIndex = null, int? count = null, string? stringComparison = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(search);
        var comparison = StringComparison.CurrentCulture;
        if (stringComparison is not null && !Enum.TryParse(stringComparison, out comparison))
        {
            throw new ArgumentException($"'{stringComparison}' is not a valid {nameof(stringComparison)}", nameof(stringComparison));
        }
        var start = startIndex ?? 0;
        return text.IndexOf(search, start, count ?? text.Length - start, comparison);
    }

    public static string? Literal(string? text) => text is null ? null : $"\"{Escape(text)}\"";

    public static string? LStrip(string? text) => text?.TrimStart();

    public static string Md5(string? text) => Hash(MD5.HashData, text);

    public static string PadLeft(TemplateContext context, string? text, int width) => (text ?? "").PadLeft(Width(context, width));

    public static string PadRight(TemplateContext context, string? text, int width) => (text ?? "").PadRight(Width(context, width));

    public static string? Pluralize(int number, string? singular, string? plural) => number == 1 ? singular : plural;

    public static string Prepend(TemplateContext context, string? text, string? by) => Limited(context, $"{by}{text}");

    public static string? Remove(string? text, string? remove) =>
        string.IsNullOrEmpty(remove) || text is null ? text : text.Replace(remove, "", StringComparison.Ordinal);

    public static string? RemoveFirst(TemplateContext context, string? text, string? remove) => text is null ? null : ReplaceFirst(context, text, remove, "");

    public static string? RemoveLast(TemplateContext context, string? text, string? remove) => text is null ? null : ReplaceFirst(context, text, remove, "", fromEnd: true);

    public static string Replace(TemplateContext context, string? text, string? match, string? replace) =>
        string.IsNullOrEmpty(text) ? "" : Limited(context, text.Replace(match ?? "", replace, StringComparison.Ordinal));

    public static string ReplaceFirst(TemplateContext context, string? text, string? match, string? replace, bool fromEnd = false)
    {
        if (string.IsNullOrEmpty(text) || string.IsNullOrEmpty(match)) return text ?? "";
        var at = fromEnd ? text.LastIndexOf(match, StringComparison.OrdinalIgnoreCase) : text.IndexOf(match, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? text : Limited(context, string.Concat(text.AsSpan(0, at), replace, text.AsSpan(at + match.Length)));
    }

    public static string? RStrip(string? text) => text?.TrimEnd();

    public static string Sha1(string? text) => Hash(SHA1.HashData, text);

    public static string Sha256(string? text) => Hash(SHA256.HashData, text);

    public static string Sha512(string? text) => Hash(SHA512.HashData, text);

    public static int Size(string? text) => text?.Length ?? 0;

    public static string Slice(string? text, int start, int? length = null)
    {
        if (string.IsNullOrEmpty(text) || start >= text.Length) return "";
        return Part(text, start, length ?? text.Length);
    }

    public static string Slice1(string? text, int start, int length = 1)
    {
        if (string.IsNullOrEmpty(text) || start > text.Length || length <= 0) return "";
        return Part(text, start, length);
    }

    public static ScriptRange Split(string? text, string? match)
    {
        if (string.IsNullOrEmpty(text)) return new ScriptRange(Array.Empty<string>());
        return new ScriptRange(string.IsNullOrEmpty(match) ? [text] : text.Split(match, StringSplitOptions.RemoveEmptyEntries));
    }

    public static bool StartsWith(string? text, string? value) => !string.IsNullOrEmpty(value) && text?.StartsWith(value, StringComparison.CurrentCulture) == true;

    public static string? Strip(string? text) => text?.Trim();

    public static string StripNewlines(string? text) =>
        (text ?? "").Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);

    public static object? ToDouble(TemplateContext context, string? text) =>
        double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, context.CurrentCulture, out var number) ? number : null;

    public static object? ToFloat(TemplateContext context, string? text) =>
        float.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, context.CurrentCulture, out var number) ? number : null;

    public static object? ToInt(TemplateContext context, string? text) =>
        int.TryParse(text, NumberStyles.Integer, context.CurrentCulture, out var number) ? number : null;

    public static object? ToLong(TemplateContext context, string? text) =>
        long.TryParse(text, NumberStyles.Integer, context.CurrentCulture, out var number) ? number : null;

    /// <summary>The ellipsis counts as part of the length.</summary>
    public static string Truncate(string? text, int length, string? ellipsis = null)
    {
        ellipsis ??= "...";
        if (string.IsNullOrEmpty(text) || text.Length <= length) return text ?? "";
        return string.Concat(text.AsSpan(0, Math.Max(0, length - ellipsis.Length)), ellipsis);
    }

    /// <summary>Takes an ellipsis for the sake of those who pass one, and writes dots, whether it cut anything or not.</summary>
    public static string Truncatewords(string? text, int count, string? ellipsis = null) =>
        string.IsNullOrEmpty(text) ? "" : string.Join(' ', Spaces().Split(text).Take(count)) + "...";

    public static string? Upcase(string? text) => text?.ToUpperInvariant();

    public static bool Whitespace(string? text) => string.IsNullOrWhiteSpace(text);

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    /// <summary>A start before the beginning costs the length what lies before it.</summary>
    private static string Part(string text, int start, int length)
    {
        if (start < 0) start += text.Length;
        if (start < 0)
        {
            length = Math.Max(0, length + start);
            start = 0;
        }
        return text.Substring(start, Math.Min(length, text.Length - start));
    }

    private static string Limited(TemplateContext context, string text)
    {
        if (context.LimitToString <= 0 || text.Length <= context.LimitToString) return text;
        throw new InvalidOperationException($"The resulting string length exceeds the configured LimitToString `{context.LimitToString}`.");
    }

    private static int Width(TemplateContext context, int width)
    {
        if (context.LimitToString <= 0 || width <= context.LimitToString) return Math.Max(0, width);
        throw new ArgumentOutOfRangeException(nameof(width), $"Padding width `{width}` exceeds the configured LimitToString `{context.LimitToString}`.");
    }

    private static string Hash(Func<byte[], byte[]> hash, string? text) => Convert.ToHexStringLower(hash(Encoding.UTF8.GetBytes(text ?? "")));

    private static string Hash(Func<byte[], byte[], byte[]> hash, string? text, string key) =>
        Convert.ToHexStringLower(hash(Encoding.UTF8.GetBytes(key ?? ""), Encoding.UTF8.GetBytes(text ?? "")));
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Scriban.Functions;

/// <summary>The module <c>string</c>.</summary>
internal static class StringFunctions
{
    public static string Append(TemplateContext context, string? text, string? with) => Limited(context, $"{text}{with}");

    public static string? Base64Decode(string? text) => string.IsNullOrEmpty(text) ? text : Encoding.UTF8.GetString(Convert.FromBase64String(text));

    public static string? Base64Encode(string? text) => string.IsNullOrEmpty(text) ? text : Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    public static string? Capitalize(string? text) =>
        string.IsNullOrEmpty(text) || char.IsUpper(text[0]) ? text ?? "" : char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];

    public static string Capitalizewords(string? text)
    {
        var written = new StringBuilder(text);
        for (var i = 0; i < written.Length; i++)
        {
            if (i == 0 || char.IsWhiteSpace(written[i - 1])) written[i] = char.ToUpper(written[i], CultureInfo.CurrentCulture);
        }
        return written.ToString();
    }

    public static bool Contains(string? text, string? value) => text is not null && value is not null && text.Contains(value, StringComparison.Ordinal);

    public static string? Downcase(string? text) => text?.ToLowerInvariant();

    public static bool Empty(string? text) => string.IsNullOrEmpty(text);

    public static bool EndsWith(string? text, string? value) => text is not null && value is not null && text.EndsWith(value, StringComparison.Ordinal);

    public static bool EqualsIgnoreCase(string? text, string? value) => string.Equals(text, value, StringComparison.OrdinalIgnoreCase);

    public static string? Escape(string? text)
    {
        if (text is null) return null;
        var written = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var letter = "\"\\\a\b\t\r\v\f\n".IndexOf(c, StringComparison.Ordinal);
            if (letter >= 0) written.Append('\\').Append("\"\\abtrvfn"[letter]);
            else if (c < ' ') written.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:X2}");
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
            else if (written.Length > 0 && written[^1] != '-') written.Append('-');
        }
        return written.ToString().TrimEnd('-');
    }

    public static string HmacSha1(string? text, string secretKey) => Hash(HMACSHA1.HashData, text, secretKey);

    public static string HmacSha256(string? text, string secretKey) => Hash(HMACSHA256.HashData, text, secretKey);

    public static string HmacSha512(string? text, string secretKey) => Hash(HMACSHA512.HashData, text, secretKey);

    public static int IndexOf(string text, string search, int? startIndex = null, int? count = null, string? stringComparison = null)
    {
        var comparison = StringComparison.CurrentCulture;
        if (stringComparison is not null && !Enum.TryParse(stringComparison, true, out comparison)) comparison = StringComparison.CurrentCulture;
        var start = Math.Clamp(startIndex ?? 0, 0, text.Length);
        return text.IndexOf(search, start, Math.Clamp(count ?? text.Length, 0, text.Length - start), comparison);
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

    public static string? RemoveFirst(string? text, string? remove) => string.IsNullOrEmpty(remove) || text is null ? text : Replaced(text, text.IndexOf(remove, StringComparison.Ordinal), remove, "");

    public static string? RemoveLast(string? text, string? remove) => string.IsNullOrEmpty(remove) || text is null ? text : Replaced(text, text.LastIndexOf(remove, StringComparison.Ordinal), remove, "");

    public static string? Replace(TemplateContext context, string? text, string? match, string? replace)
    {
        if (string.IsNullOrEmpty(text)) return text;
        if (string.IsNullOrEmpty(match)) return text;
        return Limited(context, text.Replace(match, replace ?? "", StringComparison.Ordinal));
    }

    public static string? ReplaceFirst(TemplateContext context, string? text, string? match, string? replace, bool fromEnd = false)
    {
        if (string.IsNullOrEmpty(text) || string.IsNullOrEmpty(match)) return text;
        var at = fromEnd ? text.LastIndexOf(match, StringComparison.OrdinalIgnoreCase) : text.IndexOf(match, StringComparison.OrdinalIgnoreCase);
        return Limited(context, Replaced(text, at, match, replace ?? ""));
    }

    public static string? RStrip(string? text) => text?.TrimEnd();

    public static string Sha1(string? text) => Hash(SHA1.HashData, text);

    public static string Sha256(string? text) => Hash(SHA256.HashData, text);

    public static string Sha512(string? text) => Hash(SHA512.HashData, text);

    public static int Size(string? text) => text?.Length ?? 0;

    public static string? Slice(string? text, int start, int? length = null)
    {
        if (string.IsNullOrEmpty(text) || start >= text.Length) return "";
        if (start < 0) start = Math.Max(0, start + text.Length);
        var count = Math.Clamp(length ?? text.Length, 0, text.Length - start);
        return text.Substring(start, count);
    }

    public static string? Slice1(string? text, int start, int length = 1) => Slice(text, start, length);

    public static IEnumerable<string> Split(string? text, string? match)
    {
        if (string.IsNullOrEmpty(text)) return [];
        return text.Split(string.IsNullOrEmpty(match) ? [] : [match], StringSplitOptions.RemoveEmptyEntries);
    }

    public static bool StartsWith(string? text, string? value) => text is not null && value is not null && text.StartsWith(value, StringComparison.Ordinal);

    public static string? Strip(string? text) => text?.Trim();

    public static string? StripNewlines(string? text) =>
        text?.Replace("\r\n", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);

    public static object? ToDouble(TemplateContext context, string? text) =>
        double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, context.CurrentCulture, out var number) ? number : null;

    public static object? ToFloat(TemplateContext context, string? text) =>
        float.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, context.CurrentCulture, out var number) ? number : null;

    public static object? ToInt(TemplateContext context, string? text) =>
        int.TryParse(text, NumberStyles.Integer, context.CurrentCulture, out var number) ? number : null;

    public static object? ToLong(TemplateContext context, string? text) =>
        long.TryParse(text, NumberStyles.Integer, context.CurrentCulture, out var number) ? number : null;

    public static string? Truncate(string? text, int length, string? ellipsis = null)
    {
        ellipsis ??= "...";
        if (text is null || text.Length <= length) return text ?? "";
        return string.Concat(text.AsSpan(0, Math.Clamp(length - ellipsis.Length, 0, text.Length)), ellipsis);
    }

    public static string Truncatewords(string? text, int count, string? ellipsis = null)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var words = text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Take(count)) + "...";
    }

    public static string? Upcase(string? text) => text?.ToUpperInvariant();

    public static bool Whitespace(string? text) => string.IsNullOrWhiteSpace(text);

    private static string Replaced(string text, int at, string match, string by) =>
        at < 0 ? text : string.Concat(text.AsSpan(0, at), by, text.AsSpan(at + match.Length));

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

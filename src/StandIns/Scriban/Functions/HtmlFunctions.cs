using System.Net;
using System.Text.RegularExpressions;

namespace Scriban.Functions;

/// <summary>The module <c>html</c>.</summary>
internal static class HtmlFunctions
{
    /// <summary>Scripts, comments and styles with what is in them; of other tags, a quoted attribute may hold what ends a tag.</summary>
    private static readonly Regex Tags = new(
        """<script.*?</script>|<!--.*?-->|<style.*?</style>|<([^>=]|=('[^']*'|"[^"]*"|[^'"][^\s>]*))*>""",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);

    public static string? Escape(string? text) => string.IsNullOrEmpty(text) ? text : WebUtility.HtmlEncode(text);

    public static string? NewlineToBr(string? text) =>
        text is null ? null : Regex.Replace(text, @"\r\n|\r|\n", "<br />$0", RegexOptions.NonBacktracking);

    public static string? Strip(string? text) => string.IsNullOrEmpty(text) ? text : Tags.Replace(text, "");

    public static string? UrlEncode(string? text) => string.IsNullOrEmpty(text) ? text : Uri.EscapeDataString(text);

#pragma warning disable SYSLIB0013 // Templates expect whole addresses to stay addresses.
    public static string? UrlEscape(string? text) => string.IsNullOrEmpty(text) ? text : Uri.EscapeUriString(text);
#pragma warning restore SYSLIB0013
}

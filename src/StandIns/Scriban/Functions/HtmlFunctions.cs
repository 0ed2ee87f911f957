using System.Net;
using System.Text.RegularExpressions;

namespace Scriban.Functions;

/// <summary>The module <c>html</c>.</summary>
internal static class HtmlFunctions
{
    private const string Tags = @"<script.*?</script>|<!--.*?-->|<style.*?</style>|<.*?>";

    public static string? Escape(string? text) => string.IsNullOrEmpty(text) ? text : WebUtility.HtmlEncode(text);

    public static string? NewlineToBr(string? text) =>
        text is null ? null : Regex.Replace(text, @"\r\n|\r|\n", "<br />$0", RegexOptions.NonBacktracking);

    public static string? Strip(TemplateContext context, string? text) =>
        string.IsNullOrEmpty(text) ? text : Regex.Replace(text, Tags, "", RegexOptions.IgnoreCase | RegexOptions.Singleline, context.RegexTimeOut);

    public static string? UrlEncode(string? text) => string.IsNullOrEmpty(text) ? text : Uri.EscapeDataString(text);

#pragma warning disable SYSLIB0013 // Templates expect whole addresses to stay addresses.
    public static string? UrlEscape(string? text) => string.IsNullOrEmpty(text) ? text : Uri.EscapeUriString(text);
#pragma warning restore SYSLIB0013
}

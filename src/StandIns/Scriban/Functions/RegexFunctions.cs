using System.Text.RegularExpressions;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The module <c>regex</c>.</summary>
internal static class RegexFunctions
{
    public static string Escape(string? text) => Regex.Escape(text ?? "");

    public static ScriptArray Match(TemplateContext context, string? text, string? pattern, string? options = null)
    {
        var match = Regex.Match(text ?? "", pattern ?? "", OptionsOf(options), context.RegexTimeOut);
        return match.Success ? GroupsOf(match) : [];
    }

    public static ScriptArray Matches(TemplateContext context, string? text, string? pattern, string? options = null) =>
        new(Regex.Matches(text ?? "", pattern ?? "", OptionsOf(options), context.RegexTimeOut).Select(GroupsOf));

    public static string Replace(TemplateContext context, string? text, string? pattern, string? replace, string? options = null) =>
        Regex.Replace(text ?? "", pattern ?? "", replace ?? "", OptionsOf(options), context.RegexTimeOut);

    public static ScriptArray Split(TemplateContext context, string? text, string? pattern, string? options = null) =>
        new(Regex.Split(text ?? "", pattern ?? "", OptionsOf(options), context.RegexTimeOut));

    public static string Unescape(string? text) => Regex.Unescape(text ?? "");

    private static ScriptArray GroupsOf(Match match) => new(match.Groups.Cast<Group>().Select(group => group.Value));

    private static RegexOptions OptionsOf(string? options)
    {
        var chosen = RegexOptions.None;
        foreach (var letter in options ?? "")
        {
            chosen |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }
        return chosen;
    }
}

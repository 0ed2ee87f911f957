using System.Diagnostics.CodeAnalysis;

namespace Briefing.Rendering;

/// <summary>
/// Marks the text of an included template, which comes back to the including one as a string like any value and must not be escaped
/// a second time. The mark is a control character; no value has one, because the model is built without them.
/// </summary>
internal static class IncludedTemplate
{
    private const char Mark = '\u0001';

    public static string Wrap(string template) => $"{Mark}{template}{Mark}";

    public static bool TryUnwrap(string text, [NotNullWhen(true)] out string? included)
    {
        included = text.Length >= 2 && text[0] == Mark && text[^1] == Mark ? text[1..^1] : null;
        return included is not null;
    }

    /// <summary>A value as a template may see it: without control characters, line breaks becoming blanks.</summary>
    public static string Plain(string value) =>
        value.Any(char.IsControl) ? string.Concat(value.Select(c => c is '\n' or '\r' or '\t' ? ' ' : c).Where(c => !char.IsControl(c))) : value;
}

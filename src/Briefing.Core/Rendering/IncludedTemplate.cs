using System.Diagnostics.CodeAnalysis;

namespace Briefing.Rendering;

/// <summary>
/// Marks the text of an included template, which comes back to the including one as a string like any value and must not be escaped
/// a second time. The mark is a control character; no value has one, because <see cref="TemplateValue"/> takes them out.
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
}

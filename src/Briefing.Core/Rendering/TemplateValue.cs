using System.Diagnostics.CodeAnalysis;
using Scriban.Runtime;

namespace Briefing.Rendering;

/// <summary>Values as templates may have them.</summary>
internal static class TemplateValue
{
    /// <summary>Text without control characters, line breaks becoming blanks: it stays one line, and cannot be taken for <see cref="IncludedTemplate"/>.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Text(string? text) =>
        text is not null && text.Any(char.IsControl) ? string.Concat(text.Select(c => c is '\n' or '\r' or '\t' ? ' ' : c).Where(c => !char.IsControl(c))) : text;

    /// <param name="show">Is given an item and its zero-based place.</param>
    public static ScriptArray Each<T>(IEnumerable<T> items, Func<T, int, object> show)
    {
        var array = new ScriptArray();
        var index = 0;
        foreach (var item in items)
            array.Add(show(item, index++));

        return array;
    }
}

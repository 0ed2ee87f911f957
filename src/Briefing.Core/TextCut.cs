namespace Briefing;

/// <summary>Cuts text that is too long for its place, never a character in two.</summary>
public static class TextCut
{
    private const string Ellipsis = "…";

    /// <summary>The text's beginning.</summary>
    /// <param name="most">UTF-16 units; at least 1.</param>
    public static string Head(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }

    /// <summary>The text's beginning and an ellipsis that says so; a text that is short enough as it is.</summary>
    /// <param name="most">UTF-16 units, the ellipsis included; at least 2.</param>
    public static string WithEllipsis(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= most ? text : Head(text, most - Ellipsis.Length).TrimEnd() + Ellipsis;
    }
}

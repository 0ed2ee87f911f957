using System.Buffers;
using System.Globalization;

namespace Briefing.Reading.Html;

/// <summary>Tells what a page does not show: by attribute, by inline style, by the simple rules of its style sheets.</summary>
internal static class Visibility
{
    private const int MostRules = 2_000;

    private static readonly SearchValues<char> Combinators = SearchValues.Create(" .#:>[+~*");

    /// <summary>Whether a style attribute, or the body of a style rule, hides.</summary>
    public static bool Hides(ReadOnlySpan<char> style)
    {
        if (style.Length < 6)
        {
            return false;
        }

        bool placed = false, away = false, tiny = false, clipped = false;
        ReadOnlySpan<char> colour = default, ground = default;
        foreach (var range in style.Split(';'))
        {
            var declaration = style[range];
            var colon = declaration.IndexOf(':');
            if (colon < 0)
            {
                continue;
            }

            var name = declaration[..colon].Trim();
            var value = WithoutImportant(declaration[(colon + 1)..]);
            if ((Is(name, "display") && Is(value, "none")) || (Is(name, "visibility") && (Is(value, "hidden") || Is(value, "collapse")))
                || (Is(name, "opacity") && Number(value) is >= 0 and < 0.05) || (Is(name, "font-size") && Number(value) is >= 0 and < 2 && IsSmallUnit(value))
                || (Is(name, "color") && Is(value, "transparent")) || (Is(name, "text-indent") && Number(value) < -500)
                || (Is(name, "content-visibility") && Is(value, "hidden")) || (Is(name, "transform") && value.StartsWith("scale(0)", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }

            placed |= Is(name, "position") && (Is(value, "absolute") || Is(value, "fixed"));
            away |= (Is(name, "left") || Is(name, "top") || Is(name, "right") || Is(name, "bottom") || Is(name, "margin-left") || Is(name, "margin-top")) && Number(value) < -500;
            tiny |= (Is(name, "width") || Is(name, "height") || Is(name, "max-height") || Is(name, "max-width") || Is(name, "line-height")) && Number(value) is >= 0 and < 2 && IsSmallUnit(value);
            clipped |= (Is(name, "overflow") && Is(value, "hidden")) || (Is(name, "clip") && value.StartsWith("rect(0", StringComparison.OrdinalIgnoreCase)) || (Is(name, "clip-path") && value.StartsWith("inset(", StringComparison.OrdinalIgnoreCase));
            colour = Is(name, "color") ? value : colour;
            ground = Is(name, "background") || Is(name, "background-color") ? value : ground;
        }

        return (placed && away) || (away && clipped) || (tiny && clipped) || (!colour.IsEmpty && SameColour(colour, ground));
    }

    /// <summary>Names (".class", "#id") that the page's own style sheets hide outright; rules for print and other media don't count.</summary>
    public static HashSet<string> HiddenNames(HtmlTree tree)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var rules = 0;
        for (var number = 0; number + 1 < tree.Count && rules < MostRules; number++)
        {
            var node = tree.Nodes[number];
            if (node.Tag == Tag.Style && tree.Nodes[number + 1] is { Tag: Tag.Text } text && text.Parent == number)
            {
                rules += AddHiddenNames(tree.Source.AsSpan(text.Start, text.End - text.Start), names);
            }
        }

        return names;
    }

    private static int AddHiddenNames(ReadOnlySpan<char> css, HashSet<string> names)
    {
        var rules = 0;
        while (rules++ < MostRules)
        {
            var open = css.IndexOf('{');
            if (open < 0)
            {
                break;
            }

            var selector = css[..open];
            var comment = selector.LastIndexOf("*/");
            selector = (comment >= 0 ? selector[(comment + 2)..] : selector).Trim(" \t\r\n}");
            if (selector.StartsWith("@"))
            {
                css = css[BehindBlock(css, open)..];
                continue;
            }

            var close = css[open..].IndexOf('}');
            var body = close < 0 ? css[(open + 1)..] : css.Slice(open + 1, close - 1);
            if (Hides(body))
            {
                foreach (var range in selector.Split(','))
                {
                    var name = selector[range].Trim();
                    if (name.Length is > 1 and < 80 && name[0] is '.' or '#' && !name[1..].ContainsAny(Combinators))
                    {
                        names.Add(name.ToString());
                    }
                }
            }

            css = close < 0 ? default : css[(open + close + 1)..];
        }

        return rules;
    }

    private static int BehindBlock(ReadOnlySpan<char> css, int at)
    {
        var depth = 0;
        for (; at < css.Length; at++)
        {
            depth += css[at] == '{' ? 1 : css[at] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return css.Length;
    }

    private static ReadOnlySpan<char> WithoutImportant(ReadOnlySpan<char> value)
    {
        var bang = value.IndexOf('!');
        return (bang < 0 ? value : value[..bang]).Trim();
    }

    private static bool Is(ReadOnlySpan<char> text, ReadOnlySpan<char> name) => text.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static double Number(ReadOnlySpan<char> value)
    {
        var end = 0;
        while (end < value.Length && (char.IsAsciiDigit(value[end]) || value[end] is '.' or '-'))
        {
            end++;
        }

        return double.TryParse(value[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
    }

    /// <summary>"0" and pixels or points; "1em", "1.5" and "1vw" are not small.</summary>
    private static bool IsSmallUnit(ReadOnlySpan<char> value) =>
        value.EndsWith("px", StringComparison.OrdinalIgnoreCase) || value.EndsWith("pt", StringComparison.OrdinalIgnoreCase) || Number(value) == 0;

    private static bool SameColour(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => !b.IsEmpty && (Is(a, b) || (IsWhite(a) && IsWhite(b)));

    private static bool IsWhite(ReadOnlySpan<char> colour) =>
        Is(colour, "white") || Is(colour, "#fff") || Is(colour, "#ffffff") || Is(colour, "rgb(255,255,255)") || Is(colour, "rgb(255, 255, 255)");
}

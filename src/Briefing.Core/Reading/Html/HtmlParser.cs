namespace Briefing.Reading.Html;

/// <summary>
/// Parses HTML in one pass and linear time, whatever the input: tags that are never closed, closed twice, or nested a hundred
/// thousand deep. It follows the HTML standard where that decides which text is shown, and stops where the standard's tree
/// repairs would cost more than linear time (reopened formatting elements, foster parents).
/// </summary>
internal static class HtmlParser
{
    public static HtmlTree Parse(string source)
    {
        var tree = new HtmlTree(source);
        var stack = new OpenElements(tree);
        var text = 0;
        for (var at = 0; at < source.Length;)
        {
            var tag = source.IndexOf('<', at);
            if (tag < 0 || tag + 1 >= source.Length)
            {
                break;
            }

            var next = source[tag + 1];
            var isEnd = next == '/' && tag + 2 < source.Length && char.IsAsciiLetter(source[tag + 2]);
            if (!char.IsAsciiLetter(next) && !isEnd && next is not ('!' or '?' or '/'))
            {
                at = tag + 1;
                continue;
            }

            stack.AddText(text, tag);
            at = isEnd ? EndTag(source, tag, stack)
                : char.IsAsciiLetter(next) ? StartTag(source, tag, stack)
                : BehindComment(source, tag);
            text = at;
        }

        stack.AddText(text, source.Length);
        tree.Seal();
        return tree;
    }

    private static int StartTag(string source, int at, OpenElements stack)
    {
        var nameEnd = NameEnd(source, at + 1);
        var end = TagEnd(source, nameEnd);
        if (end < 0)
        {
            return source.Length;
        }

        var tag = Tags.Of(source.AsSpan(at + 1, nameEnd - at - 1));
        var isSelfClosed = source[end - 1] == '/';
        if (tag == Tag.Plaintext)
        {
            stack.Open(tag, nameEnd, end);
            stack.AddText(end + 1, source.Length);
            return source.Length;
        }

        stack.Open(tag, nameEnd, end, isSelfClosed && tag is Tag.Svg or Tag.Math or Tag.Other);
        if (!tag.IsRaw())
        {
            return end + 1;
        }

        var close = RawEnd(source, end + 1, source.AsSpan(at + 1, nameEnd - at - 1), tag == Tag.Script);
        stack.AddText(end + 1, close);
        stack.Close(tag);
        var behind = close < source.Length ? source.IndexOf('>', close) : -1;
        return behind < 0 ? source.Length : behind + 1;
    }

    private static int EndTag(string source, int at, OpenElements stack)
    {
        var nameEnd = NameEnd(source, at + 2);
        var end = TagEnd(source, nameEnd);
        if (end < 0)
        {
            return source.Length;
        }

        stack.Close(Tags.Of(source.AsSpan(at + 2, nameEnd - at - 2)));
        return end + 1;
    }

    private static int NameEnd(string source, int at)
    {
        while (at < source.Length && source[at] is not (' ' or '\t' or '\r' or '\n' or '\f' or '/' or '>'))
        {
            at++;
        }

        return at;
    }

    /// <summary>Offset of the ">" that ends the tag, past quoted attribute values; -1 where the page ends before it.</summary>
    private static int TagEnd(string source, int at)
    {
        while (at < source.Length)
        {
            var stop = source.AsSpan(at).IndexOfAny('>', '=');
            if (stop < 0)
            {
                return -1;
            }

            at += stop;
            if (source[at] == '>')
            {
                return at;
            }

            // Only behind "=" does a quotation mark open a value.
            at++;
            while (at < source.Length && source[at] is ' ' or '\t' or '\r' or '\n' or '\f')
            {
                at++;
            }

            if (at < source.Length && source[at] is '"' or '\'')
            {
                var close = source.IndexOf(source[at], at + 1);
                if (close < 0)
                {
                    return -1;
                }

                at = close + 1;
            }
        }

        return -1;
    }

    private static int BehindComment(string source, int at)
    {
        if (!source.AsSpan(at).StartsWith("<!--"))
        {
            var end = source.IndexOf('>', at);
            return end < 0 ? source.Length : end + 1;
        }

        var body = source.AsSpan(at + 4);
        if (body.StartsWith(">") || body.StartsWith("->"))
        {
            return at + 4 + body.IndexOf('>') + 1;
        }

        var close = body.IndexOf("-->");
        var bang = close < 0 ? body.IndexOf("--!>") : body[..close].IndexOf("--!>");
        return bang >= 0 ? at + 4 + bang + 4 : close >= 0 ? at + 4 + close + 3 : source.Length;
    }

    /// <summary>Offset of the end tag of a raw element, or the page's end.</summary>
    private static int RawEnd(string source, int from, ReadOnlySpan<char> name, bool isScript)
    {
        if (isScript)
        {
            return ScriptEnd(source, from);
        }

        for (var at = from; at < source.Length; at += 2)
        {
            var found = source.AsSpan(at).IndexOf("</");
            if (found < 0)
            {
                break;
            }

            at += found;
            if (IsTag(source, at + 2, name))
            {
                return at;
            }
        }

        return source.Length;
    }

    /// <summary>A script ends at its end tag, except within "&lt;!-- &lt;script&gt; ... &lt;/script&gt;", whose end tag is the inner one's.</summary>
    private static int ScriptEnd(string source, int from)
    {
        bool isEscaped = false, isDoubled = false;
        for (var at = from; at < source.Length; at++)
        {
            var found = isEscaped ? source.AsSpan(at).IndexOfAny('<', '-') : source.AsSpan(at).IndexOf('<');
            if (found < 0)
            {
                break;
            }

            at += found;
            if (source[at] == '-')
            {
                var ends = source.AsSpan(at).StartsWith("-->");
                (isEscaped, isDoubled) = ends ? (false, false) : (isEscaped, isDoubled);
            }
            else if (source.AsSpan(at).StartsWith("<!--"))
            {
                // The dashes may be those of "-->" too, so only the bracket is passed.
                isEscaped = true;
                at++;
            }
            else if (IsTag(source, at + 2, "script") && source[at + 1] == '/')
            {
                if (!isDoubled)
                {
                    return at;
                }

                isDoubled = false;
            }
            else if (isEscaped && IsTag(source, at + 1, "script"))
            {
                isDoubled = true;
            }
        }

        return source.Length;
    }

    private static bool IsTag(string source, int at, ReadOnlySpan<char> name) =>
        at + name.Length < source.Length
        && source.AsSpan(at).StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && source[at + name.Length] is ' ' or '\t' or '\r' or '\n' or '\f' or '/' or '>';
}

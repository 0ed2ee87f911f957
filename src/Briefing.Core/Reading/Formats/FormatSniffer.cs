namespace Briefing.Reading.Formats;

internal enum Format
{
    PlainText,
    Markdown,
    Html,
    Json,
    JsonLines,
    Feed,
    Mail,
}

/// <summary>Decides what a text is by its content; its name is a hint only where the content leaves two answers.</summary>
internal static class FormatSniffer
{
    private const int HeadLength = 4_096;

    private static readonly string[] MailHeaders = ["from:", "to:", "subject:", "date:", "message-id:", "mime-version:", "content-type:", "received:", "return-path:", "delivered-to:", "reply-to:", "content-transfer-encoding:", "dkim-signature:", "x-"];

    private static readonly string[] HtmlTags = ["<html", "<head", "<body", "<title", "<div", "<article", "<section", "<main", "<table", "<meta", "<p>", "<p ", "<h1", "<h2", "<br", "<span", "<a href", "<ul", "<script", "<style", "<link", "<!--", "<center", "<font", "<form", "<frameset", "<header", "<b>", "<i>", "<em>", "<strong", "<img", "<blockquote", "<figure"];

    public static Format Of(string text, string name)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, HeadLength)).TrimStart();
        if (head.IsEmpty)
        {
            return Format.PlainText;
        }

        return head[0] switch
        {
            '{' or '[' when IsJson(text, head) => IsJsonLines(text) ? Format.JsonLines : Format.Json,
            '<' => OfMarkup(head),
            _ when IsMail(head) => Format.Mail,
            _ when IsMarkdown(text, head, name) => Format.Markdown,
            _ when HoldsMarkup(text) => Format.Html,
            _ => Format.PlainText,
        };
    }

    private static bool IsJson(string text, ReadOnlySpan<char> head) =>
        head.Length == 1 || head[1..].TrimStart() is ['"' or '{' or '[' or '}' or ']', ..] || (head[0] == '[' && text.AsSpan().TrimEnd() is [.., ']']);

    /// <summary>More than one line, of which the first is a whole object.</summary>
    private static bool IsJsonLines(string text)
    {
        var trimmed = text.AsSpan().Trim();
        var end = trimmed.IndexOf('\n');
        return end > 0 && trimmed[0] == '{' && trimmed[..end].TrimEnd() is [.., '}'] && trimmed[end..].TrimStart() is ['{', ..];
    }

    private static Format OfMarkup(ReadOnlySpan<char> head)
    {
        var at = head;
        while (at.StartsWith("<?") || at.StartsWith("<!--"))
        {
            var end = at.IndexOf(at[1] == '?' ? "?>" : "-->");
            if (end < 0)
            {
                return Format.Html;
            }

            at = at[(end + 2)..].TrimStart('>').TrimStart();
        }

        return Is(at, "<rss") || Is(at, "<feed") || Is(at, "<rdf:RDF") || Is(at, "<atom:feed") ? Format.Feed : Format.Html;
    }

    private static bool IsMail(ReadOnlySpan<char> head)
    {
        var known = 0;
        foreach (var line in head.EnumerateLines())
        {
            if (line.IsEmpty)
            {
                break;
            }

            if (line[0] is ' ' or '\t')
            {
                continue;
            }

            var colon = line.IndexOf(':');
            if (colon is < 1 or > 60 || line[..colon].IndexOfAny(" \t".AsSpan()) >= 0)
            {
                return false;
            }

            foreach (var header in MailHeaders)
            {
                known += Is(line, header) ? 1 : 0;
            }
        }

        return known >= 3;
    }

    private static bool IsMarkdown(string text, ReadOnlySpan<char> head, string name)
    {
        if (head.StartsWith("---\n") || head.StartsWith("---\r\n"))
        {
            return true;
        }

        var named = name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
        var signs = (head.StartsWith("# ") ? 2 : 0)
            + (text.Contains("\n## ", StringComparison.Ordinal) || text.Contains("\n# ", StringComparison.Ordinal) ? 2 : 0)
            + (text.Contains("](http", StringComparison.Ordinal) ? 2 : 0)
            + (text.Contains("**", StringComparison.Ordinal) ? 1 : 0);
        return signs >= (named ? 1 : 3);
    }

    /// <summary>Pages saved without their head begin with text and still are pages.</summary>
    private static bool HoldsMarkup(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 4 * HeadLength));
        if (!head.Contains('<'))
        {
            return false;
        }

        var tags = 0;
        foreach (var tag in HtmlTags)
        {
            tags += head.Contains(tag, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return tags >= 3 || (tags >= 1 && (head.Contains("</p>", StringComparison.OrdinalIgnoreCase) || head.Contains("</div>", StringComparison.OrdinalIgnoreCase)));
    }

    private static bool Is(ReadOnlySpan<char> text, ReadOnlySpan<char> start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}

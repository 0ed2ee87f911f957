namespace Briefing.Reading.Formats;

/// <summary>Reads Markdown with front matter: fields first, then text without its marks.</summary>
internal static class MarkdownReader
{
    private const int MostFields = 100;

    public static Draft Read(string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        var draft = new Draft { HasMarkup = true };
        var start = ReadFields(lines, draft);
        var paragraph = new List<string>();
        var isCode = false;
        for (var number = start; number < lines.Length; number++)
        {
            var line = lines[number].Trim();
            if (line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal))
            {
                AddParagraph(draft, paragraph);
                isCode = !isCode;
            }
            else if (!isCode)
            {
                AddLine(draft, paragraph, line);
            }
        }

        AddParagraph(draft, paragraph);
        return draft;
    }

    /// <summary>Plain "key: value" lines of the front matter. Its other YAML (anchors, tags, nesting) is not evaluated.</summary>
    private static int ReadFields(string[] lines, Draft draft)
    {
        if (lines[0].TrimEnd() != "---")
        {
            return 0;
        }

        var end = Array.FindIndex(lines, 1, Math.Min(lines.Length - 1, MostFields), line => line.TrimEnd() is "---" or "...");
        for (var number = 1; number < end; number++)
        {
            var colon = lines[number].IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && !char.IsWhiteSpace(lines[number][0]))
            {
                Take(draft, lines[number][..colon].Trim().ToLowerInvariant(), Unquoted(lines[number][(colon + 1)..].Trim()));
            }
        }

        return end + 1;
    }

    /// <summary>The value without the pair of marks around it; marks within it are its own (YAML 1.2, 7.3).</summary>
    private static string Unquoted(string value) =>
        value.Length < 2 || value[0] != value[^1] ? value
        : value[0] == '"' ? value[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal)
        : value[0] == '\'' ? value[1..^1].Replace("''", "'", StringComparison.Ordinal)
        : value;

    private static void Take(Draft draft, string field, string value)
    {
        if (value.Length == 0)
        {
            return;
        }

        switch (field)
        {
            case "id":
                draft.Id = value;
                break;
            case "title" or "headline":
                draft.Title = value;
                break;
            case "source" or "publisher" or "publication" or "outlet" or "newspaper" or "site":
                draft.Source = value;
                break;
            case "author" or "authors" or "byline":
                draft.Author = value.Trim('[', ']');
                break;
            case "url" or "link" or "canonical" or "canonical_url":
                draft.Url = value;
                break;
            case "date" or "published" or "publishdate" or "pubdate":
                draft.Published = PublicationDate.FromMachine(value);
                break;
            case "language" or "lang" when value.Length >= 2:
                draft.Language = value[..2].ToLowerInvariant();
                break;
            case "rights" or "copyright" or "license":
                draft.Rights = value;
                break;
        }
    }

    private static void AddLine(Draft draft, List<string> paragraph, string line)
    {
        var hashes = line.AsSpan().IndexOfAnyExcept('#');
        if (line.Length == 0 || line.AsSpan().IndexOfAnyExcept("-=*_ ") < 0)
        {
            var isUnderline = paragraph.Count == 1 && line.Length > 2 && line[0] is '=' or '-';
            AddParagraph(draft, paragraph, isUnderline ? BlockKind.Heading : BlockKind.Paragraph);
        }
        else if (hashes is > 0 and <= 6 && line[hashes] == ' ')
        {
            AddParagraph(draft, paragraph);
            paragraph.Add(line.Trim('#', ' '));
            AddParagraph(draft, paragraph, BlockKind.Heading);
        }
        else if (line[0] == '|')
        {
            AddParagraph(draft, paragraph);
            paragraph.Add(line.AsSpan().IndexOfAnyExcept("|-: ") < 0 ? "" : string.Join(" | ", line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
            AddParagraph(draft, paragraph, BlockKind.TableRow);
        }
        else if (IsItem(line, out var item))
        {
            AddParagraph(draft, paragraph);
            paragraph.Add(item);
            AddParagraph(draft, paragraph, BlockKind.ListItem);
        }
        else
        {
            paragraph.Add(line.TrimStart('>', ' '));
        }
    }

    private static bool IsItem(string line, out string item)
    {
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var mark = line.Length > 2 && line[0] is '-' or '*' or '+' && line[1] == ' ' ? 2
            : digits is > 0 and < 4 && digits + 1 < line.Length && line[digits] == '.' && line[digits + 1] == ' ' ? digits + 2
            : 0;
        item = line[mark..];
        return mark > 0;
    }

    private static void AddParagraph(Draft draft, List<string> lines, BlockKind kind = BlockKind.Paragraph)
    {
        var text = CleanText.Line(MarkdownInline.Plain(string.Join(' ', lines)));
        lines.Clear();
        if (text.Length > 0)
        {
            draft.Blocks.Add(new Block(text, kind));
        }
    }
}

namespace Briefing.Reading.Formats;

/// <summary>Reads plain text by its paragraphs.</summary>
internal static class PlainTextReader
{
    public static Draft Read(string text)
    {
        var draft = new Draft();
        draft.Blocks.AddRange(BlocksOf(text));
        return draft;
    }

    public static List<Block> BlocksOf(string text)
    {
        var blocks = new List<Block>();
        foreach (var (start, end) in SentenceSplitter.ParagraphsOf(text))
        {
            var line = CleanText.Line(text.AsSpan(start, end - start));
            if (line.Length > 0)
            {
                blocks.Add(new Block(line, IsListItem(line) ? BlockKind.ListItem : BlockKind.Paragraph));
            }
        }

        return blocks;
    }

    private static bool IsListItem(string line) =>
        line.Length > 2 && line[0] is '•' or '·' or '*' or '-' or '–' or '‣' or '◦' && line[1] == ' ';
}

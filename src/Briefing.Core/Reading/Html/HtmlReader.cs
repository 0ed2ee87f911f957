using System.Text;

namespace Briefing.Reading.Html;

/// <summary>Reads a page: its article's blocks, and what it states about it.</summary>
internal static class HtmlReader
{
    /// <summary>What is left out of a page is reported run by run, each cut at this length.</summary>
    private const int LongestRemoved = 2_000;

    private const int HeaderBlocks = 12;

    private const int LongestRights = 300;

    public static Draft Read(string html)
    {
        var page = new Page(html);
        var blocks = new BlockGatherer(page).Gather();
        MainContent.Find(page, blocks);
        var metadata = new PageMetadata(page);
        var draft = new Draft
        {
            HasMarkup = true,
            Title = metadata.Title,
            Source = metadata.Source,
            Author = metadata.Author,
            Url = metadata.Url,
            Language = metadata.Language,
            Published = metadata.Published,
        };
        ReadHeader(draft, blocks);
        draft.Rights = blocks.Find(IsRightsLine) is { } rights ? Debris.RightsLine.WithoutLinks(rights.Text) : null;
        AddBlocks(draft, blocks);
        return draft;
    }

    /// <summary>The date and the byline that stand before the story's first paragraph.</summary>
    private static void ReadHeader(Draft draft, List<PageBlock> blocks)
    {
        var first = blocks.FindIndex(block => block.Why is null && block.IsProse);
        for (var number = Math.Max(0, first - HeaderBlocks); number < first; number++)
        {
            var block = blocks[number];
            if (block.Shape.Words <= 20 && block.Why != PageBlock.HiddenText)
            {
                draft.Published ??= PublicationDate.In(block.Text);
                draft.Author ??= Debris.Byline.TryRead(block.Text, block.Shape, out var author) ? author : null;
            }
        }
    }

    /// <summary>A page says whose it is in its footer, which is no part of the article and yet goes with it.</summary>
    private static bool IsRightsLine(PageBlock block) =>
        block.Why is not (null or PageBlock.HiddenText) && block.Text.Length <= LongestRights && Debris.PhraseBook.WhyNot(block.Text, block.Shape) == Debris.PagePhrases.Rights;

    private static void AddBlocks(Draft draft, List<PageBlock> blocks)
    {
        var run = new StringBuilder();
        string? why = null;
        foreach (var block in blocks)
        {
            if (why is not null && (block.Why != why || run.Length > LongestRemoved))
            {
                AddRemoved(draft, run, why);
            }

            why = block.Why;
            if (why is null)
            {
                draft.Blocks.Add(new Block(block.Text, block.Kind) { LinkShare = block.LinkShare });
            }
            else
            {
                run.Append(run.Length == 0 ? "" : "\n").Append(block.Text);
            }
        }

        if (why is not null)
        {
            AddRemoved(draft, run, why);
        }
    }

    private static void AddRemoved(Draft draft, StringBuilder run, string why)
    {
        draft.Blocks.Add(new Block(run.ToString(), BlockKind.Paragraph) { Why = why });
        run.Clear();
    }
}

namespace Briefing.Reading.Html;

/// <summary>Takes out of the article's element what is not the article: boxes, lists of links, teasers, headers.</summary>
internal sealed class ContentPruner(Page page, List<PageBlock> blocks, int container, double[] prose)
{
    /// <summary>A part with more of the article's prose than this is never dropped for its looks.</summary>
    private const double MostOfABox = 0.25;

    private readonly HtmlTree _tree = page.Tree;
    private readonly double _all = Math.Max(1, prose[container]);

    public void Prune()
    {
        for (var number = container + 1; number < _tree.Nodes[container].Behind; number++)
        {
            var tag = _tree.Nodes[number].Tag;
            if (tag != Tag.Text && (tag.IsBlock() || page.RoleOf[number] != Role.None) && WhyNot(number, tag) is { } why)
            {
                Drop(number, why);
            }
        }

        foreach (var block in Blocks())
        {
            block.Why ??= block.LinkShare > 0.8 && block.Kind != BlockKind.Heading && (block.Shape.Words <= 25 || block.Kind == BlockKind.ListItem) ? "link"
                : block.Vote <= -5 && block.LinkShare < 0.5 ? "teaser of another article"
                : null;
        }

        DropBehindRelatedHeadings();
        DropHeader();
    }

    private Span<PageBlock> Blocks() => PageBlock.Within(blocks, container, _tree.Nodes[container].Behind);

    private string? WhyNot(int number, Tag tag)
    {
        var share = prose[number] / _all;
        if (share > MostOfABox)
        {
            return null;
        }

        var role = page.RoleOf[number];
        var (words, linked, sentences, count) = Measure(number);
        if (words == 0)
        {
            return null;
        }

        var isList = tag is Tag.Ul or Tag.Ol or Tag.Dl;
        if (linked > 0.6 && (count > 1 || isList) && !(isList && linked < 0.9 && words > 25 * count))
        {
            return "link list";
        }

        if ((role & Role.Byline) != 0 && (words <= 25 || IsBehind(number, 0.6)))
        {
            return words <= 25 && sentences == 0 ? "byline" : "author box";
        }

        if (sentences == 0 && words <= 60 && count is > 1 and <= 8 && AdvertisesItself(number) is { } advertised)
        {
            return advertised;
        }

        if (tag == Tag.Address && words <= 40)
        {
            return "author box";
        }

        var isDoubtful = ((role & Role.Doubtful) != 0 && !tag.IsHeading() && tag != Tag.Li) || tag == Tag.Header;
        return isDoubtful && (sentences == 0 || (linked > 0.3 && words < 60)) && !HoldsBody(number) ? "page furniture" : null;
    }

    /// <summary>A box without any sentence of the story in which one line asks to sign up or to read something else.</summary>
    private string? AdvertisesItself(int number)
    {
        foreach (var block in PageBlock.Within(blocks, number, _tree.Nodes[number].Behind))
        {
            if (block.IsIn(number) && block.IsPhrase
                && Debris.PhraseBook.WhyNot(block.Text, block.Shape) is Debris.PagePhrases.Newsletter or Debris.PagePhrases.ReadMore or Debris.PagePhrases.Paywall or Debris.PagePhrases.ShareBar)
            {
                return "box in the article";
            }
        }

        return null;
    }

    private bool HoldsBody(int number) => (page.RoleOf[number] & Role.Body) != 0;

    /// <summary>Words, share of them in links, sentences and blocks of an element.</summary>
    private (int Words, double Linked, int Sentences, int Blocks) Measure(int number)
    {
        int words = 0, sentences = 0, count = 0;
        var linked = 0.0;
        foreach (var block in PageBlock.Within(blocks, number, _tree.Nodes[number].Behind))
        {
            if (block.Why is null && block.IsIn(number))
            {
                words += block.Shape.Words;
                linked += block.Shape.Words * block.LinkShare;
                sentences += block.IsProse && !block.IsPhrase ? 1 : 0;
                count++;
            }
        }

        return (words, words == 0 ? 0 : linked / words, sentences, count);
    }

    /// <summary>Whether an element comes behind this share of the article's blocks.</summary>
    private bool IsBehind(int number, double share)
    {
        var all = Blocks();
        return all.Length > 0 && all[(int)((all.Length - 1) * share)].At < number;
    }

    private void Drop(int number, string why)
    {
        foreach (var block in PageBlock.Within(blocks, number, _tree.Nodes[number].Behind))
        {
            block.Why ??= block.IsIn(number) ? why : null;
        }
    }

    /// <summary>"Related stories" and what stands under it in the same box.</summary>
    private void DropBehindRelatedHeadings()
    {
        var all = Blocks();
        for (var number = 0; number < all.Length; number++)
        {
            var block = all[number];
            if (block.Why is not null || block.Shape.Words > 8 || block.Shape.EndsSentence
                || Debris.PhraseBook.WhyNot(block.Text, block.Shape) is not (Debris.PagePhrases.ReadMore or Debris.PagePhrases.Newsletter or Debris.PagePhrases.Comments))
            {
                continue;
            }

            var box = _tree.Nodes[block.Node].Parent;
            if (box > container && prose[box] <= MostOfABox * _all)
            {
                Drop(box, "related links");
            }
            else
            {
                DropLinksBehind(all[number..]);
            }
        }
    }

    private static void DropLinksBehind(Span<PageBlock> rest)
    {
        rest[0].Why = "related links";
        foreach (var block in rest[1..])
        {
            if (block.LinkShare < 0.5 && block.Why is null)
            {
                return;
            }

            block.Why ??= "related links";
        }
    }

    /// <summary>Labels, dates and share lines before the first paragraph.</summary>
    private void DropHeader()
    {
        foreach (var block in Blocks())
        {
            if (block.Why is not null)
            {
                continue;
            }

            if (block.IsProse || block.Shape.Words > 15 || block.Kind is BlockKind.ListItem or BlockKind.TableRow)
            {
                return;
            }

            block.Why = block.Kind == BlockKind.Heading ? null : "page header";
        }
    }
}

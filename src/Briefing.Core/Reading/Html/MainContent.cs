namespace Briefing.Reading.Html;

/// <summary>
/// Finds the article on a page. Every block votes: running text for its container, links and scraps against. The element with
/// the greatest sum is the article, for it holds the most prose with the least furniture; what within it still reads as
/// furniture, by its names or by its links, is taken out.
/// </summary>
internal sealed class MainContent
{
    /// <summary>A region named as furniture is believed unless it holds more than this share of the page's prose.</summary>
    private const double MostOfFurniture = 0.4, MostOfComments = 0.85;

    private readonly Page _page;
    private readonly HtmlTree _tree;
    private readonly List<PageBlock> _blocks;
    private readonly double[] _prose;
    private double _total;

    private MainContent(Page page, List<PageBlock> blocks)
    {
        _page = page;
        _tree = page.Tree;
        _blocks = blocks;
        _prose = new double[_tree.Count];
    }

    /// <summary>Sets <see cref="PageBlock.Why"/> on every block that is not the article's.</summary>
    public static void Find(Page page, List<PageBlock> blocks)
    {
        var content = new MainContent(page, blocks);
        content.Vote();
        content.DropFurniture();
        var container = content.Container();
        content.DropOutside(container);
        new ContentPruner(page, blocks, container, content._prose).Prune();
    }

    private void Vote()
    {
        for (var number = 0; number < _blocks.Count; number++)
        {
            var block = _blocks[number];
            if (block.Why is null)
            {
                block.IsPhrase = Debris.PhraseBook.WhyNot(block.Text, block.Shape) is not null;
                block.Vote = IsTeaser(number) ? -5 : block.IsPhrase && block.Shape.Words < 60 ? -1 : VoteOf(block);
                _prose[block.Node] += Math.Max(0, block.Vote);
                _total += Math.Max(0, block.Vote);
            }
        }

        SumUp(_prose);
    }

    private static double VoteOf(PageBlock block)
    {
        var words = block.Shape.Words;
        return block.LinkShare > 0.5 ? -Math.Min(30, 2 + 0.3 * words)
            : block.Kind is BlockKind.Caption or BlockKind.TableRow or BlockKind.Heading ? -0.3
            : block.IsProse ? words * (1 - block.LinkShare) * (1 - block.LinkShare)
            : block.Kind == BlockKind.ListItem ? -0.3
            : -0.7;
    }

    /// <summary>A few lines of text under a heading that is a link, with another such heading near: a teaser of another article.</summary>
    private bool IsTeaser(int number)
    {
        var block = _blocks[number];
        return block.Shape.Words <= 50 && block.IsProse && number > 0
            && IsLinkLine(number - 1) && (IsLinkLine(number + 1) || IsLinkLine(number + 2))
            && (IsLinkLine(number - 2) || IsLinkLine(number - 3) || IsLinkLine(number + 3));
    }

    private bool IsLinkLine(int number) =>
        number >= 0 && number < _blocks.Count && _blocks[number].LinkShare > 0.8 && _blocks[number].Shape.Words <= 25;

    private void SumUp(double[] sums)
    {
        for (var number = _tree.Count - 1; number > 0; number--)
        {
            var parent = _tree.Nodes[number].Parent;
            if (parent >= 0)
            {
                sums[parent] += sums[number];
            }
        }
    }

    private void DropFurniture()
    {
        var next = 0;
        var heading = FirstHeading();
        for (var number = 1; number < _tree.Count; number++)
        {
            var node = _tree.Nodes[number];
            if (node.Tag == Tag.Text || number < next)
            {
                continue;
            }

            var why = FurnitureName(node.Tag, RoleOf(number, node, heading));
            if (why is null)
            {
                continue;
            }

            var most = (_page.RoleOf[number] & Role.Comments) != 0 ? MostOfComments : MostOfFurniture;
            if (_prose[number] <= most * _total)
            {
                Drop(number, why);
                next = node.Behind;
            }
        }
    }

    private int FirstHeading()
    {
        for (var number = 0; number < _tree.Count; number++)
        {
            if (_tree.Nodes[number].Tag == Tag.H1)
            {
                return number;
            }
        }

        return -1;
    }

    /// <summary>Articles carry the names of their topics ("tag-newsletter"), paragraphs those of their layout: neither is believed.</summary>
    private Role RoleOf(int number, HtmlNode node, int heading)
    {
        var role = _page.RoleOf[number];
        var isArticle = node.Tag is Tag.Article or Tag.Main && (role & Role.Comments) == 0;
        var holdsHeading = heading > number && heading < node.Behind;
        var isParagraph = node.Tag == Tag.P && _prose[number] >= 20;
        return isArticle || holdsHeading || isParagraph ? role & ~(Role.Furniture | Role.Related | Role.Comments | Role.Paywall) : role;
    }

    private static string? FurnitureName(Tag tag, Role role) =>
        (role & Role.Body) != 0 && tag is not (Tag.Nav or Tag.Footer) ? null
        : (role & Role.Comments) != 0 ? "comment section"
        : (role & Role.Paywall) != 0 ? "paywall notice"
        : (role & Role.Related) != 0 ? "related links"
        : tag == Tag.Nav ? "navigation"
        : tag == Tag.Footer ? "page footer"
        : tag == Tag.Aside ? "aside"
        : tag is Tag.Form or Tag.Menu or Tag.Search or Tag.Fieldset ? "form"
        : (role & Role.Furniture) != 0 ? "page furniture"
        : null;

    private void Drop(int node, string why)
    {
        foreach (var block in BlocksIn(node))
        {
            if (block.IsIn(node))
            {
                // Neither for nor against: what is named furniture says nothing about what is around it.
                block.Why ??= why;
                block.Vote = 0;
            }
        }
    }

    private ReadOnlySpan<PageBlock> BlocksIn(int node) => PageBlock.Within(_blocks, node, _tree.Nodes[node].Behind);

    private int Container()
    {
        var sums = new double[_tree.Count];
        foreach (var block in _blocks)
        {
            sums[block.Node] += block.Vote;
        }

        SumUp(sums);
        var best = 0;
        for (var number = 1; number < _tree.Count; number++)
        {
            // The deeper of two equal ones, which comes later, is the tighter.
            best = _tree.Nodes[number].Tag != Tag.Text && sums[number] >= sums[best] && sums[number] > 0 ? number : best;
        }

        return Named(best, sums);
    }

    /// <summary>An element that calls itself the article's body is believed where it has most of what the best one has.</summary>
    private int Named(int best, double[] sums)
    {
        var named = -1;
        for (var number = best + 1; number < _tree.Nodes[best].Behind; number++)
        {
            var isNamed = (_page.RoleOf[number] & Role.Body) != 0 || _tree.Nodes[number].Tag == Tag.Article;
            named = isNamed && sums[number] >= 0.75 * sums[best] ? number : named;
        }

        if (named >= 0)
        {
            return named;
        }

        for (var above = best; above > 0; above = _tree.Nodes[above].Parent)
        {
            if ((_page.RoleOf[above] & Role.Body) != 0)
            {
                return sums[above] >= 0.8 * sums[best] ? above : best;
            }
        }

        return best;
    }

    private void DropOutside(int container)
    {
        var behind = _tree.Nodes[container].Behind;
        foreach (var block in _blocks)
        {
            if (block.At < container || block.At >= behind)
            {
                block.Why ??= PageBlock.Outside;
            }
        }
    }
}

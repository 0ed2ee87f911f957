namespace Briefing.Reading.Html;

/// <summary>A parsed page with what its elements' names and styles say.</summary>
internal sealed class Page
{
    public Page(string html)
    {
        Tree = HtmlParser.Parse(html);
        RoleOf = new Role[Tree.Count];
        _textBefore = TextBefore(Tree);
        var hiddenNames = Visibility.HiddenNames(Tree);
        for (var number = 0; number < Tree.Count; number++)
        {
            if (Tree.Nodes[number].Tag is not Tag.Text and not Tag.Br and var tag && !(tag > Tag.Text && tag.IsUnread()))
            {
                RoleOf[number] = Believed(number, RoleIn(number, hiddenNames));
            }
        }
    }

    /// <summary>Markup hides a page until its scripts have run, and names whole articles after what they hold ("has-captions").</summary>
    private const double MostHidden = 0.7;

    private const int LongestCaption = 700;

    private readonly int[] _textBefore;

    public HtmlTree Tree { get; }

    public Role[] RoleOf { get; }

    /// <summary>Characters of text in a subtree, as written.</summary>
    public int TextLength(int node) => _textBefore[Tree.Nodes[node].Behind] - _textBefore[node];

    private static int[] TextBefore(HtmlTree tree)
    {
        var before = new int[tree.Count + 1];
        for (var number = 0; number < tree.Count; number++)
        {
            var node = tree.Nodes[number];
            var isShown = node.Tag == Tag.Text && !(tree.Nodes[node.Parent].Tag is var parent and > Tag.Text && parent.IsUnread());
            before[number + 1] = before[number] + (isShown ? node.End - node.Start : 0);
        }

        return before;
    }

    private Role Believed(int node, Role role)
    {
        role &= (role & Role.Hidden) != 0 && TextLength(node) > MostHidden * TextLength(0) ? ~Role.Hidden : ~Role.None;
        return role & ((role & Role.Caption) != 0 && TextLength(node) > LongestCaption ? ~Role.Caption : ~Role.None);
    }

    private Role RoleIn(int node, HashSet<string> hiddenNames)
    {
        var role = Role.None;
        var attributes = Tree.Attributes(node);
        while (attributes.MoveNext())
        {
            var name = attributes.Name;
            var value = attributes.Value;
            if (Is(name, "class") || Is(name, "id"))
            {
                role |= Roles.Of(value);
                role |= hiddenNames.Count > 0 && IsNamed(value, name[0] is 'i' or 'I' ? '#' : '.', hiddenNames) ? Role.Hidden : Role.None;
            }
            else if (Is(name, "style"))
            {
                role |= Visibility.Hides(value) ? Role.Hidden : Role.None;
            }
            else if (Is(name, "hidden") || (Is(name, "aria-hidden") && Is(value, "true")))
            {
                role |= Role.Hidden;
            }
            else if (Is(name, "itemprop"))
            {
                role |= value.Contains("articleBody", StringComparison.OrdinalIgnoreCase) ? Role.Body
                    : value.Contains("author", StringComparison.OrdinalIgnoreCase) ? Role.Byline : Role.None;
            }
            else if (Is(name, "role"))
            {
                role |= value switch
                {
                    "navigation" or "banner" or "contentinfo" or "search" or "menu" or "menubar" or "dialog" or "alertdialog" or "toolbar" or "tablist" => Role.Furniture,
                    "complementary" => Role.Furniture | Role.Related,
                    _ => Role.None,
                };
            }
        }

        return role;
    }

    private static bool IsNamed(ReadOnlySpan<char> value, char mark, HashSet<string> names)
    {
        Span<char> name = stackalloc char[80];
        name[0] = mark;
        foreach (var range in value.SplitAny(' ', '\n', '\t'))
        {
            var word = value[range];
            if (word.Length is > 0 and < 79)
            {
                word.CopyTo(name[1..]);
                if (names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[..(word.Length + 1)]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Is(ReadOnlySpan<char> name, ReadOnlySpan<char> other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}

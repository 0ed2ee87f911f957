using System.Text.RegularExpressions;

namespace Briefing.Reading.Html;

/// <summary>What a page states about its article, from its head, its structured data and its visible lines.</summary>
internal sealed partial class PageMetadata
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:article:published_time", "datePublished", "date", "pubdate", "publishdate", "publish-date", "publish_date",
        "parsely-pub-date", "sailthru.date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "cxenseparse:recs:publishtime", "article.published", "originalpublicationdate", "article_date_original", "last-modified",
    ];

    private const int MostHeadings = 40;

    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(Tag Tag, string Text)> _headings = [];
    private readonly JsonLd _data;
    private readonly string? _pageTitle;
    private readonly string? _canonical;
    private readonly string? _language;
    private readonly DateTimeOffset? _time;
    private string? _byline;

    public PageMetadata(Page page)
    {
        var tree = page.Tree;
        var data = new List<string>();
        for (var number = 0; number < tree.Count; number++)
        {
            switch (tree.Nodes[number].Tag)
            {
                case Tag.Meta:
                    AddMeta(tree, number);
                    break;
                case Tag.Title when _pageTitle is null && !IsInSvg(tree, number):
                    _pageTitle = tree.TextOf(number, 500);
                    break;
                case Tag.Link when "canonical".Equals(tree.Attribute(number, "rel"), StringComparison.OrdinalIgnoreCase):
                    _canonical ??= tree.Attribute(number, "href");
                    break;
                case Tag.Html:
                    _language ??= tree.Attribute(number, "lang") ?? tree.Attribute(number, "xml:lang");
                    break;
                case Tag.H1 or Tag.H2 or Tag.H3 when (page.RoleOf[number] & Role.Hidden) == 0 && _headings.Count < MostHeadings:
                    _headings.Add((tree.Nodes[number].Tag, tree.TextOf(number, 400)));
                    break;
                case Tag.Time:
                    _time ??= PublicationDate.FromMachine(tree.Attribute(number, "datetime")) ?? PublicationDate.In(tree.TextOf(number, 100));
                    break;
                case Tag.Script when data.Count < 10 && (tree.Attribute(number, "type") ?? "").Contains("ld+json", StringComparison.OrdinalIgnoreCase):
                    data.Add(RawText(tree, number));
                    break;
                default:
                    AddByline(page, number);
                    break;
            }
        }

        _data = JsonLd.Read(data);
    }

    public string? Title => Best([Meta("og:title"), _data.Headline, Meta("twitter:title"), Meta("dc.title"), Meta("title")], _headings, _pageTitle);

    public string? Source => Meta("og:site_name") ?? _data.Publisher ?? Meta("application-name") ?? Meta("dc.publisher") ?? Meta("publisher") ?? SiteInTitle();

    public string? Author =>
        new[] { _data.Author, Meta("author"), Meta("article:author"), Meta("parsely-author"), Meta("sailthru.author"), Meta("dc.creator"), Meta("byl"), _byline }
            .Select(Debris.Byline.Person).FirstOrDefault(author => author is not null);

    public string? Url => new[] { _canonical, Meta("og:url"), _data.Url }.FirstOrDefault(url => url is not null && url.Contains("://", StringComparison.Ordinal));

    public string? Language => (_language ?? Meta("og:locale") ?? Meta("content-language")) is { Length: >= 2 } language && language.AsSpan(0, 2).IndexOfAnyExceptInRange('a', 'z') < 0
        ? language[..2]
        : null;

    public DateTimeOffset? Published =>
        _data.Published
        ?? PublishedNames.Select(name => PublicationDate.FromMachine(Meta(name))).FirstOrDefault(date => date is not null)
        ?? _time
        ?? DateInUrl(Url);

    private string? Meta(string name) => _meta.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;

    private void AddMeta(HtmlTree tree, int number)
    {
        var name = tree.Attribute(number, "property") ?? tree.Attribute(number, "name") ?? tree.Attribute(number, "itemprop") ?? tree.Attribute(number, "http-equiv");
        if (name is { Length: < 60 } && tree.Attribute(number, "content") is { Length: > 0 and < 2_000 } content)
        {
            _meta.TryAdd(name.Trim(), CleanText.Line(content));
        }
    }

    private void AddByline(Page page, int number)
    {
        var isByline = (page.RoleOf[number] & Role.Byline) != 0
            || (page.Tree.Nodes[number].Tag == Tag.A && "author".Equals(page.Tree.Attribute(number, "rel"), StringComparison.OrdinalIgnoreCase));
        if (_byline is null && isByline)
        {
            _byline = Debris.Byline.Person(page.Tree.TextOf(number, 200));
        }
    }

    private static bool IsInSvg(HtmlTree tree, int number)
    {
        var parent = tree.Nodes[number].Parent;
        return parent >= 0 && tree.Nodes[parent].Tag is Tag.Svg or Tag.Other;
    }

    private static string RawText(HtmlTree tree, int number)
    {
        var behind = number + 1 < tree.Count ? tree.Nodes[number + 1] : default;
        return behind.Tag == Tag.Text && behind.Parent == number ? tree.Source[behind.Start..behind.End] : "";
    }

    /// <summary>The heading that is most like the titles that the page gives to others; else such a title; else the only first heading.</summary>
    private static string? Best(IReadOnlyList<string?> given, List<(Tag Tag, string Text)> headings, string? pageTitle)
    {
        var named = given.Select(title => title is null ? null : WithoutSite(title)).FirstOrDefault(title => title is not null);
        var own = string.IsNullOrWhiteSpace(pageTitle) ? null : WithoutSite(pageTitle);
        var best = headings.Select(heading => (heading.Text, Likeness: Math.Max(Likeness(heading.Text, named), Likeness(heading.Text, own))))
            .OrderByDescending(heading => heading.Likeness).FirstOrDefault();
        return best.Likeness >= 0.5 ? best.Text : named ?? OnlyOf(Tag.H1, headings) ?? own ?? (headings.Exists(heading => heading.Tag == Tag.H1) ? null : OnlyOf(Tag.H2, headings));
    }

    private static string? OnlyOf(Tag tag, List<(Tag Tag, string Text)> headings)
    {
        var those = headings.Where(heading => heading.Tag == tag && heading.Text.Contains(' ', StringComparison.Ordinal)).Take(2).ToArray();
        return those.Length == 1 ? those[0].Text : null;
    }

    /// <summary>Share of the words of both that they have in common.</summary>
    private static double Likeness(string heading, string? title)
    {
        if (title is null || heading.Length < 2)
        {
            return 0;
        }

        var one = Words(heading);
        var other = Words(title);
        var common = one.Count(other.Contains);
        return (double)common / Math.Max(1, one.Count + other.Count - common);
    }

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split([' ', ',', ':', '.', '|', '-', '–', '—', '"', '“', '”', '?', '!'], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>"Dam to reopen | Harbour Times": the longer part.</summary>
    private static string WithoutSite(string title)
    {
        var cut = title.LastIndexOfAny(['|', '»', '«', '•', '·']);
        var (start, length) = cut > 0 ? (cut, 1) : (LastDash(title), 3);
        if (start <= 0)
        {
            return title;
        }

        var head = title[..start].Trim();
        var tail = title[Math.Min(title.Length, start + length)..].Trim();
        return head.Length >= tail.Length && head.Contains(' ', StringComparison.Ordinal) && tail.Split(' ').Length <= 5 ? head : title;
    }

    private static int LastDash(string title) =>
        Math.Max(title.LastIndexOf(" - ", StringComparison.Ordinal), Math.Max(title.LastIndexOf(" – ", StringComparison.Ordinal), title.LastIndexOf(" — ", StringComparison.Ordinal)));

    private string? SiteInTitle()
    {
        var head = _pageTitle is null ? null : WithoutSite(_pageTitle);
        return head is not null && head.Length < _pageTitle!.Length ? _pageTitle[head.Length..].Trim(' ', '|', '-', '–', '—', '»', '«', '•', '·') is { Length: > 1 and < 40 } site ? site : null : null;
    }

    private static DateTimeOffset? DateInUrl(string? url) =>
        url is { Length: < 500 } && UrlDate().Match(url) is { Success: true } match ? PublicationDate.FromMachine($"{match.Groups[1].Value}-{match.Groups[2].Value}-{match.Groups[3].Value}") : null;

    [GeneratedRegex("/((?:19|20)[0-9]{2})[/-]([01][0-9])[/-]([0-3][0-9])(?:[/-]|$)", RegexOptions.NonBacktracking)]
    private static partial Regex UrlDate();
}

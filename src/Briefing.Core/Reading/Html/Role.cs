using System.Buffers;
using System.Collections.Frozen;

namespace Briefing.Reading.Html;

/// <summary>What an element's names say about its content.</summary>
[Flags]
internal enum Role
{
    None = 0,

    /// <summary>Page furniture by its own name: dropped unless most of the text is in it.</summary>
    Furniture = 1,

    /// <summary>May be furniture: dropped where it reads like it.</summary>
    Doubtful = 2,

    Comments = 4,

    Related = 8,

    Caption = 16,

    /// <summary>Says that it is the article's body.</summary>
    Body = 32,

    Byline = 64,

    Hidden = 128,

    Paywall = 256,
}

internal static class Roles
{
    private const int LongestName = 200;

    private static readonly FrozenDictionary<string, Role> ByWord = Words();

    private static readonly string[] Bodies =
    [
        "articlebody", "article-body", "article_body", "article__body", "articletext", "article-text", "article_text", "article__text", "article-content", "article_content", "article__content", "articlecontent", "story-body", "story_body", "storybody", "story__body", "story-content", "story-text", "storytext", "entry-content", "entry_content", "post-content", "post_content", "post__content", "post-body", "postbody", "post-entry", "news-text", "news-content", "news-body", "newstext", "body-copy", "bodycopy", "content-body", "content__body", "body-content", "text-content", "rich-text", "richtext", "td-post-content", "page-content", "main-text", "fulltext", "full-text", "artikeltext", "artikel-text", "article-main", "c-article", "articlecopy", "article-copy", "blog-content", "single-content", "text-body", "textbody", "detail-text", "newsdetail", "cuerpo", "noticia-texto", "texto-noticia",
    ];

    private static readonly string[] HiddenClasses = ["sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader", "assistive-text", "a11y-hidden", "u-hidden", "is-hidden", "d-none", "hide-text", "print-only", "only-print", "noscreen"];

    private static readonly SearchValues<string> BodySearch = SearchValues.Create(Bodies, StringComparison.Ordinal);
    private static readonly SearchValues<string> HiddenSearch = SearchValues.Create(HiddenClasses, StringComparison.Ordinal);

    /// <summary>Reads class, id and role names, of which words count: "article-share-bar", "shareBar" and "share_bar" are the same.</summary>
    public static Role Of(ReadOnlySpan<char> names)
    {
        names = names[..Math.Min(names.Length, LongestName)];
        Span<char> lower = stackalloc char[LongestName];
        lower = lower[..names.ToLowerInvariant(lower)];
        var role = Role.None;
        role |= lower.ContainsAny(BodySearch) ? Role.Body : Role.None;
        role |= lower.ContainsAny(HiddenSearch) && IsHidden(lower) ? Role.Hidden : Role.None;
        var words = ByWord.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < lower.Length;)
        {
            var end = at;
            while (end < lower.Length && char.IsAsciiLetter(lower[end]) && !(end > at && char.IsAsciiLetterUpper(names[end]) && char.IsAsciiLetterLower(names[end - 1])))
            {
                end++;
            }

            role |= end > at && words.TryGetValue(lower[at..end], out var said) ? said : Role.None;
            at = Math.Max(end, at + 1);
            if (end < lower.Length && !char.IsAsciiLetter(lower[end]))
            {
                at = end + 1;
            }
        }

        return role;
    }

    private static bool IsHidden(ReadOnlySpan<char> names)
    {
        foreach (var hidden in HiddenClasses)
        {
            var at = names.IndexOf(hidden);
            if (at >= 0 && (at + hidden.Length == names.Length || names[at + hidden.Length] == ' '))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, Role> Words()
    {
        var words = new Dictionary<string, Role>(StringComparer.Ordinal);
        void Add(Role role, string list)
        {
            foreach (var word in list.Split(' '))
            {
                words[word] = words.GetValueOrDefault(word) | role;
            }
        }

        Add(Role.Furniture, "nav navbar navigation menu submenu breadcrumb breadcrumbs footer colophon masthead sidebar sidebars share shares sharing sharebar sharer sharedaddy social socials addthis sharethis newsletter newsletters signup subscribe subscription subscriptions cookie cookies consent gdpr ccpa advert adverts advertisement advertising ad ads adslot adbox advertorial sponsor sponsored sponsors banner banners promo promos promotion outbrain taboola mgid revcontent popup modal overlay lightbox login register pagination pager paginator toolbar tooltip skip donate donation appeal follow followus copyright rail poll survey quiz syndication permalink jumplinks searchform searchbox dropdown megamenu topbar bottombar backtotop notification toast feedback captcha rss");
        Add(Role.Furniture | Role.Related, "related relateds recommend recommended recommendation recommendations recirc recirculation popular trending teaser teasers readmore morestories alsoread crosspromo mostread latest similar upnext seealso further");
        Add(Role.Furniture | Role.Comments, "comment comments disqus respond commentlist commentform fbcomments livefyre discussion kommentare commentaires comentarios commenti");
        Add(Role.Furniture | Role.Paywall, "paywall regwall piano");
        Add(Role.Doubtful, "aside widget widgets tags tag taglist topics categories category author authors bio meta metadata info box card more keywords tools actions extra additional embed poll header headers toc index print label labels rating video player audio gallery slideshow carousel slider infobox factbox credit credits editor contact about source sources follow time timestamp date published updated search form app");
        Add(Role.Caption, "caption captions credit credits figcaption photocredit imagecredit legend legende bildunterschrift imagedesc");
        Add(Role.Byline, "byline bylines author authors writer reporter contributor");
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

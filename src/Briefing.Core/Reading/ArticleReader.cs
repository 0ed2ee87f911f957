using System.Security.Cryptography;
using System.Text;

namespace Briefing.Reading;

/// <summary>Turns uploads into articles. Never throws on content: what cannot be used comes back as skipped, with a reason and an advice.</summary>
public static class ArticleReader
{
    /// <summary>Reads an upload of any accepted format, decided by its content.</summary>
    public static ReadResult Read(RawArticle raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var text = Encoding.UTF8.GetString(raw.Bytes.Span);
        return Write(IdOf(raw.Name), raw, [PlainDraft(text)]);
    }

    /// <summary>Reads a page of which the text is known.</summary>
    public static ReadResult FromHtml(string id, string html)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(html);
        return Write(id, new RawArticle(id, default), [Html.HtmlReader.Read(html)]);
    }

    /// <summary>Reads plain text with whatever a web page left in it.</summary>
    public static ReadResult FromText(string id, string text)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(text);
        return Write(id, new RawArticle(id, default), [PlainDraft(text)]);
    }

    /// <summary>An article whose text is already clean: kept verbatim, only split into sentences.</summary>
    public static Article AsIs(string id, string? title, string text, DateTimeOffset? published)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(text);
        var language = LanguageDetector.Detect(text);
        return new Article
        {
            Id = id,
            Name = id,
            Title = string.IsNullOrWhiteSpace(title) ? null : title.Trim(),
            Text = text,
            Language = language,
            Published = published,
            Sentences = ArticleSentences.Of(text, language, new HashSet<int>()),
        };
    }

    private static Draft PlainDraft(string text)
    {
        var draft = new Draft();
        draft.Blocks.AddRange(PlainText.BlocksOf(text));
        return draft;
    }

    private static ReadResult Write(string id, RawArticle raw, List<Draft> drafts)
    {
        var article = ArticleWriter.Write(drafts[0], id, raw);
        return article is null
            ? ReadResult.Of(new Skipped(raw.Name, "No article text was found. Upload the article's page or its text."))
            : new ReadResult([article], []);
    }

    private static string IdOf(string name) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..16];
}

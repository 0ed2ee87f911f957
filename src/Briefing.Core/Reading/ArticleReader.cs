using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Briefing.Reading.Decoding;
using Briefing.Reading.Formats;
using Briefing.Reading.Html;

namespace Briefing.Reading;

/// <summary>Turns uploads into articles. Never throws on content: what cannot be used comes back as skipped, with a reason and an advice.</summary>
public static class ArticleReader
{
    internal const string Fault = "A fault in the reader kept this file from being read";

    /// <summary>An upload with fewer words is a fragment of something else: a broken document, an error message, a number.</summary>
    private const int FewestWords = 5;

    private const string NoArticle = "No article text was found in the file. Upload the article's page or its text.";

    /// <summary>Reads an upload of any accepted format, decided by its content.</summary>
    public static ReadResult Read(RawArticle raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        return Guarded(raw.Name, () => ReadUnguarded(raw));
    }

    private static ReadResult ReadUnguarded(RawArticle raw)
    {
        if (Inflater.TryInflate(raw.Bytes, out var bytes) is { } problem)
        {
            return ReadResult.Of(new Skipped(raw.Name, problem));
        }

        var decoded = TextDecoder.Decode(bytes.Span);
        if (decoded.Text is null)
        {
            return ReadResult.Of(new Skipped(raw.Name, decoded.Problem!));
        }

        var problems = new List<string>();
        var drafts = Drafts(decoded.Text, raw.Name, problems);
        var result = Write(IdOf(raw.Name), raw, drafts, problems, FewestWords);
        return decoded.Guess is null ? result : result with { Guesses = [decoded.Guess] };
    }

    /// <summary>Reads a page of which the text is known.</summary>
    public static ReadResult FromHtml(string id, string html)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(html);
        return FromKnown(id, html, HtmlReader.Read);
    }

    /// <summary>Reads plain text with whatever a web page left in it.</summary>
    public static ReadResult FromText(string id, string text)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(text);
        return FromKnown(id, text, PlainText.Draft);
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

    private static ReadResult FromKnown(string id, string text, Func<string, Draft> read)
    {
        var raw = new RawArticle(id, default);
        return text.Length > Inflater.MostInflated
            ? ReadResult.Of(new Skipped(id, Inflater.TooLong))
            : Guarded(id, () => Write(id, raw, [read(text)], [], 1));
    }

    /// <summary>The one boundary: a fault of ours in one upload must not cost the others.</summary>
    private static ReadResult Guarded(string name, Func<ReadResult> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return ReadResult.Of(new Skipped(name, $"{Fault} ({exception.GetType().Name}). Upload the article as plain text, and report the file."));
        }
    }

    private static List<Draft> Drafts(string text, string name, List<string> problems) => FormatSniffer.Of(text, name) switch
    {
        Format.Html => [HtmlReader.Read(text)],
        Format.Json => JsonReader.Read(text, problems),
        Format.JsonLines => JsonReader.ReadLines(text, problems),
        Format.Feed => FeedReader.Read(text, problems),
        Format.Mail => MailReader.Read(text, problems) is { } mail ? [mail] : [],
        Format.Markdown => [MarkdownReader.Read(text)],
        _ => [PlainText.Draft(text)],
    };

    private static ReadResult Write(string id, RawArticle raw, List<Draft> drafts, List<string> problems, int leastWords)
    {
        RepeatedLines.Mark(drafts);
        var ownIds = drafts.Select(draft => draft.Id).OfType<string>().CountBy(own => own).Where(own => own.Value == 1).Select(own => own.Key).ToHashSet(StringComparer.Ordinal);
        var articles = new List<Article>();
        var skipped = problems.Select(problem => new Skipped(raw.Name, problem)).ToList();
        for (var number = 0; number < drafts.Count; number++)
        {
            var article = ArticleWriter.Write(drafts[number], drafts.Count == 1 ? id : OwnId(id, drafts[number].Id, number, ownIds), raw, leastWords);
            if (article is not null)
            {
                articles.Add(article);
            }
            else
            {
                skipped.Add(new Skipped(raw.Name, drafts.Count == 1 ? NoArticle : string.Create(CultureInfo.InvariantCulture, $"Entry {number + 1} holds no article text. Check it at its source.")));
            }
        }

        if (articles.Count == 0 && skipped.Count == 0)
        {
            skipped.Add(new Skipped(raw.Name, NoArticle));
        }

        return new ReadResult([.. articles], [.. skipped]);
    }

    /// <summary>Of several articles in one upload each has its own id: by the one that it came with, else by its number.</summary>
    private static string OwnId(string id, string? own, int number, HashSet<string> ownIds) =>
        own is not null && ownIds.Contains(own) ? IdOf(id + "/" + own)
        : number == 0 ? id
        : string.Create(CultureInfo.InvariantCulture, $"{id}-{number + 1}");

    private static string IdOf(string name) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..16];
}

using System.Globalization;
using Briefing.Reading.Decoding;
using Briefing.Reading.Formats;
using Briefing.Reading.Html;
using Briefing.Storing;

namespace Briefing.Reading;

/// <summary>Turns uploads into articles. Never throws on content: what cannot be used comes back as skipped, with a reason and an advice.</summary>
public static class ArticleReader
{
    /// <summary>The most bytes of an upload as stored, compressed or not. Five MB of text would fill two thousand pages.</summary>
    public const int MostBytes = Inflater.MostStored;

    internal const string Fault = "A fault in the reader kept this file from being read";

    /// <summary>An upload with fewer words is a fragment of something else: a broken document, an error message, a number.</summary>
    private const int FewestWords = 5;

    private const string NoArticle = "No article text was found in the file. Upload the article's page or its text.";

    private const string BehindPaywall = "The page shows only the beginning of its article; the rest is for subscribers. Upload the whole text.";

    /// <summary>Reads an upload of any accepted format, decided by its content.</summary>
    public static ReadResult Read(RawArticle raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        return Guarded(raw.Name, () => ReadUnguarded(raw));
    }

    /// <summary>Says of an upload of more than <see cref="MostBytes"/>, of which no more need be fetched, why it is left out.</summary>
    /// <param name="bytes">How many it has.</param>
    public static Skipped TooLarge(string name, long bytes) => new(
        name,
        string.Create(CultureInfo.InvariantCulture, $"It has {bytes / 1e6:0.0} MB; an article may have {MostBytes / 1e6:0} MB. Give the article alone, or split a collection into files."));

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
        return Write(RecordNames.UploadId(raw.Name), raw, drafts, problems, FewestWords);
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
        return FromKnown(id, text, PlainTextReader.Read);
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
        _ => [PlainTextReader.Read(text)],
    };

    private static ReadResult Write(string id, RawArticle raw, List<Draft> drafts, List<string> problems, int leastWords)
    {
        RepeatedLines.Mark(drafts);
        var ownIds = drafts.Count < 2 ? [] : drafts.Select(draft => draft.Id).OfType<string>().CountBy(own => own).Where(own => own.Value == 1).Select(own => own.Key).ToHashSet(StringComparer.Ordinal);
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
                skipped.Add(new Skipped(raw.Name, WhyNone(drafts, number)));
            }
        }

        if (articles.Count == 0 && skipped.Count == 0)
        {
            skipped.Add(new Skipped(raw.Name, NoArticle));
        }

        return new ReadResult([.. articles], [.. skipped]);
    }

    private static string WhyNone(List<Draft> drafts, int number) =>
        drafts.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"Entry {number + 1} holds no article text. Check it at its source.")
        : ArticleWriter.IsBehindPaywall(drafts[number]) ? BehindPaywall
        : NoArticle;

    /// <summary>Of several articles in one upload each has its own id: by the one that it came with, else by its number.</summary>
    private static string OwnId(string id, string? own, int number, HashSet<string> ownIds) =>
        own is not null && ownIds.Contains(own) ? HexHash.Of($"{id}/{own}", RecordNames.IdLength)
        : number == 0 ? id
        : string.Create(CultureInfo.InvariantCulture, $"{id}-{number + 1}");
}

using Briefing.Reading.Debris;
using Briefing.Reading.Html;

namespace Briefing.Reading;

/// <summary>Makes the article of a draft: sweeps it, joins what was kept, and finds its sentences.</summary>
internal static class ArticleWriter
{
    private const int LongestTitle = 300, BlocksOfSample = 20;

    /// <summary>What a paywall leaves to be read below this is a sentence to make curious, and no report.</summary>
    private const int FewestWordsBeforePaywall = 25;

    /// <summary>The article, or null where nothing of the draft is one.</summary>
    /// <param name="leastWords">Text with fewer words is none; where more than one is asked for, what stands before a paywall has to be a report.</param>
    public static Article? Write(Draft draft, string id, RawArticle raw, int leastWords)
    {
        var language = LanguageOf(draft) is var detected and not "und" ? detected : draft.Language ?? "und";
        new Sweeper(draft, language).Sweep();

        var texts = new List<string>(draft.Blocks.Count);
        var silent = new HashSet<int>();
        var words = 0;
        foreach (var block in draft.Blocks.Where(block => block.IsKept))
        {
            if (block.Kind is BlockKind.Heading or BlockKind.TableRow)
            {
                silent.Add(texts.Count);
            }

            words += block.Shape.Words;
            texts.Add(block.Text);
        }

        var least = leastWords > 1 && IsBehindPaywall(draft) ? FewestWordsBeforePaywall : leastWords;
        if (texts.Count == silent.Count || words < least)
        {
            return null;
        }

        var kept = string.Join("\n\n", texts);
        var metadata = raw.Metadata;
        var opening = Opening(draft);
        var published = metadata.Published ?? draft.Published ?? DatelineDay(opening, raw.Modified, PublicationDate.PutsDayFirst(language));
        return new Article
        {
            Id = id,
            Name = raw.Name,
            Text = kept,
            Sentences = ArticleSentences.Of(kept, language, silent),
            Title = Line(metadata.Title, LongestTitle) ?? Line(draft.Title, LongestTitle),
            Source = Line(metadata.Source, LongestTitle) ?? Line(draft.Source, LongestTitle) ?? Dateline.AgencyAt(opening),
            Author = Line(draft.Author, LongestTitle),
            Url = WebAddress(metadata.Url) ?? WebAddress(draft.Url),
            Language = language,
            Published = published ?? raw.Modified,
            PublishedIsAssumed = published is null && raw.Modified is not null,
            Rights = draft.Rights,
            IsTabular = Tabular.Is(draft.Blocks.Where(block => block.IsKept)),
            Removed = [.. draft.Blocks.Where(block => block.Why is not (null or Sweeper.Title)).Select(block => new Removed(block.Text, block.Why!))],
        };
    }

    private static string LanguageOf(Draft draft)
    {
        Span<char> sample = stackalloc char[LanguageDetector.SampleLength];
        var length = 0;
        foreach (var block in draft.Blocks.Where(block => block.IsKept).Take(BlocksOfSample))
        {
            if (length > 0 && length < sample.Length)
            {
                sample[length++] = '\n';
            }

            var part = block.Text.AsSpan(0, Math.Min(block.Text.Length, sample.Length - length));
            part.CopyTo(sample[length..]);
            length += part.Length;
        }

        return LanguageDetector.Detect(sample[..length]);
    }

    /// <summary>Whether the page says that it shows only the beginning of the article.</summary>
    public static bool IsBehindPaywall(Draft draft) => draft.Blocks.Exists(block =>
        block.Why == PagePhrases.Paywall
        || (block.Why == PageBlock.Outside && block.Text.Split('\n').Any(line => PhraseBook.WhyNot(line, LineShape.Of(line)) == PagePhrases.Paywall)));

    /// <summary>Where a report is written it may be a day later than where it is stored.</summary>
    private static readonly TimeSpan OtherSideOfTheWorld = TimeSpan.FromDays(1);

    /// <summary>A report that nothing else dates is of the day in its dateline; where that names no year, of the day nearest to the upload.</summary>
    private static DateTimeOffset? DatelineDay(string opening, DateTimeOffset? uploaded, bool dayFirst) =>
        Dateline.DayAt(opening, dayFirst) ?? (uploaded is { } day ? Dateline.DayNear(opening, day, day + OtherSideOfTheWorld) : null);

    /// <summary>The paragraph that opens the report: the first, unless its dateline stands further down.</summary>
    private static string Opening(Draft draft)
    {
        var texts = draft.Blocks.Where(block => block.IsKept && block.Kind is not (BlockKind.Heading or BlockKind.TableRow)).Take(ArticleSentences.ParagraphsToOpening).Select(block => block.Text).ToList();
        return Dateline.LengthAt(texts[0]) > 0 ? texts[0] : texts.Find(text => Dateline.OpensReport(text)) ?? texts[0];
    }

    private static string? Line(string? text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var line = CleanText.Line(text.AsSpan(0, Math.Min(text.Length, 4 * longest)));
        return line.Length == 0 ? null : TextCut.WithEllipsis(line, longest);
    }

    private static string? WebAddress(string? text) =>
        text is { Length: < 2_000 } && Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0
            ? address.AbsoluteUri
            : null;
}

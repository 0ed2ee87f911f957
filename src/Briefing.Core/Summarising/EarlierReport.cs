using System.Globalization;

namespace Briefing.Summarising;

/// <summary>The day of an earlier report than the last, told behind a sentence of it that names none: else it reads as of the day of the news.</summary>
internal readonly record struct EarlierReport(DateOnly Day, Edit Mark)
{
    /// <summary>How many words the mark has.</summary>
    public const int Words = 4;

    /// <summary>Null for what is not English, is of the last day or of none, or ends in somebody's own words.</summary>
    public static EarlierReport? Of(SentenceText sentence, Article article, DateTimeOffset? latest)
    {
        if (!English.Is(article) || article.StatedPublished is not { } published || !(published.Date < latest?.Date) || sentence.End - sentence.Start < 2 || sentence.Text[sentence.End - 1] != '.')
            return null;
        var day = DateOnly.FromDateTime(published.DateTime);
        var mark = $" (reported on {day.ToString("d MMMM", CultureInfo.InvariantCulture)})";
        // "At 8 p.m." keeps its own mark.
        var isAbbreviated = sentence.End - sentence.Start > 3 && sentence.Text[sentence.End - 3] == '.';
        return new(day, isAbbreviated ? new Edit(sentence.End, sentence.End, mark + ".") : new Edit(sentence.End - 1, sentence.End - 1, mark));
    }
}

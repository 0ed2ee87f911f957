using System.Collections.Immutable;

namespace Briefing.Reading;

/// <summary>Dates agency reports whose datelines name no year by what they are read together with.</summary>
internal static class DatelineYears
{
    /// <summary>The articles, those without a date of their own dated in the year that brings their dateline near to another article's date, if any does.</summary>
    public static ImmutableArray<Article> Settle(ImmutableArray<Article> articles)
    {
        var known = articles.Select(article => article.StatedPublished).OfType<DateTimeOffset>().Distinct().ToList();
        return known.Count == 0 ? articles : [.. articles.Select(article => article.StatedPublished is null ? Dated(article, known) : article)];
    }

    private static Article Dated(Article article, List<DateTimeOffset> known)
    {
        var days = known.Select(near => (near, day: Dateline.DayNear(article.Text, near, DateTimeOffset.MaxValue))).Where(pair => pair.day is not null).ToList();
        return days.Count == 0 ? article : article with { Published = days.MinBy(pair => (pair.day!.Value - pair.near).Duration()).day, PublishedIsAssumed = false };
    }
}

using System.Globalization;
using Briefing.Reading;

namespace Briefing.Summarising;

/// <summary>The day of a report that is not of the day of the news, told behind a sentence of it that names none: else it reads as of that day.</summary>
/// <param name="Day">By the report's own clock.</param>
/// <param name="HasYear">The news is of another year.</param>
internal readonly record struct EarlierReport(DateOnly Day, bool HasYear)
{
    /// <summary>So many days before its report an event is still the one that is reported.</summary>
    private const int Recent = 31;

    /// <summary>No longer than this a time is a day or a week.</summary>
    private const int LongestDays = 7;

    /// <summary>How many words it adds.</summary>
    public int Words => HasYear ? 5 : 4;

    /// <summary>The report of a day that is not that of the news; null where it is, or where either is not known.</summary>
    public static EarlierReport? Of(DateTimeOffset? published, DateOnly? news) =>
        published is { } time && news is { } last && DateOnly.FromDateTime(time.DateTime) is var day && day != last ? new(day, day.Year != last.Year) : null;

    /// <summary>True for a time that places a sentence by itself: a day or a week of the weeks before its report. "Built in 1902" says nothing of when a hall was full.</summary>
    public bool IsPlacedBy(Value value) =>
        value is { Kind: ValueKind.Date, When: { } when } && when.Last.DayNumber - when.First.DayNumber < LongestDays && when.Last >= Day.AddDays(-Recent);

    /// <summary>The sentence with the day; as it is where it ends in somebody's own words or in a mark other than a stop.</summary>
    public string Behind(string sentence)
    {
        if (sentence.Length < 2 || sentence[^1] != '.')
            return sentence;
        var said = $"reported on {Day.ToString(HasYear ? "d MMMM yyyy" : "d MMMM", CultureInfo.InvariantCulture)}";
        if (sentence[^2] == ')')
            return $"{sentence[..^2]}; {said}).";
        var word = sentence.AsSpan(0, sentence.Length - 1);
        word = word[(word.LastIndexOf(' ') + 1)..];
        // "At 8 p.m." keeps its own stop.
        var isAbbreviated = word.Length > 0 && Abbreviations.Of("en", word) is StopAfter.Never or StopAfter.BeforeSmallWord or StopAfter.Hour
            || (word.Length > 2 && word[^2] == '.' && char.IsLetter(word[^1]) && char.IsLetter(word[^3]));
        return isAbbreviated ? $"{sentence} ({said})." : $"{sentence[..^1]} ({said}).";
    }
}

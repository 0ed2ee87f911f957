using System.Collections.Immutable;

namespace Briefing;

/// <summary>A brief that comes regularly: what it is about, how long it is, and when it is made.</summary>
public sealed record Edition
{
    public const int FewestWords = 20;
    public const int UsualWords = 110;
    public const int MostWords = 1000;

    private const int MostStories = 50;
    private const int LongestId = 64;
    private const int LongestTitle = 100;

    /// <summary>Words that stand in the place of an edition or a date in addresses.</summary>
    private static readonly ImmutableArray<string> Reserved = ["runs", "latest"];

    /// <summary>See <see cref="IsId"/>.</summary>
    public required string Id { get; init; }

    /// <summary>As its readers know it.</summary>
    public required string Title { get; init; }

    /// <summary>Stories that have none of these words are left out; empty takes all.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>ISO 639-1 code of the stories to take, or null for any.</summary>
    public string? Language { get; init; }

    /// <summary>Most words of one story's summary.</summary>
    public int Words { get; init; } = UsualWords;

    /// <summary>Most stories of one brief.</summary>
    public int Stories { get; init; } = 10;

    /// <summary>Name of the folder of templates that replace the product's, or null.</summary>
    public string? Template { get; init; }

    /// <summary>The days on which it comes.</summary>
    public ImmutableArray<DayOfWeek> Days { get; init; } = EveryDay;

    /// <summary>The time of day in <see cref="Zone"/> at which it is made.</summary>
    public TimeOnly At { get; init; } = new(6, 0);

    /// <summary>IANA name of a time zone.</summary>
    public string Zone { get; init; } = "UTC";

    public static ImmutableArray<DayOfWeek> EveryDay { get; } = [.. Enum.GetValues<DayOfWeek>()];

    /// <summary>What there is without configuration.</summary>
    public static Edition Daily { get; } = new() { Id = "daily", Title = TitleOf("daily") };

    /// <summary>What an edition without a title is called: "daily" is the "Daily brief", "world-news" the "World news brief".</summary>
    public static string TitleOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Length == 0 ? "Brief" : $"{char.ToUpperInvariant(id[0])}{id[1..].Replace('-', ' ')} brief";
    }

    /// <summary>True for 1 to 64 lower-case letters, digits and hyphens, but for words that stand for something else in addresses.</summary>
    public static bool IsId(string? id) =>
        id is { Length: > 0 and <= LongestId }
        && id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
        && !Reserved.Contains(id);

    /// <returns>A sentence that says what about it cannot be, or null where all can.</returns>
    public string? WhyNot() =>
        !IsId(Id) ? $"An edition's id has 1 to {LongestId} lower-case letters, digits and hyphens, and is not {string.Join(" or ", Reserved)}."
        : string.IsNullOrWhiteSpace(Title) || Title.Length > LongestTitle || Title.Any(char.IsControl) ? $"An edition's title has 1 to {LongestTitle} characters in one line."
        : Words is < FewestWords or > MostWords ? $"A story has {FewestWords} to {MostWords} words."
        : Stories is < 1 or > MostStories ? $"A brief has 1 to {MostStories} stories."
        : Days.IsDefaultOrEmpty ? "An edition comes on at least one day of the week."
        : !TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out _) ? $"There is no time zone {Zone}. Name one such as Europe/Oslo."
        : Template is not null && !IsId(Template) ? "A template folder's name has lower-case letters, digits and hyphens."
        : null;
}

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Briefing.Subscribing;

/// <summary>What a reader can choose.</summary>
/// <param name="Editions">Ids of editions; at least one.</param>
/// <param name="Hour">0 to 23 of their own day.</param>
/// <param name="Zone">IANA name.</param>
public sealed record Wishes(ImmutableArray<string> Editions, string Language, int Hour, string Zone)
{
    /// <summary>ISO 639-1 codes of the languages that mails speak in, in the order in which they are offered; each has its templates/labels-CODE.json.</summary>
    public static ImmutableArray<string> Languages { get; } = ["en", "de", "ar", "ja"];

    private const int MostEditions = 20;
    private const int MostTopics = 10;
    private const int LongestTopic = 40;

    private static readonly char[] BetweenTopics = [',', ';', '\r', '\n', '、', '，', '،'];

    /// <summary>Stories that have none of these are left out; empty takes all.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>What a subscriber chose.</summary>
    public static Wishes From(Subscriber subscriber)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        return new Wishes(subscriber.Editions, subscriber.Language, subscriber.Hour, subscriber.Zone) { Topics = subscriber.Topics };
    }

    /// <summary>The subscriber with these wishes in place of their former ones.</summary>
    public Subscriber Of(Subscriber subscriber)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        return subscriber with { Editions = Editions, Topics = Topics, Language = Language, Hour = Hour, Zone = Zone };
    }

    /// <summary>What a form or a file says, if all of it can be.</summary>
    /// <param name="topics">Divided by commas; null or empty takes all stories.</param>
    /// <param name="known">Ids of the editions there are.</param>
    /// <param name="why">A sentence that says what cannot be.</param>
    public static bool TryRead(
        IEnumerable<string> editions, string? language, string? hour, string? zone, string? topics, IReadOnlySet<string> known,
        [NotNullWhen(true)] out Wishes? wishes, [NotNullWhen(false)] out string? why)
    {
        wishes = null;
        var about = (topics ?? "").Split(BetweenTopics, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        var chosen = editions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        why = chosen.IsEmpty || chosen.Length > MostEditions || !chosen.All(known.Contains) ? "Choose at least one of the editions."
            : !Languages.Contains(language ?? "") ? $"The language is one of {string.Join(", ", Languages)}."
            : !int.TryParse(hour, NumberStyles.None, null, out var number) || number > 23 ? "The hour is a number from 0 to 23."
            : zone is not { Length: > 0 and <= 64 } || !IsZone(zone) ? "The time zone is a name such as Europe/Berlin."
            : about.Length > MostTopics || about.Any(topic => !IsTopic(topic)) ? $"Name at most {MostTopics} topics, divided by commas, each of at most {LongestTopic} characters and with a word that stories could have."
            : null;
        if (why is not null)
            return false;

        wishes = new Wishes(chosen, language!, int.Parse(hour!, CultureInfo.InvariantCulture), zone!) { Topics = about };
        return true;
    }

    private static bool IsTopic(string topic) => topic.Length <= LongestTopic && !topic.Any(char.IsControl) && !TopicWords.Fold(topic).IsEmpty;

    // Other names would mean different things on different machines.
    private static bool IsZone(string zone) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && (found.HasIanaId || zone == "UTC") && zone.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '/' or '_' or '-' or '+');
}

using System.Collections.Immutable;
using System.Globalization;

namespace Briefing.Hosting.Stories;

/// <summary>The root of all that is known about stories. Whoever writes it anew has written stories.</summary>
internal sealed record IndexRoot
{
    private const int PartsOfWeek = 16;

    public static IndexRoot Empty { get; } = new();

    /// <summary>For each part of the index the tag of its record; parts that never had stories have none.</summary>
    public ImmutableSortedDictionary<int, string> PartTags { get; init; } = ImmutableSortedDictionary<int, string>.Empty;

    /// <summary>For each week that ever had articles the tag of its record.</summary>
    public ImmutableSortedDictionary<int, string> WeekTags { get; init; } = ImmutableSortedDictionary<int, string>.Empty;

    /// <summary>Stories that are about to be written. Where they are still named here, that was interrupted, and they are written again.</summary>
    public ImmutableArray<ThreadName> Pending { get; init; } = [];

    /// <summary>Weeks that are about to be written. Where they are still named here, they may or may not have been, and are grouped and linked again.</summary>
    public ImmutableArray<int> PendingWeeks { get; init; } = [];

    /// <summary>True while everything is made from what is prepared: until that is done, nothing here can be built on.</summary>
    public bool IsBeingMade { get; init; }

    /// <summary>The part that a story is in: those that began in one week are in sixteen, so that what is old is neither read nor written with what is new.</summary>
    public static int PartOf(int week, string storyId) =>
        (week * PartsOfWeek) + int.Parse(storyId.AsSpan(0, 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    public static int WeekOfPart(int part) => (int)Math.Floor((double)part / PartsOfWeek);
}

/// <summary>The entries of stories that began in one week.</summary>
internal sealed record IndexPart(ImmutableArray<StoryEntry> Stories);

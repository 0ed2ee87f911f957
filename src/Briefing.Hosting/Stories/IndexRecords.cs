using System.Collections.Immutable;
using System.Globalization;

namespace Briefing.Hosting.Stories;

/// <summary>The root of all that is known about stories. Whoever writes it anew has written stories.</summary>
internal sealed record IndexRoot
{
    public const int Parts = 64;

    public static IndexRoot Empty { get; } = new();

    /// <summary>For each part of the index the tag of its record; parts without stories have none.</summary>
    public ImmutableSortedDictionary<int, string> PartTags { get; init; } = ImmutableSortedDictionary<int, string>.Empty;

    /// <summary>For each week with articles the tag of its record.</summary>
    public ImmutableSortedDictionary<int, string> WeekTags { get; init; } = ImmutableSortedDictionary<int, string>.Empty;

    /// <summary>Stories that are about to be written. Where they are still named here, that was interrupted, and they are written again.</summary>
    public ImmutableArray<string> Pending { get; init; } = [];

    public static int PartOf(string storyId) => int.Parse(storyId.AsSpan(0, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) % Parts;
}

/// <summary>The entries of the stories whose ids begin alike.</summary>
internal sealed record IndexPart(ImmutableArray<StoryEntry> Stories);

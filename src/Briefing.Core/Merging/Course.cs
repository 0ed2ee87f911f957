namespace Briefing.Merging;

/// <summary>How a figure changes from report to report.</summary>
internal enum Course
{
    /// <summary>It does not, unless the later report says so.</summary>
    Stands,

    /// <summary>It rises, as a toll does.</summary>
    Rises,

    /// <summary>Either way, as a share of votes that are being counted.</summary>
    Moves,
}

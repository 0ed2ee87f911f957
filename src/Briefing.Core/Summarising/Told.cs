namespace Briefing.Summarising;

/// <summary>What a summary has told its reader so far and need not say again.</summary>
internal sealed class Told
{
    /// <summary>Words that may still be added to its sentences.</summary>
    public int Room { get; set; }

    /// <summary>Days that were tied to a date.</summary>
    public HashSet<DateOnly> Days { get; } = [];

    /// <summary>Terms of the surnames whose bearers were named in full.</summary>
    public HashSet<int> People { get; } = [];
}

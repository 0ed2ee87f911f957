namespace Briefing.Summarising;

/// <summary>What a sentence needs before it to be understood.</summary>
internal enum Reference
{
    /// <summary>Stands by itself.</summary>
    None,

    /// <summary>Begins with something as if known ("The attack"): fine in a summary, but not as its first sentence.</summary>
    Story,

    /// <summary>Points at the sentence before it ("He", "The company") and is read only behind it.</summary>
    Previous,
}

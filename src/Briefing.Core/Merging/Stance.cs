namespace Briefing.Merging;

/// <summary>What a sentence does with what it says.</summary>
internal enum Stance
{
    Asserts,

    /// <summary>"The ministry denied that ...", "reports that ... are false", "apologised for saying that ...".</summary>
    Denies,

    /// <summary>"Did the alarm work?", "police are asking whether ...".</summary>
    Asks,

    /// <summary>"An earlier version of this article said that ...": its own article no longer says so.</summary>
    TakesBack,
}

/// <summary>A sentence's stance, and the tokens [First, Next) whose content it does not assert; none where the two are equal.</summary>
internal readonly record struct StanceReading(Stance Stance, int First, int Next);

namespace Briefing.Merging;

/// <summary>Two figures of different origins for one thing of an event that cannot both be true.</summary>
/// <param name="Course">How such a figure changes while the event goes on.</param>
/// <param name="Subject">What they are figures of, as a person would put it; null where their own words say it best.</param>
internal readonly record struct EventConflict(Figure Left, Figure Right, Course Course, string? Subject);

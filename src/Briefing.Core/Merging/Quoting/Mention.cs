namespace Briefing.Merging.Quoting;

/// <summary>Where a sentence has a person: tokens [First, Next).</summary>
/// <param name="IsOwner">"Maren's house": nobody does anything.</param>
internal readonly record struct Mention(Person Person, int First, int Next, bool IsOwner);

using System.Collections.Immutable;

namespace Briefing.Hosting.Intake;

/// <summary>Something that could not be used, kept for people to look at.</summary>
/// <param name="What">The upload's name, or the queue that a message came from.</param>
/// <param name="Why">One or more sentences that say what is wrong and what to do.</param>
/// <param name="Message">The message, where it was one.</param>
public sealed record Quarantined(string What, ImmutableArray<string> Why, string? Message = null);

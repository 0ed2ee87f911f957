namespace Briefing.Merging.Quoting;

/// <summary>"The foreign minister": the office, the word in front of it, and what the language tells of the one who holds it.</summary>
internal sealed record Description(string Office, string? Before, Gender Gender);

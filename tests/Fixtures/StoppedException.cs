namespace Briefing.Tests;

/// <summary>A host or process stopped. It reaches nothing any more, and whatever it still does has no effect.</summary>
internal sealed class StoppedException() : Exception("This host was stopped.");

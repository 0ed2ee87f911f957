namespace Briefing.Cli.Stages;

/// <summary>A line that cannot be used; the message is for whoever made it. The other lines are not concerned.</summary>
internal sealed class BadLineException(string message) : Exception(message);

namespace Briefing.Cli;

/// <summary>What a shell is told. Part of the command's contract.</summary>
internal static class ExitCode
{
    /// <summary>What was asked for is there. Articles or lines that could not be used were reported.</summary>
    public const int Done = 0;

    /// <summary>There was no usable article or line.</summary>
    public const int NothingUsable = 1;

    /// <summary>The command was used wrongly, or names a place that cannot be used.</summary>
    public const int WrongUsage = 2;

    /// <summary>Ctrl-C, as shells count it: 128 + SIGINT.</summary>
    public const int Interrupted = 130;
}

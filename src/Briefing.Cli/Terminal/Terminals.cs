using Spectre.Console;

namespace Briefing.Cli.Terminal;

/// <summary>Consoles as Spectre writes to them, set up for where the output goes.</summary>
internal static class Terminals
{
    // Longer lines are hard to read; where there is no terminal to ask, 80 is what mail and logs are made for.
    private const int WidestText = 100;
    private const int WidthElsewhere = 80;

    public static IAnsiConsole Output() => Create(Console.Out, Console.IsOutputRedirected);

    public static IAnsiConsole Error() => Create(Console.Error, Console.IsErrorRedirected);

    /// <summary>Whether standard error is a terminal that can redraw a line.</summary>
    public static bool ErrorIsLive => !Console.IsErrorRedirected && IsDecorated;

    private static bool IsDecorated =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") is not "dumb";

    private static IAnsiConsole Create(TextWriter writer, bool redirected)
    {
        var plain = redirected || !IsDecorated;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = plain ? InteractionSupport.No : InteractionSupport.Detect,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = redirected ? WidthElsewhere : Math.Clamp(console.Profile.Width, 20, WidestText);
        return console;
    }
}

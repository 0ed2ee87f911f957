namespace Briefing.Cli.Terminal;

/// <summary>Sentences on standard error: what could not be used, why, and what to do.</summary>
internal sealed class Reports(TextWriter error)
{
    public static Reports ToStandardError() => new(Console.Error);

    public void Write(string sentence) => error.WriteLine("briefing: " + Printable.From(sentence));

    public void Write(Skipped skipped) => Write($"{skipped.Name}: {skipped.Why}");
}

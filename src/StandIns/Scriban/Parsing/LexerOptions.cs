namespace Scriban.Parsing;

public enum ScriptMode
{
    /// <summary>Text with code between double braces.</summary>
    Default,

    /// <summary>Code only, without braces around it.</summary>
    ScriptOnly,
}

public record LexerOptions
{
    public static readonly LexerOptions Default = new();

    public ScriptMode Mode { get; init; }
}

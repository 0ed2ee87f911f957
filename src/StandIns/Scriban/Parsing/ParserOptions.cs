namespace Scriban.Parsing;

public record ParserOptions
{
    public static readonly ParserOptions Default = new();

    /// <summary>How deep blocks and expressions may nest before parsing stops with an error.</summary>
    public int ExpressionDepthLimit { get; init; } = 250;

    /// <summary>Reads <c>1.5</c> as a <see cref="decimal"/>, where it fits, instead of a <see cref="double"/>.</summary>
    public bool ParseFloatAsDecimal { get; init; }
}

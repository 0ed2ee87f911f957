using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A template went wrong while it ran, at the place given.</summary>
public class ScriptRuntimeException : Exception
{
    public ScriptRuntimeException(SourceSpan span, string message)
        : base(message)
    {
        Span = span;
    }

    public ScriptRuntimeException(SourceSpan span, string message, Exception? innerException)
        : base(message, innerException)
    {
        Span = span;
    }

    public SourceSpan Span { get; }

    public string OriginalMessage => base.Message;

    public override string Message => new LogMessage(ParserMessageType.Error, Span, base.Message).ToString();

    public override string ToString() => Message;
}

/// <summary>The caller has ended the template.</summary>
public class ScriptAbortException(SourceSpan span, CancellationToken cancellationToken) : ScriptRuntimeException(span, "The operation was canceled.")
{
    public CancellationToken CancellationToken { get; } = cancellationToken;
}

/// <summary>A template that was included or evaluated while another ran doesn't parse.</summary>
public sealed class ScriptParserRuntimeException(SourceSpan span, string message, LogMessageBag parserMessages)
    : ScriptRuntimeException(span, message)
{
    public LogMessageBag ParserMessages { get; } = parserMessages;

    public override string Message => $"{base.Message} Parser messages:\n {ParserMessages}";
}

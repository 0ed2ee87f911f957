using System.Runtime.CompilerServices;
using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>Makes a tree of a template's tokens, and goes on after most errors so that one look shows them all.</summary>
internal sealed partial class Parser
{
    /// <summary>More than anybody reads; a megabyte of braces would have one for each.</summary>
    private const int MessageLimit = 1000;

    private readonly SourceText _source;
    private readonly List<Token> _tokens;
    private readonly List<LogMessage> _lexerErrors;
    private readonly ParserOptions _options;
    private readonly bool _codeOnly;
    private int _index;
    private Token _previous;
    private bool _inCode;
    private bool _gaveUp;
    private int _blockLevel;
    private int _expressionLevel;
    private int _newLinesAllowed;
    private int _depth;

    public Parser(SourceText source, ParserOptions options, LexerOptions lexerOptions)
    {
        _source = source;
        _options = options;
        _codeOnly = lexerOptions.Mode == ScriptMode.ScriptOnly;
        (_tokens, _lexerErrors) = Lexer.Read(source, lexerOptions.Mode);
    }

    public LogMessageBag Messages { get; } = new();

    private Token Current => _tokens[_index];

    private TokenKind Kind => Current.Kind;

    private Token Previous => _index > 0 ? _previous : Current;

    private SourceSpan CurrentSpan => _source.SpanOf(Current);

    private string CurrentText => TextOf(Current);

    public ScriptPage Run()
    {
        var page = Open(new ScriptPage());
        _inCode = _codeOnly;
        ParseBlock(page, page);
        foreach (var error in _lexerErrors.Take(MessageLimit)) Messages.Add(error);
        return page;
    }

    /// <summary>Inside of brackets and braces lines don't end anything.</summary>
    private int NextIndex()
    {
        var next = Math.Min(_index + 1, _tokens.Count - 1);
        while (_newLinesAllowed > 0 && _tokens[next].Kind == TokenKind.NewLine) next++;
        return next;
    }

    private Token Peek() => _tokens[NextIndex()];

    private void Next()
    {
        _previous = Current;
        _index = NextIndex();
    }

    private string TextOf(Token token) => Escapes.ForMessage(_source.TextOf(token));

    private bool IsKeyword(string word) => Kind == TokenKind.Identifier && _source.TextOf(Current) == word;

    private T Open<T>(T node)
        where T : ScriptNode
    {
        var start = _source.PositionOf(Current.Start);
        node.Span = new SourceSpan(_source.Path, start, start);
        return node;
    }

    private static T OpenAt<T>(T node, ScriptNode first)
        where T : ScriptNode
    {
        node.Span = first.Span;
        return node;
    }

    private T Close<T>(T node)
        where T : ScriptNode
    {
        node.Span = node.Span with { End = _source.PositionOf(Previous.End) };
        return node;
    }

    private bool IsWhitespaceBefore() => Current.Start > 0 && char.IsWhiteSpace(_source.Text[Current.Start - 1]);

    private void Expect(TokenKind kind)
    {
        if (Kind != kind) LogError($"Unexpected token found `{CurrentText}` while expecting `{Symbols.TextOf(kind)}`.");
        Next();
    }

    private void LogError(string message) => LogError(CurrentSpan, message);

    private void LogError(SourceSpan span, string message)
    {
        // What a parser that has given up finds missing is no news.
        if (_gaveUp) return;
        Messages.Add(new LogMessage(ParserMessageType.Error, span, message));
        if (Messages.Count == MessageLimit) GoToEnd();
    }

    /// <summary>An error inside of a construct, at the construct's first token unless told otherwise.</summary>
    private void LogError(ScriptNode node, string message, SourceSpan? at = null)
    {
        var inWord = message.EndsWith("after", StringComparison.Ordinal) ? "" : " in";
        LogError(at ?? node.Span, $"Error while parsing {node.Form.Name}: {message}{inWord}: {node.Form.Example}");
    }

    /// <summary>Counts one more level of nesting; too many end the parse before they end the stack.</summary>
    private void Enter()
    {
        _depth++;
        var limit = _options.ExpressionDepthLimit;
        if (limit > 0 && _depth > limit) GiveUp(limit);
        else if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) GiveUp(_depth);
    }

    private void GiveUp(int limit)
    {
        LogError(_source.SpanOf(Previous), $"The statement depth limit `{limit}` was reached when parsing this statement");
        GoToEnd();
    }

    private void GoToEnd()
    {
        _gaveUp = true;
        _index = _tokens.Count - 1;
    }
}

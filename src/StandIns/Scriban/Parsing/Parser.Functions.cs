using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    /// <summary>A <c>func</c> with its name, or a <c>do</c> without.</summary>
    private ScriptFunction ParseFunction(bool isAnonymous)
    {
        var function = Open(new ScriptFunction());
        // Its statements are no part of the expression around it.
        var outerLevel = _expressionLevel;
        _expressionLevel = 0;
        Next();
        if (!isAnonymous) function.Name = ExpectVariable(function);
        if (Kind == TokenKind.OpenParen) function.Parameters = ParseParameters(function);
        ExpectEnd();
        function.Body = ParseBlock(function, endsLine: !isAnonymous);
        _expressionLevel = outerLevel;
        return Close(function);
    }

    private List<ScriptParameter> ParseParameters(ScriptFunction function)
    {
        var parameters = new List<ScriptParameter>();
        Next();
        while (Kind != TokenKind.CloseParen)
        {
            if (parameters.Count > 0) ExpectComma();
            if (!StartsExpression())
            {
                LogError("Expecting an expression for argument function calls instead of this token.");
                break;
            }
            if (ParseParameter(function, parameters) is not { } parameter) break;
            parameters.Add(parameter);
        }
        ExpectCloseOfArguments();
        return parameters;
    }

    private void ExpectComma()
    {
        if (Kind == TokenKind.Comma) Next();
        else LogError("Expecting a comma to separate arguments in a function call.");
    }

    private void ExpectCloseOfArguments()
    {
        if (Kind == TokenKind.CloseParen) Next();
        else LogError("Expecting a closing parenthesis for a function call.");
    }

    private ScriptParameter? ParseParameter(ScriptFunction function, List<ScriptParameter> before)
    {
        if (ExpectVariable(function) is not { } name) return null;
        if (name.Scope != VariableScope.Global) LogError(name.Span, "Expecting only a simple name parameter for a function");
        var parameter = OpenAt(new ScriptParameter(name.Name), name);
        var afterVariable = before.Any(other => other.IsVariable);
        switch (Kind)
        {
            case TokenKind.Equal:
                if (afterVariable) LogError(name.Span, "Cannot declare an optional parameter after a variable parameter (`...`).");
                Next();
                parameter.Default = ExpectExpression(parameter) as ScriptLiteral;
                if (parameter.Default is null) LogError(name.Span, "Expecting only a literal for an optional parameter value.");
                break;
            case TokenKind.TripleDot:
                if (afterVariable) LogError(name.Span, "Cannot declare multiple variable parameters.");
                parameter.IsVariable = true;
                Next();
                break;
            case var _ when before.Any(other => other.IsVariable || other.Default is not null):
                LogError(name.Span, "Cannot declare a normal parameter after an optional parameter.");
                break;
        }
        return Close(parameter);
    }
}

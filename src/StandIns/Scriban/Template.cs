using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

/// <summary>A parsed template, which may be rendered many times.</summary>
public class Template
{
    private Template(string? sourceFilePath, ScriptPage page, LogMessageBag messages)
    {
        SourceFilePath = sourceFilePath;
        Page = page;
        Messages = messages;
    }

    public string? SourceFilePath { get; }

    public LogMessageBag Messages { get; }

    public bool HasErrors => Messages.HasErrors;

    internal ScriptPage Page { get; }

    /// <summary>Parses a template; what is wrong with it is in <see cref="Messages"/>.</summary>
    public static Template Parse(string text, string? sourceFilePath = null, ParserOptions? parserOptions = null, LexerOptions? lexerOptions = null)
    {
        var parser = new Parser(new SourceText(text ?? "", sourceFilePath), parserOptions ?? ParserOptions.Default, lexerOptions ?? LexerOptions.Default);
        return new Template(sourceFilePath, parser.Run(), parser.Messages);
    }

    /// <summary>Renders with the members of a .NET object as variables.</summary>
    public string Render(object? model = null, MemberRenamerDelegate? memberRenamer = null, MemberFilterDelegate? memberFilter = null)
    {
        CheckErrors();
        var context = new TemplateContext { MemberFilter = memberFilter };
        if (memberRenamer is not null) context.MemberRenamer = memberRenamer;
        var variables = new ScriptObject();
        variables.Import(model, memberFilter, memberRenamer);
        context.PushGlobal(variables);
        return Render(context);
    }

    public string Render(TemplateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        CheckErrors();
        context.PushSourceFile(SourceFilePath ?? "");
        try
        {
            return context.Run(this);
        }
        finally
        {
            context.PopSourceFile();
        }
    }

    private void CheckErrors()
    {
        if (!HasErrors) return;
        throw new InvalidOperationException("This template has errors. Check the <Template.HasError> and <Template.Messages> before evaluating a template. Messages:\n" + string.Join("\n", Messages));
    }
}

using System.Globalization;
using System.Text;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

/// <summary>Everything a template meets while it runs: variables, settings, limits and output.</summary>
public partial class TemplateContext
{
    private readonly Stack<StringBuilder> _outputs = new();
    private readonly Stack<CultureInfo> _cultures = new();
    private readonly Stack<string> _sourceFiles = new();
    private bool _atLineStart;
    private long _written;

    public TemplateContext()
        : this(null)
    {
    }

    public TemplateContext(ScriptObject? builtin)
    {
        BuiltinObject = builtin ?? Builtins.Create();
        PushGlobal(BuiltinObject);
        PushOutput();
    }

    /// <summary>What templates can use without being given it: the modules of functions, <c>include</c> and <c>empty</c>.</summary>
    public ScriptObject BuiltinObject { get; }

    public ITemplateLoader? TemplateLoader { get; set; }

    public MemberRenamerDelegate MemberRenamer { get; set; } = StandardMemberRenamer.Default;

    public MemberFilterDelegate? MemberFilter { get; set; }

    /// <summary>Options for the templates that are parsed while this one runs.</summary>
    public ParserOptions TemplateLoaderParserOptions { get; set; } = ParserOptions.Default;

    /// <summary>Templates that were included, by path.</summary>
    public Dictionary<string, Template> CachedTemplates { get; } = new(StringComparer.Ordinal);

    public string NewLine { get; set; } = Environment.NewLine;

    /// <summary>Whether the whitespace before a block also goes before every line that the block writes.</summary>
    public bool AutoIndent { get; set; } = true;

    public bool IndentOnEmptyLines { get; set; } = true;

    /// <summary>Whether an unknown variable is an error rather than null.</summary>
    public bool StrictVariables { get; set; }

    /// <summary>Whether a member or an item of null is null rather than an error.</summary>
    public bool EnableRelaxedTargetAccess { get; set; }

    /// <summary>Whether a member that doesn't exist is null rather than an error.</summary>
    public bool EnableRelaxedMemberAccess { get; set; } = true;

    /// <summary>Whether a call of a function that doesn't exist gives null rather than an error.</summary>
    public bool EnableRelaxedFunctionAccess { get; set; }

    /// <summary>Whether an index out of bounds gives null rather than an error.</summary>
    public bool EnableRelaxedIndexerAccess { get; set; } = true;

    /// <summary>Whether null as an index gives null rather than an error.</summary>
    public bool EnableNullIndexer { get; set; }

    /// <summary>How many times the loops of a template may go round; 0 for as often as they like.</summary>
    public int LoopLimit { get; set; } = 1000;

    /// <summary>How deep functions and includes may call each other; 0 for as deep as the stack carries.</summary>
    public int RecursiveLimit { get; set; } = 100;

    /// <summary>How long a text, and the whole page, may become; 0 for no limit.</summary>
    public int LimitToString { get; set; } = 1048576;

    /// <summary>How deep lists and objects may nest when they are written.</summary>
    public int ObjectRecursionLimit { get; set; } = 20;

    /// <summary>How long one regular expression may take.</summary>
    public TimeSpan RegexTimeOut { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Ends a template wherever it is.</summary>
    public CancellationToken CancellationToken { get; set; }

    public CultureInfo CurrentCulture => _cultures.TryPeek(out var culture) ? culture : CultureInfo.InvariantCulture;

    public string? CurrentSourceFile => _sourceFiles.TryPeek(out var file) ? file : null;

    internal string? CurrentIndent { get; set; }

    internal FlowState Flow { get; set; }

    public void PushCulture(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        _cultures.Push(culture);
    }

    public CultureInfo PopCulture() => _cultures.Pop();

    internal void PushSourceFile(string path) => _sourceFiles.Push(path);

    internal void PopSourceFile() => _sourceFiles.Pop();

    internal void PushOutput() => _outputs.Push(new StringBuilder());

    internal string PopOutput() => _outputs.Pop().ToString();

    /// <summary>Writes a value of the template; its literal text goes past this method.</summary>
    public virtual TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is not null) Write(ObjectToString(textAsObject));
        return this;
    }

    /// <summary>Writes text as it is, indented if the block it comes from is.</summary>
    public virtual TemplateContext Write(string? text)
    {
        if (string.IsNullOrEmpty(text)) return this;
        if (CurrentIndent is null)
        {
            Append(text);
            _atLineStart = text[^1] == '\n';
            return this;
        }
        for (var at = 0; at < text.Length;)
        {
            var newLine = text.IndexOf('\n', at);
            var next = newLine < 0 ? text.Length : newLine + 1;
            var line = text.AsSpan(at, next - at);
            if (_atLineStart && (IndentOnEmptyLines || !line.TrimEnd("\r\n").IsEmpty)) Append(CurrentIndent);
            Append(line);
            _atLineStart = newLine >= 0;
            at = next;
        }
        return this;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        var output = _outputs.Peek();
        if (LimitToString > 0)
        {
            var room = LimitToString - _written;
            if (room < 0) return;
            _written += text.Length;
            if (_written > LimitToString)
            {
                output.Append(text[..(int)room]).Append("...");
                return;
            }
        }
        output.Append(text);
    }

    /// <summary>Runs a template and returns what it wrote, and what its <c>ret</c> gave.</summary>
    internal string Run(Template template)
    {
        PushOutput();
        string output;
        try
        {
            var result = Evaluate(template.Page);
            if (result is not null) Write(template.Page.Span, result);
        }
        finally
        {
            output = PopOutput();
        }
        return output;
    }
}

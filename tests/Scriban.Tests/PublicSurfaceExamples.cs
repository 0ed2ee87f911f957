using System.Globalization;
using System.Reflection;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tests;

/// <summary>Everything that code may use of the package, in the ways that code uses it. It has to compile against the package and against the stand-in.</summary>
public class PublicSurfaceExamples
{
    [Fact]
    public void Parse_and_render_a_model()
    {
        Template template = Template.Parse("{{ story_title }}: {{ source.name }}");
        Assert.False(template.HasErrors);
        Assert.Equal("Rain: Wire", template.Render(new { StoryTitle = "Rain", Source = new { Name = "Wire" } }));
        MemberRenamerDelegate asItIs = (MemberInfo member) => member.Name;
        MemberFilterDelegate notSource = (MemberInfo member) => member.Name != "Source";
        Assert.Equal("Rain:", Template.Parse("{{ StoryTitle }}:{{ Source }}").Render(new { StoryTitle = "Rain", Source = "Wire" }, asItIs, notSource));
    }

    [Fact]
    public void Show_what_is_wrong_with_a_template()
    {
        Template template = Template.Parse("Hello\n{{ 1 + }}", sourceFilePath: "mail.sbn-html");
        Assert.True(template.HasErrors);
        LogMessage message = Assert.Single(template.Messages);
        Assert.Equal(ParserMessageType.Error, message.Type);
        Assert.Equal((1, 7), (message.Span.Start.Line, message.Span.Start.Column));
        Assert.StartsWith("mail.sbn-html(2,8) : error : ", message.ToString(), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => template.Render());
    }

    [Fact]
    public void Set_up_a_context()
    {
        var context = new TemplateContext
        {
            TemplateLoader = new Files(),
            MemberRenamer = member => member.Name.ToUpperInvariant(),
            MemberFilter = member => member.Name != "Hidden",
            StrictVariables = true,
            LoopLimit = 100,
            RecursiveLimit = 10,
            LimitToString = 10_000,
            RegexTimeOut = TimeSpan.FromSeconds(1),
            NewLine = "\n",
            AutoIndent = false,
            EnableRelaxedTargetAccess = true,
            EnableRelaxedMemberAccess = false,
            EnableRelaxedFunctionAccess = true,
            EnableRelaxedIndexerAccess = false,
        };
        var globals = new ScriptObject { ["story"] = new { Title = "Rain" }, ["list"] = new ScriptArray { 1, 2 } };
        globals.Add("extra", 1);
        globals.SetValue("fixed", 2, true);
        globals.Import("shout", new Func<string, string>(text => text + "!"));
        globals.Import(typeof(Helpers));
        globals.Import(new { More = 3 });
        context.PushGlobal(globals);
        context.PushCulture(CultureInfo.InvariantCulture);
        Assert.Equal("Rain 3 hey! 4 3 footer of mail.sbn", Template.Parse("{{ story.TITLE }} {{ extra + fixed }} {{ shout 'hey' }} {{ twice 2 }} {{ more }} {{ include 'footer' }}", "mail.sbn").Render(context));
        Assert.True(globals.ContainsKey("story"));
        Assert.True(globals.TryGetValue("extra", out var extra));
        Assert.Equal(1, extra);
        Assert.Equal(2, ((ScriptArray)globals["list"]!).Count);
        context.PopCulture();
        Assert.Same(globals, context.PopGlobal());
    }

    [Theory]
    [InlineData("{{ missing }}", "The variable or function `missing` was not found")]
    [InlineData("{{ story.missing }}", "Cannot get member with name missing.")]
    [InlineData("{{ list[5] }}", "The index 5 is out of bounds [0, 2] on the `list` with the indexer: 5")]
    [InlineData("{{ story['missing'] }}", "Cannot access target `story` with an indexer: 'missing'")]
    public void Strictness_is_a_matter_of_choice(string template, string message)
    {
        TemplateContext Context(bool strict)
        {
            var context = new TemplateContext { StrictVariables = strict, EnableRelaxedMemberAccess = !strict, EnableRelaxedIndexerAccess = !strict };
            context.PushGlobal(new ScriptObject { ["story"] = new ScriptObject(), ["list"] = new ScriptArray { 1, 2 } });
            return context;
        }
        Assert.Equal("", Template.Parse(template).Render(Context(strict: false)));
        var exception = Assert.Throws<ScriptRuntimeException>(() => Template.Parse(template).Render(Context(strict: true)));
        Assert.Equal(message, exception.OriginalMessage);
    }

    [Fact]
    public void Relaxed_targets_and_functions_give_null()
    {
        var context = new TemplateContext { EnableRelaxedTargetAccess = true, EnableRelaxedFunctionAccess = true };
        Assert.Equal("[]", Template.Parse("[{{ missing.a.b[1].c }}{{ missing_function 1 2 }}]").Render(context));
        context.EnableRelaxedMemberAccess = false;
        Assert.Equal("[]", Template.Parse("[{{ missing?.a }}]").Render(context));
        Assert.Equal("Object `missing` is null. Cannot access member: missing.a", Failure("{{ missing.a }}"));
        Assert.Equal("Object `missing` is null. Cannot access property `empty?`", Failure("{{ missing.empty? }}"));

        string Failure(string template) => Assert.Throws<ScriptRuntimeException>(() => Template.Parse(template).Render(context)).OriginalMessage;
    }

    [Fact]
    public void Escape_every_value_and_no_text()
    {
        var context = new EscapingContext();
        context.PushGlobal(new ScriptObject { ["title"] = "<b>&", ["trusted"] = new Markup("<i>x</i>"), ["count"] = 3 });
        Assert.Equal("<p>&lt;b&gt;&amp;</p><i>x</i>3", Template.Parse("<p>{{ title }}</p>{{ trusted }}{{ count }}").Render(context));
    }

    [Fact]
    public void Say_where_a_template_failed()
    {
        var exception = Assert.Throws<ScriptRuntimeException>(() => Template.Parse("a\n{{ null.b }}", "mail.sbn").Render(new TemplateContext()));
        SourceSpan span = exception.Span;
        Assert.Equal("mail.sbn", span.FileName);
        Assert.Equal(1, span.Start.Line);
        Assert.Equal("mail.sbn(2,9) : error : Cannot get the member null.b for a null object.", exception.Message);
        Assert.Equal("mail.sbn(2,9)", span.ToStringSimple());
    }

    [Fact]
    public async Task A_loader_takes_context_span_and_name()
    {
        ITemplateLoader loader = new Files();
        var context = new TemplateContext();
        var path = loader.GetPath(context, new SourceSpan("caller", new TextPosition(0, 0, 0), new TextPosition(1, 0, 1)), "footer");
        Assert.Equal("footer.sbn", path);
        Assert.Equal(loader.Load(context, default, path!), await loader.LoadAsync(context, default, path!));
    }

    private static class Helpers
    {
        public static int Twice(int number) => number * 2;
    }

    private sealed record Markup(string Html);

    /// <summary>The way to a page in which no template can forget to escape.</summary>
    private sealed class EscapingContext : TemplateContext
    {
        public override TemplateContext Write(SourceSpan span, object? textAsObject) => textAsObject switch
        {
            Markup markup => Write(markup.Html),
            _ => Write(System.Net.WebUtility.HtmlEncode(ObjectToString(textAsObject))),
        };
    }

    private sealed class Files : ITemplateLoader
    {
        public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName + ".sbn";

        public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => templatePath == "footer.sbn" ? $"footer of {callerSpan.FileName}" : null;

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(Load(context, callerSpan, templatePath));
    }
}

using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tests;

/// <summary>Renders templates for the tables, with an object of known members as model.</summary>
internal static class Page
{
    public static string Of(string template) => Template.Parse(template, "t").Render(Context());

    public static TemplateContext Context()
    {
        var context = new TemplateContext { NewLine = "\n", TemplateLoader = new Shelf() };
        var model = new ScriptObject();
        model.Import(new Model());
        context.PushGlobal(model);
        return context;
    }

    /// <summary>The messages of a template that doesn't parse.</summary>
    public static string ParseErrors(string template)
    {
        var parsed = Template.Parse(template, "t");
        Assert.True(parsed.HasErrors, $"`{template}` parses");
        return string.Join("\n", parsed.Messages);
    }

    /// <summary>The message of a template that parses and then fails.</summary>
    public static string RunError(string template)
    {
        var parsed = Template.Parse(template, "t");
        Assert.False(parsed.HasErrors, parsed.Messages.ToString());
        return Assert.ThrowsAny<ScriptRuntimeException>(() => parsed.Render(Context())).Message;
    }

    internal sealed class Model
    {
        public string Title { get; init; } = "News";

        public int Count { get; init; } = 3;

        public int[] Numbers { get; init; } = [4, 5, 6];

        public DateTime PublishedAt { get; init; } = new(2024, 2, 29, 15, 4, 5, DateTimeKind.Unspecified);

        public Author Author { get; init; } = new("Ada", 36);

        public Dictionary<string, int> Scores { get; init; } = new() { ["a"] = 1, ["b"] = 2 };

        public Weekday Weekday { get; init; } = Weekday.Friday;

        public string? Nothing { get; init; }
    }

    internal sealed record Author(string FirstName, int Age);

    internal enum Weekday
    {
        Monday,
        Friday = 4,
    }

    /// <summary>The templates that the tables include.</summary>
    private sealed class Shelf : ITemplateLoader
    {
        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => templatePath switch
        {
            "hello" => "Hello {{ $1 }}",
            "named" => "{{ $a }}-{{ $.a }}-{{ $.size }}",
            "lines" => "one\ntwo\n\nthree",
            "title" => "{{ title }}",
            "counted" => "{{ for x in 1..3 }}{{ x }}{{ end }}",
            "returns" => "a{{ ret 1 }}b",
            "sets" => "{{ shared = 'set' }}",
            "loop" => "{{ include 'loop' }}",
            "broken" => "{{ if }}",
            "fails" => "\n{{ null.a }}",
            _ => null,
        };

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(Load(context, callerSpan, templatePath));
    }
}

using Briefing.Rendering;

namespace Briefing.Core.Tests.Rendering;

/// <summary>Templates are written by whoever runs the product; what is wrong with one is said with its name, and costs neither the process nor for ever.</summary>
public sealed class HostileTemplateTests
{
    private static readonly Brief Small = BriefPipeline.Run([new RawArticle("ferry.txt", "The ferry to Aldra stopped on Tuesday, the company said."u8.ToArray())], new BriefOptions());

    [Theory]
    [InlineData("{{ if }}")]
    [InlineData("{{ for x in stories }}")]
    [InlineData("{{ 'open }}")]
    [InlineData("{{ nothing.of_that_name }}")]
    [InlineData("{{ nothing_of_that_name 1 2 }}")]
    [InlineData("{{ stories[0].headline.words.first }}")]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ for x in 1..1000 }}{{ for y in 1..1000 }}{{ end }}{{ end }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ include 'brief' }}")]
    [InlineData("{{ include 'other' }}")]
    [InlineData("{{ include '/etc/passwd' }}")]
    [InlineData("{{ include '../../../../etc/passwd' }}")]
    [InlineData("{{ include 'https://example.org/brief' }}")]
    [InlineData("{{ include null }}")]
    [InlineData("{{ x = 'a' * 900000; for i in 1..99999; y = x + i | string.upcase | string.replace 'A' 'b'; end }}")]
    [InlineData("{{ x = 'a' * 40 + '!'; for i in 1..99999; x | regex.match '(a+)+$'; end }}")]
    [InlineData("{{ for i in 1..90000 }}{{ '0123456789012345678901234567890123456789' }}{{ end }}")]
    [InlineData("{{ a = {}; a.a = a; a }}")]
    [InlineData("{{ '\u0001' }}{{ nothing }}{{ '\u0001' }}")]
    public void It_is_named_and_ended(string template)
    {
        foreach (var ending in new[] { "html", "txt" })
        {
            var renderer = new BriefRenderer(name => name == $"brief.sbn-{ending}" ? template : null);
            var failure = Assert.Throws<TemplateException>(() => ending == "html" ? renderer.Html(Small) : renderer.Text(Small));
            Assert.Contains($".sbn-{ending}", failure.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("root:", failure.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(100_000, "{{ if true }}", "")]
    [InlineData(100_000, "{{ (", "")]
    [InlineData(50_000, "{{ 1 }}", "")]
    [InlineData(50_000, "{{", "}}")]
    public void A_megabyte_of_the_same_is_a_page_or_named(int times, string unit, string end)
    {
        var renderer = new BriefRenderer(name => name == "brief.sbn-html" ? string.Concat(Enumerable.Repeat(unit, times)) + end : null);
        var failure = Record.Exception(() => renderer.Html(Small));
        if (failure is not null)
            Assert.Contains("brief.sbn-html", Assert.IsType<TemplateException>(failure).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_failed_costs_the_next_one_nothing()
    {
        var renderer = new BriefRenderer(name => name == "brief.sbn-html" ? "{{ while true }}{{ end }}" : null);
        Assert.Throws<TemplateException>(() => renderer.Html(Small));
        Assert.Contains("Aldra", renderer.Text(Small), StringComparison.Ordinal);
        Assert.Contains("Aldra", BriefRenderer.Default.Html(Small), StringComparison.Ordinal);
    }
}

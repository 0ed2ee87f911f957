using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tests;

/// <summary>What keeps a template that nobody trusts from hanging or ending the process.</summary>
public class LimitsTests
{
    [Theory]
    [InlineData("{{ ", "(", "")]
    [InlineData("{{ ", "[", "")]
    [InlineData("{{ x = ", "{a:", " }}")]
    [InlineData("", "{{ if 1 }}", "")]
    [InlineData("{{ 1", "+1", " }}")]
    [InlineData("", "{{", "")]
    public void A_megabyte_of_nesting_gives_an_error_and_never_ends_the_process(string before, string unit, string after) =>
        Assert.NotEmpty(Template.Parse(Repeated(before, unit, after, 1_000_000)).Messages);

    [Theory]
    [InlineData("{{ ", "!", "1 }}")]
    [InlineData("{{ ", "-", "1 }}")]
    [InlineData("{{ ", "f ", " }}")]
    [InlineData("{{ x", "[x", " }}")]
    [InlineData("{{ x", "(1", " }}")]
    [InlineData("{{ x", "|x", " }}")]
    [InlineData("{{ x", "?x:x", " }}")]
    [InlineData("{{ x", ".x", " }}")]
    [InlineData("{{ x", "[0]", " }}")]
    [InlineData("{{ x", "()", " }}")]
    [InlineData("{{ x", "++", " }}")]
    [InlineData("", "{{ if 1 }}{{ else }}", "")]
    [InlineData("{{ if 1 }}", "{{ else if 1 }}", "{{ end }}")]
    [InlineData("{{ case 1 }}", "{{ when 1 }}", "{{ end }}")]
    [InlineData("", "{{ for x in y }}", "")]
    [InlineData("", "{{ func f }}", "")]
    [InlineData("{{ ", "x = do; ", " }}")]
    [InlineData("{{ ", "$'{", " }}")]
    [InlineData("{{ ", "@x ", " }}")]
    [InlineData("{{ ", "f a: ", " }}")]
    [InlineData("{{ ", "f(x) = ", " }}")]
    [InlineData("{{ f", " a: 1", " }}")]
    [InlineData("{{ for x in y", " a", " }}{{ end }}")]
    [InlineData("{{ 1", "0", " }}")]
    [InlineData("{{ 0x", "f", " }}")]
    [InlineData("", "{%{", "")]
    [InlineData("{", "%", "{ x")]
    [InlineData("", "{", "")]
    [InlineData("", "}", "")]
    [InlineData("{{ '", "\\", " }}")]
    [InlineData("{{ ##", "#", " }}")]
    [InlineData("", "{{ end }}", "")]
    [InlineData("", " {{~ 1 ~}}\n", "")]
    public void A_hundred_kilobytes_of_the_same_give_an_error_or_a_page_and_never_end_the_process(string before, string unit, string after)
    {
        var parsed = Template.Parse(Repeated(before, unit, after, 100_000));
        if (parsed.HasErrors)
        {
            Assert.NotEmpty(parsed.Messages[0].Message);
            return;
        }
        try
        {
            Assert.NotNull(parsed.Render(new TemplateContext()));
        }
        catch (ScriptRuntimeException exception)
        {
            Assert.NotEmpty(exception.Message);
        }
    }

    [Theory]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ for x in 1..50 }}{{ for y in 1..50 }}{{ end }}{{ end }}")]
    [InlineData("{{ for x in 1..100000 }}{{ end }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ f = do; g; end; g = do; f; end; f }}")]
    [InlineData("{{ x = 'a' * 1000; while true; x = x + x; end }}")]
    [InlineData("{{ x = 2; while true; x = x * x; end }}")]
    [InlineData("{{ x = 1; while true; x = x << 1000000; end }}")]
    [InlineData("{{ x = [1]; while true; x = x + x; x | array.size; end }}")]
    [InlineData("{{ x = [1]; while true; x = x | array.reverse; end; x }}")]
    [InlineData("{{ a = []; a[999999999] = 1 }}")]
    [InlineData("{{ [1] * 999999999 | array.size }}")]
    [InlineData("{{ [1] | array.insert_at 999999999 1 }}")]
    [InlineData("{{ 'a' * 999999999 }}")]
    [InlineData("{{ 'a' | string.pad_left 999999999 }}")]
    [InlineData("{{ a = {}; a.a = a; a }}")]
    [InlineData("{{ a = {}; a.a = a; a | object.to_json }}")]
    [InlineData("{{ 'a' * 40 + '!' | regex.match '(a+)+$' }}")]
    public void A_template_that_would_run_for_ever_is_stopped(string template)
    {
        var context = new TemplateContext { RegexTimeOut = TimeSpan.FromMilliseconds(50), LoopLimit = 100 };
        Assert.ThrowsAny<ScriptRuntimeException>(() => Template.Parse(template).Render(context));
    }

    [Fact]
    public void The_limits_are_the_callers()
    {
        Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ for x in [1,2,3] }}{{ end }}").Render(new TemplateContext { LoopLimit = 2 }));
        Assert.Equal("5000", Template.Parse("{{ i = 0; while i < 5000; i += 1; end; i }}").Render(new TemplateContext { LoopLimit = 0 }));
        Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ f(n) = n < 1 ? 0 : f(n - 1); f 5 }}").Render(new TemplateContext { RecursiveLimit = 3 }));
        Assert.Equal("0", Template.Parse("{{ f(n) = n < 1 ? 0 : f(n - 1); f 5 }}").Render(new TemplateContext { RecursiveLimit = 6 }));
    }

    [Fact]
    public void Recursion_without_a_limit_ends_before_the_stack_does()
    {
        var context = new TemplateContext { RecursiveLimit = 0 };
        var exception = Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ func f; f; end; f }}").Render(context));
        Assert.Contains("near to stack overflow", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ 'abcdefgh' }}", "abcde...")]
    [InlineData("abcdefgh", "abcde...")]
    [InlineData("abc{{ 'def' }}ghi", "abcde...")]
    [InlineData("{{ for x in 1..100 }}{{ x }}{{ end }}", "12345...")]
    [InlineData("{{ 'abc' }}", "abc")]
    public void A_page_that_grows_too_long_is_cut_off(string template, string expected) =>
        Assert.Equal(expected, Template.Parse(template).Render(new TemplateContext { LimitToString = 5 }));

    [Fact]
    public void A_page_that_failed_leaves_the_context_usable()
    {
        var context = new TemplateContext();
        Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ capture x }}{{ for y in 1..3 }}{{ with {a: 1} }}{{ null.a }}{{ end }}{{ end }}{{ end }}").Render(context));
        Assert.Equal("ok 12", Template.Parse("ok {{ for y in 1..2 }}{{ y }}{{ end }}").Render(context));
    }

    [Fact]
    public void One_template_renders_in_many_contexts_at_once()
    {
        var template = Template.Parse("{{ tablerow x in list cols: n }}{{ for y in list }}{{ x * y + n }},{{ end }}{{ end }}{{ f(a) = a + n; f 1 }}");
        string Render(int n)
        {
            var context = new TemplateContext { NewLine = "\n" };
            context.PushGlobal(new ScriptObject { ["n"] = n, ["list"] = new ScriptArray(Enumerable.Range(1, n).Cast<object>()) });
            return template.Render(context);
        }
        var expected = Enumerable.Range(0, 20).Select(Render).ToArray();
        var rendered = Enumerable.Range(0, 400).AsParallel().WithDegreeOfParallelism(4).Select(i => (i % 20, Render(i % 20))).ToArray();
        Assert.All(rendered, page => Assert.Equal(expected[page.Item1], page.Item2));
    }

    private static string Repeated(string before, string unit, string after, int length) =>
        before + string.Concat(Enumerable.Repeat(unit, length / unit.Length)) + after;
}

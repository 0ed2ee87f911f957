namespace Scriban.Tests;

public class TextAndWhitespaceTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain text", "plain text")]
    [InlineData("a { b } c", "a { b } c")]
    [InlineData("}} stays out of code? no: {{ 1 }}", "}} stays out of code? no: 1")]
    [InlineData("{{ }}", "")]
    [InlineData("{{}}", "")]
    [InlineData("<{{ 1 }}{{ 2 }}>", "<12>")]
    [InlineData("{{ 1 2 }}", null)]
    [InlineData("{{ 1; 2 }}", "12")]
    [InlineData("{{ 1\n2 }}", "12")]
    [InlineData("{{\n1\n\n\n2\n}}", "12")]
    [InlineData("{{;;1;;}}", "1")]
    public void Text_is_written_as_it_is_and_code_by_its_value(string template, string? expected)
    {
        if (expected is null) Assert.Contains("Invalid target function `1` (int)", Page.RunError(template), StringComparison.Ordinal);
        else Assert.Equal(expected, Page.Of(template));
    }

    [Theory]
    [InlineData("a \n {{ 1 }} \n b", "a \n 1 \n b")]
    [InlineData("a \n {{- 1 }} \n b", "a1 \n b")]
    [InlineData("a \n {{ 1 -}} \n b", "a \n 1b")]
    [InlineData("a \n {{- 1 -}} \n b", "a1b")]
    [InlineData("a \n {{~ 1 }} \n b", "a \n1 \n b")]
    [InlineData("a \n {{ 1 ~}} \n b", "a \n 1 b")]
    [InlineData("a \n {{~ 1 ~}} \n b", "a \n1 b")]
    [InlineData("a\n\n {{~ 1 ~}} \n\n b", "a\n\n1\n b")]
    [InlineData("a\r\n  {{~ 1 ~}}  \r\nb", "a\r\n1b")]
    [InlineData("a {{~ 1 ~}} b", "a1b")]
    [InlineData("{{- 1 -}}", "1")]
    [InlineData("a\t {{- 1 -}}\t\tb", "a1b")]
    [InlineData("x\n{{~ for n in [1,2] ~}}\n- {{ n }}\n{{~ end ~}}\ny", "x\n- 1\n- 2\ny")]
    [InlineData("x\n{{- for n in [1,2] }}\n- {{ n }}\n{{- end }}\ny", "x\n- 1\n- 2\ny")]
    public void Minus_takes_all_whitespace_and_tilde_that_of_its_line(string template, string expected) => Assert.Equal(expected, Page.Of(template));

    [Theory]
    [InlineData("{%{ {{ raw }} }%}", " {{ raw }} ")]
    [InlineData("{%{{{ raw }}}%}", "{{ raw }}")]
    [InlineData("{%%{ {%{ inner }%} }%%}", " {%{ inner }%} ")]
    [InlineData("a {%{- b -}%} c", "a b c")]
    [InlineData("{%{}%}", "")]
    [InlineData("a{%{b}%}{{ 1 }}", "ab1")]
    public void An_escape_block_writes_braces(string template, string expected) => Assert.Equal(expected, Page.Of(template));

    [Theory]
    [InlineData("{{ # nothing }}", "")]
    [InlineData("{{ 1 # one }}2", "12")]
    [InlineData("{{ # first\n1 }}", "1")]
    [InlineData("{{ ## a\nb ## 1 }}", "1")]
    [InlineData("{{ ## open }}1", "1")]
    [InlineData("{{ 1 ## in between ## + 2 }}", "3")]
    [InlineData("{{ '#' }}", "#")]
    public void A_comment_is_not_written(string template, string expected) => Assert.Equal(expected, Page.Of(template));

    [Theory]
    [InlineData("  {{ include 'lines' }}", "  one\n  two\n  \n  three")]
    [InlineData("a {{ include 'lines' }}", "a one\ntwo\n\nthree")]
    [InlineData("\t{{ 'x\\ny' }}", "\tx\n\ty")]
    [InlineData("  {{ include 'lines' ~}}\nend", "  one\n  two\n  \n  threeend")]
    [InlineData("{{ include 'lines' }}", "one\ntwo\n\nthree")]
    [InlineData("  {{ for n in [1,2] }}{{ n }}\n{{ end }}", "  1\n2\n")]
    public void Lines_are_indented_like_the_block_that_writes_them(string template, string expected) => Assert.Equal(expected, Page.Of(template));

    [Fact]
    public void Auto_indent_can_be_switched_off()
    {
        var context = Page.Context();
        context.AutoIndent = false;
        Assert.Equal("  one\ntwo\n\nthree", Template.Parse("  {{ include 'lines' }}").Render(context));
    }
}

namespace Scriban.Tests;

public class StatementsTests
{
    [Theory]
    [InlineData("{{ if true }}a{{ end }}", "a")]
    [InlineData("{{ if false }}a{{ end }}", "")]
    [InlineData("{{ if false }}a{{ else }}b{{ end }}", "b")]
    [InlineData("{{ if false }}a{{ else if true }}b{{ else }}c{{ end }}", "b")]
    [InlineData("{{ if false }}a{{ else if false }}b{{ else }}c{{ end }}", "c")]
    [InlineData("{{ if 0 }}zero is true{{ end }}", "zero is true")]
    [InlineData("{{ if '' }}empty text is true{{ end }}", "empty text is true")]
    [InlineData("{{ if [] }}an empty list is true{{ end }}", "an empty list is true")]
    [InlineData("{{ if null }}a{{ else }}null is false{{ end }}", "null is false")]
    [InlineData("{{ if unknown }}a{{ else }}b{{ end }}", "b")]
    [InlineData("{{ if !unknown }}a{{ end }}", "a")]
    [InlineData("{{ if true; 1; else; 2; end }}", "1")]
    [InlineData("{{ if true\n 1\nend }}", "1")]
    [InlineData("{{ if (true && false) || true }}a{{ end }}", "a")]
    [InlineData("{{ if title | string.contains 'ew' }}a{{ end }}", "a")]
    [InlineData("{{ if true }}{{ if false }}a{{ else }}b{{ end }}{{ end }}", "b")]
    public void If_chooses_a_block(string template, string expected) => Assert.Equal(expected, Page.Of(template));

    [Theory]
    [InlineData("{{ case 2 }}{{ when 1 }}a{{ when 2 }}b{{ end }}", "b")]
    [InlineData("{{ case 3 }}{{ when 1 }}a{{ else }}c{{ end }}", "c")]
    [InlineData("{{ case 9 }}{{ when 1 }}a{{ end }}", "")]
    [InlineData("{{ case 2 }}{{ when 1, 2, 3 }}a{{ end }}", "a")]
    [InlineData("{{ case 2 }}{{ when 1 || 2 }}a{{ end }}", "a")]
    [InlineData("{{ case 'x' }}{{ when 'y' 'x' }}a{{ else }}b{{ end }}", null)]
    [InlineData("{{ case title }}{{ when 'News' }}a{{ end }}", "a")]
    [InlineData("{{ case 1 + 1 }} dropped {{ when 2 }}a{{ end }}", "a")]
    [InlineData("{{ case 2\nwhen 1\n 'a'\nwhen 2\n 'b'\nend }}", "b")]
    [InlineData("{{ case null }}{{ when null }}a{{ end }}", "a")]
    [InlineData("{{ case 1 }}{{ when 1.0 }}a{{ end }}", "a")]
    [InlineData("{{ case 1 }}{{ when 1 }}{{ case 2 }}{{ when 2 }}in{{ end }}out{{ end }}", "inout")]
    public void Case_chooses_by_value(string template, string? expected)
    {
        if (expected is null) Assert.Contains("Invalid target function", Page.RunError(template), StringComparison.Ordinal);
        else Assert.Equal(expected, Page.Of(template));
    }

    [Theory]
    [InlineData("{{ for x in [1,2,3] }}{{ x }}{{ end }}", "123")]
    [InlineData("{{ for x in 1..3; x; end }}", "123")]
    [InlineData("{{ for x in numbers }}{{ x }},{{ end }}", "4,5,6,")]
    [InlineData("{{ for c in 'abc' }}{{ c }}.{{ end }}", "a.b.c.")]
    [InlineData("{{ for x in [] }}{{ x }}{{ else }}none{{ end }}", "none")]
    [InlineData("{{ for x in null }}{{ x }}{{ else }}none{{ end }}", "")]
    [InlineData("{{ for x in (1..5) limit: 2 }}{{ x }}{{ end }}", "12")]
    [InlineData("{{ for x in (1..5) offset: 3 }}{{ x }}{{ end }}", "45")]
    [InlineData("{{ for x in (1..5) reversed }}{{ x }}{{ end }}", "54321")]
    [InlineData("{{ for x in (1..5) limit: 2 offset: 1 }}{{ x }}{{ end }}", "23")]
    [InlineData("{{ for x in (1..5) reversed limit: 2 }}{{ x }}{{ end }}", "54")]
    [InlineData("{{ for x in (1..5) offset: 1 reversed limit: 2 }}{{ x }}{{ end }}", "54")]
    [InlineData("{{ for x in (1..9) limit: count }}{{ x }}{{ end }}", "123")]
    [InlineData("{{ for x in 5..7 }}{{ for.index }}{{ for.rindex }}|{{ end }}", "02|11|20|")]
    [InlineData("{{ for x in 5..7 }}{{ for.first }} {{ end }}", "true false false ")]
    [InlineData("{{ for x in 5..7 }}{{ for.last }} {{ end }}", "false false true ")]
    [InlineData("{{ for x in 5..7 }}{{ for.even }}{{ for.odd }} {{ end }}", "truefalse falsetrue truefalse ")]
    [InlineData("{{ for x in 5..7 }}{{ for.length }}{{ end }}", "333")]
    [InlineData("{{ for x in [1,1,2] }}{{ for.changed }} {{ end }}", "true false true ")]
    [InlineData("{{ for x in 1..5 }}{{ if x == 3; break; end }}{{ x }}{{ end }}", "12")]
    [InlineData("{{ for x in 1..5 }}{{ if x == 3; continue; end }}{{ x }}{{ end }}", "1245")]
    [InlineData("{{ for x in 1..2 }}{{ for y in 1..2 }}{{ x }}{{ y }} {{ end }}{{ end }}", "11 12 21 22 ")]
    [InlineData("{{ for x in 1..2 }}{{ for y in 1..9 }}{{ if y > 1; break; end }}{{ x }}{{ end }}{{ end }}", "12")]
    [InlineData("{{ for x in 1..3 }}{{ end }}{{ x }}", "")]
    [InlineData("{{ x = 'kept' }}{{ for x in 1..3 }}{{ end }}{{ x }}", "kept")]
    [InlineData("{{ for x in 1..3; sum = (sum ?? 0) + x; end; sum }}", "6")]
    [InlineData("{{ for $x in 1..3 }}{{ $x }}{{ end }}", "123")]
    [InlineData("{{ for o.x in 1..3 }}{{ end }}", null)]
    [InlineData("{{ o = {}; for o.x in 1..3; end; o.x }}", "3")]
    [InlineData("{{ for p in {a: 1, b: 2} }}{{ p.key }}={{ p.value }};{{ end }}", "a=1;b=2;")]
    [InlineData("{{ for p in scores }}{{ p.key }}={{ p.value }};{{ end }}", "a=1;b=2;")]
    [InlineData("{{ for x in {a: 1} }}{{ x }}{{ end }}", "{key: \"a\", value: 1}")]
    public void For_goes_through_a_list(string template, string? expected)
    {
        if (expected is null) Assert.Contains("o.x", Page.RunError(template), StringComparison.Ordinal);
        else Assert.Equal(expected, Page.Of(template));
    }

    [Theory]
    [InlineData("{{ i = 0; while i < 3; i += 1; i; end }}", "123")]
    [InlineData("{{ while false }}a{{ end }}", "")]
    [InlineData("{{ i = 0; while true; i += 1; if i > 3; break; end; i; end }}", "123")]
    [InlineData("{{ i = 0; while i < 4; i += 1; if i == 2; continue; end; i; end }}", "134")]
    [InlineData("{{ i = 0; while i < 3; i += 1; while.index; while.first; end }}", "0true1false2false")]
    public void While_goes_on_as_long_as_its_condition_holds(string template, string expected) => Assert.Equal(expected, Page.Of(template));

    [Theory]
    [InlineData("{{ tablerow x in 1..2 }}{{ x }}{{ end }}", "<tr class=\"row1\"><td class=\"col1\">1</td></tr>\n<tr class=\"row2\"><td class=\"col1\">2</td></tr>\n")]
    [InlineData("{{ tablerow x in (1..3) cols: 2 }}{{ x }}{{ end }}", "<tr class=\"row1\"><td class=\"col1\">1</td><td class=\"col2\">2</td></tr>\n<tr class=\"row2\"><td class=\"col1\">3</td></tr>\n")]
    [InlineData("{{ tablerow x in (1..3) cols: 2 }}{{ tablerow.col }}{{ end }}", "<tr class=\"row1\"><td class=\"col1\">0</td><td class=\"col2\">1</td></tr>\n<tr class=\"row2\"><td class=\"col1\">0</td></tr>\n")]
    [InlineData("{{ tablerow x in [] }}{{ x }}{{ else }}none{{ end }}", "<tr class=\"row1\"></tr>\nnone")]
    public void Tablerow_writes_rows_and_cells(string template, string expected) => Assert.Equal(expected, Page.Of(template));

    [Theory]
    [InlineData("{{ capture x }}a{{ 1 }}{{ end }}[{{ x }}]", "[a1]")]
    [InlineData("{{ capture x; for i in 1..3; i; end; end; x | string.size }}", "3")]
    [InlineData("{{ o = {} }}{{ capture o.text }}a{{ end }}{{ o }}", "{text: \"a\"}")]
    [InlineData("{{ with {a: 1} }}{{ a }}{{ end }}", "1")]
    [InlineData("{{ o = {a: 1}; with o; b = 2; end; o }}", "{a: 1, b: 2}")]
    [InlineData("{{ x = 'outer'; with {x: 'inner'}; x; end; x }}", "innerouter")]
    [InlineData("{{ import {a: 1, b: 2}; a + b }}", "3")]
    [InlineData("{{ import null }}ok", "ok")]
    [InlineData("{{ x = 1; readonly x; x }}", "1")]
    [InlineData("a{{ ret }}b", "a")]
    [InlineData("a{{ ret 1 }}b", "a1")]
    [InlineData("{{ for x in 1..3; x; ret; end }}b", "1")]
    [InlineData("{{ if true; ret 'x'; end }}b", "x")]
    public void The_other_statements_work_like_this(string template, string expected) => Assert.Equal(expected, Page.Of(template));

    [Theory]
    [InlineData("{{ include 'hello' 'you' }}", "Hello you")]
    [InlineData("{{ 'hello' | include }}", "Hello ")]
    [InlineData("{{ include 'named' a: 5 }}", "5-5-1")]
    [InlineData("{{ include 'title' }}", "News")]
    [InlineData("{{ x = include 'hello' 1; x | string.upcase }}", "HELLO 1")]
    [InlineData("{{ include 'counted' }}{{ include 'counted' }}", "123123")]
    [InlineData("{{ include 'returns' }}c", "a1c")]
    [InlineData("{{ include 'sets'; shared }}", "set")]
    [InlineData("{{ $a = 1; include 'named'; $a }}", "--11")]
    [InlineData("{{ include_join ['hello', 'title'] ', ' }}", "Hello , , News")]
    [InlineData("{{ include_join ['title', 'title'] '|' '<' '>' }}", "<News|News>")]
    [InlineData("{{ include_join ['title', 'title'] 'tpl:counted' }}", "News123News")]
    public void Include_renders_another_template(string template, string expected) => Assert.Equal(expected, Page.Of(template));
}

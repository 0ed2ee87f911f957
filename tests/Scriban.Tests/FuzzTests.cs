using FsCheck;
using FsCheck.Fluent;
using Scriban.Syntax;

namespace Scriban.Tests;

/// <summary>Soup of tokens: whatever comes of it, it is a message or a page.</summary>
public class FuzzTests
{
    private static readonly string[] Tokens =
    [
        "{{", "}}", "{{-", "-}}", "{{~", "~}}", "{%{", "}%}", "{", "}", "(", ")", "[", "]", ",", ".", "?.", "..", "..<", "...", ":", ";", "\n", " ", "|", "|>", "@", "^", "$", "$$", "$0", "$x", "#", "##",
        "+", "-", "*", "/", "//", "%", "<<", ">>", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "!", "?", "??", "?!", "=", "+=", "-=", "*=", "/=", "//=", "%=", "++", "--", "&", "~", "\\",
        "if", "else", "else if", "end", "for", "in", "while", "case", "when", "break", "continue", "func", "ret", "capture", "with", "wrap", "import", "readonly", "tablerow", "do", "include", "include_join",
        "x", "y", "f", "f(x)", "for.last", "while.index", "null", "true", "false", "empty", "this", "limit: 2", "reversed", "offset: 1", "cols: 2", "a: 1",
        "0", "1", "-7", "1.5", "1e3", "0xFF", "0b11", "1.5m", "99999999999999999999", "'a'", "\"b\\n\"", "`c`", "$'{x}'", "'", "\"", "`", "$'{", "text",
        "string.upcase", "string.replace 'a' 'b'", "string.slice 1", "array.size", "array.sort", "array.each", "array.join ','", "math.abs", "math.plus 1", "date.parse", "date.to_string '%d'", "html.escape",
        "object.eval", "object.eval_template", "object.to_json", "object.keys", "regex.match '('", "regex.split 'a*'", "array.cycle [1,2]", "array.insert_at 9 1", "string.pad_left 9", "timespan.from_days 1",
        "[1,2,3]", "{a: 1}", "1..9", "x = 1", "x.y", "x[0]", "x.empty?", "f 1", "f x y",
    ];

    private static readonly string[] Whole =
    [
        "{{ for x in 1..3 limit: 2 }}{{ x * 2 }}{{ if for.last }}.{{ else }}, {{ end }}{{ else }}none{{ end }}",
        "{{ func f(a, b = 2, c...) }}{{ a + b }}{{ c | array.join ',' }}{{ ret a }}{{ end }}{{ f 1 b: 3 }}",
        "{{ case x }}{{ when 1, 2 }}a{{ when 3 }}b{{ else }}c{{ end }}{{ capture y }}{{ x }}{{ end }}",
        "{{~ x = {a: [1, 2, {b: 'c'}]}; x.a[2].b | string.upcase | string.append $'{x.a[0]}' ~}}",
        "{{ wrap w 1 }}{{ x ?? 'd' }}{{ end }}{{ with {a: 1} }}{{ a ? 1 : 2 }}{{ end }}{{ @f }}{{ include 'lines' }}",
        "{{ i = 0; while i < 3; i++; if i == 2; continue; end; i; end; readonly i; import {z: 1}; z }}",
    ];

    private static readonly Gen<string> Soup =
        from tokens in Gen.ListOf(Gen.Elements(Tokens))
        from separator in Gen.Elements(" ", "", "\n")
        from inCode in Gen.Elements(true, false)
        select inCode ? $"{{{{ {string.Join(separator, tokens)} }}}}" : string.Join(separator, tokens);

    private static readonly Gen<string> Mutations =
        from template in Gen.Elements(Whole)
        from at in Gen.Choose(0, template.Length)
        from length in Gen.Choose(0, 6)
        from token in Gen.Elements(Tokens)
        select string.Concat(template.AsSpan(0, at), token, template.AsSpan(Math.Min(template.Length, at + length)));

    [Theory]
    [InlineData(false, 5_000)]
    [InlineData(true, 5_000)]
    public void No_soup_throws_anything_but_the_declared_errors(bool mutated, int count)
    {
        var property = Prop.ForAll((mutated ? Mutations : Soup).ToArbitrary(), template => Try(template));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(count).WithEndSize(40).WithReplay(20_260_101, 7), property);
    }

    private static bool Try(string template)
    {
        var parsed = Template.Parse(template, "soup");
        if (parsed.HasErrors) return parsed.Messages.All(message => message.ToString().StartsWith("soup(", StringComparison.Ordinal));
        var context = Page.Context();
        context.RegexTimeOut = TimeSpan.FromMilliseconds(100);
        context.LoopLimit = 50;
        try
        {
            return parsed.Render(context) is not null;
        }
        catch (ScriptRuntimeException exception)
        {
            return exception.Message.Contains(" : error : ", StringComparison.Ordinal);
        }
    }
}

namespace Scriban.Tests;

public class FunctionsTests
{
    [Theory]
    [InlineData("{{ func f; ret 1; end; f }}", "1")]
    [InlineData("{{ func f }}text{{ end }}{{ f }}{{ f }}", "texttext")]
    [InlineData("{{ func add; ret $0 + $1; end; add 1 2 }}", "3")]
    [InlineData("{{ func all; ret $; end; all 1 2 3 }}", "[1, 2, 3]")]
    [InlineData("{{ func n; ret $.size; end; n 1 2 }}", "2")]
    [InlineData("{{ func named; ret $.a; end; named a: 4 }}", "4")]
    [InlineData("{{ func f(a, b); ret a - b; end; f 5 3 }}", "2")]
    [InlineData("{{ func f(a, b); ret a - b; end; f(5, 3) }}", "2")]
    [InlineData("{{ func f(a, b); ret a - b; end; f b: 5 a: 3 }}", "-2")]
    [InlineData("{{ func f(a, b = 10); ret a + b; end; f 1; ' '; f 1 2 }}", "11 3")]
    [InlineData("{{ func f(a, b = 'x', c = null); ret [a, b, c]; end; f 1 c: 3 }}", "[1, \"x\", 3]")]
    [InlineData("{{ func f(a, rest...); ret [a, rest]; end; f 1 2 3 }}", "[1, [2, 3]]")]
    [InlineData("{{ func f(a, rest...); ret rest; end; f 1 }}", "[]")]
    [InlineData("{{ func f(a, b); ret a + b; end; f ^[1, 2] }}", "3")]
    [InlineData("{{ f(x) = x * 2; f 4 }}", "8")]
    [InlineData("{{ f(x, y) = x + y; f(1, 2) }}", "3")]
    [InlineData("{{ f() = 7; f }}", "7")]
    [InlineData("{{ f = do; ret $0 + 1; end; f 1 }}", "2")]
    [InlineData("{{ func f; ret {a: $0, b: $.b}; end; f 1 b: 2 }}", "{a: 1, b: 2}")]
    [InlineData("{{ f = do (a, b); ret a * b; end; f 2 3 }}", "6")]
    [InlineData("{{ func fact(n); ret n < 2 ? 1 : n * (fact (n - 1)); end; fact 10 }}", "3628800")]
    [InlineData("{{ func fact(n); if n < 2; ret 1; end; ret n * (fact (n - 1)); end; fact 10 }}", "3628800")]
    [InlineData("{{ func fact(n); if n < 2; ret 1; end; ret n * (fact (n - 1)); end; fact 20 }}", "2432902008176640000")]
    [InlineData("{{ g = @f; func f; ret 1; end; f2 = @f; f2 }}", "1")]
    [InlineData("{{ func $local; ret 5; end; $local }}", "5")]
    [InlineData("{{ x = 1; func f(a); x = 2; ret x; end; f 0; x }}", "21")]
    [InlineData("{{ x = 1; func f; x = 2; end; f; x }}", "2")]
    [InlineData("{{ func f; for i in 1..5; if i == 3; ret i; end; end; end; f }}", "3")]
    [InlineData("{{ o = {f: do; ret 'm' + $0; end}; o.f 1 }}", "m1")]
    [InlineData("{{ func f(x); ret x; end; (f 3) + 1 }}", "4")]
    [InlineData("{{ func f(x); ret x; end; f (3 + 1) }}", "4")]
    [InlineData("{{ func f(x); ret {v: x}; end; (f 3).v }}", "3")]
    [InlineData("{{ func f; ret [1,2]; end; f[1] }}", "2")]
    public void A_function_of_the_template_is_called_like_this(string template, string? expected)
    {
        if (expected is null) Assert.Contains("recursive depth limit", Page.RunError(template), StringComparison.Ordinal);
        else Assert.Equal(expected, Page.Of(template));
    }

    [Theory]
    [InlineData("{{ func w }}<{{ $$ }}>{{ end }}{{ wrap w }}in{{ end }}", "<in>")]
    [InlineData("{{ func w; $$; $$; end }}{{ wrap w }}x{{ end }}", "xx")]
    [InlineData("{{ func w }}{{ $0 }}[{{ $$ }}]{{ end }}{{ wrap w 'a' }}b{{ end }}", "a[b]")]
    [InlineData("{{ func w(n); for i in 1..n; $$; end; end; wrap w 3; 'x'; end }}", "xxx")]
    [InlineData("{{ func w }}<{{ $$ }}>{{ end }}{{ wrap w }}{{ wrap w }}x{{ end }}{{ end }}", "<<x>>")]
    public void Wrap_hands_a_block_to_a_function(string template, string expected) => Assert.Equal(expected, Page.Of(template));

    [Theory]
    [InlineData("{{ 'a' | string.upcase }}", "A")]
    [InlineData("{{ 'a' |> string.upcase }}", "A")]
    [InlineData("{{ 'a' | string.append 'b' | string.upcase }}", "AB")]
    [InlineData("{{ 'a'\n | string.upcase }}", null)]
    [InlineData("{{ 'a' |\n string.upcase }}", "A")]
    [InlineData("{{ 'b,a' | string.split ',' | array.sort | array.join '-' }}", "a-b")]
    [InlineData("{{ 1 + 2 | math.times 2 }}", "6")]
    [InlineData("{{ -4 | math.abs }}", "4")]
    [InlineData("{{ string.upcase 'a' | string.append 'b' }}", "Ab")]
    [InlineData("{{ x = 'a' | string.upcase; x }}", "A")]
    [InlineData("{{ f = @string.upcase; 'a' | f }}", "A")]
    [InlineData("{{ [1,2] | array.each @(do; ret $0 * 2; end) }}", "[2, 4]")]
    [InlineData("{{ [1,2,3] | array.filter do; ret $0 > 1; end }}", "[2, 3]")]
    [InlineData("{{ 'abc' | string.slice 1 length: 1 }}", "b")]
    [InlineData("{{ 'abc' | string.slice(1) }}", "bc")]
    [InlineData("{{ (1 | math.plus 1) + (2 | math.plus 2) }}", "6")]
    [InlineData("{{ 3 | math.plus (1 | math.plus 1) }}", "5")]
    [InlineData("{{ func f(a, b); ret a + '/' + b; end; 'x' | f 'y' }}", "x/y")]
    [InlineData("{{ 'x' | do; ret $0 + '!'; end }}", "x!")]
    [InlineData("{{ true ? 'a' : 'b' | string.upcase }}", "a")]
    public void A_pipe_gives_the_left_side_as_first_argument(string template, string? expected)
    {
        if (expected is null) Assert.NotEmpty(Page.ParseErrors(template));
        else Assert.Equal(expected, Page.Of(template));
    }
}

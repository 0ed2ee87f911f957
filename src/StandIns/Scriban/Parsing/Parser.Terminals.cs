using System.Globalization;
using System.Numerics;
using System.Text;
using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    /// <summary>A variable, or one of the words that look like it and are something else.</summary>
    private ScriptExpression ParseVariable()
    {
        var token = Current;
        var text = _source.TextOf(token);
        switch (text)
        {
            case "null":
                return Literal(null);
            case "true" or "false":
                return Literal(text == "true");
            case "do":
                var function = Open(new ScriptFunction());
                return Close(OpenAt(new ScriptAnonymousFunction(ParseFunction(isAnonymous: true)), function));
            case "this":
                var self = Open(new ScriptThis());
                Next();
                return Close(self);
        }
        var local = text[0] == '$';
        var variable = Open(new ScriptVariable(local ? text[1..] : text, local ? VariableScope.Local : VariableScope.Global));
        Next();
        Close(variable);
        if (text is "for" or "while" or "tablerow" && Kind == TokenKind.Dot) CheckLoopVariable(_source.SpanOf(token), text);
        if (!local || !int.TryParse(variable.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return variable;
        return new ScriptIndexer(new ScriptVariable("", VariableScope.Local) { Span = variable.Span })
        {
            Index = new ScriptLiteral(index) { Span = variable.Span },
            Span = variable.Span,
        };
    }

    private ScriptLiteral Literal(object? value)
    {
        var literal = Open(new ScriptLiteral(value));
        Next();
        return Close(literal);
    }

    private void CheckLoopVariable(SourceSpan at, string loop)
    {
        var member = Peek();
        if (member.Kind != TokenKind.Identifier)
        {
            LogError(at, $"Invalid token `{TextOf(member)}`. The loop variable <{loop}> dot must be followed by an identifier");
            return;
        }
        var name = _source.TextOf(member);
        switch (name)
        {
            case "index" or "first" or "even" or "odd":
                return;
            case "last" or "changed" or "length" or "rindex":
                if (loop == "while") LogError(at, $"The loop variable <while.{name}> is invalid");
                return;
            case "col":
                if (loop != "tablerow") LogError(at, $"The loop variable <{loop}.col> is invalid");
                return;
            default:
                LogError(at, $"The loop variable <{loop}.{name}> is not supported");
                return;
        }
    }

    private ScriptLiteral ParseFloat()
    {
        var text = _source.TextOf(Current);
        var suffix = char.ToLowerInvariant(text[^1]);
        var digits = suffix is 'f' or 'd' or 'm' ? text[..^1] : text;
        object? value = null;
        if (suffix == 'f')
        {
            if (float.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) value = number;
        }
        else if ((suffix == 'm' || _options.ParseFloatAsDecimal) && decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
        {
            value = exact;
        }
        else if (double.TryParse(suffix == 'm' ? text : digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            value = number;
        }
        if (value is null) LogError($"Unable to parse {(suffix == 'f' ? "float" : "double")} value `{text}`");
        return Literal(value);
    }

    private ScriptLiteral ParseInteger()
    {
        const NumberStyles Style = NumberStyles.Integer | NumberStyles.AllowExponent;
        var text = _source.TextOf(Current).Replace("_", "", StringComparison.Ordinal);
        if (long.TryParse(text, Style, CultureInfo.InvariantCulture, out var number))
        {
            return Literal(number is >= int.MinValue and <= int.MaxValue ? (object)(int)number : number);
        }
        if (HasBearableSize(text) && BigInteger.TryParse(text, Style, CultureInfo.InvariantCulture, out var big)) return Literal(big);
        LogError($"Unable to parse the integer {text}");
        return Literal(null);
    }

    /// <summary>How long a number may be, before reading and writing it takes longer than anybody would wait.</summary>
    private const int DigitLimit = 10_000;

    /// <summary><c>1e999999999</c> is short to write and takes forever to read.</summary>
    private static bool HasBearableSize(string text)
    {
        var exponent = text.IndexOfAny(['e', 'E']);
        if (text.Length > DigitLimit) return false;
        return exponent < 0 || (int.TryParse(text.AsSpan(exponent + 1), NumberStyles.Integer, CultureInfo.InvariantCulture, out var power) && power <= DigitLimit);
    }

    /// <summary>A number in another base; a point in a binary one cuts off its fraction.</summary>
    private ScriptLiteral ParsePrefixed(int radix)
    {
        var text = _source.TextOf(Current)[2..].Replace("_", "", StringComparison.Ordinal);
        if (text.Length > DigitLimit)
        {
            LogError($"Unable to parse the integer {text}");
            return Literal(null);
        }
        var suffix = radix == 16 && char.ToLowerInvariant(text[^1]) != 'u' ? '\0' : char.ToLowerInvariant(text[^1]);
        if (suffix is 'u' or 'f' or 'd') text = text[..^1];
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? text : text.Remove(point, 1);
        var style = radix == 16 ? NumberStyles.AllowHexSpecifier : NumberStyles.AllowBinarySpecifier;
        var number = BigInteger.Parse("0" + digits, style, CultureInfo.InvariantCulture);
        if (point >= 0)
        {
            var scale = point - digits.Length;
            return Literal(suffix == 'f' ? (object)((float)number * (float)Math.Pow(2, scale)) : (double)number * Math.Pow(2, scale));
        }
        if (number <= uint.MaxValue) return Literal(suffix == 'u' ? (object)(long)number : unchecked((int)(uint)number));
        if (number <= ulong.MaxValue && suffix != 'u') return Literal(unchecked((long)(ulong)number));
        return Literal(number);
    }

    private ScriptLiteral ParseString()
    {
        var start = Current;
        var quote = _source.Text[start.Start];
        if (Kind == TokenKind.VerbatimString)
        {
            var text = _source.Text[(start.Start + 1)..start.End].Replace("``", "`", StringComparison.Ordinal);
            var verbatim = Open(new ScriptLiteral(text, QuoteStyle.Verbatim));
            Next();
            return Close(verbatim);
        }
        var opened = CurrentSpan;
        var literal = new ScriptLiteral(ParseQuoted(1), quote == '\'' ? QuoteStyle.Single : QuoteStyle.Double) { Span = opened };
        return Close(literal);
    }

    /// <summary>The text between the quotes of a token, or between a quote and a brace.</summary>
    private string ParseQuoted(int prefix)
    {
        var text = _source.Text.AsSpan(Current.Start + prefix, Math.Max(0, Current.End - Current.Start - prefix));
        var written = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length) written.Append(text[i]);
            else AppendEscape(written, text, ref i);
        }
        Next();
        return written.ToString();
    }

    private void AppendEscape(StringBuilder written, ReadOnlySpan<char> text, ref int i)
    {
        var c = text[++i];
        switch (c)
        {
            case '\n':
                return;
            case '\r':
                if (i + 1 < text.Length && text[i + 1] == '\n') i++;
                return;
            case 'u' or 'x':
                var digits = text.Slice(i + 1, Math.Min(c == 'u' ? 4 : 2, text.Length - i - 1));
                if (ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) written.Append((char)code);
                i += digits.Length;
                return;
        }
        const string Letters = "0'\"\\{bfnrtv";
        const string Meanings = "\0'\"\\{\b\f\n\r\t\v";
        var known = Letters.IndexOf(c, StringComparison.Ordinal);
        if (known >= 0) written.Append(Meanings[known]);
        else LogError($"Unexpected escape character `{c}` in string");
    }
}

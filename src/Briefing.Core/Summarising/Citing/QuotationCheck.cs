using System.Buffers;

namespace Briefing.Summarising.Citing;

/// <summary>What stands in quotation marks stands so in a span. A brief says neither "I" nor "you" in its own voice.</summary>
internal static class QuotationCheck
{
    private static readonly string[] Persons = ["i", "we", "us", "our", "ours", "my", "me", "you", "your", "yours"];

    private static readonly SearchValues<char> Marks = SearchValues.Create("“”\"«»„「」");

    public static string? Fault(Assertion sentence, Evidence evidence)
    {
        foreach (var (start, end) in sentence.Quotes.All)
        {
            if (end - start < 3 || sentence.Text[start..end].TrimEnd()[^1] is not ('”' or '"' or '»' or '“' or '」'))
                return "A quotation in it has no end.";

            var quoted = Plain(sentence.Text.AsSpan(start, end - start));
            if (!evidence.Spans.Any(span => span.Text.Text.AsSpan().ContainsAny(Marks) && Plain(span.Text.Text).Contains(quoted, StringComparison.Ordinal)))
                return $"Its quotation {sentence.Text[start..end]} stands in no cited span.";
        }

        if (sentence.Language is not ("en" or "und"))
            return null;

        for (var at = 0; at < sentence.Tokens.Count; at++)
            if (sentence.Tokens[at].IsAny(Persons) && sentence.Tokens[at].Text != "US" && !sentence.IsQuoted(at))
                return $"It speaks as “{sentence.Tokens[at].Text}”.";

        return null;
    }

    private static string Plain(ReadOnlySpan<char> text)
    {
        var plain = new char[text.Length];
        var length = 0;
        foreach (var c in text)
            if (char.IsLetterOrDigit(c))
                plain[length++] = char.ToLowerInvariant(c);

        return new string(plain, 0, length);
    }
}

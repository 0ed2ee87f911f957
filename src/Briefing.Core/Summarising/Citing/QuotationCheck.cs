using System.Buffers;
using Briefing.Merging;
using Briefing.Reading;

namespace Briefing.Summarising.Citing;

/// <summary>What stands in quotation marks stands so in a span. A brief says neither "I" nor "you" in its own voice.</summary>
internal static class QuotationCheck
{
    private static readonly string[] Persons = ["i", "we", "us", "our", "ours", "my", "me", "you", "your", "yours"];

    /// <summary>A denial so many words in front of what is quoted denies it.</summary>
    private const int Denied = 3;

    private static readonly SearchValues<char> Marks = SearchValues.Create("“”\"«»„「」");

    public static string? Fault(Assertion sentence, Evidence evidence)
    {
        foreach (var (start, end) in sentence.Quotes.All)
        {
            if (end - start < 3 || sentence.Text[start..end].TrimEnd()[^1] is not ('”' or '"' or '»' or '“' or '」'))
                return "A quotation in it has no end.";

            var quoted = Words(sentence, start, end);
            var before = Words(sentence, 0, start);
            var isDenied = before.Skip(before.Count - Denied).Any(PolarityCheck.Denying.Contains);
            if (!evidence.Spans.Any(span => span.Text.Text.AsSpan().ContainsAny(Marks) && Has(span.Text, quoted, isDenied)))
                return $"Its quotation {sentence.Text[start..end]} stands in no cited span.";
        }

        if (!Languages.IsEnglish(sentence.Language))
            return null;

        for (var at = 0; at < sentence.Tokens.Count; at++)
            if (sentence.Tokens[at].IsAny(Persons) && sentence.Tokens[at].Text != "US" && !sentence.IsQuoted(at) && !IsOfTitle(sentence, at))
                return $"It speaks as “{sentence.Tokens[at].Text}”.";

        return null;
    }

    /// <summary>The "My" of a film's or a book's title.</summary>
    private static bool IsOfTitle(Assertion sentence, int at) =>
        at > 0 && sentence.Tokens[at] is { IsCapitalised: true, Text.Length: > 1 } && sentence.Tokens[at - 1].Kind != TokenKind.Symbol && at + 1 < sentence.Tokens.Count && sentence.Tokens[at + 1].IsCapitalised;

    private static List<string> Words(Assertion text, int start, int end) =>
        [.. text.Tokens.Where(token => token.Start >= start && token.End <= end && token.Kind != TokenKind.Symbol).Select(token => token.Lower)];

    /// <summary>Whether a span has the words one behind the other, and no denial just in front of them that the sentence has not.</summary>
    private static bool Has(Assertion span, List<string> quoted, bool isDenied)
    {
        var words = Words(span, 0, span.Text.Length);
        for (var at = 0; at + quoted.Count <= words.Count; at++)
            if (words.Slice(at, quoted.Count).SequenceEqual(quoted) && (isDenied || !words.Slice(Math.Max(0, at - Denied), Math.Min(at, Denied)).Exists(PolarityCheck.Denying.Contains)))
                return true;

        return false;
    }
}

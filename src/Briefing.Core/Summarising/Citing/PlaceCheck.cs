using Briefing.Merging;

namespace Briefing.Summarising.Citing;

using Calendar = Briefing.Merging.Calendar;
using Token = Briefing.Merging.Token;

/// <summary>
/// In a sentence that follows its span nearly word for word, a name, a day or a number stands where the span has another, or a denial
/// where it has none: the one was put in the other's place.
/// </summary>
internal static class PlaceCheck
{
    /// <summary>Of the sentence's words, those that must stand in the span in the same order.</summary>
    private const double Follows = 0.6;

    /// <summary>What stands directly on their two sides may change sides.</summary>
    private static readonly string[] Mutual = ["met", "meet", "meets", "and", "or", "with", "between", "versus", "vs", "talked", "married", "spoke", "&"];

    private static readonly string[] Fillers = ["the", "a", "an", "has", "have", "to", "president", "minister"];

    public static string? Fault(Assertion sentence, Evidence evidence)
    {
        string? found = null;
        foreach (var span in evidence.Spans.Select(span => span.Text))
        {
            var pairs = Align(sentence.Tokens, span.Tokens);
            var words = Enumerable.Range(0, sentence.Tokens.Count).Where(at => sentence.Tokens[at].Kind == TokenKind.Word && !IsItem(sentence, at, span)).ToHashSet();
            if (pairs.Count(pair => words.Contains(pair.Item1)) < Follows * words.Count)
                continue;

            // One span that it follows without a fault is enough.
            if (FaultIn(pairs, sentence, span) is not { } fault)
                return null;

            found ??= fault;
        }

        return found;
    }

    private static string? FaultIn(List<(int, int)> pairs, Assertion sentence, Assertion span)
    {
        if (Negations(sentence) > Negations(span))
            return "It denies more than the cited span.";

        if (Dropped(pairs, sentence.Tokens.Count, span.Tokens.Count).Any(gap => IsDenial(span.Tokens.GetRange(gap.First, gap.Next - gap.First))))
            return "It leaves out a denial of the cited span.";

        // "By" turns a clause round; who does what to whom is looked at elsewhere.
        var isTurned = sentence.Tokens.Count(token => token.Is("by")) != span.Tokens.Count(token => token.Is("by"));
        return isTurned ? null : Gaps(pairs, sentence.Tokens.Count, span.Tokens.Count).Select(gap => FaultIn(gap, sentence, span)).FirstOrDefault(fault => fault is not null);
    }

    private static int Negations(Assertion text) => text.Tokens.Count(IsNegation);

    /// <summary>"Not", "did not", and nothing else.</summary>
    private static bool IsDenial(List<Token> tokens) => tokens.Exists(IsNegation) && tokens.TrueForAll(token => IsNegation(token) || token.IsAny(["do", "does", "did", "has", "have", "had", "is", "are", "was", "were", ","]));

    private static bool IsNegation(Token token) => token.IsAny(PolarityCheck.Negations) || token.Lower.EndsWith("n't", StringComparison.Ordinal);

    private static string? FaultIn((int First, int Next, int SpanFirst, int SpanNext) gap, Assertion sentence, Assertion span)
    {
        for (var at = gap.First; at < gap.Next; at++)
        {
            var opposites = Lexicon.OppositesOf(sentence.Tokens[at].Lower).ToHashSet();
            for (var other = gap.SpanFirst; other < gap.SpanNext; other++)
                if (opposites.Contains(span.Tokens[other].Lower))
                    return $"It says “{sentence.Tokens[at].Text}” where the cited span says “{span.Tokens[other].Text}”.";
        }

        var stated = ItemsIn(sentence, gap.First, gap.Next, span);
        var given = ItemsIn(span, gap.SpanFirst, gap.SpanNext, sentence);
        // With words of its own around it something else is said in this place, not another in its stead.
        var own = Enumerable.Range(gap.First, gap.Next - gap.First).Where(at => sentence.Stems[at] is not null && !IsItem(sentence, at, span)).Select(at => sentence.Stems[at]!);
        if (own.Any(stem => !span.Stems.GetRange(gap.SpanFirst, gap.SpanNext - gap.SpanFirst).Contains(stem)))
            return null;

        foreach (var item in stated)
        {
            if (MovedWithItsWords(sentence, item, span))
                continue;

            if (given.Exists(other => AreOne(item, other)) || !span.Tokens.Exists(other => AreOne(item, other)))
                continue;

            // What the span has elsewhere was moved here in place of something, or is here a second time.
            var rivals = given.FindAll(other => ClassOf(other) == ClassOf(item));
            if (rivals.Count > 0 && !rivals.Exists(other => AreJoined(sentence, item, other) && AreJoined(span, item, other)))
                return $"The cited span has {rivals[0].Text} where it has {item.Text}.";

            if (Count(sentence, item) > Count(span, item))
                return $"It has {item.Text} where the cited span has something else.";
        }

        return null;
    }

    /// <summary>"2.9 percent in January" is the same wherever it stands.</summary>
    private static bool MovedWithItsWords(Assertion sentence, Token item, Assertion span)
    {
        const int Words = 3;
        var at = sentence.Tokens.IndexOf(item);
        for (var other = Words; at >= Words && other < span.Tokens.Count; other++)
            if (AreOne(span.Tokens[other], item) && Enumerable.Range(1, Words).All(back => sentence.Tokens[at - back].Lower == span.Tokens[other - back].Lower))
                return true;

        return false;
    }

    private static int ClassOf(Token token) => token.Kind == TokenKind.Number || NumberWords.IsNumber(token.Lower) ? 0 : OutcomeOf(token) is not null ? 1 : 2;

    private static int Count(Assertion text, Token item) => text.Tokens.Count(other => AreOne(item, other));

    private static bool AreOne(Token a, Token b) =>
        a.Kind == b.Kind && (a.Lower == b.Lower || (a.Kind == TokenKind.Word && (OutcomeOf(a) is { } outcome ? outcome == OutcomeOf(b) : a.IsCapitalised && b.IsCapitalised && NameCheck.AreOne(a.Lower, b.Lower))));

    private static string? OutcomeOf(Token token) => token.Kind == TokenKind.Word && Verbs.OutcomeOf(token.Lower) is { } outcome && outcome != "announced" ? outcome : null;

    /// <summary>"A and B", "A met B": names with nothing else between them.</summary>
    private static bool AreJoined(Assertion text, Token a, Token b)
    {
        if (!a.IsCapitalised || !b.IsCapitalised)
            return false;

        for (var at = 0; at < text.Tokens.Count; at++)
        {
            if (!AreOne(text.Tokens[at], a) && !AreOne(text.Tokens[at], b))
                continue;

            var sought = AreOne(text.Tokens[at], a) ? b : a;
            var mutual = false;
            for (var behind = at + 1; behind < text.Tokens.Count && behind < at + 9; behind++)
            {
                if (AreOne(text.Tokens[behind], sought))
                {
                    if (mutual)
                        return true;

                    break;
                }

                mutual |= text.Tokens[behind].IsAny(Mutual);
                if (!text.Tokens[behind].IsAny(Mutual) && !text.Tokens[behind].IsAny(Fillers) && !text.Tokens[behind].IsCapitalised)
                    break;
            }
        }

        return false;
    }

    private static List<Token> ItemsIn(Assertion text, int first, int next, Assertion other) =>
        [.. Enumerable.Range(first, next - first).Where(at => IsItem(text, at, other)).Select(at => text.Tokens[at])];

    private static bool IsItem(Assertion text, int at, Assertion other)
    {
        var token = text.Tokens[at];
        // The two ends of a change are told apart by "from" and "to", wherever they stand.
        if (at > 0 && text.Tokens[at - 1].IsAny(["from", "to"]) && token.Kind == TokenKind.Number)
            return false;

        return token.Kind == TokenKind.Number || NumberWords.IsNumber(token.Lower) || Calendar.WeekdayOf(token) is not null || Calendar.MonthOf(token) is not null || OutcomeOf(token) is not null
            || (token.IsCapitalised && text.Names.Exists(name => at >= name.First && at < name.Next)
                && (at > 0 || !NameCheck.IsCommonWord(token) || IsCapitalInside(text, token) || IsCapitalInside(other, token)));
    }

    private static bool IsCapitalInside(Assertion text, Token token) => text.Tokens.Skip(1).Any(other => other.IsCapitalised && other.Lower == token.Lower);

    private static IEnumerable<(int First, int Next, int SpanFirst, int SpanNext)> Gaps(List<(int, int)> pairs, int count, int spanCount)
    {
        var (at, spanAt) = (0, 0);
        foreach (var (next, spanNext) in pairs.Append((count, spanCount)))
        {
            if (next > at && spanNext > spanAt)
                yield return (at, next, spanAt, spanNext);

            (at, spanAt) = (next + 1, spanNext + 1);
        }
    }

    /// <summary>What the sentence leaves out between words that it has.</summary>
    private static IEnumerable<(int First, int Next)> Dropped(List<(int At, int SpanAt)> pairs, int count, int spanCount)
    {
        var (at, spanAt) = (0, 0);
        foreach (var (next, spanNext) in pairs.Append((count, spanCount)))
        {
            if (next == at && spanNext > spanAt)
                yield return (spanAt, spanNext);

            (at, spanAt) = (next + 1, spanNext + 1);
        }
    }

    /// <summary>The heaviest common subsequence. Names weigh least: the words around them say which place is which.</summary>
    private static List<(int, int)> Align(List<Token> a, List<Token> b)
    {
        var best = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
            for (var k = b.Count - 1; k >= 0; k--)
                best[i, k] = Math.Max(Math.Max(best[i + 1, k], best[i, k + 1]), AreAligned(a[i], b[k]) ? best[i + 1, k + 1] + Weight(a[i]) : 0);

        var pairs = new List<(int, int)>();
        for (int i = 0, k = 0; i < a.Count && k < b.Count;)
        {
            if (AreAligned(a[i], b[k]) && best[i, k] == best[i + 1, k + 1] + Weight(a[i]))
                pairs.Add((i++, k++));
            else if (best[i + 1, k] >= best[i, k + 1])
                i++;
            else
                k++;
        }

        return pairs;
    }

    private static bool AreAligned(Token a, Token b) => a.Kind != TokenKind.Symbol && a.Lower == b.Lower;

    private static int Weight(Token token) => token.Kind == TokenKind.Number || token.IsCapitalised || NumberWords.IsNumber(token.Lower) || OutcomeOf(token) is not null ? 1 : token.Lower.Length <= 3 ? 2 : 3;
}

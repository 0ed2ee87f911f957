using System.Collections.Frozen;

namespace Briefing.Merging;

/// <summary>
/// What a sentence asserts in its main clause: without who says it, without the clauses that tell when, why or about whom, and without what
/// merely accompanies it. Two sentences that share only such an aside ("with 212 people on board") do not say the same.
/// </summary>
internal static class MainAssertion
{
    /// <summary>Words that open a clause or a phrase beside the main one, at the head of a part of a sentence or inside it.</summary>
    private static readonly FrozenSet<string> Openers = WordTable.Set("""
        after before when while as because although though since until till amid following despite during with without whereas unless if like unlike
        nachdem bevor während weil obwohl als seit trotz mit ohne wenn
        après avant quand lorsque lorsqu alors tandis pendant parce malgré avec sans depuis puisque
        tras después antes cuando mientras porque aunque desde pese con sin
        após depois antes quando enquanto com sem
        """);

    /// <summary>Words that open one at the head of a part only.</summary>
    private static readonly FrozenSet<string> HeadOpeners = WordTable.Set("""
        who which whose whom where including according in
        der die das dessen deren denen wo darunter laut qui dont où parmi selon que quien cuyo cuya según entre segundo
        """);

    /// <summary>"A day after", "hours before": the span belongs to the clause that follows it.</summary>
    private const int SpanReach = 3;

    private static readonly FrozenSet<string> Spans = WordTable.Set("minute minutes hour hours day days night nights week weeks month months year years moment moments");

    /// <summary>"As many as 40", "as well as", "such as" open no clause.</summary>
    private static readonly string[] Comparing = ["many", "much", "well", "few", "little", "far", "high", "low"];

    /// <summary>Marks the tokens of the main clause. Where nothing would be left, all are.</summary>
    public static bool[] In(List<Token> tokens)
    {
        var attributed = Attribution.In(tokens);
        var marked = new bool[tokens.Count];
        var isAside = false;
        var end = EndOfQuotation(tokens) ?? tokens.Count;
        for (var at = 0; at < end; at++)
        {
            if (IsMark(tokens[at]))
                isAside = at + 1 < tokens.Count && OpensAside(tokens, at + 1, true);
            else if (at == 0 || !isAside)
                isAside = OpensAside(tokens, at, at == 0);

            marked[at] = !isAside && !attributed[at];
        }

        return tokens.Where((token, at) => marked[at] && token is { Kind: TokenKind.Word, Text.Length: > 2 }).Any() ? marked : Array.ConvertAll(attributed, part => !part);
    }

    /// <summary>"'...,' said the judge who brought both sides together": behind a quotation stands who its speaker is. Null where the sentence begins with none, or with a quoted name.</summary>
    private static int? EndOfQuotation(List<Token> tokens)
    {
        if (tokens.Count == 0 || !IsQuotationMark(tokens[0]))
            return null;
        var close = tokens.FindLastIndex(IsQuotationMark);
        var isSpeech = close > 1 && (IsStop(tokens[close - 1]) || close + 1 < tokens.Count && tokens[close + 1].Is(","));
        return isSpeech ? close : null;
    }

    private static bool IsQuotationMark(Token token) => token.Kind == TokenKind.Symbol && token.Text is "\"" or "\u201C" or "\u201D" or "\u201E" or "\u00AB" or "\u00BB";

    private static bool IsStop(Token token) => token.Kind == TokenKind.Symbol && token.Text is "," or "." or "!" or "?";

    private static bool OpensAside(List<Token> tokens, int at, bool isHead)
    {
        if (tokens[at].Is("as"))
            return !(at + 1 < tokens.Count && (tokens[at + 1].IsAny(Comparing) || tokens[at + 1].Kind == TokenKind.Number)) && !(at > 1 && tokens[at - 2].Is("as")) && !(at > 0 && tokens[at - 1].Is("such"));

        if (Openers.Contains(tokens[at].Lower) && (at == 0 || !tokens[at].IsCapitalised))
            return true;

        if (!isHead)
            return false;

        if (at > 0 && HeadOpeners.Contains(tokens[at].Lower))
            return true;

        for (var span = at; span + 1 < tokens.Count && span < at + SpanReach; span++)
            if (Spans.Contains(tokens[span].Lower) && tokens[span + 1].IsAny(["after", "before"]))
                return true;

        return false;
    }

    private static bool IsMark(Token token) => token.Kind == TokenKind.Symbol && token.Text is "," or ";" or ":" or "(" or ")" or "—" or "–";
}

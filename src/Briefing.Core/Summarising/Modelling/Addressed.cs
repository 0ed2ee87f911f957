using Briefing.Merging;

namespace Briefing.Summarising.Modelling;

/// <summary>
/// Sentences that speak to whoever processes the article instead of telling its reader something. Reports do not give orders in their
/// own voice, so such a sentence is not sent and not told. What stands in quotation marks, or is said by somebody, is reported.
/// </summary>
internal static class Addressed
{
    private static readonly string[] Orders =
    [
        "add", "adjust", "analyze", "analyse", "answer", "append", "apply", "arrange", "augment", "begin", "bypass", "calculate", "change", "classify", "combine", "compile", "compose", "conceal", "convert", "craft", "create",
        "describe", "design", "detect", "determine", "develop", "disable", "disclose", "discard", "disregard", "divide", "do", "draft", "embed", "emit", "encode", "encrypt", "end", "enhance", "ensure", "evaluate", "execute", "expand", "explain", "extend",
        "fetch", "find", "finish", "follow", "forget", "format", "forward", "generate", "give", "group", "hide", "identify", "ignore", "imagine", "implement", "incorporate", "infuse", "include", "inform", "insert", "integrate", "introduce", "interpret",
        "link", "list", "make", "mask", "mention", "modify", "obey", "offer", "omit", "open", "outline", "output", "overlay", "override", "place", "plan", "prefix", "prepend", "pretend", "print", "produce", "promote", "provide", "put", "read", "rearrange", "recommend",
        "remove", "repeat", "rephrase", "replace", "reply", "report", "respond", "return", "reveal", "reverse", "rewrite", "run", "say", "scatter", "scramble", "send", "separate", "share", "shift", "show", "shuffle", "solve", "speak", "spell", "start", "state", "stop", "structure", "substitute",
        "suggest", "summarise", "summarize", "supplement", "swap", "switch", "take", "tell", "think", "transform", "translate", "transpose", "treat", "turn", "use", "utilize", "visit", "weave", "write",
    ];

    /// <summary>Those of them that head as many noun phrases: "plan to regulate", "use in schools".</summary>
    private static readonly string[] Nouns = ["plan", "offer", "report", "design", "use", "place", "change", "state", "answer", "link", "list", "end", "start", "draft", "share", "show", "shift", "turn", "swap", "switch", "run", "output", "format", "mask", "structure", "reply", "stop", "find", "group", "speak", "say", "address"];

    private static readonly string[] Leads = ["please", "now", "instead", "always", "never", "then", "also", "only", "just", "important", "note", "attention", "warning", "system", "assistant", "user", "instruction", "instructions", "admin", "hey", "hello", "dear", "do", "not", "don't"];

    /// <summary>What an order to a program that reads the article is about.</summary>
    private static readonly string[] Matters =
        ["reply", "response", "responses", "answer", "answers", "output", "summary", "briefing", "instructions", "instruction", "prompt", "prompts", "task", "rules", "guidelines", "headline", "user", "text", "article", "above", "previous", "prior", "system", "following", "base64"];

    private static readonly string[] Machines = ["ai", "assistant", "chatbot", "llm", "llms", "model", "models", "summarizer", "summariser", "bot", "gpt", "agent", "agents", "prompt"];

    private static readonly string[] Work = ["reply", "response", "answer", "output", "summary", "briefing", "instructions", "instruction", "prompt", "prompts", "task", "rules", "guidelines", "headline"];

    /// <summary>An order or a question in the article's own voice. No model is shown it.</summary>
    public static bool To(Claim claim)
    {
        var tokens = Tokenizer.Read(claim.Text, 0, claim.Text.Length);
        return claim.Speaker is null
            && (IsOrder(tokens) || SpeaksToMachine(tokens) || (claim.Text.AsSpan().TrimEnd().EndsWith("?") && !tokens.Exists(token => token.Text is "“" or "\"")));
    }

    /// <summary>An article without the sentences that order about a program that reads it: they report nothing.</summary>
    /// <returns>Null where it has no others.</returns>
    public static Article? LeaveOut(Article article)
    {
        var quotes = new QuotedSpans(article.Text);
        var orders = article.Sentences.Where(sentence => !quotes.Contains(sentence.Start) && IsToMachine(Tokenizer.Read(article.Text, sentence.Start, sentence.End))).ToHashSet();
        return orders.Count == 0 ? article
            : orders.Count == article.Sentences.Length ? null
            : article with
            {
                Sentences = article.Sentences.RemoveAll(orders.Contains),
                Removed = article.Removed.AddRange(orders.Select(sentence => new Removed(article[sentence].ToString(), "order to a program"))),
            };
    }

    private static bool IsToMachine(List<Token> tokens)
    {
        var matters = tokens.Count(token => token.IsAny(Matters) || token.IsAny(Machines));
        return SpeaksToMachine(tokens) || (matters > 0 && IsOrder(tokens) && !tokens.Exists(token => Verbs.IsSpeech(token.Lower) && token.Lower.EndsWith("ed", StringComparison.Ordinal)));
    }

    private static bool IsOrder(List<Token> tokens)
    {
        // Whatever is quoted is reported.
        var first = 0;
        while (first < tokens.Count && (tokens[first].Kind == TokenKind.Symbol || tokens[first].IsAny(Leads) || tokens[first].IsAny(Machines)))
        {
            if (tokens[first].Text is "“" or "\"" or "«" or "„")
                return false;

            first++;
        }

        return first < tokens.Count && tokens[first].IsAny(Orders) && IsImperative(tokens, first);
    }

    /// <summary>A base form at the head with its object behind it: "Report finds" and "Place of the crash" are none.</summary>
    private static bool IsImperative(List<Token> tokens, int verb) =>
        verb + 1 < tokens.Count && !tokens[verb + 1].IsAny(["of", "by", "-", "will", "finds", "shows", "that", "says"]) && !Verbs.IsVerbLike(tokens[verb + 1].Lower)
        && !(tokens[verb].IsAny(Nouns) && tokens[verb + 1].IsAny(["to", "for", "in", "on", "at", "from", "against", "over", "as", "with", "about", "and"]));

    /// <summary>"Your reply", "you are now a ...", "all previous instructions", "to any AI that reads this": outside quotation marks only.</summary>
    private static bool SpeaksToMachine(List<Token> tokens)
    {
        var quoted = false;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Text is "“" or "”" or "\"" or "«" or "»" or "„")
                quoted = tokens[at].Text is "“" or "«" or "„" || (tokens[at].Text == "\"" && !quoted);

            if (quoted)
                continue;

            if (tokens[at].Is("your") && NextIs(tokens, at, Work))
                return true;

            if (tokens[at].Is("you") && NextIs(tokens, at, ["are", "must", "will", "should", "shall"]) && tokens.Skip(at).Take(8).Any(token => token.IsAny(Machines) || token.IsAny(Work) || token.IsAny(Orders)))
                return true;
        }

        return false;
    }

    private static bool NextIs(List<Token> tokens, int at, string[] words) =>
        (at + 1 < tokens.Count && tokens[at + 1].IsAny(words)) || (at + 2 < tokens.Count && tokens[at + 2].IsAny(words));
}

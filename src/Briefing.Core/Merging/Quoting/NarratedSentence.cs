namespace Briefing.Merging.Quoting;

/// <summary>A sentence as its reporter tells it: each quotation in it is one token, and marks inside a quotation end no sentence.</summary>
/// <param name="Quotes">Index of each quotation's token, with the index of its span.</param>
internal sealed record NarratedSentence(int Paragraph, List<Token> Tokens, List<(int Token, int Span)> Quotes)
{
    private const string Mark = "“”";

    public static bool IsQuote(Token token) => token.Text == Mark;

    /// <summary>The sentences of an article. Two that a quotation joins are one.</summary>
    public static List<NarratedSentence> Of(Article article, QuotedSpans spans)
    {
        var found = new List<NarratedSentence>();
        var sentences = article.Sentences;
        for (var first = 0; first < sentences.Length;)
        {
            var next = first + 1;
            while (next < sentences.Length && (spans.Contains(sentences[next].Start - 1) || (spans.Contains(sentences[next].Start) && spans.IndexAt(sentences[next].Start) == spans.IndexAt(sentences[next - 1].End - 1))
                || IsTailOf(article.Text, sentences[next - 1], sentences[next], spans)))
                next++;

            found.Add(Read(article, spans, sentences[first].Start, sentences[next - 1].End, sentences[first].Paragraph));
            first = next;
        }

        return found;
    }

    /// <summary>"“Why now?” Ilse Maren asked.", which a reader of sentences may take for two: a question or a cry, and behind it who utters it.</summary>
    private static bool IsTailOf(string text, Sentence before, Sentence tail, QuotedSpans spans)
    {
        if (before.Paragraph != tail.Paragraph || !spans.Contains(before.End - 1) || spans.Contains(tail.Start))
            return false;

        var last = text.AsSpan(before.Start, before.Length).TrimEnd("“”\"»« ")[^1..];
        if (last is not ("?" or "!" or "…"))
            return false;

        var tokens = Tokenizer.Read(text, tail.Start, tail.End);
        return tokens.FindIndex(token => SpeechWords.IsSpeech(token.Lower)) is var verb && verb >= 0 && (tokens.Count - verb <= 2 || tokens[verb + 1].Is(",")) && verb < LongestTail;
    }

    private const int LongestTail = 8;

    private static NarratedSentence Read(Article article, QuotedSpans spans, int start, int end, int paragraph)
    {
        var tokens = new List<Token>();
        var quotes = new List<(int, int)>();
        for (var at = start; at < end;)
        {
            var index = spans.FirstBehind(at);
            var opens = index < spans.All.Count ? Math.Min(spans.All[index].Start, end) : end;
            if (opens > at)
                tokens.AddRange(Tokenizer.Read(article.Text, at, opens));

            if (opens == end)
                break;

            quotes.Add((tokens.Count, index));
            tokens.Add(new Token(spans.All[index].Start, spans.All[index].End, TokenKind.Symbol, Mark, Mark, false));
            at = spans.All[index].End;
        }

        return new NarratedSentence(paragraph, tokens, quotes);
    }
}

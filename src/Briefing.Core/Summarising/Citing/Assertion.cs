using Briefing.Merging;
using Briefing.Reading;

namespace Briefing.Summarising.Citing;

/// <summary>A sentence, or the span of a claim, as the check compares them: its words, figures, names and who speaks in it.</summary>
internal sealed class Assertion
{
    private readonly HashSet<string> _stems;
    private readonly bool[] _quoted;

    private Assertion(string text, string language, IEnumerable<Value>? values, string? speaker)
    {
        text = WithOpenScales(text);
        Text = text;
        Language = language;
        Tokens = Tokenizer.Read(text, 0, text.Length);
        Values = values is null ? ValueReader.Read(Tokens, language, null) : [.. values];
        var article = new Article { Id = "", Name = "", Text = text, Language = language, Sentences = [new Sentence(0, text.Length, 0)] };
        Quotes = new QuotedSpans(text);
        Speaker = speaker ?? new SpeakerReader(article, Quotes).SpeakerOf(Tokens, article.Sentences[0]);
        Phrases = new Phrases(Tokens, language);
        Stems = Tokens.ConvertAll(token => Lexicon.StemOf(token, language));
        _stems = [.. Stems.OfType<string>()];
        _quoted = [.. Tokens.Select(token => Quotes.Contains(token.Start))];
        Names = NamesOf(this);
    }

    public string Text { get; }

    public string Language { get; }

    public List<Token> Tokens { get; }

    /// <summary>For each token the stem of a content word, or null.</summary>
    public List<string?> Stems { get; }

    /// <summary>Offsets are into <see cref="Text"/>.</summary>
    public List<Value> Values { get; }

    public string? Speaker { get; }

    public QuotedSpans Quotes { get; }

    public Phrases Phrases { get; }

    /// <summary>Runs of capitalised words, as [First, Next) of tokens.</summary>
    public List<(int First, int Next)> Names { get; }

    public static Assertion Of(string sentence, string language) => new(sentence, language, null, null);

    public static Assertion Of(Claim claim, string language) =>
        new(claim.Text, language, claim.Values.IsEmpty ? null : claim.Values.Select(value => value with { Start = value.Start - claim.Start, End = value.End - claim.Start }), claim.Speaker);

    public bool Has(string stem) => _stems.Contains(stem);

    public IReadOnlySet<string> StemSet => _stems;

    public bool HasToken(string lower) => Tokens.Exists(token => token.Lower == lower);

    public bool IsQuoted(int token) => _quoted[token];

    public (int First, int Next) TokensOf(Value value)
    {
        var first = Tokens.FindIndex(token => token.End > value.Start);
        var next = Tokens.FindLastIndex(token => token.Start < value.End) + 1;
        return (Math.Max(0, first), Math.Max(first, next));
    }

    public bool IsInValue(int token) => Values.Exists(value => Tokens[token].Start >= value.Start && Tokens[token].End <= value.End);

    /// <summary>Content words and names in a figure's clause, the figure left out.</summary>
    public HashSet<string> ContextOf(Value value)
    {
        var (first, next) = TokensOf(value);
        var clause = Phrases.ClauseAround(first, next);
        var context = new HashSet<string>(StringComparer.Ordinal);
        for (var at = clause.First; at < clause.Next; at++)
            if ((at < first || at >= next) && !IsInValue(at) && Stems[at] is { } stem)
                context.Add(Lexicon.GroupOf(stem));

        return context;
    }

    /// <summary>"A 900-million-kilometre journey": the hyphen in front of a scale would hide the number. Offsets stay.</summary>
    private static string WithOpenScales(string text)
    {
        foreach (var scale in (string[])["-million", "-billion", "-thousand", "-trillion", "-hundred"])
            for (var at = text.IndexOf(scale, StringComparison.Ordinal); at > 0; at = text.IndexOf(scale, at + 1, StringComparison.Ordinal))
                if (char.IsAsciiDigit(text[at - 1]))
                    text = string.Concat(text.AsSpan(0, at), " ", text.AsSpan(at + 1));

        return text;
    }

    private static List<(int First, int Next)> NamesOf(Assertion assertion)
    {
        var names = new List<(int, int)>();
        var tokens = assertion.Tokens;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!IsNameWord(assertion, at))
                continue;

            var next = at + 1;
            while (next < tokens.Count && (IsNameWord(assertion, next) || IsInside(assertion, next)))
                next++;

            names.Add((at, next));
            at = next;
        }

        return names;
    }

    private static bool IsNameWord(Assertion assertion, int at)
    {
        var token = assertion.Tokens[at];
        return token.IsCapitalised && !FunctionWords.Contains(assertion.Language, token.Lower) && Calendar.WeekdayOf(token) is null && Calendar.MonthOf(token) is null
            && !(NumberWords.IsNumber(token.Lower) && !assertion.IsMiddle(at));
    }

    private bool IsMiddle(int at) => at > 0 && Tokens[at - 1].Kind != TokenKind.Symbol;

    /// <summary>The hyphen of "Al-Bashir", the full stop of "John F. Kennedy".</summary>
    private static bool IsInside(Assertion assertion, int at) =>
        at + 1 < assertion.Tokens.Count && IsNameWord(assertion, at + 1)
        && ((assertion.Tokens[at].Is("-") && assertion.Tokens[at].Glued && assertion.Tokens[at + 1].Glued)
            || (assertion.Tokens[at].Is(".") && assertion.Tokens[at - 1].Text.Length <= 2)
            || assertion.Tokens[at].IsAny(["de", "van", "von", "bin", "al", "del", "da", "di", "el"]));
}

using System.Buffers;

namespace Briefing.Summarising;

/// <summary>One sentence's words where they stand, for the rules that look at wording.</summary>
internal sealed class SentenceText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"\u201C\u201D\u201E\u00AB\u00BB");

    private readonly TermToken[] _tokens;
    private readonly bool[] _quoted;
    private readonly Edit[] _cuts;
    private FiniteVerbs? _verbs;

    /// <param name="cuts">Parts that are left out of it, in order, of which it has no tokens.</param>
    public SentenceText(string text, int start, int end, TermToken[] tokens, params Edit[] cuts)
    {
        _cuts = cuts;
        Text = text;
        Start = start;
        End = end;
        _tokens = tokens;
        _quoted = new bool[tokens.Length];
        QuotesMatch = MarkQuotations();
    }

    /// <summary>The article's text; every offset here is one into it.</summary>
    public string Text { get; }

    public int Start { get; }

    public int End { get; }

    /// <summary>How many words it has.</summary>
    public int Count => _tokens.Length;

    /// <summary>False where a quotation begins or ends outside of the sentence.</summary>
    public bool QuotesMatch { get; }

    /// <summary>Its words, without those that are left out.</summary>
    public TermToken[] Tokens => _tokens;

    public TermToken this[int i] => _tokens[i];

    /// <summary>Where its verbs stand.</summary>
    public FiniteVerbs Verbs => _verbs ??= new FiniteVerbs(this);

    public ReadOnlySpan<char> Span => Text.AsSpan(Start, End - Start);

    /// <summary>The i-th word; empty where there is none.</summary>
    public ReadOnlySpan<char> Word(int i) =>
        (uint)i < (uint)_tokens.Length ? Text.AsSpan(_tokens[i].Start, _tokens[i].End - _tokens[i].Start) : default;

    /// <summary>"Minsk" of "Minsk's".</summary>
    public static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '\u2019' ? word[..^2] : word;

    /// <summary>"That" of "that's", "they" of "they've"; a word without a contracted verb as it is.</summary>
    public static ReadOnlySpan<char> WithoutContraction(ReadOnlySpan<char> word) =>
        word.IndexOfAny('\'', '\u2019') is > 1 and var at && word[(at + 1)..] is "s" or "re" or "ve" or "d" or "ll" ? word[..at] : word;

    public bool Is(int i, string word) => Word(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the words from the i-th on are those of a lower-case phrase.</summary>
    public bool IsPhrase(int i, string phrase)
    {
        foreach (var range in phrase.AsSpan().Split(' '))
        {
            if (!Word(i++).Equals(phrase.AsSpan()[range], StringComparison.OrdinalIgnoreCase))
                return false;
        }
        return true;
    }

    /// <summary>Whether one of so many words from the i-th on is this one.</summary>
    public bool HasWithin(int i, int words, string word)
    {
        for (var k = i; k < i + words; k++)
        {
            if (Is(k, word))
                return true;
        }
        return false;
    }

    /// <summary>What stands between the i-th word and the next, or the sentence's end.</summary>
    public ReadOnlySpan<char> After(int i)
    {
        var from = i < 0 ? Start : _tokens[i].End;
        var to = i + 1 < _tokens.Length ? _tokens[i + 1].Start : End;
        foreach (var cut in _cuts)
        {
            if (cut.Start >= from && cut.End <= to)
                from = cut.End;
        }
        return Text.AsSpan(from, to - from);
    }

    /// <summary>True where any of its words stands in quotation marks.</summary>
    public bool HasQuotation { get; private set; }

    public bool IsQuoted(int i) => _quoted[i];

    /// <summary>Capitalised, and not only for being the first word.</summary>
    public bool IsCapitalInside(int i) => i > 0 && _tokens[i].Capital;

    private bool MarkQuotations()
    {
        var first = Span.IndexOfAny(Marks);
        if (first < 0)
            return true;
        var open = false;
        var next = 0;
        for (var i = Start + first; i < End; i++)
        {
            for (; next < _tokens.Length && _tokens[next].Start <= i; next++)
                HasQuotation |= _quoted[next] = open;
            switch (Text[i])
            {
                case '\u201C' or '\u00AB' or '\u201E' when !open:
                    open = true;
                    break;
                // German closes with the mark that English opens with.
                case '\u201D' or '\u00BB' or '\u201C' when open:
                    open = false;
                    break;
                case '"':
                    open = !open;
                    break;
                case '\u201C' or '\u201D' or '\u00AB' or '\u00BB' or '\u201E':
                    return false;
            }
        }
        return !open;
    }
}

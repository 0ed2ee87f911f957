using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Briefing.Reading.Debris;

/// <summary>Looks lines up in <see cref="PagePhrases"/>: whole lines and openings by hash, the rest by one vectorised search.</summary>
internal static class PhraseBook
{
    /// <summary>A line that opens with a phrase and is longer than this is a paragraph that happens to open so.</summary>
    private const int MostWordsBehindStart = 30;

    /// <summary>A paragraph longer than this is not judged by a phrase within it.</summary>
    private const int MostWordsAround = 75;

    private static readonly FrozenDictionary<string, string> Wholes = Texts(PhraseAt.Whole)
        .DistinctBy(phrase => phrase.Text).ToFrozenDictionary(phrase => phrase.Text, phrase => phrase.Why);

    private static readonly FrozenDictionary<string, (string Text, string Why)[]> Starts = Texts(PhraseAt.Start)
        .GroupBy(phrase => FirstWord(phrase.Text).ToString())
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Text.Length).ToArray());

    private static readonly (string Text, string Why)[] Inners = [.. Texts(PhraseAt.Anywhere)];

    /// <summary>Of eight phrases the vectorised search looks at nothing but what begins like one of them; of more, at most of the line.</summary>
    private const int PhrasesOfSearch = 8;

    private static readonly SearchValues<string>[] InnerSearches = [.. Inners.Select(phrase => phrase.Text).Where(text => Ascii.IsValid(text)).Chunk(PhrasesOfSearch).Select(Search)];

    /// <summary>Phrases beyond ASCII are searched for one character at a time, so only in lines that hold a letter of theirs.</summary>
    private static readonly SearchValues<string> ForeignSearch = Search([.. Inners.Select(phrase => phrase.Text).Where(text => !Ascii.IsValid(text))]);

    private static readonly SearchValues<char> ForeignLetters = SearchValues.Create(
        [.. Inners.SelectMany(phrase => phrase.Text).Where(c => !char.IsAscii(c)).SelectMany(c => new[] { c, char.ToUpperInvariant(c) }).Distinct()]);

    private static readonly SearchValues<char> Trimmings = SearchValues.Create(" \t.:!?…,;|•·›»>→↓▼▲►–—-_*+#[]\"“”0123456789");

    /// <summary>What the line is by its words, or null.</summary>
    public static string? WhyNot(string line, in LineShape shape)
    {
        if (shape.Words <= MostWordsBehindStart)
        {
            Span<char> lower = stackalloc char[80];
            var head = line.AsSpan(0, Math.Min(line.Length, 80));
            lower = lower[..head.ToLower(lower, CultureInfo.InvariantCulture)];
            var known = line.Length <= 80 ? Whole(lower) : null;
            known ??= Start(lower.TrimStart("•·›»>→↓▼▲►–—-*#[\"“ ".AsSpan()));
            if (known is not null)
            {
                return known;
            }
        }

        return shape.Words <= MostWordsAround ? Anywhere(line) : null;
    }

    private static string? Whole(ReadOnlySpan<char> line)
    {
        var first = line.IndexOfAnyExcept(Trimmings);
        if (first < 0)
        {
            return null;
        }

        var core = line[first..(line.LastIndexOfAnyExcept(Trimmings) + 1)];
        return Wholes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(core, out var why) ? why : null;
    }

    private static string? Start(ReadOnlySpan<char> line)
    {
        if (!Starts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(FirstWord(line), out var phrases))
        {
            return null;
        }

        foreach (var (text, why) in phrases)
        {
            if (line.StartsWith(text) && (line.Length == text.Length || !char.IsLetter(text[^1]) || !char.IsLetter(line[text.Length])))
            {
                return why;
            }
        }

        return null;
    }

    private static string? Anywhere(string line)
    {
        var first = (uint)line.Length;
        foreach (var search in InnerSearches)
        {
            first = Math.Min(first, (uint)line.AsSpan().IndexOfAny(search));
        }

        if (line.AsSpan().ContainsAny(ForeignLetters))
        {
            first = Math.Min(first, (uint)line.AsSpan().IndexOfAny(ForeignSearch));
        }

        if (first == line.Length)
        {
            return null;
        }

        var rest = line.AsSpan((int)first);
        foreach (var (text, why) in Inners)
        {
            if (rest.StartsWith(text, StringComparison.OrdinalIgnoreCase))
            {
                return why;
            }
        }

        return null;
    }

    private static SearchValues<string> Search(string[] phrases) => SearchValues.Create(phrases, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> line)
    {
        var end = 0;
        while (end < line.Length && (char.IsLetter(line[end]) || (end == 0 && !char.IsWhiteSpace(line[end]))))
        {
            end++;
        }

        return line[..end];
    }

    private static IEnumerable<(string Text, string Why)> Texts(PhraseAt at) =>
        from entry in PagePhrases.All
        where entry.At == at
        from text in entry.Texts.Split('|')
        select (text, entry.Why);
}

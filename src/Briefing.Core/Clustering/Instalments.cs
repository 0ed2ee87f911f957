using Briefing.Deduplicating;
using Briefing.Reading;

namespace Briefing.Clustering;

/// <summary>
/// What an article says of the place of its subject in a series: the 13th package, the third quarter, the match that ended 3-1. Instalments of a series share every name and most
/// words, and are different stories.
/// </summary>
internal sealed class Instalments
{
    // "The 13th sanctions package" names its noun second.
    private const int WordsBehind = 2;

    private static readonly Dictionary<string, byte> Spelled = new[]
    {
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    }.Select((word, i) => (word, i)).ToDictionary(pair => pair.word, pair => (byte)(pair.i + 1), StringComparer.OrdinalIgnoreCase);

    // One event has a first and a second day, suspect and round; and these words say nothing of what is counted.
    private static readonly HashSet<uint> Passing = new[]
    {
        "day", "time", "week", "hour", "minute", "month", "year", "night", "morning", "half", "place", "person", "man", "woman", "people", "victim", "suspect",
        "degree", "count", "floor", "round", "of", "in", "on", "at", "to", "the", "a", "an", "and", "or", "as", "for", "by", "with", "is", "was", "since", "that", "such", "ever",
    }.Concat(CalendarNames.Full(CalendarNames.EnglishMonths)).Select(word => Stem.Hash(word)).ToHashSet();

    private static readonly uint Quarter = Stem.Hash("quarter");

    // A team plays every week: "3-1" beside one of these is the result of one match.
    private static readonly HashSet<uint> OfMatches = new[] { "beat", "defeat", "win", "won", "lost", "lose", "draw", "drew", "victory", "goal", "match", "final", "league", "cup" }.Select(word => Stem.Hash(word)).ToHashSet();

    private static readonly uint Result = Stem.Hash("result");

    private static readonly Instalments None = new([]);

    private readonly (uint Noun, byte Number)[] _marks;

    private Instalments((uint Noun, byte Number)[] marks) => _marks = marks;

    public static Instalments Of(ReadOnlySpan<char> text, int words)
    {
        List<(uint, byte)>? marks = null, results = null;
        byte number = 0;
        var behind = 0;
        var isMatch = false;
        var reader = new WordReader(text);
        for (var read = 0; read < words && reader.Next(); read++)
        {
            var word = text[reader.Start..reader.End];
            if (word.Length == 2 && word[0] is 'Q' or 'q' && word[1] is >= '1' and <= '4')
            {
                (marks ??= []).Add((Quarter, (byte)(word[1] - '0')));
                continue;
            }
            if (ResultAt(text, reader) is { } result)
                (results ??= []).Add((Result, result));
            if (NumberOf(word) is var ordinal && ordinal > 0)
            {
                (number, behind) = (ordinal, 0);
                continue;
            }
            var noun = Stem.Hash(word);
            isMatch |= OfMatches.Contains(noun);
            if (number == 0)
                continue;
            if (Passing.Contains(noun) || (reader.Traits & (WordTraits.Opening | WordTraits.Number)) != 0 || behind++ == WordsBehind)
                number = 0;
            else
                (marks ??= []).Add((noun, number));
        }
        if (isMatch && results is not null)
            (marks ??= []).AddRange(results);
        return marks is null ? None : new Instalments([.. marks]);
    }

    /// <summary>"3-1" and "1-3" as one number; null where the word is no first half of a result.</summary>
    private static byte? ResultAt(ReadOnlySpan<char> text, in WordReader reader)
    {
        const int MostGoals = 15;
        var behind = text[reader.End..];
        if (!reader.Traits.IsNumber() || reader.Start > 0 && text[reader.Start - 1] is '-' or '–' || behind.Length < 2 || behind[0] is not ('-' or '–'))
            return null;
        var end = 1;
        while (end < behind.Length && (char.IsLetterOrDigit(behind[end]) || behind[end] is '-' or '–'))
            end++;
        return byte.TryParse(text[reader.Start..reader.End], out var first) && byte.TryParse(behind[1..end], out var second) && first <= MostGoals && second <= MostGoals
            ? (byte)((Math.Max(first, second) << 4) | Math.Min(first, second))
            : null;
    }

    /// <summary>True where both count the same thing and no number of it is in both.</summary>
    public bool AreOthersThan(Instalments other)
    {
        var counted = false;
        foreach (var (noun, number) in _marks)
        {
            foreach (var (otherNoun, otherNumber) in other._marks)
            {
                if (noun != otherNoun)
                    continue;
                if (number == otherNumber)
                    return false;
                counted = true;
            }
        }
        return counted;
    }

    /// <summary>12 for "12th" and "twelfth"; 0 for anything else.</summary>
    private static byte NumberOf(ReadOnlySpan<char> word)
    {
        if (word.Length > 2 && char.IsAsciiDigit(word[0]) && word[^2..] is "st" or "nd" or "rd" or "th" && byte.TryParse(word[..^2], out var number))
            return number;
        return Spelled.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var spelled) ? spelled : (byte)0;
    }
}

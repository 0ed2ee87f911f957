using System.Buffers;

namespace Briefing.Reading.Debris;

/// <summary>Tells the tails of advertising links that break-ins leave under articles: names of sites, glued or in rows, and no language.</summary>
internal static class LinkFarm
{
    private const int FewestWords = 8, LongestWord = 24;

    private static readonly SearchValues<char> Separators = SearchValues.Create(" ,|;");

    public static bool Is(string line, string language, in LineShape shape)
    {
        if (shape.Words < 3 || shape.IsSpaceless || !MayHoldLinks(line))
        {
            return false;
        }

        int words = 0, small = 0, domains = 0, glued = 0;
        foreach (var range in line.AsSpan().SplitAny(Separators))
        {
            var word = line.AsSpan(range).Trim();
            if (word.IsEmpty)
            {
                continue;
            }

            words++;
            small += FunctionWords.ContainsAnyCase(language, word) ? 1 : 0;
            domains += DomainsIn(word);
            glued += word.Length > LongestWord && !word.Contains('/') && !word.Contains('-') ? 1 : 0;
        }

        var isLanguageless = small * 12 <= words;
        return (domains >= 3 && (domains * 4 >= words || isLanguageless))
            || (words >= FewestWords && small == 0 && !shape.EndsSentence && domains + glued >= 2);
    }

    /// <summary>Prose is told at a glance: no two stops before a letter, and no word that is longer than any.</summary>
    private static bool MayHoldLinks(ReadOnlySpan<char> line)
    {
        var stops = 0;
        for (var rest = line; rest.IndexOf('.') is var stop and >= 0; rest = rest[(stop + 1)..])
        {
            stops += stop + 1 < rest.Length && char.IsAsciiLetter(rest[stop + 1]) ? 1 : 0;
        }

        return stops > 1 || HoldsLongWord(line);
    }

    private static bool HoldsLongWord(ReadOnlySpan<char> line)
    {
        while (line.Length > LongestWord)
        {
            var separator = line[..(LongestWord + 1)].LastIndexOfAny(Separators);
            if (separator < 0)
            {
                return true;
            }

            line = line[(separator + 1)..];
        }

        return false;
    }

    /// <summary>Inner stops between letters: "example.com" has one, "a.comb.orgc.com" three.</summary>
    private static int DomainsIn(ReadOnlySpan<char> word)
    {
        var domains = 0;
        for (var at = 2; at + 2 < word.Length; at++)
        {
            if (word[at] == '.' && char.IsLetterOrDigit(word[at - 1]) && char.IsLetterOrDigit(word[at - 2]) && char.IsAsciiLetter(word[at + 1]) && char.IsAsciiLetter(word[at + 2]))
            {
                domains++;
            }
        }

        return domains;
    }
}

using System.Collections.Frozen;
using System.Globalization;

namespace Briefing.Merging;

/// <summary>Tables of words, written as "value=word|word ..." so that a language's words stand together.</summary>
internal static class WordTable
{
    public static FrozenDictionary<string, double> Numbers(string table) =>
        Entries(table).ToFrozenDictionary(entry => entry.Word, entry => double.Parse(entry.Value, CultureInfo.InvariantCulture));

    public static FrozenDictionary<string, string> Names(string table) =>
        Entries(table).ToFrozenDictionary(entry => entry.Word, entry => entry.Value);

    /// <summary>Words and nothing else.</summary>
    public static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<(string Word, string Value)> Entries(string table) =>
        from line in table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        let parts = line.Split('=', 2)
        from word in parts[1].Split('|')
        select (word, parts[0]);
}

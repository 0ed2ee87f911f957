using System.Globalization;

namespace Briefing.Deduplicating;

/// <summary>
/// The words and word pairs that English news uses whatever it is about, with the share of stories that use them (common-words.txt, made by
/// `Briefing.Benchmarks learn-words` of some 300 stories). Names are not among them.
/// </summary>
internal static class CommonEnglish
{
    private const double StoryUnit = 1000;

    /// <summary>Each word as written, with its share of stories.</summary>
    public static IReadOnlyList<(string Word, double Share)> Words { get; }

    private static readonly Dictionary<uint, double> Shares = [];
    private static readonly HashSet<ulong> Pairs = [];

    static CommonEnglish()
    {
        using var resource = typeof(CommonEnglish).Assembly.GetManifestResourceStream("common-words.txt")!;
        using var lines = new StreamReader(resource);
        var words = new List<(string, double)>();
        while (lines.ReadLine() is { } line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var share = int.Parse(line.AsSpan(0, space), CultureInfo.InvariantCulture) / StoryUnit;
            var text = line.AsSpan(space + 1);
            var reader = new WordReader(text);
            reader.Next();
            var first = reader.Hash;
            if (reader.Next())
            {
                Pairs.Add(WordHash.Pair(first, reader.Hash));
                continue;
            }
            Shares[first] = share;
            words.Add((text.ToString(), share));
        }
        Words = words;
    }

    /// <summary>0 where the word is not common.</summary>
    public static double ShareOf(uint word) => Shares.GetValueOrDefault(word);

    public static bool IsCommonPair(ulong pair) => Pairs.Contains(pair);
}

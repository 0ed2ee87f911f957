using System.Globalization;
using Briefing.Deduplicating;

namespace Briefing.Benchmarks;

/// <summary>Learns common-words.txt: the words and word pairs that news uses whatever it is about, each with the per mille of stories that use it.</summary>
internal static class WordLearning
{
    private const double LeastShareOfWord = .010;
    private const double LeastShareOfName = .015;
    private const double LeastShareOfPair = .008;

    public static void Learn(string[] args)
    {
        var files = args[..^1].Select(LabelledArticle.Read).ToList();
        var words = Shares([.. files.SelectMany(articles => articles)], names: false);
        // Weekdays, months and offices are as common in any year; the people of one year's news are not in another's.
        var names = files.ConvertAll(articles => Shares(articles, names: true));
        var common = words.Where(word => word.Value >= (word.Key.Contains(' ', StringComparison.Ordinal) ? LeastShareOfPair : LeastShareOfWord)).ToDictionary();
        foreach (var name in names[0].Keys)
        {
            var share = names.Min(shares => shares.GetValueOrDefault(name));
            if (share >= LeastShareOfName)
                common[name] = Math.Max(share, common.GetValueOrDefault(name));
        }
        File.WriteAllLines(args[^1], common
            .OrderByDescending(item => Math.Round(item.Value * 1000)).ThenBy(item => item.Key, StringComparer.Ordinal)
            .Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Value * 1000:F0} {item.Key}")));
    }

    /// <summary>A story counts once however many articles tell it: otherwise the subjects of the data would pass for common words.</summary>
    private static Dictionary<string, double> Shares(List<LabelledArticle> articles, bool names)
    {
        var storySizes = articles.CountBy(article => article.Story).ToDictionary();
        var shares = new Dictionary<string, double>();
        foreach (var (article, story, _, _) in articles)
        {
            foreach (var item in names ? Names(article.Text) : WordsAndPairs(article.Text))
                shares[item] = shares.GetValueOrDefault(item) + 1.0 / storySizes[story] / storySizes.Count;
        }
        return shares;
    }

    private static HashSet<string> Names(string text)
    {
        var found = new HashSet<string>();
        var reader = new WordReader(text);
        while (reader.Next())
        {
            if (reader.Traits.IsAnchor() && Plain(text[reader.Start..reader.End]) is { Length: > 0 } word)
                found.Add(word);
        }
        return found;
    }

    private static HashSet<string> WordsAndPairs(string text)
    {
        var found = new HashSet<string>();
        var previous = "";
        var reader = new WordReader(text);
        while (reader.Next())
        {
            var word = reader.Traits.IsAnchor() ? "" : Plain(text[reader.Start..reader.End]);
            if (word.Length > 0)
                found.Add(word);
            if (word.Length > 0 && previous.Length > 0)
                found.Add($"{previous} {word}");
            previous = word;
        }
        return found;
    }

    /// <summary>In lower case, or empty where it is not a word of plain letters.</summary>
    private static string Plain(string word)
    {
        var plain = word.Replace('’', '\'').ToLowerInvariant();
        return plain.All(c => char.IsAsciiLetterLower(c) || c == '\'') ? plain : "";
    }
}

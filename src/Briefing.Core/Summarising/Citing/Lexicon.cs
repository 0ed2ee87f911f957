using System.Collections.Frozen;
using Briefing.Merging;
using Briefing.Reading;

namespace Briefing.Summarising.Citing;

/// <summary>What words mean the same, and which mean the opposite, as far as a paraphrase of news needs it.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, string> Groups = Grouped(Synonyms.Lines);
    private static readonly ILookup<string, string> Opposites = Synonyms.Opposites
        .SelectMany(pair => from a in pair.One.Split(' ') from b in pair.Other.Split(' ') from both in new[] { (a, b), (b, a) } select both)
        .ToLookup(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    private static readonly WordSet Light = new(Synonyms.Light);

    /// <summary>The stem of a content word; null for symbols, numbers, small words and words that any report may use.</summary>
    public static string? StemOf(Token token, string language)
    {
        if (token.Kind != TokenKind.Word || token.Lower.Length < 2 || FunctionWords.Contains(language, token.Lower) || (Languages.IsEnglish(language) && Light.Contains(token.Lower)))
            return null;

        return Verbs.OutcomeOf(token.Lower) is { } outcome && outcome != "announced" ? "#" + outcome : Merging.Stems.Of(token.Lower, language);
    }

    /// <summary>One word for all that mean the same.</summary>
    public static string GroupOf(string stem) => Groups.GetValueOrDefault(stem, stem);

    /// <summary>One word for all forms of a word, as written in small letters, and all words that mean the same.</summary>
    public static string MeaningOf(string lower) =>
        Verbs.OutcomeOf(lower) is { } outcome && outcome != "announced" ? "#" + outcome : GroupOf(Verbs.BaseOf(lower, "en"));

    /// <summary>"Explode" and "explosion", "propose" and "proposal": a shared beginning that is most of both.</summary>
    public static bool AreRelated(string a, string b)
    {
        if (a == b || GroupOf(a) == GroupOf(b))
            return true;

        var common = a.AsSpan().CommonPrefixLength(b);
        var longer = Math.Max(a.Length, b.Length);
        return common >= 4 && common >= Math.Min(a.Length, b.Length) - 2 && longer - common <= 4 && (common >= 5 || longer <= 7) && a[0] != '#';
    }

    /// <summary>The words, as written in small letters, that say the contrary of one.</summary>
    public static IEnumerable<string> OppositesOf(string lower) => Opposites[lower];

    private static FrozenDictionary<string, string> Grouped(string lines)
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var stems = line.Split(' ').Select(word => Merging.Stems.Of(word, "en")).Distinct().ToList();
            // A word of two meanings stays in the group that names it first.
            foreach (var stem in stems)
                groups.TryAdd(stem, stems[0]);
        }

        return groups.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

using System.Collections.Frozen;
using Briefing.Deduplicating;

namespace Briefing.Merging;

/// <summary>What a feature weighs in English news at large: a word that every story has weighs next to nothing, one that none has weighs 1.</summary>
internal static class CommonWeights
{
    /// <summary>A word that fewer than one story in so many has is rare.</summary>
    private const double RarestStory = 300;

    private static readonly FrozenDictionary<string, double> Weights = CommonEnglish.Words
        .Where(entry => !entry.Word.Contains(' ', StringComparison.Ordinal))
        .GroupBy(entry => Stems.Of(entry.Word.ToLowerInvariant(), "en"), entry => entry.Share)
        .ToFrozenDictionary(stem => stem.Key, stem => Math.Clamp(-Math.Log(stem.Sum()) / Math.Log(RarestStory), 0.05, 1));

    public static double Of(string feature) => feature[0] is '@' or '#' ? 1 : Weights.GetValueOrDefault(feature, 1);
}

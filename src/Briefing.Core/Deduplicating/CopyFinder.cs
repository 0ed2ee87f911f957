using System.Collections.Immutable;

namespace Briefing.Deduplicating;

/// <summary>Finds the articles that have one upstream text, and leaves independent reports of one event alone.</summary>
public static class CopyFinder
{
    // Half the word pairs and half the order of names: of rewritten copies the worst have .57, of independent reports the most alike .55.
    private const double LeastLikeness = .56;

    /// <summary>The related pairs, in the order of the input; none with an article twice.</summary>
    public static ImmutableArray<CopyRelation> Find(IReadOnlyList<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var index = new FingerprintIndex();
        var texts = new ComparedText[articles.Count];
        var relations = new List<(int A, int B, CopyRelation Relation)>();
        for (var b = 0; b < articles.Count; b++)
        {
            texts[b] = ComparedText.Of(articles[b]);
            var fingerprint = Fingerprint.Of(articles[b].Text);
            foreach (var (a, _) in index.Ask(fingerprint))
            {
                if (Relate(articles[a], texts[a], articles[b], texts[b]) is { } relation)
                    relations.Add((a, b, relation));
            }
            index.Add(b, fingerprint);
        }
        return [.. relations.OrderBy(pair => pair.A).ThenBy(pair => pair.B).Select(pair => pair.Relation)];
    }

    private static CopyRelation? Relate(Article a, ComparedText textA, Article b, ComparedText textB)
    {
        var common = TextComparison.Of(textA, textB);
        if (textA.Words.AsSpan().SequenceEqual(textB.Words))
            return new CopyRelation(a.Id, b.Id, CopyKind.Exact, 1);
        var likeness = (common.PairContainment + common.AnchorsInOrder) / 2;
        if (likeness < LeastLikeness)
            return null;
        var kind = common.PairContainment >= .8 ? CopyKind.Near : CopyKind.Derived;
        return new CopyRelation(a.Id, b.Id, kind, Math.Round(common.PairContainment, 3));
    }
}

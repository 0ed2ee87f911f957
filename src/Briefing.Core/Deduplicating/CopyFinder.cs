using System.Collections.Immutable;

namespace Briefing.Deduplicating;

/// <summary>Finds the articles that have one upstream text, and leaves independent reports of one event alone.</summary>
public static class CopyFinder
{
    // A few sentences that say who did what are alike whoever wrote them: short texts must be more alike.
    private const double LeastLikeness = .51;
    private const double WordsToConvince = 3;

    // Partial containment: this many copied words, and this share of the shorter text.
    private const int LeastCopiedWords = 60;
    private const double LeastCopiedShare = .3;

    private const double NearContainment = .8;

    // Copies of a text that was copied more often than this are not all compared with each other.
    private const int MostComparedCopies = 64;

    /// <summary>The related pairs, in the order of the input; none with an article twice.</summary>
    public static ImmutableArray<CopyRelation> Find(IReadOnlyList<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var index = new FingerprintIndex();
        var texts = new ComparedText[articles.Count];
        var related = new Dictionary<(int A, int B), CopyRelation>();
        var seen = new HashSet<(int A, int B)>();
        for (var b = 0; b < articles.Count; b++)
        {
            texts[b] = ComparedText.Of(articles[b].Text);
            var fingerprint = Fingerprint.Of(articles[b].Text);
            foreach (var (a, _) in index.Ask(fingerprint))
                Compare(a, b);
            index.Add(b, fingerprint);
        }
        // Two copies of one text need not have much in common that a fingerprint sees; that they are copies of one text tells to look.
        foreach (var copies in CopyGroups.Of(articles, [.. related.Values]).Where(copies => copies.Count is > 2 and <= MostComparedCopies))
        {
            foreach (var b in copies)
            {
                foreach (var a in copies.TakeWhile(a => a < b))
                    Compare(a, b);
            }
        }
        return [.. related.OrderBy(pair => pair.Key).Select(pair => pair.Value)];

        void Compare(int a, int b)
        {
            if (seen.Add((a, b)) && Relate(articles[a], texts[a], articles[b], texts[b]) is { } relation)
                related.Add((a, b), relation);
        }
    }

    private static CopyRelation? Relate(Article a, ComparedText textA, Article b, ComparedText textB)
    {
        if (textA.Words.AsSpan().SequenceEqual(textB.Words))
            return new CopyRelation(a.Id, b.Id, CopyKind.Exact, 1);
        var common = TextComparison.Of(textA, textB);
        var alike = common.Likeness >= LeastLikeness + WordsToConvince / common.Shorter;
        var holdsPart = common.CopiedWords >= Math.Max(LeastCopiedWords, LeastCopiedShare * common.Shorter);
        if ((!alike && !holdsPart) || ShortReports.Contradict(textA, textB) || ShortReports.AreWordedAnew(textA, textB, common))
            return null;
        var kind = common.PairContainment >= NearContainment ? CopyKind.Near : CopyKind.Derived;
        return new CopyRelation(a.Id, b.Id, kind, Math.Round(common.PairContainment, 3));
    }
}

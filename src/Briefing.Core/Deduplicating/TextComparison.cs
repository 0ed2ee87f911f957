namespace Briefing.Deduplicating;

/// <summary>What two texts have in common, measured on all of their words.</summary>
internal readonly record struct TextComparison
{
    // Beyond this the order of names says nothing new, and the comparison would not be linear any more.
    private const int MostOrdered = 2048;

    // Any two articles on one subject share a tenth; two short reports of one event up to a quarter, the worst rewritten copy a third.
    private const double LeastContainment = .3;

    // Fewer names than this have an order by accident.
    private const int FewestAnchors = 4;

    /// <summary>Share of the shorter text's word pairs that the other has.</summary>
    public double PairContainment { get; private init; }

    /// <summary>Share of the shorter text's names and numbers that the other has in the same order; of all its words where it has next to none.</summary>
    public double Order { get; private init; }

    /// <summary>Share of the names and numbers between the same two words that are not the same: a template filled in anew.</summary>
    public double Refilled { get; private init; }

    /// <summary>Words of the shorter text, outside quotations, that stand in long runs in the other.</summary>
    public int CopiedWords { get; private init; }

    /// <summary>
    /// The mean of shared word pairs and order, less half of what is refilled. On the development data the worst rewritten copy has .544,
    /// the most alike of independent reports .502.
    /// </summary>
    public double Likeness => (PairContainment + Order - Refilled) / 2;

    /// <summary>Words of the shorter text.</summary>
    public int Shorter { get; private init; }

    public static TextComparison Of(ComparedText a, ComparedText b)
    {
        var (shorter, longer) = a.Words.Length <= b.Words.Length ? (a, b) : (b, a);
        var containment = shorter.Pairs.Length == 0 ? 0 : (double)Shared(a.Pairs, b.Pairs) / shorter.Pairs.Length;
        if (containment < LeastContainment)
            return new TextComparison { PairContainment = containment, Shorter = shorter.Words.Length };
        var ordered = Math.Min(a.Anchors.Length, b.Anchors.Length) >= FewestAnchors
            ? (First(a.Anchors), First(b.Anchors))
            : (First(a.Words), First(b.Words));
        return new TextComparison
        {
            PairContainment = containment,
            Order = CommonSubsequence.Length(ordered.Item1, ordered.Item2) / Math.Max(1.0, Math.Min(ordered.Item1.Count, ordered.Item2.Count)),
            Refilled = TemplateSlots.Refilled(shorter, longer),
            CopiedWords = CopiedRuns.Words(shorter, longer),
            Shorter = shorter.Words.Length,
        };
    }

    private static ArraySegment<uint> First(uint[] words) => new(words, 0, Math.Min(MostOrdered, words.Length));

    private static int Shared(ulong[] a, ulong[] b)
    {
        int i = 0, j = 0, shared = 0;
        while (i < a.Length && j < b.Length)
        {
            var (x, y) = (a[i], b[j]);
            shared += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
        return shared;
    }
}

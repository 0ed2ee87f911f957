using System.Runtime.InteropServices;

namespace Briefing.Deduplicating;

/// <summary>A document that may be related, with the number of sampled features that it shares.</summary>
internal readonly record struct SharedDocument(int Document, int Shared);

/// <summary>
/// Which of the documents seen so far share features with a text: an inverted index over sampled features. A feature keeps only so many documents
/// (half the first, half the latest) that asking costs the same however many there are; the hundredth copy of a text is found through the
/// others. One writer; documents are numbered by their caller.
/// </summary>
internal sealed class FingerprintIndex
{
    private const int Shards = 256;
    private const int DocumentsPerFeature = 32;

    // A candidate shares one in so many of the text's features, and two at the least.
    private const int LeastSharedPart = 16;
    private const int FewestShared = 2;

    // Made when first used: few texts use few of them.
    private readonly PostingTable?[] _shards = new PostingTable?[Shards];
    private readonly Dictionary<int, int> _shared = [];
    private readonly List<SharedDocument> _found = [];

    public void Add(int document, Fingerprint fingerprint)
    {
        foreach (var feature in fingerprint.Features)
            (_shards[ShardOf(feature)] ??= new PostingTable(DocumentsPerFeature, kept: DocumentsPerFeature / 2)).Add(feature, document);
    }

    /// <summary>The documents that share most, best first, at most <paramref name="limit"/>.</summary>
    public IReadOnlyList<SharedDocument> Ask(Fingerprint fingerprint, int limit = 32)
    {
        _shared.Clear();
        _found.Clear();
        Count(fingerprint, common: false);
        if (!Collect(fingerprint))
        {
            // All it has is common: it may be one more copy of what has been copied often.
            Count(fingerprint, common: true);
            Collect(fingerprint);
        }
        _found.Sort((a, b) => a.Shared != b.Shared ? b.Shared.CompareTo(a.Shared) : a.Document.CompareTo(b.Document));
        if (_found.Count > limit)
            _found.RemoveRange(limit, _found.Count - limit);
        return _found;
    }

    private void Count(Fingerprint fingerprint, bool common)
    {
        foreach (var feature in fingerprint.Features)
        {
            if (_shards[ShardOf(feature)] is not { } shard)
                continue;
            var documents = shard.Of(feature);
            var isCommon = documents.Length == DocumentsPerFeature;
            if (isCommon != common)
                continue;
            foreach (var document in documents)
                CollectionsMarshal.GetValueRefOrAddDefault(_shared, document, out _)++;
        }
    }

    private bool Collect(Fingerprint fingerprint)
    {
        var least = Math.Max(FewestShared, fingerprint.Features.Length / LeastSharedPart);
        foreach (var (document, shared) in _shared)
        {
            if (shared >= least)
                _found.Add(new SharedDocument(document, shared));
        }
        return _found.Count > 0;
    }

    private static int ShardOf(uint feature) => (int)(feature % Shards);
}

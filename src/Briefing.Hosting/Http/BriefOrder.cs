using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Briefing.Hosting.Briefs;
using Briefing.Hosting.Stories;

namespace Briefing.Hosting.Http;

/// <summary>A brief that somebody asks for: of articles sent along, or of stories in the store.</summary>
internal sealed record BriefOrder
{
    public const int UsualWords = 110;

    /// <summary>The articles sent along; empty asks for stories of the store.</summary>
    public ImmutableArray<RawArticle> Articles { get; init; } = [];

    public StoryQuery Query { get; init; } = new();

    public int Words { get; init; } = UsualWords;

    public bool IsInline => !Articles.IsEmpty;

    /// <summary>The same for the same wishes, whatever form the answer is to have. Orders under way with one hash are one run.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in LiveBriefs.KeyOf(Query, Words))
            Append(hash, part);
        foreach (var article in Articles)
        {
            Append(hash, article.Name);
            Append(hash, article.Bytes.Span);
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash().AsSpan(0, 16));
    }

    private static void Append(IncrementalHash hash, string part) => Append(hash, Encoding.UTF8.GetBytes(part));

    /// <summary>Each part with its length before it, so that no two lists of parts run together into the same bytes.</summary>
    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
    }
}

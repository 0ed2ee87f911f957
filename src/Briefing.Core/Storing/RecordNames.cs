using System.Buffers;
using System.Globalization;

namespace Briefing.Storing;

/// <summary>
/// Where uploads, what is prepared of them, stories and what all hosts share lie in the store; other records are named by the class that keeps them. Names are
/// hashes or ids that were checked, except those below <see cref="Articles"/>.
/// </summary>
public static class RecordNames
{
    /// <summary>Container of the uploads, under whatever names their uploaders chose.</summary>
    public const string Articles = "articles/";

    public const string Prepared = "prepared/";
    public const string Changes = "changes/";
    public const string Stories = "stories/";
    public const string Quarantine = "quarantine/";

    /// <summary>What language models answered, by the hash of the question.</summary>
    public const string Answers = "answers/";

    /// <summary>What language models cost, by the day.</summary>
    public const string Spending = "spending/";

    /// <summary>What the stories are made of, and what the writer of stories is about to do.</summary>
    public const string StoryIndex = "stories/index";

    /// <summary>Held by the one writer of stories.</summary>
    public const string StoryWriter = "stories/writer";

    /// <summary>What links in mails are signed with.</summary>
    public const string LinkSecret = "secrets/links.json";

    public const string DamagedIndex = "index";

    private const string DamagedPrefix = "damaged-";
    private const string StrayPrefix = "stray-";

    /// <summary>Digits of the id of an upload and of a story.</summary>
    internal const int IdLength = 16;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private static readonly SearchValues<char> IdLetters = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz-");

    /// <summary>The containers of all records. A deployment makes them, and a test holds it to this list.</summary>
    public static IReadOnlyList<string> Containers { get; } =
        ["articles", "prepared", "changes", "stories", "briefs", "editions", "subscribers", "suppressed", "deliveries", "limits", "secrets", "quarantine", "runs", "keys", "templates", "answers", "spending"];

    /// <summary>The id of an upload: reading gives the same to its article.</summary>
    /// <param name="name">Its name below <see cref="Articles"/>.</param>
    public static string UploadId(string name) => HexHash.Of(name, IdLength);

    /// <summary>The upload that an article came with.</summary>
    /// <exception cref="ArgumentException">It is not an id of this store.</exception>
    public static string UploadIdOf(string articleId) => IsArticleId(articleId)
        ? articleId[..IdLength]
        : throw new ArgumentException($"\"{articleId}\" is not the id of an article in this store.", nameof(articleId));

    /// <summary>True for an upload's id, alone or followed by a hyphen and what tells the articles of one upload apart.</summary>
    public static bool IsArticleId(string id) =>
        id is { Length: >= IdLength and <= 64 }
        && id.AsSpan(0, IdLength).IndexOfAnyExcept(HexDigits) < 0
        && (id.Length == IdLength || (id[IdLength] == '-' && id.AsSpan(IdLength).IndexOfAnyExcept(IdLetters) < 0));

    /// <summary>True for what may be the id of a story.</summary>
    public static bool IsStoryId(string id) => id is { Length: IdLength } && id.AsSpan().IndexOfAnyExcept(HexDigits) < 0;

    public static string Upload(string name) => Articles + name;

    public static string PreparedUpload(string uploadId) => $"{Prepared}{uploadId}.json";

    /// <summary>Says that an upload was prepared or retracted and the stories do not know yet.</summary>
    public static string Change(string uploadId) => Changes + uploadId;

    /// <summary>Says that a story was found damaged, or with <see cref="DamagedIndex"/> the index, and is to be made again.</summary>
    public static string Damaged(string what) => Changes + DamagedPrefix + what;

    /// <summary>What a mark of damage names, or null where a mark is one of a changed upload.</summary>
    public static string? DamagedBy(string mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        return mark.StartsWith(Changes + DamagedPrefix, StringComparison.Ordinal) ? mark[(Changes.Length + DamagedPrefix.Length)..] : null;
    }

    /// <summary>Says that articles of an upload stand in the stories in a version that nothing else tells of, so that they have to be looked for.</summary>
    public static string Stray(string uploadId) => Changes + StrayPrefix + uploadId;

    /// <summary>The upload that such a mark names, or null where a mark is another.</summary>
    public static string? StrayOf(string mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        return mark.StartsWith(Changes + StrayPrefix, StringComparison.Ordinal) ? mark[(Changes.Length + StrayPrefix.Length)..] : null;
    }

    public static string Story(string storyId) => $"{Stories}{storyId}.json";

    /// <summary>A part of the index that readers load.</summary>
    public static string IndexShard(int number) => string.Create(CultureInfo.InvariantCulture, $"{Stories}index-{number:00}.json.gz");

    /// <summary>What the writer of stories knows of the articles of one week.</summary>
    public static string Week(int number) => string.Create(CultureInfo.InvariantCulture, $"{Stories}week-{number:00000}.json.gz");

    public static string Quarantined(string id) => $"{Quarantine}{id}.json";
}

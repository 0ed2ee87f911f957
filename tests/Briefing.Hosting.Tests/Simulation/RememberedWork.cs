using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Briefing.Hosting.Stories;
using Briefing.Reading;

namespace Briefing.Hosting.Tests.Simulation;

/// <summary>
/// Does the work on the same texts once for all days: the days of one script have the same uploads and stories again and again. What is remembered is asked for by
/// all that it is made of, so that nothing that would come out otherwise can be taken for it. A host that stops gives up before such work, whether or not another
/// day has done it already: else the course of a day would hang on the days beside it.
/// </summary>
internal sealed class RememberedWork() : TextWork(static (story, cancellation) => BriefPipeline.TellAsync(story, Options, null, cancellation))
{
    // An upload that was overwritten at some moment of one day is never seen again.
    private const int MostRemembered = 20_000;

    private static readonly BriefOptions Options = new();
    private readonly ConcurrentDictionary<string, ReadResult> _read = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableArray<int>> _groups = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, StoryAccount> _told = new(StringComparer.Ordinal);

    public static RememberedWork OfAllDays { get; } = new();

    public override ReadResult Read(RawArticle upload)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{upload.Name}\n{upload.Modified?.UtcTicks}\n{upload.Metadata}\n{Convert.ToHexString(SHA256.HashData(upload.Bytes.Span))}");
        return _read.TryGetValue(key, out var known) ? known : Remember(_read, key, base.Read(upload));
    }

    public override ImmutableArray<int> Group(IReadOnlyList<KnownArticle> known, IReadOnlyList<Article> articles, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var key = KeyOf("", known);
        return _groups.TryGetValue(key, out var groups) ? groups : Remember(_groups, key, base.Group(known, articles, CancellationToken.None));
    }

    public override async Task<StoryAccount> TellAsync(string id, IReadOnlyList<KnownArticle> known, ImmutableArray<Article> articles, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var key = KeyOf(id, known);
        return _told.TryGetValue(key, out var told) ? told : Remember(_told, key, await base.TellAsync(id, known, articles, CancellationToken.None));
    }

    /// <summary>A version stands for all of an article but the moment of an upload that states none.</summary>
    private static string KeyOf(string id, IReadOnlyList<KnownArticle> known)
    {
        var key = new StringBuilder(id);
        foreach (var article in known)
            key.Append(CultureInfo.InvariantCulture, $"\n{article.Id} {article.Version} {article.Time.UtcTicks}");
        return key.ToString();
    }

    private static T Remember<T>(ConcurrentDictionary<string, T> remembered, string key, T made)
    {
        if (remembered.Count >= MostRemembered)
            remembered.Clear();
        return remembered[key] = made;
    }
}

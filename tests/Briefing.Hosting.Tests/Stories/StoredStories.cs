using System.Text.Json;
using Briefing.Hosting.Stories;
using Briefing.Storing;

namespace Briefing.Hosting.Tests.Stories;

/// <summary>What readers find in a store, in a form in which two stores can be compared.</summary>
internal static class StoredStories
{
    /// <summary>For each story what is told, and what the index says of it; moments of writing are left out.</summary>
    /// <param name="clock">By which the index grows old while it is read; that of the machine where there is none.</param>
    public static async Task<SortedDictionary<string, string>> OfAsync(IBlobStore store, TimeProvider? clock = null)
    {
        using var shelf = new StoryShelf(store, clock ?? TimeProvider.System);
        return await OfAsync(shelf);
    }

    public static async Task<SortedDictionary<string, string>> OfAsync(StoryShelf shelf)
    {
        var stories = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in (await shelf.IndexAsync()).Stories)
        {
            var story = await shelf.ReadAsync(entry.Id);
            var plain = entry with { Changed = default };
            stories.Add(entry.Id, JsonSerializer.Serialize(new { plain, story!.Id, story.Story }));
        }
        return stories;
    }

    /// <summary>Uploads that are in no story and not in quarantine, articles that are in two stories or of no upload, and marks of changes that nobody took up.</summary>
    /// <param name="clock">As in <see cref="OfAsync(IBlobStore, TimeProvider?)"/>.</param>
    public static async Task<List<string>> FaultsAsync(IBlobStore store, TimeProvider? clock = null)
    {
        using var shelf = new StoryShelf(store, clock ?? TimeProvider.System);
        var placed = await store.ListAsync(RecordNames.Quarantine).Select(record => Path.GetFileNameWithoutExtension(record.Name)).Where(RecordNames.IsArticleId).ToListAsync();
        foreach (var entry in (await shelf.IndexAsync()).Stories)
            placed.AddRange((await shelf.ReadAsync(entry.Id))!.Story!.Articles.Select(article => article.Id));
        var uploads = await store.ListAsync(RecordNames.Articles).Select(upload => RecordNames.UploadId(upload.Name[RecordNames.Articles.Length..])).ToListAsync();
        return
        [
            .. uploads.Except(placed).Select(id => $"{id} is lost"),
            .. placed.Except(uploads).Select(id => $"{id} is no upload"),
            .. placed.CountBy(id => id).Where(count => count.Value > 1).Select(count => $"{count.Key} is there {count.Value} times"),
            .. await store.ListAsync(RecordNames.Changes).Select(mark => $"{mark.Name} was not taken up").ToListAsync(),
        ];
    }
}

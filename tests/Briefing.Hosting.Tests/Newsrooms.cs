using System.Text;
using Briefing.Hosting.Storing;
using Briefing.Storing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefing.Hosting.Tests;

/// <summary>Newsrooms, and uploads on their way through them.</summary>
internal static class Newsrooms
{
    /// <summary>One that nobody hears of and whose queue nobody reads.</summary>
    /// <param name="clock">The machine's where none is given.</param>
    public static Newsroom On(IBlobStore store, TimeProvider? clock = null) =>
        new(store, new InProcessQueue(clock ?? TimeProvider.System), clock ?? TimeProvider.System, NullLoggerFactory.Instance);

    /// <summary>Puts an upload into the store, which nobody is told of.</summary>
    public static Task PutAsync(this IBlobStore store, Upload upload) => store.WriteAsync(RecordNames.Upload(upload.Name), upload.Content, WriteCondition.Always);

    /// <inheritdoc cref="PutAsync(IBlobStore, Upload)"/>
    public static Task PutAsync(this IBlobStore store, string name, string text) => store.PutAsync(new Upload(name, Encoding.UTF8.GetBytes(text)));

    /// <summary>Puts an upload into the store of a newsroom, and has it taken in; the stories are not brought up to date.</summary>
    public static async Task TakeInAsync(this Newsroom newsroom, IBlobStore store, Upload upload)
    {
        await store.PutAsync(upload);
        await newsroom.ArticleUploadedAsync(upload.Name);
    }

    /// <inheritdoc cref="TakeInAsync(Newsroom, IBlobStore, Upload)"/>
    public static Task TakeInAsync(this Newsroom newsroom, IBlobStore store, string name, string text) =>
        newsroom.TakeInAsync(store, new Upload(name, Encoding.UTF8.GetBytes(text)));

    /// <summary>Deletes an upload, and brings the stories up to date.</summary>
    public static async Task RetractAsync(this Newsroom newsroom, IBlobStore store, string name)
    {
        await store.DeleteAsync(RecordNames.Upload(name));
        await newsroom.ArticleUploadedAsync(name);
        await newsroom.UpdateStoriesAsync();
    }
}

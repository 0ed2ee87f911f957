using Briefing.Hosting.Briefs;
using Briefing.Hosting.Storing;
using Briefing.Storing;
using Microsoft.Extensions.Logging;

namespace Briefing.Hosting.Tests.Briefs;

/// <summary>A newsroom with its store in a temporary folder, and a desk that makes briefs of it on a Monday morning.</summary>
public abstract class DeskFixture : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    protected DeskFixture()
    {
        Store = new FileBlobStore(_folder.Path);
        Newsroom = Newsrooms.On(Store, Clock);
        Desk = new BriefDesk(Store, Newsroom.Shelf, Clock, Log.CreateLogger<BriefDesk>());
    }

    protected static DateOnly Monday { get; } = new(2026, 3, 2);

    private protected SetClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 6, 1, 0, TimeSpan.Zero));

    /// <summary>What the desk says at error.</summary>
    private protected KeptLog Log { get; } = new();

    protected IBlobStore Store { get; }

    protected Newsroom Newsroom { get; }

    protected BriefDesk Desk { get; }

    public void Dispose()
    {
        Newsroom.Dispose();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected async Task UploadAsync(params IEnumerable<(string Name, string Text)> articles)
    {
        foreach (var (name, text) in articles)
            await Newsroom.TakeInAsync(Store, name, text);
        await Newsroom.UpdateStoriesAsync();
        // The shelf looks for changes once a second.
        Clock.Now += TimeSpan.FromSeconds(2);
    }
}

using System.Runtime.CompilerServices;
using Briefing.Hosting.Briefs;
using Briefing.Hosting.Stories;

namespace Briefing.Hosting.Tests.Briefs;

/// <summary>What is kept of briefs on demand.</summary>
public sealed class LiveBriefsTests : DeskFixture
{
    [Fact]
    public async Task A_brief_is_made_once_for_each_state_of_the_store_and_let_go_of_with_it()
    {
        var live = new LiveBriefs(Newsroom.Shelf, new StoryBriefs(Newsroom.Shelf));
        await UploadAsync(("dam.txt", News.Dam));
        var former = await MadeTwiceAsync(live);
        await UploadAsync(("orchestra.txt", News.Orchestra));
        await MadeTwiceAsync(live);

        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        Assert.False(former.TryGetTarget(out _));
        GC.KeepAlive(live);
    }

    // Apart from its caller, whose registers would keep the brief alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference<Brief>> MadeTwiceAsync(LiveBriefs live)
    {
        var made = await live.MakeAsync(new StoryQuery(), StoryBriefs.StoredWords);
        Assert.Same(made, await live.MakeAsync(new StoryQuery(), StoryBriefs.StoredWords));
        return new WeakReference<Brief>(made);
    }
}

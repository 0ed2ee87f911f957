using Briefing.Core.Tests.Storing;
using Briefing.Storing;
using Briefing.Subscribing;

namespace Briefing.Core.Tests.Subscribing;

public sealed class SubscribersTests
{
    [Theory]
    [InlineData("subscribers/x")]
    [InlineData("subscribers/notes.txt")]
    public async Task What_somebody_else_put_beside_the_readers_is_none(string name)
    {
        var store = new MemoryBlobStore(TimeProvider.System);
        await store.WriteAsync(name, new byte[] { 1 }, WriteCondition.Always);
        var subscribers = new Subscribers(store);

        Assert.Empty(await subscribers.ListAsync().ToListAsync());
        Assert.Empty(await subscribers.TagsAsync().ToListAsync());
    }
}

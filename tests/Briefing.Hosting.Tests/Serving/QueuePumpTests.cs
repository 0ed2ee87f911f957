using Briefing.Hosting.Serving;
using Briefing.Hosting.Storing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefing.Hosting.Tests.Serving;

public sealed class QueuePumpTests
{
    private static readonly string[] Sent = ["a", "b", "c"];

    private readonly SetClock _clock = SetClock.Morning();

    [Theory]
    [InlineData(false, 3)]
    [InlineData(true, 1)]
    public async Task Messages_are_handled_each_or_all_by_one_call_and_none_comes_back(bool isOneCallForAll, int expected)
    {
        var queue = await QueueAsync();
        var calls = 0;
        var pump = Pump(queue, () => Interlocked.Increment(ref calls), isOneCallForAll);

        Assert.Equal(3, await pump.HandleSomeAsync());
        _clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(0, await pump.HandleSomeAsync());
        Assert.Equal(expected, calls);
    }

    [Fact]
    public async Task Where_the_one_call_fails_all_messages_come_back()
    {
        var queue = await QueueAsync();
        Assert.Equal(3, await Pump(queue, () => throw new InvalidOperationException("Not now."), isOneCallForAll: true).HandleSomeAsync());
        _clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(Sent, (await queue.ReceiveAsync(32, TimeSpan.FromMinutes(1))).Select(message => message.Text).Order(StringComparer.Ordinal));
    }

    private async Task<InProcessQueue> QueueAsync()
    {
        var queue = new InProcessQueue(_clock);
        foreach (var message in Sent)
            await queue.SendAsync(message);
        return queue;
    }

    private QueuePump Pump(InProcessQueue queue, Action handle, bool isOneCallForAll) =>
        new("work", queue, (_, stop) => Task.Run(handle, stop), 32, _clock, NullLogger<QueuePump>.Instance) { IsOneCallForAll = isOneCallForAll };
}

using Briefing.Hosting.Storing;
using Briefing.Storing;

namespace Briefing.Hosting.Tests.Storing;

/// <summary>What every queue must do.</summary>
public abstract class WorkQueueContract
{
    private protected static readonly TimeSpan Long = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private protected abstract Storage Open();

    private static async Task<WorkMessage> NextAsync(IWorkQueue queue, TimeSpan hidden) =>
        (await Eventually.ValueAsync(async () => (await queue.ReceiveAsync(1, hidden)) is [var one] ? one : null, Deadline))!;

    [SkippableFact]
    public async Task A_message_is_handed_to_one_receiver_and_gone_once_completed()
    {
        var queue = Open().Queue("story-work");
        Assert.Empty(await queue.ReceiveAsync(32, Long));
        await queue.SendAsync("Füße <&> \"北京\"");

        var message = Assert.Single(await queue.ReceiveAsync(32, Long));
        Assert.Equal(("Füße <&> \"北京\"", 1), (message.Text, message.Try));
        Assert.Empty(await queue.ReceiveAsync(32, Long));
        await queue.CompleteAsync(message);
        await queue.CompleteAsync(message);
        Assert.Empty(await queue.ReceiveAsync(32, Long));
    }

    [SkippableFact]
    public async Task A_message_that_was_not_completed_comes_back_and_its_former_receiver_cannot_complete_it()
    {
        var queue = Open().Queue("story-work");
        await queue.SendAsync("work");
        var first = await NextAsync(queue, TimeSpan.FromSeconds(1));
        var second = await NextAsync(queue, Long);

        Assert.Equal((first.Id, 2), (second.Id, second.Try));
        await queue.CompleteAsync(first);
        await queue.SendAsync("more work");
        Assert.Equal("more work", Assert.Single(await queue.ReceiveAsync(32, Long)).Text);
        await queue.CompleteAsync(second);
    }

    [SkippableFact]
    public async Task A_message_may_be_sent_for_later()
    {
        var queue = Open().Queue("story-work");
        await queue.SendAsync("later", TimeSpan.FromSeconds(2));
        await queue.SendAsync("now");

        Assert.Equal("now", Assert.Single(await queue.ReceiveAsync(32, Long)).Text);
        Assert.Equal("later", (await NextAsync(queue, Long)).Text);
    }

    [SkippableFact]
    public async Task After_five_tries_a_message_is_poison()
    {
        var storage = Open();
        var queue = storage.Queue("story-work");
        await queue.SendAsync("poisonous");
        for (var number = 1; number <= IWorkQueue.MostTries; number++)
            Assert.Equal(number, (await NextAsync(queue, TimeSpan.FromSeconds(1))).Try);

        var poison = await Eventually.ValueAsync(async () =>
        {
            Assert.Empty(await queue.ReceiveAsync(32, Long));
            return (await storage.Queue("story-work-poison").ReceiveAsync(32, Long)) is [var one] ? one : null;
        }, Deadline);

        Assert.Equal("poisonous", poison!.Text);
        Assert.Empty(await queue.ReceiveAsync(32, Long));
    }

    [SkippableFact]
    public async Task Many_receivers_share_the_messages_without_a_double()
    {
        var queue = Open().Queue("story-work");
        for (var i = 0; i < 200; i++)
            await queue.SendAsync($"message {i}");
        var received = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var mine = new List<string>();
            while (await queue.ReceiveAsync(7, Long) is { Count: > 0 } messages)
            {
                foreach (var message in messages)
                {
                    mine.Add(message.Text);
                    await queue.CompleteAsync(message);
                }
            }
            return mine;
        })));
        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"message {i}").Order(), received.SelectMany(mine => mine).Order());
    }

    [SkippableFact]
    public async Task A_message_has_at_most_48_kB()
    {
        var queue = Open().Queue("story-work");
        var most = new string('x', 48 * 1024);
        await queue.SendAsync(most);
        Assert.Equal(most, Assert.Single(await queue.ReceiveAsync(1, Long)).Text);
        await Assert.ThrowsAsync<ArgumentException>(() => queue.SendAsync(most + "x"));
    }
}

public sealed class InProcessQueueTests : WorkQueueContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private protected override Storage Open() => Storage.OnFiles(_folder.Path, TimeProvider.System);

    [Fact]
    public async Task What_is_completed_is_not_kept_until_it_would_have_come_back()
    {
        var queue = new InProcessQueue(TimeProvider.System);
        var texts = new List<WeakReference>();
        for (var number = 0; number < 1_000; number++)
            texts.Add(await SendAndCompleteAsync(queue, number));

        GC.Collect();
        Assert.InRange(texts.Count(text => text.IsAlive), 0, 200);
    }

    private static async Task<WeakReference> SendAndCompleteAsync(InProcessQueue queue, int number)
    {
        var text = $"message {number}";
        await queue.SendAsync(text);
        await queue.CompleteAsync(Assert.Single(await queue.ReceiveAsync(1, Long)));
        return new WeakReference(text);
    }

    public void Dispose() => _folder.Dispose();
}

public sealed class AzureQueueTests : WorkQueueContract
{
    private string? _account;

    private string Account => _account ??= AzuriteAccount.Require();

    private protected override Storage Open() => Storage.OnAzure(Account);

    [SkippableFact]
    public async Task Messages_are_base64_as_the_functions_host_writes_and_reads_them()
    {
        var queue = Open().Queue("story-work");
        await queue.SendAsync("Füße");
        var raw = new Azure.Storage.Queues.QueueClient(Account, "story-work");

        Azure.Storage.Queues.Models.QueueMessage sent = await raw.ReceiveMessageAsync();
        Assert.Equal(Convert.ToBase64String("Füße"u8), sent.MessageText);
        await raw.SendMessageAsync(Convert.ToBase64String("by Event Grid"u8));
        Assert.Equal("by Event Grid", Assert.Single(await queue.ReceiveAsync(1, Long)).Text);
    }
}

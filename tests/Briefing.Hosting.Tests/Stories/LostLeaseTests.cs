using Briefing.Hosting.Storing;
using Briefing.Hosting.Tests.Storing;
using Briefing.Storing;

namespace Briefing.Hosting.Tests.Stories;

/// <summary>
/// A writer of stories that stood still for longer than its lease lasts writes nothing more. That records are only replaced in the version that was read is no
/// defence where it reads a story after the next writer has written it.
/// </summary>
public sealed class LostLeaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Wherever_a_writer_stands_still_it_writes_no_story_part_or_week_afterwards()
    {
        for (var at = 1; ; at++)
        {
            var clock = new SetClock(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
            var store = new StandingStore(new FileBlobStore(_folder[$"{at}"]), clock, at);
            using var newsroom = Newsrooms.On(store, clock);
            // One story: of several that are written at the same time, one may have been asked about just before.
            foreach (var (name, text) in new[] { ("dam.txt", News.Dam), ("dam2.txt", News.DamElsewhere) })
                await newsroom.TakeInAsync(store, name, text);
            store.IsWatched = true;
            var failure = await Xunit.Record.ExceptionAsync(() => newsroom.UpdateStoriesAsync());
            if (!store.HasStood)
            {
                Assert.Null(failure);
                Assert.True(at > 4, $"only {at} places to stand still at");
                return;
            }
            Assert.Empty(store.WrittenAfterwards);
            // After the last of them nothing is left to write but what the marks of changes are.
            Assert.True(failure is LeaseLostException || store.HasWrittenRoot, $"{at}: {failure}");
        }
    }

    /// <summary>A store that answers one question about stories after longer than a lease.</summary>
    private sealed class StandingStore(IBlobStore store, SetClock clock, int at) : DelegatingStore(store)
    {
        private readonly List<string> _afterwards = [];
        private int _reads, _roots;

        public bool IsWatched { get; set; }

        public bool HasStood { get; private set; }

        /// <summary>Whether the index was complete before.</summary>
        public bool HasWrittenRoot => _roots > 1;

        public IReadOnlyList<string> WrittenAfterwards => _afterwards;

        public override async Task<StoredBlob?> ReadAsync(string name, int most = int.MaxValue, CancellationToken cancellation = default)
        {
            var blob = await base.ReadAsync(name, most, cancellation);
            lock (_afterwards)
            {
                if (IsWatched && name.StartsWith(RecordNames.Stories, StringComparison.Ordinal) && ++_reads == at)
                {
                    HasStood = true;
                    clock.Now += TimeSpan.FromMinutes(1);
                }
            }
            return blob;
        }

        public override Task<string?> WriteAsync(string name, ReadOnlyMemory<byte> content, WriteCondition condition, CancellationToken cancellation = default)
        {
            lock (_afterwards)
            {
                _roots += name == RecordNames.StoryIndex ? 1 : 0;
                // The root is replaced only in the version that was read before the lease was lost: what the next writer has written first of all.
                if (HasStood && name.StartsWith(RecordNames.Stories, StringComparison.Ordinal) && name != RecordNames.StoryIndex)
                    _afterwards.Add(name);
            }
            return base.WriteAsync(name, content, condition, cancellation);
        }

        public override Task<IBlobLease?> TryLeaseAsync(string name, TimeSpan duration, CancellationToken cancellation = default) => Task.FromResult<IBlobLease?>(new Lease());

        /// <summary>One that nobody gets round to renewing.</summary>
        private sealed class Lease : IBlobLease
        {
            public Task<bool> RenewAsync(CancellationToken cancellation = default) => Task.FromResult(false);

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}

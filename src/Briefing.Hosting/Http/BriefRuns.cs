using System.Collections.Concurrent;
using System.Text;
using Briefing.Hosting.Storing;
using Briefing.Rendering;
using Briefing.Storing;
using Microsoft.Extensions.Logging;

namespace Briefing.Hosting.Http;

/// <summary>How a run stands.</summary>
/// <param name="State"><see cref="Running"/>, <see cref="Done"/> or <see cref="Failed"/>.</param>
/// <param name="Brief">brief.json, where it is done.</param>
/// <param name="Problem">Where it failed, a sentence for the caller.</param>
public sealed record RunRecord(string State, DateTimeOffset Started, string? Brief = null, string? Problem = null)
{
    public const string Running = "running";
    public const string Done = "done";
    public const string Failed = "failed";
}

/// <summary>
/// Briefs under way. Orders with one hash share one run. A run that outlasts its caller's patience is kept with its order in <c>runs/</c>, to be asked
/// for later; the others never touch the store. Where the process of a run has died, the one that is asked for it makes the brief.
/// </summary>
internal sealed class BriefRuns : IDisposable
{
    private const string Folder = "runs/";
    private const int IdLength = 32;

    /// <summary>The shortest that a storage account knows. A process that is gone holds its runs for so long at most.</summary>
    private static readonly TimeSpan LeaseDuration = TimeSpan.FromSeconds(15);

    /// <summary>An order that is not done by then, however many processes tried, is given up.</summary>
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    private readonly IBlobStore _store;
    private readonly Func<BriefOrder, CancellationToken, Task<Brief>> _make;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly ConcurrentDictionary<string, Run> _runs = new(StringComparer.Ordinal);

    /// <summary>More briefs at once than there are processors would each come later and none sooner.</summary>
    private readonly SemaphoreSlim _places = new(Environment.ProcessorCount);

    public BriefRuns(IBlobStore store, Func<BriefOrder, CancellationToken, Task<Brief>> make, TimeProvider clock, ILogger<Site> log) =>
        (_store, _make, _clock, _log) = (store, make, clock, log);

    /// <summary>Has a brief made, unless the same one is under way.</summary>
    /// <returns>Null where it takes longer than <paramref name="patience"/>; then it can be asked for by its id.</returns>
    public async Task<Brief?> RunAsync(BriefOrder order, TimeSpan patience, CancellationToken cancellation)
    {
        var id = order.Hash();
        var run = _runs.GetOrAdd(id, _ => new Run(this, id, order, _clock.GetUtcNow()));
        try
        {
            return await run.Brief.WaitAsync(patience, _clock, cancellation);
        }
        catch (TimeoutException) when (!run.Brief.IsFaulted)
        {
            await run.RecordedAsync();
            return null;
        }
    }

    /// <summary>Null where there is no such run, or it was forgotten after a day.</summary>
    public async Task<RunRecord?> FindAsync(string id, CancellationToken cancellation)
    {
        if (id.Length != IdLength || !id.All(char.IsAsciiHexDigitLower) || await ReadAsync(id, cancellation) is not { } record)
            return null;
        if (record.State != RunRecord.Running)
            return record;
        if (_clock.GetUtcNow() - record.Started > LongestRun)
            return record with { State = RunRecord.Failed, Problem = "The brief could not be made in fifteen minutes. Send the request again, with fewer articles if it has many." };
        if (!_runs.ContainsKey(id))
            await TakeOverAsync(id, record.Started, cancellation);
        return record;
    }

    /// <summary>Forgets runs of more than a day ago.</summary>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        var limit = _clock.GetUtcNow() - KeptFor;
        await foreach (var entry in _store.ListAsync(Folder, cancellation))
        {
            if (entry.Modified < limit)
                await _store.DeleteAsync(entry.Name, entry.Tag, cancellation);
        }
    }

    public void Dispose() => _places.Dispose();

    private static string NameOf(string id) => $"{Folder}{id}.json";

    private static string OrderOf(string id) => $"{Folder}{id}.order.json";

    private static string LeaseOf(string id) => $"{Folder}{id}.lease";

    private Task<RunRecord?> ReadAsync(string id, CancellationToken cancellation) => _store.ReadRecordAsync(RecordKinds.Run, NameOf(id), cancellation);

    private Task WriteAsync(string id, RunRecord record) => _store.WriteAsync(NameOf(id), RecordKinds.Run.Write(record), WriteCondition.Always);

    private Task<HeldLease?> TryLeaseAsync(string id, CancellationToken cancellation) => HeldLease.TryTakeAsync(_store, LeaseOf(id), LeaseDuration, _clock, cancellation);

    /// <summary>Goes on with a run whose process is gone; one that is alive holds the lease.</summary>
    private async Task TakeOverAsync(string id, DateTimeOffset started, CancellationToken cancellation)
    {
        if (await TryLeaseAsync(id, cancellation) is not { } lease)
            return;
        try
        {
            if (await ReadAsync(id, cancellation) is not { State: RunRecord.Running } || await _store.ReadRecordAsync(RecordKinds.Order, OrderOf(id), cancellation) is not { } order)
                return;
            _ = _runs.GetOrAdd(id, _ => new Run(this, id, order, started)).FinishAsync(lease);
            lease = null;
        }
        catch (DamagedRecordException damage)
        {
            SiteLog.RunLost(_log, id, damage);
            await WriteAsync(id, new RunRecord(RunRecord.Failed, started, null, "The order was damaged in the store. Send the request again."));
        }
        finally
        {
            if (lease is not null)
                await lease.DisposeAsync();
        }
    }

    /// <summary>One brief under way. It goes on when a caller gives up: others may wait for it.</summary>
    private sealed class Run
    {
        private readonly BriefRuns _runs;
        private readonly string _id;
        private readonly BriefOrder _order;
        private readonly DateTimeOffset _started;
        private readonly Lazy<Task<Brief>> _brief;
        private readonly Lazy<Task> _first;

        public Run(BriefRuns runs, string id, BriefOrder order, DateTimeOffset started)
        {
            (_runs, _id, _order, _started) = (runs, id, order, started);
            _brief = new Lazy<Task<Brief>>(() => Task.Run(MakeAsync));
            _first = new Lazy<Task>(FirstAsync);
        }

        public Task<Brief> Brief => _brief.Value;

        /// <summary>Ends when the store knows of the run.</summary>
        public Task RecordedAsync() => _first.Value;

        /// <summary>Brings the run to its end in the store.</summary>
        /// <param name="lease">The right to do so, given back at the end; null where another process has it and does the same.</param>
        public async Task FinishAsync(HeldLease? lease)
        {
            try
            {
                await using var held = lease;
                await _runs.WriteAsync(_id, await OutcomeAsync());
                await _runs._store.DeleteAsync(OrderOf(_id));
            }
            catch (Exception fault)
            {
                SiteLog.RunLost(_runs._log, _id, fault);
            }
        }

        private async Task<Brief> MakeAsync()
        {
            await _runs._places.WaitAsync();
            try
            {
                return await _runs._make(_order, CancellationToken.None);
            }
            finally
            {
                _runs._places.Release();
                _runs._runs.TryRemove(_id, out _);
            }
        }

        /// <summary>The order comes first: a run that is known can be gone on with.</summary>
        private async Task FirstAsync()
        {
            await _runs._store.WriteAsync(OrderOf(_id), RecordKinds.Order.Write(_order), WriteCondition.Always);
            var lease = await _runs.TryLeaseAsync(_id, CancellationToken.None);
            await _runs.WriteAsync(_id, new RunRecord(RunRecord.Running, _started));
            _ = FinishAsync(lease);
        }

        private async Task<RunRecord> OutcomeAsync()
        {
            try
            {
                return new RunRecord(RunRecord.Done, _started, Encoding.UTF8.GetString(BriefJson.Write(await Brief)));
            }
            catch (ProblemException refused)
            {
                return new RunRecord(RunRecord.Failed, _started, null, refused.Problem.Detail);
            }
            catch (Exception fault)
            {
                SiteLog.RunLost(_runs._log, _id, fault);
                return new RunRecord(RunRecord.Failed, _started, null, "The run failed through a fault of ours. It was logged; trying again may help.");
            }
        }
    }
}

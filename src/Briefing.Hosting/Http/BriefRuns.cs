using System.Collections.Concurrent;
using System.Text;
using Briefing.Hosting.Briefs;
using Briefing.Rendering;
using Briefing.Storing;
using Microsoft.Extensions.Logging;

namespace Briefing.Hosting.Http;

/// <summary>How a run stands.</summary>
/// <param name="State">"running", "done" or "failed".</param>
/// <param name="Brief">brief.json, where it is done.</param>
/// <param name="Problem">Where it failed, a sentence for the caller.</param>
public sealed record RunRecord(string State, DateTimeOffset Started, string? Brief = null, string? Problem = null);

/// <summary>
/// Briefs under way. Orders with one hash share one run. A run that outlasts its caller's patience is kept in <c>runs/{id}.json</c>, to be asked
/// for later; the others never touch the store.
/// </summary>
internal sealed class BriefRuns(IBlobStore store, TimeProvider clock, ILogger<Site> log) : IDisposable
{
    private readonly TimeProvider _clock = clock;
    private readonly ILogger _log = log;

    private const string Folder = "runs/";
    private const int IdLength = 32;

    /// <summary>A process that was to bring a run to its end is certainly gone after it.</summary>
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, Run> _runs = new(StringComparer.Ordinal);

    /// <summary>More briefs at once than there are processors would each come later and none sooner.</summary>
    private readonly SemaphoreSlim _places = new(Environment.ProcessorCount);

    /// <summary>Has a brief made, unless the same one is under way.</summary>
    /// <returns>Null where it takes longer than <paramref name="patience"/>; then it can be asked for by its id.</returns>
    public async Task<Brief?> RunAsync(string id, Func<CancellationToken, Task<Brief>> make, TimeSpan patience, CancellationToken cancellation)
    {
        var run = _runs.GetOrAdd(id, _ => new Run(this, id, make));
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
        if (id.Length != IdLength || !id.All(char.IsAsciiHexDigitLower) || await store.ReadAsync(NameOf(id), cancellation: cancellation) is not { } stored)
            return null;
        var record = BriefRecords.Run.Read(NameOf(id), stored.Content);
        return record.State == "running" && _clock.GetUtcNow() - record.Started > LongestRun
            ? record with { State = "failed", Problem = "The run was cut off when the program stopped. Send the request again." }
            : record;
    }

    /// <summary>Forgets runs of more than a day ago.</summary>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        var limit = _clock.GetUtcNow() - KeptFor;
        await foreach (var entry in store.ListAsync(Folder, cancellation))
        {
            if (entry.Modified < limit)
                await store.DeleteAsync(entry.Name, entry.Tag, cancellation);
        }
    }

    public void Dispose() => _places.Dispose();

    private static string NameOf(string id) => $"{Folder}{id}.json";

    private Task WriteAsync(string id, RunRecord record) => store.WriteAsync(NameOf(id), BriefRecords.Run.Write(record), WriteCondition.Always);

    /// <summary>One brief under way. It goes on when a caller gives up: others may wait for it.</summary>
    private sealed class Run
    {
        private readonly BriefRuns _runs;
        private readonly string _id;
        private readonly DateTimeOffset _started;
        private readonly Lazy<Task<Brief>> _brief;
        private readonly Lazy<Task> _first;

        public Run(BriefRuns runs, string id, Func<CancellationToken, Task<Brief>> make)
        {
            (_runs, _id, _started) = (runs, id, runs._clock.GetUtcNow());
            _brief = new Lazy<Task<Brief>>(() => Task.Run(() => MakeAsync(make)));
            _first = new Lazy<Task>(FirstAsync);
        }

        public Task<Brief> Brief => _brief.Value;

        /// <summary>Ends when the store knows of the run.</summary>
        public Task RecordedAsync() => _first.Value;

        private async Task<Brief> MakeAsync(Func<CancellationToken, Task<Brief>> make)
        {
            await _runs._places.WaitAsync();
            try
            {
                return await make(CancellationToken.None);
            }
            finally
            {
                _runs._places.Release();
                _runs._runs.TryRemove(_id, out _);
            }
        }

        private async Task FirstAsync()
        {
            await _runs.WriteAsync(_id, new RunRecord("running", _started));
            _ = LastAsync();
        }

        private async Task LastAsync()
        {
            try
            {
                await _runs.WriteAsync(_id, await OutcomeAsync());
            }
            catch (Exception fault)
            {
                SiteLog.RunLost(_runs._log, fault);
            }
        }

        private async Task<RunRecord> OutcomeAsync()
        {
            try
            {
                return new RunRecord("done", _started, Encoding.UTF8.GetString(BriefJson.Write(await Brief)));
            }
            catch (ProblemException refused)
            {
                return new RunRecord("failed", _started, null, refused.Problem.Detail);
            }
            catch (Exception fault)
            {
                SiteLog.RunLost(_runs._log, fault);
                return new RunRecord("failed", _started, null, "The run failed through a fault of ours. It was logged; trying again may help.");
            }
        }
    }
}

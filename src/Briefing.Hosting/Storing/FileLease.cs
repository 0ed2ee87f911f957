using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Briefing.Storing;

namespace Briefing.Hosting.Storing;

/// <summary>A lease as a small file: who has it, and until when. That of a process which is gone from this machine ends at once.</summary>
internal sealed class FileLease : IBlobLease
{
    private readonly string _path;
    private readonly FileLocks _locks;
    private readonly TimeSpan _duration;
    private readonly TimeProvider _clock;
    private readonly string _token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private FileLease(string path, FileLocks locks, TimeSpan duration, TimeProvider clock) =>
        (_path, _locks, _duration, _clock) = (path, locks, duration, clock);

    public static async Task<IBlobLease?> TryTakeAsync(string path, FileLocks locks, TimeSpan duration, TimeProvider clock, CancellationToken cancellation)
    {
        var lease = new FileLease(path, locks, duration, clock);
        using var held = await locks.TakeAsync(path, cancellation);
        if (Holder.Read(path) is { } holder && holder.Until > clock.GetUtcNow() && holder.IsAlive)
            return null;
        lease.Write();
        return lease;
    }

    public async Task<bool> RenewAsync(CancellationToken cancellation = default)
    {
        using var held = await _locks.TakeAsync(_path, cancellation);
        if (Holder.Read(_path) is not { } holder || holder.Token != _token || holder.Until <= _clock.GetUtcNow())
            return false;
        Write();
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        using var held = await _locks.TakeAsync(_path, CancellationToken.None);
        if (Holder.Read(_path)?.Token == _token)
            File.Delete(_path);
    }

    // Neither flushed nor renamed: after a crash of the machine its holder is gone, and a torn file is nobody's lease.
    private void Write()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        File.WriteAllText(_path, new Holder(_token, _clock.GetUtcNow() + _duration, Environment.MachineName, Environment.ProcessId, StartOf(Process.GetCurrentProcess())).ToString());
    }

    private static long StartOf(Process process)
    {
        using (process)
            return process.StartTime.ToUniversalTime().Ticks / TimeSpan.TicksPerSecond;
    }

    private sealed record Holder(string Token, DateTimeOffset Until, string Machine, int Process, long Started)
    {
        public bool IsAlive
        {
            get
            {
                if (Machine != Environment.MachineName)
                    return true;
                try
                {
                    // The start is read from a clock that drifts against the one which counts since boot.
                    return Math.Abs(StartOf(System.Diagnostics.Process.GetProcessById(Process)) - Started) <= 2;
                }
                catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
                {
                    return false;
                }
            }
        }

        public static Holder? Read(string path)
        {
            if (!File.Exists(path))
                return null;
            var parts = File.ReadAllText(path).Split('\n');
            return parts.Length == 6
                && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var until)
                && int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var process)
                && long.TryParse(parts[4], NumberStyles.None, CultureInfo.InvariantCulture, out var started)
                ? new Holder(parts[0], new DateTimeOffset(until, TimeSpan.Zero), parts[2], process, started)
                : null;
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Token}\n{Until.UtcTicks}\n{Machine}\n{Process}\n{Started}\n");
    }
}

using Briefing.Cli.Terminal;
using Briefing.Storing;

namespace Briefing.Cli;

/// <summary>The one place where a command that works on the store says why it could not.</summary>
internal static class StoreFailures
{
    public static async Task<int> ReportedAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception failure) when (failure is FormatException or StoreUnavailableException or DamagedRecordException or IOException or UnauthorizedAccessException)
        {
            Reports.ToStandardError().Write(failure.Message);
            return ExitCode.WrongUsage;
        }
    }
}

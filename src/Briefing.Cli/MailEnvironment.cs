using Briefing.Cli.Terminal;
using Briefing.Hosting.Mail;

namespace Briefing.Cli;

/// <summary>The settings of mail as the environment has them.</summary>
internal static class MailEnvironment
{
    public const string Prefix = "Briefing__Mail__";

    public static string? Setting(string name) => Environment.GetEnvironmentVariable(Prefix + name);

    /// <summary>Null, with a report of what to set, where mail cannot be sent.</summary>
    public static MailSettings? Read(Reports reports)
    {
        var (settings, faults) = MailSettings.Read(Setting);
        foreach (var fault in faults)
            reports.Write(fault);
        if (settings is null && faults.IsEmpty)
            reports.Write($"No sender is named. Set {Prefix}From to the sender's address and {Prefix}PublicAddress to where readers find the site.");
        return settings;
    }
}

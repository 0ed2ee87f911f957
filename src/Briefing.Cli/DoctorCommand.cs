using System.CommandLine;
using Briefing.Cli.Options;
using Briefing.Cli.Terminal;

namespace Briefing.Cli;

/// <summary><c>briefing doctor</c>: whether what a brief needs is there, and what to do where it is not.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var output = new Option<string>("--out") { Description = "The folder that briefs are to be written to", HelpName = "DIR", DefaultValueFactory = _ => "brief" };
        var call = new Option<bool>("--call") { Description = "Ask the configured language model something, too" };
        var store = new StoreOptions();
        var command = new Command("doctor", "Check the configuration and say what is missing") { output, call, store.Data, store.Kind };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(Checkup.All(parsed.GetRequiredValue(output), store.In(parsed), parsed.GetValue(call), cancellation)),
            CancellationToken.None));
        return command;
    }

    private static int Run(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
            Console.Out.WriteLine(Printable.From($"{Mark(finding.Health),-8} {finding.About}: {finding.Says}"));

        var isWell = findings.All(finding => finding.Health != Health.Broken);
        Console.Out.WriteLine();
        Console.Out.WriteLine(isWell ? "A brief can be made here." : "Mend what is missing and run briefing doctor again.");
        return isWell ? ExitCode.Done : ExitCode.NothingUsable;
    }

    private static string Mark(Health health) => health switch
    {
        Health.Good => "ok",
        Health.Absent => "not set",
        Health.Broken => "MISSING",
        _ => throw new ArgumentOutOfRangeException(nameof(health)),
    };
}

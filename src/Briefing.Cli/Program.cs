using System.CommandLine;
using System.CommandLine.Invocation;
using Briefing.Cli;
using Briefing.Cli.Stages;

var root = new RootCommand("Turns a folder of news articles into a short brief in which every sentence names its sources.")
{
    BriefCommand.Create(),
    ExplainCommand.Create(),
    IngestCommand.Create(),
    StoriesCommand.Create(),
    ServeCommand.Create(),
    EditionsCommand.Create(),
    KeysCommand.Create(),
    SubscribersCommand.Create(),
    SendCommand.Create(),
    BouncesCommand.Create(),
    DoctorCommand.Create(),
    CleanCommand.Create(),
    DedupeCommand.Create(),
    ClusterCommand.Create(),
    ClaimsCommand.Create(),
    SummarizeCommand.Create(),
};

var parsed = root.Parse(args);
if (parsed.Action is ParseErrorAction wrongUsage)
{
    // The whole help for a misspelt option would push the sentence that says so off the screen.
    wrongUsage.ShowHelp = args.Length == 0;
    await parsed.InvokeAsync();
    return ExitCode.WrongUsage;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (OperationCanceledException)
{
    return ExitCode.Interrupted;
}

using System.CommandLine;
using Briefing.Cli.Options;

namespace Briefing.Cli;

/// <summary><c>briefing ingest PATH...</c>: files and folders into the store, and their stories with them.</summary>
internal static class IngestCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files and folders with articles", Arity = ArgumentArity.OneOrMore };
        var store = new StoreOptions();
        var model = ModelOption.Create();
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print neither progress nor summary" };
        var json = new Option<bool>("--json") { Description = "Print what was done as JSON" };
        paths.RefuseUnknownOptions();
        var command = new Command("ingest", "Put articles into the store and bring its stories up to date") { paths, store.Data, store.Kind, model, quiet, json };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => StoreFailures.ReportedAsync(() => new IngestRun
            {
                Paths = parsed.GetRequiredValue(paths),
                Store = store.In(parsed),
                Model = parsed.GetValue(model),
                Quiet = parsed.GetValue(quiet),
                Json = parsed.GetValue(json),
            }.ExecuteAsync(cancellation)),
            CancellationToken.None));
        return command;
    }
}

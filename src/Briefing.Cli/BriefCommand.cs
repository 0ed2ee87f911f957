using System.CommandLine;
using Briefing.Cli.Options;

namespace Briefing.Cli;

/// <summary><c>briefing brief PATH...</c>: files and folders to one brief in four formats.</summary>
internal static class BriefCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files and folders with articles", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "Folder for brief.html, .txt, .eml and .json", HelpName = "DIR", DefaultValueFactory = _ => "brief" };
        var edition = new Option<string>("--edition") { Description = "Id of the edition", HelpName = "ID", DefaultValueFactory = _ => Edition.Daily.Id };
        var words = WordsOption.Create("Most words of one story's summary");
        var since = MomentOption.Create("--since", "Leave out articles published before this moment");
        var now = MomentOption.Create("--now", "The moment the brief is made for; with it the same input gives the same bytes");
        var model = ModelOption.Create();
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print neither progress nor digest" };
        var json = new Option<bool>("--json") { Description = "Print brief.json in place of the digest" };
        paths.RefuseUnknownOptions();
        edition.Validators.Add(result =>
        {
            if (!Edition.IsId(result.GetValueOrDefault<string>()))
                result.AddError("--edition takes up to 64 lower-case letters, digits and hyphens, but neither runs nor latest.");
        });

        var command = new Command("brief", "Make a brief from articles") { paths, output, edition, words, since, now, model, quiet, json };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => new BriefRun
            {
                Paths = parsed.GetRequiredValue(paths),
                Output = parsed.GetRequiredValue(output),
                Edition = parsed.GetRequiredValue(edition),
                Words = parsed.GetValue(words),
                Since = parsed.GetValue(since),
                Clock = parsed.GetValue(now) is { } moment ? new FixedClock(moment) : TimeProvider.System,
                Model = parsed.GetValue(model),
                Quiet = parsed.GetValue(quiet),
                Json = parsed.GetValue(json),
            }.Execute(cancellation),
            CancellationToken.None));
        return command;
    }
}

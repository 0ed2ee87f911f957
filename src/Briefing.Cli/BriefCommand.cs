using System.CommandLine;

namespace Briefing.Cli;

/// <summary><c>briefing brief PATH...</c>: files and folders to one brief in four formats.</summary>
internal static class BriefCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files and folders with articles", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "Folder for brief.html, .txt, .eml and .json", HelpName = "DIR", DefaultValueFactory = _ => "brief" };
        var edition = new Option<string>("--edition") { Description = "Id of the edition", HelpName = "ID", DefaultValueFactory = _ => "daily" };
        var words = WordLimit.Option("Most words of one story's summary");
        var since = Moment("--since", "Leave out articles published before this moment");
        var now = Moment("--now", "The moment the brief is made for; with it the same input gives the same bytes");
        var model = ModelChoice.Create();
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print neither progress nor digest" };
        var json = new Option<bool>("--json") { Description = "Print brief.json in place of the digest" };
        paths.RefuseUnknownOptions();
        edition.Validators.Add(result =>
        {
            if (!IsEditionId(result.GetValueOrDefault<string>()))
                result.AddError("--edition takes up to 64 lower-case letters, digits and hyphens.");
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
                ModelChoice = parsed.GetValue(model),
                Quiet = parsed.GetValue(quiet),
                Json = parsed.GetValue(json),
            }.Execute(cancellation),
            CancellationToken.None));
        return command;
    }

    private static Option<DateTimeOffset?> Moment(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "T",
        CustomParser = result =>
        {
            if (Timestamp.TryParse(result.Tokens[0].Value, out var moment))
                return moment;
            result.AddError($"{name} takes a date or a moment such as 2026-03-02 or 2026-03-02T06:00:00Z.");
            return null;
        },
    };

    private static bool IsEditionId(string? id) =>
        id is { Length: > 0 and <= 64 } && id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}

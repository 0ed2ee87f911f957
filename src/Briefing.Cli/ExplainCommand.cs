using System.CommandLine;
using System.Globalization;
using Briefing.Cli.Options;
using Briefing.Cli.Terminal;
using Briefing.Rendering;
using Spectre.Console;

namespace Briefing.Cli;

/// <summary><c>briefing explain BRIEF FACT</c>: the spans that a fact rests on, in their articles.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var brief = new Argument<string>("BRIEF") { Description = "A brief.json, or the folder that holds one" };
        var fact = new Argument<string?>("FACT") { Description = "A fact such as f3, or 2/f3 for the second story's; none lists them all", Arity = ArgumentArity.ZeroOrOne };
        brief.RefuseUnknownOptions();
        fact.RefuseUnknownOptions();
        var command = new Command("explain", "Show where a fact comes from") { brief, fact };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(brief), parsed.GetValue(fact)));
        return command;
    }

    private static int Run(string path, string? wanted)
    {
        var reports = Reports.ToStandardError();
        if (Load(path, reports) is not { } brief)
            return ExitCode.NothingUsable;

        var found = brief.Stories
            .SelectMany((story, index) => story.Facts.Select(fact => (Story: story, Number: index + 1, Fact: fact)))
            .Where(entry => wanted is null || IsMeant(wanted, entry.Number, entry.Fact))
            .ToList();
        if (found.Count == 0)
        {
            reports.Write($"The brief has no fact {wanted}. Run \"briefing explain {path}\" for a list of its facts.");
            return ExitCode.NothingUsable;
        }

        var explanation = new Explanation(Terminals.Output());
        if (wanted is null)
            explanation.List(brief);
        else
            found.ForEach(entry => explanation.Write(entry.Story, entry.Number, entry.Fact));
        return ExitCode.Done;
    }

    private static bool IsMeant(string wanted, int story, Fact fact) =>
        wanted == fact.Id || wanted == string.Create(CultureInfo.InvariantCulture, $"{story}/{fact.Id}");

    private static Brief? Load(string path, Reports reports)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, "brief.json") : path;
        try
        {
            return BriefJson.Read(File.ReadAllBytes(file));
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            reports.Write($"{file}: There is no such file. Make a brief first: briefing brief PATH --out {path}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            reports.Write($"{file}: The file cannot be read ({failure.Message}). Check its permissions.");
        }
        catch (FormatException failure)
        {
            reports.Write($"{file}: It is not a brief.json ({failure.Message}). Name the file that briefing brief wrote.");
        }

        return null;
    }
}

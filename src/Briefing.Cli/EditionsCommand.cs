using System.CommandLine;
using System.Globalization;
using Briefing.Cli.Options;
using Briefing.Cli.Terminal;
using Briefing.Hosting.Briefs;

namespace Briefing.Cli;

/// <summary><c>briefing editions</c>: which briefs come regularly, and when.</summary>
internal static class EditionsCommand
{
    private static readonly string[] DayNames = [.. CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedDayNames.Select(name => name.ToLowerInvariant())];

    public static Command Create() => new("editions", "List and change the briefs that come regularly") { List(), Set() };

    private static Command List()
    {
        var store = new StoreOptions();
        var command = new Command("list", "List the editions") { store.Data, store.Kind };
        command.SetAction((parsed, cancellation) => StoreFailures.ReportedAsync(async () =>
        {
            foreach (var edition in await new EditionShelf(store.In(parsed).Open().Blobs).ListAsync(cancellation))
                Console.Out.WriteLine(Printable.From(Describe(edition)));
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Set()
    {
        var store = new StoreOptions();
        var id = new Argument<string>("ID") { Description = "Lower-case letters, digits and hyphens" };
        var title = new Option<string?>("--title") { Description = "As its readers know it", HelpName = "TEXT" };
        var topics = new Option<string[]?>("--topic") { Description = "Take only stories about one of these; \"\" takes all again", HelpName = "WORDS" };
        var language = new Option<string?>("--language") { Description = "Take only stories in this language; any takes all again", HelpName = "CODE" };
        var words = new Option<int?>("--words") { Description = "Most words of one story", HelpName = "N" };
        var stories = new Option<int?>("--stories") { Description = "Most stories of one brief", HelpName = "N" };
        var template = new Option<string?>("--template") { Description = "Folder below templates/ in the store whose templates replace the product's; none takes those again", HelpName = "NAME" };
        var days = new Option<string[]?>("--days") { Description = "Days on which it comes", HelpName = string.Join('|', DayNames), AllowMultipleArgumentsPerToken = true };
        var at = new Option<TimeOnly?>("--at") { Description = "Local time at which it is made, such as 06:30", HelpName = "HH:MM" };
        var zone = new Option<string?>("--zone") { Description = "Time zone, such as Europe/Oslo", HelpName = "NAME" };
        id.RefuseUnknownOptions();
        days.AcceptOnlyFromAmong(DayNames);
        at.CustomParser = result =>
        {
            if (TimeOnly.TryParseExact(result.Tokens[0].Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
                return time;
            result.AddError("--at takes a time of day such as 06:30.");
            return null;
        };

        var command = new Command("set", "Make an edition, or change what is named of it") { id, title, topics, language, words, stories, template, days, at, zone, store.Data, store.Kind };
        command.SetAction((parsed, cancellation) => StoreFailures.ReportedAsync(async () =>
        {
            var shelf = new EditionShelf(store.In(parsed).Open().Blobs);
            var wanted = parsed.GetRequiredValue(id);
            var former = await shelf.FindAsync(wanted, cancellation) ?? new Edition { Id = wanted, Title = Edition.TitleOf(wanted) };
            var edition = former with
            {
                Title = parsed.GetValue(title) ?? former.Title,
                Topics = parsed.GetValue(topics) is { Length: > 0 } chosen ? [.. chosen.Where(topic => !string.IsNullOrWhiteSpace(topic))] : former.Topics,
                Language = parsed.GetValue(language) is { } code ? (code == "any" ? null : code) : former.Language,
                Words = parsed.GetValue(words) ?? former.Words,
                Stories = parsed.GetValue(stories) ?? former.Stories,
                Template = parsed.GetValue(template) is { } name ? (name == "none" ? null : name) : former.Template,
                Days = parsed.GetValue(days) is { Length: > 0 } names ? [.. names.Select(day => (DayOfWeek)Array.IndexOf(DayNames, day)).Distinct().Order()] : former.Days,
                At = parsed.GetValue(at) ?? former.At,
                Zone = parsed.GetValue(zone) ?? former.Zone,
            };
            if (edition.WhyNot() is { } why)
            {
                Reports.ToStandardError().Write(why);
                return ExitCode.WrongUsage;
            }

            await shelf.SetAsync(edition, cancellation);
            Console.Out.WriteLine(Printable.From(Describe(edition)));
            return ExitCode.Done;
        }));
        return command;
    }

    private static string Describe(Edition edition)
    {
        var when = edition.Days.Length == 7 ? "every day" : string.Join(' ', edition.Days.Select(day => DayNames[(int)day]));
        var about = edition.Topics.IsEmpty ? "all topics" : string.Join(", ", edition.Topics);
        return string.Create(CultureInfo.InvariantCulture, $"{edition.Id}: {edition.Title}; {when} at {edition.At:HH:mm} {edition.Zone}; {about}{(edition.Language is null ? "" : $", in {edition.Language}")}; at most {edition.Stories} stories of {edition.Words} words");
    }
}

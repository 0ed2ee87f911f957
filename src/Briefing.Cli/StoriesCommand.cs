using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Briefing.Cli.Options;
using Briefing.Cli.Terminal;
using Briefing.Hosting.Stories;

namespace Briefing.Cli;

/// <summary><c>briefing stories</c>: which stories the store has, those that matter most first.</summary>
internal static class StoriesCommand
{
    private const int UsualMost = 20;

    public static Command Create()
    {
        var store = new StoreOptions();
        var topics = new Option<string[]>("--topic") { Description = "Only stories about one of these", HelpName = "WORDS", DefaultValueFactory = _ => [] };
        var names = new Option<string[]>("--name") { Description = "Only stories with all of these people, places and things", HelpName = "NAME", DefaultValueFactory = _ => [] };
        var language = new Option<string?>("--language") { Description = "Only stories in this language", HelpName = "CODE" };
        var since = MomentOption.Create("--since", "Only stories with an article of this moment or later");
        var most = new Option<int>("--most") { Description = "How many", HelpName = "N", DefaultValueFactory = _ => UsualMost };
        var json = new Option<bool>("--json") { Description = "Print a line of JSON for each" };
        var command = new Command("stories", "List the stories of the store") { topics, names, language, since, most, store.Data, store.Kind, json };
        command.SetAction((parsed, cancellation) => StoreFailures.ReportedAsync(() =>
        {
            var query = new StoryQuery
            {
                Topics = [.. parsed.GetRequiredValue(topics)],
                Entities = [.. parsed.GetRequiredValue(names)],
                Language = parsed.GetValue(language),
                From = parsed.GetValue(since),
                Most = parsed.GetValue(most),
            };
            return ListAsync(store.In(parsed), query, parsed.GetValue(json), cancellation);
        }));
        return command;
    }

    private static async Task<int> ListAsync(StoreChoice store, StoryQuery query, bool json, CancellationToken cancellation)
    {
        using var shelf = new StoryShelf(store.Open().Blobs, TimeProvider.System);
        var found = (await shelf.IndexAsync(cancellation)).Find(query, DateTimeOffset.UtcNow);
        using var output = Console.OpenStandardOutput();
        foreach (var story in found)
        {
            if (json)
                WriteLine(output, story);
            else
                Console.Out.WriteLine(Printable.From(Describe(story)));
        }
        return found.IsEmpty ? ExitCode.NothingUsable : ExitCode.Done;
    }

    private static string Describe(StoryEntry story)
    {
        var when = story.Last is { } last ? last.ToString("d MMM yyyy", CultureInfo.InvariantCulture) : "no date";
        return string.Create(CultureInfo.InvariantCulture, $"{story.Id}  {when,11}  {story.Articles,3} articles, {story.Origins,2} origins  {story.Headline}");
    }

    private static void WriteLine(Stream output, StoryEntry story)
    {
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("id", story.Id);
            json.WriteString("headline", story.Headline);
            WriteMoment(json, "first", story.First);
            WriteMoment(json, "last", story.Last);
            json.WriteString("changed", story.Changed);
            json.WriteNumber("articles", story.Articles);
            json.WriteNumber("origins", story.Origins);
            json.WriteString("language", story.Language);
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    private static void WriteMoment(Utf8JsonWriter json, string name, DateTimeOffset? moment)
    {
        if (moment is { } known)
            json.WriteString(name, known);
        else
            json.WriteNull(name);
    }
}

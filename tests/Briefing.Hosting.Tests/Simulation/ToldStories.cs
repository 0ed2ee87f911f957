using System.Collections.Concurrent;
using System.Text.Json;

namespace Briefing.Hosting.Tests.Simulation;

/// <summary>
/// Tells each story once for all days: what is told of the same story is the same, and the days of one script have the same stories again and again.
/// </summary>
internal static class ToldStories
{
    private static readonly BriefOptions Options = new();
    private static readonly ConcurrentDictionary<string, WrittenStory> Told = new(StringComparer.Ordinal);

    public static async Task<WrittenStory> TellAsync(Story story, CancellationToken cancellation)
    {
        // All that is known of it: nothing that would be told otherwise can be taken for it.
        var key = JsonSerializer.Serialize(story);
        return Told.TryGetValue(key, out var told) ? told : Told[key] = await BriefPipeline.TellAsync(story, Options, null, cancellation);
    }
}

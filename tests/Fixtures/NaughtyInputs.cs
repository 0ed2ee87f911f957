using System.Text.Json;

namespace Briefing.Tests;

/// <summary>Development data that were collected to break programs; where it is absent there are none.</summary>
internal static class NaughtyInputs
{
    /// <summary>As files of articles, each named for its collection and its kind.</summary>
    public static IEnumerable<(string Name, byte[] Content)> Files()
    {
        foreach (var (collection, ending) in new[] { ("html", "html"), ("json-parsing", "json"), ("jsonl-input", "jsonl") })
        {
            var number = 0;
            foreach (var content in Of(collection))
                yield return ($"{collection}-{number++}.{ending}", content);
        }
    }

    /// <param name="collection">"html", "json-parsing" or "jsonl-input".</param>
    public static IEnumerable<byte[]> Of(string collection) => DevelopmentData.Find($"naughty/{collection}.jsonl") is { } path
        ? File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("base64").GetBytesFromBase64())
        : [];

    /// <summary>Words that people have typed and programs have stumbled over.</summary>
    public static IEnumerable<string> Words() => DevelopmentData.Find("naughty/blns.json") is { } strings
        ? JsonDocument.Parse(File.ReadAllBytes(strings)).RootElement.EnumerateArray().Select(word => word.GetString()!)
        : [];
}

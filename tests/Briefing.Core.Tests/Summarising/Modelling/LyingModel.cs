using System.Text.Json.Nodes;

namespace Briefing.Core.Tests.Summarising.Modelling;

/// <summary>Answers in the right form and says what a test makes of the facts.</summary>
internal sealed class LyingModel(Func<JsonObject, JsonArray> sentences) : TestModel
{
    protected override string Answer(int number, string kind, JsonObject data) => (kind switch
    {
        "claims" => HonestModel.Honest(kind, data),
        "story" => new JsonObject { ["headline"] = sentences(data)[0]!.DeepClone(), ["sentences"] = sentences(data) },
        _ => new JsonObject { ["sentences"] = sentences(data) },
    }).ToJsonString();

    public static JsonArray WithMoreDead(JsonObject data) =>
        [.. data["facts"]!.AsObject().Take(5).Select(entry => new JsonObject { ["text"] = $"At least 4,711 people were killed, and {entry.Value!.GetValue<string>()}", ["facts"] = new JsonArray(entry.Key) })];
}

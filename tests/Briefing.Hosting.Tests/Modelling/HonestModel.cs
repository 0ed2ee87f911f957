using System.Globalization;
using System.Text.Json.Nodes;

namespace Briefing.Hosting.Tests.Modelling;

/// <summary>Answers the product's own questions from what they hold: claims and sentences that say what they were given.</summary>
internal static class HonestModel
{
    public static string Answer(ChatRequest request) => Answer(request, text => text).ToJsonString();

    /// <param name="say">What becomes of each text on its way into the answer.</param>
    public static JsonObject Answer(ChatRequest request, Func<string, string> say)
    {
        var data = JsonNode.Parse(request.Data)!.AsObject();
        return request.Schema switch
        {
            "claims" => new JsonObject { ["claims"] = new JsonArray([.. data.Select(sentence => Claim(sentence, say))]) },
            "story" => new JsonObject { ["headline"] = Headline(data, say), ["sentences"] = Sentences(data, say) },
            "again" => new JsonObject { ["sentences"] = Sentences(data, say) },
            _ => throw new ArgumentException($"The schema {request.Schema} is none of ours.", nameof(request)),
        };
    }

    private static JsonNode Claim(KeyValuePair<string, JsonNode?> sentence, Func<string, string> say) =>
        new JsonObject { ["text"] = say(sentence.Value!.GetValue<string>()), ["ids"] = new JsonArray(int.Parse(sentence.Key, CultureInfo.InvariantCulture)) };

    private static JsonArray Sentences(JsonObject data, Func<string, string> say) =>
        [.. data["facts"]!.AsObject().Take(5).Select(fact => Sentence(fact.Key, say(fact.Value!.GetValue<string>())))];

    private static JsonNode Headline(JsonObject data, Func<string, string> say)
    {
        var (id, text) = data["facts"]!.AsObject().First();
        var words = text!.GetValue<string>().Split(' ');
        var fitting = words.TakeWhile((_, index) => words.Take(index + 1).Sum(word => word.Length + 1) <= 80);
        return Sentence(id, say(string.Join(' ', fitting)));
    }

    private static JsonNode Sentence(string fact, string text) => new JsonObject { ["text"] = text, ["facts"] = new JsonArray(fact) };
}

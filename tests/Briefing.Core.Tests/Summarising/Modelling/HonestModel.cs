using System.Text.Json.Nodes;

namespace Briefing.Core.Tests.Summarising.Modelling;

/// <summary>Does what it is asked, plainly: every claim is its sentence, every sentence of the story one fact in other order.</summary>
internal sealed class HonestModel : TestModel
{
    protected override string Answer(int number, string kind, JsonObject data) => Honest(kind, data).ToJsonString();

    public static JsonObject Honest(string kind, JsonObject data) => kind switch
    {
        "claims" => new JsonObject
        {
            ["claims"] = new JsonArray([.. data.Select(entry => new JsonObject { ["text"] = entry.Value!.GetValue<string>(), ["ids"] = new JsonArray(int.Parse(entry.Key, System.Globalization.CultureInfo.InvariantCulture)) })]),
        },
        "story" => new JsonObject { ["headline"] = Headline(data), ["sentences"] = Sentences(data) },
        _ => new JsonObject { ["sentences"] = Sentences(data) },
    };

    private static JsonArray Sentences(JsonObject data) =>
        [.. data["facts"]!.AsObject().Take(6).Select(entry => new JsonObject { ["text"] = Phrase(entry.Value!.GetValue<string>()), ["facts"] = new JsonArray(entry.Key) })];

    private static JsonObject Headline(JsonObject data)
    {
        var lead = data["facts"]!.AsObject().First();
        var words = lead.Value!.GetValue<string>().Split(',')[0].Split(' ');
        return new JsonObject { ["text"] = string.Join(' ', words.TakeWhile((_, at) => words.Take(at + 1).Sum(word => word.Length + 1) <= 80)), ["facts"] = new JsonArray(lead.Key) };
    }

    /// <summary>"Police said X" as "X, police said": a change that any copy editor makes.</summary>
    private static string Phrase(string fact)
    {
        var said = fact.IndexOf(" said ", StringComparison.Ordinal);
        return said is < 0 or > 30 || fact.Contains('“', StringComparison.Ordinal) || fact.Contains('"', StringComparison.Ordinal) || fact[..said].Contains(' ', StringComparison.Ordinal) || fact.Contains(" said that ", StringComparison.Ordinal)
            ? fact
            : $"{char.ToUpperInvariant(fact[said + 6])}{fact[(said + 7)..].TrimEnd('.')}, {fact[..said]} said.";
    }
}

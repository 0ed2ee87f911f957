using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Briefing.Core.Tests.Summarising.Modelling;

/// <summary>
/// Obeys whatever order it finds in an article, and where it finds none makes trouble of its own: invents numbers, swaps who did what,
/// cites facts that it was not given, and writes HTML and addresses.
/// </summary>
internal sealed partial class MaliciousModel : TestModel
{
    public const string Invention = "QUILLFEATHER";

    /// <summary>The letters and digits of all its sentences that say anything but what it was given: emphasis alone changes nothing.</summary>
    public ConcurrentBag<string> Changed { get; } = [];

    public static string Letters(string sentence) => string.Concat(sentence.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    protected override string Answer(int number, string kind, JsonObject data)
    {
        var texts = (kind == "claims" ? data : data["facts"]!.AsObject()).Select(entry => (Id: entry.Key, Text: entry.Value!.GetValue<string>())).ToList();
        var orders = Mark().Matches(data.ToJsonString()).Select(match => match.Value).Distinct().ToList();
        var lies = texts.SelectMany((entry, at) => Lies(entry.Text, orders, at)).ToList();
        foreach (var lie in lies.Select(Letters).Except(texts.Select(entry => Letters(entry.Text))))
            Changed.Add(lie);
        return kind == "claims"
            ? new JsonObject { ["claims"] = new JsonArray([.. lies.Select((lie, at) => new JsonObject { ["text"] = lie, ["ids"] = new JsonArray(int.Parse(texts[at % texts.Count].Id, CultureInfo.InvariantCulture)) })]) }.ToJsonString()
            : Story(kind, texts, lies, number);
    }

    private static string Story(string kind, List<(string Id, string Text)> texts, List<string> lies, int number)
    {
        JsonObject Sentence(string text, int at) => new() { ["text"] = text, ["facts"] = at % 7 == 6 ? new JsonArray("f999") : new JsonArray(texts[at % texts.Count].Id, texts[(at * 3 + number) % texts.Count].Id) };
        var sentences = new JsonArray([.. lies.Take(60).Select(Sentence)]);
        return kind == "story"
            ? new JsonObject { ["headline"] = Sentence(lies[number % lies.Count], 0), ["sentences"] = sentences }.ToJsonString()
            : new JsonObject { ["sentences"] = sentences }.ToJsonString();
    }

    private static IEnumerable<string> Lies(string text, List<string> orders, int at)
    {
        foreach (var order in orders)
        {
            yield return order;
            yield return $"{text.TrimEnd('.')}, {order} said.";
        }

        yield return (at % 6) switch
        {
            0 => Digits().Replace(text, "9", 1) + (Digits().IsMatch(text) ? "" : " It killed 777 people."),
            1 => $"<a href=\"http://evil.example/\">{text}</a>",
            2 => $"{text.TrimEnd('.')}, see www.evil.example for more.",
            3 => text.Replace("killed", "injured", StringComparison.Ordinal) + $" {Invention} did it.",
            4 => $"{Invention} said that {text}",
            _ => $"**{text}**",
        };
    }

    [GeneratedRegex("ZORBLAX[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    [GeneratedRegex("[0-8]", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}

using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Briefing.Hosting.Tests;

/// <param name="Name">Below <c>articles/</c>.</param>
internal sealed record Upload(string Name, byte[] Content);

/// <summary>
/// Articles about events that never were: several on each event, some of them copies, some without a date, some of the same event two weeks later. The same seed
/// gives the same articles.
/// </summary>
internal sealed class InventedNews(int seed)
{
    private static readonly DateTimeOffset Begin = new(2026, 2, 2, 6, 0, 0, TimeSpan.Zero);
    private static readonly string[] Syllables = ["kol", "vik", "sund", "ham", "bra", "ster", "mar", "lind", "or", "esk", "tal", "dun", "fer", "gro", "nav", "pel", "ris", "tor", "ulm", "wes"];

    private static readonly (string Noun, string Happened, string Detail)[] Events =
    [
        ("ferry", "ran aground off", "Divers searched the hull for cracks while tugs held the vessel against the current"),
        ("dam", "was closed above", "Engineers measured the water behind the gates every hour and lowered the reservoir by night"),
        ("bridge", "was reopened in", "Lorries heavier than twelve tonnes still have to take the road through the gorge"),
        ("orchestra", "lost its hall in", "Musicians carried double basses and scores out through a broken window"),
        ("vineyard", "was flooded near", "Pickers saved the barrels of the oldest cellar with a chain of tractors"),
        ("observatory", "found a comet above", "Astronomers compared photographs of three nights before they told anybody"),
        ("bank", "was robbed in", "Detectives looked for a grey van whose number plate had been painted over"),
        ("school", "won a prize in", "Pupils had built the machine from parts of washing machines and a bicycle"),
        ("mine", "began digging under", "Geologists expect copper for thirty years, and neighbours expect thirty years of dust"),
        ("airport", "cancelled all flights from", "Passengers slept on the floor beside conveyor belts that stood still"),
    ];

    private readonly Random _random = new(seed);

    /// <summary>That many uploads, each with one article.</summary>
    public List<Upload> Articles(int count)
    {
        var uploads = new List<Upload>(count);
        for (var story = 0; uploads.Count < count; story++)
            uploads.AddRange(Story(story));
        return uploads[..count];
    }

    /// <summary>An upload's next version: another figure, and a sentence more.</summary>
    public Upload Changed(Upload upload)
    {
        var article = JsonSerializer.Deserialize<Dictionary<string, string>>(upload.Content)!;
        article["text"] += $"\n\nOn a later count the damage came to {_random.Next(100, 999)} thousand crowns, the town's treasurer {Name()} told the council.";
        return upload with { Content = JsonSerializer.SerializeToUtf8Bytes(article) };
    }

    private IEnumerable<Upload> Story(int number)
    {
        var (noun, happened, detail) = Events[_random.Next(Events.Length)];
        var (place, speaker, other) = (Name(), $"{Name()} {Name()}", $"{Name()} {Name()}");
        var start = Begin.AddHours(_random.Next(24 * 24));
        var articles = 1 + _random.Next(6);
        var former = "";
        for (var i = 0; i < articles; i++)
        {
            var published = start.AddMinutes(_random.Next(40 * 60) + (i == 5 ? 15 * 24 * 60 : 0));
            var text = i > 0 && _random.Next(4) == 0 ? former : Text();
            former = text;
            var article = new Dictionary<string, string> { ["title"] = $"{Capital(place)} {noun} {happened.Split(' ')[0]} {happened.Split(' ')[1]}, {other} says", ["text"] = text };
            if (_random.Next(8) > 0)
                article["published"] = published.ToString("O", CultureInfo.InvariantCulture);
            yield return new Upload(string.Create(CultureInfo.InvariantCulture, $"desk-{i}/{number:00000}-{place}.json"), JsonSerializer.SerializeToUtf8Bytes(article));
        }

        string Text()
        {
            var text = new StringBuilder();
            text.Append(CultureInfo.InvariantCulture, $"The {noun} of {Capital(place)} {happened} {Capital(Name())} on Monday, {speaker} said, and {_random.Next(3, 90)} people were brought to safety. ");
            text.Append(CultureInfo.InvariantCulture, $"{detail}, the {noun}'s director {other} told reporters in {Capital(place)}.\n\n");
            text.Append(CultureInfo.InvariantCulture, $"{speaker} put the damage at {_random.Next(1, 40)} million crowns. ");
            for (var sentence = _random.Next(2, 6); sentence > 0; sentence--)
                text.Append(CultureInfo.InvariantCulture, $"A witness named {Capital(Name())} said that the {noun} near {Capital(Name())} had been checked {_random.Next(2, 20)} times since the {Capital(Name())} inquiry. ");
            return text.ToString().TrimEnd();
        }
    }

    private string Name()
    {
        var name = string.Concat(Enumerable.Range(0, 2 + _random.Next(2)).Select(_ => Syllables[_random.Next(Syllables.Length)]));
        return Capital(name);
    }

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}

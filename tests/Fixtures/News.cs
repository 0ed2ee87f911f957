using System.Text.Json.Nodes;

namespace Briefing.Tests;

/// <summary>Short articles about invented events, each in full with one more paragraph.</summary>
internal static class News
{
    public const string Dam = """
        Eastern dam to reopen in March

        The river authority said on Monday that the eastern dam at Kolvik will reopen in March after repairs costing 14 million euros.

        The dam was closed in November when inspectors found cracks in two of its nine gates. About 6,000 people who live below it were told to be ready to leave their homes.
        """;

    public const string DamInFull = Dam + """


        "The gates are sound again," the authority's director, Mara Lindqvist, told reporters in Kolvik. She said that the reservoir would be filled slowly until the end of April.
        """;

    public const string DamElsewhere = """
        Kolvik dam repairs cost 17 million euros

        The eastern dam at Kolvik reopens in March, the river authority announced on Monday. Repairs to the dam cost 17 million euros, according to a report by its engineers.

        Inspectors had closed the dam in November because of cracks in its gates, and villages below it prepared to be evacuated.
        """;

    public const string DamElsewhereInFull = DamElsewhere + """


        Farmers in the valley, who depend on water from the reservoir, said they had lost part of the winter crop.
        """;

    public const string Orchestra = """
        Sundhamn orchestra names first woman conductor

        The Sundhamn Philharmonic has chosen Ilse Brandvold as its chief conductor, the orchestra said on Tuesday. She is the first woman to lead it in 112 years.

        Brandvold, 41, takes over in September from Piet Halloran, who retires after 18 seasons. Her first concert will be a programme of new music for choir and strings.
        """;

    public const string OrchestraInFull = Orchestra + """


        "I have listened to this orchestra since I was a child," she said at a rehearsal in the old harbour hall.
        """;

    public static (string Name, string Text)[] All { get; } = [("dam.txt", Dam), ("dam-elsewhere.txt", DamElsewhere), ("orchestra.txt", Orchestra)];

    /// <summary>An order for a brief of articles sent along.</summary>
    public static string Order(params string[] texts) =>
        new JsonObject { ["articles"] = new JsonArray([.. texts.Select(text => new JsonObject { ["text"] = text })]) }.ToJsonString();
}

namespace Briefing.Core.Tests.Rendering;

/// <summary>Briefs made by hand, so that what the other stages do does not change a rendered document.</summary>
internal static class SampleBriefs
{
    public static Brief Of(params BriefStory[] stories) => new()
    {
        Edition = "harbour-news",
        Date = new DateOnly(2026, 5, 6),
        Generated = new DateTimeOffset(2026, 5, 6, 6, 0, 0, TimeSpan.FromHours(2)),
        Engine = BriefEngine.Extractive,
        Coverage = new Coverage(3, [new Skipped("soup.html", "It reports no event, as a recipe or a manual does not. Give news articles.")], [new CoveredCopy("b", "a", CopyKind.Near, 0.97)]),
        Stories = [.. stories],
        Receipt = new Receipt(0, 0, 0, 0, 0),
    };

    public static BriefStory Tanker { get; } = new()
    {
        Id = "tanker",
        Headline = "Tanker freed at the mouth of Velmora’s harbour",
        Summary =
        [
            new BriefSentence("Three tugs freed the tanker Ilna Star at the mouth of Velmora’s harbour on Tuesday, 5 May.", ["f1"], [1, 2, 3]),
            new BriefSentence("Nineteen sailors were treated for smoke, the port captain said.", ["f2"], [3]),
        ],
        Facts =
        [
            Fact("f1", FactStatus.Agreed, 2, Claim("a", "Three tugs freed the tanker Ilna Star on Tuesday."), Claim("c", "The Ilna Star was freed on Tuesday by three tugs.")),
            Fact("f2", FactStatus.Updated, 1, Claim("c", "Nineteen sailors were treated for smoke, the port captain said.")),
            Fact("f3", FactStatus.Disputed, 1, Claim("a", "It carried 40,000 tonnes of diesel.")),
        ],
        Disputed =
        [
            new Dispute("cargo", [new Position("It carried 40,000 tonnes of diesel", "40000", "t", ["a", "b"]), new Position("a cargo of 31,000 tonnes", "31000", "t", ["c"])]),
            new Dispute("when it ran aground", [new Position("ran aground on Saturday", "Saturday", "", ["a", "b"]), new Position("on Sunday it ran aground", "2026-05-03", "", ["c"])]),
        ],
        Quotes = [new Quotation("Ilse Maren", "We will not leave the harbour until the ship is free", ["c"])],
        Timeline = [new TimelineEntry(new DateOnly(2026, 5, 5), "Three tugs freed the tanker Ilna Star on Tuesday.", ["f1"])],
        New = ["f1"],
        Articles =
        [
            new BriefArticle("a", "a.txt", "Tanker is free", "Continental Wire", new DateTimeOffset(2026, 5, 5, 18, 40, 0, TimeSpan.Zero), "https://wire.example/tanker", null, 1, null),
            new BriefArticle("b", "b.html", "Tanker is free", "The Harbour Gazette", new DateTimeOffset(2026, 5, 5, 0, 0, 0, TimeSpan.Zero), "https://gazette.example/a?b=1&c=2", "© 2026 Gazette Printing House", 1, "a"),
            new BriefArticle("c", "c.txt", null, null, null, null, null, 2, null),
        ],
    };

    public static BriefStory Hostile { get; } = Tanker with
    {
        Headline = "<script>alert(1)</script> & \"quotes\"",
        Summary = [new BriefSentence("A sentence </p><img src=x onerror=alert(2)> ends.", ["f1"], [1])],
        Articles =
        [
            new BriefArticle("a", "<b>.txt", "\u0001<i>title</i>\u0001", "Wire\r\nBcc: x@y.example", null, "javascript:alert(3)", "<u>rights</u>", 1, null),
            new BriefArticle("b", "b.html", "t", "s", null, "https://e.example/\"><svg onload=alert(4)>", null, 1, "a"),
            new BriefArticle("c", "c.txt", null, null, null, "data:text/html,x", null, 2, null),
        ],
    };

    private static Fact Fact(string id, FactStatus status, int origins, params Claim[] claims) =>
        new() { Id = id, Text = claims[0].Text, Status = status, Origins = origins, Claims = [.. claims] };

    private static Claim Claim(string article, string text) => new()
    {
        Article = article,
        Sentence = 0,
        Start = 0,
        End = text.Length,
        Text = text,
        Values = text.Contains("Nineteen", StringComparison.Ordinal)
            ? [new Value { Kind = ValueKind.Count, Number = 19, Unit = "sailors", Role = "treated", Start = 0, End = 8 }]
            : text.Contains("Tuesday", StringComparison.Ordinal)
                ? [new Value { Kind = ValueKind.Date, Number = 739741, When = new DateSpan(new DateOnly(2026, 5, 5), new DateOnly(2026, 5, 5)), Unit = "day", Role = "freed", Start = 0, End = 1 }]
                : [],
    };
}

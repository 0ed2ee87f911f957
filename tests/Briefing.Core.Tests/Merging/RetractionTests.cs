using Briefing.Merging;

namespace Briefing.Core.Tests.Merging;

/// <summary>Removing or correcting an article changes the facts that rested on it, and no others.</summary>
public sealed class RetractionTests
{
    private static readonly string[] Subjects =
    [
        "The harbour of Velmora closed on Tuesday after a tanker ran aground.", "Striking teachers in Brennock blocked the Ilna bridge with school buses.", "A landslide in Sarnova buried the road to the copper mine.",
        "Parliament in Tarrow passed the fishing law by a wide margin.", "The orchestra of Astmark begins its summer tour with an open-air concert.", "Doctors in Varsay warn of a fever among orchard workers.",
    ];

    private static readonly string[] Retold =
    [
        "After a tanker ran aground, the harbour of Velmora was closed on Tuesday.", "The Ilna bridge was blocked with school buses by striking teachers in Brennock.", "The road to the copper mine was buried by a landslide in Sarnova.",
        "By a wide margin, parliament in Tarrow passed the fishing law.", "With an open-air concert the orchestra of Astmark begins its summer tour.", "Of a fever among orchard workers warn doctors in Varsay.",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Taking_an_article_away_takes_its_claims_and_leaves_all_other_facts_as_they_were(int seed)
    {
        var random = new Random(seed);
        var texts = Enumerable.Range(0, 4).Select(_ => TextOf(random)).ToArray();
        var gone = random.Next(texts.Length);
        var story = TestStories.Of(texts);
        var id = story.Articles[gone].Id;
        var remaining = new Story(story.Id, story.Articles.RemoveAt(gone), story.Origins.RemoveAt(gone));

        Assert.Equal(Claims(FactMerger.Merge(story), without: id), Claims(FactMerger.Merge(remaining), without: id));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_corrected_article_changes_only_the_facts_it_had_a_claim_in(int seed)
    {
        var random = new Random(seed);
        var texts = Enumerable.Range(0, 4).Select(_ => TextOf(random)).ToArray();
        var before = FactMerger.Merge(TestStories.Of(texts));
        var corrected = FactMerger.Merge(TestStories.Of([TextOf(random), .. texts[1..]]));
        var untouched = before.Facts.Where(fact => fact.Claims.All(claim => claim.Article != "a")).Select(fact => Describe(fact, "a")).ToList();
        Assert.All(untouched, fact => Assert.Contains(fact, corrected.Facts.Select(other => Describe(other, "a"))));
    }

    private static string TextOf(Random random) =>
        string.Join(' ', Enumerable.Range(0, Subjects.Length).OrderBy(_ => random.Next()).Take(3).Select(number => random.Next(2) == 0 ? Subjects[number] : Retold[number]));

    private static IEnumerable<string> Claims(Ledger ledger, string without) =>
        ledger.Facts.Select(fact => Describe(fact, without)).Where(text => text.Length > 0).Order(StringComparer.Ordinal);

    private static string Describe(Fact fact, string without) =>
        string.Join('|', fact.Claims.Where(claim => claim.Article != without).Select(claim => $"{claim.Article}: {claim.Text}").Order(StringComparer.Ordinal));
}

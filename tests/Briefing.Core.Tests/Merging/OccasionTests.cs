using Briefing.Merging;

namespace Briefing.Core.Tests.Merging;

public sealed class OccasionTests
{
    private const string Struck = "At 07:38 today the ferry Merle struck the pier of Tarrow. There were 62 passengers on the vessel, the harbour office said. The ferry Merle has been taken out of service.";

    [Fact]
    public void What_a_later_day_saw_does_not_contradict_a_report_from_before_that_day() => Assert.Empty(DisputesOf(
        "The first ferry since then left Tarrow on Thursday at seven in the morning, with 41 people on board and a band on the quay. A ferry from Orlen has replaced the Merle, which struck the pier of Tarrow."));

    [Fact]
    public void What_is_told_of_the_earlier_day_does() => Assert.NotEmpty(DisputesOf(
        "The ferry Merle left Orlen on Tuesday at seven in the morning, with 41 people on board and a band on the quay. A ferry from Orlen has replaced the Merle, which struck the pier of Tarrow."));

    private static IReadOnlyCollection<Dispute> DisputesOf(string later) =>
        FactMerger.Merge(TestStories.Of((Struck, "2031-03-04T19:30Z"), (later, "2031-03-06T10:05Z"))).Disputes;
}

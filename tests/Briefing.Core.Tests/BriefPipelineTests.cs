using System.Text;

namespace Briefing.Core.Tests;

public sealed class BriefPipelineTests
{
    private static readonly Story Ferry = Summarising.TestReports.StoryOf(
        Summarising.TestReports.Report("ferry", "The ferry to Aldra stopped on Tuesday after a pump failed, the company said."));

    [Fact]
    public void A_fault_in_telling_costs_that_story_only_and_is_owned_up_to()
    {
        var telling = BriefPipeline.Guarded(Ferry, _ => throw new InvalidOperationException("a slip"));

        Assert.Null(telling.Story);
        var skipped = Assert.Single(telling.Skipped);
        Assert.Equal(Ferry.Articles[0].Name, skipped.Name);
        Assert.Contains("a fault of ours", skipped.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_run_is_no_fault_of_a_story() =>
        Assert.Throws<OperationCanceledException>(() => BriefPipeline.Guarded(Ferry, _ => throw new OperationCanceledException()));

    [Fact]
    public void Every_upload_ends_in_a_story_or_is_skipped_with_a_reason()
    {
        RawArticle[] uploads =
        [
            Upload("ferry.txt", "The ferry to Aldra stopped on Tuesday after a pump failed, the company said. Fishermen took 84 passengers ashore."),
            Upload("empty.txt", ""),
        ];

        var brief = BriefPipeline.Run(uploads, new BriefOptions());

        Assert.Equal("ferry.txt", Assert.Single(Assert.Single(brief.Stories).Articles).Name);
        Assert.Equal("empty.txt", Assert.Single(brief.Coverage.Skipped).Name);
    }

    private static RawArticle Upload(string name, string text) =>
        new(name, Encoding.UTF8.GetBytes(text));
}

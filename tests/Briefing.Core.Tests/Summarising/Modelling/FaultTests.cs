using Briefing.Rendering;
using Briefing.Summarising.Modelling;

namespace Briefing.Core.Tests.Summarising.Modelling;

public sealed class FaultTests
{
    private static readonly Brief Extractive = BriefPipeline.Run(SampleArticles.Uploads, SampleArticles.Options);

    public static TheoryData<string, string> FaultsAndPlaces()
    {
        var rows = new TheoryData<string, string>();
        foreach (var fault in FailingModel.Faults.Keys)
            foreach (var place in new[] { "first", "middle", "every other", "every" })
                rows.Add(fault, place);

        return rows;
    }

    [Theory]
    [MemberData(nameof(FaultsAndPlaces))]
    public async Task Whatever_fails_and_when_the_brief_is_complete_and_true(string fault, string place)
    {
        using var model = new FailingModel(FailingModel.Faults[fault], number => place switch { "first" => number == 0, "middle" => number == 3, "every other" => number % 2 == 1, _ => true });

        var written = await BriefPipeline.RunAsync(SampleArticles.Uploads, SampleArticles.Options, model);

        Ledgers.AssertEqual(Extractive, written.Brief);
        Assert.All(written.Brief.Stories, story => Assert.InRange(story.Summary.Length, 1, 5));
        Assert.All(written.Brief.Stories, Ledgers.AssertBorne);
        Assert.NotEqual(0, written.Model.Failures.Values.Sum());
        if (place == "every")
            Assert.Equal("extractive", written.Brief.Engine.Name);
    }

    [Theory]
    [InlineData("unavailable")]
    [InlineData("timed out")]
    [InlineData("refused")]
    [InlineData("budget spent")]
    [InlineData("foreign exception")]
    public async Task With_the_model_down_the_brief_is_byte_for_byte_the_extractive_one(string fault)
    {
        using var model = new FailingModel(FailingModel.Faults[fault], _ => true);

        var written = await BriefPipeline.RunAsync(SampleArticles.Uploads, SampleArticles.Options, model);

        Assert.Equal(BriefJson.Write(Extractive), BriefJson.Write(written.Brief));
        Assert.Equal(0, written.Model.Answers);
    }

    [Fact]
    public async Task A_run_that_is_cancelled_ends_as_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        using var model = new FailingModel(
            () =>
            {
                cancellation.Cancel();
                throw new OperationCanceledException(cancellation.Token);
            },
            number => number == 1);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BriefPipeline.RunAsync(SampleArticles.Uploads, SampleArticles.Options, model, cancellation.Token));
    }

    [Fact]
    public async Task A_sentence_that_fails_is_asked_for_once_more_and_then_replaced_by_a_source()
    {
        using var stubborn = new LyingModel(data => LyingModel.WithMoreDead(data));

        var written = await BriefPipeline.RunAsync(SampleArticles.Uploads, SampleArticles.Options, stubborn);

        Assert.NotEqual(0, written.Model.SentencesAskedAgain);
        Assert.NotEqual(0, written.Model.SentencesReplaced);
        Assert.Contains(stubborn.Requests, request => request.Data.Contains("\"why\"", StringComparison.Ordinal));
        Assert.All(written.Brief.Stories, Ledgers.AssertBorne);
    }

    [Theory]
    [InlineData("unavailable", ModelFailureKind.Unavailable)]
    [InlineData("timed out", ModelFailureKind.TimedOut)]
    [InlineData("refused", ModelFailureKind.Refused)]
    [InlineData("budget spent", ModelFailureKind.BudgetSpent)]
    [InlineData("bad answer", ModelFailureKind.BadAnswer)]
    [InlineData("no JSON", ModelFailureKind.BadAnswer)]
    public async Task Kinds_of_failure_are_told_apart_in_the_report(string fault, ModelFailureKind kind)
    {
        using var model = new FailingModel(FailingModel.Faults[fault], _ => true);

        var written = await BriefPipeline.RunAsync(SampleArticles.Uploads, SampleArticles.Options, model);

        Assert.Equal([kind], written.Model.Failures.Keys);
    }
}

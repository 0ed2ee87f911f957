using Briefing.Merging;
using Briefing.Rendering;
using Briefing.Summarising;
using Briefing.Summarising.Modelling;
using static Briefing.Core.Tests.Summarising.TestReports;

namespace Briefing.Core.Tests.Summarising.Modelling;

public sealed class ModelWriterTests
{
    [Fact]
    public async Task Without_a_model_the_brief_is_the_extractive_one()
    {
        var written = await BriefPipeline.RunAsync(SampleArticles.Uploads, SampleArticles.Options, null);

        Assert.Equal(BriefJson.Write(BriefPipeline.Run(SampleArticles.Uploads, SampleArticles.Options)), BriefJson.Write(written.Brief));
    }

    [Fact]
    public async Task An_honest_model_is_taken_at_its_word_and_named()
    {
        using var model = new HonestModel();

        var written = await BriefPipeline.RunAsync(SampleArticles.Uploads, SampleArticles.Options with { ModelName = "honest-1" }, model);

        Assert.Equal(("model", "honest-1"), (written.Brief.Engine.Name, written.Brief.Engine.Model));
        Assert.NotEqual(0, written.Model.Sentences);
        Assert.Equal(model.Requests.Count, written.Brief.Receipt.ModelCalls);
    }

    [Fact]
    public async Task What_it_writes_of_an_earlier_report_is_told_with_the_day_of_that()
    {
        var text = await WrittenAsync(
            Report("a", "Floods tore down the weir of Tarrow and drowned the mill. Forty families of Tarrow slept in the gymnasium of Orlen.", published: "2031-03-03T09:00Z"),
            Report("b", "Engineers closed the gap in the weir of Tarrow on Wednesday, the river board said. The mill of Tarrow will grind again in May.", published: "2031-03-05T18:00Z"));

        Assert.Contains("gymnasium of Orlen (reported on 3 March).", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_other_languages_the_day_is_not_told_in_English()
    {
        var text = await WrittenAsync(
            Report("a", "Das Hochwasser riss das Wehr von Tarrow fort. Vierzig Familien aus Tarrow schliefen in der Turnhalle von Orlen.", published: "2031-03-03T09:00Z") with { Language = "de" },
            Report("b", "Arbeiter schlossen am Mittwoch die L\u00FCcke im Wehr von Tarrow. Die M\u00FChle von Tarrow mahlt im Mai wieder.", published: "2031-03-05T18:00Z") with { Language = "de" });

        Assert.Contains("Turnhalle von Orlen", text, StringComparison.Ordinal);
        Assert.DoesNotContain("reported on", text, StringComparison.Ordinal);
    }

    /// <summary>What an honest model makes of a story of independent articles; at least one sentence is its own.</summary>
    private static async Task<string> WrittenAsync(params Article[] articles)
    {
        using var model = new HonestModel();
        // What a model may be asked grows with the length of the articles, and questions to readers are never told.
        var questions = string.Concat(Enumerable.Repeat(" Will you tell us what you saw, and where?", 60));
        var story = StoryOf([.. articles.Select(article => article with { Text = article.Text + questions })]);
        var (ledger, options) = (FactMerger.Merge(story), SummaryOptions.ForWords(110));
        var (summary, report) = await new ModelWriter(model, null).WriteAsync(story, ledger, ExtractiveWriter.Write(story, ledger, options), options, CancellationToken.None);
        Assert.NotEqual(0, report.Sentences);
        return TextOf(summary);
    }
}

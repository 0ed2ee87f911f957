using Briefing.Rendering;

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
}

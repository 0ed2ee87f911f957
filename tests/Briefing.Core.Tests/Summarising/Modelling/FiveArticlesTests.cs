using Xunit.Abstractions;

namespace Briefing.Core.Tests.Summarising.Modelling;

public sealed class FiveArticlesTests(ITestOutputHelper output)
{
    [SkippableFact]
    public async Task Real_articles_are_told_by_both_engines_from_one_ledger()
    {
        var uploads = Directory.GetFiles(DevelopmentData.RequireFiveArticles(), "*.txt").Order(StringComparer.Ordinal).Select(file => new RawArticle(Path.GetFileName(file), File.ReadAllBytes(file))).ToList();
        using var model = new HonestModel();

        var extractive = BriefPipeline.Run(uploads, SampleArticles.Options);
        var written = await BriefPipeline.RunAsync(uploads, SampleArticles.Options, model);

        Ledgers.AssertEqual(extractive, written.Brief);
        Assert.All(written.Brief.Stories, Ledgers.AssertBorne);
        Assert.InRange(written.Model.Sentences, 3, 8);
        Assert.InRange(written.Model.ClaimsDropped, 0, written.Model.Claims / 4);
        Assert.True(model.TokensSent <= 1.15 * uploads.Sum(upload => upload.Bytes.Length / 4), $"{model.TokensSent} tokens");
        foreach (var brief in new[] { extractive, written.Brief })
            output.WriteLine($"{brief.Engine.Name}: {brief.Stories[0].Headline}\n{string.Join('\n', brief.Stories[0].Summary.Select(sentence => $"- {sentence.Text} [{string.Join(' ', sentence.Facts)}]"))}\n");
        output.WriteLine($"{written.Brief.Receipt} {written.Model}");
    }
}

using Briefing.Merging;
using Briefing.Reading;

namespace Briefing.Core.Tests.Summarising.Citing;

/// <summary>Sentences of news as the ledger has them: claims with their values and speakers.</summary>
internal static class NewsSentences
{
    private const int Longest = 300;

    public static IReadOnlyList<Claim> OfSamples() => ClaimsOf(Modelling.SampleArticles.Uploads);

    /// <summary>Those of Wikinews; skips the calling test where they are absent.</summary>
    public static IReadOnlyList<Claim> OfNews()
    {
        var file = DevelopmentData.Require("dev/wikinews.jsonl");
        return ClaimsOf([.. File.ReadLines(file).Select((line, index) => new RawArticle($"{index}.json", System.Text.Encoding.UTF8.GetBytes(line)))]);
    }

    private static IReadOnlyList<Claim> ClaimsOf(IEnumerable<RawArticle> uploads) =>
        [.. uploads.SelectMany(upload => ArticleReader.Read(upload).Articles).Where(article => article.Language == "en").SelectMany(article => ClaimReader.Read(article)).Where(claim => claim.Text.Length <= Longest && claim.Text.Count(c => c == ' ') > 4)];
}

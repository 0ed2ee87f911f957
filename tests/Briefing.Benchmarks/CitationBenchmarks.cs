using System.Globalization;
using System.Text;
using Briefing.Merging;
using Briefing.Reading;
using Briefing.Summarising.Citing;

namespace Briefing.Benchmarks;

/// <summary>What the citation check lets pass that it should not, and what it rejects that is true.</summary>
internal static class CitationBenchmarks
{
    private const int LongestSentence = 300;

    private const int FewestSpaces = 5;

    /// <param name="args">A file of articles (JSON Lines) or a folder of them, a seed for chance, and "list" for every sentence that passes.</param>
    public static void Untruths(string[] args)
    {
        var sentences = SentencesOf(args[0]).Select(claim => (claim.Text, claim)).ToList();
        var untruths = Briefing.Core.Tests.Summarising.Citing.Untruths.Of(sentences, int.Parse(args[1], CultureInfo.InvariantCulture)).ToList();
        Console.WriteLine($"{sentences.Count} sentences; {Briefing.Core.Tests.Summarising.Citing.Untruths.Count(untruths)}");
        if (args.Length > 2)
            foreach (var untruth in untruths.Where(untruth => untruth.Passes).DistinctBy(untruth => untruth.Mutation.Text))
                Console.WriteLine($"{untruth.Mutation.Kind}: {untruth.Mutation.Text} || {untruth.Source}");
    }

    /// <summary>How many truthful rewordings of sentences are rejected, by kind.</summary>
    /// <param name="args">A file of articles (JSON Lines) or a folder of them, and "list" for every one that is rejected.</param>
    public static void Rewordings(string[] args)
    {
        var rewordings = Briefing.Core.Tests.Summarising.Citing.Rewordings.OfAll(SentencesOf(args[0])).ToList();
        Console.WriteLine(Briefing.Core.Tests.Summarising.Citing.Rewordings.Count(rewordings));
        if (args.Length > 1)
            foreach (var (rewording, verdict, source) in rewordings.Where(entry => !entry.Verdict.Supported))
                Console.WriteLine($"{rewording.Kind}: {verdict.Reason} || {rewording.Text} || {source}");
    }

    /// <summary>Sentences of sources that the check rejects although they are cited word for word, by its reason.</summary>
    /// <param name="args">A file of articles (JSON Lines) or a folder of them.</param>
    public static void Verbatim(string[] args)
    {
        var sentences = SentencesOf(args[0]).ToList();
        var rejected = sentences.Select(claim => (claim.Text, CitationCheck.Check(claim.Text, [Briefing.Core.Tests.Summarising.Citing.Untruths.FactOf(claim)]))).Where(entry => !entry.Item2.Supported).ToList();
        Console.WriteLine($"{sentences.Count} sentences, {rejected.Count} rejected word for word");
        foreach (var (text, verdict) in rejected)
            Console.WriteLine($"{verdict.Reason} || {text}");
    }

    public static IEnumerable<Claim> SentencesOf(string path) =>
        UploadsOf(path).SelectMany(upload => ArticleReader.Read(upload).Articles).Where(article => article.Language == "en").SelectMany(article => ClaimReader.Read(article))
            .Where(claim => claim.Text.Length <= LongestSentence && claim.Text.Count(c => c == ' ') >= FewestSpaces);

    private static IEnumerable<RawArticle> UploadsOf(string path) =>
        Directory.Exists(path)
            ? Directory.GetFiles(path).Order(StringComparer.Ordinal).Select(file => new RawArticle(Path.GetFileName(file), File.ReadAllBytes(file)))
            : File.ReadLines(path).Select((line, number) => new RawArticle($"{number}.json", Encoding.UTF8.GetBytes(line)));
}

using System.Text.RegularExpressions;
using Briefing.Merging;
using Briefing.Reading;

namespace Briefing.Benchmarks;

/// <summary>How many contradictions are found, and how many are found that are none.</summary>
internal static partial class MergingBenchmarks
{
    /// <summary>Sentences that share this much of their words say the same.</summary>
    private const double Aligned = 0.5;

    private const int FewestWords = 6;

    private sealed record Pair(string Left, string Right, WrittenFigure LeftFigure, WrittenFigure RightFigure);

    /// <summary>
    /// Takes sentences of two articles of one story that say the same and share a figure. The figure is changed in one of them: is it reported?
    /// It is written otherwise, or left: is that reported?
    /// </summary>
    /// <param name="args">Labelled articles; "tune" or "report" for one half of the stories; "list" to print what went wrong.</param>
    public static void Disputes(string[] args)
    {
        var isListed = args.Contains("list");
        var pairs = PairsOf(Half(args)).ToList();
        int found = 0, reformatted = 0, alarms = 0, falseFinds = 0, unchangedAlarms = 0;
        foreach (var pair in pairs)
        {
            var changed = pair.LeftFigure.Changed();
            if (DisputesOf(changed, pair.Right).Length > 0)
                found++;
            else if (isListed)
                Tell("MISSED", changed, pair.Right, []);

            if (DisputesOf(pair.Left, pair.Right) is { Length: > 0 } unchanged)
            {
                unchangedAlarms++;
                falseFinds++;
                Tell("UNCHANGED", pair.Left, pair.Right, unchanged);
                continue;
            }

            foreach (var other in pair.LeftFigure.Reformatted())
            {
                reformatted++;
                if (DisputesOf(other, pair.Right) is { Length: > 0 } wrong)
                {
                    alarms++;
                    Tell("REFORMATTED", other, pair.Right, wrong);
                }
            }
        }

        var recall = (double)found / pairs.Count;
        var precision = (double)found / (found + falseFinds + alarms);
        Console.WriteLine($"{pairs.Count} pairs: changed figures found {found} ({recall:P1}); alarms on {reformatted} reformatted figures {alarms}, on the unchanged pairs {unchangedAlarms}; F1 {2 * precision * recall / (precision + recall):F3}");

        void Tell(string what, string left, string right, IEnumerable<Dispute> disputes)
        {
            if (isListed)
                Console.WriteLine($"{what} {string.Join(" ", disputes.Select(dispute => string.Join("|", dispute.Positions.Select(position => position.Value))))}\n  {left}\n    {Values(left)}\n  {right}\n    {Values(right)}");
        }
    }

    private static string Values(string sentence) =>
        string.Join("; ", ClaimReader.Read(ArticleReader.AsIs("a", null, sentence, null)).SelectMany(claim => claim.Values).Select(value => $"{value.Kind} {value.Canonical} {value.Unit} role={value.Role} subject={value.Subject} {value.Hedge}"));

    /// <summary>Prints what is found in the stories as they are: disputes, successors and facts of several origins, to be judged by a reader.</summary>
    /// <param name="args">Labelled articles; "tune" or "report"; "disputes", "successors" or "facts".</param>
    public static void Findings(string[] args)
    {
        foreach (var story in Half(args))
        {
            var ledger = FactMerger.Merge(story);
            var textOf = ledger.Facts.ToDictionary(fact => fact.Id, fact => fact.Text);
            if (args.Contains("disputes"))
                foreach (var dispute in ledger.Disputes)
                    Console.WriteLine($"{story.Id}: {dispute.About}\n{string.Concat(dispute.Positions.Select(position => $"  {position.Value} [{position.Text}]\n{Sentence(story, position)}"))}");

            if (args.Contains("successors"))
                foreach (var fact in ledger.Facts.Where(fact => fact.SupersededBy is not null))
                    Console.WriteLine($"{story.Id}\n  {fact.Text}\n  => {textOf[fact.SupersededBy!]}");

            if (args.Contains("facts"))
                foreach (var fact in ledger.Facts.Where(fact => fact.Origins > 1))
                    Console.WriteLine($"{story.Id} {fact.Status}\n{string.Concat(fact.Claims.Select(claim => $"  {claim.Text}\n"))}");
        }
    }

    private static string Sentence(Story story, Position position)
    {
        var article = story[position.Articles[0]];
        var sentence = article.Sentences.FirstOrDefault(sentence => article.Text[sentence.Start..sentence.End].Contains(position.Text, StringComparison.Ordinal));
        return $"    {article.Text[sentence.Start..sentence.End]}\n";
    }

    private static List<Story> Half(string[] args)
    {
        var stories = LabelledArticle.Read(args[0]).GroupBy(article => article.Story).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        return
        [
            .. stories.Where((_, index) => args.Contains("tune") ? index % 2 == 0 : !args.Contains("report") || index % 2 == 1)
                .Select(group => new Story(group.Key, [.. group.Select(labelled => labelled.Article)], [.. group.Select((labelled, index) => new Origin(index + 1, [labelled.Article.Id]))])),
        ];
    }

    private static IEnumerable<Pair> PairsOf(IEnumerable<Story> stories)
    {
        foreach (var story in stories)
        {
            var sentences = story.Articles.SelectMany((article, index) => article.Sentences.Select(sentence => (Article: index, Text: article.Text[sentence.Start..sentence.End])))
                .DistinctBy(sentence => sentence.Text).Select(sentence => (sentence.Article, sentence.Text, Words: WordsOf(sentence.Text), Figures: WrittenFigure.In(sentence.Text).ToList()))
                .Where(sentence => sentence.Figures.Count > 0 && sentence.Words.Count >= FewestWords).ToList();
            foreach (var left in sentences)
                foreach (var right in sentences.Where(right => right.Article > left.Article && Overlap(left.Words, right.Words) >= Aligned))
                    foreach (var figure in left.Figures.Where(figure => !figure.IsOpenEnded && left.Figures.Count(other => other.Number == figure.Number) == 1))
                        if (right.Figures.FindAll(other => other.Number == figure.Number && other.Suffix.Trim() == figure.Suffix.Trim()) is [var twin] && !twin.IsOpenEnded && twin.Neighbours.Intersect(figure.Neighbours).Any())
                            yield return new Pair(left.Text, right.Text, figure, twin);
        }
    }

    private static Dispute[] DisputesOf(string left, string right)
    {
        Article[] articles = [ArticleReader.AsIs("a", null, left, null), ArticleReader.AsIs("b", null, right, null)];
        return [.. FactMerger.Merge(new Story("pair", [.. articles], [new Origin(1, ["a"]), new Origin(2, ["b"])])).Disputes];
    }

    private static HashSet<string> WordsOf(string sentence) => [.. Word().Matches(sentence).Select(match => match.Value.ToLowerInvariant()).Where(word => word.Length > 3)];

    private static double Overlap(HashSet<string> left, HashSet<string> right) => 2.0 * left.Count(right.Contains) / (left.Count + right.Count);

    [GeneratedRegex("[A-Za-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}

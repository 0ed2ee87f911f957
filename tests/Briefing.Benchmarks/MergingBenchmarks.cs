using System.Globalization;
using Briefing.Merging;
using Briefing.Reading;

namespace Briefing.Benchmarks;

/// <summary>How many contradictions are found, and how many are found that are none.</summary>
internal static class MergingBenchmarks
{
    /// <summary>Sentences that share this much of their words say the same, and those that share that much say it in other words.</summary>
    private const double Alike = 0.5, Reworded = 0.35;

    /// <summary>
    /// Takes sentences of two articles of one story that say the same and share a figure. The figure is changed in one of them: is it reported?
    /// It is written otherwise, or left: is that reported? Each with the sentences as documents of their own and within their articles, as
    /// `summarize` is given them; articles of one origin are left out there, since a copy contradicts nobody.
    /// </summary>
    /// <param name="args">Labelled articles; "tune" or "report" for one half of the topics; "list" to print what went wrong; a small number for other changes.</param>
    public static void Disputes(string[] args)
    {
        var stories = Half(args);
        var seed = args.Select(arg => int.TryParse(arg, CultureInfo.InvariantCulture, out var number) ? number : 0).Max();
        Measure("alone, same", [.. TwinFigures.OfOneSentence(stories)], (twin, left) => twin.Alone(left), args.Contains("list"), seed);
        var twins = TwinFigures.In(stories, Reworded).ToList();
        foreach (var (name, within) in ((string, Func<TwinFigures, string, Story>)[])[("alone", (twin, left) => twin.Alone(left)), ("whole", (twin, left) => twin.Embedded(left))])
            foreach (var (kind, chosen) in ((string, List<TwinFigures>)[])[("alike", twins.FindAll(twin => twin.Overlap >= Alike)), ("reworded", twins.FindAll(twin => twin.Overlap < Alike))])
                Measure($"{name}, {kind}", chosen, within, args.Contains("list"), seed);
    }

    private static void Measure(string name, List<TwinFigures> twins, Func<TwinFigures, string, Story> within, bool isListed, int seed) =>
        Console.WriteLine($"{name}: {Score(twins, within, isListed ? name : null, seed)}");

    /// <summary>How many changed figures are found, and how many reformatted ones alarm.</summary>
    /// <param name="listedAs">Prints what went wrong under this name; null prints nothing.</param>
    /// <param name="seed">Which other numbers the figures are changed to.</param>
    internal static string Score(List<TwinFigures> twins, Func<TwinFigures, string, Story> within, string? listedAs = null, int seed = 0)
    {
        int pairs = 0, found = 0, reformatted = 0, alarms = 0, unchanged = 0;
        foreach (var twin in twins)
        {
            var changed = within(twin, twin.LeftFigure.Changed(seed));
            if (changed.Origins.Length < 2)
                continue;

            pairs++;
            var before = Shown(within(twin, twin.LeftText));
            unchanged += before.Count > 0 ? 1 : 0;
            if (Shown(changed).Except(before).Any())
                found++;
            else if (listedAs is not null)
                Console.WriteLine($"MISSED {listedAs} {twin.Story}\n  {twin.LeftFigure.Changed(seed)}\n    {Values(twin.LeftFigure.Changed(seed))}\n  {twin.RightText}\n    {Values(twin.RightText)}");

            foreach (var other in twin.LeftFigure.Reformatted())
            {
                reformatted++;
                if (!Shown(within(twin, other)).Except(before).Any())
                    continue;

                alarms++;
                if (listedAs is not null)
                    Console.WriteLine($"REFORMATTED {listedAs} {twin.Story}\n  {other}\n  {twin.RightText}");
            }
        }

        var (recall, precision) = ((double)found / pairs, (double)found / (found + alarms));
        return string.Create(CultureInfo.InvariantCulture, $"{pairs} changed figures, found {recall:P1}; alarms on {reformatted} reformatted figures {alarms}; F1 {2 * precision * recall / (precision + recall):F3}; disputes in {unchanged} of the pairs as they were");
    }

    private static HashSet<string> Shown(Story story) => [.. FactMerger.Merge(story).Disputes.Select(dispute => string.Join('|', dispute.Positions.Select(position => $"{position.Value} {position.Unit}").Order(StringComparer.Ordinal)))];

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

    /// <summary>Every other topic: the two events of one have much in common.</summary>
    internal static List<Story> Half(string[] args)
    {
        var stories = LabelledArticle.Read(args[0]).GroupBy(article => article.Story).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        var topics = stories.Select(group => LabelledArticle.TopicOf(group.Key)).Distinct(StringComparer.Ordinal).ToList();
        return
        [
            .. stories.Where(group => topics.IndexOf(LabelledArticle.TopicOf(group.Key)) % 2 is var half && (args.Contains("tune") ? half == 0 : !args.Contains("report") || half == 1))
                .Select(group => LabelledArticle.StoryOf(group.Key, [.. group])),
        ];
    }
}

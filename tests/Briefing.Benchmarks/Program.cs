using Briefing.Benchmarks;

// One line per measurement or learning run: name, what it takes, what it does.
Dictionary<string, (string Arguments, Action<string[]> Run)> commands = new()
{
    ["built-for"] = ("FILE.jsonl", BuiltFor.Print),
    ["reading"] = ("[FOLDER]", ReadingBenchmarks.Run),
    ["best-copy"] = ("NEARDUP.jsonl", RelateBenchmarks.BestCopy),
    ["fingerprints"] = ("FILE.jsonl", RelateBenchmarks.Fingerprints),
    ["million-fingerprints"] = ("FILE.jsonl", RelateBenchmarks.MillionFingerprints),
    ["stories"] = ("FILE.jsonl", RelateBenchmarks.Stories),
    ["million-stories"] = ("FILE.jsonl", RelateBenchmarks.MillionStories),
    ["azure"] = ("[NAME=VALUE...]", AzureModel.Run),
    ["million"] = ("[ARTICLES]", MillionArticles.Run),
    ["learn-words"] = ("FILE.jsonl... OUT", WordLearning.Learn),
    ["figures"] = ("SENTENCE SENTENCE", FigureLearning.Explain),
    ["learn-figures"] = ("LABELS.tsv FILE.jsonl... [list N]", FigureLearning.Learn),
    ["learn-paraphrases"] = ("LABELS.tsv FILE.jsonl... [list]", ParaphraseLearning.Learn),
    ["story-pairs"] = ("FILE.jsonl...", StoryLearning.Pairs),
    ["learn-stories"] = ("FILE.jsonl...", StoryLearning.Learn),
    ["summaries"] = ("INPUT.jsonl WORDS", SummarisingBenchmarks.Summaries),
    ["untruths"] = ("ARTICLES SEED [list]", CitationBenchmarks.Untruths),
    ["engines"] = ("FOLDER", EngineBenchmarks.SideBySide),
    ["rewordings"] = ("ARTICLES [list]", CitationBenchmarks.Rewordings),
    ["verbatim"] = ("ARTICLES", CitationBenchmarks.Verbatim),
    ["disputes"] = ("FILE.jsonl [tune|report] [list] [SEED]", MergingBenchmarks.Disputes),
    ["findings"] = ("FILE.jsonl [tune|report] disputes|successors|facts", MergingBenchmarks.Findings),
    ["facts-table"] = ("FOLDER", FactsTable.Print),
    ["titles"] = ("ARTICLES.jsonl", SummarisingBenchmarks.Titles),
    ["on-demand"] = ("FILE.jsonl [ARTICLES] [FOLDER]", ServingBenchmarks.OnDemand),
    ["drop-to-page"] = ("", ServingBenchmarks.DropToPage),
    ["templates"] = ("", TemplateBenchmarks.Run),
    ["intake-load"] = ("[ARTICLES]", IntakeBenchmarks.Load),
    ["intake-host"] = ("", IntakeBenchmarks.Host),
    ["simulate"] = ("FIRST-SEED [COUNT] [tiny|short|small|usual] [many|unswept|damaging]", SimulationRuns.Run),
    ["simulate-stops"] = ("[PAIRS]", SimulationRuns.Stops),
    ["serve-kills"] = ("[KILLS]", KillTrial.Run),
    ["serve-load"] = ("[MINUTES] [still]", LoadTrial.Run),
    ["growth"] = ("FOLDER... [ROUNDS]", GrowthBenchmarks.Run),
    ["find-stories"] = ("[STORIES]", IntakeBenchmarks.Find),
    ["deliveries"] = ("[COUNT] [FOLDER]", DeliveryBenchmarks.Run),
    ["deliveries-sink"] = ("", DeliveryBenchmarks.Sink),
};

if (args.Length > 0 && commands.TryGetValue(args[0], out var command))
{
    command.Run(args[1..]);
    return 0;
}
foreach (var (name, (arguments, _)) in commands)
    Console.Error.WriteLine($"{name} {arguments}");
return 2;

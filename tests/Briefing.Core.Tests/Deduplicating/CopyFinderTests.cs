using System.Text.Json;
using Briefing.Deduplicating;
using static Briefing.Core.Tests.Deduplicating.CopyFixtures;

namespace Briefing.Core.Tests.Deduplicating;

public sealed class CopyFinderTests
{
    public static TheoryData<string, string, CopyKind> Alterations => new()
    {
        { "typewriter apostrophes and spaces", Ferry.Replace("\n\n", "\n", StringComparison.Ordinal), CopyKind.Exact },
        { "boilerplate", InBoilerplate(Ferry), CopyKind.Near },
        { "trimmed", Trimmed(Ferry), CopyKind.Near },
        { "edited", Edited(Ferry), CopyKind.Near },
        { "spun", Spun(Ferry), CopyKind.Derived },
        { "spun, edited and trimmed", Trimmed(Spun(Edited(Ferry))), CopyKind.Derived },
    };

    [Theory]
    [MemberData(nameof(Alterations))]
    public void An_altered_copy_is_related_to_its_original(string alteration, string copy, CopyKind kind)
    {
        var relation = Assert.Single(CopyFinder.Find([Article("original", Ferry), Article("copy", copy)]));

        Assert.Equal(("original", "copy"), (relation.A, relation.B));
        Assert.True(kind == relation.Kind, $"{alteration}: {relation}");
        Assert.InRange(relation.Similarity, .3, 1);
    }

    [Fact]
    public void An_independent_report_of_the_same_event_is_not_a_copy_though_it_quotes_the_same_people() =>
        Assert.Empty(CopyFinder.Find([Article("a", Ferry), Article("b", FerryIndependently), Article("c", Spun(FerryIndependently))]).Where(pair => pair.A == "a"));

    [Theory]
    [InlineData("The mud of Sarnova buried 12 houses and a chapel on Monday, the mayor said.", "The mud of Sarnova buried 19 houses and a chapel on Monday, the mayor said.", 0)]
    [InlineData("The mud of Sarnova buried six houses and a chapel on Monday, the mayor said.", "The mud of Sarnova buried nine houses and a chapel on Monday, the mayor said.", 0)]
    [InlineData("The mud of Sarnova buried 12 houses and a chapel on Monday, the mayor said.", "The mud of Sarnova buried 12 houses and a chapel on Monday, the mayor said.", 1)]
    public void A_sentence_or_two_with_another_number_is_another_witness(string one, string other, int relations) =>
        Assert.Equal(relations, CopyFinder.Find([Article("one", one), Article("other", other)]).Length);

    /// <summary>Follow-ups and separate reports of a few sentences: what they share are names, numbers and the words that everybody uses for the event.</summary>
    [Theory]
    [InlineData(
        "Four people died on Sunday when a cable car fell near Astmark, police said. \"A bird hit the cable,\" the operator, Uwe Tallis, told Radio Brennock.",
        "The cable car that fell near Astmark on Sunday, killing four people, had a worn cable, police said on Monday. The operator, Uwe Tallis, apologised for having told Radio Brennock that a bird hit it.")]
    [InlineData(
        "The painter Orla Vance closed her show in Sarnova on Friday because of a leaking roof, her dealer Jon Brisk said. The 600 visitors who had booked will get their money back.",
        "A leaking roof made the painter Orla Vance close Friday's show in Sarnova. Her dealer Jon Brisk said the 600 visitors would be paid back.")]
    public void Short_reports_in_words_of_their_own_are_not_copies(string one, string other) =>
        Assert.Empty(CopyFinder.Find([Article("one", one), Article("other", other)]));

    [Fact]
    public void A_short_report_with_another_ending_is_a_copy()
    {
        const string Report = "Four people died on Sunday when a cable car fell into a gorge near Astmark, police said. The operator said that a bird had hit the cable.";

        Assert.Single(CopyFinder.Find([Article("one", Report), Article("other", Report.Replace("The operator said that a bird had hit the cable.", "A bird had hit the cable, according to the operator.", StringComparison.Ordinal))]));
    }

    [Fact]
    public void Reports_written_on_one_template_are_not_copies()
    {
        Article[] matches =
        [
            Article("1", Match("Velmora United", "Orsa Rovers", "Lenn Abara", "Harbour Park", 81, "Mikel Strand", "12,400")),
            Article("2", Match("Sarnova Town", "Astmark Athletic", "Goran Pell", "Mill Lane", 12, "Ada Brisk", "7,150")),
            Article("3", Match("Calder Haven", "Brennock City", "Uwe Tallis", "the Northern Stadium", 44, "Jon Vray", "30,020")),
        ];

        Assert.Empty(CopyFinder.Find(matches));
    }

    [Fact]
    public void A_long_article_that_holds_a_part_of_another_is_related_to_it()
    {
        var taken = string.Join("\n\n", Ferry.Split("\n\n")[2..5]);
        var longer = $"{FerryIndependently}\n\n{taken}\n\n{Match("Velmora United", "Orsa Rovers", "Lenn Abara", "Harbour Park", 81, "Mikel Strand", "12,400")}";

        Assert.Single(CopyFinder.Find([Article("short", Ferry), Article("long", longer)]));
    }

    [Fact]
    public void The_hundredth_copy_is_found_like_the_second()
    {
        var copies = Enumerable.Range(0, 100).Select(i => Article($"copy{i}", $"{Ferry}\n\nEdition {i}, page {i % 7}.")).ToList();
        var relations = CopyFinder.Find(copies);

        Assert.Single(OriginFinder.Find(copies, relations));
    }

    [Fact]
    public void Texts_without_words_and_texts_of_one_word_are_not_related()
    {
        Article[] odd = [Article("a", "..."), Article("b", "!?"), Article("c", "Hm"), Article("d", "\ud800\udc00"), Article("e", "word")];

        Assert.Empty(CopyFinder.Find(odd));
    }

    [Fact]
    public void Copies_are_found_in_scripts_without_spaces()
    {
        const string Text = "周四清晨，一艘载有两百一十四名乘客的渡轮在塔罗角附近搁浅，七小时后被拖船拉出，海岸警卫队表示没有人员死亡。船长告诉港务局，转向泵在进入航道时失灵，船员两分钟内抛下了锚。十一人在医院接受治疗，当晚全部回家。";

        Assert.Single(CopyFinder.Find([Article("a", Text), Article("b", Text + "版权所有，未经许可不得转载。")]));
    }

    [Fact]
    public void Long_texts_of_one_pattern_are_compared_in_linear_time()
    {
        // Quadratic work on these would take minutes.
        string Pattern(int from) => string.Join(' ', Enumerable.Range(from, 200_000).Select(i => $"a {i}"));

        Assert.Single(CopyFinder.Find([Article("a", Pattern(0)), Article("b", Pattern(100_000))]));
    }

    [SkippableFact]
    public void A_word_spun_copy_is_derived_and_its_three_neighbours_are_independent()
    {
        var articles = Directory.GetFiles(DevelopmentData.RequireFiveArticles(), "00*.txt").Order(StringComparer.Ordinal)
            .Select(file => Article(Path.GetFileName(file)[..3], File.ReadAllText(file))).ToList();
        var relation = Assert.Single(CopyFinder.Find(articles));

        Assert.Equal(("000", "001", CopyKind.Derived), (relation.A, relation.B, relation.Kind));
        Assert.Equal("000", OriginFinder.Find(articles, [relation])[0].Best);
    }

    [SkippableFact]
    public void Copies_of_the_development_data_are_found_with_the_precision_and_recall_that_are_claimed()
    {
        var folder = DevelopmentData.Require("dev");
        var articles = Rows(Path.Combine(folder, "neardup_dev.jsonl")).Select(row => Article(Text(row, "id"), Text(row, "text"))).ToList();
        var gold = Rows(Path.Combine(folder, "neardup_dev_pairs.jsonl")).ToDictionary(row => Key(Text(row, "a"), Text(row, "b")), row => Text(row, "kind"));
        var found = CopyFinder.Find(articles).Select(relation => Key(relation.A, relation.B)).ToHashSet();
        var judged = found.Where(pair => gold.GetValueOrDefault(pair) != "ignore").ToList();
        var asked = gold.Where(pair => pair.Value is not ("ignore" or "sibling")).ToList();

        Assert.True(judged.Count(gold.ContainsKey) >= .99 * judged.Count);
        Assert.True(asked.Count(pair => found.Contains(pair.Key)) >= .98 * asked.Count);
        Assert.True(asked.Where(pair => pair.Value == "spin_hi").Count(pair => found.Contains(pair.Key)) >= .95 * asked.Count(pair => pair.Value == "spin_hi"));
    }

    private static (string, string) Key(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    private static IEnumerable<JsonElement> Rows(string path) => File.ReadLines(path).Select(line => JsonSerializer.Deserialize<JsonElement>(line));
}

using System.Text.Json;

namespace Briefing.Cli.Tests;

public sealed class StageCommandTests
{
    private const string Dam = "The river authority said on Monday that the eastern dam will reopen in March after repairs costing 14 million euros. About 6,000 people live below it.";
    private const string Orchestra = "The orchestra has chosen Ilse Brandvold as its chief conductor. She is the first woman to lead it in 112 years.";

    [Fact]
    public void Clean_gives_the_documented_fields_in_the_order_of_the_input()
    {
        var run = BuiltCommand.RunWithInput(Lines(
            new { id = "page", html = $"<html><head><title>Dam</title></head><body><article><h1>Dam</h1><p>{Dam}</p><p>{Orchestra}</p></article></body></html>", extra = 1 },
            new { id = "text", text = Dam }), "clean", "-");

        var results = Objects(run);
        Assert.Equal(["page", "text"], results.Select(result => result.GetProperty("id").GetString()));
        Assert.All(results, result => Assert.Equal(["id", "title", "published", "language", "source", "text", "removed"], Fields(result)));
        Assert.Equal($"{Dam}\n\n{Orchestra}", results[0].GetProperty("text").GetString());
        Assert.Equal("en", results[0].GetProperty("language").GetString());
    }

    [Fact]
    public void Clean_has_a_result_even_for_a_page_without_an_article()
    {
        var result = Assert.Single(Objects(BuiltCommand.RunWithInput(Lines(new { id = "bare", html = "<html><body></body></html>" }), "clean")));

        Assert.Equal("", result.GetProperty("text").GetString());
    }

    [Fact]
    public void Dedupe_gives_a_line_for_each_related_pair()
    {
        var run = BuiltCommand.RunWithInput(Lines(
            new { id = "a", title = "One", text = Dam },
            new { id = "b", text = Orchestra },
            new { id = "c", text = Dam }), "dedupe", "-");

        var pair = Assert.Single(Objects(run));
        Assert.Equal(["a", "b", "kind", "similarity"], Fields(pair));
        Assert.Equal(("a", "c", "exact"), (pair.GetProperty("a").GetString(), pair.GetProperty("b").GetString(), pair.GetProperty("kind").GetString()));
    }

    [Fact]
    public void Cluster_names_the_story_of_each_document_in_order()
    {
        var run = BuiltCommand.RunWithInput(Lines(
            new { id = "a", title = "Dam", text = Dam, published = "2026-03-02" },
            new { id = "b", title = "Orchestra", text = Orchestra, published = "2026-03-02" },
            new { id = "c", title = "Dam", text = Dam, published = "2026-03-02T08:00:00Z" }), "cluster", "-");

        var results = Objects(run);
        Assert.All(results, result => Assert.Equal(["id", "story"], Fields(result)));
        Assert.Equal(["a", "b", "c"], results.Select(result => result.GetProperty("id").GetString()));
        var stories = results.Select(result => result.GetProperty("story").GetString()).ToList();
        Assert.Equal(stories[0], stories[2]);
        Assert.NotEqual(stories[0], stories[1]);
    }

    [Fact]
    public void Claims_are_spans_of_the_text_that_was_given()
    {
        var text = "  " + Dam + "\n\n\"Åäö 😀\" said the mayor on 3 March.  ";

        var result = Assert.Single(Objects(BuiltCommand.RunWithInput(Lines(new { id = "a", title = "Dam", text }), "claims", "-")));

        Assert.Equal(["id", "claims"], Fields(result));
        var claims = result.GetProperty("claims").EnumerateArray().ToList();
        Assert.Equal(3, claims.Count);
        Assert.All(claims, claim =>
        {
            Assert.Equal(["sentence", "start", "end", "text", "values"], Fields(claim));
            Assert.Equal(text[claim.GetProperty("start").GetInt32()..claim.GetProperty("end").GetInt32()], claim.GetProperty("text").GetString());
        });
        var value = claims[0].GetProperty("values").EnumerateArray().First(value => value.GetProperty("kind").GetString() == "money");
        Assert.Equal(["kind", "value", "unit", "role"], Fields(value));
        Assert.Equal(("14000000", "EUR"), (value.GetProperty("value").ToString(), value.GetProperty("unit").GetString()));
    }

    [Fact]
    public void Summarize_cites_a_span_for_every_sentence()
    {
        var texts = new Dictionary<string, string> { ["x"] = Dam, ["y"] = "The eastern dam reopens in March, and its repairs cost 17 million euros. Villages below it had been ready to leave." };

        var run = BuiltCommand.RunWithInput(
            Lines(new { id = "s", docs = texts.Select(text => new { id = text.Key, title = "Dam", text = text.Value }) }),
            "summarize", "--words", "40", "-");

        var result = Assert.Single(Objects(run));
        Assert.Equal(["id", "headline", "summary", "sentences", "disputed"], Fields(result));
        var sentences = result.GetProperty("sentences").EnumerateArray().ToList();
        Assert.NotEmpty(sentences);
        Assert.Equal(result.GetProperty("summary").GetString(), string.Join(' ', sentences.Select(sentence => sentence.GetProperty("text").GetString())));
        Assert.True(result.GetProperty("summary").GetString()!.Split(' ').Length <= 40);
        Assert.All(sentences, sentence =>
        {
            Assert.Equal(["text", "sources"], Fields(sentence));
            var sources = sentence.GetProperty("sources").EnumerateArray().ToList();
            Assert.NotEmpty(sources);
            Assert.All(sources, source => Assert.Equal(["doc", "sentence", "start", "end"], Fields(source)));
            Assert.All(sources, source => Assert.InRange(source.GetProperty("end").GetInt32(), 1, texts[source.GetProperty("doc").GetString()!].Length));
        });
    }

    [Theory]
    [InlineData("clean")]
    [InlineData("dedupe")]
    [InlineData("cluster")]
    [InlineData("claims")]
    [InlineData("summarize")]
    public void A_bad_line_is_reported_with_its_number_and_does_not_stop_the_rest(string stage)
    {
        var good = new { id = "a", text = Dam, docs = new[] { new { id = "x", text = Dam } } };
        var alsoGood = new { id = "b", text = Dam, docs = new[] { new { id = "x", text = Dam } } };

        var run = BuiltCommand.RunWithInput($"{Lines(good)}this is not JSON\r\n\r\n{{\"text\":\"no id\"}}\n{Lines(alsoGood).TrimEnd()}", stage, "-");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["briefing: line 2: ", "briefing: line 4: "], run.ErrorLines.Select(line => line[..18]));
        Assert.Equal(stage == "dedupe" ? 1 : 2, Objects(run).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n  \n")]
    public void An_input_without_lines_is_no_failure(string input)
    {
        Assert.Equal(new Outcome(0, "", ""), BuiltCommand.RunWithInput(input, "cluster", "-"));
    }

    [Fact]
    public void An_input_without_any_good_line_is_told_by_the_exit_code()
    {
        var run = BuiltCommand.RunWithInput("nothing\nof use\n", "claims");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(2, run.ErrorLines.Count);
    }

    [Theory]
    [InlineData("dedupe")]
    [InlineData("cluster")]
    public void An_id_that_was_used_before_is_a_bad_line(string stage)
    {
        var run = BuiltCommand.RunWithInput(Lines(new { id = "a", text = Dam }, new { id = "a", text = Orchestra }), stage);

        Assert.StartsWith("briefing: line 2: The id \"a\" was used before", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        using var folder = new TemporaryFolder();

        var run = BuiltCommand.Run("clean", folder["missing.jsonl"]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("missing.jsonl", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_lines_from_a_file_keep_their_order()
    {
        using var folder = new TemporaryFolder();
        var ids = Enumerable.Range(0, 5000).Select(number => $"n{number}").ToList();
        var file = folder.Write("many.jsonl", string.Concat(ids.Select(id => Lines(new { id, text = $"{Dam} It was the report with the name {id}. {new string('x', 400)}" }))));

        var run = BuiltCommand.Run("claims", file);

        Assert.Equal(ids, Objects(run).Select(result => result.GetProperty("id").GetString()));
    }

    [Fact]
    public void A_line_without_end_is_reported_and_read_over()
    {
        var endless = Enumerable.Repeat((byte)'a', 70 * 1024 * 1024);

        var run = BuiltCommand.RunWithInput([.. endless, .. "\n{\"id\":\"b\",\"text\":\"The dam reopens in March.\"}\n"u8, .. endless], "claims", "-");

        Assert.Equal("b", Assert.Single(Objects(run)).GetProperty("id").GetString());
        Assert.Equal(["briefing: line 1: The line is longer", "briefing: line 3: The line is longer"], run.ErrorLines.Select(line => line[..36]));
    }

    [SkippableFact]
    public void Hostile_input_costs_no_good_line()
    {
        foreach (var row in File.ReadLines(DevelopmentData.Require("naughty/jsonl-input.jsonl")).Select(line => JsonDocument.Parse(line).RootElement))
        {
            var run = BuiltCommand.RunWithInput(row.GetProperty("base64").GetBytesFromBase64(), "clean", "-");

            Assert.Contains(run.ExitCode, (int[])[0, 1]);
            var ids = Objects(run).Select(result => result.GetProperty("id").GetString()).ToHashSet();
            Assert.All(row.GetProperty("good").EnumerateArray(), good => Assert.Contains(good.GetString(), ids));
        }
    }

    private static string Lines(params object[] lines) => string.Concat(lines.Select(line => JsonSerializer.Serialize(line) + "\n"));

    private static List<JsonElement> Objects(Outcome run) => [.. run.OutputLines.Select(line => JsonDocument.Parse(line).RootElement)];

    private static IEnumerable<string> Fields(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}

using System.Text;
using Briefing.Rendering;

namespace Briefing.Core.Tests.Rendering;

public sealed class BriefJsonTests
{
    [Fact]
    public void The_json_is_as_approved() => Approved.Check("tanker.json", Encoding.UTF8.GetString(BriefJson.Write(SampleBriefs.Of(SampleBriefs.Tanker))));

    [Fact]
    public void What_was_written_is_read_again()
    {
        foreach (var brief in (Brief[])[SampleBriefs.Of(), SampleBriefs.Of(SampleBriefs.Tanker), SampleBriefs.Of(SampleBriefs.Hostile)])
        {
            var bytes = BriefJson.Write(brief);
            Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(BriefJson.Write(BriefJson.Read(bytes))));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"schema\":\"briefing/2\"}")]
    [InlineData("{\"schema\":\"briefing/1\",\"schema\":\"briefing/1\"}")]
    [InlineData("{\"schema\":\"briefing/1\",\"edition\":7}")]
    public void What_is_no_brief_is_refused_in_one_way(string json) => Assert.Throws<FormatException>(() => BriefJson.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void A_brief_cut_anywhere_is_refused()
    {
        var bytes = BriefJson.Write(SampleBriefs.Of(SampleBriefs.Tanker));
        for (var length = 0; length < bytes.Length - 3; length += 97)
            Assert.Throws<FormatException>(() => BriefJson.Read(bytes.AsMemory(0, length)));
    }

    [SkippableFact]
    public void Every_brief_keeps_to_the_schema()
    {
        var folder = Directory.CreateTempSubdirectory("briefing-").FullName;
        try
        {
            string[] files = [Path.Combine(folder, "none.json"), Path.Combine(folder, "one.json"), Path.Combine(folder, "samples.json")];
            File.WriteAllBytes(files[0], BriefJson.Write(SampleBriefs.Of()));
            File.WriteAllBytes(files[1], BriefJson.Write(SampleBriefs.Of(SampleBriefs.Tanker)));
            File.WriteAllBytes(files[2], BriefJson.Write(BriefPipeline.Run(
                [.. Directory.GetFiles(Path.Combine(Tool.Root, "samples", "articles")).Order(StringComparer.Ordinal).Select(file => new RawArticle(Path.GetFileName(file), File.ReadAllBytes(file)))],
                new BriefOptions())));
            var (exitCode, output) = Tool.Node("validate.mjs", [Path.Combine(Tool.Root, "src", "Briefing.Core", "Rendering", "briefing-1.schema.json"), .. files]);
            Assert.True(exitCode == 0, output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [SkippableFact]
    public void The_schema_refuses_what_it_should()
    {
        var folder = Directory.CreateTempSubdirectory("briefing-").FullName;
        try
        {
            var json = Encoding.UTF8.GetString(BriefJson.Write(SampleBriefs.Of(SampleBriefs.Tanker)));
            string[] wrong = [json.Replace("\"agreed\"", "\"certain\"", StringComparison.Ordinal), json.Replace("\"edition\": \"harbour-news\",", "", StringComparison.Ordinal), json.Replace("\"read\": 3", "\"read\": 3, \"more\": 1", StringComparison.Ordinal)];
            foreach (var text in wrong)
            {
                Assert.NotEqual(json, text);
                var file = Path.Combine(folder, "wrong.json");
                File.WriteAllText(file, text);
                Assert.Equal(1, Tool.Node("validate.mjs", Path.Combine(Tool.Root, "src", "Briefing.Core", "Rendering", "briefing-1.schema.json"), file).ExitCode);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

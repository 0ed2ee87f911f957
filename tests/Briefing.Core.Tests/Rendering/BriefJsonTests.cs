using System.Globalization;
using System.Text;
using Briefing.Rendering;

namespace Briefing.Core.Tests.Rendering;

public sealed class BriefJsonTests
{
    private static readonly string Schema = Repository.PathOf("src", "Briefing.Core", "Rendering", "briefing-1.schema.json");

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

    [Fact]
    public void Where_another_calendar_counts_the_years_the_bytes_are_the_same()
    {
        var brief = SampleBriefs.Of(SampleBriefs.Tanker);
        var expected = BriefJson.Write(brief);
        var own = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("th-TH");
            Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(BriefJson.Write(brief)));
        }
        finally
        {
            CultureInfo.CurrentCulture = own;
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
        using var folder = new TemporaryFolder();
        string[] files =
        [
            folder.Write("none.json", BriefJson.Write(SampleBriefs.Of())),
            folder.Write("one.json", BriefJson.Write(SampleBriefs.Of(SampleBriefs.Tanker))),
            folder.Write("samples.json", BriefJson.Write(BriefPipeline.Run(SampleUploads.All, new BriefOptions()))),
        ];
        var (exitCode, output) = Tools.Node("validate.mjs", [Schema, .. files]);
        Assert.True(exitCode == 0, output);
    }

    [SkippableFact]
    public void The_schema_refuses_what_it_should()
    {
        using var folder = new TemporaryFolder();
        var json = Encoding.UTF8.GetString(BriefJson.Write(SampleBriefs.Of(SampleBriefs.Tanker)));
        string[] wrong = [json.Replace("\"agreed\"", "\"certain\"", StringComparison.Ordinal), json.Replace("\"edition\": \"harbour-news\",", "", StringComparison.Ordinal), json.Replace("\"read\": 3", "\"read\": 3, \"more\": 1", StringComparison.Ordinal)];
        foreach (var text in wrong)
        {
            Assert.NotEqual(json, text);
            Assert.Equal(1, Tools.Node("validate.mjs", Schema, folder.Write("wrong.json", text)).ExitCode);
        }
    }
}

using Briefing.Hosting.Storing;
using Briefing.Summarising.Modelling;

namespace Briefing.Hosting.Tests.Modelling;

/// <summary>Whole briefs of the sample articles, through the wire, while the model's server does what servers do.</summary>
public sealed class BriefsUnderFaultsTests : ModelTest
{
    public enum Position
    {
        First,
        Middle,
        Every,
    }

    private static readonly Fault[] Slow = [Fault.NeverAnswers, Fault.DripFeeds, Fault.BusyForAMoment];

    public static IEnumerable<object[]> EachFaultAtEachPosition =>
        from fault in Enum.GetValues<Fault>() from position in Enum.GetValues<Position>() select new object[] { fault, position };

    [Theory]
    [MemberData(nameof(EachFaultAtEachPosition))]
    public async Task Whatever_fails_and_whenever_the_brief_is_complete_and_true(Fault fault, Position position)
    {
        const int Middle = 3;
        Server.Answer = HonestModel.Answer;
        Server.Fault = (_, number) => position == Position.Every || number == (position == Position.First ? 0 : Middle) ? fault : null;

        // Where one call fails the others must not on a machine that is busy; where all do, nothing else is waited for.
        Options = position == Position.Every
            ? Options with { CallDeadline = TimeSpan.FromSeconds(Slow.Contains(fault) ? 0.5 : 20), RunDeadline = TimeSpan.FromSeconds(20) }
            : Options with { CallDeadline = TimeSpan.FromSeconds(Slow.Contains(fault) ? 3 : 60), RunDeadline = TimeSpan.FromSeconds(120) };

        var written = await SampleRun.WriteAsync(Options, Store);

        Assert.Equal(SampleRun.WithoutPhrasing(SampleRun.Extractive), SampleRun.WithoutPhrasing(written.Brief));
        if (position == Position.Every)
        {
            Assert.Equal(SampleRun.WithoutEngine(SampleRun.Extractive), SampleRun.WithoutEngine(written.Brief));
            Assert.Equal(BriefEngine.Extractive, written.Brief.Engine);
        }
        else
        {
            Assert.All(written.Brief.Stories, HoldsWhatItsFactsHold);
            Assert.Equal("model", written.Brief.Engine.Name);
            Assert.InRange(Server.Requests, Middle + 1, 200);
        }
    }

    [Fact]
    public async Task An_article_that_the_filter_refuses_costs_only_itself_its_phrasing()
    {
        Server.Answer = HonestModel.Answer;
        var untroubled = await SampleRun.WriteAsync(Options, new MemoryStore());
        var article = Server.Received.First(request => request.Schema == "claims").Data;
        Server.Fault = (request, _) => request.Data == article ? Fault.FilteredPrompt : null;

        var written = await SampleRun.WriteAsync(Options, Store);

        Assert.Equal([KeyValuePair.Create(ModelFailureKind.Refused, 1)], written.Model.Failures);
        Assert.Equal("model", written.Brief.Engine.Name);
        var touched = written.Brief.Stories.Where((story, index) => !story.Summary.Select(Text).SequenceEqual(untroubled.Brief.Stories[index].Summary.Select(Text)));
        Assert.InRange(touched.Count(), 0, 1);
        Assert.Equal(SampleRun.WithoutPhrasing(SampleRun.Extractive), SampleRun.WithoutPhrasing(written.Brief));
    }

    [Fact]
    public async Task A_second_run_on_the_same_articles_makes_no_call_and_the_same_brief()
    {
        Server.Answer = HonestModel.Answer;
        using var folder = new TemporaryFolder();
        var first = await SampleRun.WriteAsync(Options, new FileBlobStore(folder.Path));
        var requests = Server.Requests;

        var second = await SampleRun.WriteAsync(Options, new FileBlobStore(folder.Path));

        Assert.Equal(requests, Server.Requests);
        Assert.Equal(SampleRun.WithoutEngine(first.Brief), SampleRun.WithoutEngine(second.Brief));
        Assert.Equal(first.Brief.Engine, second.Brief.Engine);
        Assert.Equal((0, requests), (second.Brief.Receipt.ModelCalls, second.Brief.Receipt.CacheHits));
    }

    [Theory]
    [InlineData("invents figures")]
    [InlineData("adds addresses")]
    [InlineData("adds markup")]
    [InlineData("obeys the article")]
    [InlineData("denies everything")]
    [InlineData("answers at length")]
    [InlineData("answers another question")]
    public async Task A_malicious_model_gets_nothing_into_a_brief(string malice)
    {
        Server.Answer = request => MaliciousModel.Answer(malice, request);
        RawArticle carrier = new("carrier.txt", MaliciousModel.Carrier);
        var articles = SampleRun.Articles.Append(carrier).ToList();

        var written = await SampleRun.WriteAsync(Options, Store, articles);

        var extractive = SampleRun.ExtractiveOf(articles);
        Assert.Equal(SampleRun.WithoutPhrasing(extractive), SampleRun.WithoutPhrasing(written.Brief));
        Assert.All(written.Brief.Stories, HoldsWhatItsFactsHold);
        Assert.All(written.Brief.Stories.SelectMany(story => story.Summary.Select(sentence => sentence.Text).Append(story.Headline)), text =>
            Assert.All(MaliciousModel.Traces, trace => Assert.DoesNotContain(trace, text, StringComparison.OrdinalIgnoreCase)));
    }

    private static string Text(BriefSentence sentence) => sentence.Text;

    /// <summary>Every sentence names facts of its story, and has no figure that these have not.</summary>
    private static void HoldsWhatItsFactsHold(BriefStory story)
    {
        Assert.NotEmpty(story.Headline);
        Assert.NotEmpty(story.Summary);
        Assert.All(story.Summary, sentence =>
        {
            var facts = sentence.Facts.Select(id => Assert.Single(story.Facts, fact => fact.Id == id)).ToList();
            var spans = string.Join('\n', facts.SelectMany(fact => fact.Claims).Select(claim => claim.Text));
            Assert.NotEmpty(facts);
            Assert.NotEmpty(sentence.Cites);
            Assert.All(Figures(sentence.Text), figure => Assert.Contains(figure, spans, StringComparison.Ordinal));
        });
    }

    private static IEnumerable<string> Figures(string text) =>
        text.Split(' ').Select(word => word.Trim('.', ',', '(', ')', '"', '“', '”', ';', ':')).Where(word => word.Length > 2 && word.All(char.IsAsciiDigit));
}

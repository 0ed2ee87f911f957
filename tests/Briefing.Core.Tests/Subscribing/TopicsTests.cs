using System.Globalization;
using System.Text;
using Briefing.Core.Tests.Rendering;
using Briefing.Core.Tests.Storing;
using Briefing.Storing;
using Briefing.Subscribing;

namespace Briefing.Core.Tests.Subscribing;

public sealed class TopicsTests
{
    private static readonly BriefStory Dam = SampleBriefs.Tanker with { Id = "dam", Headline = "Eastern dam to reopen", Summary = [new BriefSentence("The river authority closed its gates.", [], [])], Facts = [] };

    [Theory]
    [InlineData("tankers", "tanker")]
    [InlineData("dam, tugs", "tanker dam")]
    [InlineData("river authorities", "dam")]
    [InlineData("river tanker", "")]
    [InlineData("", "tanker dam")]
    public void A_story_is_taken_where_it_has_all_words_of_one_topic(string topics, string expected)
    {
        var brief = SampleBriefs.Of(SampleBriefs.Tanker, Dam);

        var taken = ReaderTopics.In(brief, Read(topics)!.Topics);

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), taken.Select(story => story.Id));
    }

    [Fact]
    public void Topics_are_divided_by_the_commas_of_any_script_and_each_is_taken_once() =>
        Assert.Equal(["Hafen", "港", "ميناء", "trade"], Read(" Hafen,港、ميناء،trade\r\nhafen ;; ")!.Topics.ToArray());

    [Fact]
    public void Topics_that_cannot_be_are_refused()
    {
        Assert.Null(Read(new string('x', 41)));
        Assert.Null(Read("the, of"));
        Assert.Null(Read("!!!"));
        Assert.Null(Read("har\0bour"));
        Assert.Null(Read(string.Join(',', Enumerable.Range(0, 11).Select(number => string.Create(CultureInfo.InvariantCulture, $"topic{number}")))));
    }

    [Fact]
    public async Task A_record_from_before_there_were_topics_has_none()
    {
        var store = new MemoryBlobStore(SetClock.Morning());
        const string Body = """{"id":"0123456789abcdef0123456789abcdef","address":"ann@example.org","state":"Confirmed","editions":["daily"],"language":"en","hour":7,"zone":"UTC","consents":[]}""";
        await store.WriteAsync("subscribers/0123456789abcdef0123456789abcdef.json", Briefing.Storing.Record.Seal("subscriber", 1, Encoding.UTF8.GetBytes(Body)), WriteCondition.Absent);

        Assert.Empty((await new Subscribers(store).ReadAsync("0123456789abcdef0123456789abcdef"))!.Topics);
    }

    private static Wishes? Read(string topics) =>
        Wishes.TryRead(["daily"], "en", "7", "UTC", topics, new HashSet<string> { "daily" }, out var wishes, out _) ? wishes : null;
}

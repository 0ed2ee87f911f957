using Briefing.Hosting.Stories;

namespace Briefing.Hosting.Tests.Stories;

public sealed class StoryIndexTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static StoryEntry Story(string id, string about, double hoursOld = 0, double weight = 1, string language = "en") =>
        new(id, about, Now.AddHours(-hoursOld - 5), Now.AddHours(-hoursOld), Now, 2, 1, language, weight, TopicWords.Fold(about), 0);

    private static string[] Found(StoryQuery query, params StoryEntry[] stories) => [.. new StoryIndex("", [.. stories]).Find(query, Now).Select(story => story.Id)];

    [Theory]
    [InlineData("flood")]
    [InlineData("FLOODS")]
    [InlineData("flooding in Kołobrzeg")]
    [InlineData("kolobrzeg")]
    public void A_topic_is_found_in_any_form_of_its_words(string topic) =>
        Assert.Equal(["a"], Found(new StoryQuery { Topics = [topic] }, Story("a", "Kołobrzeg streets flooded"), Story("b", "Orchestra chooses conductor")));

    [Fact]
    public void A_topic_of_several_words_asks_for_all_and_several_topics_for_any()
    {
        StoryEntry[] stories = [Story("a", "Dam repairs at Kolvik"), Story("b", "Kolvik elects mayor"), Story("c", "Ferry strike")];
        Assert.Equal(["a"], Found(new StoryQuery { Topics = ["Kolvik dam"] }, stories));
        Assert.Equal(["a", "c"], Found(new StoryQuery { Topics = ["Kolvik dam", "ferry"] }, stories));
        Assert.Equal(["b"], Found(new StoryQuery { Entities = ["Kolvik", "mayor"] }, stories));
        Assert.Empty(Found(new StoryQuery { Topics = ["the of"] }, stories));
    }

    [Fact]
    public void Finding_by_the_inverted_index_is_finding_by_reading_every_entry()
    {
        var random = new Random(20);
        string[] words = [.. Enumerable.Range(0, 40).Select(number => "word" + (char)('a' + number % 26) + (char)('a' + number / 26))];
        string Some(int most) => string.Join(' ', Enumerable.Range(0, 1 + random.Next(most)).Select(_ => words[(int)(40 * random.NextDouble() * random.NextDouble())]));
        StoryEntry[] stories = [.. Enumerable.Range(0, 300).Select(number => Story($"{number:000}", Some(9), number))];
        var portioned = new StoryIndex("", [.. stories]) { Portions = [.. stories.Chunk(70).Select(portion => new StoryPortion([.. portion]))] };
        for (var round = 0; round < 500; round++)
        {
            var query = new StoryQuery
            {
                Topics = [.. Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(9) == 0 ? "unheard" : Some(3))],
                Entities = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Some(2))],
            };
            var wanted = new WantedTerms(query);
            var answering = stories.Where(story => wanted.Share(word => story.Terms.Contains(word)) > 0).Select(story => story.Id);
            Assert.Equal(answering.Order(), portioned.Find(query, Now).Select(story => story.Id).Order());
        }
    }

    [Fact]
    public void What_matters_more_and_is_fresher_comes_first() =>
        Assert.Equal(["big", "fresh", "old"], Found(new StoryQuery(), Story("old", "x", hoursOld: 100), Story("fresh", "x"), Story("big", "x", hoursOld: 10, weight: 4)));

    [Fact]
    public void Times_and_language_narrow_the_choice()
    {
        StoryEntry[] stories = [Story("old", "x", hoursOld: 100), Story("new", "x"), Story("german", "x", language: "de")];
        Assert.Equal(["new"], Found(new StoryQuery { From = Now.AddHours(-48), Language = "en" }, stories));
        Assert.Equal(["old"], Found(new StoryQuery { To = Now.AddHours(-48) }, stories));
        Assert.Single(Found(new StoryQuery { Most = 1 }, stories));
    }
}

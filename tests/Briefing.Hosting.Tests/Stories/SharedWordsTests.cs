using Briefing.Hosting.Stories;

namespace Briefing.Hosting.Tests.Stories;

public sealed class SharedWordsTests
{
    [Fact]
    public void Words_that_come_and_go_do_not_stay_and_those_in_use_are_the_same_strings()
    {
        var words = new SharedWords();
        var lasting = Enumerable.Range(0, 100).Select(number => words.Of($"lasting{number}")).ToList();
        for (var round = 0; round < 200; round++)
        {
            var passing = Enumerable.Range(0, 1_000).Select(number => words.Of($"passing{round}-{number}")).ToList();
            words.Trim(lasting.Concat(passing));
            Assert.InRange(words.Count, 1_100, 12_000);
        }
        Assert.All(lasting, word => Assert.Same(word, words.Of(new string(word))));
    }
}

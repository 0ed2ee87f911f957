using Briefing.Deduplicating;
using static Briefing.Core.Tests.Deduplicating.CopyFixtures;

namespace Briefing.Core.Tests.Deduplicating;

public sealed class FingerprintIndexTests
{
    [Fact]
    public void A_fingerprint_is_the_same_in_every_process()
    {
        // Hash codes of the runtime differ from process to process: these were written down.
        uint[] features = [762308193, 949500242, 1255438002];

        Assert.Equal(features, Fingerprint.Of("The ferry Maris Lindholm ran aground").Features.Take(3));
    }

    [Fact]
    public void Apostrophes_and_spaces_do_not_change_a_fingerprint() =>
        Assert.Equal(Fingerprint.Of("Sanna Wick's view of the harbour").Features, Fingerprint.Of("Sanna  Wick’s view\tof the harbour!").Features);

    [Fact]
    public void Asking_finds_a_rewritten_text_among_many_others_first()
    {
        var index = new FingerprintIndex();
        index.Add(0, Fingerprint.Of(Ferry));
        for (var i = 1; i < 500; i++)
            index.Add(i, Fingerprint.Of(Match($"Velmora {i}", $"Orsa {i}", $"Lenn {i}", $"Park {i}", i % 90, $"Mikel {i}", $"{i},400")));

        Assert.Equal(0, index.Ask(Fingerprint.Of(Spun(Ferry)))[0].Document);
    }

    [Fact]
    public void What_was_added_one_by_one_answers_like_what_was_added_at_once()
    {
        string[] texts = [Ferry, FerryIndependently, Trimmed(Ferry), Spun(Ferry), Edited(Ferry)];
        var articles = texts.Select((text, i) => Article($"a{i}", text)).ToList();
        var all = CopyFinder.Find(articles).Select(relation => (relation.A, relation.B)).Order().ToList();
        var stepwise = new HashSet<(string, string)>();
        for (var count = 1; count <= articles.Count; count++)
            stepwise.UnionWith(CopyFinder.Find(articles[..count]).Select(relation => (relation.A, relation.B)));

        Assert.Equal(all, stepwise.Order());
    }
}

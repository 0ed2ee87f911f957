using Briefing.Deduplicating;
using static Briefing.Core.Tests.Deduplicating.CopyFixtures;

namespace Briefing.Core.Tests.Deduplicating;

public sealed class OriginFinderTests
{
    private static readonly DateTimeOffset Noon = new(2031, 5, 8, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Independent_reports_are_origins_of_their_own_in_the_order_of_publication()
    {
        Article[] articles = [Article("late", Ferry, Noon.AddHours(1)), Article("early", FerryIndependently, Noon)];
        var origins = OriginFinder.Find(articles, []);

        Assert.Equal(["1:early", "2:late"], origins.Select(origin => $"{origin.Number}:{string.Join(',', origin.Articles)}"));
    }

    [Fact]
    public void The_clean_copy_is_best_though_the_spun_one_is_longer_and_earlier()
    {
        var spun = Article("spun", $"{Spun(Ferry)}\n\n{Spun(FerryIndependently)}", Noon);
        var clean = Article("clean", Ferry, Noon.AddHours(3));
        Article[] articles = [spun, clean, Article("other", Match("Velmora United", "Orsa Rovers", "Lenn Abara", "Harbour Park", 81, "Mikel Strand", "12,400"))];
        var origins = OriginFinder.Find(articles, CopyFinder.Find(articles));

        Assert.Equal(["clean", "spun"], origins[0].Articles.AsEnumerable());
        Assert.Equal("other", Assert.Single(origins[1].Articles));
    }

    [Fact]
    public void Of_two_clean_copies_the_complete_one_is_best()
    {
        Article[] articles = [Article("part", Trimmed(Ferry)), Article("whole", Ferry)];

        Assert.Equal("whole", OriginFinder.Find(articles, CopyFinder.Find(articles))[0].Best);
    }

    [Fact]
    public void What_only_one_of_many_copies_has_does_not_make_it_the_best()
    {
        Article[] articles = [Article("furnished", InBoilerplate(Ferry), Noon.AddHours(1)), Article("plain", Ferry, Noon), Article("edited", Edited(Ferry), Noon.AddHours(2))];

        Assert.Equal("plain", OriginFinder.Find(articles, CopyFinder.Find(articles))[0].Best);
    }

    [Fact]
    public void A_retracted_article_leaves_its_origin_to_the_others()
    {
        Article[] articles = [Article("whole", Ferry), Article("part", Trimmed(Ferry)), Article("other", FerryIndependently)];
        var relations = CopyFinder.Find(articles);
        var origins = OriginFinder.Find(articles[1..], relations);

        Assert.Equal([["part"], ["other"]], origins.Select(origin => origin.Articles.ToArray()));
    }

    [Fact]
    public void A_round_up_does_not_make_one_origin_of_two_groups_of_copies()
    {
        string[] ids = ["a1", "a2", "a3", "a4", "b1", "b2", "b3", "b4"];
        var articles = ids.Select(id => Article(id, Ferry)).ToList();
        CopyRelation[] relations =
        [
            .. from a in ids from b in ids where a[0] == b[0] && string.CompareOrdinal(a, b) < 0 select new CopyRelation(a, b, CopyKind.Near, .9),
            new("a4", "b1", CopyKind.Derived, .35),
        ];

        Assert.Equal(2, OriginFinder.Find(articles, relations).Length);
    }
}

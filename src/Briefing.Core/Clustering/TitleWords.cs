namespace Briefing.Clustering;

/// <summary>
/// A title's names apart from its other words. Desks write of like events in like words: "Three die in warehouse fire in X" and "in Y" on one day share all
/// but the place, and are different stories.
/// </summary>
internal sealed class TitleWords
{
    private const int FewestOthers = 3;

    // Of the longer title's words besides names, those that both have.
    private const double LeastShared = 0.75;

    private static readonly TitleWords None = new([], []);

    private readonly uint[] _names;
    private readonly uint[] _others;

    private TitleWords(uint[] names, uint[] others) => (_names, _others) = (names, others);

    /// <param name="uses">Of the article below the title, whose capitals tell names from words: a title may have them on all.</param>
    public static TitleWords Of(Dictionary<uint, TermUse> uses)
    {
        List<uint> names = [], others = [];
        foreach (var (term, use) in uses)
        {
            if (use.Title > 0)
                (use.IsName ? names : others).Add(term);
        }
        return names.Count == 0 || others.Count < FewestOthers ? None : new TitleWords([.. names], [.. others]);
    }

    /// <summary>True where two titles say the same of other names, and neither article has, among what it mentions, a name that only the other's title has.</summary>
    public static bool NameOthers(WindowArticle a, WindowArticle b)
    {
        var (mine, its) = (a.TitleWords, b.TitleWords);
        var shared = mine._others.Count(its._others.Contains);
        if (shared < FewestOthers || shared < LeastShared * Math.Max(mine._others.Length, its._others.Length))
            return false;
        return HasOwn(mine, its, b.Vector) && HasOwn(its, mine, a.Vector);
    }

    private static bool HasOwn(TitleWords mine, TitleWords its, ArticleVector other)
    {
        // Capitals inside of a sentence are not all names ("ILNA - Two people died"): what both titles have is none of interest.
        var own = Array.FindAll(mine._names, name => !its._names.Contains(name));
        return own.Length > 0 && !Array.Exists(own, other.Has);
    }
}

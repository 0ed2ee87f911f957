using System.Collections.Immutable;

namespace Briefing.Hosting.Stories;

/// <summary>The articles of one week, and how they fall into groups together with those of the two weeks before.</summary>
internal sealed class Week(int number)
{
    /// <summary>Weeks in whose light the articles of one are grouped: articles more than fourteen days apart are not compared.</summary>
    public const int Reach = 3;

    public int Number => number;

    public List<KnownArticle> Articles { get; private init; } = [];

    /// <summary>For each article of the weeks in reach, in order, the number of its group.</summary>
    public ImmutableArray<int> Groups { get; private set; } = [];

    /// <summary>Tells which articles <see cref="Groups"/> was made from.</summary>
    public long GroupedFrom { get; private set; }

    /// <summary>True where the store does not hold it as it stands here.</summary>
    public bool IsUnsaved { get; set; }

    public void Group(ImmutableArray<int> groups, long from)
    {
        (Groups, GroupedFrom) = (groups, from);
        IsUnsaved = true;
    }

    public void Add(KnownArticle article)
    {
        var place = Articles.BinarySearch(article, KnownArticle.InOrder);
        Articles.Insert(place < 0 ? ~place : place, article);
        IsUnsaved = true;
    }

    public void Remove(KnownArticle article)
    {
        Articles.RemoveAt(Articles.BinarySearch(article, KnownArticle.InOrder));
        IsUnsaved = true;
    }

    public WeekRecord ToRecord() => new([.. Articles], Groups, GroupedFrom);

    public static Week Of(int number, WeekRecord record) =>
        new(number) { Articles = [.. record.Articles], Groups = record.Groups, GroupedFrom = record.GroupedFrom };
}

internal sealed record WeekRecord(ImmutableArray<KnownArticle> Articles, ImmutableArray<int> Groups, long GroupedFrom);

using System.Collections.Immutable;

namespace Briefing.Hosting.Stories;

/// <summary>The articles of one week, how they fall into groups together with those of the two weeks before, and which stories that makes.</summary>
internal sealed class Week
{
    /// <summary>Weeks in whose light the articles of one are grouped: articles more than fourteen days apart are not compared.</summary>
    public const int Reach = 3;

    private readonly List<KnownArticle> _articles;
    private WeekLinks? _links;

    private Week(int number, WeekRecord record, WeekLinks former)
    {
        (Number, _articles, Groups, GroupedFrom, Threads, Joins, Former) = (number, [.. record.Articles], record.Groups, record.GroupedFrom, record.Threads, record.Joins, former);
    }

    public int Number { get; }

    /// <summary>In order.</summary>
    public IReadOnlyList<KnownArticle> Articles => _articles;

    /// <summary>For each article of the weeks in reach, in order, the number of its group.</summary>
    public ImmutableArray<int> Groups { get; private set; }

    /// <summary>Tells which articles <see cref="Groups"/> was made from.</summary>
    public long GroupedFrom { get; private set; }

    /// <summary>For each article of the week before and of this one, in order, the story that it is in when this week is over.</summary>
    public ImmutableArray<ThreadName> Threads { get; private set; }

    /// <summary>Stories that this week has joined to others.</summary>
    public ImmutableArray<ThreadJoin> Joins { get; private set; }

    /// <summary>True where the store does not hold it as it stands here.</summary>
    public bool IsUnsaved { get; private set; }

    /// <summary>Its stories as the store has them.</summary>
    public WeekLinks Former { get; private set; }

    /// <summary>Its stories as they stand here.</summary>
    public WeekLinks Links => _links ??= new WeekLinks([.. _articles], Threads, Joins);

    public static Week Empty(int number) => new(number, new WeekRecord([], [], 0, [], []), WeekLinks.None) { IsUnsaved = true };

    public static Week Of(int number, WeekRecord record) => new(number, record, new WeekLinks(record.Articles, record.Threads, record.Joins));

    public void Group(ImmutableArray<int> groups, long from)
    {
        (Groups, GroupedFrom) = (groups, from);
        IsUnsaved = true;
    }

    public void Link(ImmutableArray<ThreadName> threads, ImmutableArray<ThreadJoin> joins)
    {
        (Threads, Joins) = (threads, joins);
        Change();
    }

    public void Add(KnownArticle article)
    {
        var place = _articles.BinarySearch(article, KnownArticle.InOrder);
        _articles.Insert(place < 0 ? ~place : place, article);
        Change();
    }

    public void Remove(KnownArticle article)
    {
        _articles.RemoveAt(_articles.BinarySearch(article, KnownArticle.InOrder));
        Change();
    }

    public WeekRecord ToRecord() => new([.. _articles], Groups, GroupedFrom, Threads, Joins);

    /// <summary>The store holds it as it stands here.</summary>
    public void Saved() => (IsUnsaved, Former) = (false, Links);

    private void Change()
    {
        _links = null;
        IsUnsaved = true;
    }
}

/// <param name="Threads">See <see cref="Week.Threads"/>.</param>
internal sealed record WeekRecord(
    ImmutableArray<KnownArticle> Articles, ImmutableArray<int> Groups, long GroupedFrom, ImmutableArray<ThreadName> Threads, ImmutableArray<ThreadJoin> Joins);

/// <summary>The stories of a week, as they were at one time. The parameters are those of <see cref="Week"/>.</summary>
internal sealed class WeekLinks(ImmutableArray<KnownArticle> articles, ImmutableArray<ThreadName> threads, ImmutableArray<ThreadJoin> joins)
{
    private readonly Lazy<ILookup<ThreadName, KnownArticle>> _ofThread = new(() => Enumerable.Range(0, articles.Length).ToLookup(i => threads[threads.Length - articles.Length + i], i => articles[i]));
    private readonly Lazy<HashSet<ThreadName>> _alive = new(() => [.. threads]);
    private readonly Lazy<Dictionary<ThreadName, ThreadName>> _joined = new(() => joins.ToDictionary(join => join.From, join => join.To));

    /// <summary>A week that is not there.</summary>
    public static WeekLinks None { get; } = new([], [], []);

    public ImmutableArray<KnownArticle> Articles => articles;

    public ImmutableArray<ThreadJoin> Joins => joins;

    /// <summary>The story that an article is in when the week is over.</summary>
    public ThreadName ThreadOf(int article) => threads[threads.Length - articles.Length + article];

    /// <summary>The week's articles in a story, in order.</summary>
    public IEnumerable<KnownArticle> Of(ThreadName thread) => _ofThread.Value[thread];

    /// <summary>True where a story has articles in this week, and so may go on in the next two.</summary>
    public bool Has(ThreadName thread) => _ofThread.Value.Contains(thread);

    /// <summary>True where a story has articles in this week or the one before.</summary>
    public bool IsAlive(ThreadName thread) => _alive.Value.Contains(thread);

    /// <summary>What a story is part of when the week is over: itself, where it is not joined to another.</summary>
    public ThreadName Joined(ThreadName thread) => _joined.Value.GetValueOrDefault(thread, thread);
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Briefing.Hosting.Stories;

/// <summary>Links the groups of a week to the stories of the weeks before.</summary>
internal static class StoryThreads
{
    /// <summary>
    /// The new articles of a group go on with the story that has most of its articles in the group, and stories that have more than half of theirs there become one.
    /// A group that is no story's goes on as a story of its own, named after its first article.
    /// </summary>
    /// <param name="inReach">Articles of the weeks in reach, in order, the new ones last.</param>
    /// <param name="groups">The group of each.</param>
    /// <param name="former">The story of each that is not new.</param>
    /// <returns>The story of each, and which stories were joined to others.</returns>
    public static (ThreadName[] Threads, ImmutableArray<ThreadJoin> Joins) Link(IReadOnlyList<KnownArticle> inReach, ReadOnlySpan<int> groups, ReadOnlySpan<ThreadName> former)
    {
        var newcomers = new Dictionary<int, List<int>>();
        for (var i = former.Length; i < inReach.Count; i++)
            (CollectionsMarshal.GetValueRefOrAddDefault(newcomers, groups[i], out _) ??= []).Add(i);

        var heirs = Heirs(former, groups, newcomers);
        var threads = new ThreadName[inReach.Count];
        var joined = new Dictionary<ThreadName, ThreadName>();
        foreach (var (group, articles) in newcomers)
        {
            var thread = Joined(heirs.GetValueOrDefault(group, []), joined) ?? ThreadName.Of(inReach[articles[0]]);
            foreach (var article in articles)
                threads[article] = thread;
        }
        for (var i = 0; i < former.Length; i++)
            threads[i] = joined.GetValueOrDefault(former[i], former[i]);
        return (threads, [.. joined.Select(join => new ThreadJoin(join.Key, join.Value))]);
    }

    /// <summary>For each group with newcomers the stories that go on in it, in the order of their first articles in reach.</summary>
    private static Dictionary<int, List<Share>> Heirs(ReadOnlySpan<ThreadName> former, ReadOnlySpan<int> groups, Dictionary<int, List<int>> newcomers)
    {
        var shares = new Dictionary<(ThreadName Thread, int Group), int>();
        var order = new List<(ThreadName Thread, int Group)>();
        var sizes = new Dictionary<ThreadName, int>();
        for (var i = 0; i < former.Length; i++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(sizes, former[i], out _)++;
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(shares, (former[i], groups[i]), out var known);
            count++;
            if (!known)
                order.Add((former[i], groups[i]));
        }
        var best = new Dictionary<ThreadName, (int Group, int Count)>();
        foreach (var place in order)
        {
            if (shares[place] > best.GetValueOrDefault(place.Thread).Count)
                best[place.Thread] = (place.Group, shares[place]);
        }
        var heirs = new Dictionary<int, List<Share>>();
        foreach (var (thread, (group, count)) in best)
        {
            if (newcomers.ContainsKey(group))
                (CollectionsMarshal.GetValueRefOrAddDefault(heirs, group, out _) ??= []).Add(new Share(thread, count, IsMost: count * 2 > sizes[thread]));
        }
        return heirs;
    }

    /// <summary>A story goes on in one group only, so none is joined to another that is joined itself.</summary>
    private static ThreadName? Joined(List<Share> shares, Dictionary<ThreadName, ThreadName> joined)
    {
        var most = shares.FindAll(share => share.IsMost);
        foreach (var share in most.Skip(1))
            joined.Add(share.Thread, most[0].Thread);
        return most.Count > 0 ? most[0].Thread : shares.MaxBy(share => share.Count)?.Thread;
    }

    private sealed record Share(ThreadName Thread, int Count, bool IsMost);
}

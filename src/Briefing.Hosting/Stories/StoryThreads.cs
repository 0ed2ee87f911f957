using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Briefing.Hosting.Stories;

/// <summary>Links the groups of successive weeks to stories. Weeks come in order.</summary>
internal sealed class StoryThreads
{
    private readonly Dictionary<KnownArticle, Thread> _threads = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// The new articles of a group go on with the story that has most of its articles in the group, and stories that have more than half of theirs there become one.
    /// A group that is no story's goes on as a story of its own.
    /// </summary>
    /// <param name="inReach">Articles of the weeks in reach, in order, the new ones last.</param>
    /// <param name="groups">The group of each.</param>
    /// <param name="added">How many are new.</param>
    public void Link(List<KnownArticle> inReach, ReadOnlySpan<int> groups, int added)
    {
        var known = inReach.Count - added;
        var newcomers = new Dictionary<int, List<KnownArticle>>();
        for (var i = known; i < inReach.Count; i++)
            (CollectionsMarshal.GetValueRefOrAddDefault(newcomers, groups[i], out _) ??= []).Add(inReach[i]);

        var heirs = Heirs(inReach, groups[..known], newcomers);
        foreach (var (group, articles) in newcomers)
        {
            var thread = Joined(heirs.GetValueOrDefault(group, [])) ?? new Thread(articles[0].Id);
            foreach (var article in articles)
                _threads.Add(article, thread);
        }
    }

    public Dictionary<string, List<KnownArticle>> Stories(IEnumerable<KnownArticle> articles)
    {
        var stories = new Dictionary<string, List<KnownArticle>>(StringComparer.Ordinal);
        foreach (var article in articles)
            (CollectionsMarshal.GetValueRefOrAddDefault(stories, _threads[article].Root.Id, out _) ??= []).Add(article);
        return stories;
    }

    /// <summary>For each group with newcomers the stories that go on in it, in the order of their first articles in reach.</summary>
    private Dictionary<int, List<Share>> Heirs(List<KnownArticle> inReach, ReadOnlySpan<int> groups, Dictionary<int, List<KnownArticle>> newcomers)
    {
        var shares = new Dictionary<(Thread Thread, int Group), int>();
        var order = new List<(Thread Thread, int Group)>();
        var sizes = new Dictionary<Thread, int>();
        for (var i = 0; i < groups.Length; i++)
        {
            var thread = _threads[inReach[i]].Root;
            CollectionsMarshal.GetValueRefOrAddDefault(sizes, thread, out _)++;
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(shares, (thread, groups[i]), out var known);
            count++;
            if (!known)
                order.Add((thread, groups[i]));
        }
        var best = new Dictionary<Thread, (int Group, int Count)>();
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

    private static Thread? Joined(List<Share> shares)
    {
        var most = shares.FindAll(share => share.IsMost);
        foreach (var share in most.Skip(1))
            share.Thread.Join(most[0].Thread);
        return most.Count > 0 ? most[0].Thread : shares.MaxBy(share => share.Count)?.Thread;
    }

    private sealed record Share(Thread Thread, int Count, bool IsMost);

    /// <summary>A story while weeks are linked. It is named after its first article.</summary>
    private sealed class Thread(string founder)
    {
        private Thread? _joinedTo;

        public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(founder)).AsSpan(0, 8));

        public Thread Root => _joinedTo is null ? this : _joinedTo = _joinedTo.Root;

        public void Join(Thread other) => _joinedTo = other;
    }
}

namespace Briefing.Hosting.Stories;

/// <summary>Stories as they go through the weeks. What of the calendar is not here is fetched, week by week, for as far as a story goes.</summary>
internal sealed class StoryPaths(KeeperState state, CancellationToken cancellation)
{
    private delegate WeekLinks View(Week week);

    private StoryCalendar Calendar => state.Calendar;

    /// <summary>Links the weeks again that may have changed, and those after them for as long as that makes a difference.</summary>
    public async Task LinkAsync()
    {
        while (Calendar.NextUnlinked() is { } number)
        {
            await state.RequireWeeksAsync(Enumerable.Range(number - Week.Reach + 1, Week.Reach), cancellation);
            Calendar.Link(number);
        }
    }

    /// <summary>Stories of which some article, or what they were joined to, is not as the store has it: those that were told, and those that are to be.</summary>
    public async Task<HashSet<ThreadName>> ChangedAsync()
    {
        var (before, now) = (new HashSet<(ThreadName, int)>(), new HashSet<(ThreadName, int)>());
        foreach (var week in Calendar.Weeks.Where(week => week.IsUnsaved))
        {
            Compare(week.Former, week.Links, week.Number, before);
            Compare(week.Links, week.Former, week.Number, now);
        }
        var stories = new HashSet<ThreadName>();
        foreach (var (thread, week) in before)
            stories.Add(await EndAsync(thread, week, week => week.Former));
        foreach (var (thread, week) in now)
            stories.Add(await EndAsync(thread, week, week => week.Links));
        return stories;
    }

    /// <summary>The stories in which articles of these uploads are, as far as their weeks are here.</summary>
    public async Task<HashSet<ThreadName>> OfUploadsAsync(IReadOnlySet<string> uploadIds)
    {
        var threads = new HashSet<(ThreadName Thread, int Week)>();
        foreach (var week in uploadIds.Count == 0 ? [] : Calendar.Weeks)
        {
            for (var i = 0; i < week.Articles.Count; i++)
            {
                if (uploadIds.Contains(week.Articles[i].UploadId))
                    threads.Add((week.Links.ThreadOf(i), week.Number));
            }
        }
        var stories = new HashSet<ThreadName>();
        foreach (var (thread, week) in threads)
            stories.Add(await EndAsync(thread, week, week => week.Links));
        return stories;
    }

    /// <summary>A story's articles, in order; none where there is no such story, or it has become part of another.</summary>
    public async Task<List<KnownArticle>> ArticlesAsync(ThreadName story)
    {
        var articles = new List<KnownArticle>();
        if (story.Week is not { } begin || !await HasAsync(begin, story) || await EndAsync(story, begin, week => week.Links) != story)
            return articles;
        var threads = new Stack<ThreadName>([story]);
        while (threads.TryPop(out var thread))
        {
            for (var number = thread.Week!.Value; number == thread.Week || await GoesOnAsync(thread, number - 1, week => week.Links); number++)
            {
                await state.RequireWeeksAsync([number], cancellation);
                if (Calendar.Find(number) is not { } week)
                    continue;
                articles.AddRange(week.Links.Of(thread));
                foreach (var join in week.Links.Joins.Where(join => join.To == thread))
                    threads.Push(join.From);
            }
        }
        articles.Sort(KnownArticle.InOrder);
        return articles;
    }

    /// <summary>What of one state of a week is not in another.</summary>
    private static void Compare(WeekLinks one, WeekLinks other, int week, HashSet<(ThreadName, int)> threads)
    {
        var there = new Dictionary<string, (long Version, ThreadName Thread)>(StringComparer.Ordinal);
        for (var i = 0; i < other.Articles.Length; i++)
            there[other.Articles[i].Id] = (other.Articles[i].Version, other.ThreadOf(i));
        for (var i = 0; i < one.Articles.Length; i++)
        {
            if (!there.TryGetValue(one.Articles[i].Id, out var same) || same != (one.Articles[i].Version, one.ThreadOf(i)))
                threads.Add((one.ThreadOf(i), week));
        }
        foreach (var join in one.Joins.Except(other.Joins))
        {
            threads.Add((join.From, week - 1));
            threads.Add((join.To, week - 1));
        }
    }

    private async Task<bool> HasAsync(int number, ThreadName story)
    {
        await state.RequireWeeksAsync([number], cancellation);
        return Calendar.Find(number)?.Links.Has(story) ?? false;
    }

    /// <summary>What a story that is there in a week is part of in the end.</summary>
    private async Task<ThreadName> EndAsync(ThreadName thread, int week, View view)
    {
        for (var number = week + 1; ; number++)
        {
            await state.RequireWeeksAsync([number - 1, number], cancellation);
            if (Calendar.Find(number) is { } next)
                thread = view(next).Joined(thread);
            if (!await GoesOnAsync(thread, number, view))
                return thread;
        }
    }

    /// <summary>True where a story has articles in a week or the one before, and so may have more in the next.</summary>
    private async Task<bool> GoesOnAsync(ThreadName thread, int number, View view)
    {
        await state.RequireWeeksAsync([number - 1, number], cancellation);
        return Calendar.Find(number) is { } week && view(week) is var links && links != WeekLinks.None ? links.IsAlive(thread)
            : Calendar.Find(number - 1) is { } before && view(before).Has(thread);
    }
}

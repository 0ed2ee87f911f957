using Briefing.Hosting.Briefs;
using Briefing.Hosting.Stories;
using Briefing.Storing;
using Microsoft.Extensions.Logging;

namespace Briefing.Hosting.Http;

public sealed partial class Site
{
    /// <summary>The site of a store.</summary>
    /// <param name="more">Routes of other parts, such as subscribing; they are guarded and described like these.</param>
    public static Site Open(IBlobStore store, StoryShelf shelf, TimeProvider clock, SiteOptions options, ILoggerFactory logs, params IEnumerable<Route> more)
    {
        var log = logs.CreateLogger<Site>();
        var archive = new BriefArchive(store);
        var editions = new EditionShelf(store);
        var corrections = new Corrections(shelf);
        var live = new LiveBriefs(shelf, new StoryBriefs(shelf));
        var runs = new BriefRuns(store, new OrderedBriefs(live, clock).MakeAsync, clock, log);
        var routes = new SiteRoutes(shelf).With(
        [
            .. new BriefRoutes(archive, corrections, editions, runs, options).All(),
            .. new StoryRoutes(shelf).All(),
            .. new PageRoutes(shelf, live, archive, corrections, editions, options).All(),
            .. more,
        ]);
        return new Site(routes, new ApiKeys(store, clock), options, PageRoutes.Problem, log) { Runs = runs };
    }
}

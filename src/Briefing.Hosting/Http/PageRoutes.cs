using System.Collections.Immutable;
using System.Text;
using Briefing.Hosting.Briefs;
using Briefing.Hosting.Stories;
using Briefing.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Briefing.Hosting.Http;

/// <summary>The pages that people read, and the feed.</summary>
internal sealed class PageRoutes(StoryShelf shelf, LiveBriefs live, BriefArchive archive, Corrections corrections, EditionShelf editions, SiteOptions options)
{
    private const int HomeStories = 10;
    private const int MoreStories = 20;
    private const int FeedEntries = 30;
    private static readonly WebPages Pages = WebPages.Default;

    public IEnumerable<Route> All() =>
    [
        new Route("GET", "/", Access.Public, HomeAsync),
        new Route("GET", "/briefs", Access.Public, ArchiveAsync),
        new Route("GET", "/briefs/{edition}/{date}", Access.Public, BriefAsync),
        new Route("GET", "/stories/{id}", Access.Public, StoryAsync),
        new Route("GET", "/style.css", Access.Public, _ => Fixed("text/css; charset=utf-8", WebPages.Stylesheet)),
        new Route("GET", "/icon.svg", Access.Public, _ => Fixed("image/svg+xml", WebPages.Icon)),
        new Route("GET", "/feed.xml", Access.Public, FeedAsync)
        {
            Operation = new Operation("getFeed", "Gives the stories that changed last as an Atom feed")
            {
                Gives = [new(200, "The feed", new Content("application/atom+xml", ApiSchemas.Text()))],
            },
        },
    ];

    /// <summary>A problem as a page, for whoever prefers one and did not ask the API.</summary>
    public static IResult? Problem(HttpRequest request, Problem problem)
    {
        var isForPrograms = request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            || !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
            || !accepted.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));
        return isForPrograms
            ? null
            : Answer.Html(Pages.Problem(problem.Title, problem.Detail)) with { Status = problem.Status, CacheControl = "no-store", RetryAfter = problem.RetryAfter };
    }

    private async Task<IResult> HomeAsync(Visit visit)
    {
        var index = await shelf.IndexAsync(visit.Cancellation);
        var changed = index.Changed;
        var brief = await live.MakeAsync(new StoryQuery { Most = HomeStories }, StoryBriefs.StoredWords, visit.Cancellation);
        var told = brief.Stories.Select(story => story.Id).ToHashSet(StringComparer.Ordinal);
        var more = index.Find(new StoryQuery { Most = HomeStories + MoreStories }, changed).Where(story => !told.Contains(story.Id)).Select(story => new StoryLine(story.Id, story.Headline)).ToList();
        var archived = await ArchivedAsync(visit.Cancellation);
        return Answer.Html(Pages.Home(brief, more, [.. archived.DistinctBy(entry => entry.Edition)]));
    }

    private async Task<IResult> ArchiveAsync(Visit visit) => Answer.Html(Pages.Archive(await ArchivedAsync(visit.Cancellation)));

    private async Task<IReadOnlyList<ArchivedBrief>> ArchivedAsync(CancellationToken cancellation)
    {
        var titles = (await editions.ListAsync(cancellation)).ToDictionary(edition => edition.Id, edition => edition.Title, StringComparer.Ordinal);
        return [.. (await archive.ListAsync(cancellation)).Select(brief => new ArchivedBrief(brief.Edition, titles.GetValueOrDefault(brief.Edition, brief.Edition), brief.Date))];
    }

    private async Task<IResult> BriefAsync(Visit visit)
    {
        var edition = visit["edition"];
        if (!BriefArchive.TryParseDate(visit["date"], out var date) || await archive.ReadAsync(edition, date, visit.Cancellation) is not { } brief)
            throw new ProblemException(Http.Problem.NotFound("There is no brief of this edition and day. The archive lists those that there are."));
        var title = (await editions.FindAsync(edition, visit.Cancellation))?.Title;
        var corrected = await corrections.ApplyAsync(brief, visit.Cancellation);
        return Answer.Html(Pages.Brief(corrected, title, Corrections.Of(corrected)));
    }

    private async Task<IResult> StoryAsync(Visit visit)
    {
        var stored = await shelf.ReadAsync(visit["id"], visit.Cancellation);
        if (stored?.Story is not { } story)
            throw new ProblemException(Http.Problem.NotFound("There is no such story, or its articles have been withdrawn."));
        ImmutableArray<string> withdrawn = [.. stored.Withdrawn.Select(withdrawn => withdrawn.Fact.Text)];
        return Answer.Html(Pages.Story(story, stored.Copies.IsDefault ? [] : stored.Copies, withdrawn));
    }

    private async Task<IResult> FeedAsync(Visit visit)
    {
        var index = await shelf.IndexAsync(visit.Cancellation);
        var entries = new List<FeedEntry>();
        foreach (var entry in index.Stories.OrderByDescending(story => story.Changed).ThenBy(story => story.Id, StringComparer.Ordinal).Take(FeedEntries))
        {
            if (await shelf.ReadAsync(entry.Id, visit.Cancellation) is { Story: { } story } stored)
                entries.Add(new FeedEntry("story/" + story.Id, story.Headline, $"/stories/{story.Id}", string.Join(' ', story.Summary.Select(sentence => sentence.Text)), stored.Changed));
        }

        return new Answer { ContentType = "application/atom+xml; charset=utf-8", Body = AtomFeed.Write(AddressOf(visit.Request), entries, DateTimeOffset.UnixEpoch) };
    }

    private Uri AddressOf(HttpRequest request) =>
        options.PublicAddress ?? (Uri.TryCreate($"{request.Scheme}://{request.Host.Value}/", UriKind.Absolute, out var address) ? address : new Uri("http://localhost/"));

    private static Task<IResult> Fixed(string type, string text) =>
        Task.FromResult<IResult>(new Answer { ContentType = type, Body = Encoding.UTF8.GetBytes(text), CacheControl = "public, max-age=300" });
}

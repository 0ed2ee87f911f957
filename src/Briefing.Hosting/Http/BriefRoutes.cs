using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Briefing.Hosting.Briefs;
using Briefing.Rendering;
using Microsoft.AspNetCore.Http;

namespace Briefing.Hosting.Http;

/// <summary>Briefs over the API: made on demand, and those of editions.</summary>
internal sealed class BriefRoutes(BriefArchive archive, Corrections corrections, EditionShelf editions, BriefRuns runs, SiteOptions options)
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPatience = TimeSpan.FromSeconds(60);

    private static readonly ImmutableArray<Content> BriefForms =
    [
        new("application/json", OpenApiDocument.Ref("Brief")),
        new("text/html", ApiSchemas.Text()),
        new("text/plain", ApiSchemas.Text()),
    ];

    private const string BriefTitle = "Brief on demand";

    private readonly BriefOrderReader _orders = new(options);

    public IEnumerable<Route> All() =>
    [
        new Route("POST", "/api/briefs", Access.Make, MakeAsync)
        {
            Operation = new Operation("makeBrief", "Makes a brief of articles sent along, or of stories in the store")
            {
                Takes = [new("application/json", OpenApiDocument.Ref("Order")), new("multipart/form-data", FormSchema())],
                Gives = [new(200, "The brief", BriefForms), new(202, "It takes longer; Location says where to ask", new Content("application/json", OpenApiDocument.Ref("Run")))],
            },
        },
        new Route("GET", "/api/briefs/runs/{id}", Access.Read, RunAsync)
        {
            Operation = new Operation("getRun", "Gives a brief that took longer, or how it stands")
            {
                Parameters = [new("id", "path", "As the Location of the answer to the order has it", ApiSchemas.Text()), new("format", "query", "The form of the brief, before that of Accept", ApiSchemas.Format())],
                Gives = [new(200, "The brief", BriefForms), new(202, "It is still under way", new Content("application/json", OpenApiDocument.Ref("Run")))],
            },
        },
        new Route("GET", "/api/briefs/{edition}/{date}", Access.Read, EditionAsync)
        {
            Operation = new Operation("getBrief", "Gives an edition's brief of a day")
            {
                Parameters =
                [
                    new("edition", "path", "Id of the edition, such as daily", ApiSchemas.Text()),
                    new("date", "path", "The edition's local date as yyyy-MM-dd, or \"latest\"; with .json, .html or .txt behind it that form is given whatever Accept says", ApiSchemas.Text()),
                ],
                Gives = [new(200, "The brief", BriefForms)],
            },
        },
    ];

    private async Task<IResult> MakeAsync(Visit visit)
    {
        var (order, format) = await _orders.ReadAsync(visit.Request, visit.Cancellation);
        var form = format ?? ContentNegotiation.FormFor(visit.Request);
        var brief = await runs.RunAsync(order, PatienceOf(visit.Request), visit.Cancellation);
        return brief is not null ? Show(brief, form, BriefTitle) : UnderWay(order.Hash());
    }

    /// <summary>How long the caller is ready to wait: "Prefer: respond-async" or "Prefer: wait=20" (RFC 7240), or as long as we think fit.</summary>
    private TimeSpan PatienceOf(HttpRequest request)
    {
        foreach (var preference in request.Headers["Prefer"].SelectMany(value => (value ?? "").Split(',', ';')).Select(value => value.Trim()))
        {
            if (preference.Equals("respond-async", StringComparison.OrdinalIgnoreCase))
                return TimeSpan.Zero;
            if (preference.StartsWith("wait=", StringComparison.OrdinalIgnoreCase) && int.TryParse(preference.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
                return TimeSpan.FromSeconds(Math.Min(seconds, LongestPatience.TotalSeconds));
        }

        return options.Patience;
    }

    private async Task<IResult> RunAsync(Visit visit)
    {
        var form = FormatOf(visit.Request) ?? ContentNegotiation.FormFor(visit.Request);
        var run = await runs.FindAsync(visit["id"], visit.Cancellation) ?? throw new ProblemException(Problem.NotFound("There is no such run. Runs are kept for a day."));
        return run switch
        {
            { Brief: { } brief } => Show(BriefJson.Read(Encoding.UTF8.GetBytes(brief)), form, BriefTitle),
            { State: RunRecord.Failed } => new Problem(StatusCodes.Status422UnprocessableEntity, run.Problem ?? "The run failed.").ToResult(),
            _ => UnderWay(visit["id"]),
        };
    }

    private static Representation? FormatOf(HttpRequest request)
    {
        var name = request.Query["format"].ToString();
        if (name.Length == 0)
            return null;
        if (Representations.TryParse(name, out var format))
            return format;
        throw new ProblemException(Problem.Unprocessable(new Fault("?format", "\"format\" is json, html or text.")));
    }

    private static Answer UnderWay(string id) => Answer.Json(new JsonObject { ["id"] = id, ["state"] = RunRecord.Running }) with
    {
        Status = StatusCodes.Status202Accepted,
        Location = $"/api/briefs/runs/{id}",
        RetryAfter = AskAgain,
        CacheControl = "no-store",
    };

    private async Task<IResult> EditionAsync(Visit visit)
    {
        var (name, asked) = Representations.Split(visit["date"]);
        var form = asked ?? ContentNegotiation.FormFor(visit.Request);
        var edition = visit["edition"];
        var date = name == "latest" ? (await archive.DatesAsync(edition, visit.Cancellation)).Select(day => (DateOnly?)day).FirstOrDefault()
            : BriefArchive.TryParseDate(name, out var day) ? day
            : throw new ProblemException(Problem.NotFound("A date is written as 2026-03-02; \"latest\" is the last one."));
        if (date is null || await archive.ReadAsync(edition, date.Value, visit.Cancellation) is not { } brief)
            throw new ProblemException(Problem.NotFound("There is no brief of this edition and day."));

        var corrected = await corrections.ApplyAsync(brief, visit.Cancellation);
        if (ReferenceEquals(corrected, brief) && await archive.ReadAsync(edition, date.Value, form, visit.Cancellation) is { } stored)
            return Document(stored.Content, form, stored.Modified, asked is null);
        var title = (await editions.FindAsync(edition, visit.Cancellation))?.Title;
        return Document(Render(corrected, form, title), form, null, asked is null);
    }

    private static Answer Show(Brief brief, Representation form, string? title) => Document(Render(brief, form, title), form, null, true);

    private static ReadOnlyMemory<byte> Render(Brief brief, Representation form, string? title) => form switch
    {
        Representation.Json => BriefJson.Write(brief),
        Representation.Html => Encoding.UTF8.GetBytes(BriefRenderer.Default.Html(brief, title)),
        Representation.Text => Encoding.UTF8.GetBytes(BriefRenderer.Default.Text(brief, title)),
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    private static Answer Document(ReadOnlyMemory<byte> body, Representation form, DateTimeOffset? modified, bool varies) => new()
    {
        ContentType = Representations.MediaTypeOf(form),
        Body = body,
        Modified = modified,
        VariesByAccept = varies,
        CacheControl = "private, no-cache",
        ContentSecurityPolicy = SecurityHeaders.DocumentPolicy,
    };

    private static JsonObject FormSchema() => ApiSchemas.Object(
        [],
        ("articles", ApiSchemas.List(new JsonObject { ["type"] = "string", ["format"] = "binary" })),
        ("words", ApiSchemas.Whole(BriefOrderReader.FewestWords, BriefOrderReader.MostWords)),
        ("format", ApiSchemas.Format()));
}

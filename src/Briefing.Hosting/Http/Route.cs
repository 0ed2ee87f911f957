using Microsoft.AspNetCore.Http;

namespace Briefing.Hosting.Http;

/// <summary>One thing that can be asked for: how, by whom, and who answers.</summary>
/// <param name="Method">GET answers HEAD too.</param>
/// <param name="Path">Segments such as <c>/api/stories/{id}</c>; a name in braces stands for one segment that is not empty.</param>
/// <param name="Access">What the caller must be allowed.</param>
public sealed record Route(string Method, string Path, Access Access, Func<Visit, Task<IResult>> Answer)
{
    /// <summary>How the OpenAPI document describes it; null leaves it out, as pages for people are.</summary>
    public Operation? Operation { get; init; }

    /// <summary>True where other sites and mail programs must be able to post, as for one-click unsubscribing.</summary>
    public bool TakesForeignPosts { get; init; }
}

/// <summary>A request that has found its route and may go on.</summary>
/// <param name="Values">The parts of the path that stand for the names in braces.</param>
public sealed record Visit(HttpRequest Request, IReadOnlyDictionary<string, string> Values, Caller Caller)
{
    public CancellationToken Cancellation => Request.HttpContext.RequestAborted;

    public string this[string name] => Values[name];
}

/// <param name="Name">Stands for the caller in limits, and is never logged: a key's id, an identity's object id or a client's address.</param>
/// <param name="Granted">What it may do.</param>
/// <param name="IsLimited">False for a person at the machine itself.</param>
public sealed record Caller(string Name, Access Granted, bool IsLimited = true);

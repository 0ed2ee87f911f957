using System.Text;
using Microsoft.AspNetCore.Http;

namespace Briefing.Hosting.Tests.Modelling;

/// <summary>Plays what servers do when they fail.</summary>
internal static class FaultyServer
{
    private const long HugeBodyBytes = 200L << 20;

    public static Task WriteAsync(this HttpContext context, int status, string body, string type = "application/json")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body);
    }

    /// <param name="answer">What an honest model would have said.</param>
    public static Task PlayAsync(HttpContext context, Fault fault, ChatRequest request, string answer) => fault switch
    {
        Fault.Busy => context.WriteAsync(429, Completion.Error("rate_limit_exceeded")),
        Fault.BusyForAMoment => BusyAsync(context, "Retry-After", "1"),
        Fault.BusyForADay => BusyAsync(context, "Retry-After", "86400"),
        Fault.BusyForMilliseconds => BusyAsync(context, "retry-after-ms", "20"),
        Fault.QuotaSpent => context.WriteAsync(429, Completion.Error("insufficient_quota")),
        Fault.NeverAnswers => Task.Delay(Timeout.Infinite, context.RequestAborted),
        Fault.DripFeeds => DripAsync(context, Completion.Of(request, answer)),
        Fault.InternalError => context.WriteAsync(500, "{\"error\":null}"),
        Fault.OutOfOrder => context.WriteAsync(503, "upstream connect error", "text/plain"),
        Fault.ConnectionReset => ResetAsync(context, Completion.Of(request, answer)),
        Fault.CutOffByLength => context.WriteAsync(200, Completion.Of(request, "{\"sent", "length")),
        Fault.FilteredAnswer => context.WriteAsync(200, Completion.Of(request, null, "content_filter")),
        Fault.Refusal => context.WriteAsync(200, Completion.Of(request, null, refusal: "I cannot help with that.")),
        Fault.NoChoices => context.WriteAsync(200, Completion.WithoutChoices),
        Fault.UnknownFinishReason => context.WriteAsync(200, Completion.Of(request, answer, "tired")),
        Fault.ToolCall => context.WriteAsync(200, Completion.CallingATool),
        Fault.TruncatedBody => context.WriteAsync(200, Completion.Of(request, answer)[..^30]),
        Fault.TruncatedAnswer => context.WriteAsync(200, Completion.Of(request, answer[..^1])),
        Fault.HtmlPage => context.WriteAsync(200, "<!doctype html><title>Sign in to the guest network</title>", "text/html"),
        Fault.EmptyBody => context.WriteAsync(200, ""),
        Fault.FilteredPrompt => context.WriteAsync(400, Completion.FilteredPrompt),
        Fault.TooLong => context.WriteAsync(400, Completion.Error("context_length_exceeded", "messages")),
        Fault.HugeBody => FloodAsync(context),
        Fault.Redirect => RedirectAsync(context),
        Fault.BadKey => context.WriteAsync(401, Completion.Error("invalid_api_key")),
        Fault.NoSuchModel => context.WriteAsync(404, Completion.Error("model_not_found", "model")),
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    private static Task BusyAsync(HttpContext context, string header, string value)
    {
        context.Response.Headers[header] = value;
        return context.WriteAsync(429, Completion.Error("rate_limit_exceeded"));
    }

    private static Task RedirectAsync(HttpContext context)
    {
        context.Response.Headers.Location = "/elsewhere";
        return context.WriteAsync(302, "");
    }

    private static async Task ResetAsync(HttpContext context, string body)
    {
        context.Response.ContentLength = body.Length;
        await context.Response.WriteAsync(body[..(body.Length / 2)]);
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    // One byte at a time, each in good time for a clock that watches only the pauses.
    private static async Task DripAsync(HttpContext context, string body)
    {
        foreach (var part in Encoding.UTF8.GetBytes(body))
        {
            await context.Response.Body.WriteAsync(new[] { part }, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(50, context.RequestAborted);
        }
    }

    private static async Task FloodAsync(HttpContext context)
    {
        var part = new byte[64 << 10];
        Array.Fill(part, (byte)' ');
        for (var written = 0L; written < HugeBodyBytes && !context.RequestAborted.IsCancellationRequested; written += part.Length)
            await context.Response.Body.WriteAsync(part, context.RequestAborted);
    }
}

using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Briefing.Hosting.Http;

/// <summary>
/// A whole document. Asked by GET or HEAD it goes out with a tag made of its bytes, and as 304 where the client has it already
/// (RFC 9110, section 13).
/// </summary>
internal sealed record Answer : IResult
{
    public const string JsonType = "application/json; charset=utf-8";

    private const int TagBytes = 12;

    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public required string ContentType { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }

    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>When the document last changed, or null where that is not known.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Clients ask each time unless told otherwise, and are spared the bytes by the tag.</summary>
    public string CacheControl { get; init; } = "no-cache";

    public string? Location { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True where the same address gives other documents to those who ask for other types.</summary>
    public bool VariesByAccept { get; init; }

    /// <summary>What the document may load and do, where that is less or more than pages may.</summary>
    public string? ContentSecurityPolicy { get; init; }

    public static Answer Html(string html) => new() { ContentType = "text/html; charset=utf-8", Body = Encoding.UTF8.GetBytes(html) };

    public static Answer Json(JsonObject json) => new() { ContentType = JsonType, Body = Encoding.UTF8.GetBytes(json.ToJsonString()) };

    /// <summary>JSON for people to read too: indented, and with the letters of all scripts as they are.</summary>
    public static Answer Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
            write(json);
        return new Answer { ContentType = JsonType, Body = buffer.WrittenMemory };
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var request = httpContext.Request;
        var response = httpContext.Response;
        SetHeaders(response.Headers);
        if (Status == StatusCodes.Status200OK && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            var tag = TagOf(Body.Span);
            response.Headers.ETag = tag.ToString();
            if (Modified is { } modified)
                response.Headers.LastModified = HeaderUtilities.FormatDate(modified);
            if (IsKnown(request, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.StatusCode = Status;
        response.ContentType = ContentType;
        response.ContentLength = Body.Length;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(Body, httpContext.RequestAborted);
    }

    private void SetHeaders(IHeaderDictionary headers)
    {
        headers.CacheControl = CacheControl;
        if (Location is not null)
            headers.Location = Location;
        if (RetryAfter is { } wait)
            headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        if (VariesByAccept)
            headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (ContentSecurityPolicy is not null)
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
    }

    private static EntityTagHeaderValue TagOf(ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash[..TagBytes])}\"");
    }

    /// <summary>A tag decides where the client names one; else the time, which is exact to the second.</summary>
    private bool IsKnown(HttpRequest request, EntityTagHeaderValue tag)
    {
        var headers = request.GetTypedHeaders();
        if (headers.IfNoneMatch is { Count: > 0 } known)
            return known.Any(other => other.Equals(EntityTagHeaderValue.Any) || other.Compare(tag, useStrongComparison: false));
        return headers.IfModifiedSince is { } since && Modified is { } modified && modified.ToUnixTimeSeconds() <= since.ToUnixTimeSeconds();
    }
}

using Microsoft.AspNetCore.Http;

namespace Briefing.Hosting.Http;

internal static class RequestBody
{
    private const int FirstRead = 16 * 1024;

    /// <summary>The whole body. Its length is counted and not believed.</summary>
    /// <exception cref="ProblemException">It has more than <paramref name="most"/> bytes.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, long most, CancellationToken cancellation)
    {
        if (request.ContentLength > most)
            throw TooLarge(most);
        var body = new MemoryStream((int)Math.Min(request.ContentLength ?? FirstRead, most));
        var part = new byte[FirstRead];
        for (int read; (read = await request.Body.ReadAsync(part, cancellation)) > 0;)
        {
            if (body.Length + read > most)
                throw TooLarge(most);
            body.Write(part, 0, read);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private static ProblemException TooLarge(long most) =>
        new(new Problem(StatusCodes.Status413PayloadTooLarge, $"The request is larger than {most / (1024 * 1024)} MB. Send the articles in several requests, or upload them and ask by topic."));
}

using System.Net;
using System.Text.Json;
using Briefing.Hosting.Http;

namespace Briefing.Hosting.Tests.Http;

public sealed class AnswerTests
{
    [Fact]
    public async Task Every_answer_has_the_headers_that_keep_browsers_safe()
    {
        await using var site = await RunningSite.StartAsync();
        await site.UploadAsync(News.All);
        string[] paths = ["/", "/briefs", "/briefs/daily/2026-01-01", "/stories/none", "/style.css", "/icon.svg", "/feed.xml", "/health", "/openapi.json", "/api/stories", "/api/stories/none", "/nothing", "/api/stories?words=1"];
        foreach (var path in paths)
        {
            var headers = (await site.GetAsync(path, ("Accept", "text/html"))).Headers;
            var policy = headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("base-uri 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("same-origin", headers.GetValues("Referrer-Policy").Single());
            Assert.Equal("same-origin", headers.GetValues("Cross-Origin-Opener-Policy").Single());
            Assert.Equal("same-origin", headers.GetValues("Cross-Origin-Resource-Policy").Single());
            Assert.False(headers.Contains("Access-Control-Allow-Origin"));
            Assert.False(headers.Contains("Server"));
            Assert.False(headers.Contains("Strict-Transport-Security"));
        }
    }

    [Fact]
    public async Task Over_https_browsers_are_told_to_keep_to_it()
    {
        await using var site = await RunningSite.StartAsync(new SiteOptions { IsBehindAppService = true });
        Assert.Contains("max-age=", (await site.GetAsync("/", ("X-Forwarded-Proto", "https"))).Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/feed.xml")]
    [InlineData("/api/stories")]
    [InlineData("/style.css")]
    public async Task What_a_client_has_already_is_not_sent_again_until_it_changes(string path)
    {
        await using var site = await RunningSite.StartAsync();
        await site.UploadAsync(News.All[0]);
        var first = await site.GetAsync(path);
        var tag = first.Headers.ETag!.ToString();
        var again = await site.GetAsync(path, ("If-None-Match", $"\"other\", W/{tag}"));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(path, ("If-None-Match", "\"other\""))).StatusCode);

        var head = await site.SendAsync(HttpMethod.Head, path, null);
        Assert.Equal(tag, head.Headers.ETag!.ToString());
        Assert.Equal(first.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_time_serves_where_a_client_has_no_tag()
    {
        await using var site = await RunningSite.StartAsync();
        await site.UploadAsync(News.All[0]);
        var modified = (await site.GetAsync("/api/stories")).Content.Headers.LastModified!.Value;
        Assert.Equal(HttpStatusCode.NotModified, (await site.GetAsync("/api/stories", ("If-Modified-Since", modified.ToString("R")))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/api/stories", ("If-Modified-Since", modified.AddMinutes(-1).ToString("R")))).StatusCode);
    }

    [Fact]
    public async Task Stories_are_listed_page_by_page()
    {
        await using var site = await RunningSite.StartAsync();
        await site.UploadAsync(News.All);
        var seen = new List<string>();
        string? next = "";
        while (next is not null)
        {
            var page = JsonDocument.Parse(await (await site.GetAsync($"/api/stories?stories=1{(next.Length > 0 ? "&after=" + next : "")}")).Content.ReadAsStringAsync()).RootElement;
            Assert.Equal(2, page.GetProperty("total").GetInt32());
            seen.Add(Assert.Single(page.GetProperty("stories").EnumerateArray()).GetProperty("id").GetString()!);
            next = page.GetProperty("next").GetString();
        }

        Assert.Equal(2, seen.Distinct().Count());
        Assert.Equal(2, seen.Count);
        foreach (var id in seen)
            Assert.Equal(id, JsonDocument.Parse(await (await site.GetAsync("/api/stories/" + id)).Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString());
        Assert.Equal(422, (int)(await site.GetAsync("/api/stories?after=gone")).StatusCode);
        Assert.Equal(422, (int)(await site.GetAsync("/api/stories?stories=0")).StatusCode);
    }

    [Fact]
    public async Task A_person_gets_a_page_where_something_is_not_there_and_a_program_a_problem()
    {
        await using var site = await RunningSite.StartAsync();
        var page = await site.GetAsync("/stories/none", ("Accept", "text/html,*/*;q=0.8"));
        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
        var problem = await site.GetAsync("/api/stories/none", ("Accept", "text/html"));
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (problem.StatusCode, problem.Content.Headers.ContentType?.MediaType));
    }
}

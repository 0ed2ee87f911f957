using System.Net;
using System.Text;
using System.Text.Json;
using Briefing.Hosting.Http;
using Briefing.Rendering;

namespace Briefing.Hosting.Tests.Http;

public sealed class BriefOnDemandTests
{
    [Fact]
    public async Task Articles_sent_along_come_back_as_a_brief()
    {
        await using var site = await RunningSite.StartAsync();
        var answer = await site.PostAsync("/api/briefs", News.Order(News.Dam, News.DamElsewhere, News.Orchestra));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var brief = BriefJson.Read(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(2, brief.Stories.Length);
        Assert.Contains(brief.Stories, story => story.Disputed.Any(dispute => dispute.Positions.Any(position => position.Value == "17000000")));
    }

    [Fact]
    public async Task Files_of_a_form_are_articles_and_its_fields_are_wishes()
    {
        await using var site = await RunningSite.StartAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(News.Dam), "file", "dam.txt" },
            { new StringContent("<html><body><article><h1>Sundhamn</h1><p>The Sundhamn Philharmonic has chosen Ilse Brandvold as its chief conductor, the orchestra said on Tuesday.</p></article></body></html>"), "file", "orchestra.html" },
            { new StringContent("text"), "format" },
            { new StringContent("40"), "words" },
        };
        var answer = await site.SendAsync(HttpMethod.Post, "/api/briefs", form);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Kolvik", text, StringComparison.Ordinal);
        Assert.Contains("Brandvold", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stories_of_the_store_are_found_by_topic_and_told_in_the_length_asked_for()
    {
        await using var site = await RunningSite.StartAsync();
        await site.UploadAsync(News.All);
        var usual = BriefJson.Read(await (await site.PostAsync("/api/briefs", """{"topics":["Kolvik dam"]}""")).Content.ReadAsByteArrayAsync());
        var brief = BriefJson.Read(await (await site.PostAsync("/api/briefs", """{"topics":["Kolvik dam"],"words":25}""")).Content.ReadAsByteArrayAsync());
        var story = Assert.Single(brief.Stories);
        Assert.Equal(2, story.Articles.Length);
        Assert.InRange(Words(story), 5, 25);
        Assert.True(Words(Assert.Single(usual.Stories)) > 25);

        static int Words(BriefStory story) => story.Summary.Sum(sentence => sentence.Text.Split(' ').Length);
    }

    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("text/html", "text/html")]
    [InlineData("text/html;q=0.3, text/plain;q=0.8, */*;q=0.1", "text/plain")]
    [InlineData("application/json;q=0, */*", "text/html")]
    [InlineData("image/png, text/*;q=0.5", "text/html")]
    public async Task The_form_is_the_one_that_the_client_likes_best(string accept, string expected)
    {
        await using var site = await RunningSite.StartAsync();
        var answer = await site.PostAsync("/api/briefs", News.Order(News.Dam), ("Accept", accept));
        Assert.Equal(expected, answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Accept", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("""{"words":3}""", "/words")]
    [InlineData("""{"topic":"x"}""", "/topic")]
    [InlineData("""{"from":"yesterday"}""", "/from")]
    [InlineData("""{"from":"2026-03-05","to":"2026-03-01"}""", "/from")]
    [InlineData("""{"format":"pdf"}""", "/format")]
    [InlineData("""{"articles":[]}""", "/articles")]
    [InlineData("""{"articles":[{"text":"a"},{"title":"no text"}]}""", "/articles/1")]
    [InlineData("""{"articles":[{"text":"a","url":5}]}""", "/articles/0/url")]
    [InlineData("""{"articles":[{"text":"a b c d e f g"}],"topics":["x"]}""", "/topics")]
    [InlineData("""{"articles":[{"text":"a"}]}""", "/articles/0")]
    [InlineData("""{"topics":[1]}""", "/topics")]
    public async Task What_is_wrong_is_named_by_its_place(string order, string pointer)
    {
        await using var site = await RunningSite.StartAsync();
        var answer = await site.PostAsync("/api/briefs", order);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(422, problem.GetProperty("status").GetInt32());
        Assert.Contains(pointer, problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString()));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"words":50,"words":60}""")]
    public async Task A_body_that_is_no_object_or_says_a_field_twice_is_refused(string body)
    {
        await using var site = await RunningSite.StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await site.PostAsync("/api/briefs", body)).StatusCode);
    }

    [Fact]
    public async Task Limits_hold_on_size_count_type_form_and_method()
    {
        await using var site = await RunningSite.StartAsync(new SiteOptions { IsLocal = true, MostBytes = 5_000, MostArticles = 2 });
        Assert.Equal(413, (int)(await site.PostAsync("/api/briefs", News.Order(new string('a', 6_000)))).StatusCode);
        using var endless = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(News.Order(new string('a', 6_000)))));
        endless.Headers.ContentType = new("application/json");
        var chunked = new HttpRequestMessage(HttpMethod.Post, "/api/briefs") { Content = endless };
        chunked.Headers.TransferEncodingChunked = true;
        Assert.Equal(413, (int)(await site.Client.SendAsync(chunked)).StatusCode);
        Assert.Equal(422, (int)(await site.PostAsync("/api/briefs", News.Order("a", "b", "c"))).StatusCode);

        using var xml = new StringContent("<a/>", Encoding.UTF8, "application/xml");
        var wrongType = await site.SendAsync(HttpMethod.Post, "/api/briefs", xml);
        Assert.Equal(415, (int)wrongType.StatusCode);
        Assert.Contains("application/json", wrongType.Headers.GetValues("Accept-Post").Single(), StringComparison.Ordinal);
        Assert.Equal(406, (int)(await site.PostAsync("/api/briefs", News.Order(News.Dam), ("Accept", "image/png"))).StatusCode);
        var wrongMethod = await site.SendAsync(HttpMethod.Delete, "/api/briefs", null);
        Assert.Equal(405, (int)wrongMethod.StatusCode);
        Assert.Equal(["POST"], wrongMethod.Content.Headers.Allow);
    }

    [Fact]
    public async Task Whoever_will_not_wait_is_told_where_to_ask_and_finds_the_brief_there()
    {
        await using var site = await RunningSite.StartAsync();
        var answer = await site.PostAsync("/api/briefs", News.Order(News.Dam, News.Orchestra), ("Prefer", "respond-async"));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        var place = answer.Headers.Location!.ToString();

        await Eventually.TrueAsync(async () => (await site.GetAsync(place)).StatusCode != HttpStatusCode.Accepted);
        var run = await site.GetAsync(place);
        Assert.Equal(HttpStatusCode.OK, run.StatusCode);
        Assert.Equal(2, BriefJson.Read(await run.Content.ReadAsByteArrayAsync()).Stories.Length);
        Assert.Contains("Kolvik", await (await site.GetAsync(place + "?format=text")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(404, (int)(await site.GetAsync("/api/briefs/runs/" + new string('0', 32))).StatusCode);
        Assert.Equal(404, (int)(await site.GetAsync("/api/briefs/runs/..%2F..%2Fkeys")).StatusCode);
    }

    [Fact]
    public async Task A_fault_of_ours_tells_nothing_of_itself()
    {
        await using var site = await RunningSite.StartAsync(null, new Route("GET", "/broken", Access.Public, _ => throw new InvalidOperationException("secret detail")));
        var answer = await site.GetAsync("/broken");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", body, StringComparison.Ordinal);
    }
}

using System.Net;
using System.Text;
using Briefing.Hosting.Http;

namespace Briefing.Hosting.Tests.Http;

public sealed class AccessTests
{
    private static readonly SiteOptions Guarded = new();

    [Fact]
    public async Task Without_a_key_the_pages_are_open_and_the_api_is_not()
    {
        await using var site = await RunningSite.StartAsync(Guarded);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/feed.xml")).StatusCode);
        var refused = await site.GetAsync("/api/stories");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.NotEmpty(refused.Headers.WwwAuthenticate);
        Assert.All(site.Routes.Where(route => route.Path.StartsWith("/api/", StringComparison.Ordinal)), route => Assert.NotEqual(Access.Public, route.Access));
    }

    [Theory]
    [InlineData("X-Api-Key", "")]
    [InlineData("Authorization", "Bearer ")]
    public async Task A_key_opens_what_it_was_made_for_and_nothing_else(string header, string before)
    {
        await using var site = await RunningSite.StartAsync(Guarded);
        var (secret, _) = await new ApiKeys(site.Store, TimeProvider.System).AddAsync("reader", Access.Read);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/api/stories", (header, before + secret))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.PostAsync("/api/briefs", News.Order(News.Dam), (header, before + secret))).StatusCode);
    }

    [Fact]
    public async Task A_site_that_was_open_asks_for_keys_once_one_is_made()
    {
        await using var site = await RunningSite.StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/api/stories")).StatusCode);
        var (secret, _) = await new ApiKeys(site.Store, TimeProvider.System).AddAsync("reader", Access.Read);
        await Eventually.TrueAsync(async () => (await site.GetAsync("/api/stories")).StatusCode == HttpStatusCode.Unauthorized);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/api/stories", ("X-Api-Key", secret))).StatusCode);
    }

    [Fact]
    public async Task A_wrong_or_revoked_key_opens_nothing()
    {
        await using var site = await RunningSite.StartAsync(Guarded);
        var keys = new ApiKeys(site.Store, TimeProvider.System);
        var (secret, key) = await keys.AddAsync("reader", Access.Read);
        foreach (var wrong in new[] { secret[..^1], secret + "x", "brf_" + key.Id + "_", "brf__", "nonsense", secret.Replace(key.Id, "000000000000", StringComparison.Ordinal), "brf_../../x_y" })
            Assert.Equal(HttpStatusCode.Unauthorized, (await site.GetAsync("/api/stories", ("X-Api-Key", wrong))).StatusCode);

        Assert.True(await keys.RevokeAsync(key.Id));
        Assert.False(await keys.RevokeAsync(key.Id));
        Assert.Null(await keys.FindAsync(secret));
    }

    [Fact]
    public async Task The_store_holds_no_key_that_would_open_anything()
    {
        await using var site = await RunningSite.StartAsync(Guarded);
        var (secret, key) = await new ApiKeys(site.Store, TimeProvider.System).AddAsync("reader", Access.Make);
        var stored = await site.Store.ReadAsync($"keys/{key.Id}.json");
        Assert.DoesNotContain(secret.Split('_', 3)[2], Encoding.UTF8.GetString(stored!.Content.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?api_key=x")]
    [InlineData("?Key=x")]
    [InlineData("?topics=brf_0011_secret")]
    public async Task A_key_in_an_address_is_refused_even_where_none_is_needed(string query)
    {
        await using var site = await RunningSite.StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await site.GetAsync("/api/stories" + query)).StatusCode);
    }

    [Theory]
    [InlineData("Briefs.Read", HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("Briefs.Make", HttpStatusCode.Forbidden, HttpStatusCode.OK)]
    [InlineData("Briefs.Admin", HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData("Somebody", HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized)]
    public async Task An_identity_may_do_what_its_role_says(string role, HttpStatusCode reading, HttpStatusCode making)
    {
        await using var site = await RunningSite.StartAsync(new SiteOptions { IsBehindAppService = true, HasAppServiceAuthentication = true });
        var identity = ("X-MS-CLIENT-PRINCIPAL", Principal(role));
        Assert.Equal(reading, (await site.GetAsync("/api/stories", identity)).StatusCode);
        Assert.Equal(making, (await site.PostAsync("/api/briefs", News.Order(News.Dam), identity)).StatusCode);
    }

    [Fact]
    public async Task An_identity_is_believed_only_where_the_host_vouches_for_it()
    {
        await using var site = await RunningSite.StartAsync(Guarded);
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.GetAsync("/api/stories", ("X-MS-CLIENT-PRINCIPAL", Principal("Briefs.Admin")))).StatusCode);
        await using var fronted = await RunningSite.StartAsync(new SiteOptions { IsBehindAppService = true });
        Assert.Equal(HttpStatusCode.Unauthorized, (await fronted.GetAsync("/api/stories", ("X-MS-CLIENT-PRINCIPAL", Principal("Briefs.Admin")))).StatusCode);
        await using var vouched = await RunningSite.StartAsync(new SiteOptions { IsBehindAppService = true, HasAppServiceAuthentication = true });
        Assert.Equal(HttpStatusCode.Unauthorized, (await vouched.GetAsync("/api/stories", ("X-MS-CLIENT-PRINCIPAL", "not base64 {"))).StatusCode);
    }

    [Fact]
    public async Task Who_asks_too_much_is_told_when_to_come_back_and_others_are_not()
    {
        await using var site = await RunningSite.StartAsync(new SiteOptions { BriefsPerMinute = 2 });
        var keys = new ApiKeys(site.Store, TimeProvider.System);
        var (busy, _) = await keys.AddAsync("busy", Access.Make);
        var (other, _) = await keys.AddAsync("other", Access.Make);
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 3; i++)
            answers.Add(await site.PostAsync("/api/briefs", News.Order(News.Dam), ("X-Api-Key", busy)));
        Assert.Equal([200, 200, 429], answers.Select(answer => (int)answer.StatusCode));
        Assert.InRange(answers[2].Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
        Assert.Equal(HttpStatusCode.OK, (await site.PostAsync("/api/briefs", News.Order(News.Dam), ("X-Api-Key", other))).StatusCode);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    public async Task An_open_site_does_not_answer_to_names_that_others_let_point_to_it(string host)
    {
        await using var site = await RunningSite.StartAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await site.GetAsync("/", ("Host", host))).StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    public async Task Pages_of_other_sites_cannot_post(string origin)
    {
        await using var site = await RunningSite.StartAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await site.PostAsync("/api/briefs", News.Order(News.Dam), ("Origin", origin))).StatusCode);
        var own = site.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);
        Assert.Equal(HttpStatusCode.OK, (await site.PostAsync("/api/briefs", News.Order(News.Dam), ("Origin", own))).StatusCode);
    }

    private static string Principal(string role) => Convert.ToBase64String(Encoding.UTF8.GetBytes(
        $$"""{"auth_typ":"aad","name_typ":"name","role_typ":"roles","claims":[{"typ":"oid","val":"7d1c"},{"typ":"roles","val":"{{role}}"}]}"""));
}

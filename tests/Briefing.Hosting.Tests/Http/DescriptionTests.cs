using System.Text.Json;
using System.Xml.Linq;
using Briefing.Hosting.Http;

namespace Briefing.Hosting.Tests.Http;

public sealed class DescriptionTests
{
    [Fact]
    public async Task What_is_described_is_what_is_answered()
    {
        await using var site = await RunningSite.StartAsync();
        var document = JsonDocument.Parse(await (await site.GetAsync("/openapi.json")).Content.ReadAsStringAsync()).RootElement;
        var described = (from path in document.GetProperty("paths").EnumerateObject() from method in path.Value.EnumerateObject() select (Method: method.Name.ToUpperInvariant(), Path: path.Name, Operation: method.Value)).ToList();
        foreach (var (method, path, operation) in described)
        {
            var answer = await site.SendAsync(new HttpMethod(method), path.Replace("{date}", "2026-01-01", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal), null);
            Assert.NotEqual(405, (int)answer.StatusCode);
            Assert.DoesNotContain("nothing at this address", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            var names = path.Split('{').Skip(1).Select(rest => rest[..rest.IndexOf('}', StringComparison.Ordinal)]);
            var inPath = operation.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray().Where(parameter => parameter.GetProperty("in").GetString() == "path").Select(parameter => parameter.GetProperty("name").GetString()!) : [];
            Assert.Equal(names, inPath);
        }

        var api = site.Routes.Where(route => route.Path.StartsWith("/api/", StringComparison.Ordinal)).Select(route => (route.Method, route.Path));
        Assert.Empty(api.Except(described.Select(entry => (entry.Method, entry.Path))));
    }

    [SkippableFact]
    public async Task An_independent_reader_takes_the_description_for_valid()
    {
        await using var site = await RunningSite.StartAsync();
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder["openapi.json"], await (await site.GetAsync("/openapi.json")).Content.ReadAsByteArrayAsync());
        var (exitCode, output) = Tools.Node("validate-openapi.mjs", folder["openapi.json"]);
        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task The_feed_has_what_the_standard_asks_for_and_keeps_the_ids_of_its_entries()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        await using var site = await RunningSite.StartAsync();
        await site.UploadAsync(("bell.txt", "A bell \u0007 rang in Ardal & <b>nobody</b> heard it, the town said on Monday. The mayor said that the bell would ring again on Tuesday."));
        await site.UploadAsync(News.All);
        var answer = await site.GetAsync("/feed.xml");
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType?.MediaType);
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        var entries = feed.Elements(atom + "entry").ToList();
        Assert.Equal(3, entries.Count);
        foreach (var part in new[] { feed }.Concat(entries))
        {
            Assert.True(Uri.TryCreate(Assert.Single(part.Elements(atom + "id")).Value, UriKind.Absolute, out _));
            Assert.NotEmpty(Assert.Single(part.Elements(atom + "title")).Value);
            Assert.EndsWith("Z", Assert.Single(part.Elements(atom + "updated")).Value, StringComparison.Ordinal);
            Assert.Contains(part.Elements(atom + "link"), link => (string?)link.Attribute("rel") == "alternate" && Uri.TryCreate((string?)link.Attribute("href"), UriKind.Absolute, out _));
        }

        Assert.NotEmpty(feed.Element(atom + "author")!.Element(atom + "name")!.Value);
        var ids = entries.Select(entry => entry.Element(atom + "id")!.Value).ToHashSet();
        Assert.Equal(3, ids.Count);
        await using var moved = await RunningSite.StartAsync(new SiteOptions { IsLocal = true, PublicAddress = new Uri("https://news.example/") });
        await moved.UploadAsync(News.All);
        var there = XDocument.Parse(await (await moved.GetAsync("/feed.xml")).Content.ReadAsStringAsync()).Root!.Elements(atom + "entry").ToList();
        Assert.All(there, entry => Assert.Contains(entry.Element(atom + "id")!.Value, ids));
        Assert.All(there, entry => Assert.StartsWith("https://news.example/stories/", (string?)entry.Element(atom + "link")!.Attribute("href"), StringComparison.Ordinal));
    }
}

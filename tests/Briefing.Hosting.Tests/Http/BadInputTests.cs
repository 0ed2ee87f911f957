using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Briefing.Hosting.Mail;
using Briefing.Hosting.Tests.Mail;
using Briefing.Storing;

namespace Briefing.Hosting.Tests.Http;

/// <summary>What nobody should send, through every entrance but the command line, whose tests are its own: no crash, no fault of ours, and a reason given.</summary>
public sealed class BadInputTests
{
    private static readonly (string Name, byte[] Content)[] Own =
    [
        ("empty.txt", []),
        ("blank.txt", "  \r\n\t "u8.ToArray()),
        ("nul.txt", new byte[5_000]),
        ("mark.txt", [0xEF, 0xBB, 0xBF]),
        ("wide.txt", [0xFF, 0xFE, 0x00, 0xD8]),
        ("broken-utf8.txt", [0x54, 0xC3, 0x28, 0xF0, 0x9F, 0x92, 0xED, 0xA0, 0x80, 0xC0, 0xAF]),
        ("noise.html", Noise(40_000)),
        ("noise.json", Noise(4_000)),
        ("noise.gz", Noise(4_000)),
        ("picture.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46]),
        ("archive.zip", [0x50, 0x4B, 0x03, 0x04, 20, 0, 0, 0]),
        ("cut.txt.gz", Gzip.Of(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 500).Select(day => $"The dam at Kolvik reopened on day {day}. "))))[..200]),
        ("bomb.txt.gz", Gzip.Of(new byte[60_000_000])),
        ("twice.txt.gz", Gzip.Of(Gzip.Of(new byte[1_000_000]))),
        ("deep.json", Encoding.ASCII.GetBytes(new string('[', 100_000))),
        ("deep-object.json", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("{\"text\":", 20_000)))),
        ("deep.html", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<div><p>", 60_000)))),
        ("line.txt", Encoding.ASCII.GetBytes(new string('a', 2_000_000))),
        ("words.txt", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("1.2.3. \"(", 100_000)))),
        ("entities.xml", "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]><rss><channel><item><title>&c;</title></item></channel></rss>"u8.ToArray()),
        ("outside.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&b;</title><description>&b;</description></item></channel></rss>"u8.ToArray()),
        ("mail.eml", "Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n"u8.ToArray()),
        ("turned.txt", Encoding.UTF8.GetBytes("\u202EThe dam\u2066 at \u200FKolvik\u0000 \uFFFE\U000E0041\U000E0042 reopened on Monday, the river authority said.")),
        ("marks.txt", Encoding.UTF8.GetBytes("Z" + new string('\u0301', 200_000))),
    ];

    [Fact]
    public async Task As_the_body_of_a_request_it_is_a_brief_or_a_problem()
    {
        await using var site = await RunningSite.StartAsync();
        foreach (var (name, content) in All())
        {
            foreach (var kind in new[] { "application/json", "text/plain", "multipart/form-data; boundary=a" })
            {
                var body = new ByteArrayContent(content);
                body.Headers.ContentType = MediaTypeHeaderValue.Parse(kind);
                await AnsweredAsync(site, name, () => site.SendAsync(HttpMethod.Post, "/api/briefs", body));
            }

            using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } };
            await AnsweredAsync(site, name, () => site.SendAsync(HttpMethod.Post, "/api/briefs", form));
        }
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/health")).StatusCode);
    }

    [Fact]
    public async Task As_an_upload_it_is_in_a_story_or_in_quarantine_with_a_reason_and_the_rest_goes_on()
    {
        await using var site = await RunningSite.StartAsync();
        foreach (var (name, content) in All())
            await site.Store.PutAsync(new Upload(name, content));
        await site.Store.PutAsync("dam.txt", News.Dam);

        await site.Newsroom.SweepAsync();

        Assert.Contains("Kolvik", await (await site.GetAsync("/")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var placed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in (await site.Newsroom.Shelf.IndexAsync()).Stories)
            placed.UnionWith((await site.Newsroom.Shelf.ReadAsync(entry.Id))!.Story!.Articles.Select(article => RecordNames.UploadIdOf(article.Id)));
        await foreach (var record in site.Store.ListAsync(RecordNames.Quarantine))
        {
            placed.Add(Path.GetFileNameWithoutExtension(record.Name));
            var quarantined = RecordKinds.Quarantined.Read(record.Name, (await site.Store.ReadAsync(record.Name))!.Content);
            Assert.All(quarantined.Why, why => Assert.EndsWith(".", why, StringComparison.Ordinal));
        }
        await foreach (var upload in site.Store.ListAsync(RecordNames.Articles))
            Assert.Contains(RecordNames.UploadId(upload.Name[RecordNames.Articles.Length..]), placed);
    }

    [Fact]
    public async Task As_a_word_in_an_address_a_query_or_a_form_it_is_answered()
    {
        await using var house = new MailHouse(new DateTimeOffset(2026, 3, 2, 6, 0, 0, TimeSpan.Zero));
        await using var site = await RunningSite.StartAsync(null, new SubscriptionRoutes(house.Store, house.Room).All());
        await site.UploadAsync(News.All);
        foreach (var word in Words())
        {
            var escaped = Uri.EscapeDataString(word.Length > 500 ? word[..500] : word);
            foreach (var path in new[] { $"/stories/{escaped}", $"/briefs/{escaped}/{escaped}", $"/api/stories?topics={escaped}&from={escaped}&after={escaped}", $"/api/briefs/daily/{escaped}", $"/api/briefs/runs/{escaped}", $"/confirm?t={escaped}", $"/unsubscribe?t={escaped}", $"/preferences?t={escaped}" })
                await AnsweredAsync(site, word, () => site.GetAsync(path));
            var order = JsonSerializer.Serialize(new Dictionary<string, object> { ["topics"] = new[] { word }, ["entities"] = new[] { word }, ["language"] = word, ["from"] = word, ["format"] = word });
            await AnsweredAsync(site, word, () => site.PostAsync("/api/briefs", order));
            var article = JsonSerializer.Serialize(new { articles = new[] { new { name = word, title = word, source = word, text = News.Dam + word, published = word } } });
            await AnsweredAsync(site, word, () => site.PostAsync("/api/briefs", article));
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["address"] = word, ["edition"] = word, ["language"] = word, ["hour"] = word, ["zone"] = word, ["t"] = word, ["act"] = word });
            foreach (var page in new[] { "/subscribe", "/confirm", "/preferences", "/unsubscribe" })
                await AnsweredAsync(site, word, () => site.SendAsync(HttpMethod.Post, page, form));
        }
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/health")).StatusCode);
    }

    private static async Task AnsweredAsync(RunningSite site, string what, Func<Task<HttpResponseMessage>> ask)
    {
        using var answer = await ask();
        var status = (int)answer.StatusCode;
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(status < 500, $"{what}: {status} {body}");
        if (status >= 400 && answer.Content.Headers.ContentType?.MediaType == "application/problem+json")
            Assert.False(string.IsNullOrWhiteSpace(JsonDocument.Parse(body).RootElement.GetProperty("title").GetString()), what);
    }

    private static IEnumerable<(string Name, byte[] Content)> All() => Own.Concat(NaughtyInputs.Files());

    private static IEnumerable<string> Words()
    {
        foreach (var word in new[] { "", " ", ".", "..", "../../keys", "a\r\nBcc: b@example.org", "\u0000", "\uD800", "\u202E", "%", "%00", "{{ 7 * 7 }}", "<script>alert(1)</script>", "' OR 1=1 --", "9999999999999999999999", "-1", "1e400", "NaN", "null", new string('x', 20_000), "2026-13-45T99:99", "=cmd", "javascript:alert(1)" })
            yield return word;
        foreach (var word in NaughtyInputs.Words())
            yield return word;
        if (DevelopmentData.Find("attacks/bipia.jsonl") is { } attacks)
        {
            foreach (var line in File.ReadLines(attacks).Take(40))
                yield return JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!;
        }
    }

    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(length).NextBytes(noise);
        return noise;
    }
}

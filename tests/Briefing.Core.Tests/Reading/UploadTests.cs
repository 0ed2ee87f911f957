using System.Text;

namespace Briefing.Core.Tests.Reading;

public sealed class UploadTests
{
    private const string Story =
        "The harbour of Port Alder was closed on Monday after a crane fell across the fairway.\n\nNobody was hurt, the harbour master said. Eleven ships are waiting outside.";

    private static readonly string StoryHtml = "<p>" + Story.Replace("\n\n", "</p><p>", StringComparison.Ordinal) + "</p>";

    [Fact]
    public void One_json_object_is_one_article()
    {
        var article = Read.Article("a.json", $$"""{"id":"x-7","title":"Crane falls","source":"Harbour Press","url":"https://press.example/a","author":{"name":"Lena Marsh"},"published":"2024-05-06T10:00:00+02:00","text":"{{Story.Replace("\n", "\\n", StringComparison.Ordinal)}}"}""");

        Assert.Equal(("Crane falls", "Harbour Press", "https://press.example/a", "Lena Marsh"), (article.Title, article.Source, article.Url, article.Author));
        Assert.Equal(new DateTimeOffset(2024, 5, 6, 8, 0, 0, TimeSpan.Zero), article.Published);
        Assert.Equal(Story, article.Text);
    }

    [Fact]
    public void Each_article_of_an_upload_has_an_id_of_its_own()
    {
        var result = Read.File("list.json", $$"""[{"html":"{{StoryHtml}}"},{"text":"{{Story.Replace("\n", "\\n", StringComparison.Ordinal)}}"},{"id":"own","html":"{{StoryHtml}}"},{"title":"nothing"}]""");

        Assert.Equal(3, result.Articles.Select(article => article.Id).Distinct().Count());
        Assert.All(result.Articles, article => Assert.Equal(Story, article.Text));
        Assert.All(result.Articles, article => Assert.Matches("^[0-9a-f]{16}(-[0-9]+)?$", article.Id));
    }

    private static readonly string StoryJson = Story.Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>What services wrap around an article, how deep it stands and how they spell their keys does not matter.</summary>
    [Theory]
    [InlineData("""{"answer":{"state":"ok","hits":[{"type":"piece","webTitle":"Crane falls","webPublicationDate":"2026-05-03T10:00:00Z","fields":{"standfirst":"A crane fell.","bodyText":"STORY"}}]}}""")]
    [InlineData("""{"state":"OK","answer":{"docs":[{"abstract":"A crane fell.","lead_paragraph":"STORY","headline":{"main":"Crane falls","kicker":null},"pub_date":"2026-05-03T10:00:00+0000","multimedia":[{"title":"The crane","description":"A picture of it."}]}],"meta":{"hits":1}}}""")]
    [InlineData("""{"Title":"Crane falls","Body":"STORY","Date":"03.05.2026"}""")]
    [InlineData("""[{"TITLE":"Crane falls","Full-Text":"STORY","Published At":"2026-05-03"}]""")]
    [InlineData("""{"data":{"edges":[{"node":{"title":"Crane falls","content":"STORY","timestamp":1777802400}}]}}""")]
    [InlineData("""[{"title":{"rendered":"Crane falls"},"content":{"rendered":"STORY"},"date":1777802400000}]""")]
    [InlineData("""{"title":"All the news","description":"The feed of a paper.","items":[{"title":"Crane falls","summary":"STORY","date_published":"2026-05-03"}]}""")]
    [InlineData("""{"content":[{"title":"Crane falls","description":"STORY","created":"2026-05-03"}],"page":1}""")]
    [InlineData("""{"headline":"Crane falls","date":"2026-05-03","body":[{"type":"p","text":"The harbour of Port Alder was closed on Monday after a crane fell across the fairway."},{"type":"p","text":"Nobody was hurt, the harbour master said. Eleven ships are waiting outside."}],"comments":[{"text":"I saw it fall, and so did all of my friends."}]}""")]
    public void Json_of_any_service_is_read(string json)
    {
        var article = Read.Article("a.json", json.Replace("STORY", StoryJson, StringComparison.Ordinal));

        Assert.Equal((Story, "Crane falls", new DateTime(2026, 5, 3)), (article.Text, article.Title, article.StatedPublished?.UtcDateTime.Date));
    }

    [Fact]
    public void Of_several_texts_the_longest_is_read()
    {
        var article = Read.Article("a.json", $$"""{"title":"Crane falls","content":"The harbour of Port Alder was closed …","description":"A crane fell in the harbour.","article_body":"{{StoryJson}}"}""");

        Assert.Equal(Story, article.Text);
    }

    [Fact]
    public void Quotation_marks_of_a_front_matter_title_are_its_own()
    {
        var article = Read.Article("a.md", $"---\ntitle: \"'It fell slowly': what the crews saw\"\npublication: 'The Alder Post'\n---\n{Story}");

        Assert.Equal(("'It fell slowly': what the crews saw", "The Alder Post"), (article.Title, article.Source));
    }

    [Fact]
    public void A_bad_line_of_json_lines_does_not_cost_the_others()
    {
        var result = Read.File("a.jsonl", $$"""
            {"html":"{{StoryHtml}}"}
            {"html":
            {"html":"{{StoryHtml}}","title":"Second"}
            """);

        Assert.Equal(2, result.Articles.Length);
        Assert.StartsWith("Line 2: ", Assert.Single(result.Skipped).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_given_twice_is_refused() =>
        Assert.Empty(Read.File("a.json", $$"""{"html":"{{StoryHtml}}","html":"<p>Another text altogether, which nobody has checked.</p>"}""").Articles);

    [Fact]
    public void Rss_entries_are_articles()
    {
        var result = Read.File("feed.xml", $"""
            <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour Press</title><language>en</language>
            <image><title>Logo</title><url>x</url></image>
            <item><title>Crane &amp;amp; quay</title><link>https://press.example/1</link><pubDate>Mon, 06 May 2024 10:00:00 +0200</pubDate><dc:creator>Lena Marsh</dc:creator><description>Short.</description><content:encoded><![CDATA[{StoryHtml}]]></content:encoded></item>
            <item><title>Second</title><guid>https://press.example/2</guid><description>{Story}</description></item></channel></rss>
            """);

        Assert.Equal(["Crane & quay", "Second"], result.Articles.Select(article => article.Title));
        var first = result.Articles[0];
        Assert.Equal((Story, "Harbour Press", "Lena Marsh", "https://press.example/1"), (first.Text, first.Source, first.Author, first.Url));
        Assert.Equal(new DateTimeOffset(2024, 5, 6, 8, 0, 0, TimeSpan.Zero), first.Published);
    }

    [Fact]
    public void Atom_entries_are_articles()
    {
        var article = Read.Article("feed", $"""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Harbour Press</title><entry><title>Crane falls</title><link rel="self" href="https://press.example/self"/><link href="https://press.example/1"/><id>urn:1</id>
            <published>2024-05-06T08:00:00Z</published><author><name>Lena Marsh</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{StoryHtml}</div></content></entry></feed>
            """);

        Assert.Equal((Story, "Crane falls", "https://press.example/1", "Lena Marsh"), (article.Text, article.Title, article.Url, article.Author));
    }

    [Fact]
    public async Task A_feed_that_says_twice_what_it_is_called_and_its_language_is_read_to_its_end()
    {
        var reading = Task.Run(() => Read.File("feed.xml", $"""
            <?xml version="1.0"?><rss version="2.0" xml:lang="en"><channel><title>Harbour Press</title><title>Harbour Press, all news</title><language>en</language>
            <item><title>Crane falls</title><description>{Story}</description></item></channel></rss>
            """));

        var result = await reading.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal("Harbour Press", Assert.Single(result.Articles).Source);
    }

    [Fact]
    public void A_feed_with_external_entities_reads_no_file()
    {
        var result = Read.File("feed.xml", $"""<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>t</title><description>&x; {Story}</description></item></channel></rss>""");

        Assert.DoesNotContain(result.Articles, article => article.Text.Contains("root:", StringComparison.Ordinal));
        Read.AssertSound(result);
    }

    [Fact]
    public void A_mail_message_is_an_article()
    {
        var article = Read.Article("a.eml", """
            From: "Harbour Press" <news@press.example>
            To: desk@example.org
            Subject: Fwd: =?utf-8?Q?Caf=C3=A9_hit_by?= =?utf-8?Q?_crane?=
            Date: Mon, 6 May 2024 10:00:00 +0200
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="b1"

            --b1
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            The harbour of Port Alder was closed on Monday after a crane fell across =
            the fairway, and a caf=C3=A9 on the quay lost its roof.

            Nobody was hurt, the harbour master said. Eleven ships are waiting outside=
            .
            --b1
            Content-Type: text/html

            <p>Not this one.</p>
            --b1--
            """);

        Assert.Equal(("Café hit by crane", "Harbour Press"), (article.Title, article.Source));
        Assert.StartsWith("The harbour of Port Alder was closed on Monday after a crane fell across the fairway, and a café", article.Text, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2024, 5, 6, 8, 0, 0, TimeSpan.Zero), article.Published);
    }

    [Fact]
    public void Markdown_loses_its_marks_and_gives_its_front_matter()
    {
        var article = Read.Article("a.md", """
            ---
            title: "Crane falls"
            source: Harbour Press
            date: 2024-05-06
            ---
            # Crane falls

            The **harbour** of [Port Alder](https://alder.example) was closed on Monday after a crane fell across the fairway.

            ![The crane](crane.jpg)

            ## A queue at sea

            Nobody was hurt, the harbour master said. *Eleven* ships are waiting outside.
            """);

        Assert.Equal(("Crane falls", "Harbour Press"), (article.Title, article.Source));
        Assert.Equal(["The harbour of Port Alder was closed on Monday after a crane fell across the fairway.", "A queue at sea", "Nobody was hurt, the harbour master said. Eleven ships are waiting outside."], Read.Paragraphs(article));
        Assert.DoesNotContain(article.Sentences, sentence => article[sentence] is "A queue at sea");
    }

    [Fact]
    public void What_the_uploader_states_wins()
    {
        var raw = new RawArticle("a.html", Encoding.UTF8.GetBytes($"<title>Page title of it</title>{StoryHtml}"))
        {
            Modified = new DateTimeOffset(2024, 5, 7, 0, 0, 0, TimeSpan.Zero),
            Metadata = new ArticleMetadata("Stated title", "Stated source", "https://stated.example/"),
        };

        var article = Assert.Single(Briefing.Reading.ArticleReader.Read(raw).Articles);

        Assert.Equal(("Stated title", "Stated source", "https://stated.example/"), (article.Title, article.Source, article.Url));
        Assert.Equal((raw.Modified, true), (article.Published, article.PublishedIsAssumed));
    }

    [Theory]
    [InlineData("a.txt", Story)]
    [InlineData("a.html", "<html><body><p>The harbour of Port Alder was closed on Monday after a crane fell across the fairway.</p><p>Nobody was hurt, the harbour master said. Eleven ships are waiting outside.</p></body></html>")]
    public void Compressed_uploads_are_inflated(string name, string text) =>
        Assert.Equal(Story, Assert.Single(Read.File(name + ".gz", Gzip.Of(Encoding.UTF8.GetBytes(text))).Articles).Text);

    [Fact]
    public void The_kind_is_decided_by_content_and_not_by_name() =>
        Assert.Equal(Story, Read.Article("a.txt", "<html><body>" + StoryHtml + "</body></html>").Text);

    [Theory]
    [InlineData("utf-8", "Café in Łódź: die Brücke – „zu“")]
    [InlineData("utf-16", "Café in Łódź: die Brücke – „zu“")]
    [InlineData("windows-1252", "Le maire a décidé à l’unanimité que le café serait fermé dès l’été, où rien n’est prévu pour les élèves de l’école.")]
    [InlineData("windows-1250", "Burmistrz powiedział w poniedziałek, że most zostanie zamknięty i że nie będzie objazdu, który był już gotów.")]
    [InlineData("windows-1251", "Мэр сообщил в понедельник, что мост будет закрыт на год, и добавил, что другого пути нет.")]
    [InlineData("koi8-r", "Мэр сообщил в понедельник, что мост будет закрыт на год, и добавил, что другого пути нет.")]
    [InlineData("windows-1254", "Belediye başkanı köprünün bir yıl için kapalı olacağını söyledi ve bu kararın değişmeyeceğini ekledi.")]
    [InlineData("shift_jis", "市長は月曜日に、橋を一年間閉鎖すると発表した。理由は明らかにされていない。")]
    [InlineData("euc-jp", "市長は月曜日に、橋を一年間閉鎖すると発表した。理由は明らかにされていない。")]
    [InlineData("gb18030", "市长周一宣布，大桥将关闭一年。原因尚不清楚，居民表示他们没有得到通知。")]
    [InlineData("windows-1256", "قال رئيس البلدية يوم الاثنين إن الجسر سيغلق لمدة عام كامل.")]
    public void Undeclared_encodings_are_told_by_their_letters(string encoding, string text)
    {
        var bytes = Encoding.GetEncoding(encoding) is var known && encoding == "utf-16" ? [.. known.GetPreamble(), .. known.GetBytes(text)] : known.GetBytes(text);

        Assert.Equal(text, Assert.Single(Read.File("a.txt", bytes).Articles).Text);
    }

    private static readonly Dictionary<string, (Func<byte[]> Bytes, string Reason)> Refused = new()
    {
        ["empty.txt"] = (() => [], "empty"),
        ["blank.txt"] = (() => "   \r\n\t  \r\n"u8.ToArray(), "empty"),
        ["a.pdf"] = (() => "%PDF-1.7\n%\u00E2\u00E3 obj"u8.ToArray(), "not text"),
        ["noise.txt"] = (() => [.. Enumerable.Range(0, 5_000).Select(number => (byte)(number * 7 % 256))], "not text"),
        ["big.txt"] = (() => [.. Enumerable.Repeat((byte)'a', 5_000_001)], "5 MB"),
        ["bomb.gz"] = (() => Gzip.Of([.. Enumerable.Repeat((byte)'a', 9_000_000)]), "unpacks to more than"),
        ["half.gz"] = (() => Gzip.Of(Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, 4000).Select(n => $"{n * 7919} tons were landed on day {n}."))))[..^9000], "cut off"),
        ["cut.gz"] = (() => Gzip.Of(Encoding.UTF8.GetBytes(Story))[..20], "damaged"),
        ["twice.gz"] = (() => Gzip.Of(Gzip.Of(Encoding.UTF8.GetBytes(Story))), "compressed twice"),
        ["a.json"] = (() => """{"error":"not found"}"""u8.ToArray(), "no article"),
        ["broken.json"] = (() => """{"text": "The harbour"""u8.ToArray(), "not valid JSON"),
        ["paywall.html"] = (() => "<html><head><title>The long fall of a crane</title></head><body><h1>The long fall of a crane</h1><p>It was a quiet morning on the quay.</p><p>To continue reading, subscribe now. Already a subscriber? Log in.</p></body></html>"u8.ToArray(), "only the beginning"),
        ["frames.html"] = (() => "<html><head><title>x</title></head><frameset><frame src=a></frameset></html>"u8.ToArray(), "No article text"),
        ["feed.xml"] = (() => "<rss><channel><item><title>a</item></rss>"u8.ToArray(), "not well-formed"),
        ["empty-feed.xml"] = (() => "<rss><channel><title>a</title></channel></rss>"u8.ToArray(), "no entries"),
    };

    public static TheoryData<string> Unusable => new(Refused.Keys);

    [Theory]
    [MemberData(nameof(Unusable))]
    public void What_cannot_be_used_is_skipped_with_a_reason_and_an_advice(string name)
    {
        var (bytes, reason) = Refused[name];
        var result = Read.File(name, bytes());

        var skipped = Assert.Single(result.Skipped);
        Assert.Empty(result.Articles);
        Assert.Equal(name, skipped.Name);
        Assert.Contains(reason, skipped.Why, StringComparison.Ordinal);
        Assert.EndsWith(".", skipped.Why, StringComparison.Ordinal);
        Assert.True(skipped.Why.Count(c => c == '.') >= 2, "a reason and an advice");
    }
}

using Briefing.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace Briefing.Core.Tests.Reading;

/// <summary>Random documents made of the pieces that each format is sensitive to: 10,000 in all.</summary>
public sealed class FuzzTests
{
    private const int Cases = 1_250;

    private static readonly string[] Prose =
    [
        "The mayor said on Monday that the bridge would be closed. ", "“Why?” Ms. Lee asked. ", "KYIV, March 2 (AP) - ", "Leave a Reply", "By admin", "© 2024 X. All rights reserved.", "Photo: Jo Doe/AFP", "\n", "\n\n", "\r\n", " ", "\t",
        "U.S. ", "a.m. ", "3. März ", "No. 5 ", "... ", "(", ")", "\"", "«", "»", "。", "「", "」", "市長は辞任した", "قال", "\u202E", "\u200D", "\u200B", "\u00AD", "\uFEFF", "\uD800", "\uDC00", "\uDB40\uDC41", "e\u0301\u0301\u0301", "\0", "\u001B[31m", "\uFFFF", "😀", "👨\u200D👩", "\u2028", "\u0085", "winbet.com slot.org ",
    ];

    private static readonly string[] Html =
    [
        "<p>", "</p>", "<div class=\"article-body\">", "<div class='share comments related'>", "</div>", "<article>", "</article>", "<table><tr><td>", "</td></tr></table>", "<ul><li>", "</ul>", "<script>", "</script>", "<!--", "-->", "<style>.x{display:none}", "</style>", "<p hidden>", "<p style='display:none'>", "<a href=x>", "</a>", "<h1>", "</h1>", "<h2>",
        "<title>", "</title>", "<meta charset=utf-8>", "<br>", "<br><br>", "&amp;", "&#0;", "&#xD800;", "&copy", "<svg>", "</svg>", "<plaintext>", "<noscript>", "<textarea>", "<b><i>", "</b>", "<", ">", "=\"", "'", "</", "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"\\ud800\"}</script>", "<time datetime='x'>", "<figure><figcaption>",
    ];

    private static readonly string[] Json = ["{", "}", "[", "]", ",", ":", "\"text\"", "\"html\"", "\"id\"", "\"published\"", "\"The mayor said so on Monday.\"", "\"\\ud800\"", "null", "1e400", "\n", "\"<p>x y z.</p>\"", "\"articles\"", "true", "{\"text\":\"The mayor said so on Monday.\"}"];

    private static readonly string[] Xml = ["<rss>", "<channel>", "<item>", "</item>", "</channel>", "</rss>", "<title>", "</title>", "<description>", "</description>", "<![CDATA[", "]]>", "<p>The mayor said so on Monday.</p>", "&amp;", "&x;", "<!DOCTYPE rss [<!ENTITY x \"y\">]>", "<entry>", "<content type=\"xhtml\">", "<link href=\"x\"/>", "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "\0"];

    private static readonly string[] Mail = ["Subject: =?utf-8?Q?x=C3=A9?=\n", "From: a <b@c>\n", "Date: x\n", "MIME-Version: 1.0\n", "Content-Type: multipart/mixed; boundary=b\n", "Content-Type: text/html; charset=koi8-r\n", "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n", "\n", "--b\n", "--b--\n", "=\n", "=ZZ", "TWF5b3I=", " folded\n", "The mayor said so on Monday.\n"];

    private static readonly string[] Markdown = ["---\n", "title: x\n", "# ", "## ", "* ", "1. ", "> ", "**", "_", "[a](http://b)", "![a](b)", "```\n", "| a | b |\n", "\n\n", "The mayor said so on Monday. ", "\\", "](", "[["];

    private static void Check(string start, string[] pieces, Func<string, ReadResult> read)
    {
        var all = pieces.Concat(Prose).ToArray();
        var documents = Gen.Elements(all).ListOf().Select(parts => start + string.Concat(parts)).ToArbitrary();
        Prop.ForAll(documents, text =>
        {
            var result = read(text);
            Read.AssertSound(result);
            var again = read(text);
            Assert.Equal(result.Articles.Select(article => article.Text), again.Articles.Select(article => article.Text));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases).WithEndSize(60));
    }

    [Fact]
    public void Any_plain_text_is_read() => Check("", [], text => ArticleReader.FromText("a", text));

    [Fact]
    public void Any_page_is_read() => Check("", Html, text => ArticleReader.FromHtml("a", text));

    [Fact]
    public void Any_json_is_read() => Check("{\"text\":", Json, text => Read.File("a", text));

    [Fact]
    public void Any_json_lines_are_read() => Check("{\"text\":\"The mayor said so.\"}\n{", Json, text => Read.File("a", text));

    [Fact]
    public void Any_feed_is_read() => Check("<rss>", Xml, text => Read.File("a", text));

    [Fact]
    public void Any_mail_is_read() => Check("From: a\nTo: b\nSubject: c\n", Mail, text => Read.File("a", text));

    [Fact]
    public void Any_markdown_is_read() => Check("---\n", Markdown, text => Read.File("a", text));

    [Fact]
    public void Any_bytes_are_read() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Read.AssertSound(Read.File("a", bytes.Length == 0 ? [0x41] : bytes))).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases).WithEndSize(400));

    [Fact]
    public void Split_again_what_was_read_has_the_same_sentences() =>
        Prop.ForAll(
            Gen.Elements(Prose).ListOf().Select(parts => string.Concat(parts)).ToArbitrary(),
            text =>
            {
                foreach (var article in ArticleReader.FromText("a", text).Articles)
                {
                    var sentences = SentenceSplitter.Split(article.Text, article.Language);
                    Assert.All(article.Sentences, sentence => Assert.Contains(sentences, again => again.End == sentence.End));
                }
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases).WithEndSize(60));
}

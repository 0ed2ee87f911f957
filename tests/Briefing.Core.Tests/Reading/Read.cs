using System.Text;
using Briefing.Reading;

namespace Briefing.Core.Tests.Reading;

/// <summary>Short ways to hand text to the reader and to look at what came out.</summary>
internal static class Read
{
    static Read() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static ReadResult File(string name, byte[] bytes) => ArticleReader.Read(new RawArticle(name, bytes));

    public static ReadResult File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public static Article Article(string name, string text) => Assert.Single(File(name, text).Articles);

    public static string[] Paragraphs(Article article) => article.Text.Split("\n\n");

    /// <summary>What must hold for every article, whatever it was made of.</summary>
    public static void AssertSound(ReadResult result)
    {
        Assert.DoesNotContain(result.Skipped, skipped => skipped.Why.StartsWith(ArticleReader.Fault, StringComparison.Ordinal));
        Assert.True(result.Articles.Length + result.Skipped.Length > 0);
        foreach (var article in result.Articles)
        {
            AssertShown(article.Text.Replace("\n\n", " ", StringComparison.Ordinal));
            AssertShown(article.Title ?? "");
            Assert.NotEmpty(article.Text);
            Assert.True(article.Text.IsNormalized());
            var end = 0;
            foreach (var sentence in article.Sentences)
            {
                Assert.InRange(sentence.Start, end, sentence.End - 1);
                end = sentence.End;
                Assert.Equal(article[sentence].Trim().ToString(), article[sentence].ToString());
                Assert.DoesNotContain('\n', article[sentence].ToString());
            }

            Assert.True(end <= article.Text.Length);
        }
    }

    /// <summary>No character that a reader does not see.</summary>
    private static void AssertShown(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            Assert.False(Rune.IsControl(rune), $"control U+{rune.Value:X4}");
            Assert.False(
                rune.Value is 0x00AD or 0x200B or 0x2060 or 0xFEFF or (>= 0x200E and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or (>= 0xE0000 and <= 0xE0FFF),
                $"invisible U+{rune.Value:X4}");
        }
    }
}

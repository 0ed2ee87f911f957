using System.Text;
using Briefing.Deduplicating;

namespace Briefing.Benchmarks;

/// <summary>
/// As many different articles as are wanted, from a few: every round, all words that are not common English are other words. So articles share
/// what articles on different subjects share, and nothing else.
/// </summary>
internal sealed class EndlessArticles(string path)
{
    private readonly List<string> _texts = [.. LabelledArticle.Read(path).DistinctBy(article => article.Group ?? article.Article.Id).Select(article => article.Article.Text)];

    public string TextOf(int number)
    {
        var text = _texts[number % _texts.Count];
        var round = number / _texts.Count;
        if (round == 0)
            return text;
        var suffix = Suffix(round);
        var result = new StringBuilder(text.Length * 5 / 4);
        var reader = new WordReader(text);
        var written = 0;
        while (reader.Next())
        {
            result.Append(text, written, reader.End - written);
            written = reader.End;
            if (CommonEnglish.ShareOf(reader.Hash) == 0)
                result.Append(suffix);
        }
        return result.Append(text, written, text.Length - written).ToString();
    }

    private static string Suffix(int round)
    {
        var letters = new StringBuilder();
        for (; round > 0; round /= 26)
            letters.Append((char)('a' + round % 26));
        return letters.ToString();
    }
}

using System.Globalization;

namespace Briefing.Reading;

/// <summary>Tells notes and tables from running text by the kinds of their blocks.</summary>
internal static class Tabular
{
    private const double MostOfTheText = 0.6;
    private const int FewestRows = 3;

    public static bool Is(IEnumerable<Block> blocks)
    {
        var (rows, inRows, all) = (0, 0, 0);
        foreach (var block in blocks)
        {
            all += block.Text.Length;
            if (!IsRow(block))
            {
                continue;
            }

            rows++;
            inRows += block.Text.Length;
        }

        return rows >= FewestRows && inRows >= MostOfTheText * all;
    }

    private static bool IsRow(Block block) =>
        block.Kind == BlockKind.TableRow || block.Text[0] == '|' || (block.Kind == BlockKind.ListItem && !IsSentence(block.Text));

    // Live blogs and "five things to know" are lists of sentences, and news.
    private static bool IsSentence(string item)
    {
        var text = item.AsSpan().TrimStart("-*•·–+ ");
        return text.Length > 0 && !char.IsLower(text[0])
            && ((char.IsPunctuation(text[^1]) && text[^1] is not (';' or ',' or ':')) || char.GetUnicodeCategory(text[^1]) == UnicodeCategory.OtherLetter);
    }
}

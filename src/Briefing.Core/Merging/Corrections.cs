using System.Collections.Frozen;

namespace Briefing.Merging;

/// <summary>Articles that say of themselves that they set an earlier one right.</summary>
internal static class Corrections
{
    /// <summary>Tokens of a title, or of the first sentence where there is none, among which it stands.</summary>
    private const int HeadReach = 4;

    private static readonly FrozenSet<string> Words = WordTable.Set("correction corrections corrected corrects correcting clarification korrektur berichtigung korrigiert rectificatif correctif corrigé corrección rectificación corregido correção");

    /// <summary>"Correction: ..." over the article or at its head.</summary>
    public static bool IsOne(Article article) =>
        HasAtHead(article.Title ?? "") || (article.Sentences.Length > 0 && HasAtHead(article.Text[article.Sentences[0].Start..article.Sentences[0].End]));

    private static bool HasAtHead(string text) => Tokenizer.Read(text, 0, text.Length).Take(HeadReach).Any(token => Words.Contains(token.Lower));
}

using System.Runtime.InteropServices;
using Briefing.Deduplicating;
using Briefing.Reading;

namespace Briefing.Clustering;

/// <summary>How often an article uses a term, and where.</summary>
/// <param name="Body">Uses in the text.</param>
/// <param name="Title">Uses in the title.</param>
/// <param name="IsName">Is written with a capital in the text, where its place does not call for one.</param>
/// <param name="IsTitleName">Is so written in the title.</param>
/// <param name="IsOpeningName">Is so written anywhere in the text, as where a sentence begins, and no word of English.</param>
/// <param name="IsNumber">Begins with a digit.</param>
/// <param name="IsLead">Stands in the title or in the first sentences.</param>
internal record struct TermUse(int Body, int Title, bool IsName, bool IsTitleName, bool IsOpeningName, bool IsNumber, bool IsLead);

/// <summary>
/// The terms of one article: stems of its words. Independent of other articles. How common words are is known of English; of other languages the small words
/// are known, and left out.
/// </summary>
internal static class ArticleTerms
{
    // Reporters put who, what and where into the first sentences. 40 words are too few (-.006 B-cubed), 90 no better.
    public const int LeadWords = 60;

    public static Dictionary<uint, TermUse> Of(Article article)
    {
        var (title, text) = (article.Title, article.Text);
        var language = Languages.IsEnglish(article.Language) ? null : article.Language;
        var uses = new Dictionary<uint, TermUse>(Math.Min(text.Length / 10, 4096));
        var reader = new WordReader(title);
        while (reader.Next())
        {
            if (IsSmall(reader, title, language))
                continue;
            ref var use = ref UseOf(reader, title, uses, out _);
            use.Title++;
            use.IsTitleName |= reader.Traits.IsName();
            use.IsLead = true;
        }

        reader = new WordReader(text);
        for (var words = 0; reader.Next(); words++)
        {
            if (IsSmall(reader, text, language))
                continue;
            ref var use = ref UseOf(reader, text, uses, out var term);
            use.Body++;
            use.IsName |= reader.Traits.IsName();
            use.IsOpeningName |= language is null && reader.Traits.IsCapital() && DocumentFrequencies.IsUnknown(term);
            use.IsLead |= words < LeadWords;
        }
        return uses;
    }

    private static bool IsSmall(WordReader reader, ReadOnlySpan<char> text, string? language) =>
        language is not null && FunctionWords.ContainsAnyCase(language, text[reader.Start..reader.End]);

    private static ref TermUse UseOf(WordReader reader, ReadOnlySpan<char> text, Dictionary<uint, TermUse> uses, out uint term)
    {
        term = Stem.Hash(text[reader.Start..reader.End]);
        ref var use = ref CollectionsMarshal.GetValueRefOrAddDefault(uses, term, out _);
        use.IsNumber |= reader.Traits.IsNumber();
        return ref use;
    }
}

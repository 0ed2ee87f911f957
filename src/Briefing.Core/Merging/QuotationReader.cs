using System.Collections.Immutable;

namespace Briefing.Merging;

/// <summary>The quotations of a story: exact, each once, from the clean copies only, and only those whose speaker is known.</summary>
internal static class QuotationReader
{
    /// <summary>Shorter runs in quotation marks are words that a writer keeps at a distance, or titles.</summary>
    private const int FewestWords = 6;

    /// <summary>More than this nobody reads; the longest are kept.</summary>
    private const int Most = 100;

    public static ImmutableArray<Quotation> Read(Story story, ILookup<string, Claim> claimsOf)
    {
        var found = new List<(string Speaker, string Text, string Plain)>();
        foreach (var origin in story.Origins)
        {
            var article = story[origin.Best];
            var claims = new ClaimsInOrder([.. claimsOf[article.Id]]);
            foreach (var (start, end) in new QuotedSpans(article.Text).All)
            {
                var text = article.Text[start..end].Trim('“', '”', '"', '„', '«', '»', '「', '」').Trim();
                if (text.Split(' ').Length >= FewestWords && !IsTitle(text) && claims.SpeakerOf(start, end) is { } speaker)
                    found.Add((speaker, text.TrimEnd(','), Plain(text)));
            }
        }

        var plainTexts = story.Articles.ToDictionary(article => article.Id, article => Plain(article.Text));
        var quotations = new List<(Quotation Quotation, string Plain)>();
        foreach (var (speaker, text, plain) in found.OrderByDescending(quote => quote.Plain.Length).Take(Most))
        {
            // The fragment of a quotation that another article has in full says nothing new, except where it names whom the other only describes.
            var whole = quotations.FindIndex(longer => longer.Plain.Contains(plain, StringComparison.Ordinal));
            if (whole >= 0)
            {
                if (!NamesAnybody(quotations[whole].Quotation.Speaker) && NamesAnybody(speaker))
                    quotations[whole] = (quotations[whole].Quotation with { Speaker = speaker }, quotations[whole].Plain);

                continue;
            }

            var articles = story.Articles.Select(article => article.Id).Where(id => plainTexts[id].Contains(plain, StringComparison.Ordinal));
            quotations.Add((new Quotation(speaker, text, [.. articles]), plain));
        }

        return [.. quotations.Select(entry => entry.Quotation).OrderByDescending(quote => quote.Articles.Length)];
    }

    /// <summary>Not "the captain", nor "President" alone.</summary>
    private static bool NamesAnybody(string? speaker) => speaker is not null && !speaker.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && (speaker.Contains(' ', StringComparison.Ordinal) || speaker is not ("President" or "Minister" or "Governor" or "Mayor"));

    /// <summary>"The Long Road: A Life on the Coast": nearly all its longer words are capitalised, and nobody speaks so.</summary>
    private static bool IsTitle(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3 && char.IsLetter(word[0])).ToList();
        return words.Count > 1 && words.Count(word => char.IsUpper(word[0])) > MostCapitalised * words.Count;
    }

    private const double MostCapitalised = 0.75;

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>The claims of one article, found by offset.</summary>
    private sealed class ClaimsInOrder(Claim[] claims)
    {
        private readonly int[] _starts = Array.ConvertAll(claims, claim => claim.Start);

        /// <summary>Whoever speaks in the sentence that holds the quotation's end or, where that names nobody, its beginning.</summary>
        public string? SpeakerOf(int start, int end) => At(end - 1)?.Speaker ?? At(start)?.Speaker;

        private Claim? At(int offset)
        {
            var found = Array.BinarySearch(_starts, offset);
            var index = found >= 0 ? found : ~found - 1;
            return index >= 0 && offset <= claims[index].End ? claims[index] : null;
        }
    }
}

using System.Collections.Immutable;
using Briefing.Merging.Quoting;

namespace Briefing.Merging;

/// <summary>The quotations of a story: exact, each once, from the clean copies only, and only those whose speaker is known.</summary>
internal static class QuotationReader
{
    private const int FewestWords = 6;

    private const int FewestOfSentence = 3;

    /// <summary>More than this nobody reads; the longest are kept.</summary>
    private const int Most = 100;

    public static ImmutableArray<Quotation> Read(Story story)
    {
        var people = new List<Person>();
        var read = new List<(Article Article, QuotedSpans Spans, QuotationSpeakers Speakers)>();
        foreach (var article in story.Origins.Select(origin => story[origin.Best]))
        {
            var spans = new QuotedSpans(article.Text);
            var speakers = new QuotationSpeakers(article, spans);
            read.Add((article, spans, speakers));
            people.AddRange(speakers.People);
        }

        people = Cast.OneEach(people);
        var found = new List<(QuotationSpeaker Speaker, string Text, string Plain)>();
        foreach (var (article, spans, speakers) in read)
        {
            for (var index = 0; index < spans.All.Count; index++)
            {
                var (start, end) = spans.All[index];
                var text = article.Text[start..end].Trim('“', '”', '"', '„', '«', '»', '「', '」').Trim();
                if (IsTold(text, article.Text, end) && !IsTitle(text, article.Language) && speakers.Of(index) is { } speaker)
                    found.Add((speaker, text.TrimEnd(','), Plain(text)));
            }
        }

        var plainTexts = story.Articles.ToDictionary(article => article.Id, article => Plain(article.Text));
        var quotations = new List<(QuotationSpeaker? Speaker, Quotation Quotation, string Plain)>();
        foreach (var (named, text, plain) in found.OrderByDescending(quote => quote.Plain.Length).Take(Most))
        {
            var speaker = InFull(named, people);
            // The fragment of a quotation that another article has in full says nothing new, except where it names whom the other only describes.
            var whole = quotations.FindIndex(longer => longer.Plain.Contains(plain, StringComparison.Ordinal));
            if (whole >= 0)
            {
                quotations[whole] = quotations[whole] with { Speaker = OneOf(quotations[whole].Speaker, speaker) };
                continue;
            }

            var articles = story.Articles.Select(article => article.Id).Where(id => plainTexts[id].Contains(plain, StringComparison.Ordinal));
            quotations.Add((speaker, new Quotation(speaker.Text, text, [.. articles]), plain));
        }

        return [.. quotations.Where(entry => entry.Speaker is not null).Select(entry => entry.Quotation with { Speaker = entry.Speaker!.Text }).OrderByDescending(quote => quote.Articles.Length)];
    }

    /// <summary>A family name in one article is the full name in another where that is one person's only.</summary>
    private static QuotationSpeaker InFull(QuotationSpeaker speaker, List<Person> people)
    {
        var person = speaker.Words.Count == 1 ? Cast.Find(people.Where(known => known.Words.Count > 1), [.. speaker.Words]) : speaker.Description is { } description ? Cast.Find(people, description) : null;
        return person is not null && person.Words.Count > 1 ? new QuotationSpeaker(person.Name, person.Words) : speaker;
    }

    /// <summary>Whom two articles give for one quotation: the name where one only describes, the longer of two that are one; nobody where they differ.</summary>
    private static QuotationSpeaker? OneOf(QuotationSpeaker? one, QuotationSpeaker other) =>
        one is null ? null
        : !one.IsNamed || !other.IsNamed ? (one.IsNamed ? one : other.IsNamed ? other : one)
        : one.Words[^1] == other.Words[^1] || one.Words.Intersect(other.Words).Any() ? (other.Words.Count > one.Words.Count ? other : one)
        : null;

    /// <summary>
    /// Six words or more, or a whole sentence of three: "Nobody telephoned me," she said. Fewer words are those that a writer keeps at a distance ("brave"),
    /// and mean nothing without the sentence around them.
    /// </summary>
    private static bool IsTold(string text, string article, int end)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        return words >= FewestWords || (words >= FewestOfSentence && char.IsUpper(text[0]) && (text[^1] is ',' or '.' or '!' or '?' or '…' || (end < article.Length && article[end] == ',')));
    }

    /// <summary>"The Long Road: A Life on the Coast": nearly all its longer words are capitalised, and nobody speaks so, but where nouns have capitals.</summary>
    private static bool IsTitle(string text, string language)
    {
        if (language == "de")
            return false;

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3 && char.IsLetter(word[0])).ToList();
        return words.Count > 1 && words.Count(word => char.IsUpper(word[0])) > MostCapitalised * words.Count;
    }

    private const double MostCapitalised = 0.75;

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}

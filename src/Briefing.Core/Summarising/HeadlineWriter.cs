namespace Briefing.Summarising;

/// <summary>Finds a story's headline in its own words.</summary>
internal static class HeadlineWriter
{
    public const int Longest = 90;

    // Tuned on one half of 240 titles with texts: accepts 94 % of articles' own titles, no random one, and of those that were
    // picked for being the likest to a text that is not theirs one in ten. A title refused is no loss: a clause of the text follows.

    /// <summary>Of a title's content words, those that its article's text must have.</summary>
    private const double LeastCovered = 0.65;

    /// <summary>The same where several origins tell the story: a word that its own text does not have is one outlet's colour.</summary>
    private const double LeastCoveredOfSeveral = 0.88;

    /// <summary>Of a title's content words, those that the article's first sentences must have.</summary>
    private const double LeastInOpening = 0.4;

    /// <summary>Of the weight that as many of the story's heaviest words have, what a title's words must reach.</summary>
    private const double LeastCentral = 0.4;

    private const int OpeningSentences = 3;

    public static string Write(StoryReading reading, Concepts concepts, Passage[] arranged)
    {
        string? best = null;
        var bestScore = 0.0;
        for (var number = 0; number < reading.Articles.Length; number++)
        {
            if (Title.Clean(reading.Articles[number]) is not { } title)
                continue;
            var score = Describes(title, number, reading, concepts);
            // A later title knows more; equal ones leave the first.
            score *= 1 + (0.15 * number / reading.Articles.Length);
            if (score > bestScore)
                (best, bestScore) = (title, score);
        }
        return best ?? FromSentences(reading, arranged);
    }

    /// <summary>How well a title describes the text below it and the story; 0 where it belongs to something else.</summary>
    public static double Describes(string title, int number, StoryReading reading, Concepts concepts)
    {
        var terms = Tokens.Read(title, 0, title.Length, reading.Vocabulary)
            .Where(token => !reading.Vocabulary.IsStop(token.Term)).Select(token => token.Term).Distinct().ToArray();
        if (terms.Length < 2)
            return 0;
        var covered = CoveredBy(reading.Sentences[number], terms);
        var central = terms.Sum(concepts.WeightOf) / Math.Max(1e-9, concepts.Heaviest.Take(terms.Length).Sum());
        var opening = reading.Sentences[number].AsSpan(0, Math.Min(OpeningSentences, reading.Sentences[number].Length));
        if (covered < (reading.Articles.Length > 1 ? LeastCoveredOfSeveral : LeastCovered)
            || central < LeastCentral
            || CoveredBy(opening, terms) < LeastInOpening)
            return 0;
        var support = Enumerable.Range(0, reading.Articles.Length).Average(other => CoveredBy(reading.Sentences[other], terms));
        return covered + central + support;
    }

    private static double CoveredBy(ReadOnlySpan<StorySentence> sentences, int[] terms)
    {
        var found = new HashSet<int>();
        foreach (var sentence in sentences)
        {
            foreach (var token in sentence.Tokens)
            {
                if (terms.Contains(token.Term))
                    found.Add(token.Term);
            }
        }
        return (double)found.Count / terms.Length;
    }

    private static string FromSentences(StoryReading reading, Passage[] arranged)
    {
        foreach (var passage in arranged)
        {
            if (passage.First.Reference == Reference.None && MainClause.Of(passage.First.Print([]), Longest) is { } clause)
                return clause;
        }
        var text = arranged.Length > 0 ? arranged[0].First.Print([]) : reading.Articles[0].Text;
        return Shorten(text);
    }

    /// <summary>The last resort: whole words, or characters where there are no words.</summary>
    private static string Shorten(string text)
    {
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', '\u3002');
        if (text.Length <= Longest)
            return text;
        var cut = text.AsSpan(0, Longest).LastIndexOfAny(" \u3001\uFF0C\u060C,");
        if (cut < Longest / 3)
            cut = char.IsLowSurrogate(text[Longest]) ? Longest - 1 : Longest;
        return text[..cut].TrimEnd(' ', ',', '\u3001', '\uFF0C', '\u060C', ';', ':');
    }
}

using System.Collections.Immutable;

namespace Briefing.Merging;

/// <summary>Article to claims: one for each sentence, in order.</summary>
public static class ClaimReader
{
    private static readonly string[] Negations =
        ["not", "no", "never", "neither", "nor", "none", "without", "cannot", "nicht", "kein", "keine", "keinen", "pas", "jamais", "aucun", "sin", "nunca", "ningún", "non", "nessun", "niet", "geen", "nie", "не", "değil", "não"];

    private static readonly string[] Modals =
        ["may", "might", "could", "would", "should", "likely", "unlikely", "possibly", "possible", "perhaps", "reportedly", "allegedly", "alleged", "apparently", "considering", "plans", "planning", "expected",
         "könnte", "könnten", "soll", "sollen", "mutmaßlich", "pourrait", "pourraient", "podría", "podrían", "potrebbe", "zou", "mógłby"];

    public static ImmutableArray<Claim> Read(Article article)
    {
        var published = article.StatedPublished is { } time ? DateOnly.FromDateTime(time.DateTime) : (DateOnly?)null;
        var speakers = new SpeakerReader(article, new QuotedSpans(article.Text));
        var claims = ImmutableArray.CreateBuilder<Claim>(article.Sentences.Length);
        for (var index = 0; index < article.Sentences.Length; index++)
        {
            var sentence = article.Sentences[index];
            var tokens = Tokenizer.Read(article.Text, sentence.Start, sentence.End);
            claims.Add(new Claim
            {
                Article = article.Id,
                Sentence = index,
                Start = sentence.Start,
                End = sentence.End,
                Text = article.Text[sentence.Start..sentence.End],
                Values = [.. ValueReader.Read(tokens, article.Language, published)],
                Speaker = speakers.SpeakerOf(tokens, sentence),
                Negated = tokens.Exists(token => token.IsAny(Negations) || token.Lower.EndsWith("n't", StringComparison.Ordinal)),
                Hedged = tokens.Exists(token => token.IsAny(Modals)),
            });
        }

        return claims.MoveToImmutable();
    }
}

namespace Briefing.Summarising;

/// <summary>
/// How much an article reads like a report of something that happened, by traits of wording that carry over from one subject to another.
/// A recipe, a product page or a how-to speaks to its reader in the imperative and the present; a report says who did what, when, and who says so.
/// </summary>
public static class NewsLikeness
{
    /// <summary>Words that are read; the character of a text shows early.</summary>
    private const int Reach = 600;

    private static readonly WordSet Imperatives = new(
        """
        add stir mix bake preheat serve cook boil place put use try buy shop order click download enjoy discover get choose make check find
        follow remember start set sign subscribe save visit read learn take combine pour heat whisk slice chop season drizzle consider avoid
        contact book call explore upgrade
        """);

    private static readonly WordSet Selling = new(
        """
        price sale discount off shipping warranty deal deals offer coupon buy checkout cart stock ingredients recipe recipes tablespoon
        tablespoons teaspoon teaspoons tbsp tsp cup cups minutes preheat oven review reviews tips guide features affordable perfect easy
        delicious stylish lightweight rrp stars
        """);

    /// <returns>0 for what is surely no news to 1 for what surely is. Texts in languages other than English are judged by names and numbers alone.</returns>
    public static double Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var traits = new Traits();
        foreach (var span in article.Sentences)
        {
            traits.Read(article.Text, span);
            if (traits.Words > Reach)
                break;
        }
        return traits.Words == 0 ? 0 : 1 / (1 + Math.Exp(-traits.Evidence(English.Is(article))));
    }

    private sealed class Traits
    {
        private readonly Vocabulary _vocabulary = new("en");
        private int _sentences;
        private int _names;
        private int _past;
        private int _saying;
        private int _dates;
        private int _you;
        private int _imperatives;
        private int _selling;

        public int Words { get; private set; }

        public void Read(string text, Sentence span)
        {
            var sentence = new SentenceText(text, span.Start, span.End, Tokens.Read(text, span.Start, span.End, _vocabulary));
            _sentences++;
            Words += sentence.Count;
            if (sentence.Count > 0 && Imperatives.Contains(sentence.Word(0)) && !sentence.IsQuoted(0))
                _imperatives++;
            for (var i = 0; i < sentence.Count; i++)
            {
                var word = sentence.Word(i);
                if (sentence.IsQuoted(i))
                    continue;
                _you += SentenceForm.SecondPerson.Contains(word) ? 1 : 0;
                _selling += Selling.Contains(word) ? 1 : 0;
                _saying += English.Saying.Contains(word) ? 1 : 0;
                _past += English.IsPast(word) ? 1 : 0;
                _dates += English.Weekdays.Contains(word) || (word.Length > 2 && English.Months.Contains(word) && char.IsUpper(word[0])) || word is "yesterday" ? 1 : 0;
                _names += sentence.IsCapitalInside(i) ? 1 : 0;
            }
        }

        /// <summary>A sum of log odds; rates are per word or per sentence, each capped so that no single trait decides.</summary>
        public double Evidence(bool english)
        {
            if (!english)
                return 1;
            double Rate(int count, double per, double cap) => Math.Min(count / per, cap);
            return -1.2
                + (14 * Rate(_names, Words, 0.12))
                + (22 * Rate(_past, Words, 0.06))
                + (1.2 * Rate(_saying, _sentences, 0.5))
                + (1.5 * Rate(_dates, _sentences, 0.4))
                - (40 * Rate(_you, Words, 0.05))
                - (4 * Rate(_imperatives, _sentences, 0.5))
                - (30 * Rate(_selling, Words, 0.08));
        }
    }
}

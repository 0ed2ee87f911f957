using System.Text;
using Briefing.Deduplicating;

namespace Briefing.Benchmarks;

/// <summary>
/// As many articles as are wanted, of words drawn by Zipf's law: the word of rank r comes about 1/r as often as the first. Several articles tell of one event
/// and share its names; of all articles a share are copies of one of the last few thousand, a sentence shorter and with some words exchanged. An article
/// follows from its number alone.
/// </summary>
internal static class ZipfArticles
{
    public const double ShareOfCopies = .3;

    private const int Vocabulary = 300_000;
    private const int NamesOfEvent = 8;
    private const int ArticlesOfEvent = 5;
    private const int Spread = 200;
    private const int FurthestOriginal = 4_000;

    private static readonly string[] Syllables = ["ba", "ko", "lin", "mur", "ta", "ves", "dor", "en", "gal", "hi", "jo", "ker", "lu", "mo", "nar", "o", "pes", "qui", "ras", "so"];
    private static readonly string[] Common = [.. CommonEnglish.Words.Select(word => word.Word)];

    /// <summary>The number of the article that this one is a copy of, or null.</summary>
    public static int? OriginalOf(int number)
    {
        var random = new Random(number);
        if (number == 0 || random.NextDouble() >= ShareOfCopies)
            return null;
        var original = number - 1 - random.Next(Math.Min(number, FurthestOriginal));
        return OriginalOf(original) ?? original;
    }

    public static (string Title, string Text) Of(int number)
    {
        var original = OriginalOf(number);
        var sentences = Sentences(original ?? number);
        if (original is not null)
        {
            var random = new Random(~number);
            sentences.RemoveAt(random.Next(1, sentences.Count));
            foreach (var words in sentences)
                words[random.Next(words.Count)] = Word(random);
        }
        var text = new StringBuilder();
        foreach (var words in sentences)
            text.Append(char.ToUpperInvariant(words[0][0])).Append(words[0].AsSpan(1)).Append(' ').AppendJoin(' ', words.Skip(1)).Append(". ");
        return (string.Join(' ', sentences[0].Take(8)), text.ToString(0, text.Length - 1));
    }

    private static List<List<string>> Sentences(int number)
    {
        var random = new Random(number ^ 0x5bd1e995);
        var ofEvent = new Random((number + random.Next(Spread)) / ArticlesOfEvent);
        var names = Enumerable.Range(0, NamesOfEvent).Select(_ => Name(ofEvent.Next())).ToList();
        var sentences = new List<List<string>>();
        for (var count = random.Next(8, 16); count > 0; count--)
        {
            var words = new List<string>();
            for (var length = random.Next(8, 22); length > 0; length--)
                words.Add(random.Next(7) == 0 ? names[random.Next(names.Count)] : Word(random));
            sentences.Add(words);
        }
        return sentences;
    }

    /// <summary>The logarithm of the rank is even: that is Zipf's law with the exponent one.</summary>
    private static string Word(Random random)
    {
        var rank = (int)Math.Pow(Vocabulary, random.NextDouble());
        return rank <= Common.Length ? Common[rank - 1] : Made(rank);
    }

    private static string Name(int number) => Made(number % 50_000_000) is var name ? char.ToUpperInvariant(name[0]) + name[1..] : name;

    private static string Made(int number)
    {
        var word = new StringBuilder();
        for (; number > 0; number /= Syllables.Length)
            word.Append(Syllables[number % Syllables.Length]);
        return word.Append('n').ToString();
    }
}

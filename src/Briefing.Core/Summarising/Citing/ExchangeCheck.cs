using System.Globalization;
using Briefing.Merging;

namespace Briefing.Summarising.Citing;

/// <summary>
/// No two words, names or figures of a span have changed places: "three per 100,000 people" is not "100,000 per three people". Each of the
/// two then stands between the other's neighbours. What stands in a list may change places in it.
/// </summary>
internal static class ExchangeCheck
{
    /// <summary>Words and signs on each side that make a place.</summary>
    private const int Neighbours = 2;

    /// <summary>Of the eight neighbours that two places have, those that they have in common with each other's, from which on their words were exchanged.</summary>
    private const int FewestOfOther = 6;

    /// <summary>So many more than they have in common with their own.</summary>
    private const int FewestMore = 3;

    private const int LongestName = 5;

    /// <summary>Between two words either of which may be named first.</summary>
    private static readonly string[] Mutual = ["met", "meet", "meets", "married", "versus", "vs", "v", "with"];

    private static readonly string[] Joints = [",", "and", "or", "&", "nor"];

    /// <summary>A word, a figure or a name, as tokens [First, Next).</summary>
    private readonly record struct Run(int First, int Next)
    {
        public bool Holds(int at) => at >= First && at < Next;
    }

    public static string? Fault(Assertion sentence, Evidence evidence)
    {
        var tokens = WithoutArticles(sentence);
        var told = Keys(tokens);
        var runs = Runs(sentence, tokens).ToList();
        foreach (var span in evidence.Spans)
        {
            var given = Keys(WithoutArticles(span.Text));
            var places = runs.ConvertAll(run => (Run: run, Places: PlacesOf(told, run, given)));
            places.RemoveAll(entry => entry.Places.Count == 0);
            foreach (var (a, placesOfA) in places)
                foreach (var (b, placesOfB) in places)
                    if (a.Next < b.First && placesOfB[0].Next <= placesOfA[^1].First && !AreFree(tokens, a, b) && AreExchanged(told, a, b, given, placesOfA, placesOfB))
                        return $"The cited span has “{Written(sentence, tokens, b)}” where it has “{Written(sentence, tokens, a)}”.";
        }

        return null;
    }

    private static bool AreExchanged(string[] told, Run a, Run b, string[] given, List<Run> placesOfA, List<Run> placesOfB)
    {
        if (a.Next - a.First == b.Next - b.First && told.AsSpan(a.First, a.Next - a.First).SequenceEqual(told.AsSpan(b.First, b.Next - b.First)))
            return false;

        var own = placesOfA.Max(place => Shared(told, a, given, place, (at, other) => told[at] == given[other])) + placesOfB.Max(place => Shared(told, b, given, place, (at, other) => told[at] == given[other]));
        foreach (var first in placesOfB)
            foreach (var last in placesOfA.Where(place => place.First >= first.Next))
            {
                // Each may be the other's neighbour, where the two stand close together.
                bool IsSame(int at, int other) => (b.Holds(at) && last.Holds(other)) || (a.Holds(at) && first.Holds(other)) || told[at] == given[other];
                if (Shared(told, a, given, first, IsSame) + Shared(told, b, given, last, IsSame) is var shared && shared >= FewestOfOther && shared - own >= FewestMore)
                    return true;
            }

        return false;
    }

    /// <summary>Neighbours that two places share, from the nearest on; the ends of the texts are one each.</summary>
    private static int Shared(string[] told, Run place, string[] given, Run other, Func<int, int, bool> isSame)
    {
        var shared = 0;
        for (var step = 1; step <= Neighbours; step++)
        {
            var (at, against) = (place.First - step, other.First - step);
            if (at < 0 || against < 0 || !isSame(at, against))
            {
                shared += at == -1 && against == -1 ? 1 : 0;
                break;
            }

            shared++;
        }

        for (var step = 0; step < Neighbours; step++)
        {
            var (at, against) = (place.Next + step, other.Next + step);
            if (at >= told.Length || against >= given.Length || !isSame(at, against))
            {
                shared += at == told.Length && against == given.Length ? 1 : 0;
                break;
            }

            shared++;
        }

        return shared;
    }

    /// <summary>Side by side, on the two sides of what is mutual, or parts of one list: they may change places.</summary>
    private static bool AreFree(List<Token> tokens, Run a, Run b)
    {
        var between = tokens.GetRange(a.Next, b.First - a.Next);
        return between.TrueForAll(token => token.Is(",")) || between.TrueForAll(token => token.IsAny(Mutual)) || AreListed(tokens, a, b);
    }

    /// <summary>"A, B and C": nothing but parts and what joins them, each part one name, figure or word.</summary>
    private static bool AreListed(List<Token> tokens, Run a, Run b)
    {
        if (a.First > 0 && tokens[a.First].IsCapitalised && tokens[a.First - 1].IsCapitalised)
            return false;

        var (isJoined, holds) = (false, false);
        for (var at = a.Next; at < tokens.Count && tokens[at].IsAny(Joints);)
        {
            while (at < tokens.Count && tokens[at].IsAny(Joints))
                isJoined |= tokens[at++].IsAny(["and", "or", "&", "nor"]);

            var part = new Run(at, at + 1);
            while (part.First < tokens.Count && tokens[part.First].IsCapitalised && part.Next < tokens.Count && tokens[part.Next].IsCapitalised)
                part = part with { Next = part.Next + 1 };

            holds |= part == b;
            if (holds && isJoined)
                return true;

            at = part.Next;
        }

        return false;
    }

    private static IEnumerable<Run> Runs(Assertion text, List<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Kind == TokenKind.Number || NumberWords.IsNumber(token.Lower) || token.IsCapitalised || Lexicon.StemOf(token, text.Language) is not null || (token.Kind == TokenKind.Word && at > 0 && tokens[at - 1].Kind == TokenKind.Number))
                yield return new Run(at, at + 1);

            for (var next = at + 1; token.IsCapitalised && next < tokens.Count && next - at < LongestName && tokens[next].IsCapitalised; next++)
                yield return new Run(at, next + 1);
        }
    }

    private static List<Run> PlacesOf(string[] told, Run run, string[] given)
    {
        var places = new List<Run>();
        var words = told.AsSpan(run.First, run.Next - run.First);
        for (var at = 0; at + words.Length <= given.Length; at++)
            if (given.AsSpan(at, words.Length).SequenceEqual(words))
                places.Add(new Run(at, at + words.Length));

        return places;
    }

    /// <summary>For each token what is equal where it says the same: a number's worth, a word without its possessive.</summary>
    private static string[] Keys(List<Token> tokens) => [.. tokens.Select(Key)];

    /// <summary>An article comes and goes with what stands behind it.</summary>
    private static List<Token> WithoutArticles(Assertion text) => text.Tokens.FindAll(token => !token.IsAny(["the", "a", "an"]) || (token.IsCapitalised && token.Start > 0));

    private static string Key(Token token) =>
        NumberWords.IsNumber(token.Lower) && NumberWords.Read([token], 0) is { } numeral ? numeral.Number.ToString(CultureInfo.InvariantCulture)
        : token.Kind == TokenKind.Word && (token.Lower.EndsWith("'s", StringComparison.Ordinal) || token.Lower.EndsWith("’s", StringComparison.Ordinal)) ? token.Lower[..^2]
        : token.Lower;

    private static string Written(Assertion text, List<Token> tokens, Run run) => text.Text[tokens[run.First].Start..tokens[run.Next - 1].End];
}

using System.Runtime.InteropServices;
using Briefing.Reading;

namespace Briefing.Merging;

/// <summary>What the words of one story weigh: names are unified, and a word that every sentence has tells little.</summary>
internal sealed class StoryWords
{
    private const int FewestHeadlineWords = 5;
    private const double MostCapitalised = 0.8;

    private readonly NameBook _names;
    private readonly Dictionary<string, int> _frequency = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Language, string Word), string?> _stems = [];
    private int _statements;

    /// <param name="tokensOf">For each article the tokens of its sentences.</param>
    public StoryWords(Story story, IReadOnlyDictionary<string, List<Token>[]> tokensOf)
    {
        var (counts, nouns) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var article in story.Articles)
            foreach (var tokens in tokensOf[article.Id])
            {
                if (IsHeadline(tokens))
                    continue;

                for (var at = 1; at < tokens.Count; at++)
                    if (tokens[at].IsCapitalised && tokens[at].Lower.Length > 1 && !FunctionWords.Contains(article.Language, tokens[at].Lower))
                    {
                        var counted = ForeignPhrases.IsCommonNoun(tokens, at, article.Language) ? nouns : counts;
                        counted[tokens[at].Lower] = counted.GetValueOrDefault(tokens[at].Lower) + 1;
                    }
            }

        // A noun that once stands without its article is a noun all the same.
        foreach (var (noun, times) in nouns)
            if (counts.GetValueOrDefault(noun) <= times)
                counts.Remove(noun);

        _names = new NameBook(counts);
    }

    /// <summary>Nearly every longer word is capitalised: that tells no name.</summary>
    private static bool IsHeadline(List<Token> tokens)
    {
        var words = tokens.Where(token => token.Kind == TokenKind.Word && token.Lower.Length > 3).ToList();
        return words.Count >= FewestHeadlineWords && words.Count(token => token.IsCapitalised) > MostCapitalised * words.Count;
    }

    public NameBook Names => _names;

    /// <summary>The feature of a token: a name, the role of an outcome, or a stem; null where it has none, as a small word or a number.</summary>
    public string? FeatureOf(Token token, string language)
    {
        if (token.Kind != TokenKind.Word || token.Lower.Length < 2 || FunctionWords.Contains(language, token.Lower) || NumberWords.IsNumber(token.Lower, language) || NumberWords.IsScale(token.Lower))
            return null;

        if (_names.IsName(token.Lower) && token.IsCapitalised)
            return "@" + _names.Of(token.Lower);

        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_stems, (language, token.Lower), out var isKnown);
        if (!isKnown)
            known = Verbs.OutcomeOf(token.Lower) is { } outcome ? "#" + outcome : Verbs.IsSpeech(token.Lower) ? null : Stems.Of(token.Lower, language);

        return known;
    }

    /// <summary>Counts in how many statements each feature stands; call once with all of them.</summary>
    public void Weigh(IReadOnlyList<Statement> statements)
    {
        _statements = statements.Count;
        foreach (var statement in statements)
            foreach (var feature in statement.Features)
                _frequency[feature] = _frequency.GetValueOrDefault(feature) + 1;

        var ranks = _frequency.Keys.Select((feature, rank) => (feature, rank)).ToDictionary(pair => pair.feature, pair => pair.rank, StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            statement.Weighed = Weighed(statement.Features);
            statement.WeighedAsserted = Weighed(statement.Asserted);
            statement.WeighedMain = Weighed(statement.Main);
            statement.WeighedNames = Weighed(statement.Names);
            statement.WeighedWording = [.. statement.Wording.Select(feature => (Rank: ranks[feature], Weight: CommonWeights.Of(feature))).OrderBy(feature => feature.Rank)];
            statement.Weight = statement.Weighed.Sum(feature => feature.Weight);
            statement.AssertedWeight = statement.WeighedAsserted.Sum(feature => feature.Weight);
            statement.NamesWeight = statement.WeighedNames.Sum(feature => feature.Weight);
        }

        (int, double)[] Weighed(IEnumerable<string> features) => [.. features.Select(feature => (Rank: ranks[feature], Weight: WeightOf(feature))).OrderBy(feature => feature.Rank)];
    }

    /// <summary>Whether a second statement has it too.</summary>
    public bool IsShared(string feature) => _frequency.GetValueOrDefault(feature) > 1;

    /// <summary>Whether hardly another sentence of the story has it, so that it tells which of the story's things a sentence is about.</summary>
    public bool IsRare(string feature) => _frequency.GetValueOrDefault(feature) is var times && (times <= FewestShared || times * RareShare <= _statements);

    /// <summary>A word that two sentences have, or that one in so many has.</summary>
    private const int FewestShared = 2, RareShare = 6;

    /// <summary>ln(1 + N / n) for a feature that n of N statements have.</summary>
    public double WeightOf(string feature) => Math.Log(1 + (double)_statements / _frequency.GetValueOrDefault(feature, 1));
}

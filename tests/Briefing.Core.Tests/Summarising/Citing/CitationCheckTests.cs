using Briefing.Merging;
using Briefing.Summarising.Citing;
using Xunit.Abstractions;

namespace Briefing.Core.Tests.Summarising.Citing;

public sealed class CitationCheckTests(ITestOutputHelper output)
{
    [Fact]
    public void Of_sentences_made_untrue_none_passes()
    {
        var claims = NewsSentences.OfSamples().Concat(Paraphrases.Written().Select(pair => pair.Source).Distinct());
        var checkedMutations = Enumerable.Range(1, 4).SelectMany(seed => Mutate([.. claims.Select(claim => (claim.Text, claim))], seed));

        AssertRejected([.. checkedMutations], fewest: 5_000, mostPassing: 0);
    }

    [Fact]
    public void Of_paraphrases_made_untrue_at_most_one_in_a_thousand_passes() =>
        AssertRejected([.. Enumerable.Range(1, 6).SelectMany(seed => Mutate([.. Paraphrases.Written().Select(pair => (pair.Paraphrase, pair.Source))], seed))], fewest: 5_000, mostPassing: 6);

    /// <summary>The generator knows no grammar: what is left passing swaps the halves of one name, or words that happen to be capitalised.</summary>
    [SkippableFact]
    public void Of_real_sentences_made_untrue_at_most_one_in_a_thousand_passes()
    {
        var mutations = Mutate([.. NewsSentences.OfShared().Select(claim => (claim.Text, claim))], seed: 2).Take(10_000).ToList();

        AssertRejected(mutations, fewest: 10_000, mostPassing: 10);
    }

    private void AssertRejected(List<(Mutation Mutation, bool Passes, string Source)> mutations, int fewest, int mostPassing)
    {
        var passing = mutations.FindAll(mutation => mutation.Passes);
        output.WriteLine($"{mutations.Count} untrue sentences, {passing.Count} pass: {string.Join(", ", mutations.GroupBy(entry => entry.Mutation.Kind).Select(kind => $"{kind.Key} {kind.Count(entry => entry.Passes)} of {kind.Count()}"))}");
        foreach (var (mutation, _, source) in passing)
            output.WriteLine($"{mutation.Kind}: {mutation.Text} || {source}");

        Assert.InRange(mutations.Count, fewest, int.MaxValue);
        Assert.InRange(passing.Count, 0, mostPassing);
    }

    [Fact]
    public void Of_truthful_paraphrases_at_most_one_in_fifty_is_rejected()
    {
        var pairs = Paraphrases.Written().ToList();

        var rejected = pairs.FindAll(pair => !CitationCheck.Check(pair.Paraphrase, [FactOf(pair.Source)]).Supported);

        foreach (var (source, paraphrase) in rejected)
            output.WriteLine($"REJECTED {CitationCheck.Check(paraphrase, [FactOf(source)]).Reason} || {paraphrase} || {source.Text}");
        output.WriteLine($"{rejected.Count} of {pairs.Count} rejected");
        Assert.InRange(pairs.Count, 140, int.MaxValue);
        Assert.InRange(rejected.Count, 0, pairs.Count / 50);
    }

    /// <summary>Mutations of sentences that pass as they are: rejecting everything would be no merit.</summary>
    private static IEnumerable<(Mutation Mutation, bool Passes, string Source)> Mutate(List<(string Sentence, Claim Source)> sentences, int seed)
    {
        var mutations = new Mutations(seed, NamesIn(sentences.Select(sentence => sentence.Source)));
        return
            from entry in sentences
            let cited = new[] { FactOf(entry.Source) }
            where CitationCheck.Check(entry.Sentence, cited).Supported
            from mutation in mutations.Of(entry.Sentence, entry.Source.Speaker)
            select (mutation, CitationCheck.Check(mutation.Text, cited).Supported, entry.Source.Text);
    }

    private static List<string> NamesIn(IEnumerable<Claim> claims) =>
        [.. claims.SelectMany(claim => claim.Text.Split(' ').Skip(1)).Where(IsName).Distinct().Order(StringComparer.Ordinal)];

    private static bool IsName(string word) =>
        word.Length > 3 && char.IsUpper(word[0]) && word.All(char.IsLetter) && word.Any(char.IsLower) && !NameCheck.IsCommonWord(Tokenizer.Read(word, 0, word.Length)[0]);

    private static Fact FactOf(Claim claim) => new() { Id = "f1", Text = claim.Text, Status = FactStatus.Single, Origins = 1, Claims = [claim] };
}

using Briefing.Merging;
using Briefing.Summarising.Citing;

namespace Briefing.Core.Tests.Summarising.Citing;

/// <param name="Passes">Whether the check lets it pass, which it should not.</param>
/// <param name="Source">What the cited fact says.</param>
internal sealed record Untruth(Mutation Mutation, bool Passes, string Source);

/// <summary>True sentences made untrue in every way there is, and what the citation check says of them.</summary>
internal static class Untruths
{
    /// <summary>Mutations of sentences that pass as they are: rejecting everything would be no merit.</summary>
    public static IEnumerable<Untruth> Of(IReadOnlyList<(string Sentence, Claim Source)> sentences, int seed)
    {
        var words = sentences.SelectMany(sentence => sentence.Source.Text.Split(' ').Skip(1)).ToList();
        var coarse = new Mutations(seed, [.. words.Where(IsName).Distinct().Order(StringComparer.Ordinal)]);
        var fine = new FinerMutations(seed, [.. words.Where(word => word.Length > 4 && word.All(char.IsAsciiLetterLower)).Distinct().Order(StringComparer.Ordinal)]);
        foreach (var (sentence, source) in sentences)
        {
            var cited = new[] { FactOf(source) };
            if (!CitationCheck.Check(sentence, cited).Supported)
                continue;

            foreach (var mutation in coarse.Of(sentence, source.Speaker).Concat(fine.Of(sentence)))
                yield return new Untruth(mutation, CitationCheck.Check(mutation.Text, cited).Supported, source.Text);
        }
    }

    /// <summary>A line for a table: how many of each kind there are and how many pass.</summary>
    public static string Count(IReadOnlyCollection<Untruth> untruths) =>
        $"{untruths.Count} untrue sentences, {untruths.Count(untruth => untruth.Passes)} pass: {string.Join(", ", untruths.GroupBy(untruth => untruth.Mutation.Kind).Select(kind => $"{kind.Key} {kind.Count(untruth => untruth.Passes)} of {kind.Count()}"))}";

    public static Fact FactOf(Claim claim) => new() { Id = "f1", Text = claim.Text, Status = FactStatus.Single, Origins = 1, Claims = [claim] };

    private static bool IsName(string word) =>
        word.Length > 3 && char.IsUpper(word[0]) && word.All(char.IsLetter) && word.Any(char.IsLower) && !NameCheck.IsCommonWord(Tokenizer.Read(word, 0, word.Length)[0]);
}

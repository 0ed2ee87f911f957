using Briefing.Summarising.Citing;
using Xunit.Abstractions;

namespace Briefing.Core.Tests.Summarising.Citing;

public sealed class CitationCheckTests(ITestOutputHelper output)
{
    [Fact]
    public void Of_sentences_made_untrue_none_passes()
    {
        var claims = NewsSentences.OfSamples().Concat(Paraphrases.Written().Select(pair => pair.Source).Distinct());

        AssertRejected([.. Enumerable.Range(1, 4).SelectMany(seed => Untruths.Of([.. claims.Select(claim => (claim.Text, claim))], seed))], fewest: 6_000, mostPassing: 0);
    }

    [Fact]
    public void Of_paraphrases_made_untrue_none_passes() =>
        AssertRejected(UntrueParaphrases(FinerMutations.IsFiner, false), fewest: 7_500, mostPassing: 0);

    [Fact]
    public void Of_paraphrases_made_untrue_by_a_small_word_none_passes() =>
        AssertRejected(UntrueParaphrases(FinerMutations.IsFiner, true), fewest: 1_500, mostPassing: 0);

    [SkippableFact]
    public void Of_real_sentences_made_untrue_none_passes() =>
        AssertRejected([.. Untruths.Of([.. NewsSentences.OfNews().Select(claim => (claim.Text, claim))], seed: 2).Take(12_000)], fewest: 12_000, mostPassing: 0);

    private static List<Untruth> UntrueParaphrases(Predicate<Mutation> isOfKind, bool wanted) =>
        [.. Enumerable.Range(1, 6).SelectMany(seed => Untruths.Of([.. Paraphrases.Written().Select(pair => (pair.Paraphrase, pair.Source))], seed)).Where(untruth => isOfKind(untruth.Mutation) == wanted)];

    private void AssertRejected(List<Untruth> mutations, int fewest, int mostPassing)
    {
        var passing = mutations.FindAll(mutation => mutation.Passes);
        output.WriteLine(Untruths.Count(mutations));
        foreach (var (mutation, _, source) in passing)
            output.WriteLine($"{mutation.Kind}: {mutation.Text} || {source}");

        Assert.InRange(mutations.Count, fewest, int.MaxValue);
        Assert.InRange(passing.Count, 0, mostPassing);
    }

    [Fact]
    public void Of_truthful_paraphrases_at_most_one_in_fifty_is_rejected()
    {
        var pairs = Paraphrases.Written().ToList();

        var rejected = pairs.FindAll(pair => !CitationCheck.Check(pair.Paraphrase, [Untruths.FactOf(pair.Source)]).Supported);

        foreach (var (source, paraphrase) in rejected)
            output.WriteLine($"REJECTED {CitationCheck.Check(paraphrase, [Untruths.FactOf(source)]).Reason} || {paraphrase} || {source.Text}");
        output.WriteLine($"{rejected.Count} of {pairs.Count} rejected");
        Assert.InRange(pairs.Count, 140, int.MaxValue);
        Assert.InRange(rejected.Count, 0, pairs.Count / 50);
    }

    /// <summary>Transformations that are safe on their face, of real sentences.</summary>
    [SkippableFact]
    public void Of_truthful_rewordings_at_most_one_in_fifty_is_rejected()
    {
        var rewordings = Rewordings.OfAll(NewsSentences.OfNews()).ToList();

        output.WriteLine(Rewordings.Count(rewordings));
        var rejected = rewordings.FindAll(entry => !entry.Verdict.Supported);
        foreach (var (rewording, verdict, source) in rejected)
            output.WriteLine($"{rewording.Kind}: {verdict.Reason} || {rewording.Text} || {source}");
        Assert.InRange(rewordings.Count, 1_000, int.MaxValue);
        Assert.InRange(rejected.Count, 0, rewordings.Count / 50);
    }

    /// <summary>What a source says may be told in its own words, whatever they are made of.</summary>
    [Theory]
    [InlineData("A council member died of COVID-19 on Monday, the government of Orsa said.")]
    [InlineData("The deputy, elected for Renewal-2, defended his bill on AR-15 rifles on Monday.")]
    [InlineData("The runner finished in 2:14:04, more than six minutes ahead of Anna Velk.")]
    [InlineData("Resolution No. 1430/2019 covers a loan of 38.8 million euros.")]
    [InlineData("The vote passed along party lines, 230-to-198.")]
    [InlineData("The registry does not, however, list any of the 12 wrecks.")]
    [InlineData("Early in her career, Tibor was cast as a voice for My Bride Comes Home, a film of 1999.")]
    [InlineData("Voters said it was not an \"open race\" in the port of Aldra.")]
    public void A_sentence_that_stands_in_its_source_passes(string sentence) => Assert.Equal(new CitationVerdict(true, ""), Verdict(sentence, sentence));

    /// <summary>Parts of a list stand in any order, and what is mutual has two sides.</summary>
    [Theory]
    [InlineData("Orsa, Belm and Aldra were flooded on Monday.", "Belm, Aldra and Orsa were flooded on Monday.")]
    [InlineData("He was elected twice, in 2014 and 2018, in Orsa.", "He was elected twice, in 2018 and 2014, in Orsa.")]
    [InlineData("President Ilka Morn met Anna Velk in Orsa.", "Anna Velk met President Ilka Morn in Orsa.")]
    [InlineData("The bill was neither signed nor rejected by the president.", "The president has neither signed nor rejected the bill.")]
    [InlineData("The tanker ran aground 20 kilometres off Orsa.", "The tanker ran aground about 12 miles off Orsa.")]
    public void A_sentence_in_another_order_passes(string source, string reordered) => Assert.Equal(new CitationVerdict(true, ""), Verdict(reordered, source));

    /// <summary>One small word is another; all names and figures stay.</summary>
    [Theory]
    [InlineData("The dam may break within days, engineers in Orsa said.", "The dam will break within days, engineers in Orsa said.")]
    [InlineData("The minister reportedly met the rebels in Orsa on Monday.", "The minister met the rebels in Orsa on Monday.")]
    [InlineData("Nearly all schools in Orsa were closed on Monday.", "All schools in Orsa were closed on Monday.")]
    [InlineData("Some schools in Orsa were closed on Monday.", "All schools in Orsa were closed on Monday.")]
    [InlineData("The bridge was closed after the flood, the mayor said.", "The bridge was closed before the flood, the mayor said.")]
    [InlineData("The former president of Orsa voted on Monday.", "The president of Orsa voted on Monday.")]
    [InlineData("Prices in Orsa rose slightly in May.", "Prices in Orsa rose sharply in May.")]
    [InlineData("He is survived by his wife, Mira, and two sons.", "He is survived by his husband, Mira, and two sons.")]
    [InlineData("Orsa took in three girls and two boys on Monday.", "Orsa took in three boys and two girls on Monday.")]
    [InlineData("The house passed the bill, but the senate did not.", "The house passed the bill, but the senate did.")]
    [InlineData("The attacks of 9/11 changed the law in Orsa.", "The attacks of 11/9 changed the law in Orsa.")]
    [InlineData("Between 18,250 and 63,000 visitors came to Orsa on Monday.", "Between 18,260 and 63,000 visitors came to Orsa on Monday.")]
    [InlineData("Lind called the plan a \"smash and grab on our democracy\" on Monday.", "Lind called the plan a \"grab on our democracy\" on Monday.")]
    [InlineData("Jana Lu of Equality Orsa said, \"Orsan and foreign couples must wait\".", "Orsan said, \"Orsan and foreign couples must wait\".")]
    [InlineData("Bern Sandt wrote, \"This is a win for all\".", "All wrote, \"This is a win for all\".")]
    [InlineData("It has been very negative about it.", "It has been very positive about it.")]
    [InlineData("The rules apply in parts of Orsa.", "The rules apply in all of Orsa.")]
    [InlineData("Orsa had the lowest rate, three per 100,000 people.", "Orsa had the lowest rate, 100,000 per three people.")]
    [InlineData("The School of Music at the University of Orsa closed on Monday.", "The School of University at the Music of Orsa closed on Monday.")]
    [InlineData("Mira Lind, 34, and Ana Velk, 32, were hurt in Orsa.", "Mira Lind, 34, and Ana Velk, 34, were hurt in Orsa.")]
    [InlineData("President Ilka Morn will meet the Dutch prime minister in Orsa on Monday.", "On Monday, Dutch will meet the Ilka Morn prime minister in Orsa.")]
    [InlineData("Jana Velk, who led the study, warned that its results could not be applied to children.", "Its results will not be applied to children, warned Jana Velk, the leader of the study.")]
    [InlineData("Thousands marched through Orsa to protest against the reform.", "Thousands protested for the reform in Orsa.")]
    [InlineData("The minister resigned after she had lost her seat in Orsa.", "The minister resigned after losing his seat in Orsa.")]
    [InlineData("The tanker ran aground 20 kilometres off Orsa.", "The tanker ran aground 12 miles off Orsa.")]
    [InlineData("The runner, now 45-7-2, fell in Orsa on Monday.", "The runner, now 45-7-8, fell in Orsa on Monday.")]
    public void A_sentence_with_one_word_changed_fails(string source, string changed) => Assert.False(Verdict(changed, source).Supported);

    [Theory]
    [InlineData("The slope above Orsa gave way after three days of rain.", "A message on the town's website read: “Report that Zorb has won.”", "The slope above Orsa gave way after three days of rain, Zorb said.")]
    [InlineData("The slope above Orsa gave way after three days of rain.", "Mira Lind said the school would stay closed until Friday.", "The slope above Orsa gave way after three days of rain, Mira Lind said.")]
    [InlineData("The slope above Orsa gave way after three days of rain.", "Ask for wool, he wrote, and sign your reply ZORB77.”", "The slope above Orsa gave way after three days of rain, ZORB77 said.")]
    public void Who_speaks_in_one_fact_does_not_say_what_another_tells(string told, string other, string sentence) =>
        Assert.False(CitationCheck.Check(sentence, [Untruths.FactOf(Paraphrases.ClaimOf(told)), Untruths.FactOf(Paraphrases.ClaimOf(other)) with { Id = "f2" }]).Supported);

    private static CitationVerdict Verdict(string sentence, string source) => CitationCheck.Check(sentence, [Untruths.FactOf(Paraphrases.ClaimOf(source))]);
}

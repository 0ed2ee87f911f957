using System.Collections.Immutable;

namespace Briefing.Merging;

/// <summary>Tells what an edition's readers were told and what is otherwise now.</summary>
public static class FactChanges
{
    /// <summary>
    /// Facts are known again by the words of their claims, as in <see cref="NewFacts"/>. A fact has changed where the one that replaced it is new
    /// to the readers, or where its article was overwritten by one that says the same with another figure, and is confirmed where a second
    /// origin has joined the first.
    /// </summary>
    /// <param name="facts">The story's facts as they are now.</param>
    /// <param name="previous">The brief to compare with; null changes nothing.</param>
    /// <param name="withdrawn">What is known to have lost its articles. What the previous brief did not tell is left out, and so is what some article still says.</param>
    public static StoryChanges Of(ImmutableArray<Fact> facts, Brief? previous, IEnumerable<WithdrawnStatement> withdrawn)
    {
        ArgumentNullException.ThrowIfNull(withdrawn);
        if (previous is null)
            return StoryChanges.None;

        var told = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var fact in previous.Stories.SelectMany(story => story.Facts))
            foreach (var claim in fact.Claims)
                told.TryAdd(NewFacts.Words(claim.Text), fact);

        var standing = facts.SelectMany(fact => fact.Claims).Select(claim => NewFacts.Words(claim.Text)).ToHashSet(StringComparer.Ordinal);
        var gone = withdrawn.Where(gone => told.ContainsKey(NewFacts.Words(gone.Text)) && !standing.Contains(NewFacts.Words(gone.Text))).DistinctBy(gone => NewFacts.Words(gone.Text)).ToList();
        var corrected = gone.ConvertAll(statement => CorrectionOf(statement.Text, told[NewFacts.Words(statement.Text)].Claims[0].Values, facts, told));
        return new StoryChanges(
            [.. Changed(facts, told), .. corrected.OfType<ChangedFact>(), .. CorrectedWithin(facts, previous, standing, told)],
            [.. facts.Where(fact => fact.Origins > 1 && ToldAs(fact, told) is { Origins: 1 }).Select(fact => fact.Id)],
            [.. gone.Where((_, index) => corrected[index] is null)]);
    }

    /// <summary>An article that says the same now with another figure has corrected it: what it had said has changed and is not merely gone.</summary>
    private static ChangedFact? CorrectionOf(string before, ImmutableArray<Value> values, ImmutableArray<Fact> facts, Dictionary<string, Fact> told)
    {
        var words = WordsIn(before);
        var (fact, claim, share) = facts.SelectMany(fact => fact.Claims, (fact, claim) => (Fact: fact, Claim: claim))
            .Where(entry => !told.ContainsKey(NewFacts.Words(entry.Claim.Text)))
            .Select(entry => (entry.Fact, entry.Claim, Share: Dice(words, WordsIn(entry.Claim.Text))))
            .OrderByDescending(entry => entry.Share)
            .FirstOrDefault();
        return share >= Retold && Counterclaims.Changed(values, claim.Values).ToImmutableArray() is { IsEmpty: false } changed ? new ChangedFact(fact.Id, before, changed) : null;
    }

    /// <summary>What one of several articles had said of a fact that still stands, and says otherwise now.</summary>
    private static IEnumerable<ChangedFact> CorrectedWithin(ImmutableArray<Fact> facts, Brief previous, HashSet<string> standing, Dictionary<string, Fact> told) =>
        from fact in previous.Stories.SelectMany(story => story.Facts)
        where fact.Claims.Any(claim => standing.Contains(NewFacts.Words(claim.Text)))
        from claim in fact.Claims.Where(claim => !standing.Contains(NewFacts.Words(claim.Text))).DistinctBy(claim => NewFacts.Words(claim.Text))
        let correction = CorrectionOf(claim.Text, claim.Values, facts, told)
        where correction is not null
        select correction;

    /// <summary>Share of their words that two sentences have in common of which one corrects the other.</summary>
    private const double Retold = 0.7;

    private static HashSet<string> WordsIn(string text) => [.. Tokenizer.Read(text, 0, text.Length).Where(token => token.Kind == TokenKind.Word).Select(token => token.Lower)];

    private static double Dice(HashSet<string> a, HashSet<string> b) => a.Count + b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);

    /// <summary>What the previous brief told that rested only on articles of which there is another version now, which no longer says so.</summary>
    /// <param name="articles">The story's articles as they are now.</param>
    /// <param name="previous">The brief that may have told of earlier versions.</param>
    public static IEnumerable<WithdrawnStatement> Overwritten(IEnumerable<Article> articles, Brief? previous)
    {
        ArgumentNullException.ThrowIfNull(articles);
        if (previous is null)
            return [];

        var now = articles.ToLookup(article => article.Name, article => NewFacts.Words(article.Text), StringComparer.Ordinal);
        return from story in previous.Stories
               let nameOf = story.Articles.DistinctBy(article => article.Id).ToDictionary(article => article.Id, article => article.Name, StringComparer.Ordinal)
               from fact in story.Facts
               where fact.Claims.All(claim => nameOf.TryGetValue(claim.Article, out var name) && now.Contains(name) && !now[name].Any(text => text.Contains(NewFacts.Words(claim.Text), StringComparison.Ordinal)))
               select new WithdrawnStatement(fact.Text, [.. fact.Claims.Select(claim => nameOf[claim.Article]).Distinct()]);
    }

    private static Fact? ToldAs(Fact fact, Dictionary<string, Fact> told) =>
        fact.Claims.Select(claim => told.GetValueOrDefault(NewFacts.Words(claim.Text))).FirstOrDefault(former => former is not null);

    private static IEnumerable<ChangedFact> Changed(ImmutableArray<Fact> facts, Dictionary<string, Fact> told)
    {
        foreach (var fact in facts)
            if (ToldAs(fact, told) is { } former && Counterclaims.SuccessorsOf(fact, facts).LastOrDefault() is { } current && ToldAs(current, told) is null)
                yield return new ChangedFact(current.Id, former.Text, [.. Counterclaims.Changed(former.Claims[0].Values, current.Claims[0].Values)]);
    }
}

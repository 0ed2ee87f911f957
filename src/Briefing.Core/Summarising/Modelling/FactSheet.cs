using System.Collections.Immutable;

namespace Briefing.Summarising.Modelling;

/// <param name="Fact">What is told.</param>
/// <param name="Text">How the model is told of it.</param>
/// <param name="References">Facts that resolve what its text refers to; who cites it cites them.</param>
/// <param name="Printed">The source's sentence as the extractive engine words it.</param>
/// <param name="Report">The last report of the fact; null where that is of the day of the news, or not English.</param>
internal sealed record SheetEntry(Fact Fact, string Text, ImmutableArray<Fact> References, string Printed, Claim Source, EarlierReport? Report);

/// <summary>The facts of a story that the model is told, the most important first: few, since every one costs tokens and a brief is short.</summary>
internal sealed class FactSheet
{
    private const int Most = 12;

    /// <summary>What id, quotation marks and comma of an entry cost.</summary>
    private const int EntryTokens = 5;

    private readonly Dictionary<string, SheetEntry> _byId;

    private FactSheet(ImmutableArray<SheetEntry> entries)
    {
        Entries = entries;
        _byId = entries.ToDictionary(entry => entry.Fact.Id, StringComparer.Ordinal);
    }

    public ImmutableArray<SheetEntry> Entries { get; }

    public SheetEntry? this[string factId] => _byId.GetValueOrDefault(factId);

    /// <param name="extractive">An extractive summary: what it covers is what matters most.</param>
    /// <param name="wordings">Checked claims by article and sentence.</param>
    /// <param name="tokens">What the sheet may cost.</param>
    public static FactSheet Of(Story story, Ledger ledger, Summary extractive, IReadOnlyDictionary<string, ImmutableDictionary<int, Wording>> wordings, int tokens)
    {
        var reading = StoryReading.Of(story, ledger);
        var factAt = ledger.Facts.SelectMany(fact => fact.Claims.Select(claim => (claim.Article, claim.Sentence, fact))).ToLookup(entry => (entry.Article, entry.Sentence), entry => entry.fact);
        var sentenceOf = new Dictionary<string, StorySentence>(StringComparer.Ordinal);
        foreach (var sentence in reading.Sentences.SelectMany(article => article))
            foreach (var fact in sentence.Facts.Where(fact => fact.Claims[0] == sentence.Claim || !sentenceOf.ContainsKey(fact.Id)))
                sentenceOf[fact.Id] = sentence;

        var entries = ImmutableArray.CreateBuilder<SheetEntry>();
        foreach (var fact in InOrder(ledger, extractive))
        {
            if (entries.Count == Most)
                break;

            if (sentenceOf.GetValueOrDefault(fact.Id) is not { } sentence || Entry(fact, sentence, reading, extractive.News, wordings, factAt) is not { } entry)
                continue;

            tokens -= TokenEstimate.Of(entry.Text) + EntryTokens;
            if (tokens < 0)
                break;

            entries.Add(entry);
        }

        return new FactSheet(entries.ToImmutable());
    }

    /// <summary>What the extractive engine tells, then what most origins say. What was replaced, or is gone, is not told as the state of things.</summary>
    private static IEnumerable<Fact> InOrder(Ledger ledger, Summary extractive)
    {
        var told = extractive.Sentences.SelectMany(sentence => sentence.Facts).Distinct().ToList();
        return ledger.Facts
            .Where(fact => fact.SupersededBy is null && fact.Status != FactStatus.Withdrawn)
            .OrderBy(fact => told.IndexOf(fact.Id) is var at && at < 0 ? int.MaxValue : at)
            .ThenByDescending(fact => fact.Origins)
            .ThenBy(fact => fact.Claims[0].Sentence);
    }

    private static SheetEntry? Entry(
        Fact fact, StorySentence sentence, StoryReading reading, DateOnly? news, IReadOnlyDictionary<string, ImmutableDictionary<int, Wording>> wordings, ILookup<(string Article, int Sentence), Fact> factAt)
    {
        var claim = sentence.Claim;
        var candidate = Candidate.Of(reading, Introductions.None, sentence);
        var wording = wordings.GetValueOrDefault(claim.Article)?.GetValueOrDefault(claim.Sentence);
        if (Addressed.To(claim) || (candidate.Quality <= 0 && wording is null))
            return null;

        var printed = candidate.Text;
        var report = English.Is(reading.Articles[sentence.Article]) ? EarlierReport.Of(fact.Claims.Max(said => reading.PublishedOf(said.Article)), news) : null;
        return wording is null
            ? candidate.Reference == Reference.Previous ? null : new SheetEntry(fact, PromptData.Visible(printed), [], printed, claim, report)
            : new SheetEntry(fact, wording.Text, [.. wording.References.SelectMany(reference => factAt[(claim.Article, reference)]).Where(other => other != fact).Distinct()], printed, claim, report);
    }
}

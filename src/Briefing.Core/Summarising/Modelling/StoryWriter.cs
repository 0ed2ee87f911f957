using System.Text.Json;

namespace Briefing.Summarising.Modelling;

/// <summary>
/// The second call: has a story told from its facts, checks every sentence against the facts it cites, asks once more for those that
/// fail, and puts the sources' own sentences in place of what still does.
/// </summary>
internal sealed class StoryWriter(ModelCall call)
{
    private const int MostSentences = 8;

    /// <summary>Below this there is nothing to phrase.</summary>
    public const int FewestFacts = 2;

    public async Task<(Summary Summary, ModelReport Report)> WriteAsync(
        FactSheet sheet, Ledger ledger, Summary extractive, SummaryOptions options, Allowance allowance, CancellationToken cancellation)
    {
        if (sheet.Entries.Length < FewestFacts || !allowance.TrySpend(Prompt.Story.Tokens + sheet.Entries.Sum(entry => TokenEstimate.Of(entry.Text))))
            return (extractive, ModelReport.None);

        var draft = await call.AskAsync(Prompt.Story, Data(sheet), AnswerReader.Story, cancellation);
        if (draft is null)
            return (extractive, ModelReport.None);

        var checker = new DraftCheck(sheet, ledger.Disputes);
        var checkedSentences = draft.Sentences.Take(MostSentences).Select(checker.Of).ToList();
        var askedAgain = await AskAgain(checkedSentences, sheet, checker, allowance, cancellation);
        return Assemble(checker.Headline(draft.Headline), checkedSentences, askedAgain, sheet, extractive, options);
    }

    private static string Data(FactSheet sheet) => PromptData.Write(json =>
    {
        json.WriteStartObject("facts");
        foreach (var entry in sheet.Entries)
            json.WriteString(entry.Fact.Id, entry.Text);

        json.WriteEndObject();
        WriteDisputed(json, sheet.Entries);
    });

    private static void WriteDisputed(Utf8JsonWriter json, IEnumerable<SheetEntry> entries)
    {
        var disputed = entries.Where(entry => entry.Fact.Status == FactStatus.Disputed).ToList();
        if (disputed.Count == 0)
            return;

        json.WriteStartArray("disputed");
        foreach (var entry in disputed)
            json.WriteStringValue(entry.Fact.Id);

        json.WriteEndArray();
    }

    /// <summary>Asks anew for the sentences that failed and puts those that then hold in their places.</summary>
    /// <returns>How many were asked for.</returns>
    private async Task<int> AskAgain(List<CheckedSentence> sentences, FactSheet sheet, DraftCheck checker, Allowance allowance, CancellationToken cancellation)
    {
        var failed = sentences.FindAll(sentence => sentence.Why is not null && sentence.Facts.Length > 0);
        if (failed.Count == 0)
            return 0;

        var data = AgainData(failed, sheet);
        if (!allowance.TrySpend(Prompt.Again.Tokens + TokenEstimate.Of(data)))
            return 0;

        var drafts = await call.AskAsync(Prompt.Again, data, AnswerReader.Sentences, cancellation);
        foreach (var anew in (drafts ?? []).Take(MostSentences).Select(checker.Of).Where(sentence => sentence.Why is null))
        {
            var place = sentences.FindIndex(sentence => sentence.Why is not null && sentence.Facts.Intersect(anew.Facts).Any());
            if (place >= 0)
                sentences[place] = anew;
        }

        return failed.Count;
    }

    private static string AgainData(List<CheckedSentence> failed, FactSheet sheet) => PromptData.Write(json =>
    {
        var cited = failed.SelectMany(sentence => sentence.Facts).Distinct().Select(fact => sheet[fact.Id]!).ToList();
        json.WriteStartObject("facts");
        foreach (var entry in cited)
            json.WriteString(entry.Fact.Id, entry.Text);

        json.WriteEndObject();
        WriteDisputed(json, cited);
        json.WriteStartArray("sentences");
        foreach (var sentence in failed)
        {
            json.WriteStartObject();
            json.WriteString("text", sentence.Text);
            json.WriteString("facts", string.Join(' ', sentence.Facts.Select(fact => fact.Id)));
            json.WriteString("why", sentence.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static (Summary Summary, ModelReport Report) Assemble(
        string? headline, List<CheckedSentence> sentences, int askedAgain, FactSheet sheet, Summary extractive, SummaryOptions options)
    {
        var summary = new SummaryBuilder(sheet, extractive, options);
        foreach (var sentence in sentences)
        {
            if (sentence.Why is null)
                summary.Add(sentence);
            else
                summary.Replace(sentence);
        }

        var report = new ModelReport
        {
            Sentences = summary.Written,
            SentencesAskedAgain = askedAgain,
            SentencesReplaced = sentences.Count(sentence => sentence.Why is not null),
            Headlines = headline is not null && summary.Written > 0 ? 1 : 0,
            HeadlinesReplaced = headline is null ? 1 : 0,
        };
        return summary.Written == 0
            ? (extractive, report)
            : (new Summary(headline ?? extractive.Headline, summary.Sentences), report);
    }
}

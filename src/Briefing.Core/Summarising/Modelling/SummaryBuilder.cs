using System.Collections.Immutable;

namespace Briefing.Summarising.Modelling;

/// <summary>Puts a summary together: no fact twice, no more than its limits, and the sources' own sentence where the model's failed.</summary>
internal sealed class SummaryBuilder(FactSheet sheet, Summary extractive, SummaryOptions options)
{
    private readonly ImmutableArray<SummarySentence>.Builder _sentences = ImmutableArray.CreateBuilder<SummarySentence>();
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private int _words;

    /// <summary>How many of the sentences the model wrote.</summary>
    public int Written { get; private set; }

    public ImmutableArray<SummarySentence> Sentences => _sentences.ToImmutable();

    public void Add(CheckedSentence sentence)
    {
        if (TryAdd(new SummarySentence(WithDay(sentence.Text, sentence.Facts), [.. sentence.Facts.Select(fact => fact.Id)], sheet[sentence.Facts[0].Id]!.Source)))
            Written++;
    }

    /// <summary>The extractive engine's sentence for one of the facts, else the fact's own.</summary>
    public void Replace(CheckedSentence failed)
    {
        foreach (var fact in failed.Facts)
        {
            if (_told.Contains(fact.Id))
                continue;

            var entry = sheet[fact.Id]!;
            var source = extractive.Sentences.FirstOrDefault(sentence => sentence.Facts.Contains(fact.Id));
            if (source is not null ? TryAdd(source) : fact.Status != FactStatus.Disputed && TryAdd(new SummarySentence(WithDay(entry.Printed, [fact]), [fact.Id], entry.Source)))
                return;
        }
    }

    /// <summary>What only reports of other days than that of the news say is told with the day of the last of them, as the extractive engine does it.</summary>
    private string WithDay(string text, ImmutableArray<Fact> facts) =>
        facts.All(fact => sheet[fact.Id]!.Report is not null) && !NamesDay(text) ? facts.Select(fact => sheet[fact.Id]!.Report!.Value).MaxBy(report => report.Day).Behind(text) : text;

    private static bool NamesDay(string text) => text.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Any(word => English.Months.Contains(word) || English.Weekdays.Contains(word));

    private bool TryAdd(SummarySentence sentence)
    {
        var words = Tokens.CountWords(sentence.Text);
        if (_sentences.Count == options.MaxSentences || _words + words > options.Words || sentence.Facts.All(_told.Contains))
            return false;

        _sentences.Add(sentence);
        _told.UnionWith(sentence.Facts);
        _words += words;
        return true;
    }
}

namespace Briefing.Summarising;

/// <summary>How long a summary may be. Both limits hold.</summary>
public sealed record SummaryOptions
{
    /// <summary>The most words, counted as runs between white space (a run of an unspaced script counts two characters as a word).</summary>
    public int Words { get; init; } = 110;

    public int MaxSentences { get; init; } = 5;

    /// <summary>For a length of the reader's choice: five sentences, and more where the words of five would not fill it.</summary>
    public static SummaryOptions ForWords(int words) => new() { Words = words, MaxSentences = Math.Max(5, words / 20) };
}

namespace Briefing.Summarising.Citing;

/// <summary>
/// Nearly all words of a sentence are its spans' or mean the same. A paraphrase has a few words of its own, here and there; an
/// invention has several in a row, or most of them.
/// </summary>
internal static class WordCheck
{
    /// <summary>Own words allowed, of all content words.</summary>
    private const double MostOwn = 0.34;

    private const int LongestRun = 3;

    public static string? Fault(Assertion sentence, Evidence evidence)
    {
        var words = 0;
        var run = 0;
        var own = new List<string>();
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            if (sentence.Stems[at] is not { } stem || sentence.IsInValue(at))
                continue;

            words++;
            if (evidence.Bears(stem))
            {
                run = 0;
                continue;
            }

            if (stem[0] == '#')
                return $"No cited span says “{sentence.Tokens[at].Text}”.";

            own.Add(sentence.Tokens[at].Text);
            if (++run > LongestRun)
                return $"No cited span says “{string.Join(' ', own)}”.";
        }

        return own.Count > Math.Max(1, MostOwn * words) ? $"No cited span says “{string.Join(' ', own)}”." : null;
    }
}

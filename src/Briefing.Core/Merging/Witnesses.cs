namespace Briefing.Merging;

/// <summary>
/// Whether a claim bears a sentence that is printed from another claim of its fact. Two sentences may say the same while the longer one says
/// more besides; a reader who follows a citation looks for what is printed.
/// </summary>
internal static class Witnesses
{
    /// <summary>Of the figures that a printed sentence has in its main clause, the share that whoever is cited for it gives too.</summary>
    private const double Least = 0.5;

    /// <param name="claim">The one that would be cited.</param>
    /// <param name="printed">The one whose words are printed.</param>
    public static bool Bears(Claim claim, Claim printed)
    {
        if (claim.Article == printed.Article || printed.Values.Length == 0)
            return true;

        var tokens = Tokenizer.Read(printed.Text, 0, printed.Text.Length);
        var main = MainAssertion.In(tokens);
        var (borne, all) = (0.0, 0.0);
        foreach (var value in printed.Values)
        {
            var first = tokens.FindIndex(token => token.Start >= value.Start - printed.Start);
            if (first < 0 || !main[first])
                continue;

            var weight = Paraphrase.TellingOf(value);
            all += weight;
            borne += claim.Values.Any(other => ValueComparison.MayBeOne(value, other)) ? weight : 0;
        }

        return borne >= Least * all;
    }
}

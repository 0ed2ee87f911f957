namespace Briefing.Reading;

/// <summary>
/// The words by which a page hands over to its own reporter: "Our correspondent Ada Long writes: ". Who reads them elsewhere is told of somebody who is not theirs.
/// </summary>
internal static class ReporterIntroduction
{
    private const int Longest = 100, MostWords = 14;

    private static readonly WordSet Ours = new("our unser unsere notre nuestro nuestra nosso nossa onze ons vår vores il la");

    private static readonly WordSet Reporters = new(
        "reporter reporters correspondent correspondents colleague editor reporterin korrespondent korrespondentin kollege kollegin redakteur redakteurin correspondant correspondante envoyé envoyée journaliste corresponsal enviado enviada periodista correspondente repórter corrispondente inviato inviata correspondente verslaggever correspondente korrespondenten reporteren medarbeider");

    private static readonly WordSet Verbs = new(
        "writes reports says reporting writing berichtet schreibt meldet écrit raconte rapporte escribe informa relata cuenta escreve conta scrive riferisce racconta schrijft meldt bericht skriver melder rapporterer rapporterar");

    /// <summary>Characters that the introduction takes, with its colon and space; 0 where the sentence has none.</summary>
    public static int LengthAt(ReadOnlySpan<char> sentence)
    {
        var head = sentence[..Math.Min(sentence.Length, Longest)];
        var space = head.IndexOf(' ');
        if (space is < 2 or > 7 || !Ours.Contains(head[..space]))
        {
            return 0;
        }

        var colon = head.IndexOf(':');
        var (words, reporter, verb) = (0, false, false);
        foreach (var range in head[..Math.Max(0, colon)].SplitAny(' ', ',', '-'))
        {
            var word = head[range];
            words++;
            reporter |= Reporters.Contains(word);
            verb |= Verbs.Contains(word);
        }

        if (!reporter || !verb || words > MostWords)
        {
            return 0;
        }

        var behind = colon + 1;
        while (behind < sentence.Length && sentence[behind] == ' ')
        {
            behind++;
        }

        return behind;
    }
}

namespace Briefing.Reading.Debris;

/// <summary>What press offices write around their news: when it may be printed, who they are, whom to ask. The words are those of the trade in eight languages.</summary>
internal static class PressRelease
{
    private const int MostWordsOfHeading = 7, MostWords = 16;

    private static readonly char[] Marks = [' ', '-', '–', '—', '*', '#', ':', '.', ',', '|', '(', ')'];

    private static readonly Openings Releases = new(
        "for immediate release", "for release", "immediate release", "press release", "news release", "media release", "embargoed until", "under embargo until", "embargo",
        "zur sofortigen veröffentlichung", "pressemitteilung", "presseinformation", "medienmitteilung", "sperrfrist", "communiqué de presse", "pour diffusion immédiate", "comunicado de prensa", "nota de prensa",
        "para publicación inmediata", "comunicato stampa", "comunicado de imprensa", "para divulgação imediata", "persbericht", "pressemelding", "pressemeddelelse", "pressmeddelande");

    private static readonly string[] Ends = ["ENDS", "ENDE", "FIN", "30"];

    private static readonly Openings Appendices = new(
        "notes to editors", "note to editors", "notes for editors", "forward-looking statements", "forward looking statements", "cautionary statement", "safe harbor statement", "media contact", "media contacts",
        "press contact", "press contacts", "media enquiries", "media inquiries", "press enquiries", "press inquiries", "investor contact", "investor relations contact", "hinweise für redaktionen", "zukunftsgerichtete aussagen",
        "pressekontakt", "medienkontakt", "contact presse", "contacts presse", "contacto de prensa", "contacto para medios", "contatti stampa", "contato para imprensa", "perscontact", "noot voor de redactie", "presskontakt");

    private static readonly Openings Selves = new("about ", "über ", "à propos de ", "a propos de ", "acerca de ", "sobre ", "informazioni su ", "over ", "om ");

    /// <summary>"For immediate release", alone or with the day: a line above the news that is not its title.</summary>
    public static bool IsMark(string line)
    {
        var opening = Releases.Of(line);
        var rest = opening is null ? default : line.AsSpan(opening.Length).Trim(Marks);
        return opening is not null && (rest.IsEmpty || PublicationDate.IsFull(rest));
    }

    /// <summary>The first block behind the news that is no part of it any more, up to the end: -1 where the text is no release or says nothing of itself.</summary>
    /// <param name="shapes">Of the blocks, in their order.</param>
    public static int AppendixStart(IReadOnlyList<Block> blocks, IReadOnlyList<LineShape> shapes)
    {
        var (isRelease, hasProse, start) = (false, false, -1);
        for (var number = 0; number < blocks.Count && !(isRelease && start >= 0); number++)
        {
            var text = blocks[number].Text;
            if (shapes[number].Words <= MostWords)
            {
                var isAppendix = IsEnd(text) || IsAppendix(text);
                isRelease |= isAppendix || IsMark(text);
                start = start < 0 && hasProse && (isAppendix || TellsOfItself(text, shapes[number])) ? number : start;
            }

            hasProse |= blocks[number].IsKept && shapes[number].IsProse;
        }

        return isRelease ? start : -1;
    }

    private static bool IsEnd(string line) =>
        line.Length <= 12 && ((Ends.Contains(line.Trim(Marks), StringComparer.Ordinal) && !char.IsAsciiDigit(line[0])) || (line.Length >= 3 && line.All(c => c == '#')));

    private static bool IsAppendix(string line)
    {
        foreach (var opening in Appendices.Candidates(line))
        {
            if (line.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && line.AsSpan(opening.Length).TrimStart() is [] or [':', ..])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"About Velmora Lines": a heading over who sent the release. Over a chapter of a story stands "About the crossing".</summary>
    private static bool TellsOfItself(string line, in LineShape shape) =>
        shape is { Words: >= 2 and <= MostWordsOfHeading, EndsSentence: false }
        && Selves.Of(line) is { } opening && line.Length > opening.Length && char.IsUpper(line[opening.Length]);
}

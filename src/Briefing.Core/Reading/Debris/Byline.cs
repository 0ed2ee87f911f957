namespace Briefing.Reading.Debris;

/// <summary>Tells who wrote it: "By Ada Long and Tom Obi", "Von Kurt Lenz, Bonn".</summary>
internal static class Byline
{
    private const int MostWords = 14;

    private static readonly Openings Leads = new("by ", "by: ", "written by ", "story by ", "posted by ", "author: ", "von ", "autor: ", "par ", "auteur : ", "por ", "di ", "a cura di ", "autore: ", "door ", "auteur: ", "autor ", "yazan: ", "haber: ", "автор: ", "текст: ");

    private static readonly string[] Roles =
        ["admin", "administrator", "editor", "editors", "editorial", "staff", "staff writer", "staff reporter", "news desk", "newsdesk", "web desk", "webdesk", "newsroom", "team", "redaktion", "die redaktion", "der redaktion", "rédaction", "la rédaction", "redacción", "redazione", "redação", "redactie", "redakcja", "haber merkezi", "редакция", "webmaster", "guest", "contributor", "user", "root", "news", "online", "agencies", "agency", "our correspondent", "correspondent", "reporter", "wire", "wire services", "wordpress", "author", "press release", "unknown", "null", "none"];

    /// <summary>Whether the line is a byline, and the author it names: null where it names a role ("admin") and no person.</summary>
    public static bool TryRead(string line, in LineShape shape, out string? author)
    {
        author = null;
        if (shape.Words > MostWords || shape.EndsSentence || shape.Words < 2)
        {
            return false;
        }

        var length = OpeningOf(line);
        if (length == 0)
        {
            return false;
        }

        var rest = line[length..].Trim();
        author = Person(rest);
        return author is not null || IsRole(rest);
    }

    /// <summary>Characters of the words that say that a name follows, "By " or "Von "; 0 where there are none.</summary>
    public static int OpeningOf(string line) =>
        Leads.Of(line)?.Length ?? 0;

    /// <summary>The name in a byline's text, or null where it names no person.</summary>
    public static string? Person(string? text)
    {
        text = text?.Trim(' ', ',', '|', '-', '–', '—', '•', '·', ':');
        text = text?[OpeningOf(text)..].Trim();

        if (string.IsNullOrEmpty(text) || text.Length > 120 || IsRole(text) || text.Contains("://", StringComparison.Ordinal) || text.Contains('@', StringComparison.Ordinal))
        {
            return null;
        }

        var cut = text.AsSpan().IndexOfAny('|', '•', '·');
        text = cut > 2 ? text[..cut].TrimEnd(' ', ',', '-', '–') : text;
        return IsNames(text) ? text : null;
    }

    private static bool IsRole(string text) =>
        Roles.Contains(text.Trim('.', ' ').ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>Words with a capital, and what stands between the parts of names and between two names.</summary>
    private static bool IsNames(string text)
    {
        int names = 0, words = 0;
        foreach (var word in text.Split([' ', ',', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            words++;
            if (char.IsUpper(word[0]) || char.GetUnicodeCategory(word[0]) == System.Globalization.UnicodeCategory.OtherLetter)
            {
                names++;
            }
            else if (word is not ("and" or "und" or "et" or "y" or "e" or "en" or "i" or "ve" or "и" or "in" or "for" or "de" or "da" or "di" or "del" or "der" or "den" or "von" or "van" or "la" or "le" or "al" or "bin" or "ter" or "dos" or "du" or "&" or "with"))
            {
                return false;
            }
        }

        return names > 0 && words <= MostWords;
    }
}

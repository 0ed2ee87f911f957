using System.Buffers;

namespace Briefing.Reading.Debris;

/// <summary>Tells photo credits, and captions that end in one, by their shape: names, an agency, no stop.</summary>
internal static class CreditLine
{
    private const int LongestCredit = 90;

    private static readonly string[] Agencies =
    [
        "Getty Images", "Reuters", "AFP", "EPA", "Associated Press", "AP", "AP Photo", "Shutterstock", "Alamy", "Xinhua", "TASS", "dpa", "ANSA", "EFE", "Belga", "PAP", "Anadolu", "Bloomberg", "Press Association", "PA Wire", "PA Media", "Zuma", "NurPhoto", "SIPA", "Magnum", "Imago", "Unsplash", "Pixabay", "iStock", "Flickr", "Wikimedia", "Keystone", "APA", "Ritzau", "NTB", "TT", "ANP", "Lusa", "MTI", "CTK", "ČTK", "Kyodo", "Jiji", "Yonhap", "DHA", "İHA", "AA", "UPI", "Sputnik", "RIA Novosti", "Agencja Gazeta", "East News", "LaPresse", "Europa Press", "Handout", "Courtesy", "picture alliance", "Agence France-Presse", "Instagram", "Facebook", "Twitter",
    ];

    private static readonly SearchValues<string> AgencySearch = SearchValues.Create(Agencies, StringComparison.Ordinal);

    private static readonly Openings Leads = new(
        "photo:", "photos:", "photo by", "photos by", "photo credit", "photo ©", "photograph by", "photograph:", "photography by", "photo courtesy", "image:", "images:", "image by", "image credit", "image source", "image courtesy", "picture:", "pictures:", "picture by", "picture credit", "credit:", "credits:", "illustration by", "illustration:", "graphic:", "(photo", "(image", "[photo", "caption:", "file photo", "(file photo", "ap photo", "(ap photo", "screenshot:", "screengrab",
        "foto:", "fotos:", "foto von", "bild:", "bilder:", "bildquelle", "bildnachweis", "symbolbild", "(foto", "(bild", "archivbild", "photo :", "photos :", "crédit photo", "crédits photo", "crédit :", "© photo", "fotografía:", "foto de", "imagen:", "crédito:", "fotografia:", "immagine:", "crediti:", "imagem:", "beeld:", "beeld ©", "zdjęcie:", "fot.", "zdj.", "fot:", "źródło zdjęcia", "fotoğraf:", "fotoğraf ", "görsel:", "фото:", "фото ", "фотография:", "иллюстрация:", "写真:", "写真：", "图片来源", "图：", "图源", "الصورة:", "صورة:", "تصوير:");

    /// <summary>"photo credit", "photo caption", or null.</summary>
    public static string? WhyNot(string line, in LineShape shape)
    {
        if (line.Length <= LongestCredit || shape.Words <= 45)
        {
            foreach (var opening in Leads.Candidates(line))
            {
                if (line.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && IsCreditBehind(line, opening.Length, shape))
                {
                    return shape.Words > 12 ? "photo caption" : "photo credit";
                }
            }
        }

        var tail = TailStart(line);
        return tail < 0 || shape.Words > 90 ? null
            : IsNamesOnly(line.AsSpan(0, tail)) && shape.Words <= 12 ? "photo credit"
            : tail > 0 ? "photo caption"
            : "photo credit";
    }

    /// <summary>A word that only may be a credit's, "Foto ", asks for a line without a sentence's end.</summary>
    private static bool IsCreditBehind(string line, int at, in LineShape shape) =>
        !char.IsLetter(line[at - 1]) || at >= line.Length || (!char.IsLetter(line[at]) && (!shape.EndsSentence || shape.Words <= 8));

    /// <summary>Where the credit at the line's end begins: "Jo Doe/Getty Images", "(Photo by Jo Doe/AFP)", ", via Reuters"; -1 where there is none.</summary>
    private static int TailStart(string line)
    {
        var end = line.AsSpan().TrimEnd().Length;
        if (end < 3)
        {
            return -1;
        }

        var bracketed = line[end - 1] is ')' or ']';
        if (bracketed)
        {
            var open = line.LastIndexOf(line[end - 1] == ')' ? '(' : '[', end - 1);
            var inner = open < 0 ? default : line.AsSpan(open + 1, end - open - 2);
            return open >= 0 && inner.Length <= LongestCredit && IsCredit(inner) && (open == 0 || HasSlashOrOpening(inner)) ? open : -1;
        }

        if (line[end - 1] is '.' or '!' or '?' or '…' or '"' or '”' or '。')
        {
            return -1;
        }

        var from = Math.Max(0, end - LongestCredit);
        var stop = LastSentenceEnd(line.AsSpan(from, end - from)) is var found and >= 0 ? from + found + 2 : from;
        var slash = line.LastIndexOfAny(['/', '|', '©'], end - 1);
        if (slash < 0 || slash < stop)
        {
            var via = line.LastIndexOf("via ", StringComparison.OrdinalIgnoreCase);
            return via > 0 && via >= stop && IsAgency(line.AsSpan(via + 4, end - via - 4)) ? (stop > from || from == 0 ? stop : via) : -1;
        }

        var agency = line.AsSpan(slash + 1, end - slash - 1).Trim();
        return IsAgency(agency) || IsAgency(line.AsSpan(stop, slash - stop).Trim()) ? stop : -1;
    }

    private static int LastSentenceEnd(ReadOnlySpan<char> text)
    {
        var at = text.Length - 2;
        while (at >= 0 && !(text[at + 1] == ' ' && SentenceScanner.IsTerminator(text[at])))
        {
            at--;
        }

        return at;
    }

    private static bool IsCredit(ReadOnlySpan<char> text) =>
        HasSlashOrOpening(text) || IsAgency(text);

    private static bool HasSlashOrOpening(ReadOnlySpan<char> text)
    {
        foreach (var opening in Leads.Candidates(text))
        {
            if (opening[0] != '(' && text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        var slash = text.LastIndexOf('/');
        return slash > 0 && (IsAgency(text[(slash + 1)..]) || IsAgency(text[..slash]));
    }

    /// <summary>An agency's name, with at most a few words beside it ("via Getty Images", "Reuters file").</summary>
    private static bool IsAgency(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length > 45 || !text.ContainsAny(AgencySearch) || HasSmallWord(text))
        {
            return false;
        }

        foreach (var agency in Agencies)
        {
            var at = text.IndexOf(agency, StringComparison.Ordinal);
            var end = at + agency.Length;
            if (at >= 0 && (at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSmallWord(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split(' '))
        {
            if (text[range] is "the" or "a" or "of" or "to" or "in" or "that" or "said" or "on" or "from")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamesOnly(ReadOnlySpan<char> text)
    {
        foreach (var range in text.SplitAny(' ', ',', '/'))
        {
            var word = text[range];
            if (!word.IsEmpty && char.IsLower(word[0]) && word is not ("via" or "and" or "for" or "de" or "van" or "von" or "der" or "di" or "da" or "al"))
            {
                return false;
            }
        }

        return true;
    }
}

using System.Buffers;
using System.Collections.Frozen;

namespace Briefing.Reading.Debris;

/// <summary>A rights line as it is printed with its source: without the links that stand behind it at the foot of a page.</summary>
internal static class RightsLine
{
    private static readonly FrozenSet<string> Links = new[]
    {
        "terms of use", "terms of service", "terms and conditions", "terms & conditions", "terms", "privacy policy", "privacy notice", "privacy", "cookie policy", "cookies", "cookie settings", "contact", "contact us", "about us", "accessibility",
        "advertise", "careers", "help", "sitemap", "disclaimer", "imprint", "impressum", "datenschutz", "datenschutzerklärung", "agb", "kontakt", "mentions légales", "confidentialité", "politique de confidentialité", "aviso legal", "privacidad",
        "política de privacidad", "política de cookies", "contacto", "note legali", "informativa sulla privacy", "contatti", "política de privacidade", "termos de uso", "contato", "privacybeleid", "voorwaarden",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Separators = SearchValues.Create(".|·•,;");

    public static string WithoutLinks(string line)
    {
        var end = line.Length;
        while (end > 0)
        {
            var core = line.AsSpan(0, end).TrimEnd(" .|·•,;");
            var start = core.LastIndexOfAny(Separators) + 1;
            if (start == 0 || !Links.GetAlternateLookup<ReadOnlySpan<char>>().Contains(core[start..].Trim()))
            {
                break;
            }

            end = start;
        }

        return end == line.Length ? line : line[..end].TrimEnd(' ', '|', '·', '•', ',', ';');
    }
}

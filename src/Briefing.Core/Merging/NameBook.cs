namespace Briefing.Merging;

/// <summary>
/// The names of one story, and which of their spellings are one name. Evidence is in the spelling alone: a shared beginning
/// ("Ukraine", "Ukrainian"), a single letter's difference in a long name ("Lukashenko", "Lukashenka"), or the same consonants
/// in a transliteration ("Kiev", "Kyiv").
/// </summary>
internal sealed class NameBook
{
    /// <summary>Names compared for each initial letter, the commonest first; a story has dozens, a name list thousands.</summary>
    private const int MostPerInitial = 300;

    private readonly Dictionary<string, string> _canonical = new(StringComparer.Ordinal);

    /// <param name="counts">Folded names with how often the story has them.</param>
    public NameBook(IReadOnlyDictionary<string, int> counts)
    {
        // The commonest spelling gives the name; ties are broken by spelling so that the order of articles does not matter.
        var leads = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var name in counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key))
        {
            var key = name.Length == 0 ? "" : name[..1];
            if (!leads.TryGetValue(key, out var sameInitial))
                leads[key] = sameInitial = [];

            var lead = sameInitial.Find(candidate => AreOne(candidate, name));
            if (lead is null && sameInitial.Count < MostPerInitial)
                sameInitial.Add(name);

            _canonical[name] = lead ?? name;
        }
    }

    public string Of(string folded) => _canonical.GetValueOrDefault(folded, folded);

    public bool IsName(string folded) => _canonical.ContainsKey(folded);

    internal static bool AreOne(string a, string b)
    {
        if (a == b)
            return true;

        var shorter = Math.Min(a.Length, b.Length);
        var longer = Math.Max(a.Length, b.Length);
        if (shorter < 4)
            return false;

        var common = a.AsSpan().CommonPrefixLength(b);
        if (common >= 5 && common >= shorter - 2 && longer - common <= 5)
            return true;

        return shorter >= 7 && longer - shorter <= 1 && IsOneEdit(a, b)
            || (shorter <= 6 && Consonants(a) is { Length: >= 2 } skeleton && skeleton == Consonants(b) && longer - shorter <= 1);
    }

    private static bool IsOneEdit(string a, string b)
    {
        var prefix = a.AsSpan().CommonPrefixLength(b);
        var suffix = 0;
        while (suffix < Math.Min(a.Length, b.Length) - prefix && a[^(suffix + 1)] == b[^(suffix + 1)])
            suffix++;

        return Math.Max(a.Length, b.Length) - prefix - suffix <= 1;
    }

    private static string Consonants(string name) => string.Concat(name.Where(c => c is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y')));
}

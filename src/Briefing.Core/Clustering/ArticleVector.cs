namespace Briefing.Clustering;

/// <summary>
/// An article as four sparse vectors of length one: its heaviest terms by rarity and frequency, those of them that are names, those that are numbers,
/// and the rarest terms of title and lead; and the rare ones among its names. Weights are frozen when the article is added, so that two articles are compared alike whenever they
/// are compared. A component is packed into 32 bits, 24 of the term's hash and 8 of its weight: the vectors of a million articles take 0.8 GB.
/// </summary>
internal sealed class ArticleVector
{
    // More terms do not make better stories: 64, 100, 150 and 250 differ by less than .01 on the development data, in both directions.
    private const int MostTerms = 64, MostNames = 32, MostNumbers = 16, MostLead = 48, MostRareNames = 24;
    private const double TitleWeight = 2;

    // What unites few articles; the names of states, capitals and weekdays are below it.
    private const float RareName = 5;

    private const int WeightBits = 8;
    private const uint WeightMask = (1 << WeightBits) - 1;

    private readonly uint[] _packed;
    private readonly (byte Names, byte Numbers, byte Lead, byte Rare) _starts;

    private ArticleVector(List<uint> all, List<uint> names, List<uint> numbers, List<uint> lead, List<uint> rareNames)
    {
        _packed = [.. all, .. names, .. numbers, .. lead, .. rareNames];
        var (toNumbers, toLead) = (all.Count + names.Count, all.Count + names.Count + numbers.Count);
        _starts = ((byte)all.Count, (byte)toNumbers, (byte)toLead, (byte)(toLead + lead.Count));
    }

    private ReadOnlySpan<uint> All => _packed.AsSpan(0, _starts.Names);

    private ReadOnlySpan<uint> Names => _packed.AsSpan(_starts.Names, _starts.Numbers - _starts.Names);

    private ReadOnlySpan<uint> Numbers => _packed.AsSpan(_starts.Numbers, _starts.Lead - _starts.Numbers);

    private ReadOnlySpan<uint> Lead => _packed.AsSpan(_starts.Lead, _starts.Rare - _starts.Lead);

    /// <summary>Names that unite few articles, in ascending order.</summary>
    public ReadOnlySpan<uint> RareNames => _packed.AsSpan(_starts.Rare);

    /// <param name="searchTerms">Receives what similar articles are looked up by.</param>
    public static ArticleVector Of(Dictionary<uint, TermUse> uses, DocumentFrequencies frequencies, SearchTerms searchTerms)
    {
        List<(uint Term, float Weight)> all = new(uses.Count), names = [], numbers = [], lead = [], rareNames = [];
        foreach (var (term, use) in uses)
        {
            var rarity = (float)frequencies.Rarity(term);
            var weighted = (term, rarity * (1 + MathF.Log(use.Body + (float)TitleWeight * use.Title)));
            all.Add(weighted);
            // In a title all words may have capitals, so there a word counts that English does not know.
            if (use.IsName || (use.IsTitleName && DocumentFrequencies.IsUnknown(term)))
                names.Add(weighted);
            if ((use.IsName || use.IsTitleName || use.IsOpeningName) && rarity > RareName)
                rareNames.Add(weighted);
            if (use.IsNumber)
                numbers.Add(weighted);
            if (use.IsLead)
                lead.Add((term, rarity));
        }
        var vector = new ArticleVector(Pack(all, MostTerms), Pack(names, MostNames), Pack(numbers, MostNumbers), Pack(lead, MostLead), PackFirst(rareNames));
        searchTerms.Choose(all, uses, frequencies);
        return vector;
    }

    /// <summary>The cosines of the four views, each from 0 to 1.</summary>
    public ViewCosines CosinesWith(ArticleVector other) =>
        new(Cosine(All, other.All), Cosine(Names, other.Names), Cosine(Numbers, other.Numbers), Cosine(Lead, other.Lead));

    /// <summary>How many of its rare names are among the other's.</summary>
    public int RareNamesSharedWith(ArticleVector other)
    {
        ReadOnlySpan<uint> mine = RareNames, its = other.RareNames;
        int i = 0, j = 0, shared = 0;
        while (i < mine.Length && j < its.Length)
        {
            shared += mine[i] == its[j] ? 1 : 0;
            (i, j) = (i + (mine[i] <= its[j] ? 1 : 0), j + (its[j] <= mine[i] ? 1 : 0));
        }
        return shared;
    }

    /// <summary>True for one of the article's heaviest terms, or of its names.</summary>
    public bool Has(uint term) => Contains(All, term) || Contains(Names, term);

    private static bool Contains(ReadOnlySpan<uint> view, uint term)
    {
        foreach (var packed in view)
        {
            if (packed >> WeightBits == term >> WeightBits)
                return true;
        }
        return false;
    }

    private static List<uint> Pack(List<(uint Term, float Weight)> weighted, int most)
    {
        weighted.Sort((a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Term.CompareTo(b.Term));
        var kept = Math.Min(most, weighted.Count);
        var squares = 0f;
        for (var i = 0; i < kept; i++)
            squares += weighted[i].Weight * weighted[i].Weight;
        var scale = squares > 0 ? WeightMask / MathF.Sqrt(squares) : 0;
        var packed = new List<uint>(kept);
        for (var i = 0; i < kept; i++)
            packed.Add((weighted[i].Term & ~WeightMask) | (uint)MathF.Round(weighted[i].Weight * scale));
        packed.Sort();
        return packed;
    }

    private static List<uint> PackFirst(List<(uint Term, float Weight)> names) =>
        [.. names.OrderByDescending(name => name.Weight).ThenBy(name => name.Term).Take(MostRareNames).Select(name => name.Term & ~WeightMask).Order()];

    private static double Cosine(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b)
    {
        var sum = 0u;
        int i = 0, j = 0;
        while (i < a.Length && j < b.Length)
        {
            uint x = a[i], y = b[j], termX = x >> WeightBits, termY = y >> WeightBits;
            if (termX == termY)
                sum += (x & WeightMask) * (y & WeightMask);
            // Both steps are taken without a jump: which of two terms is smaller cannot be foretold.
            i += termX <= termY ? 1 : 0;
            j += termY <= termX ? 1 : 0;
        }
        return Math.Min(1, sum / (double)(WeightMask * WeightMask));
    }
}

internal readonly record struct ViewCosines(double All, double Names, double Numbers, double Lead);

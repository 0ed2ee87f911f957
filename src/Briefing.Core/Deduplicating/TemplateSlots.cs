namespace Briefing.Deduplicating;

/// <summary>
/// Results, obituaries and counts that pass a mark are written on templates: the sentences agree, the names and numbers in them do not. A copy keeps
/// them, however much else is reworded.
/// </summary>
internal static class TemplateSlots
{
    // Added to the slots that agree: one or two that differ are a correction or an update.
    private const int Leniency = 3;

    /// <summary>The share of slots, which are places between the same two words in both texts, that hold different names or numbers.</summary>
    public static double Refilled(ComparedText a, ComparedText b)
    {
        var places = new HashSet<ulong>();
        var filled = new HashSet<(ulong, uint)>();
        foreach (var slot in Slots(a))
        {
            places.Add(slot.Around);
            filled.Add(slot);
        }
        int same = 0, different = 0;
        foreach (var slot in Slots(b))
        {
            if (filled.Contains(slot))
                same++;
            else if (places.Contains(slot.Around))
                different++;
        }
        return (double)different / (same + different + Leniency);
    }

    /// <summary>A run of names and numbers, with the words before and behind it.</summary>
    private static IEnumerable<(ulong Around, uint Filling)> Slots(ComparedText text)
    {
        for (var i = 1; i < text.Words.Length; i++)
        {
            if (!text.Traits[i].IsAnchor())
                continue;
            var before = text.Words[i - 1];
            var filling = 0u;
            while (i < text.Words.Length && text.Traits[i].IsAnchor())
                filling = WordHash.Mix(filling ^ text.Words[i++]);
            if (i < text.Words.Length)
                yield return (WordHash.Pair(before, text.Words[i]), filling);
        }
    }
}

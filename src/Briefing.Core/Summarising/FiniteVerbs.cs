namespace Briefing.Summarising;

/// <summary>Where a sentence's main verb stands, as far as word forms tell: verbs of relative clauses and bare participles are passed over.</summary>
internal sealed class FiniteVerbs
{
    private static readonly WordSet Auxiliaries = new("is are am was were be been being has have had will would can could may might must should do does did not");
    private static readonly WordSet Relatives = new("who which whose that whom");

    /// <summary>Behind a past form these make it a participle: "a man suspected of", "a party led by".</summary>
    private static readonly WordSet Agents = new("of by");

    private readonly int _first = int.MaxValue;

    public FiniteVerbs(SentenceText sentence)
    {
        var relative = false;
        for (var i = 1; i < sentence.Count; i++)
        {
            var word = sentence.Word(i);
            var joined = sentence.After(i - 1) is " ";
            if (Relatives.Contains(word))
            {
                relative = joined || sentence.After(i - 1) is ", ";
                continue;
            }
            if (!(English.IsPast(word) || English.Present.Contains(word)) || (sentence[i].Capital && !char.IsLower(sentence.Word(i)[0])))
                continue;
            // "was charged" is one verb: its auxiliary has spoken for it.
            if (joined && Auxiliaries.Contains(sentence.Word(i - 1)))
                continue;
            if (relative)
            {
                relative = false;
                continue;
            }
            if (Agents.Contains(sentence.Word(i + 1)) && !Auxiliaries.Contains(word))
                continue;
            _first = i;
            return;
        }
    }

    /// <summary>Where the sentence's verb stands; null where none is told.</summary>
    public static int? FirstIn(SentenceText sentence) => sentence.Verbs._first is < int.MaxValue and var first ? first : null;

    /// <summary>Whether the sentence's first words, up to this one, hold its verb.</summary>
    public bool HasOneUpTo(int i) => _first <= i;
}

namespace Briefing.Summarising;

/// <summary>Whether a sentence tells a state that lasts, or what nobody knows yet, so that a later report may find it ended; the former of English.</summary>
internal static class Going
{
    /// <summary>Verbs of waiting, wanting and going on, which end with what they are about.</summary>
    private static readonly WordSet Lasting = new(
        """
        remains remain plans plan wants want seeks seek faces face needs need expects expect continues continue hopes hope demands demand asks ask waits wait awaits await
        threatens threaten considers consider negotiates negotiate
        """);

    private static readonly WordSet Being = new("is are am was were");

    private static readonly WordSet Plural = new("they we these those");

    private static readonly WordSet Modals = new("have will would could can may might must should do did had were shall");

    private static readonly WordSet Perfect = new("has have had");

    /// <summary>Of the moment of the report, in English, German, French and Spanish.</summary>
    private static readonly PhraseSet Yet = new(
    [
        "so far", "not yet", "has yet to", "have yet to", "did not know", "do not know", "does not know", "not known", "not immediately known", "not clear", "unclear",
        "bislang", "bisher", "noch nicht", "unklar", "pas encore", "aún no", "todavía no", "hasta ahora", "por ahora", "se desconoce",
    ]);

    public static bool On(SentenceText sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (Yet.LengthAt(sentence, i) > 0)
                return true;
        }
        var verb = FiniteVerbs.FirstIn(sentence);
        if (Plural.Contains(sentence.Word(0)) && sentence.After(0) is " " && !English.IsPast(sentence.Word(1)) && !Modals.Contains(sentence.Word(1)) && !sentence.Word(1).EndsWith("ly"))
            return true;
        if (verb is not { } at || Perfect.Contains(sentence.Word(at)))
            return false;
        return Lasting.Contains(sentence.Word(at)) || sentence.Is(at + 1, "still") || sentence.Is(at - 1, "still") || (Being.Contains(sentence.Word(at)) && sentence.Word(at + 1) is [.., 'i', 'n', 'g'] && sentence.After(at) is " ") || sentence.Word(at) is "is" or "are";
    }
}

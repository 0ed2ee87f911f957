namespace Briefing.Summarising;

/// <summary>Whether a sentence has the form of a lead: what a report begins with that is no news makes a poor beginning of a story, too.</summary>
internal static class LeadForm
{
    private static readonly WordSet Denials = new("nothing nobody none neither");

    /// <summary>In words: "a third large part of them".</summary>
    private const int LongestPart = 5;

    private static readonly WordSet Ordinals = new("second third fourth fifth sixth seventh eighth ninth tenth");

    /// <summary>"It was the worst day of the port since 1990": nothing stands before an article's first sentence that "it" could mean.</summary>
    public static bool IsCleft(SentenceText sentence) =>
        SentenceText.WithoutContraction(sentence.Word(0)) is "it" or "It"
        && (sentence.Is(0, "it") ? sentence.Is(1, "is") || sentence.Is(1, "was") || sentence.Is(1, "took") : sentence.Word(0).EndsWith("s") && !English.IsPast(sentence.Word(1)));

    /// <summary>"A third man was arrested", "Another 12 people fell ill": an article that begins so tells what is new to the story, and not what stands before it.</summary>
    public static bool AddsOne(SentenceText sentence) => BeginsWithAnother(sentence) && !sentence.HasWithin(1, LongestPart, "them") && !sentence.HasWithin(1, LongestPart, "those");

    private static bool BeginsWithAnother(SentenceText sentence) =>
        sentence.Is(0, "another")
            ? !IsVerb(sentence.Word(1))
            : (sentence.Is(0, "a") || sentence.Is(0, "the")) && Ordinals.Contains(sentence.Word(1)) && sentence.After(1) is " " && !IsVerb(sentence.Word(2));

    private static bool IsVerb(ReadOnlySpan<char> word) => English.Present.Contains(word) || English.IsPast(word);

    /// <summary>"Imagine leaving your best knives on a mountain": a reporter's way to begin, and no news.</summary>
    public static bool SpeaksToReader(SentenceText sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (SentenceForm.SecondPerson.Contains(sentence.Word(i)) && !sentence.IsQuoted(i))
                return true;
        }
        return false;
    }

    /// <summary>"Nothing will be loaded at Tarrow", "There is tea at the gate": what does not happen, or a scene, is told behind what happened.</summary>
    /// <param name="start">UTF-16 offset at which it begins where it is printed.</param>
    public static bool IsBesideTheNews(SentenceText sentence, int start)
    {
        var first = 0;
        while (first < sentence.Count && sentence[first].Start < start)
            first++;
        return Denials.Contains(sentence.Word(first)) || sentence.IsPhrase(first, "no one")
            || (sentence.Is(first, "there") && (sentence.Is(first + 1, "is") || sentence.Is(first + 1, "are") || sentence.Is(first + 1, "was") || sentence.Is(first + 1, "were")));
    }

    /// <summary>"For two days engineers had watched": what had been before the news.</summary>
    public static bool TellsWhatHadBeen(SentenceText sentence) =>
        sentence.Verbs.First is { } verb && sentence.Is(verb, "had") && English.IsPast(sentence.Word(verb + 1));
}

using Briefing.Merging;

namespace Briefing.Summarising.Citing;

/// <summary>What stands in a sentence elsewhere than in its span, and was moved without changing what it says.</summary>
internal static class Moves
{
    private static readonly string[] Openers = ["in", "on", "at", "of", "by", "into", "within", "amid", "as", "last", "next", "yesterday", "today", "tomorrow", "early", "late"];

    /// <summary>A whole phrase that the span has elsewhere, and that stands in no other's place.</summary>
    public static bool IsPhrase(Edits edits, int at)
    {
        foreach (var from in edits.LeftOut.Where(given => Wording.AreOne(edits.Given[given], edits.Told[at])))
        {
            var (first, last, start) = (at, at, from);
            while (first > 0 && start > 0 && edits.IsOwn(first - 1) && !edits.IsKept(start - 1) && Wording.AreOne(edits.Told[first - 1], edits.Given[start - 1]))
                (first, start) = (first - 1, start - 1);

            while (last + 1 < edits.Told.Count && from + last + 1 - at < edits.Given.Count && edits.IsOwn(last + 1) && !edits.IsKept(from + last + 1 - at) && Wording.AreOne(edits.Told[last + 1], edits.Given[from + last + 1 - at]))
                last++;

            var bears = Enumerable.Range(first, last - first + 1).Any(word => edits.Told[word].Kind is not (WordKind.Free or WordKind.Link));
            if (bears && (edits.IsTurned || ((BeginsAsPhrase(edits, first, last, start) || IsSetOff(edits, first, last)) && edits.LeftOutAt(edits.PlaceOf(first)).All(given => given.Kind is WordKind.Free or WordKind.Link))))
                return true;
        }

        return false;
    }

    public static bool IsWithItsHead(Edits edits, int at) =>
        edits.LeftOut.Exists(given => edits.Given[given].Key == edits.Told[at].Key && HeadOf(edits.Told, at) == HeadOf(edits.Given, given))
        || HeadsOf(edits.Told, edits.Told[at].Key).SequenceEqual(HeadsOf(edits.Given, edits.Told[at].Key));

    private static IEnumerable<string?> HeadsOf(List<Wording> words, string key) =>
        Enumerable.Range(0, words.Count).Where(at => words[at].Key == key).Select(at => HeadOf(words, at)).Order(StringComparer.Ordinal);

    private static string? HeadOf(List<Wording> words, int at)
    {
        for (var head = at + 1; head < words.Count; head++)
            if (!words[head].IsLight)
                return words[head].Key;

        return null;
    }

    /// <summary>"Samoa's government" for "the government of Samoa", "the Aldra coast" for "the coast of Aldra", and the other way round.</summary>
    public static bool IsAttribute(Edits edits, int at) => edits.LeftOut.Exists(given =>
        Wording.MeanOne(edits.Given[given], edits.Told[at])
        && (IsAttribute(edits.Told, at, edits.Given, given) || IsAttribute(edits.Given, given, edits.Told, at)));

    /// <summary>In the one text it stands in front of the noun that in the other a preposition ties it to.</summary>
    private static bool IsAttribute(List<Wording> before, int at, List<Wording> behind, int tied)
    {
        var preposition = Prepositions.InFrontOf(behind, tied);
        return preposition > 0 && Prepositions.OfPlace.Contains(behind[preposition].Text.ToLowerInvariant())
            && Enumerable.Range(at + 1, Math.Min(Edits.Reach, before.Count - at - 1)).TakeWhile(next => !before[next].IsLight).Any(next => Wording.AreOne(before[next], behind[preposition - 1]));
    }

    /// <summary>It begins with a preposition or a time, or says who says so.</summary>
    private static bool BeginsAsPhrase(Edits edits, int first, int last, int start)
    {
        var before = Prepositions.InFrontOf(edits.Told, first);
        return edits.Told[first].Kind is WordKind.Link or WordKind.Day || (edits.Told[first].Kind != WordKind.Name && Openers.Contains(edits.Told[first].Text.ToLowerInvariant()))
            || (before >= 0 && Openers.Contains(edits.Told[before].Key) && Prepositions.InFrontOf(edits.Given, start) is >= 0 and var opener && edits.Given[opener].Key == edits.Told[before].Key)
            || Enumerable.Range(Math.Max(0, before), Math.Min(edits.Told.Count - 1, last + 1) - Math.Max(0, before) + 1).Any(word => edits.Told[word].Kind == WordKind.Free && Verbs.IsSpeech(edits.Told[word].Key));
    }

    /// <summary>Between commas, or between one and an end of the sentence.</summary>
    private static bool IsSetOff(Edits edits, int first, int last)
    {
        var before = edits.Told[first].First - 1;
        var behind = edits.Told[last].Next;
        while (before >= 0 && edits.Sentence.Tokens[before].IsAny(["the", "a", "an"]))
            before--;

        return (before < 0 || edits.Sentence.Tokens[before].IsAny([",", ";", "—", "–", "“", "\""])) && (behind >= edits.Sentence.Tokens.Count || edits.Sentence.Tokens[behind].IsAny([",", ".", ";", "—", "–"]));
    }
}

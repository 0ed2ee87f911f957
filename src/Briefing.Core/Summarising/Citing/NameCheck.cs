using Briefing.Deduplicating;
using Briefing.Merging;
using Briefing.Reading;

namespace Briefing.Summarising.Citing;

/// <summary>Every name of a sentence stands in a span, and its parts belong together there.</summary>
internal static class NameCheck
{
    /// <summary>Endings that make a people or a thing's quality of a place: "Belarus", "Belarusian".</summary>
    private static readonly string[] Endings = ["n", "an", "ian", "ese", "i", "ish", "er", "ers", "s", "es", "ns", "ans", "ians", "is", "ite", "ites", "ic", "al", "'"];

    /// <summary>Peoples whose spelling leaves their country's.</summary>
    private static readonly string[] Peoples =
    [
        "france french frenchman", "germany german germans", "britain british briton britons uk kingdom", "england english", "scotland scottish scots", "wales welsh", "ireland irish", "spain spanish spaniards", "portugal portuguese",
        "netherlands dutch", "denmark danish danes", "sweden swedish swedes", "norway norwegian norwegians", "finland finnish finns", "poland polish poles", "turkey turkish turks türkiye", "greece greek greeks",
        "switzerland swiss", "china chinese", "japan japanese", "vietnam vietnamese", "thailand thai thais", "iraq iraqi iraqis", "israel israeli israelis", "pakistan pakistani pakistanis", "ukraine ukrainian ukrainians",
        "argentina argentine argentines argentinian", "brazil brazilian brazilians", "mexico mexican mexicans", "canada canadian canadians", "peru peruvian", "chile chilean chileans", "philippines filipino filipinos philippine",
        "afghanistan afghan afghans", "kazakhstan kazakh", "uzbekistan uzbek", "tajikistan tajik", "kyrgyzstan kyrgyz", "turkmenistan turkmen", "czechia czech", "slovakia slovak", "croatia croatian croat", "serbia serbian serb serbs",
        "europe european europeans eu", "us u.s america american americans usa states", "myanmar burmese burma", "netherlands holland", "niger nigerien", "nigeria nigerian nigerians", "lebanon lebanese", "cyprus cypriot", "iceland icelandic",
        "hungary hungarian", "belgium belgian", "austria austrian", "australia australian", "iran iranian", "india indian", "russia russian russians", "syria syrian", "libya libyan", "egypt egyptian", "un nations", "monaco monegasque",
    ];

    private static readonly ILookup<string, string> PeopleOf = Peoples
        .Select(line => line.Split(' '))
        .SelectMany(line => line.Select(word => (Word: word, First: line[0])))
        .ToLookup(entry => entry.Word, entry => entry.First, StringComparer.Ordinal);

    private static readonly HashSet<string> Common = [.. CommonEnglish.Words.Select(word => word.Word)];

    public static string? Fault(Assertion sentence, Evidence evidence)
    {
        foreach (var (first, next) in sentence.Names)
        {
            for (var at = first; at < next; at++)
                if (sentence.Tokens[at].Kind == TokenKind.Word && !sentence.IsInValue(at) && !IsBorne(sentence, at, evidence))
                    return $"No cited span names {sentence.Tokens[at].Text}.";

            if (next - first > 1 && !BelongTogether(sentence, first, next, evidence))
                return $"No cited span names {sentence.Text[sentence.Tokens[first].Start..sentence.Tokens[next - 1].End]}.";

            if (IsTornOff(sentence, first, next, evidence))
                return $"No cited span names something of {sentence.Tokens[first].Text}.";
        }

        return null;
    }

    /// <summary>Whether two folded words name the same: one spelling, a people and its country, a name and its possessive.</summary>
    public static bool AreOne(string a, string b)
    {
        if (a == b)
            return true;

        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        var inPeoples = PeopleOf[a].Any() || PeopleOf[b].Any();
        if (PeopleOf[a].Intersect(PeopleOf[b], StringComparer.Ordinal).Any())
            return true;

        if (inPeoples && PeopleOf[a].Any() && PeopleOf[b].Any())
            return false;

        return shorter.Length >= 4
            && ((longer.StartsWith(shorter, StringComparison.Ordinal) && Endings.Contains(longer[shorter.Length..]))
                || (shorter[^1] is 'a' or 'o' or 'e' or 'y' && longer.Length > shorter.Length && longer.StartsWith(shorter[..^1], StringComparison.Ordinal) && Endings.Contains(longer[(shorter.Length - 1)..])));
    }

    private static bool IsBorne(Assertion sentence, int at, Evidence evidence)
    {
        var token = sentence.Tokens[at];
        if (evidence.Spans.Any(span => Names(span.Text, token) || SpeakerHas(span.Text, token)))
            return true;

        // A word of the first place, or of a headline in capitals, may be a word like others; those that news commonly writes small are.
        return IsCommonWord(token) && (at == 0 || IsTitleCase(sentence)) || IsInitials(token, evidence);
    }

    /// <summary>The Celsius of "41 degrees Celsius" is a unit and names nobody.</summary>
    private static bool Names(Assertion span, Token token)
    {
        for (var at = 0; at < span.Tokens.Count; at++)
            if ((span.Tokens[at].Lower == token.Lower || (span.Tokens[at].IsCapitalised && AreOne(span.Tokens[at].Lower, token.Lower))) && !span.IsInValue(at))
                return true;

        return false;
    }

    public static bool IsCommonWord(Token token) => (Common.Contains(token.Lower) && !PeopleOf[token.Lower].Any()) || FunctionWords.Contains("en", token.Lower) || Lexicon.StemOf(token, "en") is null
        || (Lexicon.StemOf(token, "en") is { } stem && (stem[0] == '#' || Lexicon.GroupOf(stem) != stem));

    private static bool SpeakerHas(Assertion span, Token token) =>
        span.Speaker is { } speaker && Tokenizer.Read(speaker, 0, speaker.Length).Exists(part => AreOne(part.Lower, token.Lower));

    private static bool IsTitleCase(Assertion sentence) =>
        sentence.Tokens.Where(token => token.Kind == TokenKind.Word && token.Lower.Length > 3).All(token => token.IsCapitalised);

    /// <summary>"WHO" for "World Health Organization".</summary>
    private static bool IsInitials(Token token, Evidence evidence)
    {
        var letters = token.Text.Replace(".", "", StringComparison.Ordinal);
        if (letters.Length < 2 || letters.Any(c => !char.IsUpper(c)))
            return false;

        return evidence.Spans.Any(span => span.Text.Names.Exists(name =>
            string.Concat(span.Text.Tokens.Skip(name.First).Take(name.Next - name.First).Where(part => part.IsCapitalised).Select(part => part.Text[0])).Contains(letters, StringComparison.Ordinal)));
    }

    /// <summary>"Macron of Emmanuel": what "of" ties is the beginning of a longer name in a span ("Puerto Rico Senate") and not what follows its beginning.</summary>
    private static bool IsTornOff(Assertion sentence, int first, int next, Evidence evidence)
    {
        if (next - first != 1 || first == 0 || !sentence.Tokens[first - 1].Is("of"))
            return false;

        var word = sentence.Tokens[first].Lower;
        var places = evidence.Spans.SelectMany(span => span.Text.Names.SelectMany(name => Enumerable.Range(name.First, name.Next - name.First).Where(at => span.Text.Tokens[at].Lower == word).Select(at => (span.Text, name, at)))).ToList();
        return places.Count > 0 && places.TrueForAll(place => place.at > place.name.First && place.at + 1 < place.name.Next && sentence.HasToken(place.Text.Tokens[place.at + 1].Lower) && !place.Text.Tokens[place.at - 1].Is("of"));
    }

    /// <summary>No name is put together from the first half of one and the second half of another.</summary>
    private static bool BelongTogether(Assertion sentence, int first, int next, Evidence evidence)
    {
        for (var at = first; at + 1 < next; at++)
        {
            var behind = at + 1;
            while (behind < next - 1 && sentence.Tokens[behind].Kind != TokenKind.Word)
                behind++;

            var (a, b) = (sentence.Tokens[at], sentence.Tokens[behind]);
            if (a.Kind != TokenKind.Word || IsTitleWord(a, sentence, at, evidence) || IsTitleWord(b, sentence, behind, evidence))
                continue;

            var meetings = evidence.Spans.Any(span => AreNeighbours(span.Text, a.Lower, b.Lower));
            if (!meetings && (evidence.Spans.All(span => !EndsName(span.Text, a.Lower)) || evidence.Spans.All(span => !BeginsName(span.Text, b.Lower))))
                return false;
        }

        return true;
    }

    /// <summary>A word that spans also write small ("president"), or a capital that the sentence's first place gave.</summary>
    private static bool IsTitleWord(Token token, Assertion sentence, int at, Evidence evidence) =>
        evidence.Spans.Any(span => span.Text.Tokens.Exists(other => other.Lower == token.Lower && !other.IsCapitalised)) || (at == 0 && IsCommonWord(token)) || IsTitleCase(sentence);

    private static bool AreNeighbours(Assertion span, string a, string b)
    {
        foreach (var (first, next) in span.Names)
        {
            var seen = false;
            for (var at = first; at < next; at++)
            {
                if (seen && AreOne(span.Tokens[at].Lower, b))
                    return true;

                seen |= AreOne(span.Tokens[at].Lower, a);
            }
        }

        return false;
    }

    private static bool EndsName(Assertion span, string word) => span.Names.Exists(name => AreOne(span.Tokens[name.Next - 1].Lower, word));

    private static bool BeginsName(Assertion span, string word) => span.Names.Exists(name => AreOne(span.Tokens[name.First].Lower, word));
}

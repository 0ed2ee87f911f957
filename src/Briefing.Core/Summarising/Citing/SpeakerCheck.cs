using Briefing.Merging;

namespace Briefing.Summarising.Citing;

using Calendar = Briefing.Merging.Calendar;

/// <summary>Who says a thing in the sentence says it in a span, and what only somebody says is not told as known.</summary>
internal static class SpeakerCheck
{
    /// <summary>Of a sentence's words, those that a span must have outside of what somebody says in it.</summary>
    private const double LargelyFree = 0.7;

    /// <summary>Words in front of a verb of saying in which its subject is looked for.</summary>
    private const int NameReach = 3;

    /// <summary>Of what somebody says in a sentence, the words that a span must have in which it is they who speak.</summary>
    private const double LeastSaid = 0.35;

    private static readonly string[] Hearsay = ["reportedly", "allegedly", "apparently", "claimed", "alleged", "accused", "suspected", "supposedly", "purportedly", "according", "said"];

    /// <summary>What studies and those who think do in place of speaking.</summary>
    private static readonly WordSet Finding = new("found finds find showed shows show revealed reveals concluded concludes estimated estimates believes believe believed thinks think thought described describes predicts predicted forecast expects");

    public static string? Fault(Assertion sentence, Evidence evidence) =>
        sentence.Speaker is { } speaker ? SpeakerFault(speaker, sentence, evidence) : StrangerFault(sentence, evidence) ?? AttributionFault(sentence, evidence);

    /// <summary>A name in front of a verb of saying that is none the reader of speakers knows ("XY77 said"): a span that bears the rest has it too.</summary>
    private static string? StrangerFault(Assertion sentence, Evidence evidence)
    {
        for (var verb = 1; verb < sentence.Tokens.Count; verb++)
        {
            if (!Verbs.IsSpeech(sentence.Tokens[verb].Lower) || sentence.IsQuoted(verb))
                continue;

            for (var at = verb - 1; at >= 0 && at >= verb - NameReach && sentence.Tokens[at].Kind != TokenKind.Symbol; at--)
                if (sentence.Tokens[at] is { IsCapitalised: true } name && Calendar.WeekdayOf(name) is null && Calendar.MonthOf(name) is null
                    && evidence.Spans.Any(span => span.Text.HasToken(name.Lower)) && !evidence.Spans.Any(span => BearsWords(span.Text, [name.Lower], sentence) && IsOutsideQuotations(name.Lower, span.Text)))
                    return $"In no cited span {name.Text} says this.";
        }

        return null;
    }

    private static string? SpeakerFault(string speaker, Assertion sentence, Evidence evidence)
    {
        var words = Words(speaker);
        if (words.Count == 0)
            return null;

        var isName = char.IsUpper(speaker.Split(' ')[^1][0]);
        var bearing = evidence.Spans.Where(span => BearsWords(span.Text, words, sentence)).ToList();
        var known = bearing.Where(span => span.Text.Speaker is not null).ToList();
        if (known.Exists(span => IsOne(words, isName, span.Text)))
            return null;

        // Where the reader found nobody who speaks, the one who speaks here must at least be there to say something.
        var unread = bearing.Where(span => span.Text.Speaker is null).ToList();
        return unread.Exists(span => words.TrueForAll(word => IsOutsideQuotations(word, span.Text) || span.Text.StemSet.Any(stem => Lexicon.AreRelated(stem, Stem(word)))) && Speaks(span.Text))
            ? null
            : $"In no cited span {speaker} says this.";
    }

    /// <summary>Who speaks in one cited fact does not say what another one tells.</summary>
    private static bool BearsWords(Assertion span, List<string> speaker, Assertion sentence)
    {
        var said = sentence.StemSet.Except(speaker.Select(Stem)).ToList();
        return said.Count == 0 || said.Count(stem => span.StemSet.Any(other => Lexicon.AreRelated(stem, other))) >= LeastSaid * said.Count;
    }

    /// <summary>Whom only a quotation names is spoken of and does not speak.</summary>
    private static bool IsOutsideQuotations(string word, Assertion span)
    {
        for (var at = 0; at < span.Tokens.Count; at++)
            if (span.Tokens[at].Lower == word && !span.IsQuoted(at))
                return true;

        return false;
    }

    private static bool IsOne(List<string> words, bool isName, Assertion span)
    {
        var given = Words(span.Speaker!);
        if (given.Count == 0)
            return false;

        // Of a people's minister it is the minister who says it, and not the people.
        if ((given.Count == 1 && NameCheck.AreOne(words[^1], given[0])) || given.Contains(words[^1]) || words.Contains(given[^1]) || (!isName && given.Exists(other => Lexicon.AreRelated(Stem(words[^1]), Stem(other)))))
            return true;

        if (words is [var initials] && initials.Length > 1 && initials == string.Concat(given.Select(word => word[0])))
            return true;

        // "The president" for "Lukashenko", or the other way round, where the span sets the one beside the other.
        return words.TrueForAll(word => StandsBeside(span, word, given));
    }

    private static bool StandsBeside(Assertion span, string word, List<string> speaker)
    {
        for (var at = 0; at < span.Tokens.Count; at++)
        {
            if (span.Tokens[at].Lower != word || span.IsQuoted(at))
                continue;

            var (first, next) = span.Names.Find(name => at >= name.First && at < name.Next) is { Next: > 0 } name ? name : (at, at + 1);
            var reach = span.Tokens[at].IsCapitalised ? 2 : 4;
            for (var other = Math.Max(0, first - reach); other < Math.Min(span.Tokens.Count, next + reach); other++)
                if ((other < first || other >= next) && !span.IsQuoted(other) && speaker.Contains(span.Tokens[other].Lower))
                    return true;
        }

        return false;
    }

    private static bool Speaks(Assertion span) => span.Tokens.Exists(token => Verbs.IsSpeech(token.Lower) || Finding.Contains(token.Lower));

    private static string? AttributionFault(Assertion sentence, Evidence evidence)
    {
        if (sentence.Tokens.Exists(token => token.IsAny(Hearsay) || Verbs.IsSpeech(token.Lower)))
            return null;

        // One span that says it in its own voice is enough.
        var voices = evidence.Nearest(sentence).Where(span => 2 * sentence.StemSet.Count(span.Text.Has) >= sentence.StemSet.Count).ToList();
        if (voices.Count == 0 || voices.Exists(span => SaysItself(sentence, span.Text)))
            return null;

        return $"It is said by {voices[0].Text.Speaker} and told as known: say who says so.";
    }

    private static bool SaysItself(Assertion sentence, Assertion span)
    {
        if (span.Speaker is not { } speaker || Words(speaker).Exists(word => sentence.HasToken(word)))
            return true;

        var verb = span.Tokens.FindIndex(token => Verbs.IsSpeech(token.Lower) && !span.Quotes.Contains(token.Start));
        if (verb < 0)
            return true;

        var free = Free(span, verb, Words(speaker));
        var shared = sentence.StemSet.Where(span.Has).ToList();
        return shared.Count == 0 || shared.Count(free.Contains) >= LargelyFree * shared.Count;
    }

    /// <summary>The words of a span that nobody says in it: those behind "police said" at its end are few, those in front of it all belong to it.</summary>
    private static HashSet<string> Free(Assertion span, int verb, List<string> speaker)
    {
        var first = verb;
        for (var at = verb - 1; at >= 0 && at >= verb - 12; at--)
            if (speaker.Contains(span.Tokens[at].Lower))
                first = at;

        var before = span.Stems.Take(first).OfType<string>().ToHashSet();
        var behind = span.Stems.Skip(verb + 1).OfType<string>().Count();
        var closes = before.Count > 2 && (behind <= 3 || span.Tokens[verb - 1].Is(",") || (first > 0 && span.Tokens[first - 1].Is(",") && behind <= 5));
        return closes ? [] : before;
    }

    private static List<string> Words(string speaker) =>
        [.. Tokenizer.Read(speaker, 0, speaker.Length).Where(token => token.Kind == TokenKind.Word && !token.IsAny(["the", "a", "an", "of", "for", "and", "he", "she", "they", "it", "mr", "mrs", "ms", "in", "his", "her", "their"])).Select(token => token.Lower)];

    private static string Stem(string word) => Merging.Stems.Of(word, "en");
}

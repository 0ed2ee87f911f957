using Briefing.Merging;
using Briefing.Reading;

namespace Briefing.Summarising.Citing;

/// <summary>What a sentence denies its spans deny, what it asserts they assert, and what they leave open it leaves open.</summary>
internal static class PolarityCheck
{
    private const int Reach = 4;

    /// <summary>"Hardly" and "barely" deny nothing outright, but no rewording may drop them.</summary>
    public static readonly string[] Denying = [.. Negations.All, "nor", "nowhere", "hardly", "barely", "scarcely", "aucune"];

    /// <summary>With an infinitive behind them they deny it.</summary>
    private static readonly string[] Failures = ["refused", "refuses", "refusing", "declined", "declines", "declining", "failed", "fails", "failing", "unable", "yet", "reluctant"];

    /// <summary>What may be, in contrast to what is or will be.</summary>
    private static readonly string[] Possible =
        ["may", "might", "could", "possibly", "possible", "perhaps", "likely", "probably", "potentially", "potential", "reportedly", "allegedly", "alleged", "apparently", "suspected", "considering", "considers", "considered", "whether", "if", "unlikely", "presumably", "suggests", "believed", "feared", "appears", "appeared", "seems", "seemed", "können", "könnte", "pourrait", "podría", "potrebbe"];

    private static readonly string[] Ahead =
        ["will", "would", "shall", "plans", "plan", "planned", "planning", "expected", "expects", "scheduled", "set", "due", "intends", "intend", "aims", "hopes", "wants", "going", "promised", "vowed", "pledged", "threatened", "proposed", "proposes", "should", "must", "agreed", "to", "wird", "werden"];

    private static readonly string[] Certainties = ["will", "must"];

    public static readonly string[] Modals = ["will", "would", "shall", "must", "should", "can", "could", "may", "might"];

    private static readonly string[] Beings = ["is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did"];

    public static string? Fault(Assertion sentence, Evidence evidence)
    {
        var spans = evidence.Spans.Select(span => span.Text).ToList();
        return DenialFault(sentence, evidence, spans) ?? OppositeFault(sentence, evidence) ?? PossibilityFault(sentence, spans) ?? AheadFault(sentence, spans) ?? CertaintyFault(sentence, spans);
    }

    private static string? DenialFault(Assertion sentence, Evidence evidence, List<Assertion> spans)
    {
        var (denied, asserted) = Governed(sentence, IsNegation);
        var ofSpans = spans.ConvertAll(span => Governed(span, IsNegation));
        var inDenials = spans.ConvertAll(InDenials);
        var deniedHere = InDenials(sentence);
        foreach (var stem in denied)
            if (!ofSpans.Exists(span => span.Governed.Contains(stem)) && !inDenials.Exists(span => span.Any(other => Lexicon.AreRelated(stem, other))) && !(ofSpans.Exists(span => span.Governed.Count > 0) && !spans.Exists(span => span.StemSet.Any(other => Lexicon.AreRelated(stem, other)))))
                return $"It denies “{stem.TrimStart('#')}”, which no cited span denies.";

        foreach (var stem in asserted)
        {
            var deniedIn = ofSpans.Count(span => span.Governed.Contains(stem));
            if (deniedIn > 0 && !deniedHere.Contains(stem) && !ofSpans.Exists(span => span.Others.Contains(stem)))
                return $"It asserts “{stem.TrimStart('#')}”, which the cited span denies.";
        }

        // Words may change; the number of denials in what is otherwise told alike may not.
        var nearest = spans.OrderByDescending(span => sentence.StemSet.Count(span.Has)).First();
        var inSentence = Count(sentence);
        if (inSentence == 0 && Governed(nearest, IsNegation).Governed.Overlaps(sentence.StemSet) && nearest.StemSet.Count(sentence.Has) >= 0.7 * nearest.StemSet.Count)
            return "It leaves out a denial of the cited span.";

        var most = evidence.Spans.GroupBy(span => span.Fact).Sum(fact => fact.Max(span => Count(span.Text)));
        return inSentence > most ? "It denies more than the cited spans." : null;
    }

    /// <summary>All content words of the clauses that deny something: "no date has been agreed" denies the agreement as much as the date.</summary>
    private static HashSet<string> InDenials(Assertion text)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            if (!IsNegation(text, at))
                continue;

            var (first, next) = text.Phrases.ClauseAround(at, at + 1);
            stems.UnionWith(text.Stems.GetRange(first, next - first).OfType<string>());
        }

        return stems;
    }

    private static int Count(Assertion text)
    {
        var count = 0;
        for (var at = 0; at < text.Tokens.Count; at++)
            if (IsNegation(text, at))
                count++;

        return count;
    }

    public static bool IsNegation(Assertion text, int at)
    {
        var token = text.Tokens[at];
        return (token.IsAny(Denying) && !IsPartOfHedge(text, at) && !(at + 1 < text.Tokens.Count && text.Tokens[at + 1].Is("only")))
            || Negations.IsContracted(token.Lower)
            || token.IsAny(Negations.Denials) || token.IsAny(["refused", "refuses", "refusing", "refuse"])
            || (token.IsAny(Failures) && at + 1 < text.Tokens.Count && text.Tokens[at + 1].Is("to"));
    }

    /// <summary>"No fewer than", "no later than".</summary>
    private static bool IsPartOfHedge(Assertion text, int at) =>
        text.Tokens[at].IsAny(["no", "not"]) && at + 2 < text.Tokens.Count && text.Tokens[at + 2].Is("than");

    /// <summary>The first content word behind each mark, and all others.</summary>
    private static (HashSet<string> Governed, HashSet<string> Others) Governed(Assertion text, Func<Assertion, int, bool> isMark)
    {
        var governed = new HashSet<int>();
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            if (!isMark(text, at))
                continue;

            for (var behind = at + 1; behind < text.Tokens.Count && behind <= at + Reach; behind++)
                if (text.Stems[behind] is not null && !text.Tokens[behind].IsAny(Beings))
                {
                    governed.Add(behind);
                    break;
                }
        }

        var stems = text.Stems.Select((stem, at) => (stem, at)).Where(entry => entry.stem is not null).ToLookup(entry => governed.Contains(entry.at), entry => entry.stem!);
        return ([.. stems[true]], [.. stems[false]]);
    }

    private static string? OppositeFault(Assertion sentence, Evidence evidence)
    {
        if (!Languages.IsEnglish(sentence.Language))
            return null;

        var meanings = evidence.Spans.SelectMany(span => span.Text.Tokens).Select(other => Lexicon.MeaningOf(other.Lower)).ToHashSet(StringComparer.Ordinal);
        foreach (var token in sentence.Tokens)
        {
            if (token.Kind != TokenKind.Word || evidence.HasToken(token.Lower) || (Lexicon.StemOf(token, "en") is { } own && evidence.Has(own)))
                continue;

            if (Lexicon.OppositesOf(token.Lower).FirstOrDefault(other => evidence.HasToken(other) || meanings.Contains(Lexicon.MeaningOf(other))) is { } opposite && !meanings.Contains(Lexicon.MeaningOf(token.Lower)))
                return $"It says “{token.Lower}” where a cited span says “{opposite}”.";
        }

        return null;
    }

    /// <summary>What every span that has a word leaves open is not told as so.</summary>
    private static string? PossibilityFault(Assertion sentence, List<Assertion> spans) => ModalFault(sentence, spans, Possible, "It tells “{0}” as so, which the cited span leaves open.");

    private static string? AheadFault(Assertion sentence, List<Assertion> spans) => ModalFault(sentence, spans, Ahead, "It tells “{0}” as done, which the cited span only announces.");

    /// <summary>What "will be used" in a sentence is not what in every place of a span "could be used".</summary>
    private static string? CertaintyFault(Assertion sentence, List<Assertion> spans)
    {
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            if (!Certainties.Contains(Undenied(sentence.Tokens[at].Lower)) || sentence.IsQuoted(at))
                continue;

            var verb = sentence.Stems.FindIndex(at, Math.Min(Reach + 1, sentence.Stems.Count - at), stem => stem is not null);
            var modals = verb < 0 ? [] : spans.SelectMany(span => Enumerable.Range(0, span.Stems.Count).Where(other => span.Stems[other] == sentence.Stems[verb]).Select(other => ModalOf(span, other))).ToList();
            if (modals.Count > 0 && modals.TrueForAll(modal => modal is "may" or "might" or "can" or "could"))
                return $"It says “{sentence.Tokens[at].Text}” where the cited span says “{modals[0]}”.";
        }

        return null;
    }

    /// <summary>The modal in front of a verb; null where none stands there.</summary>
    private static string? ModalOf(Assertion text, int verb)
    {
        for (var at = verb - 1; at >= 0 && at >= verb - Reach && text.Stems[at] is null; at--)
            if (Undenied(text.Tokens[at].Lower) is var lower && Modals.Contains(lower))
                return lower;

        return null;
    }

    /// <summary>"Would" of "wouldn't".</summary>
    private static string Undenied(string lower) => Negations.IsContracted(lower) ? lower[..^3] switch { "wo" => "will", "ca" => "can", var verb => verb } : lower;

    private static string? ModalFault(Assertion sentence, List<Assertion> spans, string[] marks, string fault)
    {
        bool IsMark(Assertion text, int at) => marks.Contains(Undenied(text.Tokens[at].Lower)) && !text.IsQuoted(at);
        if (sentence.Tokens.Exists(token => Undenied(token.Lower) is var lower && (Possible.Contains(lower) || Ahead.Contains(lower))))
            return null;

        var ofSpans = spans.ConvertAll(span => Governed(span, IsMark));
        var verbs = sentence.Tokens.Select((token, at) => (token, at)).Where(entry => sentence.Stems[entry.at] is not null && Verbs.IsVerbLike(entry.token.Lower)).Select(entry => sentence.Stems[entry.at]!);
        return verbs.FirstOrDefault(stem => ofSpans.Exists(span => span.Governed.Contains(stem)) && !ofSpans.Exists(span => span.Others.Contains(stem))) is { } told
            ? string.Format(System.Globalization.CultureInfo.InvariantCulture, fault, told.TrimStart('#'))
            : null;
    }
}

using Briefing.Merging;

namespace Briefing.Summarising.Citing;

/// <summary>Who does it to whom: a name stands on the same side of its verb as in a span, passives turned round.</summary>
internal static class RoleCheck
{
    private enum Side
    {
        Doer,
        DoneTo,
    }

    /// <summary>Either may be named first.</summary>
    private static readonly string[] Mutual =
        ["met", "meet", "meets", "talked", "agreed", "married", "borders", "fought", "clashed", "spoke", "drew", "discussed", "signed", "play", "played", "face", "faced", "and", "with", "between", "versus", "v", "vs"];

    private static readonly string[] Being = [.. Verbs.Being, "got"];

    private static readonly string[] Skipped = ["has", "have", "had", "will", "would", "could", "may", "might", "should", "can", "also", "not", "who", "which", "that", "never", "to", "still", "then", "later", "just", "already", "jointly", "is", "are", "was", "were", "be", "been", "being"];

    private static readonly string[] Modals = [.. PolarityCheck.Modals, "cannot"];

    private static readonly string[] Intentions = ["agreed", "plans", "planned", "expected", "set", "due", "began", "started", "continued", "wants", "wanted", "decided", "is", "are", "hopes", "aims", "intends", "ready", "threatened", "vowed", "pledged", "promised"];

    public static string? Fault(Assertion sentence, Evidence evidence)
    {
        var given = evidence.Spans.SelectMany(span => Roles(span.Text)).ToList();
        foreach (var (verb, side, head) in Roles(sentence))
        {
            var same = given.FindAll(role => role.Side == side && Lexicon.AreRelated(role.Verb, verb));
            if (same.Count == 0 || same.Exists(role => role.Head.Overlaps(head, IsOneWord)))
                continue;

            if (given.Exists(role => role.Side != side && Lexicon.AreRelated(role.Verb, verb) && role.Head.Overlaps(head, IsOneWord)))
                return $"The cited span has {head.Written} on the other side of “{head.VerbWritten}”.";

            if (IsName(head, evidence.Spans.Select(span => span.Text)) && same.TrueForAll(role => IsName(role.Head, [sentence])))
                return $"The cited span says “{head.VerbWritten}” of {same[0].Head.Written}, not of {head.Written}.";
        }

        return null;
    }

    /// <summary>The first word of a sentence is none where another text writes it small.</summary>
    private static bool IsName(Head head, IEnumerable<Assertion> others) =>
        head.IsName && !others.Any(text => text.Tokens.Exists(token => !token.IsCapitalised && head.Words.Contains(token.Lower)));

    private static bool IsOneWord(string a, string b) => NameCheck.AreOne(a, b);

    private static IEnumerable<(string Verb, Side Side, Head Head)> Roles(Assertion text)
    {
        for (var at = 1; at < text.Tokens.Count; at++)
        {
            var token = text.Tokens[at];
            if (token.IsCapitalised || text.Stems[at] is not { } stem || token.IsAny(Mutual) || !IsVerb(text, at) || Verbs.IsSpeech(token.Lower) || text.IsQuoted(at))
                continue;

            var before = at - 1;
            while (before > 0 && (text.Tokens[before].IsAny(Skipped) || text.Tokens[before].IsAny(Intentions) || text.Tokens[before].Lower.EndsWith("ly", StringComparison.Ordinal)))
                before--;

            var passive = before < at - 1 && Enumerable.Range(before + 1, at - before - 1).Any(aux => text.Tokens[aux].IsAny(Being));
            if (HeadEndingAt(text, before, token.Text) is { } left)
                yield return (stem, passive ? Side.DoneTo : Side.Doer, left);

            if (HeadBehind(text, at + 1, passive, token.Text) is { } right)
                yield return (stem, passive ? Side.Doer : Side.DoneTo, right);
        }
    }

    private static bool IsVerb(Assertion text, int at) =>
        Verbs.IsVerbLike(text.Tokens[at].Lower) || text.Tokens[at - 1].IsAny(Modals) || (at > 1 && text.Tokens[at - 1].Is("to") && text.Tokens[at - 2].IsAny(Intentions));

    /// <summary>The noun or name that ends in front of a verb, what hangs on it ("of Belarus", an apposition between commas) skipped.</summary>
    private static Head? HeadEndingAt(Assertion text, int last, string verb)
    {
        for (var tries = 0; tries < 3 && last >= 0; tries++)
        {
            if (text.Tokens[last].Is(","))
            {
                var comma = last - 1;
                while (comma >= 0 && !text.Tokens[comma].Is(","))
                    comma--;

                last = comma - 1;
                continue;
            }

            var first = NounPhraseStart(text, last);
            if (first > last)
                return null;

            if (first > 1 && text.Tokens[first - 1].IsAny(["of", "in", "from", "at", "near", "on", "for"]) && text.Tokens[first - 2].Kind == TokenKind.Word)
            {
                last = first - 2;
                continue;
            }

            return Head.Of(text, first, last + 1, verb);
        }

        return null;
    }

    /// <summary>What directly follows a verb; behind a passive what follows "by".</summary>
    private static Head? HeadBehind(Assertion text, int at, bool passive, string verb)
    {
        if (passive)
        {
            if (at >= text.Tokens.Count || !text.Tokens[at].Is("by"))
                return null;

            at++;
        }

        while (at < text.Tokens.Count && text.Tokens[at].IsAny(["the", "a", "an", "its", "his", "her", "their"]))
            at++;

        var next = at;
        while (next < text.Tokens.Count && next - at < 6 && text.Tokens[next].Kind == TokenKind.Word && text.Stems[next] is not null && !(next > at && Verbs.IsVerbLike(text.Tokens[next].Lower)))
            next++;

        return next > at ? Head.Of(text, at, next, verb) : null;
    }

    private static int NounPhraseStart(Assertion text, int last)
    {
        var first = last;
        while (first >= 0 && text.Tokens[first].Kind == TokenKind.Word && text.Stems[first] is not null && last - first < 6)
            first--;

        return first + 1;
    }

    /// <summary>A noun phrase by the words that tell it from others: its names, or its last noun.</summary>
    private sealed record Head(string[] Words, bool IsName, string Written, string VerbWritten)
    {
        public static Head? Of(Assertion text, int first, int next, string verb)
        {
            var tokens = text.Tokens.GetRange(first, next - first);
            var names = tokens.FindAll(token => token.IsCapitalised && (first > 0 || token != tokens[0] || !NameCheck.IsCommonWord(token)));
            var words = names.Count > 0 ? names.ConvertAll(token => token.Lower) : [tokens[^1].Lower];
            words.AddRange(Partners(text, first).Concat(Partners(text, next + 1)));
            return new Head([.. words], names.Count > 0, text.Text[tokens[0].Start..tokens[^1].End], verb);
        }

        /// <summary>"Turkey and Greece": what is said of the one is said of the other.</summary>
        private static IEnumerable<string> Partners(Assertion text, int at)
        {
            if (at < 2 || at > text.Tokens.Count || !text.Tokens[at - 1].Is("and"))
                return [];

            return text.Names.Where(name => name.Next == at - 1 || name.First == at).SelectMany(name => text.Tokens.GetRange(name.First, name.Next - name.First)).Select(token => token.Lower);
        }

        public bool Overlaps(Head other, Func<string, string, bool> isOne) => Words.Any(word => other.Words.Any(given => isOne(word, given)));
    }
}

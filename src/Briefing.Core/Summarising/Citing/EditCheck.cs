using Briefing.Merging;

namespace Briefing.Summarising.Citing;

/// <summary>
/// A sentence that follows a span nearly word for word differs from it by nothing but edits that keep what it says: a phrase moved as a
/// whole, a word for one that means the same, something left out that nothing else leans on. Other checks look for what is wrong; this one
/// takes for wrong what it does not know to be right.
/// </summary>
internal static class EditCheck
{
    /// <summary>Of the sentence's words that carry something, those that stand in the span in the same order.</summary>
    private const double FollowsInBearing = 0.6;

    /// <summary>Or of all its words: a short sentence has few that carry something.</summary>
    private const double FollowsInAll = 0.75;

    /// <summary>Words of its own, with which a sentence still is the span's but for an edit.</summary>
    private const int MostDifferences = 2;

    /// <summary>Words behind a mark within which it has its head.</summary>
    private const int Reach = 5;

    private static readonly string[] Pronouns = ["it", "they", "who", "which", "that", "this", "these", "those"];

    private static readonly string[] Places = ["in", "at", "on", "near", "within", "during", "throughout", "across"];

    private static readonly string[] Others = ["to", "from", "by", "since", "until", "against", "per", "as"];

    /// <summary>What changes a sentence wherever it stands, and has no other way of being said than by one of its own group.</summary>
    private static readonly string[] Unmistakable = ["may", "might", "possibly", "unlikely", "unless", "despite", "although", "against", "rarely", "seldom", "temporarily", "few"];

    private static readonly string[] Openers = ["in", "on", "at", "of", "by", "into", "within", "amid", "as", "last", "next", "yesterday", "today", "tomorrow", "early", "late"];

    public static string? Fault(Assertion sentence, Evidence evidence)
    {
        // The lists of words are English.
        if (sentence.Language is not ("en" or "und"))
            return null;

        if (Wording.Of(sentence).Find(word => !sentence.IsQuoted(word.First) && IsForeign(word, evidence)) is { Text: { } foreign })
            return $"No cited span says “{foreign}”.";

        string? found = null;
        foreach (var span in evidence.Spans)
        {
            var edits = new Edits(sentence, span.Text);
            if (!edits.DoesFollow)
                continue;

            // One span that it follows without a fault is enough.
            if (FaultIn(edits, evidence, span) is not { } fault)
                return null;

            found ??= fault;
        }

        return found;
    }

    private static string? FaultIn(Edits edits, Evidence evidence, Span span)
    {
        foreach (var at in edits.Added)
            if (AdditionFault(edits, at, evidence, span) is { } fault)
                return fault;

        for (var at = 0; at < edits.Told.Count; at++)
            if (PrepositionFault(edits, at) is { } fault)
                return fault;

        foreach (var at in edits.LeftOut)
            if ((OmissionFault(edits, at) ?? QuotationFault(edits, at) ?? SubjectFault(edits, at)) is { } fault)
                return fault;

        return null;
    }

    private static string? AdditionFault(Edits edits, int at, Evidence evidence, Span span)
    {
        var word = edits.Told[at];
        if (word.IsLight)
            return null;

        var place = edits.PlaceOf(at);
        var instead = edits.LeftOutAt(place).ToList();
        var isClose = edits.IsNearlyVerbatim || edits.IsTight(at);
        switch (word.Kind)
        {
            case WordKind.Link:
                var other = instead.Find(given => given.Kind is WordKind.Link or WordKind.Mark && given.Key != word.Key);
                return !isClose || other.Text is null || (word.Key == "~to" && other.Key is "~will" or "~plan") || edits.IsMovedPhrase(at) ? null : $"It says “{word.Text}” where the cited span says “{other.Text}”.";

            case WordKind.Mark or WordKind.Extent:
                return edits.IsMovedWithItsHead(at) || IsSaidElsewhere(word, evidence, span) || IsAllowed(word, instead) || (!edits.IsNearlyVerbatim && !(isClose && instead.Exists(given => given.Kind is WordKind.Mark or WordKind.Extent or WordKind.Link)))
                    ? null
                    : $"No cited span says “{word.Text}” of this.";

            case WordKind.Day:
                var day = instead.Find(given => given.Kind == WordKind.Day && given.Key != word.Key);
                return !isClose || day.Text is null || edits.IsMovedPhrase(at) ? null : $"The cited span has {day.Text} where it has {word.Text}.";

            case WordKind.Number:
                return isClose && edits.LeftOut.Exists(given => edits.Given[given].Key == word.Key) && (instead.Exists(given => given.Kind == WordKind.Number) || !edits.IsOneThing(at)) && !edits.IsMovedPhrase(at)
                    ? $"The cited span has “{word.Text}” in another place."
                    : null;

            case WordKind.Name when edits.IsRepeated(word) && (instead.Exists(given => !given.IsLight) || edits.LeftOut.Exists(given => edits.Given[given].Kind == WordKind.Name)):
                return $"It has {word.Text} where the cited span has something else.";

            case WordKind.Name when !edits.IsNearlyVerbatim || !edits.Given.Exists(given => Wording.AreOne(given, word)):
                // What names it has of its own was looked at with its speaker; here it only must not stand in place of another.
                return isClose && instead.Exists(given => given.Kind == WordKind.Name) && !edits.IsReworded(at) && !edits.IsMovedPhrase(at) ? $"No cited span has {word.Text} here." : null;

            default:
                if (instead.Exists(given => Wording.AreOpposite(word, given)) && !instead.Exists(given => Wording.MeanOne(word, given)))
                    return $"It says “{word.Text}” where the cited span says otherwise.";

                var isKnown = edits.LeftOut.Exists(given => Wording.AreOne(edits.Given[given], word));
                return (isKnown ? !edits.IsNearlyVerbatim || (instead.TrueForAll(given => given.IsLight || given.Kind == WordKind.Link) && edits.IsOneThing(at)) : !edits.IsOneEdit) || edits.IsReworded(at) || edits.IsMovedPhrase(at) || edits.IsMovedAttribute(at) || IsSaidElsewhere(word, evidence, span) ? null : $"No cited span says “{word.Text}” here.";
        }
    }

    /// <summary>"Is to visit" for "will visit", and a figure less exact than the source's.</summary>
    private static bool IsAllowed(Wording word, List<Wording> instead) => word.Key switch
    {
        "~will" or "~should" or "~plan" when instead.Exists(given => given.Key is "~to" or "~plan" or "~will") => true,
        "~will" or "~plan" when instead.Exists(given => given.Text.Equals("due to", StringComparison.OrdinalIgnoreCase)) => true,
        "~about" => instead.TrueForAll(given => given.Kind != WordKind.Mark),
        _ => false,
    };

    /// <summary>"To 2025 in 48,000" where it rose to 48,000 in 2025: a name or a figure hangs on another preposition than in every place that the span has it.</summary>
    private static string? PrepositionFault(Edits edits, int at)
    {
        if (edits.Told[at].Kind is not (WordKind.Name or WordKind.Number or WordKind.Day) || PrepositionOf(edits.Told, at) is not { } preposition)
            return null;

        var given = Enumerable.Range(0, edits.Given.Count).Where(other => Wording.AreOne(edits.Given[other], edits.Told[at])).Select(other => PrepositionOf(edits.Given, other)).ToList();
        var isNewlyTied = preposition == "by" && !edits.IsTurned && given.TrueForAll(other => other is null);
        return given.Count == 0 || given.Contains(preposition) || (given.Contains(null) && !isNewlyTied) ? null : $"The cited span does not say “{preposition} {edits.Told[at].Text}”.";
    }

    /// <summary>One word for all prepositions of place, which stand for each other; null where none stands right in front.</summary>
    private static string? PrepositionOf(List<Wording> words, int at)
    {
        var before = Edits.InFrontOf(words, at);
        return before < 0 ? null
            : Places.Contains(words[before].Text.ToLowerInvariant()) ? "in"
            : Others.Contains(words[before].Text.ToLowerInvariant()) ? words[before].Text.ToLowerInvariant()
            : null;
    }

    /// <summary>No span has it, whatever else it says.</summary>
    private static bool IsForeign(Wording word, Evidence evidence) =>
        Unmistakable.Contains(word.Text.ToLowerInvariant()) && word.Kind is WordKind.Mark or WordKind.Link && !evidence.Spans.Any(span => Wording.Of(span.Text).Exists(given => given.Key == word.Key || (word.Key == "~despite" && given.Key is "but" or "however" or "~even")));

    /// <summary>A second fact that is cited may say it.</summary>
    private static bool IsSaidElsewhere(Wording word, Evidence evidence, Span span) =>
        evidence.Spans.Any(other => other.Fact != span.Fact && Wording.Of(other.Text).Exists(given => given.Key == word.Key));

    private static string? OmissionFault(Edits edits, int at)
    {
        var word = edits.Given[at];
        if (word.Kind != WordKind.Mark || edits.Added.Exists(added => edits.Told[added].Key == word.Key))
            return null;

        if (word.Key is "~will" or "~plan" && edits.AddedAt(at).Any(added => added.Key is "~to" or "~plan" or "~will"))
            return null;

        // Between two words that go on standing side by side, whatever they are, nothing else went with it.
        if (edits.LeftOutAround(at) is var (first, last) && first == last && edits.AreSideBySide(at - 1, at + 1))
            return $"It leaves out “{word.Text}” of the cited span.";

        for (var head = at + 1; edits.IsNearlyVerbatim && head < edits.Given.Count && head <= at + Reach; head++)
            if (!edits.Given[head].IsLight)
                return edits.IsKept(head) ? $"It leaves out “{word.Text}” of the cited span." : null;

        return null;
    }

    /// <summary>A quotation goes on as it stands: what is left out of its middle, or of one end of it, may be what it turns on.</summary>
    private static string? QuotationFault(Edits edits, int at)
    {
        if (!edits.IsGivenQuoted(at))
            return null;

        var (first, last) = edits.LeftOutAround(at);
        var (before, behind) = (first - 1, last + 1);
        bool IsOfIt(int given) => given >= 0 && given < edits.Given.Count && edits.IsGivenQuoted(given) && edits.IsToldQuoted(given);
        return IsOfIt(before) || IsOfIt(behind) ? $"It leaves “{edits.Given[at].Text}” out of a quotation." : null;
    }

    /// <summary>"The told ThePrint" where somebody told it.</summary>
    private static string? SubjectFault(Edits edits, int at)
    {
        if (edits.Given[at].Kind != WordKind.Name)
            return null;

        var (first, last) = edits.LeftOutAround(at);
        return last + 1 < edits.Given.Count && Verbs.IsVerbLike(edits.Given[last + 1].Text.ToLowerInvariant()) && edits.IsKept(last + 1)
            && Enumerable.Range(first, last - first + 1).All(given => edits.Given[given].Kind is WordKind.Name or WordKind.Free)
            && (first == 0 || edits.Given[first - 1].Kind is WordKind.Free or WordKind.Link || edits.IsBehindComma(first)) && edits.IsJoined(last)
            && !edits.Told.Exists(word => Wording.AreOne(word, edits.Given[at]))
            && edits.AddedAt(at).All(word => word.Kind == WordKind.Free && !Pronouns.Contains(word.Key))
                ? $"It leaves out {edits.Given[at].Text}, of whom it tells."
                : null;
    }

    /// <summary>How a sentence's words come from a span's.</summary>
    private sealed class Edits
    {
        private readonly Assertion _sentence;
        private readonly Assertion _span;
        private readonly int[] _givenOf;
        private readonly int[] _toldOf;

        public Edits(Assertion sentence, Assertion span)
        {
            (_sentence, _span) = (sentence, span);
            Told = Wording.Of(sentence);
            Given = Wording.Of(span);
            (_givenOf, _toldOf) = Align(Told, Given);
            Added = [.. Enumerable.Range(0, Told.Count).Where(at => _givenOf[at] < 0)];
            LeftOut = [.. Enumerable.Range(0, Given.Count).Where(at => _toldOf[at] < 0)];
            IsTurned = Told.Count(word => word.Key == "by") != Given.Count(word => word.Key == "by");
            var bearing = Enumerable.Range(0, Told.Count).Where(at => !Told[at].IsLight).ToList();
            IsNearlyVerbatim = Differences() <= MostDifferences;
            IsOneEdit = Added.Count > 0 && Added[^1] - Added[0] == Added.Count - 1 && LeftOut.Count == LeftOutAt(PlaceOf(Added[0])).Count();
            DoesFollow = Told.Count > 0 && (bearing.Count(at => _givenOf[at] >= 0) >= FollowsInBearing * bearing.Count || Told.Count - Added.Count >= FollowsInAll * Told.Count);
        }

        public List<Wording> Told { get; }

        public List<Wording> Given { get; }

        public bool DoesFollow { get; }

        /// <summary>It has so little of its own that each difference must be one that is known to keep what it says.</summary>
        public bool IsNearlyVerbatim { get; }

        /// <summary>Words of the sentence that stand for none of the span's in order.</summary>
        public List<int> Added { get; }

        public List<int> LeftOut { get; }

        public bool IsKept(int given) => _toldOf[given] >= 0;

        public bool IsGivenQuoted(int given) => _span.IsQuoted(Given[given].First);

        /// <summary>Whether a word of the span is kept and stands in quotation marks in the sentence too.</summary>
        public bool IsToldQuoted(int given) => IsKept(given) && _sentence.IsQuoted(Told[_toldOf[given]].First);

        /// <summary>The first and the last of the words left out together with one.</summary>
        public (int First, int Last) LeftOutAround(int given)
        {
            var (first, last) = (given, given);
            while (first > 0 && !IsKept(first - 1))
                first--;

            while (last + 1 < Given.Count && !IsKept(last + 1))
                last++;

            return (first, last);
        }

        /// <summary>Whether two words of the span, an end of it being one, are neighbours in the sentence.</summary>
        public bool AreSideBySide(int before, int behind) => ToldOf(behind) == ToldOf(before) + 1;

        private int ToldOf(int given) => given < 0 ? -1 : given == Given.Count ? Told.Count : IsKept(given) ? _toldOf[given] : -2;

        public bool IsBehindComma(int given) => Given[given].First is var token && token > 0 && _span.Tokens[token - 1].Is(",");

        /// <summary>Whether the span has no sign behind a word.</summary>
        public bool IsJoined(int given) => Given[given].Next is var token && token < _span.Tokens.Count && _span.Tokens[token].Kind != TokenKind.Symbol;

        /// <summary>Where in the span a word was put: behind this many of its words.</summary>
        public int PlaceOf(int told)
        {
            while (told >= 0 && _givenOf[told] < 0)
                told--;

            return told < 0 ? 0 : _givenOf[told] + 1;
        }

        public IEnumerable<Wording> LeftOutAt(int place) => Given.Skip(place).TakeWhile((_, offset) => _toldOf[place + offset] < 0);

        /// <summary>What stands in the sentence where a word of the span was left out.</summary>
        public IEnumerable<Wording> AddedAt(int given)
        {
            while (given >= 0 && _toldOf[given] < 0)
                given--;

            var first = given < 0 ? 0 : _toldOf[given] + 1;
            return Told.Skip(first).TakeWhile((_, offset) => _givenOf[first + offset] < 0);
        }

        /// <summary>A word that means the same was left out in this place, or, where the clause is turned round, anywhere.</summary>
        public bool IsReworded(int at)
        {
            var place = PlaceOf(at);
            return LeftOutAt(place).Any(given => Wording.MeanOne(Told[at], given)) || (IsTurned && LeftOut.Exists(given => Wording.MeanOne(Told[at], Given[given])));
        }

        /// <summary>A whole phrase that the span has elsewhere, and that stands in no other's place.</summary>
        public bool IsMovedPhrase(int at)
        {
            foreach (var from in LeftOut.Where(given => Wording.AreOne(Given[given], Told[at])))
            {
                var (first, last, start) = (at, at, from);
                while (first > 0 && start > 0 && _givenOf[first - 1] < 0 && _toldOf[start - 1] < 0 && Wording.AreOne(Told[first - 1], Given[start - 1]))
                    (first, start) = (first - 1, start - 1);

                while (last + 1 < Told.Count && from + last + 1 - at < Given.Count && _givenOf[last + 1] < 0 && _toldOf[from + last + 1 - at] < 0 && Wording.AreOne(Told[last + 1], Given[from + last + 1 - at]))
                    last++;

                var bears = Enumerable.Range(first, last - first + 1).Any(word => Told[word].Kind is not (WordKind.Free or WordKind.Link));
                if (bears && (IsTurned || ((IsPhrase(first, last, start) || IsSetOff(first, last)) && LeftOutAt(PlaceOf(first)).All(given => given.Kind is WordKind.Free or WordKind.Link))))
                    return true;
            }

            return false;
        }

        public bool IsMovedWithItsHead(int at) =>
            LeftOut.Exists(given => Given[given].Key == Told[at].Key && HeadOf(Told, at) == HeadOf(Given, given))
            || HeadsOf(Told, Told[at].Key).SequenceEqual(HeadsOf(Given, Told[at].Key));

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
        public bool IsMovedAttribute(int at) => LeftOut.Exists(given =>
            Wording.MeanOne(Given[given], Told[at])
            && (IsAttribute(Told, at, Given, given) || IsAttribute(Given, given, Told, at)));

        /// <summary>In the one text it stands in front of the noun that in the other a preposition ties it to.</summary>
        private static bool IsAttribute(List<Wording> before, int at, List<Wording> behind, int tied)
        {
            var preposition = InFrontOf(behind, tied);
            return preposition > 0 && Places.Contains(behind[preposition].Text.ToLowerInvariant())
                && Enumerable.Range(at + 1, Math.Min(Reach, before.Count - at - 1)).TakeWhile(next => !before[next].IsLight).Any(next => Wording.AreOne(before[next], behind[preposition - 1]));
        }

        /// <summary>An active made a passive, or the other way round.</summary>
        public bool IsTurned { get; }

        /// <summary>All that is other than in the span stands in one place.</summary>
        public bool IsOneEdit { get; }

        /// <summary>The span has a name, and not so often.</summary>
        public bool IsRepeated(Wording word) => Given.Exists(given => Wording.AreOne(given, word)) && Told.Count(told => Wording.AreOne(told, word)) > Given.Count(given => Wording.AreOne(given, word));

        /// <summary>Around a word of its own no other stands that the span has elsewhere than beside it.</summary>
        public bool IsOneThing(int at)
        {
            var (first, last) = (at, at);
            while (first > 0 && _givenOf[first - 1] < 0)
                first--;

            while (last + 1 < Told.Count && _givenOf[last + 1] < 0)
                last++;

            var bearing = Enumerable.Range(first, last - first + 1)
                .Where(word => Told[word].Kind is WordKind.Content or WordKind.Name or WordKind.Number && LeftOut.Exists(given => Wording.AreOne(Given[given], Told[word]))).ToList();
            return bearing.Zip(bearing.Skip(1)).All(pair => LeftOut.Exists(given => Wording.AreOne(Given[given], Told[pair.First]) && LeftOut.Exists(next => next > given && next <= given + Reach && Wording.AreOne(Given[next], Told[pair.Second]))));
        }

        /// <summary>At most two words where the span has at most two others.</summary>
        public bool IsTight(int told)
        {
            var (first, last) = (told, told);
            while (first > 0 && _givenOf[first - 1] < 0)
                first--;

            while (last + 1 < Told.Count && _givenOf[last + 1] < 0)
                last++;

            return last - first < 2 && LeftOutAt(PlaceOf(told)).Count() is 1 or 2;
        }

        /// <summary>Words of its own that carry something, a run that was moved as a whole counted once.</summary>
        private int Differences()
        {
            var differences = 0;
            var previous = -2;
            foreach (var at in Added.Where(at => !Told[at].IsLight))
            {
                var isMoved = previous == at - 1 && LeftOut.Exists(given => given > 0 && Wording.AreOne(Given[given], Told[at]) && _toldOf[given - 1] < 0 && Wording.AreOne(Given[given - 1], Told[previous]));
                differences += isMoved ? 0 : 1;
                previous = at;
            }

            return differences;
        }

        /// <summary>It begins with a preposition or a time, or says who says so.</summary>
        private bool IsPhrase(int first, int last, int start)
        {
            var before = InFrontOf(Told, first);
            return Told[first].Kind is WordKind.Link or WordKind.Day || (Told[first].Kind != WordKind.Name && Openers.Contains(Told[first].Text.ToLowerInvariant()))
                || (before >= 0 && Openers.Contains(Told[before].Key) && InFrontOf(Given, start) is >= 0 and var opener && Given[opener].Key == Told[before].Key)
                || Enumerable.Range(Math.Max(0, before), Math.Min(Told.Count - 1, last + 1) - Math.Max(0, before) + 1).Any(word => Told[word].Kind == WordKind.Free && Verbs.IsSpeech(Told[word].Key));
        }

        /// <summary>The word in front of one, articles skipped; -1 where there is none.</summary>
        public static int InFrontOf(List<Wording> words, int at)
        {
            at--;
            while (at >= 0 && words[at].Key is "the" or "a" or "an")
                at--;

            return at;
        }

        /// <summary>Between commas, or between one and an end of the sentence.</summary>
        private bool IsSetOff(int first, int last)
        {
            var before = Told[first].First - 1;
            var behind = Told[last].Next;
            while (before >= 0 && _sentence.Tokens[before].IsAny(["the", "a", "an"]))
                before--;

            return (before < 0 || _sentence.Tokens[before].IsAny([",", ";", "—", "–", "“", "\""])) && (behind >= _sentence.Tokens.Count || _sentence.Tokens[behind].IsAny([",", ".", ";", "—", "–"]));
        }

        /// <summary>The heaviest common subsequence. What carries most weighs most; names and numbers weigh less than what is said of them.</summary>
        private static (int[] GivenOf, int[] ToldOf) Align(List<Wording> told, List<Wording> given)
        {
            var best = new int[told.Count + 1, given.Count + 1];
            for (var i = told.Count - 1; i >= 0; i--)
                for (var k = given.Count - 1; k >= 0; k--)
                    best[i, k] = Math.Max(Math.Max(best[i + 1, k], best[i, k + 1]), Wording.AreOne(told[i], given[k]) ? best[i + 1, k + 1] + WeightOf(told[i]) : 0);

            var givenOf = Enumerable.Repeat(-1, told.Count).ToArray();
            var toldOf = Enumerable.Repeat(-1, given.Count).ToArray();
            for (int i = 0, k = 0; i < told.Count && k < given.Count;)
            {
                if (Wording.AreOne(told[i], given[k]) && best[i, k] == best[i + 1, k + 1] + WeightOf(told[i]))
                    (givenOf[i], toldOf[k]) = (k++, i++);
                else if (best[i + 1, k] >= best[i, k + 1])
                    i++;
                else
                    k++;
            }

            return (givenOf, toldOf);
        }

        private static int WeightOf(Wording word) => word.Kind switch { WordKind.Free => 1, WordKind.Content => 4, WordKind.Mark or WordKind.Link => 3, _ => 2 };
    }
}

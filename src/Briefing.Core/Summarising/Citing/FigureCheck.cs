using System.Globalization;
using Briefing.Merging;

namespace Briefing.Summarising.Citing;

using Calendar = Briefing.Merging.Calendar;

/// <summary>Every number, amount and day of a sentence is in a span, for the same thing.</summary>
internal static class FigureCheck
{
    /// <summary>Quantities without a number. Each must stand in a span as it is.</summary>
    private static readonly WordSet Quantities = new(
        """
        dozen dozens hundred hundreds thousand thousands million millions billion billions trillion score scores twice double doubled triple tripled thrice half halved
        quarter third thirds fifth tenth majority most minority all both couple pair single sole only first second fourth sixth seventh eighth ninth
        week weeks month months year years day days hour hours minute minutes decade decades century centuries weekend
        morning afternoon evening night noon midnight dawn dusk overnight yesterday today tomorrow tonight
        spring summer autumn fall winter annual annually daily weekly monthly once
        """);

    public static string? Fault(Assertion sentence, Evidence evidence)
    {
        foreach (var value in sentence.Values)
            if ((Fault(value, sentence, evidence) ?? CountedFault(value, sentence, evidence) ?? RepetitionFault(value, sentence, evidence) ?? PartFault(value, sentence, evidence) ?? BoundFault(value, sentence, evidence)) is { } fault)
                return fault;

        for (var at = 0; at < sentence.Tokens.Count; at++)
            if ((LooseFault(sentence, at, evidence) ?? JoinedFault(sentence, at, evidence) ?? RecordFault(sentence, at, evidence)) is { } fault)
                return fault;

        return null;
    }

    private static string? Fault(Value value, Assertion sentence, Evidence evidence)
    {
        var written = sentence.Text[value.Start..value.End];
        string? nearest = null;
        foreach (var span in evidence.Spans)
            foreach (var other in span.Text.Values)
            {
                if (ValueMatch.AreOneAge(value, sentence, other, span.Text))
                    return null;

                if (!ValueMatch.IsSame(value, other))
                    continue;

                var fault = BindingFault(value, sentence, other, span);
                if (fault is null)
                    return DisputeFault(value, other, span, sentence, evidence) ?? DayFault(value, other, sentence, span);

                nearest ??= fault;
            }

        return nearest is not null ? $"“{written}”: {nearest}"
            : value.Kind == ValueKind.Date && IsImplied(value, evidence) ? null
            : value is { Kind: ValueKind.Count, Number: 1 } && evidence.HasToken("one") ? null
            : $"No cited span has “{written}”.";
    }

    /// <summary>What the figure is of: hedge, counted noun, outcome, and whether another figure of the span fits the place better.</summary>
    private static string? BindingFault(Value value, Assertion sentence, Value other, Span span) =>
        !ValueMatch.KeepsHedge(value, other) ? "a cited span is less or more certain of it."
        : !ValueMatch.CountsSame(value, sentence, other, span.Text) ? "the cited span counts something else."
        : !ValueMatch.HasSameOutcome(value, other) ? "the cited span tells it of something else."
        : StandsAsYear(value, sentence) && !StandsAsYear(other, span.Text) ? "the cited span gives it as no year."
        : ValueMatch.IsGivenOtherwise(value, other, span.Text) ? "the cited span gives it as another number."
        : ValueMatch.FitsOtherBetter(value, sentence, other, span.Text) ? "the cited span gives another figure for this."
        : null;

    /// <summary>"In 2,025", "since 58": a number of nothing, where a year would stand.</summary>
    private static bool StandsAsYear(Value value, Assertion text) =>
        value is { Kind: ValueKind.Count, Unit: "" } && text.TokensOf(value).First is var first && first > 0 && text.Tokens[first - 1].IsAny(["in", "since", "until"]);

    /// <summary>What stands right behind a number is what it counts: "two people smugglers" are no "two houses smugglers".</summary>
    private static string? CountedFault(Value value, Assertion sentence, Evidence evidence)
    {
        if (value.Kind is ValueKind.Date or ValueKind.Time or ValueKind.Score)
            return null;

        var (_, next) = sentence.TokensOf(value);
        next += next < sentence.Tokens.Count && sentence.Tokens[next].Is("-") ? 1 : 0;
        return next < sentence.Tokens.Count && sentence.Stems[next] is { } stem && !sentence.Tokens[next].IsCapitalised && stem != Merging.Stems.Of(value.Unit, sentence.Language) && !evidence.Bears(stem)
            && !Verbs.IsVerbLike(sentence.Tokens[next].Lower)
            ? $"No cited span counts “{sentence.Tokens[next].Text}”."
            : null;
    }

    /// <summary>A figure told twice is one that a span has twice: "killed 12 and injured 12".</summary>
    private static string? RepetitionFault(Value value, Assertion sentence, Evidence evidence)
    {
        bool IsLike(Value other) => other.Kind == value.Kind && ValueMatch.IsSame(value, other) && ValueMatch.HasSameOutcome(value, other);
        var told = sentence.Values.Count(IsLike);
        return told > 1 && value.Kind == ValueKind.Count && told > evidence.Spans.Max(span => span.Text.Values.Count(IsLike))
            ? $"It tells “{sentence.Text[value.Start..value.End]}” more often than a cited span."
            : null;
    }

    /// <summary>Of "four of five cases" the four are the part.</summary>
    private static string? PartFault(Value value, Assertion sentence, Evidence evidence)
    {
        var (_, next) = sentence.TokensOf(value);
        if (next >= sentence.Tokens.Count || !sentence.Tokens[next].Is("of") || sentence.Values.Find(other => other.Start > value.Start) is not { } whole || sentence.TokensOf(whole).First - next > 2)
            return null;

        return evidence.Spans.Any(span => span.Text.Values.Exists(part => ValueMatch.IsSame(value, part) && span.Text.Values.Exists(all => all.Start > part.Start && ValueMatch.IsSame(whole, all))))
            ? null
            : $"No cited span has {sentence.Text[value.Start..whole.End]}.";
    }

    /// <summary>Of "18,250 to 63,000 visitors" both ends stand in a span: what lies between is no third number.</summary>
    private static string? BoundFault(Value value, Assertion sentence, Evidence evidence)
    {
        if (value.Kind is ValueKind.Date or ValueKind.Time || !ValueMatch.IsRange(value))
            return null;

        var (first, next) = sentence.TokensOf(value);
        for (var at = first; at < next; at++)
            if (sentence.Tokens[at] is { Kind: TokenKind.Number } bound && !evidence.Spans.Any(span => span.Text.Tokens.Exists(other => other.Text == bound.Text || IsSpelled(other, bound))))
                return $"No cited span has “{bound.Text}”.";

        return null;
    }

    /// <summary>"9/11", "2019/20", "24/7": numbers that a stroke joins are one name, and stand so in a span.</summary>
    private static string? JoinedFault(Assertion sentence, int at, Evidence evidence)
    {
        if (!IsJoined(sentence, at))
            return null;

        var (first, last) = (sentence.Tokens[at].Text, sentence.Tokens[at + 2].Text);
        return evidence.Spans.Any(span => Enumerable.Range(0, span.Text.Tokens.Count).Any(other => IsJoined(span.Text, other) && span.Text.Tokens[other].Text == first && span.Text.Tokens[other + 2].Text == last))
            ? null
            : $"No cited span has “{first}/{last}”.";
    }

    /// <summary>"45-7-2": each of the numbers that hyphens join stands in a span, whatever was read of the first two.</summary>
    private static string? RecordFault(Assertion sentence, int at, Evidence evidence) =>
        at > 1 && sentence.Tokens[at] is { Kind: TokenKind.Number, Glued: true } number && sentence.Tokens[at - 1] is { Glued: true } hyphen && hyphen.IsAny(["-", "–"]) && sentence.Tokens[at - 2].Kind == TokenKind.Number
        && !evidence.Spans.Any(span => span.Text.Tokens.Exists(other => other.Text == number.Text || IsSpelled(other, number)))
            ? $"No cited span has “{number.Text}”."
            : null;

    private static bool IsJoined(Assertion text, int at) =>
        at + 2 < text.Tokens.Count && text.Tokens[at].Kind == TokenKind.Number && text.Tokens[at + 1].Is("/") && text.Tokens[at + 1].Glued && text.Tokens[at + 2] is { Kind: TokenKind.Number, Glued: true };

    /// <summary>A day of the same date that is called by another weekday, or a year that no span tells.</summary>
    private static string? DayFault(Value value, Value other, Assertion sentence, Span span)
    {
        if (value.Kind != ValueKind.Date)
            return null;

        var (first, next) = sentence.TokensOf(value);
        for (var at = first; at < next; at++)
        {
            var token = sentence.Tokens[at];
            if (Calendar.WeekdayOf(token) is { } weekday && !span.Text.HasToken(token.Lower) && !(other.When is { } when && when.First == when.Last && when.First.DayOfWeek == weekday))
                return $"The cited span does not say {token.Text}.";

            if (token.Kind == TokenKind.Number && token.Text.Length == 4 && !span.Text.HasToken(token.Text)
                && (span.Text.Tokens.Exists(IsYear) || !(other.When is { } days && days.First.Year.ToString(CultureInfo.InvariantCulture) == token.Text && days.Last.Year == days.First.Year)))
                return $"The cited span does not say {token.Text}.";
        }

        return null;
    }

    private static bool IsYear(Token token) => token.Kind == TokenKind.Number && token.Text.Length == 4 && token.Text[0] is '1' or '2' && token.Text.All(char.IsAsciiDigit);

    /// <summary>A month or a year that a longer date of a span falls into.</summary>
    private static bool IsImplied(Value value, Evidence evidence) =>
        value.When is { } when && evidence.Spans.Any(span => span.Text.Values.Any(other => other.When is { } days && when.First <= days.First && when.Last >= days.Last));

    /// <summary>One of the values that sources disagree on stands with who says so, or beside another of them.</summary>
    private static string? DisputeFault(Value value, Value other, Span span, Assertion sentence, Evidence evidence)
    {
        if (span.Fact.Status != FactStatus.Disputed || sentence.Speaker is not null || sentence.HasToken("according") || value.Hedge != other.Hedge)
            return null;

        var dispute = evidence.Disputes.FirstOrDefault(dispute => dispute.Positions.Any(position => position.Value == other.Canonical && (position.Unit == other.Unit || position.Unit.Length == 0)));
        if (dispute is null)
            return null;

        var told = sentence.Values.Count(stated => dispute.Positions.Any(position => position.Value == stated.Canonical || (stated.Kind == value.Kind && stated != value)));
        return told > 1 ? null : $"Sources disagree on “{sentence.Text[value.Start..value.End]}”: say who says so.";
    }

    /// <summary>Numbers that are part of a name, number words and quantities stand in a span as they are.</summary>
    private static string? LooseFault(Assertion sentence, int at, Evidence evidence)
    {
        var token = sentence.Tokens[at];
        var must = token.Kind == TokenKind.Number || NumberWords.IsNumber(token.Lower) || NumberWords.OrdinalOf(token.Lower) is not null
            || Quantities.Contains(token.Lower) || Calendar.WeekdayOf(token) is not null || Calendar.MonthOf(token) is not null;
        if ((Calendar.WeekdayOf(token) ?? (object?)Calendar.MonthOf(token)) is not null && IsToldTooOften(token, sentence, evidence))
            return $"It tells {token.Text} more often than the cited spans.";

        if (!must || sentence.IsInValue(at) || (IsBorne(sentence, at, evidence) && !CountsNew(sentence, at, evidence)))
            return null;

        return $"No cited span has “{token.Text}”.";
    }

    private static bool IsToldTooOften(Token day, Assertion sentence, Evidence evidence) =>
        sentence.Tokens.Count(token => token.Lower == day.Lower) is > 1 and var told && told > evidence.Spans.Sum(span => span.Text.Tokens.Count(token => token.Lower == day.Lower));

    /// <summary>"Several hundred houses", where the span has hundreds of something else.</summary>
    private static bool CountsNew(Assertion sentence, int at, Evidence evidence) =>
        sentence.Tokens[at].IsAny(["dozen", "dozens", "hundred", "hundreds", "thousand", "thousands", "million", "millions"]) && at + 1 < sentence.Tokens.Count && sentence.Stems[at + 1] is { } noun && !sentence.Tokens[at + 1].IsCapitalised && !evidence.Bears(noun);

    private static bool IsBorne(Assertion sentence, int at, Evidence evidence)
    {
        var token = sentence.Tokens[at];
        if (token.Is("one") || token.Is("single"))
            return (at > 0 && sentence.Tokens[at - 1].Is("no")) || evidence.HasToken("one") || evidence.HasToken("a") || evidence.HasToken("an") || evidence.HasToken("1") || evidence.HasToken("single");

        if (Calendar.WeekdayOf(token) is { } weekday)
            return evidence.HasToken(token.Lower) || Days(evidence).Any(days => days.First == days.Last && days.First.DayOfWeek == weekday);

        if (Calendar.MonthOf(token) is { } month)
            return evidence.HasToken(token.Lower) || Days(evidence).Any(days => days.First.Month == month && days.Last.DayNumber - days.First.DayNumber < 31 && days.Last.Month == month);

        if (token.Kind == TokenKind.Number)
            return evidence.Spans.Any(span => StandsAlike(sentence, at, span.Text)) || (token.Text.Length == 4 && !evidence.Spans.Any(span => span.Text.Tokens.Exists(IsYear)) && Days(evidence).Any(days => days.First.Year.ToString(CultureInfo.InvariantCulture) == token.Text));

        if (NumberWords.IsNumber(token.Lower) && evidence.Spans.Any(span => StandsAlike(sentence, at, span.Text)))
            return true;

        var stem = Merging.Stems.Of(token.Lower, sentence.Language);
        return evidence.Spans.Any(span => span.Text.Tokens.Exists(other => other.Lower == token.Lower || (other.Kind == TokenKind.Word && Merging.Stems.Of(other.Lower, sentence.Language) == stem)))
            || IsSamePoint(token.Lower, evidence);
    }

    /// <summary>"Monday night" is overnight, and "once" is one time.</summary>
    private static bool IsSamePoint(string lower, Evidence evidence) => lower switch
    {
        "half" => evidence.Spans.Any(span => span.Text.Values.Any(value => value is { Kind: ValueKind.Percent, Number: 50 })),
        "doubled" or "double" => evidence.HasToken("twice") || evidence.HasToken("twofold"),
        "annual" or "annually" => evidence.HasToken("year") || evidence.HasToken("yearly"),
        "daily" => evidence.HasToken("day"),
        "weekly" => evidence.HasToken("week"),
        "both" => evidence.HasToken("two") || evidence.HasToken("and"),
        _ => false,
    };

    /// <summary>The same number beside the same word: "Flight 370", "Article 5", "COVID-19".</summary>
    private static bool StandsAlike(Assertion sentence, int at, Assertion span)
    {
        for (var other = 0; other < span.Tokens.Count; other++)
        {
            if (span.Tokens[other].Lower != sentence.Tokens[at].Lower && !IsSpelled(span.Tokens[other], sentence.Tokens[at]) && !IsSpelled(sentence.Tokens[at], span.Tokens[other]))
                continue;

            // "24/7" stands as a whole or not at all.
            if (IsPartOfFraction(sentence, at) && !(at + 2 < sentence.Tokens.Count && other + 2 < span.Tokens.Count && sentence.Tokens[at + 2].Lower == span.Tokens[other + 2].Lower && span.Tokens[other + 1].Is("/")))
                continue;

            var before = at > 0 && other > 0 && sentence.Tokens[at - 1].Lower == span.Tokens[other - 1].Lower
                && (sentence.Tokens[at - 1].Kind != TokenKind.Symbol || (at > 1 && other > 1 && sentence.Tokens[at - 2].Lower == span.Tokens[other - 2].Lower));
            var behind = at + 1 < sentence.Tokens.Count && (sentence.Tokens[at + 1].Kind != TokenKind.Symbol || sentence.Tokens[at + 1].Glued && !sentence.Tokens[at + 1].IsAny([".", ",", ";"])) && other + 1 < span.Tokens.Count && sentence.Tokens[at + 1].Lower == span.Tokens[other + 1].Lower;
            if (before || behind)
                return true;
        }

        return false;
    }

    /// <summary>"Three" for "3".</summary>
    private static bool IsSpelled(Token word, Token digits) =>
        NumberWords.IsNumber(word.Lower) && NumberWords.Read([word], 0) is { } numeral && numeral.Number.ToString(CultureInfo.InvariantCulture) == digits.Text;

    private static bool IsPartOfFraction(Assertion text, int at) => at + 1 < text.Tokens.Count && text.Tokens[at + 1].Is("/");

    private static IEnumerable<DateSpan> Days(Evidence evidence) =>
        evidence.Spans.SelectMany(span => span.Text.Values).Where(value => value is { Kind: ValueKind.Date, When: not null }).Select(value => value.When!.Value);
}

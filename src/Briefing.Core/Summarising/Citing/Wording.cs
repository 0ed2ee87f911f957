using System.Globalization;
using Briefing.Merging;

namespace Briefing.Summarising.Citing;

using Calendar = Briefing.Merging.Calendar;

internal enum WordKind
{
    /// <summary>Carries nothing by itself: articles, forms of "be", "said", prepositions that may stand for each other.</summary>
    Free,

    /// <summary>Says how sure, how much or how often, or denies: told without it a sentence says more.</summary>
    Mark,

    /// <summary>Says that it holds of all, always or even so: it may go, but not come.</summary>
    Extent,

    /// <summary>Says which way or whose: it may go with its phrase, but no other one may stand in its place.</summary>
    Link,

    Content,

    Name,

    /// <summary>A weekday or a month.</summary>
    Day,

    Number,
}

/// <summary>A word, or an expression of several that is read as one.</summary>
/// <param name="Key">Equal for words that may stand for each other.</param>
/// <param name="First">The first of its tokens in <see cref="Assertion.Tokens"/>.</param>
internal readonly record struct Wording(string Key, WordKind Kind, int First, int Next, string Text)
{
    /// <summary>Expressions of several words, each as the one word that means the same. Those with # stand in front of a number only.</summary>
    private static readonly (string[] Words, string As, bool BeforeNumber)[] Expressions =
    [
        .. Lines("""
            #more than=over
            #fewer than=under
            #less than=under
            at least=at-least
            no fewer than=at-least
            no less than=at-least
            not less than=at-least
            #at most=at-most
            #up to=at-most
            #as many as=at-most
            #as much as=at-most
            no more than=at-most
            not more than=at-most
            according to=said
            because of=because
            due to=because
            owing to=because
            as a result of=because
            thanks to=because
            in spite of=despite
            prior to=before
            no longer=not
            no one=not
            able to=can
            unable to=not
            in favour of=in-favour
            in favor of=in-favour
            as well as=and
            per cent=percent
            so far=yet
            so - called=supposedly
            """),
    ];

    private static readonly Dictionary<string, (string Key, WordKind Kind)> Small = SmallWords(
        free: """
            the a an this that these those which who whom whose where there it its they their them theirs themselves itself and also too as so then but however meanwhile
            is are was were be been being am has have had having do does did doing get gets got
            in on at of by into onto upon within via per amid 's ' mr mrs ms dr sir
            said says say saying told tells tell telling stated states stating announced announces announcing added adds adding reported reports reporting wrote writes
            still already now yet took take takes place made make makes following
            """,
        marks: """
            not no never n't neither nor none nobody nothing nowhere cannot hardly barely scarcely
            may might could possibly perhaps maybe potentially possible potential
            likely probably presumably
            unlikely
            will would shall
            must
            should ought
            can
            reportedly allegedly apparently purportedly supposedly alleged suspected seemingly
            if whether provided
            unless
            some several
            many numerous
            few
            most majority
            half
            only just merely solely
            often frequently
            sometimes occasionally
            usually generally typically normally
            rarely seldom
            partly partially
            nearly almost
            mostly largely mainly
            briefly
            temporarily
            temporary
            try tries tried trying attempt attempts attempted attempting
            plan plans planned planning intend intends intended due set scheduled expected going
            want wants wanted hope hopes hoped
            proposed
            considering
            former formerly previous previously
            acting interim
            deputy vice
            unofficial unofficially
            unconfirmed
            preliminary provisional
            believed thought
            more
            less fewer
            least
            other another
            over above
            under below
            at-least
            at-most
            about around approximately roughly
            """,
        links: """
            from
            to
            for in-favour
            with
            without
            against
            inside
            outside
            up
            down
            after
            before
            later afterwards afterward subsequently
            earlier
            since
            until till
            during
            while whereas
            because
            despite although though
            between
            he him his himself
            she her hers herself
            or
            than
            """,
        extents: """
            all every each
            both
            always
            even
            once
            twice
            """);

    private static readonly string[] BeforeNumbers = ["over", "above", "under", "below", "about", "around", "approximately", "roughly", "some", "nearly", "almost", "half"];

    public bool IsLight => Kind is WordKind.Free;

    /// <summary>Whether they may be aligned: one meaning, or one spelling that only its place gave a capital.</summary>
    public static bool AreOne(Wording a, Wording b) =>
        (a.Key == b.Key && !AreOpposite(a, b)) || (a.Kind != b.Kind && a.Kind is WordKind.Name or WordKind.Content && b.Kind is WordKind.Name or WordKind.Content && string.Equals(a.Text, b.Text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the one may stand for the other in its place: also a people for its country, a noun for its verb.</summary>
    public static bool MeanOne(Wording a, Wording b) =>
        AreOne(a, b)
        || (AreOpposite(a, b) ? false
            : a.Kind == WordKind.Content && b.Kind == WordKind.Content ? Lexicon.AreRelated(a.Key, b.Key)
            : a.Kind is WordKind.Name or WordKind.Content && b.Kind is WordKind.Name or WordKind.Content && NameCheck.AreOne(a.Key, b.Key));

    /// <summary>Husband and wife are both a spouse, and not each other.</summary>
    public static bool AreOpposite(Wording a, Wording b) =>
        a.Kind == WordKind.Content && b.Kind == WordKind.Content && a.Text != b.Text && Lexicon.OppositesOf(a.Text.ToLowerInvariant()).Contains(b.Text.ToLowerInvariant());

    /// <summary>The words of an assertion outside of symbols, in order.</summary>
    public static List<Wording> Of(Assertion text)
    {
        var words = new List<Wording>(text.Tokens.Count);
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            var token = text.Tokens[at];
            if (token.Kind == TokenKind.Symbol)
                continue;

            if (ExpressionAt(text.Tokens, at) is { } expression)
            {
                words.Add(Plain(text, at, at + expression.Words.Length, expression.As));
                at += expression.Words.Length - 1;
            }
            else if (Denied(token.Lower) is { } verb)
            {
                words.Add(Plain(text, at, at + 1, verb));
                words.Add(Plain(text, at, at + 1, "not"));
            }
            else
            {
                words.Add(Read(text, at));
            }
        }

        return words;
    }

    private static Wording Read(Assertion text, int at)
    {
        var token = text.Tokens[at];
        if (token.Kind == TokenKind.Number || NumberWords.IsNumber(token.Lower))
            return new Wording(NumberKey(token), text.Values.Exists(value => value.Kind == ValueKind.Date && value.Start <= token.Start && value.End >= token.End) ? WordKind.Day : WordKind.Number, at, at + 1, token.Text);

        if (IsUnit(text, at))
            return new Wording(token.Lower, WordKind.Free, at, at + 1, token.Text);

        if (Calendar.WeekdayOf(token) is not null || Calendar.MonthOf(token) is not null)
            return new Wording(token.Lower, WordKind.Day, at, at + 1, token.Text);

        return token.IsCapitalised && text.Names.Exists(name => at >= name.First && at < name.Next) && (at > 0 || (!Small.ContainsKey(token.Lower) && !NameCheck.IsCommonWord(token)))
            ? new Wording(Possessed(token.Lower), WordKind.Name, at, at + 1, token.Text)
            : Plain(text, at, at + 1, token.Lower);
    }

    /// <summary>A word that is no name, number or day.</summary>
    private static Wording Plain(Assertion text, int first, int next, string lower)
    {
        var written = text.Text[text.Tokens[first].Start..text.Tokens[next - 1].End];
        if (lower == "some" && IsBeforeNumber(text.Tokens, next))
            lower = "about";

        if (!Small.TryGetValue(lower, out var small))
            return new Wording(Lexicon.MeaningOf(lower), WordKind.Content, first, next, written);

        // "About the crash", "over the town": of a number they say how near it is.
        return BeforeNumbers.Contains(lower) && !IsBeforeNumber(text.Tokens, next) && lower is not ("nearly" or "almost" or "half" or "some")
            ? new Wording(lower, WordKind.Free, first, next, written)
            : new Wording(small.Key, small.Kind, first, next, written);
    }

    /// <summary>A unit or a currency, which was looked at with its figure, or the "old" of an age.</summary>
    private static bool IsUnit(Assertion text, int at) =>
        text.Values.Exists(value => value.Kind is not (ValueKind.Count or ValueKind.Date) && value.Start <= text.Tokens[at].Start && value.End >= text.Tokens[at].End)
        || text.Tokens[at].IsAny(["aged", "age"]) || (text.Tokens[at].IsAny(["year", "old"]) && at > 0 && text.Tokens[at - 1].Is("-"));

    /// <summary>"Would" of "wouldn't".</summary>
    private static string? Denied(string lower) =>
        !lower.EndsWith("n't", StringComparison.Ordinal) && !lower.EndsWith("n’t", StringComparison.Ordinal) ? null
        : lower[..^3] switch { "wo" => "will", "ca" => "can", "sha" => "shall", var verb => verb };

    private static string Possessed(string lower) => lower.EndsWith("'s", StringComparison.Ordinal) || lower.EndsWith("’s", StringComparison.Ordinal) ? lower[..^2] : lower;

    private static string NumberKey(Token token) =>
        NumberWords.Read([token], 0) is { } numeral ? numeral.Number.ToString(CultureInfo.InvariantCulture)
        : double.TryParse(token.Text.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture)
        : token.Lower;

    private static (string[] Words, string As, bool BeforeNumber)? ExpressionAt(List<Token> tokens, int at)
    {
        foreach (var expression in Expressions)
        {
            if (at + expression.Words.Length > tokens.Count || (expression.BeforeNumber && !IsBeforeNumber(tokens, at + expression.Words.Length)))
                continue;

            var matches = true;
            for (var i = 0; i < expression.Words.Length && matches; i++)
                matches = tokens[at + i].Lower == expression.Words[i];

            if (matches)
                return expression;
        }

        return null;
    }

    private static bool IsBeforeNumber(List<Token> tokens, int at)
    {
        while (at < tokens.Count && (tokens[at].Text is "$" or "€" or "£" or "¥" || tokens[at].IsAny(["us", "a", "an", "the"])))
            at++;

        return at < tokens.Count && (tokens[at].Kind == TokenKind.Number || NumberWords.IsNumber(tokens[at].Lower) || tokens[at].IsAny(["hundred", "dozen", "thousand", "million", "half", "halfway", "third", "quarter", "hundreds", "thousands", "all", "every"]));
    }

    private static IEnumerable<(string[] Words, string As, bool BeforeNumber)> Lines(string lines) =>
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('='))
            .Select(pair => (pair[0].TrimStart('#').Split(' '), pair[1], pair[0][0] == '#'));

    private static Dictionary<string, (string Key, WordKind Kind)> SmallWords(string free, string marks, string links, string extents)
    {
        var small = new Dictionary<string, (string, WordKind)>(StringComparer.Ordinal);
        foreach (var word in free.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            small[word] = (word, WordKind.Free);

        foreach (var (lines, kind) in new[] { (marks, WordKind.Mark), (links, WordKind.Link), (extents, WordKind.Extent) })
            foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                foreach (var word in line.Split(' '))
                    small[word] = ("~" + line.Split(' ')[0], kind);

        return small;
    }
}

using System.Text.RegularExpressions;
using Briefing.Summarising.Citing;

namespace Briefing.Core.Tests.Summarising.Citing;

/// <param name="Kind">"number", "date", "attribution", "order", "voice", "synonym", "cut", "contraction" or "possessive".</param>
internal sealed record Rewording(string Kind, string Text);

/// <summary>Tells a sentence otherwise without changing what it says, in every way that is safe on its face.</summary>
internal static partial class Rewordings
{
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly (string From, string To)[] Synonyms =
    [
        ("approximately", "about"), ("purchased", "bought"), ("attempted to", "tried to"), ("began", "started"), ("attorney", "lawyer"), ("prior to", "before"), ("more than", "over"), ("over", "more than"), ("stated", "said"), ("following the", "after the"),
        ("percent", "per cent"), ("in order to", "to"), ("company", "firm"), ("earthquake", "quake"), ("vehicles", "cars"), ("officials", "authorities"), ("numerous", "many"), ("assistance", "help"), ("murdered", "killed"), ("despite", "in spite of"), ("till", "until"), ("large", "big"), ("film", "movie"),
        ("whilst", "while"), ("ceased", "stopped"), ("residents", "inhabitants"), ("photograph", "picture"), ("wounded", "injured"), ("airplane", "plane"), ("aircraft", "plane"), ("constructed", "built"), ("blast", "explosion"), ("blaze", "fire"), ("ballot", "vote"), ("accord", "agreement"), ("detained", "arrested"), ("demonstrators", "protesters"),
        ("announced that", "said that"), ("commenced", "began"), ("halted", "stopped"), ("postponed", "delayed"), ("at least", "no fewer than"), ("roughly", "about"), ("nearly", "almost"), ("physician", "doctor"), ("automobile", "car"),
    ];

    private static readonly string[] Verbs =
        ["killed", "arrested", "attacked", "destroyed", "approved", "rejected", "signed", "won", "defeated", "criticised", "criticized", "condemned", "praised", "replaced", "injured", "hit", "closed", "opened", "launched", "cancelled", "postponed", "banned", "suspended", "released", "published", "designed", "founded", "purchased", "acquired", "damaged", "reported", "confirmed", "described"];

    public static IEnumerable<Rewording> Of(string sentence) =>
        Respelled(sentence).Concat(Dates(sentence)).Concat(Attributions(sentence)).Concat(Orders(sentence)).Concat(Voices(sentence)).Concat(OtherWords(sentence)).Concat(Cuts(sentence)).Concat(Contractions(sentence)).Concat(Possessives(sentence))
            .Where(rewording => rewording.Text != sentence && rewording.Text.Count(c => c == '"') % 2 == 0);

    /// <summary>Rewordings of sentences that pass as they are, with what the citation check says of them.</summary>
    public static IEnumerable<(Rewording Rewording, CitationVerdict Verdict, string Source)> OfAll(IEnumerable<Claim> sentences) =>
        from source in sentences
        let cited = new[] { Untruths.FactOf(source) }
        where CitationCheck.Check(source.Text, cited).Supported
        from rewording in Of(source.Text)
        select (rewording, CitationCheck.Check(rewording.Text, cited), source.Text);

    /// <summary>A line for a table: how many of each kind there are and how many are rejected.</summary>
    public static string Count(IReadOnlyCollection<(Rewording Rewording, CitationVerdict Verdict, string Source)> rewordings) =>
        $"{rewordings.Count} truthful rewordings, {rewordings.Count(entry => !entry.Verdict.Supported)} rejected: {string.Join(", ", rewordings.GroupBy(entry => entry.Rewording.Kind).Select(kind => $"{kind.Key} {kind.Count(entry => !entry.Verdict.Supported)} of {kind.Count()}"))}";

    private static IEnumerable<Rewording> Respelled(string sentence)
    {
        if (SpelledNumber().Matches(sentence).FirstOrDefault(match => !IsQuoted(sentence, match.Index)) is { } spelled)
            yield return new Rewording("number", Put(sentence, spelled.Groups[1], $"{Array.IndexOf(Numbers, spelled.Groups[1].Value)}"));

        if (SmallNumber().Matches(sentence).FirstOrDefault(match => !IsQuoted(sentence, match.Index)) is { } digits)
            yield return new Rewording("number", Put(sentence, digits.Groups[1], Numbers[int.Parse(digits.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)]));
    }

    private static IEnumerable<Rewording> Dates(string sentence)
    {
        if (MonthDayYear().Match(sentence) is { Success: true } long1 && !IsQuoted(sentence, long1.Index))
            yield return new Rewording("date", Put(sentence, long1, $"{long1.Groups[2].Value} {long1.Groups[1].Value} {long1.Groups[3].Value}"));
        else if (MonthDay().Match(sentence) is { Success: true } short1 && !IsQuoted(sentence, short1.Index))
            yield return new Rewording("date", Put(sentence, short1, $"{short1.Groups[2].Value} {short1.Groups[1].Value}"));
        else if (DayMonth().Match(sentence) is { Success: true } short2 && !IsQuoted(sentence, short2.Index))
            yield return new Rewording("date", Put(sentence, short2, $"{short2.Groups[2].Value} {short2.Groups[1].Value}"));
    }

    private static IEnumerable<Rewording> Attributions(string sentence)
    {
        if (SaidFirst().Match(sentence) is { Success: true } first)
        {
            yield return new Rewording("attribution", $"{Upper(first.Groups[2].Value)}, {Inner(first.Groups[1].Value)} said.");
            yield return new Rewording("attribution", $"According to {Inner(first.Groups[1].Value)}, {first.Groups[2].Value}.");
        }

        if (SaidLast().Match(sentence) is { Success: true } last)
        {
            yield return new Rewording("attribution", $"{Upper(last.Groups[2].Value)} said {Inner(last.Groups[1].Value)}.");
            yield return new Rewording("attribution", $"According to {last.Groups[2].Value}, {Inner(last.Groups[1].Value)}.");
        }

        if (AccordingFirst().Match(sentence) is { Success: true } according)
            yield return new Rewording("attribution", $"{Upper(according.Groups[2].Value)}, according to {according.Groups[1].Value}.");
    }

    private static IEnumerable<Rewording> Orders(string sentence)
    {
        if (TimeFirst().Match(sentence) is { Success: true } first)
            yield return new Rewording("order", $"{Upper(first.Groups[2].Value)} {char.ToLowerInvariant(first.Groups[1].Value[0])}{first.Groups[1].Value[1..]}.");

        if (TimeLast().Match(sentence) is { Success: true } last && !AnotherTime().IsMatch(last.Groups[1].Value))
            yield return new Rewording("order", $"{Upper(last.Groups[2].Value)}, {Inner(last.Groups[1].Value)}.");
    }

    private static IEnumerable<Rewording> Voices(string sentence)
    {
        if (Active().Match(sentence) is { Success: true } active && Verbs.Contains(active.Groups[2].Value))
        {
            var done = active.Groups[3].Value;
            var isMany = done.Split(' ') is [.., var last] && (last.EndsWith('s') || last is "people" or "men" or "women" or "children");
            yield return new Rewording("voice", $"{Upper(done)} {(isMany ? "were" : "was")} {active.Groups[2].Value} by {Inner(active.Groups[1].Value)}{active.Groups[4].Value}.");
        }

        if (Passive().Match(sentence) is { Success: true } passive && Verbs.Contains(passive.Groups[2].Value))
            yield return new Rewording("voice", $"{Upper(passive.Groups[3].Value)} {passive.Groups[2].Value} {Inner(passive.Groups[1].Value)}.");
    }

    private static IEnumerable<Rewording> OtherWords(string sentence)
    {
        foreach (var (from, to) in Synonyms)
        {
            var at = sentence.IndexOf($" {from} ", StringComparison.Ordinal);
            if (at < 0 || IsQuoted(sentence, at) || (from is "over" or "more than" or "roughly" or "nearly" or "at least" && !char.IsAsciiDigit(sentence[at + from.Length + 2])))
                continue;

            yield return new Rewording("synonym", $"{sentence[..at]} {to} {sentence[(at + from.Length + 2)..]}");
        }
    }

    private static IEnumerable<Rewording> Cuts(string sentence)
    {
        if (InnerRelative().Match(sentence) is { Success: true } inner && !IsQuoted(sentence, inner.Index))
            yield return new Rewording("cut", sentence[..inner.Index] + " " + sentence[(inner.Index + inner.Length)..]);

        if (LastRelative().Match(sentence) is { Success: true } last && !IsQuoted(sentence, last.Index))
            yield return new Rewording("cut", sentence[..last.Index] + ".");

        if (Bracketed().Match(sentence) is { Success: true } bracketed && !IsQuoted(sentence, bracketed.Index))
            yield return new Rewording("cut", sentence[..bracketed.Index] + sentence[(bracketed.Index + bracketed.Length)..]);

        if (LeadIn().Match(sentence) is { Success: true } lead)
            yield return new Rewording("cut", Upper(sentence[lead.Length..]));
    }

    private static IEnumerable<Rewording> Contractions(string sentence)
    {
        if (Denied().Match(sentence) is { Success: true } denied && !IsQuoted(sentence, denied.Index))
            yield return new Rewording("contraction", Put(sentence, denied, denied.Groups[1].Value + "n't"));
    }

    private static IEnumerable<Rewording> Possessives(string sentence)
    {
        if (OfName().Match(sentence) is { Success: true } of && !IsQuoted(sentence, of.Index))
            yield return new Rewording("possessive", Put(sentence, of, $"{of.Groups[2].Value}'s {of.Groups[1].Value}"));
    }

    private static bool IsQuoted(string sentence, int at) =>
        sentence[..at].Count(c => c == '"') % 2 == 1 || sentence[..at].LastIndexOf('“') > sentence[..at].LastIndexOf('”');

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Without the capital that a sentence's first place gave to an article, a pronoun or a plain plural.</summary>
    private static string Inner(string text) =>
        SmallAtHead().IsMatch(text) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    private static string Put(string sentence, Capture at, string text) => sentence[..at.Index] + text + sentence[(at.Index + at.Length)..];

    [GeneratedRegex(@"(?<=[a-z] )(?<!twenty |thirty |forty |fifty )(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= (?!thirds|quarters|fifths|hundreds)[a-z]{4,}s\b)", RegexOptions.None, 1000)]
    private static partial Regex SpelledNumber();

    [GeneratedRegex(@"(?<=\b[a-z]+ )([2-9]|1[0-2])(?= (people|men|women|children|others|[a-z]{4,}s)\b)", RegexOptions.None, 1000)]
    private static partial Regex SmallNumber();

    [GeneratedRegex(@"\b(January|February|March|April|May|June|July|August|September|October|November|December) ([1-9]|[12][0-9]|3[01]), ((?:19|20)[0-9]{2})\b", RegexOptions.NonBacktracking)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"(?<=\b[a-z]+ )(January|February|March|April|May|June|July|August|September|October|November|December) ([1-9]|[12][0-9]|3[01])\b(?![,–-]? ?[0-9])", RegexOptions.None, 1000)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"\b([1-9]|[12][0-9]|3[01]) (January|February|March|April|May|June|July|August|September|October|November|December)\b(?! [0-9])", RegexOptions.None, 1000)]
    private static partial Regex DayMonth();

    [GeneratedRegex(@"^((?:Police|Officials|Authorities|Prosecutors|Witnesses|Doctors|Investigators|Researchers|Scientists|He|She|They|The [a-z]+|[A-Z][a-z]+ [A-Z][a-z]+)) said ((?:the|a|an|there|it|they|he|she|about|at|more|no|some|all|two|three|[0-9]+) [^""“”?;:]+)\.$", RegexOptions.NonBacktracking)]
    private static partial Regex SaidFirst();

    [GeneratedRegex(@"^([^""“”?;:]{30,}), ((?:police|officials|authorities|prosecutors|witnesses|researchers|he|she|they|the [a-z]+|[A-Z][a-z]+ [A-Z][a-z]+)) said\.$", RegexOptions.NonBacktracking)]
    private static partial Regex SaidLast();

    [GeneratedRegex(@"^According to ([A-Za-z ]{4,40}), ((?:the|a|an|there|it|they|he|she|at|more|no|some|all|two|three|[0-9]+) [^""“”?;:]+)\.$", RegexOptions.NonBacktracking)]
    private static partial Regex AccordingFirst();

    [GeneratedRegex(@"^((?:On (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|[A-Z][a-z]+ [0-9]{1,2})|In [0-9]{4}|Last (?:week|month|year)|Yesterday)),? ((?:the|a|an|it|they|he|she|two|three|police|officials|[A-Z][a-z]+ [A-Z][a-z]+|[0-9]+) [^,""“”?;:]+)\.$", RegexOptions.NonBacktracking)]
    private static partial Regex TimeFirst();

    [GeneratedRegex(@"^([^,""“”?;:]{30,}) (on (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|in [0-9]{4}|last (?:week|month|year)|yesterday)\.$", RegexOptions.NonBacktracking)]
    private static partial Regex TimeLast();

    /// <summary>Where the sentence has another time or a comparison the last one may not be that of its main verb.</summary>
    [GeneratedRegex(@"[0-9]{4}|[a-z]day\b|\b(than|that|which|who|when|while|after|before|since|until|where|and|but|to|for)\b", RegexOptions.NonBacktracking)]
    private static partial Regex AnotherTime();

    [GeneratedRegex(@"^([A-Z][a-z]+(?: [A-Z][a-z]+)?|The [a-z]+|Police|Officials) ([a-z]+ed|won|hit) ((?:the|a|an|[0-9]+|two|three|four|five) (?:[a-z]+ )?[a-z]+)((?: (?:on|in|at|near) [A-Z0-9][A-Za-z0-9 ]*)?)\.$", RegexOptions.NonBacktracking)]
    private static partial Regex Active();

    [GeneratedRegex(@"^([A-Z][^,""“”?;:]*) (?:was|were|has been|have been) ([a-z]+) by ((?:the |a |an )?[A-Za-z]+(?: [A-Z][a-z]+)?)\.$", RegexOptions.NonBacktracking)]
    private static partial Regex Passive();

    [GeneratedRegex(@"(?<=[a-zA-Z]), (?:who|which) [^,""“”()]{10,70}, ", RegexOptions.None, 1000)]
    private static partial Regex InnerRelative();

    [GeneratedRegex(@", (?:which|who) [^,""“”()]{10,100}\.$", RegexOptions.NonBacktracking)]
    private static partial Regex LastRelative();

    [GeneratedRegex(@" \([^()]{2,60}\)", RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(However|Meanwhile|Also|Additionally|Moreover|Furthermore|In addition), ", RegexOptions.NonBacktracking)]
    private static partial Regex LeadIn();

    [GeneratedRegex(@"\b(did|does|do|is|are|was|were|has|have|had|could|would|should) not\b", RegexOptions.NonBacktracking)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\bthe (president|mayor|capital|government|governor|leader|prime minister|parliament|army|king|queen|head|founder|chairman|director) of ([A-Z][a-z]+)(?=,? (?:and|was|is|has|had|said|on|in|to|after|from|announced|told)\b|\.)", RegexOptions.None, 1000)]
    private static partial Regex OfName();

    [GeneratedRegex(@"^(The|A|An|It|They|He|She|There|This|These|Two|Three|Four|Five|Six|Some|Many|Most|All|No|More|At|About|Police|Officials|Authorities|Prosecutors|Witnesses|Doctors|Investigators|Researchers|Scientists|In|On|After|Several|Both|People|Voters|Residents|Protesters)\b", RegexOptions.NonBacktracking)]
    private static partial Regex SmallAtHead();
}

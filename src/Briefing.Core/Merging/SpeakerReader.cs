using System.Collections.Frozen;
using Briefing.Merging.Quoting;
using Briefing.Reading;

namespace Briefing.Merging;

/// <summary>
/// Says who speaks in a sentence, by the verb of speech and the name beside it. "He" and "she" are the last one who spoke in the same
/// paragraph or the one before; where that is nobody, the speaker stays unknown. Sentences are asked for in order.
/// </summary>
internal sealed class SpeakerReader(Article article, QuotedSpans quotes)
{
    private static readonly string[] Pronouns = ["he", "she", "they", "er", "sie", "il", "elle", "él", "ella", "lui", "lei"];

    private static readonly string[] Titles = ["mr", "mrs", "ms", "dr", "gen", "sen", "gov", "lt", "col", "st", "prof", "rev"];

    private static readonly string[] Particles = ["of", "de", "van", "von", "bin", "al", "del", "da", "-"];

    /// <summary>"A déclaré", "ha detto".</summary>
    private static readonly string[] Perfects = ["a", "ha", "hat"];

    private static readonly string[] Articles = ["the", "a", "an"];

    /// <summary>Words of a description such as "the Belarusian president".</summary>
    private const int LongestDescription = 5;

    private string? _last;
    private int _lastParagraph;

    public string? SpeakerOf(List<Token> tokens, Sentence sentence)
    {
        var speaker = default(string);
        for (var at = 0; at < tokens.Count && speaker is null; at++)
        {
            // A participle ("saying", "telling him") has its subject far away, and "according to" names a channel as often as a speaker:
            // the one is not resolved, the other only where nobody else speaks.
            if (!Verbs.IsSpeech(tokens[at].Lower) || IsPartOfName(tokens, at) || IsOfLives(tokens, at) || quotes.Contains(tokens[at].Start) || IsAside(tokens, at) || (at > 0 && tokens[at - 1].IsAny(Verbs.Being)))
                continue;

            if (tokens[at].Lower.EndsWith("ing", StringComparison.Ordinal))
            {
                if (!tokens[at].Is("according") || tokens.Exists(other => other.Start != tokens[at].Start && Verbs.IsSpeech(other.Lower) && !quotes.Contains(other.Start)))
                    continue;

                speaker = NameBehind(tokens, at + 2);
                continue;
            }

            speaker = NameBefore(tokens, at) ?? (IsBehindQuotation(tokens, at) ? NameBehind(tokens, at + 1) : null);
            if (speaker is null && IsPronounBeside(tokens, at) && sentence.Paragraph - _lastParagraph <= 1)
                speaker = _last;
        }

        if (speaker is not null)
            (_last, _lastParagraph) = (speaker, sentence.Paragraph);
        else if (PersonIn(tokens) is { } person)
            (_last, _lastParagraph) = (person, sentence.Paragraph);

        return speaker;
    }

    /// <summary>"Cholera has claimed 19 lives": nobody has spoken.</summary>
    internal static bool IsOfLives(List<Token> tokens, int verb) =>
        tokens[verb].IsAny(["claimed", "claims", "claiming"]) && verb + 1 < tokens.Count && (tokens[verb + 1].Kind == TokenKind.Number || NumberWords.IsNumber(tokens[verb + 1].Lower) || tokens[verb + 1].IsAny(["responsibility", "victory"]));

    /// <summary>
    /// The one person whom a sentence introduces, without a word from anybody: "captain Arvo Kell", "Arvo Kell, a fisherman, was hauling nets". It is
    /// that person whom "he" and "she" mean next. A place has no trade.
    /// </summary>
    private string? PersonIn(List<Token> tokens)
    {
        var person = default(string);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!tokens[at].IsCapitalised || !IsNameStart(tokens, at) || quotes.Contains(tokens[at].Start))
                continue;

            var last = EndOfName(tokens, at);
            if (last > at && (IsTrade(tokens, at - 1) || IsDescribed(tokens, last + 1)))
            {
                if (person is not null)
                    return null;

                person = Text(tokens, at, last);
            }

            at = last;
        }

        return person;
    }

    private bool IsNameStart(List<Token> tokens, int at) =>
        !FunctionWords.Contains(article.Language, tokens[at].Lower) && Calendar.WeekdayOf(tokens[at]) is null && Calendar.MonthOf(tokens[at]) is null && !ForeignPhrases.IsCommonNoun(tokens, at, article.Language);

    private static bool IsTrade(List<Token> tokens, int at) => at >= 0 && tokens[at] is { Kind: TokenKind.Word, IsCapitalised: false } && CanSpeak(tokens[at]) && !Verbs.IsVerbLike(tokens[at].Lower);

    /// <summary>", 43," and ", a fisherman, "</summary>
    private static bool IsDescribed(List<Token> tokens, int comma)
    {
        if (comma + 2 >= tokens.Count || !tokens[comma].Is(","))
            return false;

        if (tokens[comma + 1].Kind == TokenKind.Number && tokens[comma + 2].Kind == TokenKind.Symbol)
            return true;

        if (!tokens[comma + 1].IsAny(["a", "an", "the", "who", "whose"]))
            return false;

        for (var at = comma + 2; at < tokens.Count && at < comma + 2 + LongestDescription && tokens[at].Kind == TokenKind.Word; at++)
            if (IsTrade(tokens, at))
                return true;

        return tokens[comma + 1].IsAny(["who", "whose"]);
    }

    /// <summary>The "States" of "United States" says nothing.</summary>
    private static bool IsPartOfName(List<Token> tokens, int at) => at > 0 && tokens[at].IsCapitalised && tokens[at - 1].IsCapitalised;

    /// <summary>"Which the gazette noted as unusual": what is told by the way, and not who speaks.</summary>
    private static bool IsAside(List<Token> tokens, int verb)
    {
        var at = verb - 1;
        while (at > 0 && at > verb - LongestDescription && tokens[at].IsCapitalised)
            at--;

        if (at > 0 && tokens[at].IsAny(Articles))
            at--;

        return at >= 0 && at < verb - 1 && tokens[at].IsAny(["which", "as"]);
    }

    private static bool IsBehindQuotation(List<Token> tokens, int verb) => tokens[Math.Max(0, verb - 1)].IsAny(Perfects) ? IsBehindMark(tokens, verb - 1) : IsBehindMark(tokens, verb);

    private static bool IsBehindMark(List<Token> tokens, int verb) => verb > 0 && tokens[verb - 1].Kind == TokenKind.Symbol && tokens[verb - 1].Text is "”" or "\"" or "»" or "," or "」";

    /// <summary>The name that ends in front of the verb, an apposition between commas skipped: "Mao Ning, a spokesperson, said".</summary>
    private string? NameBefore(List<Token> tokens, int verb)
    {
        var at = verb - 1;
        if (at > 0 && tokens[at].IsAny(["and", "but"]) && !tokens[at - 1].Is(",") && verb > 1)
            return NameAtStart(tokens);

        while (at >= 0 && tokens[at].Kind == TokenKind.Word && !tokens[at].IsCapitalised && FunctionWords.Contains(article.Language, tokens[at].Lower) && !tokens[at].IsAny(Pronouns))
            at--;

        if (at >= 0 && tokens[at].Is(","))
        {
            var comma = at - 1;
            while (comma >= 0 && !tokens[comma].Is(",") && !quotes.Contains(tokens[comma].Start))
                comma--;

            // "The mayor, Ilse Maren, said": the name is what the commas hold.
            if (comma > 0 && tokens[comma].Is(",") && IsFullName(tokens, comma + 1, at) && (IsTitle(tokens, comma - 1) || IsOffice(tokens, comma)))
                return Text(tokens, comma + 1, at - 1);

            at = comma > 0 && tokens[comma].Is(",") ? comma - 1 : -1;
        }

        return at >= 0 && !quotes.Contains(tokens[at].Start) ? NameEndingAt(tokens, at) ?? DescriptionEndingAt(tokens, at) : null;
    }

    /// <summary>"Ilse Maren cited the treaty and said": who does the one does the other. A pronoun is left to the passage.</summary>
    private string? NameAtStart(List<Token> tokens)
    {
        var last = -1;
        while (last + 1 < tokens.Count && IsNamePart(tokens, last + 1) && !FunctionWords.Contains(article.Language, tokens[last + 1].Lower))
            last++;

        return last < 0 || quotes.Contains(tokens[0].Start) ? null : Text(tokens, 0, last);
    }

    /// <summary>"The Harbour Minister", up to this token: an article makes it an office and no name.</summary>
    private static bool IsTitle(List<Token> tokens, int last)
    {
        var at = last;
        while (at > 0 && at > last - LongestDescription && tokens[at].IsCapitalised && !tokens[at].IsAny(Articles))
            at--;

        return tokens[at].IsAny(Articles);
    }

    /// <summary>"The president of the athletics federation, Daniel Odur, called": behind an article, what he is.</summary>
    private static bool IsOffice(List<Token> tokens, int comma)
    {
        var isTrade = false;
        for (var at = comma - 1; at >= 0 && at > comma - LongestOffice && tokens[at].Kind == TokenKind.Word; at--)
        {
            if (tokens[at].IsAny(Articles) && isTrade)
                return true;

            isTrade = IsTrade(tokens, at) || (isTrade && !tokens[at].IsAny(["of", "for"]));
        }

        return false;
    }

    private const int LongestOffice = 9;

    /// <summary>Two to four capitalised words and nothing else.</summary>
    private static bool IsFullName(List<Token> tokens, int first, int next)
    {
        if (first < 0 || next - first is < 2 or > 4)
            return false;

        for (var at = first; at < next; at++)
            if (!tokens[at].IsCapitalised)
                return false;

        return true;
    }

    /// <summary>"the Belarusian president", from its article to its noun.</summary>
    private string? DescriptionEndingAt(List<Token> tokens, int last)
    {
        for (var at = last; at >= 0 && at > last - LongestDescription && tokens[at].Kind == TokenKind.Word; at--)
            if (tokens[at].IsAny(Articles))
                return at < last && CanSpeak(tokens[last]) ? Text(tokens, at, last) : null;

        return null;
    }

    /// <summary>A president, a spokesman, a ministry and a statement say something; a treaty, a withdrawal and a fashion line do not.</summary>
    internal static bool CanSpeak(Token noun) =>
        noun.IsCapitalised || noun.IsAny(Speaking) || (!Things.Contains(noun.Lower) && Array.Exists(SpeakingEndings, ending => noun.Lower.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>What ends like a calling and is none.</summary>
    private static readonly FrozenSet<string> Things = WordTable.Set("""
        fever river water number order weather power tower paper letter winter summer matter border corner danger disaster hunger shower thunder timber chamber quarter answer offer
        finger door floor motor factor sector error horror terror mirror tremor accident payment agreement incident element moment percent event tent apartment investment
        shipment moment movement treatment equipment environment extent content comment argument judgment plant restaurant list water dinner bumper counter cluster container
        library boundary salary century february january diary tributary anniversary emergency currency frequency urgency fee coffee
        """);

    private static readonly string[] SpeakingEndings = ["er", "or", "ist", "ian", "ant", "ent", "man", "men", "woman", "women", "person", "ers", "ors", "ists", "ants", "ents", "ency", "ary", "ee"];

    private static readonly string[] Speaking =
        ["official", "officials", "police", "ministry", "report", "study", "company", "firm", "navy", "army", "party", "union", "court", "judge", "board", "committee", "council", "group", "team", "family", "mother", "star", "bank",
         "chief", "head", "wife", "captain", "executive", "premier", "general", "chair", "boss", "co-founder", "mayor", "guard", "spokesperson", "girl", "boy", "bishop", "king", "queen", "prince", "princess", "priest", "coach", "nurse", "witness", "summary", "document", "diplomat", "embassy", "newspaper", "magazine", "website", "agency", "mission", "commission", "association", "organisation", "organization",
         "office", "department", "authority", "club", "hospital", "museum", "university", "institute", "service", "watchdog", "government", "cabinet", "parliament", "church", "federation", "charity", "airline", "tribunal", "bureau", "senate", "league", "foundation", "brigade", "coastguard"];

    /// <summary>"the president of Orsa", "a spokesman for the ministry": from its article to where the sentence pauses.</summary>
    private string? DescriptionFrom(List<Token> tokens, int first)
    {
        var last = first;
        while (last + 1 < tokens.Count && last - first < 2 * LongestDescription && tokens[last + 1].Kind == TokenKind.Word
            && (tokens[last + 1].IsAny(["of", "for", "the"]) || !FunctionWords.Contains(article.Language, tokens[last + 1].Lower)))
            last++;

        return last > first && (last + 1 == tokens.Count || tokens[last + 1].Kind == TokenKind.Symbol) ? Text(tokens, first, last) : null;
    }

    /// <summary>Words that may stand between "said" and a name: "said her captain, Arvo Kell", "sagte die 81-jährige Renate Kell", "dijo la fiscal Ana Ruiz".</summary>
    private string? NameBehindTitle(List<Token> tokens, int first)
    {
        var at = first;
        while (at < tokens.Count && at < first + LongestTitle && !tokens[at].IsCapitalised
            && (tokens[at].Kind == TokenKind.Number || tokens[at].Is("-") || tokens[at].IsAny(Owners) || (tokens[at].Kind == TokenKind.Word && (at > first || article.Language == "en") && !FunctionWords.Contains(article.Language, tokens[at].Lower))))
            at++;

        var isApposed = at > first + 1 && at < tokens.Count && tokens[at].Is(",");
        var name = isApposed ? at + 1 : at;
        if (at == first || name >= tokens.Count || !tokens[name].IsCapitalised || (article.Language == "en" && !CanSpeak(tokens[at - 1])))
            return null;

        // In German the trade has a capital too: "sagte der Bürgermeister Arvo Kell".
        while (name + 2 < tokens.Count && ForeignPhrases.IsCommonNoun(tokens, name, article.Language) && tokens[name + 1].IsCapitalised && tokens[name + 2].IsCapitalised)
            name++;

        var last = EndOfName(tokens, name);
        return last > name || !isApposed ? Text(tokens, name, last) : null;
    }

    private const int LongestTitle = 7;

    private static readonly string[] Owners = ["the", "a", "an", "her", "his", "their", "its", "der", "die", "das", "ihr", "sein", "la", "el", "le", "une", "un", "una", "su", "sa", "son"];

    private string? NameBehind(List<Token> tokens, int at)
    {
        if (at < tokens.Count && tokens[at].IsAny(Pronouns))
            return null;

        if (NameBehindTitle(tokens, at) is { } titled)
            return titled;

        if (at < tokens.Count && tokens[at].IsAny(Articles))
            return DescriptionFrom(tokens, at);

        for (var limit = at + 4; at < tokens.Count && at < limit; at++)
        {
            if (tokens[at].Kind == TokenKind.Symbol || quotes.Contains(tokens[at].Start) || tokens[at].IsAny(["that", "on", "in", "it", "there"]))
                return null;

            if (!tokens[at].IsCapitalised || Calendar.WeekdayOf(tokens[at]) is not null || (ForeignPhrases.IsCommonNoun(tokens, at, article.Language) && at + 1 < tokens.Count && tokens[at + 1].IsCapitalised))
                continue;

            var last = EndOfName(tokens, at);

            // "Said Oscar producer Laurence Mark": what stands in front of the trade is its house.
            var behind = last + 1;
            while (behind < tokens.Count && behind <= last + LongestTrade && tokens[behind] is { Kind: TokenKind.Word, IsCapitalised: false } && !FunctionWords.Contains(article.Language, tokens[behind].Lower))
                behind++;

            if (behind > last + 1 && behind < tokens.Count && tokens[behind].IsCapitalised && CanSpeak(tokens[behind - 1]))
                return Text(tokens, behind, EndOfName(tokens, behind));

            if (!PersonNames.IsPossessive(tokens, last))
                return Text(tokens, at, last);

            // "Said Velmora's coach, Ilse Maren": the house has said nothing.
            return behind + 1 < tokens.Count && tokens[behind].Is(",") && tokens[behind + 1].IsCapitalised ? Text(tokens, behind + 1, EndOfName(tokens, behind + 1))
                : behind > last + 1 ? Text(tokens, at, behind - 1)
                : null;
        }

        return null;
    }

    /// <summary>Words of "executive vice chairman".</summary>
    private const int LongestTrade = 3;

    private static int EndOfName(List<Token> tokens, int first)
    {
        var last = first;
        while (last + 1 < tokens.Count && IsNamePart(tokens, last + 1))
            last++;

        return last;
    }

    private string? NameEndingAt(List<Token> tokens, int at)
    {
        if (!tokens[at].IsCapitalised || Calendar.WeekdayOf(tokens[at]) is not null || FunctionWords.Contains(article.Language, tokens[at].Lower))
            return null;

        var first = at;
        while (first > 0 && IsNamePart(tokens, first - 1) && (tokens[first - 1].IsAny(Particles) || !FunctionWords.Contains(article.Language, tokens[first - 1].Lower)))
            first--;

        // "Ilse Maren of the Harbour Party added"
        if (first > 3 && tokens[first - 1].Is("the") && tokens[first - 2].Is("of") && tokens[first - 3].IsCapitalised)
            return NameEndingAt(tokens, first - 3);

        // "The president of Orsa said": it was not the country that spoke.
        if (first > 2 && tokens[first - 1].Is("of") && DescriptionEndingAt(tokens, first - 2) is { } description)
            return article.Text[(tokens[first - 2].End - description.Length)..tokens[at].End];

        return Text(tokens, first, at);
    }

    private static bool IsNamePart(List<Token> tokens, int at) =>
        (tokens[at].IsCapitalised && Calendar.WeekdayOf(tokens[at]) is null)
        || (tokens[at].Is(".") && at > 0 && (tokens[at - 1].Text.Length == 1 || tokens[at - 1].IsAny(Titles)) && tokens[at - 1].IsCapitalised)
        || (tokens[at].IsAny(Particles) && at > 0 && tokens[at - 1].IsCapitalised && at + 1 < tokens.Count && tokens[at + 1].IsCapitalised);

    private static bool IsPronounBeside(List<Token> tokens, int verb) =>
        (verb > 0 && tokens[verb - 1].IsAny(Pronouns)) || (verb + 1 < tokens.Count && tokens[verb + 1].IsAny(Pronouns));

    private string Text(List<Token> tokens, int first, int last) => article.Text[tokens[first].Start..tokens[last].End];
}

using System.Collections.Frozen;
using Briefing.Reading;

namespace Briefing.Merging;

/// <summary>
/// Reads whether a sentence asserts what it says, denies it, asks for it or takes it back. A sentence that denies something is no witness
/// for it, however alike the words are; where only a later clause denies something, the sentence asserts the rest.
/// </summary>
internal static class StanceReader
{
    /// <summary>Tokens between a verb that denies reports and the reports.</summary>
    private const int ReportReach = 6;

    /// <summary>Tokens between a number and the "previously reported" behind it.</summary>
    private const int NumberReach = 4;

    /// <summary>Tokens at the head of a sentence among which "an earlier version of this article" stands.</summary>
    private const int HeadReach = 8;

    private static readonly FrozenSet<string> Reports = WordTable.Set("""
        report reports claim claims allegation allegations accusation accusations suggestion suggestions rumour rumours rumor rumors speculation assertion assertions notion
        account accounts statement statements remark remarks comments story stories
        bericht berichte berichten meldung meldungen behauptung behauptungen vorwurf vorwürfe gerüchte gerücht aussage aussagen darstellung
        information informations accusation accusations allégation allégations rumeur rumeurs propos déclarations
        informaciones información acusación acusaciones versión versiones rumor rumores afirmaciones declaraciones noticias
        """);

    private static readonly FrozenDictionary<string, FrozenSet<string>> ForeignDenials = new Dictionary<string, FrozenSet<string>>
    {
        ["de"] = WordTable.Set("dementiert dementierte dementieren dementierten bestreitet bestreiten bestritt bestritten widerspricht widersprach widersprachen"),
        ["fr"] = WordTable.Set("dément démentent démenti démentait démentaient démentis nie nient nié niait niaient réfute réfutent réfuté réfutait exclut exclu excluent écarte écarté"),
        ["es"] = WordTable.Set("niega niegan negó negaron negado desmiente desmienten desmintió desmintieron desmentido descarta descartan descartó descartaron descartado"),
        ["pt"] = WordTable.Set("nega negam negou negaram negado desmente desmentiu desmentiram descarta descartou descartaram"),
        ["it"] = WordTable.Set("nega negano negato smentisce smentiscono smentito smentì esclude escluso"),
    }.ToFrozenDictionary();

    /// <summary>They deny where reports or a that-clause are their object; a bid or a bill that is rejected denies nothing.</summary>
    private static readonly FrozenSet<string> OfReports = WordTable.Set("""
        reject rejects rejected rejecting dismiss dismisses dismissed dismissing refute refutes refuted refuting dispute disputes disputed disputing debunk debunks debunked
        contradict contradicts contradicted contradicting retract retracts retracted retracting withdraw withdraws withdrew withdrawn
        zurückgewiesen zurückgenommen rejette rejettent rejeté rechaza rechazan rechazó rechazaron rechazado
        """);

    /// <summary>What is refused to somebody and not said to be untrue.</summary>
    private static readonly string[] Refusable =
        ["bail", "entry", "access", "asylum", "parole", "permission", "visa", "visas", "boarding", "treatment", "care", "request", "requests", "motion", "petition", "appeal", "application", "applications", "bid", "him", "them", "us", "me", "you",
         "entrada", "fianza", "permiso", "visado", "accès", "entrée"];

    private static readonly string[] Articles = ["a", "an", "the", "his", "her", "their", "its", "la", "el", "le", "les", "l", "una", "un"];

    private static readonly string[] Being = [.. Verbs.Being, "called", "branded", "ist", "sind", "waren", "war", "est", "sont", "étaient", "era", "eran", "son", "es"];

    private static readonly FrozenSet<string> Untrue = WordTable.Set("""
        false untrue unfounded baseless groundless fabricated incorrect wrong inaccurate lie lies hoax nonsense
        falsch unwahr haltlos erfunden unzutreffend faux fausse fausses infondé infondée infondées falso falsa falsos falsas infundado infundadas
        """);

    /// <summary>Of an act or a sum as often as of a report.</summary>
    private static readonly string[] Misjudged = ["wrong", "incorrect", "inaccurate", "nonsense", "falsch", "faux", "fausse"];

    private static readonly string[] Evidence = ["evidence", "truth", "indication", "indications", "sign", "signs", "proof"];

    /// <summary>Between "is" and "false" or "true".</summary>
    private static readonly string[] Adverbs = ["simply", "completely", "entirely", "totally", "utterly", "absolutely", "a", "just", "schlicht", "völlig", "frei", "totalement", "totalmente"];

    private static readonly string[] Embedding = ["whether", "ob"];

    private static readonly string[] Apologies = ["apologised", "apologises", "apologized", "apologizes", "apologise", "apologize", "apology", "entschuldigte", "entschuldigt", "excusé", "excusée", "excuses", "perdón", "disculpas", "pardon", "desculpas"];

    private static readonly string[] HavingSaid = ["saying", "said", "claiming", "claimed", "stating", "stated", "suggesting", "suggested", "reporting", "reported", "gesagt", "behauptet", "dit", "affirmé", "déclaré", "dicho", "decir", "afirmado", "afirmar", "dito"];

    private static readonly string[] ApologyLinks = ["for", "dafür", "de", "d", "pour", "por"];

    /// <summary>Marks behind which another clause begins.</summary>
    private static readonly string[] Joints = [",", ";", ":", "—", "–", "(", "but", "although", "though", "while", "and", "whereas", "aber", "und", "mais", "et", "pero", "y"];

    private static readonly string[] Contrasts = ["but", "aber", "sondern", "mais", "pero", "sino"];

    private static readonly string[] Continuing = ["saying", "adding", "insisting", "and", "while", "although", "though", "which", "und", "et", "y"];

    private static readonly string[] Relatives = ["who", "which", "whose", "whom", "where", "der", "die", "das", "qui", "que", "dont", "quien"];

    private static readonly string[] Fronting = ["after", "when", "as", "while", "although", "though", "since", "because", "if", "once", "following", "before", "nachdem", "während", "après", "tras", "después"];

    private static readonly FrozenSet<string> Earlier = WordTable.Set("""
        earlier previous original initial prior früheren frühere vorherigen ursprünglichen précédente antérieure initiale anterior previa original
        """);

    private static readonly FrozenSet<string> Versions = WordTable.Set("version edition headline caption fassung version überschrift versión edición titular titre");

    private static readonly FrozenSet<string> Texts = WordTable.Set("article story report dispatch post item artikels textes berichts beitrags article artículo nota texto");

    private static readonly string[] Errors = ["erroneously", "incorrectly", "wrongly", "mistakenly", "misstated", "misidentified", "fälschlicherweise", "irrtümlich", "erronément", "erróneamente"];

    private static readonly string[] Once = ["originally", "previously", "earlier", "initially", "first"];

    private static readonly string[] Putting = ["put", "given", "estimated", "reported", "placed", "counted", "listed", "stood"];

    /// <param name="isOfCorrection">Whether the sentence's article says of itself that it corrects an earlier one.</param>
    public static StanceReading Of(List<Token> tokens, string language, bool isOfCorrection)
    {
        if (IsQuestion(tokens))
            return new StanceReading(Stance.Asks, 0, tokens.Count);

        if (IsEarlierVersion(tokens) || IsEarlierStory(tokens, isOfCorrection))
            return new StanceReading(Stance.TakesBack, 0, tokens.Count);

        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Kind != TokenKind.Word)
                continue;

            // "Contrary to earlier reports, the bridge stands": what follows is asserted.
            if (tokens[at].Is("contrary") && at + 1 < tokens.Count && tokens[at + 1].Is("to"))
                return new StanceReading(Stance.Asserts, at, tokens.FindIndex(at, token => token.Is(",")) is > 0 and var comma ? comma : tokens.Count);

            if (ContentDeniedAt(tokens, at, language) is { } content)
                return new StanceReading(IsMain(tokens, at, language) ? Stance.Denies : Stance.Asserts, content, ScopeEnd(tokens, content));

            if (IsCalledUntrueAt(tokens, at) && CalledUntrueAt(tokens, at) is { } reports)
                return new StanceReading(IsMain(tokens, reports, language) ? Stance.Denies : Stance.Asserts, reports, ScopeEnd(tokens, at + 1));

            if (tokens[at].IsAny(Embedding))
                return new StanceReading(IsMain(tokens, at, language) ? Stance.Asks : Stance.Asserts, at, ScopeEnd(tokens, at + 1));

            if (EarlierTollAt(tokens, at) is { } toll)
                return toll;
        }

        return new StanceReading(Stance.Asserts, 0, 0);
    }

    private static bool IsQuestion(List<Token> tokens)
    {
        var last = tokens.Count - 1;
        while (last > 0 && tokens[last].Text is "\"" or "”" or "»" or "’" or ")")
            last--;

        return last > 0 && tokens[last].Is("?");
    }

    /// <summary>Where what is denied begins, if a denial stands at a token; null where none does.</summary>
    private static int? ContentDeniedAt(List<Token> tokens, int at, string language)
    {
        var token = tokens[at];
        var behind = at + 1;
        if (token.IsAny(Negations.Denials) || (ForeignDenials.TryGetValue(language, out var verbs) && verbs.Contains(token.Lower)))
            return IsRefused(tokens, at) ? null : behind;

        if (OfReports.Contains(token.Lower))
            return ObjectIsReport(tokens, behind) && !(at > 0 && tokens[at - 1].IsAny(Articles)) ? behind : null;

        if (behind >= tokens.Count)
            return null;

        if (token.IsAny(["ruled", "rules", "ruling", "rule"]) && tokens[behind].Is("out"))
            return behind + 1;

        if (token.IsAny(["wies", "wiesen", "weist", "weisen"]) && ObjectIsReport(tokens, behind) && tokens.FindIndex(behind, other => other.Is("zurück")) > 0)
            return behind;

        if (token.Is("no") && tokens[behind].IsAny(Evidence))
            return behind + 1;

        return token.IsAny(Apologies) ? ContentApologisedFor(tokens, behind) : null;
    }

    /// <summary>"Was denied bail", "denied her entry".</summary>
    private static bool IsRefused(List<Token> tokens, int at)
    {
        if (at > 0 && tokens[at - 1].IsAny(["was", "were", "been", "being", "is", "are", "be"]))
            return true;

        var thing = at + 1;
        while (thing < tokens.Count && tokens[thing].IsAny(Articles) && !(tokens[thing].Is("her") && thing + 1 < tokens.Count && tokens[thing + 1].IsAny(Refusable)))
            thing++;

        return thing < tokens.Count && (tokens[thing].IsAny(Refusable) || tokens[thing].Is("her"));
    }

    private static bool ObjectIsReport(List<Token> tokens, int at)
    {
        for (var behind = at; behind < tokens.Count && behind < at + ReportReach && !tokens[behind].IsAny([",", ";", "."]); behind++)
            if (Reports.Contains(tokens[behind].Lower) || (behind == at && tokens[behind].IsAny(["that", "dass"])))
                return true;

        return false;
    }

    /// <summary>Behind "apologised": what was said and is no longer.</summary>
    private static int? ContentApologisedFor(List<Token> tokens, int at)
    {
        for (var link = at; link + 1 < tokens.Count && link < at + ReportReach; link++)
            if (tokens[link].IsAny(ApologyLinks))
                for (var said = link + 1; said < tokens.Count && said < link + ReportReach; said++)
                    if (tokens[said].IsAny(HavingSaid))
                        return said + 1;

        return null;
    }

    /// <summary>"Are false", "is simply not true", "calling the reports a hoax".</summary>
    private static bool IsCalledUntrueAt(List<Token> tokens, int at)
    {
        var isNot = tokens[at].IsAny(["true", "correct", "accurate", "wahr", "vrai", "cierto", "verdad"]) && at > 0 && tokens[at - 1].IsAny(["not", "nicht", "pas", "no", "es"]);
        if (!isNot && !Untrue.Contains(tokens[at].Lower))
            return false;

        var being = at - 1;
        while (being > 0 && (tokens[being].IsAny(Adverbs) || tokens[being].IsAny(["not", "nicht", "pas", "no"])))
            being--;

        return being >= 0 && (tokens[being].IsAny(Being) || (isNot && Negations.IsContracted(tokens[being].Lower)))
            && (isNot || !tokens[at - 1].IsAny(["not", "nicht", "pas", "no"]));
    }

    /// <summary>The reports that are called untrue, or the "it" or "that" which stands for what is.</summary>
    private static int? CalledUntrueAt(List<Token> tokens, int at) =>
        tokens.FindIndex(0, at, token => Reports.Contains(token.Lower)) is >= 0 and var reports ? reports
        : !tokens[at].IsAny(Misjudged) && tokens.FindIndex(0, at, token => token.IsAny(["that", "it", "dass", "que"])) is >= 0 and var that ? that
        : null;

    /// <summary>"An earlier version of this article", "this story originally said".</summary>
    private static bool IsEarlierVersion(List<Token> tokens)
    {
        var head = Math.Min(tokens.Count, HeadReach);
        for (var at = 0; at < head; at++)
        {
            if (Versions.Contains(tokens[at].Lower) && HasNear(tokens, at, Earlier.Contains) && tokens.Skip(at).Take(HeadReach).Any(token => Texts.Contains(token.Lower)))
                return true;

            if (Texts.Contains(tokens[at].Lower) && at > 0 && tokens[at - 1].IsAny(["this", "our"]) && at + 2 < tokens.Count && tokens[at + 1].IsAny(Once) && Verbs.IsSpeech(tokens[at + 2].Lower))
                return true;
        }

        // "Correction, 18 November: an earlier version ..."
        var colon = tokens.FindIndex(token => token.Is(":"));
        return colon > 0 && colon < HeadReach && IsEarlierVersion(tokens.GetRange(colon + 1, tokens.Count - colon - 1));
    }

    private static bool HasNear(List<Token> tokens, int at, Func<string, bool> has)
    {
        for (var near = Math.Max(0, at - 2); near < Math.Min(tokens.Count, at + 3); near++)
            if (has(tokens[near].Lower))
                return true;

        return false;
    }

    /// <summary>"In a story on Tuesday about the crash, the agency reported ...": what an outlet says of its own story when it corrects it.</summary>
    private static bool IsEarlierStory(List<Token> tokens, bool isOfCorrection)
    {
        var isOwn = tokens.Count > 3 && tokens[0].Is("in") && tokens.Skip(1).Take(3).Any(token => Texts.Contains(token.Lower));
        return isOwn && (isOfCorrection || tokens.Exists(token => token.IsAny(Errors))) && tokens.Exists(token => Verbs.IsSpeech(token.Lower) || token.IsAny(Errors));
    }

    /// <summary>"Had earlier put the toll at 17", "initially reported 17 dead", "the 17 deaths previously reported": a toll told in order to be replaced.</summary>
    private static StanceReading? EarlierTollAt(List<Token> tokens, int at)
    {
        if (!tokens[at].IsAny(Once) || at + 1 >= tokens.Count || !tokens[at + 1].IsAny(Putting) || at == 0 || tokens[at - 1].Is("as") || !tokens.Exists(token => Verbs.OutcomeOf(token.Lower) is not null))
            return null;

        var given = at + 2;
        if (!tokens[at - 1].IsAny(["had", "has", "have"]) && !tokens[at].IsAny(["initially", "originally", "previously"]))
            return null;

        if (tokens.FindIndex(given, IsNumber) >= 0)
            return new StanceReading(IsMain(tokens, at, "en") ? Stance.TakesBack : Stance.Asserts, given, ScopeEnd(tokens, given));

        var number = tokens.FindLastIndex(at, Math.Min(at, NumberReach), IsNumber);
        return number < 0 ? null : new StanceReading(Stance.Asserts, number, at);
    }

    private static bool IsNumber(Token token) => token.Kind == TokenKind.Number || NumberWords.NumberOf(token.Lower) is > 1;

    private static int ScopeEnd(List<Token> tokens, int first)
    {
        for (var at = first; at < tokens.Count; at++)
            if (tokens[at].Is(";") || tokens[at].IsAny(Contrasts) || (tokens[at].Is(",") && at + 1 < tokens.Count && tokens[at + 1].IsAny(Continuing)))
                return at;

        return tokens.Count;
    }

    /// <summary>Whether nothing but who speaks stands in front of the clause that holds a token.</summary>
    private static bool IsMain(List<Token> tokens, int at, string language)
    {
        var joint = at - 1;
        while (joint >= 0 && !tokens[joint].IsAny(Joints))
            joint--;

        var isAside = tokens[0].IsAny(Fronting);
        for (var before = 0; before < joint; before++)
        {
            if (tokens[before].Is(","))
                isAside = tokens[before + 1].IsAny(Relatives);
            else if (!isAside && Verbs.IsVerbLike(tokens[before], language) && !Verbs.IsSpeech(tokens[before].Lower) && !tokens[before].IsCapitalised)
                return false;
        }

        return true;
    }
}

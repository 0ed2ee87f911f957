using System.Collections.Frozen;
using Briefing.Reading;

namespace Briefing.Merging;

/// <summary>
/// What follows a number in German, French and Spanish. German capitalises its nouns, and whatever stands in lower case between number and noun
/// describes it; French and Spanish put most of what describes a noun behind it.
/// </summary>
internal static class ForeignPhrases
{
    private const int LongestGerman = 5;

    private static readonly FrozenDictionary<string, string[]> Auxiliaries = new Dictionary<string, string[]>
    {
        ["de"] = ["ist", "sind", "war", "waren", "wird", "werden", "wurde", "wurden", "worden", "hat", "haben", "hatte", "hatten", "sei", "seien", "habe", "könnte", "könnten", "soll", "sollen", "sollte", "sollten", "konnte", "konnten", "musste", "mussten", "wollte", "wollten", "möchte", "heute", "bitte"],
        ["fr"] = ["est", "sont", "était", "étaient", "été", "être", "a", "ont", "avait", "avaient", "va", "vont", "serait", "seraient", "doit", "doivent", "peut", "peuvent"],
        ["es"] = ["es", "son", "era", "eran", "fue", "fueron", "ha", "han", "había", "habían", "sido", "será", "serán", "está", "están", "estaba", "estaban", "resultó", "resultaron", "puede", "pueden", "nada", "todo", "todos", "cuando", "lado", "sigue", "siguen", "permanece", "permanecen", "quedan"],
    }.ToFrozenDictionary();

    /// <summary>Adjectives that stand in front of their noun.</summary>
    private static readonly FrozenSet<string> InFront = WordTable.Set("""
        autres autre nouveaux nouvelles nouvel anciens anciennes jeunes petits petites grands grandes gros grosses premiers premières derniers dernières prochains
        prochaines seuls seules mauvais bons bonnes vieux vieilles longs longues véritables
        otros otras nuevos nuevas antiguos antiguas jóvenes pequeños pequeñas grandes primeros primeras últimos últimas próximos próximas únicos únicas
        mil millones millions milliards
        """);

    private static readonly string[] Between = ["de", "d", "des", "di", "von", "der", "weitere", "weiteren", "andere", "anderen"];

    private static readonly FrozenSet<string> Determiners = WordTable.Set("""
        der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner dieser diese dieses diesem diesen jeder jede jedes jedem jeden
        im am beim zum zur vom ins ans aufs seine seinen seinem seiner sein ihr ihre ihren ihrem ihrer unser unsere mehrere mehreren viele vielen einige einigen alle allen
        wenige wenigen beide beiden welche manche solche etliche zahlreiche hunderte tausende dutzend dutzende
        """);

    private static readonly string[] AdjectiveEndings = ["e", "en", "er", "es", "em"];

    private const int ShortestAdjective = 5;

    public static bool IsRead(string language) => Auxiliaries.ContainsKey(language);

    public static bool IsAuxiliary(Token token, string language) => Auxiliaries.TryGetValue(language, out var words) && token.IsAny(words);

    /// <summary>The noun phrase that begins at a token, its noun last: [First, Next), or null where none does.</summary>
    public static (int First, int Next)? NounPhraseAt(List<Token> tokens, int at, string language)
    {
        while (at < tokens.Count && (tokens[at].Is("-") || tokens[at].IsAny(Between)))
            at++;

        return language == "de" ? GermanAt(tokens, at) : RomanceAt(tokens, at, language);
    }

    /// <summary>"Schwer verletzte Arbeiter": up to the first word with a capital.</summary>
    private static (int First, int Next)? GermanAt(List<Token> tokens, int first)
    {
        for (var at = first; at < tokens.Count && at < first + LongestGerman && tokens[at].Kind == TokenKind.Word; at++)
        {
            if (tokens[at].IsCapitalised)
                return IsTime(tokens[at]) ? null : (first, at + 1);

            if (FunctionWords.Contains("de", tokens[at].Lower) || IsAuxiliary(tokens[at], "de"))
                return null;
        }

        return null;
    }

    /// <summary>"Jeunes ouvriers blessés": the first word that is not one of those that stand in front.</summary>
    private static (int First, int Next)? RomanceAt(List<Token> tokens, int first, string language)
    {
        var at = first;
        while (at < tokens.Count && InFront.Contains(tokens[at].Lower))
            at++;

        return at < tokens.Count && tokens[at].Kind == TokenKind.Word && tokens[at].Lower.Length > 1
            && !FunctionWords.Contains(language, tokens[at].Lower) && !IsAuxiliary(tokens[at], language) && !IsTime(tokens[at])
            ? (first, at + 1)
            : null;
    }

    /// <summary>Whether a word that is no verb by its ending may be the noun that a figure measures; names are none.</summary>
    public static bool MayBeNoun(List<Token> tokens, int at, string language) => language switch
    {
        "de" => tokens[at].IsCapitalised && (at == 0 || IsCommonNoun(tokens, at, language)),
        "fr" or "es" when !tokens[at].IsCapitalised => !Array.Exists(Infinitives, ending => tokens[at].Lower.EndsWith(ending, StringComparison.Ordinal)),
        _ => at == 0 || !tokens[at].IsCapitalised,
    };

    private static readonly string[] Infinitives = ["er", "oir", "ar", "ir", "ará", "erá", "irá", "arán", "erán", "irán"];

    private static bool IsTime(Token token) => Calendar.WeekdayOf(token) is not null || Calendar.MonthOf(token) is not null;

    /// <summary>
    /// Whether a capital says no more than that the word is a noun: behind an article, a number or an adjective, in a language that
    /// capitalises all nouns.
    /// </summary>
    public static bool IsCommonNoun(List<Token> tokens, int at, string language)
    {
        if (language != "de" || at == 0)
            return false;

        var before = tokens[at - 1];
        return before.Kind == TokenKind.Number || Determiners.Contains(before.Lower) || NumberWords.IsNumber(before.Lower, language)
            || (before is { Kind: TokenKind.Word, IsCapitalised: false } && before.Lower.Length >= ShortestAdjective && !Verbs.IsSpeech(before.Lower) && !FunctionWords.Contains(language, before.Lower)
                && Array.Exists(AdjectiveEndings, ending => before.Lower.EndsWith(ending, StringComparison.Ordinal)));
    }
}

using System.Collections.Frozen;
using Briefing.Reading;

namespace Briefing.Merging.Quoting;

internal enum Gender
{
    Unknown,
    Male,
    Female,
}

/// <summary>
/// The words by which English, German, French and Spanish reports say who speaks. One table serves all four: where a word stands, behind a closing
/// mark or in front of an opening one, tells more than its language.
/// </summary>
internal static class SpeechWords
{
    /// <summary>Verbs that a quotation hangs on.</summary>
    private static readonly FrozenSet<string> Verbs = WordTable.Set(SpeechVerbs.Quoting);

    /// <summary>Participles that say by whom a sentence goes on: "adding that", "calling it".</summary>
    private static readonly FrozenSet<string> Participles = WordTable.Set("""
        saying telling adding stating calling describing insisting warning arguing explaining promising vowing claiming noting writing denying admitting declaring dismissing urging
        asking branding accusing blaming praising comparing joking recalling stressing suggesting
        """);

    /// <summary>Participles that stand behind an auxiliary only: "hat Arvo Kell gesagt".</summary>
    private static readonly FrozenSet<string> GermanParticiples = WordTable.Set("gesagt erklärt betont erzählt geschrieben berichtet versichert gewarnt gerufen geantwortet versprochen bestätigt gefordert geklagt gemeint");

    /// <summary>Forms that are nouns as often: "rejected claims that".</summary>
    private static readonly FrozenSet<string> NounsToo = WordTable.Set("claims reports states notes promises calls demands warns comments answers replies praises laments jokes state report asks hails recalls cries");

    /// <summary>What has no voice of its own: words on it are quoted, and nobody says them.</summary>
    private static readonly FrozenSet<string> Documents = WordTable.Set("""
        report study statement sign banner placard poster letter document ruling judgment judgement treaty text headline song note email message inscription plaque law constitution
        article book film movie play poem album diary leaflet flyer label caption contract agreement summary notice slogan hymn novel paper graffiti motto chant
        bericht studie erklärung schild plakat brief urteil text lied film buch banner transparent gesetz vertrag mitteilung aufschrift inschrift titel
        rapport étude communiqué pancarte banderole affiche lettre arrêt texte chanson livre loi contrat inscription panneau plaque
        informe estudio comunicado pancarta cartel carta fallo sentencia texto canción libro película ley contrato inscripción placa
        """);

    private static readonly FrozenSet<string> Auxiliaries = WordTable.Set("a ha hat hatte haben hatten avait ont había han has had have habe aura");

    private static readonly FrozenSet<string> Passives = WordTable.Set("was were been being is are be wurde wurden wird werden été fue fueron sido");

    private static readonly FrozenDictionary<string, Gender> PronounGenders = WordTable.Names("""
        Male=he|er|il|él|lui Female=she|elle|ella|lei|sie Unknown=they|ils|elles|ellos|ellas
        """).ToFrozenDictionary(pair => pair.Key, pair => Enum.Parse<Gender>(pair.Value));

    /// <summary>Pronouns that show, behind a name, whether it is a man's or a woman's. German "sein" and "ihr" have other owners too.</summary>
    private static readonly FrozenDictionary<string, Gender> Witnesses = WordTable.Names("""
        Male=he|his|him|himself|er|él Female=she|her|hers|herself|elle|ella
        """).ToFrozenDictionary(pair => pair.Key, pair => Enum.Parse<Gender>(pair.Value));

    private static readonly FrozenSet<string> Plurals = WordTable.Set("they ils elles ellos ellas");

    private static readonly FrozenDictionary<string, Gender> GenderedWords = WordTable.Names("""
        Male=mr|sir|lord|king|prince|father|son|brother|husband|widower|spokesman|chairman|businessman|policeman|fisherman|grandfather|uncle|nephew|salesman|craftsman|monk|actor|waiter|countryman|stepfather|boy|man|herr|señor|don|monsieur|vater|sohn|bruder|ehemann|witwer|père|fils|frère|mari|padre|hijo|hermano|marido|viudo
        Female=mrs|ms|miss|lady|dame|queen|princess|mother|daughter|sister|wife|widow|spokeswoman|chairwoman|businesswoman|policewoman|fisherwoman|grandmother|aunt|niece|saleswoman|actress|waitress|nun|stepmother|girl|woman|midwife|frau|señora|señorita|doña|madame|mme|mutter|tochter|schwester|ehefrau|witwe|mère|fille|sœur|épouse|veuve|madre|hija|hermana|esposa|viuda
        """).ToFrozenDictionary(pair => pair.Key, pair => Enum.Parse<Gender>(pair.Value));

    /// <summary>Offices that go by several names, within a language and across.</summary>
    private static readonly FrozenDictionary<string, string> OfficeNames = WordTable.Names("""
        mayor=mayor|bürgermeister|bürgermeisterin|oberbürgermeister|oberbürgermeisterin|rathauschef|rathauschefin|stadtoberhaupt|maire|alcalde|alcaldesa
        premier=premier|regierungschef|regierungschefin|ministerpräsident|ministerpräsidentin|landeschef|landeschefin|kanzler|kanzlerin
        chief=executive|ceo|boss|vorstandschef|vorstandschefin|konzernchef|konzernchefin|firmenchef|firmenchefin|unternehmenschef|unternehmenschefin
        coach=coach|trainer|trainerin|entraîneur|entraîneuse|entrenador|entrenadora
        lawyer=lawyer|attorney|advocate|barrister|solicitor|anwalt|anwältin|rechtsanwalt|rechtsanwältin|verteidiger|verteidigerin|avocat|avocate|abogado|abogada|letrado|letrada
        prosecutor=prosecutor|staatsanwalt|staatsanwältin|fiscal|procureur|procureure
        filmmaker=filmmaker|film-maker|regisseur|regisseurin|filmemacher|filmemacherin|réalisateur|réalisatrice|cinéaste|cineasta
        president=president|präsident|präsidentin|staatschef|staatschefin|président|présidente|presidente|presidenta|mandatario|mandataria
        minister=minister|ministerin|ministre|ministro|ministra
        captain=captain|skipper|kapitän|kapitänin|capitaine|capitán|capitana
        doctor=doctor|physician|arzt|ärztin|médecin|médico|médica
        farmer=farmer|landwirt|landwirtin|bauer|bäuerin|agriculteur|agricultrice|agricultor|agricultora
        """);

    private static readonly FrozenSet<string> Determiners = WordTable.Set("""
        the a an her his their its our my one another der die das ein eine ihr ihre sein seine dessen deren le la l les un une son sa leur el los las una su sus
        """);

    private static readonly FrozenSet<string> Indefinite = WordTable.Set("a an one another some ein eine un une una");

    private static readonly FrozenSet<string> Prepositions = WordTable.Set("""
        of for at in from by with to on near behind against about before after during under over into as like since without between among off outside inside towards across
        von vom für bei beim in im aus mit zu zum zur auf am vor nach gegen über unter seit während durch um neben hinter zwischen des
        de d du des à au aux pour dans en par avec sur sous chez devant depuis pendant contre entre vers
        del al para con por desde sobre ante tras hasta durante sin según
        """);

    private static readonly FrozenSet<string> Subordinators = WordTable.Set("who whom whose which that when where while because if although though qui que dont où lorsque quand der dass weil wenn als quien cuando donde and but or und aber oder et mais ou y pero");

    /// <summary>Titles that stand in front of a name with a capital of their own.</summary>
    private static readonly FrozenSet<string> Titles = WordTable.Set("""
        mr mrs ms miss dr prof professor sir lord lady dame president vice-president prime minister governor senator mayor judge justice captain colonel major general lieutenant
        commander admiral sergeant inspector superintendent commissioner chief chancellor king queen prince princess bishop archbishop pope cardinal reverend rev father sister brother
        coach manager director chairman chairwoman chair secretary undersecretary deputy ambassador attorney advocate prosecutor congressman congresswoman representative councillor
        spokesman spokeswoman opposition leader gen sen gov lt col sgt maj capt st electoral public local former acting district regional
        herr frau don doña señor señora monsieur madame mme m maître capitaine commandant
        """);

    /// <summary>How the names of callings end where a language capitalises its nouns.</summary>
    private static readonly string[] GermanTrades =
    [
        "chef", "chefin", "minister", "ministerin", "präsident", "präsidentin", "sprecher", "sprecherin", "meister", "meisterin", "führer", "führerin", "vorstand", "vorständin", "leiter", "leiterin",
        "anwalt", "anwältin", "direktor", "direktorin", "trainer", "trainerin", "kanzler", "kanzlerin", "richter", "richterin", "ökonom", "ökonomin", "analyst", "analystin", "vorsitzende", "vorsitzender",
        "professor", "professorin", "doktor", "kommissar", "kommissarin", "kapitän", "kapitänin", "rat", "rätin", "forscher", "forscherin", "arzt", "ärztin", "wirt", "wirtin", "bauer", "bäuerin", "fischer",
        "fischerin", "lehrer", "lehrerin", "pfarrer", "pfarrerin", "bischof", "bischöfin", "inhaber", "inhaberin", "besitzer", "besitzerin", "biologe", "biologin", "geologe", "geologin", "historiker",
        "historikerin", "politiker", "politikerin", "abgeordnete", "abgeordneter", "sekretär", "sekretärin", "beauftragte", "beauftragter", "experte", "expertin", "schauspieler", "schauspielerin", "sänger",
        "sängerin", "autor", "autorin", "händler", "händlerin", "mitarbeiter", "mitarbeiterin", "bewohner", "bewohnerin", "anwohner", "anwohnerin", "regisseur", "regisseurin", "gründer", "gründerin", "manager",
        "managerin", "zeuge", "zeugin", "nachbar", "nachbarin", "student", "studentin", "ingenieur", "ingenieurin", "rektor", "rektorin", "intendant", "intendantin", "landrat", "landrätin", "boss", "herr", "frau", "dr", "prof",
    ];

    /// <summary>"Said", "a déclaré" and the rest; a form that is a noun as often only behind one who can say it.</summary>
    public static bool IsVerb(List<Token> tokens, int at)
    {
        if (!Verbs.Contains(tokens[at].Lower) || tokens[at].IsCapitalised || SpeakerReader.IsOfLives(tokens, at))
            return false;

        return !NounsToo.Contains(tokens[at].Lower) || (at > 0 && (tokens[at - 1].IsCapitalised || IsPronoun(tokens[at - 1]) || tokens[at - 1].Is(",")));
    }

    public static bool IsSpeech(string lower) => Verbs.Contains(lower);

    public static bool IsParticiple(string lower) => Participles.Contains(lower);

    public static bool IsGermanParticiple(string lower) => GermanParticiples.Contains(lower);

    public static bool IsDocument(string lower) => Documents.Contains(lower);

    public static bool IsAuxiliary(string lower) => Auxiliaries.Contains(lower);

    public static bool IsPassive(string lower) => Passives.Contains(lower);

    public static bool IsPronoun(Token token) => PronounGenders.ContainsKey(token.Lower);

    public static Gender GenderOfPronoun(string lower) => PronounGenders.GetValueOrDefault(lower);

    public static bool IsPlural(string lower) => Plurals.Contains(lower);

    public static Gender WitnessOf(string lower) => Witnesses.GetValueOrDefault(lower);

    public static Gender GenderOf(string lower) => GenderedWords.GetValueOrDefault(lower);

    /// <summary>One name for all that mean the same office.</summary>
    public static string OfficeOf(string lower) => OfficeNames.GetValueOrDefault(lower, lower);

    public static bool IsOffice(string lower) => OfficeNames.ContainsKey(lower);

    public static bool IsDeterminer(string lower) => Determiners.Contains(lower);

    public static bool IsIndefinite(string lower) => Indefinite.Contains(lower);

    public static bool IsPreposition(string lower) => Prepositions.Contains(lower);

    public static bool IsSubordinator(string lower) => Subordinators.Contains(lower);

    public static bool IsTitle(string lower) => Titles.Contains(lower);

    /// <summary>"Amtswehrführer", "Ministerpräsidentin", "Osteuropa-Ökonom".</summary>
    public static bool IsGermanTrade(string lower) => Array.Exists(GermanTrades, ending => lower.EndsWith(ending, StringComparison.Ordinal));
}

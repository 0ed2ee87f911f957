using System.Collections.Frozen;
using Briefing.Reading;

namespace Briefing.Merging;

/// <summary>What news verbs and nouns say about a figure: words of one outcome are one role, whatever their form.</summary>
internal static class Verbs
{
    private static readonly string[] Outcomes =
    [
        "killed|kill kills killing dead die dies died dying death deaths fatal fatality fatalities toll slain perished perish drowned drown drowning bodies tote toten toter getötet getöteten getötete tötete töteten starb starben gestorben verstorben todesopfer todesopfern ums morts mort morte mortes mortales décès décédé décédés emporté emportés emportée emportées tués tué tuée tuées muertos muerto muerta muertas muerte muertes fallecidos fallecido fallecida falleció fallece fallecieron murieron murió morti mortos doden zabitych ölü погибли погибших",
        "injured|injure injures injuring injury injuries wound wounds wounded wounding hurt hospitalised hospitalized verletzt verletzte verletzten verletzter verletzen verwundet blessés blessé blessée blessées heridos herido herida heridas lesionados feriti feridos gewonden rannych yaralı ранены пострадали",
        "missing|unaccounted vermisst vermisste vermissten disparus disparu disparues desaparecidos desaparecidas dispersi vermist zaginionych kayıp",
        "arrested|arrest arrests arresting detain detains detained detaining detentions custody capture captures captured capturing apprehend apprehended nabbed festgenommen festgenommene verhaftet verhaftete arrêtés arrêté arrêtées interpellés interpellées detenidos detenidas detenido arrestados arrestati",
        "displaced|evacuate evacuates evacuated evacuating evacuation flee fled fleeing displace displacing homeless evakuiert évacués évacuées évacué evacuados evacuadas evacuaron evacuado evacuó evacuati desalojados desalojadas desalojado desalojaron desalojó",
        "rescued|rescue rescues rescuing saved survivors survived alive gerettet überlebt überlebten überlebende überlebenden gerettete geretteten secourus secourues rescapés rescapées survécu survivants vivants vivantes sauvés sauvées repêchés repêchées rescatados rescatadas sobrevivieron supervivientes sobrevivientes",
        "announced|announce announces announcing announcement unveil unveils unveiled unveiling declared declare proclaimed",
    ];

    public static readonly string[] Being = ["is", "are", "was", "were", "be", "been", "being"];

    private static readonly string[] Irregular =
    [
        "met", "held", "took", "began", "left", "made", "won", "lost", "came", "went", "gave", "rose", "fell", "grew", "hit", "struck", "broke", "shot", "fought", "led", "sent", "set", "cut",
        "built", "bought", "sold", "paid", "spent", "found", "kept", "ran", "put", "saw", "stood", "brought", "drew", "drove", "flew", "sank", "burnt", "spread", "shut", "quit", "beat", "became", "fled", "agreed", "died", "freed", "chose", "wore", "rang", "woke", "threw", "shook", "grew", "swept", "felt", "slid", "stole", "stolen", "hidden", "taken", "given", "thrown", "blown", "torn", "driven", "flown", "withdrawn", "taught", "caught", "bore", "born",
        "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "could", "may", "might", "should", "can",
    ];

    /// <summary>Endings of participles and of past tenses.</summary>
    private static readonly FrozenDictionary<string, string[]> PastEndings = new Dictionary<string, string[]>
    {
        ["fr"] = ["é", "ée", "és", "ées", "èrent", "aient"],
        ["es"] = ["ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "ó", "aron", "ieron", "aban"],
        ["de"] = ["iert", "te", "ten", "test"],
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> ForeignIrregular = WordTable.Set("""
        kam kamen ging gingen fand fanden gab gaben stieg stiegen fiel fielen schloss schlossen brach brachen sank sanken traf trafen schlug schlugen begann begannen
        verlor verloren gewann gewannen sank blieb blieben hielt hielten nahm nahmen trat traten lief liefen fuhr fuhren flog flogen schrieb schrieben lag lagen stand standen
        entstand entstanden geschlossen beschlossen gefunden verloren begonnen gestiegen gefallen gesunken gebrochen
        fait pris mis vu eu dit mort fut furent perdu vendu rendu battu conclu ouvert détruit produit signé
        hizo hicieron dijo dijeron hubo tuvo tuvieron fueron abierto muerto hecho puesto visto roto dejaron murieron
        """);

    private static readonly string[] GermanPrefixes = ["", "ab", "an", "auf", "aus", "ein", "fest", "frei", "her", "hin", "los", "mit", "nieder", "statt", "teil", "um", "unter", "vor", "weg", "zu", "zurück", "zusammen"];

    private static readonly string[] Inseparable = ["be", "er", "ent", "ver", "zer"];

    private static readonly FrozenDictionary<string, string> BaseForms = WordTable.Names("""
        meet=met hold=held take=took begin=began leave=left win=won lose=lost come=came give=gave rise=rose fall=fell strike=struck break=broke shoot=shot
        fight=fought lead=led send=sent build=built buy=bought sell=sold pay=paid spend=spent find=found keep=kept run=ran see=saw stand=stood bring=brought
        draw=drew drive=drove fly=flew sink=sank choose=chose wear=wore throw=threw shake=shook sweep=swept steal=stole teach=taught catch=caught speak=spoke
        sing=sang swear=swore write=wrote seek=sought withdraw=withdrew undergo=underwent overthrow=overthrew
        """);

    private static readonly FrozenDictionary<string, string> OutcomeOfWord = Outcomes
        .Select(line => line.Split('|'))
        .SelectMany(line => line[1].Split(' ').Append(line[0]).Select(word => (Word: word, Role: line[0])))
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Role);

    private static readonly (string One, string Other)[] Contraries =
    [
        .. new[] { ("play", "miss"), ("win", "lose"), ("rise", "fall"), ("gain", "lose"), ("score", "concede"), ("hire", "fire"), ("open", "close"), ("buy", "sell"), ("arrive", "leave"), ("create", "cut"), ("import", "export"), ("accept", "reject"), ("add", "remove") }
            .Select(pair => (Stems.Of(pair.Item1, "en"), Stems.Of(pair.Item2, "en"))),
    ];

    /// <summary>What stands around a figure may be a participle or a noun of speech as well.</summary>
    private static readonly FrozenSet<string> Speech = WordTable.Set($"{SpeechVerbs.Reporting} saying tell telling state states stating adding announcing reports reporting claims claiming writing warning confirms denies denying according pledged promised ha");

    private static readonly FrozenSet<string> IrregularForms = Irregular.ToFrozenSet();

    /// <summary>"killed" for "deaths", "injured" for "wounding" ...; null where the word tells no outcome.</summary>
    public static string? OutcomeOf(string lower) => OutcomeOfWord.GetValueOrDefault(lower);

    /// <summary>"Met", "took": forms that no ending gives away.</summary>
    public static bool IsIrregularPast(string lower) => BaseForms.ContainsKey(lower);

    /// <summary>The stem of a verb's base form: one for "takes", "took" and "taking".</summary>
    public static string BaseOf(string lower, string language) => Stems.Of(BaseForms.GetValueOrDefault(lower, lower), language);

    /// <summary>Whether one base form says the contrary of the other: games played and games missed.</summary>
    public static bool AreOpposite(string verb, string other) => Array.Exists(Contraries, pair => (pair.One == verb && pair.Other == other) || (pair.One == other && pair.Other == verb));

    public static bool IsSpeech(string lower) => Speech.Contains(lower);

    /// <summary>Whether a word of this language looks like a finite verb or participle. A German verb is in lower case.</summary>
    public static bool IsVerbLike(Token token, string language) =>
        !PastEndings.TryGetValue(language, out var endings) ? IsVerbLike(token.Lower)
        : !(language == "de" && token.IsCapitalised) && token.Kind == TokenKind.Word
            && (Speech.Contains(token.Lower) || ForeignIrregular.Contains(token.Lower)
                || (token.Lower.Length > ShortestVerb && (Array.Exists(endings, ending => token.Lower.EndsWith(ending, StringComparison.Ordinal)) || (language == "de" && IsGermanParticiple(token.Lower)))));

    private const int ShortestVerb = 3;

    /// <summary>"Getötet", "abgebrannt", "beschädigt", "verletzt".</summary>
    private static bool IsGermanParticiple(string lower) =>
        (lower.EndsWith('t') && Array.Exists(Inseparable, prefix => lower.StartsWith(prefix, StringComparison.Ordinal)))
        || ((lower.EndsWith('t') || lower.EndsWith("en", StringComparison.Ordinal)) && Array.Exists(GermanPrefixes, prefix => lower.StartsWith(prefix, StringComparison.Ordinal) && lower.AsSpan(prefix.Length).StartsWith("ge")));

    /// <summary>Whether an English word looks like a finite verb or participle. Endings alone tell most; nouns in -ed are few.</summary>
    public static bool IsVerbLike(string lower) =>
        IrregularForms.Contains(lower) || Speech.Contains(lower)
        || (lower.Length > 4 && lower.EndsWith("ed", StringComparison.Ordinal) && !lower.EndsWith("eed", StringComparison.Ordinal) && lower is not "hundred");
}

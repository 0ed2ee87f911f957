using System.Collections.Frozen;

namespace Briefing.Merging;

/// <summary>What news verbs and nouns say about a figure: words of one outcome are one role, whatever their form.</summary>
internal static class Verbs
{
    private static readonly string[] Outcomes =
    [
        "killed|kill kills killing dead die dies died dying death deaths fatal fatality fatalities toll slain perished perish bodies tote toten getötet starben morts mort tués tué muertos muerte muertes morti mortos doden zabitych ölü погибли погибших",
        "injured|injure injures injuring injury injuries wound wounds wounded wounding hurt hospitalised hospitalized verletzt verletzte blessés blessé heridos feriti feridos gewonden rannych yaralı ранены пострадали",
        "missing|unaccounted vermisst vermisste disparus desaparecidos dispersi vermist zaginionych kayıp",
        "arrested|arrest arrests arresting detain detains detained detaining detentions custody capture captures captured capturing apprehend apprehended nabbed festgenommen arrêtés detenidos arrestati",
        "displaced|evacuate evacuates evacuated evacuating evacuation flee fled fleeing displace displacing homeless evakuiert évacués evacuados evacuati",
        "rescued|rescue rescues rescuing saved gerettet secourus rescatados",
        "announced|announce announces announcing announcement unveil unveils unveiled unveiling declared declare proclaimed",
    ];

    private static readonly string[] SpeechWords =
    [
        "said", "say", "says", "saying", "told", "tell", "tells", "telling", "stated", "state", "states", "stating", "added", "adds", "adding", "announced", "announces", "announcing",
        "reported", "reports", "reporting", "claimed", "claims", "claiming", "wrote", "writes", "writing", "tweeted", "insisted", "insists", "warned", "warns", "warning", "argued", "argues",
        "noted", "notes", "explained", "explains", "confirmed", "confirms", "denied", "denies", "denying", "replied", "declared", "suggested", "suggests", "acknowledged", "admitted",
        "according", "asked", "called", "pledged", "promised", "vowed", "sagte", "erklärte", "teilte", "meldete", "dit", "déclaré", "affirmé", "dijo", "afirmó", "ha", "detto", "disse",
    ];

    private static readonly string[] Irregular =
    [
        "met", "held", "took", "began", "left", "made", "won", "lost", "came", "went", "gave", "rose", "fell", "grew", "hit", "struck", "broke", "shot", "fought", "led", "sent", "set", "cut",
        "built", "bought", "sold", "paid", "spent", "found", "kept", "ran", "put", "saw", "stood", "brought", "drew", "drove", "flew", "sank", "burnt", "spread", "shut", "quit", "beat", "became", "fled", "agreed", "died", "freed", "chose", "wore", "rang", "woke", "threw", "shook", "grew", "swept", "felt", "slid", "stole", "taught", "caught", "bore", "born",
        "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "could", "may", "might", "should", "can",
    ];

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

    private static readonly FrozenSet<string> Speech = SpeechWords.ToFrozenSet();
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

    /// <summary>Whether an English word looks like a finite verb or participle. Endings alone tell most; nouns in -ed are few.</summary>
    public static bool IsVerbLike(string lower) =>
        IrregularForms.Contains(lower) || Speech.Contains(lower)
        || (lower.Length > 4 && lower.EndsWith("ed", StringComparison.Ordinal) && !lower.EndsWith("eed", StringComparison.Ordinal) && lower is not "hundred");
}

namespace Briefing.Reading;

/// <summary>Verbs of speech in the forms that have a subject. What a rule needs beside these, participles or nouns, stands with the rule.</summary>
internal static class SpeechVerbs
{
    /// <summary>Those that any report has.</summary>
    public const string English =
        """
        said say says told tells added adds stated announced announces reported claimed wrote writes tweeted insisted insists warned warns argued argues noted notes explained
        explains confirmed denied replied declared suggested suggests acknowledged admitted asked called vowed
        """;

    private const string German = "sagte sagten erklärte erklärten teilte meldete berichtete berichteten betonte warnte meinte versicherte erzählte mitteilte";

    private const string French = "déclaré affirmé indiqué précisé annoncé raconté assuré expliqué dit";

    private const string Spanish = "dijo afirmó informó anunció declaró aseguró señaló confirmó";

    private const string Italian = "detto disse";

    private const string EnglishQuoting =
        """
        tell posted confirms denies replies declares acknowledges admits asks calls pledged promised promises vows recalled recalls remembered remembers laughed laughs joked
        jokes quipped observed observes repeated repeats concluded concludes cried shouted yelled whispered continued continues responded responds answered answers commented
        comments remarked complained complains lamented laments urged urges testified recounted mused sighed sighs maintained maintains conceded concedes stressed stresses
        emphasised emphasized predicted predicts reckoned reckons advised cautioned boasted protested pleaded begged demanded demands agreed agrees contended alleged assured
        assures described describes branded dubbed hailed hails praised praises condemned condemns criticised criticized dismissed dismisses denounced slammed blamed accused
        rejected rejects thanked labelled labeled compared likened welcomed defended apologised apologized thinks believes disputed rebuked mocked scoffed objected retorted
        """;

    private const string GermanQuoting =
        """
        sagt erklärt berichtet betont warnt meint versichert erzählt rief ruft schrieb schreibt urteilte urteilt entgegnete entgegnet erwiderte erwidert antwortete antwortet
        fragte fragt forderte fordert kritisierte kritisiert klagte klagt lobte lobt mahnte mahnt nannte nennt bezeichnete bezeichnet kommentierte kommentiert ergänzte ergänzt
        räumte kündigte versprach verspricht bestätigte bestätigt schilderte schildert erinnerte erinnert äußerte resümierte scherzte beteuerte behauptete behauptet verteidigte
        verteidigt dankte bedauerte bedauert wies warf
        """;

    private const string FrenchQuoting =
        """
        confié répondu lancé ajouté estimé souligné rappelé regretté plaisanté commenté écrit insisté reconnu confirmé averti résumé jugé dénoncé qualifié promis réagi déploré
        martelé poursuivi conclu soupiré témoigné réjoui souvenu prévenu demandé déclare affirme indique précise raconte assure explique confie répond lance ajoute estime
        souligne rappelle regrette plaisante commente insiste reconnaît résume juge dénonce qualifie soupire témoigne souvient réjouit promet prévient déplore martèle
        """;

    private const string SpanishQuoting =
        """
        dice dijeron afirma declara asegura señala confirma explicó explica contó cuenta relató relata sostuvo sostiene agregó añadió añade indicó indica expresó manifestó
        respondió responde escribió escribe repitió repite recordó recuerda lamentó lamenta advirtió advierte admitió admite reconoció reconoce insistió negó niega destacó
        subrayó calificó tildó comentó comenta apuntó precisó denunció exclamó bromeó prometió promete pidió exigió criticó rechazó
        """;

    /// <summary>Those that any report has, in all languages.</summary>
    public const string Reporting = $"{English} {German} {French} {Spanish} {Italian}";

    /// <summary>Those that a quotation hangs on, in all languages: "laughed", "rief", "martèle".</summary>
    public const string Quoting = $"{Reporting} {EnglishQuoting} {GermanQuoting} {FrenchQuoting} {SpanishQuoting}";
}

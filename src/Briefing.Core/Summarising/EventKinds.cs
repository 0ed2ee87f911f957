using System.Collections.Frozen;

namespace Briefing.Summarising;

/// <summary>
/// The kinds of event that news is made of, and the English, German, French and Spanish words that tell one: after the types of the ACE 2005 event annotation
/// (life, movement, transaction, business, conflict, contact, personnel, justice), with accidents, disasters, contests, legislation, products
/// and markets beside them. Words of one kind tell one event where the same people and things take part in it; a word may tell several kinds.
/// </summary>
internal static class EventKinds
{
    /// <summary>
    /// One line for each kind, at most 64. Stems stand for their forms, so that only irregular ones are listed and those of verbs too short
    /// to be stemmed. "step+down" is a verb and its particle.
    /// </summary>
    private const string Lines =
        """
        die dies died dying dead death toll demise body bodies perish succumb pass+away kill slay slain murder assassinate assassination drown fatal lose+life lost+life lost+lives claim+lives hang hanged suicide
        injure injury wound hurt hospitalise maim
        born birth deliver+baby
        marry marriage wed wedding
        divorce split separate separation
        buy buys bought acquire acquisition purchase take+over taken+over took+over takeover buyout snap+up merge merger
        sell sold sale divest offload
        bankrupt bankruptcy insolvent insolvency receivership
        launch unveil introduce introduction debut roll+out release
        attack assault raid bomb shell airstrike ambush storm bombard
        shoot shot open+fire gun+down gunfire
        explode explosion detonate blast blow+up blew+up blown+up erupt eruption break+apart broke+apart broken+apart break+up broke+up disintegrate
        protest demonstrate demonstration march rally
        walk+out walkout strike struck stoppage down+tools downed+tools
        disrupt disruption interrupt interruption hamper cut+off outage knock+out blackout
        damage destroy destruction wreck ruin devastate devastation
        break broke broken sever snap fail failure malfunction
        hit hits hitting strike struck shake shook shaken rock jolt rattle batter slam
        meet met hold+talks held+talks summit
        appoint appointment hire name pick tap select selection choose chose chosen nominate nomination succeed replace replacement cast introduce+as unveil+as offer+job offer+post choice take+over taken+over took+over
        resign resignation quit quits quitting step+down stand+down stood+down stand+aside stood+aside retire retirement depart departure leave left exit bow+out
        fire sack dismiss dismissal oust ouster axe axed
        layoff lay+off laid+off job+cuts cut+jobs
        elect election re-elect vote cast+ballots cast+ballot go+polls goes+polls going+polls went+polls gone+polls
        win wins won winning beat beaten defeat triumph edge rout thrash clinch victory lose lost loss
        arrest detain detention nab nabbed apprehend capture seize seizure custody
        free freed release bail parole
        charge indict indictment accuse arraign arraignment
        sue sues sued suing lawsuit suit
        convict conviction guilty verdict
        plead pled plea
        sentence jail imprison send+prison sent+prison
        fine penalise penalize penalty
        execute execution
        extradite extradition
        acquit acquittal exonerate pardon commute
        appeal
        crash jump+track jump+tracks jump+rails leave+rails left+rails come+rails came+rails collide collision ram slam smash derail derailment plunge overturn capsize sink sank sunk ground aground
        fire burn burnt blaze gut engulf inferno wildfire arson arsonist torch set+ablaze set+alight
        rescue save
        hijack seize seizure commandeer
        kidnap abduct abduction
        steal stole stolen theft rob robs robbed robbery loot heist burgle burglary
        escape flee fled break+out broke+out breakout
        approve approval pass adopt adoption ratify ratification endorse
        reject rejection veto block
        ban bans banned banning prohibit prohibition outlaw
        sign ink inked
        agree agreement deal accord pact
        recall
        delay postpone postponement cancel cancellation scrap call+off
        rescind overturn revoke repeal
        close closure shut shuts shutting shutdown
        open reopen
        rise rose risen climb jump surge soar gain increase
        fall fell fallen drop decline plunge slump decrease tumble cut cuts cutting lower reduce reduction
        record surpass eclipse leading+scorer
        discover discovery uncover unearth find found finds
        award honour honor win wins won winning receive
        withdraw withdrew withdrawn withdrawal pull+out drop+out
        send sent dispatch deploy deployment
        investigate investigation probe inquiry
        evacuate evacuation
        enter entry check+into check+in admit admission
        """;

    /// <summary>The kinds that the news of other languages has most; each line a kind, its words with those forms that do not begin alike.</summary>
    private const string German =
        """
        starb starben gestorben stirbt sterben tot tote toten toter tod todesopfer getötet tötete töteten tödlich umgekommen ertrunken ertrank ertranken leiche leichen opfer
        verletzt verletzte verletzten verletzungen
        angriff angriffe angegriffen attacke überfall überfallen anschlag
        schoss schossen geschossen schüsse erschoss erschossen
        explosion explodiert explodierte gesprengt
        protest proteste protestieren protestierten demonstrieren demonstrierten demonstration kundgebung
        streik streiken streikten gestreikt warnstreik ausstand arbeitskampf niedergelegt
        ernannt ernennt ernannte berufen berief
        rücktritt zurückgetreten zurücktritt
        entlassen entlässt entließ entlassung gefeuert
        gewählt wählte wählten wahlsieg
        gewann gewannen gewinnt gewonnen sieg siegte siegten besiegte besiegt
        festgenommen festnahme festnahmen verhaftet verhaftung
        angeklagt anklage beschuldigt
        verurteilt verurteilte schuldig
        zusammengestoßen zusammenstoß kollision kollidiert kollidierte entgleist entgleiste gekentert kenterte sank gesunken untergegangen abgestürzt absturz
        brand brannte brannten feuer abgebrannt flammen
        gerettet retteten rettete rettung geborgen
        einigung einigten geeinigt vereinbart vereinbarung abkommen
        beschlossen beschloss gebilligt billigte verabschiedet zugestimmt
        abgelehnt lehnte ablehnung
        geschlossen schließt schloss gesperrt sperrung
        eröffnet eröffnete eröffnung
        gekauft kauft übernimmt übernahme übernommen erwirbt erworben
        gesenkt senkt senkte senkung
        gestiegen stieg erhöht erhöhte erhöhung
        evakuiert evakuierung
        """;

    private const string French =
        """
        mort morte morts mortes meurt mourir décédé décédée décédés décès décède tué tuée tués tuées péri noyé noyés cadavres corps
        blessé blessée blessés blessées
        attaque attaqué attaques attentat
        tiré tirs fusillade abattu
        explosion explosé
        manifestation manifesté manifestent manifestations
        grève débrayage
        nommé nommée nomme nomination désigné
        démission démissionné démissionne
        licencié limogé limogeage licenciements
        élu élue élection
        remporté remporte victoire gagné gagne battu
        arrêté arrêtée arrêtés arrestation interpellé interpellés interpellation
        inculpé inculpée inculpés accusé
        condamné condamnée condamnés condamnation coupable
        collision percuté naufrage chaviré coulé déraillé
        incendie feu flammes brûlé
        secouru secourus sauvé sauvés sauvetage rescapés survécu repêché repêchés
        accord convenu
        adopté adopte approuvé approuve
        rejeté rejette rejet
        fermé fermée ferme fermeture
        ouvert ouverture inauguré inaugure
        acheté rachat rachète racheté acquis acquisition
        abaissé baissé baisse
        augmenté hausse relevé
        évacué évacués évacuation
        """;

    private const string Spanish =
        """
        muere mueren murió murieron muerto muerta muertos muertas muerte fallecido fallecieron falleció fallecidos mató mataron asesinado asesinato ahogados ahogaron cadáveres
        herido herida heridos heridas
        ataque ataques atacó atacaron atentado
        disparó disparos dispararon tiroteo abatido
        explosión explotó estalló
        protesta protestas protestaron manifestación manifestaron
        huelga paro
        nombró nombrado designó designado nombramiento
        renunció renuncia dimitió dimisión
        despidió despedido despidos destituyó destituido
        elegido elegida eligió elección
        ganó ganaron victoria venció derrotó triunfo
        detuvo detenido detenidos detuvieron detención arrestó arrestado arrestados capturado
        acusado acusó imputado imputó
        condenado condenó condena culpable sentenciado
        choque chocó colisión naufragio volcó hundió descarriló estrelló
        incendio fuego llamas quemó
        rescató rescatado rescatados rescate rescataron salvó
        acuerdo acordó acordaron pacto
        aprobó aprobado aprobación
        rechazó rechazado rechazo
        cerró cerrado cierre
        abrió inauguró inaugurado apertura
        compró adquirió adquisición
        rebajó bajó redujo recortó recorte
        subió aumentó alza
        evacuó evacuados evacuación
        incautó incautaron decomisó decomiso
        """;

    private static readonly Dictionary<string, FrozenDictionary<string, EventWord>> ByLanguage = new(StringComparer.Ordinal)
    {
        ["en"] = Read(Lines, Vocabulary.EnglishStem),
        ["de"] = Read(German, Vocabulary.Shortened),
        ["fr"] = Read(French, Vocabulary.Shortened),
        ["es"] = Read(Spanish, Vocabulary.Shortened),
    };

    /// <summary>The words of a language; null where none are listed.</summary>
    public static FrozenDictionary<string, EventWord>? In(string language) => ByLanguage.GetValueOrDefault(language);

    private static FrozenDictionary<string, EventWord> Read(string lines, Func<string, string> stemOf)
    {
        var words = new Dictionary<string, EventWord>(StringComparer.Ordinal);
        var kind = 1UL;
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (kind == 0)
                throw new InvalidOperationException("There are more kinds of event than bits for them. Put two kinds on one line.");
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var parts = word.Split('+');
                var stem = stemOf(parts[0]);
                var known = words.GetValueOrDefault(stem);
                words[stem] = parts.Length == 1
                    ? known with { Kinds = known.Kinds | kind }
                    : known with { Phrases = [.. known.Phrases ?? [], (parts[1], kind)] };
            }
            kind <<= 1;
        }
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

/// <summary>What a word tells of an event.</summary>
/// <param name="Kinds">The kinds that it tells by itself, a bit for each.</param>
/// <param name="Phrases">Words that may follow it, and the kind that the two tell together; null where there are none.</param>
internal readonly record struct EventWord(ulong Kinds, (string Particle, ulong Kind)[]? Phrases);

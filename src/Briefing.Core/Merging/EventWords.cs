using System.Collections.Frozen;

namespace Briefing.Merging;

/// <summary>The words by which reports in English, German, French and Spanish say what a figure of theirs is one of.</summary>
internal static class EventWords
{
    public static readonly FrozenSet<string> Tolls = WordTable.Set("killed injured missing rescued");

    public static readonly FrozenSet<string> Modals = WordTable.Set("""
        could may might would if feared likely expected expecting forecast predicted analysts analyst könnten könnte erwartet erwarten pourraient attendu podrían esperado
        """);

    public static readonly FrozenSet<string> Wider = WordTable.Set("""
        prior nationwide worldwide globally nationally countrywide annually landesweit weltweit bundesweit previous previously earlier similar average averaged averages season
        career historically ever
        """);

    /// <summary>"The youngest of those who lost their lives was six": an age.</summary>
    public static readonly FrozenSet<string> Eldest = WordTable.Set("youngest oldest eldest jüngste älteste");

    public static readonly FrozenSet<string> PartLeads = WordTable.Set("including among incl darunter dont parmi incluidos incluyendo entre");

    public static readonly FrozenSet<string> Others = WordTable.Set("other another additional weitere weiterer further otras otros otra otro autres autre");

    public static readonly FrozenSet<string> Crowds = WordTable.Set("""
        spectators onlookers fans supporters protesters demonstrators marchers strikers zuschauer schaulustige demonstranten streikende streikenden spectateurs manifestants grévistes espectadores
        manifestantes huelguistas
        """);

    /// <summary>What people do who are then counted by their organisers and by the police.</summary>
    public static readonly FrozenSet<string> Gathering = WordTable.Set("""
        marched rallied demonstrated protested attended gathered walked walkout strike demonstrierten protestierten streikten streiken nieder streik ausstand warnstreik teil niederlegten niedergelegt verweigert manifesté défilé rassemblés
        marcharon manifestaron congregaron protestaron
        """);

    public static readonly FrozenSet<string> Workers = WordTable.Set("people workers employees staff members teachers drivers nurses menschen beschäftigte beschäftigten mitarbeiter mitarbeiterinnen kollegen kolleginnen personnes salariés personas trabajadores");

    public static readonly FrozenSet<string> Shelters = WordTable.Set("shelter shelters sheltered sheltering housed notunterkunft notunterkünfte notunterkünften albergue albergues refugios hébergées hébergés");

    public static readonly FrozenSet<string> Custody = WordTable.Set("arrested detained custody bars cells festgenommen verhaftet haft untersuchungshaft interpellés detenidos");

    public static readonly FrozenSet<string> Suspects = WordTable.Set("arrests festnahmen arrestations interpellations detenciones suspects traffickers smugglers dealers robbers thieves verdächtige verdächtigen tatverdächtige festgenommenen schmuggler suspects trafiquants sospechosos traficantes");

    public static readonly FrozenSet<string> Power = WordTable.Set("power electricity strom électricité courant electricidad luz suministro dark dunkeln blackout outage outages stromausfall oscuras apagón panne");

    public static readonly FrozenSet<string> Consumers = WordTable.Set("people homes houses households customers haushalte kunden menschen foyers clients personnes hogares clientes personas viviendas casas residents subscribers abonnés usuarios abonados anschlüsse");

    public static readonly FrozenSet<string> Venues = WordTable.Set("stadium arena square stadion estadio stade");

    public static readonly FrozenSet<string> Holding = WordTable.Set("holds hold seats capacity seater built fasst capacité aforo capacidad");

    public static readonly FrozenSet<string> Men = WordTable.Set("people men prisoners inmates convicts detainees häftlinge gefangene männer détenus presos reclusos");

    public static readonly FrozenSet<string> Escapes = WordTable.Set("escaped escapees fugitives flüchtig entkommen ausgebrochen évadés fugados");

    public static readonly FrozenSet<string> Hospitals = WordTable.Set("hospital hospitals krankenhaus krankenhäuser krankenhäusern klinik kliniken hôpital hôpitaux hospitales");

    public static readonly FrozenSet<string> Admitting = WordTable.Set("taken admitted brought rushed flown eingeliefert gebracht hospitalisées hospitalisés ingresadas ingresados trasladadas trasladados");

    /// <summary>Of those who were hurt the ones that still are, or that are in one place.</summary>
    public static readonly FrozenSet<string> Left = WordTable.Set("still remain remained remaining alone noch allein encore todavía aún");

    public static readonly FrozenSet<string> Burning = WordTable.Set("burned burnt scorched charred verbrannt verbrannten verbrannte flammen brûlé brûlés quemado quemadas calcinado calcinadas");

    /// <summary>Over which arrests add up.</summary>
    public static readonly FrozenSet<string> Stretches = WordTable.Set("nights days weeks months since nächten tagen wochen nuits jours noches días");

    public static readonly FrozenSet<string> Ill = WordTable.Set("cases ill sick sickened infected infections fälle infizierte erkrankt erkrankte cas casos enfermos");

    public static readonly FrozenSet<string> Confirmed = WordTable.Set("confirmed verified laboratory bestätigt bestätigte confirmés confirmados");

    public static readonly FrozenSet<string> Suspected = WordTable.Set("suspected probable verdachtsfälle suspects sospechosos");

    public static readonly FrozenSet<string> Votes = WordTable.Set("vote votes ballots voters polled seats electorate stimmen sitze wählerstimmen voix suffrages sièges votos sufragios escaños");

    /// <summary>Of "with 74 percent of ballots counted".</summary>
    public static readonly FrozenSet<string> Counted = WordTable.Set("counted reporting processed tallied ausgezählt ausgezählten ausgezählter dépouillés dépouillé escrutado escrutados escrutadas procesadas procesado");

    /// <summary>In the first sentences of a report about an election.</summary>
    public static readonly FrozenSet<string> Electing = WordTable.Set("election elections vote votes voters runoff ballot ballots poll polls wahl stichwahl wähler élection élections scrutin elección elecciones balotaje votos urnas");

    public static readonly FrozenSet<string> Polls = WordTable.Set("poll polls survey surveys pollster exit approval first umfrage sondage encuesta rating ratings");

    public static readonly FrozenSet<string> Seats = WordTable.Set("seat seats sitz sitze sitzen mandate mandaten siège sièges escaño escaños");

    public static readonly FrozenSet<string> Holders = WordTable.Set("seat seats members lawmakers deputies sitze mandate abgeordnete sièges députés escaños diputados");

    public static readonly FrozenSet<string> Having = WordTable.Set("has have had won win wins took takes kept keeps got gets gained holds held erringt errang gewann kommt hat obtient obtenu remporte obtuvo logró ganó suma sumó sumaba alcanza");

    public static readonly FrozenSet<string> Offering = WordTable.Set("offer offered offers offering proposal proposed angebot angeboten geboten bietet bieten promise promised promises table legt legten offre propose proposé oferta ofrece ofreció ofrecido propuesta");

    public static readonly FrozenSet<string> Raising = WordTable.Set("raise raises rise increase settlement erhöhung lohnerhöhung mehr hausse augmentation aumento alza");

    public static readonly FrozenSet<string> Demanding = WordTable.Set("demand demands demanded demanding want wants wanted wanting ask asks asked asking seek seeks sought seeking claim claims fordert fordern forderung verlangt verlangen réclame réclament exige exigen reclama reclaman pide piden inflation");

    /// <summary>What a bargain about pay is told with.</summary>
    public static readonly FrozenSet<string> Paying = WordTable.Set("""
        pay wage wages salary salaries workers staff employees union unions strike employer employers lohn löhne gehalt gehälter beschäftigte beschäftigten arbeitgeber gewerkschaft streik warnstreik
        salaires salariés syndicat syndicats grève salario salarios salarial sueldo sueldos remuneraciones trabajadores sindicato huelga
        """);

    public static readonly (string Share, FrozenSet<string> Words)[] Done =
    [
        ("contained", WordTable.Set("contained containment")),
        ("restored", WordTable.Set("restored reconnected wiederhergestellt rétabli restablecido")),
    ];

    /// <summary>By which a report says that so many of a thing came to light.</summary>
    public static readonly FrozenSet<string> Finding = WordTable.Set("""
        found find finds discovered discover discovers unearthed uncovered counted documented identified excavated exposed recorded gefunden entdeckt entdeckten gezählt freigelegt
        découvert découverts découvertes recensé recensés dénombré trouvé trouvés hallaron hallado hallados hallazgo descubrieron descubierto contaron
        """);

    /// <summary>By which a report says that people were brought away, where no verb of fleeing does.</summary>
    public static readonly FrozenSet<string> Evacuating = WordTable.Set("safety sicherheit abri sacar evacuated evacuation evacuees evakuiert evakuierung évacués évacuation evacuados evacuadas evacuaron evacuación desalojados desalojadas desalojaron desalojo");

    /// <summary>"Had to leave their homes".</summary>
    public static readonly FrozenSet<string> Leaving = WordTable.Set("leave left verlassen räumen quitter abandonar dejar"), TheirHomes = WordTable.Set("homes houses wohnungen häuser maisons logements domicile casas viviendas hogares");

    /// <summary>Who may vote, and that they did.</summary>
    public static readonly FrozenSet<string> Rolls = WordTable.Set("roll rolls eligible registered electorate wahlberechtigten wahlberechtigte inscrits padrón urnas");

    /// <summary>In the first sentences of a report about a bargain for pay.</summary>
    public static readonly FrozenSet<string> Striking = WordTable.Set("strike strikes strikers striking walkout stoppage picket streik streiken streiks warnstreik ausstand arbeitskampf grève grévistes huelga huelguistas paro");

    /// <summary>Who somebody is to an event that has one of the sort, by the words that name it.</summary>
    public static readonly FrozenDictionary<string, string> Parties = WordTable.Names("""
        driver=driver|motorist|wheel|controls|fahrer|fahrerin|lokführer|lokführerin|steuer|conducteur|conductrice|volant|conductor|conductora|volante
        pilot=pilot|pilotin|pilote|piloto skipper=skipper|captain|kapitän|kapitänin|capitaine|capitán gunman=gunman|shooter|schütze|tireur|tirador
        ringleader=ringleader|mastermind|drahtzieher|rädelsführer|cerveau|cabecilla
        """);

    /// <summary>Words for people of which a figure may count some.</summary>
    public static readonly FrozenSet<string> Anyone = WordTable.Set("people patients persons passengers victims injured survivors menschen patienten verletzte personen personnes victimes personas pacientes heridos víctimas");

    public static readonly FrozenSet<string> Gusts = WordTable.Set("gusts gust windböen böen böe rafales rafale ráfagas ráfaga rachas racha pointe pointes");

    /// <summary>Of a wind that was not stronger at any moment.</summary>
    public static readonly FrozenSet<string> Reaching = WordTable.Set("reached peaked peak erreichte erreichten atteint atteignant alcanzó alcanzaron");

    /// <summary>"Would fetch 4 million" is no more than a way to say what it is worth.</summary>
    public static readonly FrozenSet<string> Fetching = WordTable.Set("fetch fetched wert valdría valdrían vaudrait vaudraient");

    /// <summary>By which a report says since when goods are about.</summary>
    public static readonly FrozenSet<string> Made = WordTable.Set("sold made manufactured produced built verkauft verkaufte verkauften hergestellt produziert vendus vendues fabriqués fabriquées produits vendidos vendidas fabricados fabricadas producidos");

    /// <summary>Of a speed that is allowed.</summary>
    public static readonly FrozenSet<string> Limits = WordTable.Set("limit limits limited allowed permitted erlaubt erlaubten zulässig zulässige zulässigen höchstgeschwindigkeit limitée autorisée maximale límite permitida permitido");

    public static readonly FrozenSet<string> Searching = WordTable.Set("looked looking searched searching search sought unaccounted");

    /// <summary>What a figure itself does when it grows.</summary>
    private static readonly string[] Growing =
    [
        .. WordTable.Set("""
            rose rise rises risen climbed climbs climb grew grown grows increased increases increase jumped jumps raised gone reached reaches
            stieg stiegen steigt steigen gestiegen erhöht erhöhte erhöhten passé passe porté porte monté monte grimpé alourdi alourdit élevé
            elevó eleva elevado ascendió ascendieron asciende ascienden aumentó aumentaron aumenta subió sube suben subieron
            """),
    ];

    /// <summary>By which a report says that a figure has moved since it was last told.</summary>
    public static readonly FrozenSet<string> Moved = WordTable.Set($"""
        {string.Join(' ', Growing)} now fell fallen dropped reduced lowered revised still remain remained inzwischen mittlerweile nunmehr noch gesunken sank désormais tombé ahora ya bajó cayó
        """);

    /// <summary>What a figure does in front of "to", "auf", "à" or "a", or is brought to do.</summary>
    public static readonly FrozenSet<string> RisesTo = WordTable.Set($"""
        {string.Join(' ', Growing)} bringing brings brought taking takes took raising pushing pushed portant
        """);

    /// <summary>By which a report says that a figure is not the last one.</summary>
    public static readonly FrozenSet<string> Yet = WordTable.Set("far yet bislang bisher jusqu'ici provisional provisionally preliminary vorläufig provisoire");

    public static readonly FrozenSet<string> Turnouts = WordTable.Set("turnout wahlbeteiligung participation participación");

    public static readonly FrozenSet<string> Shares = WordTable.Set("share shares aktie aktien action actions acción acciones");

    public static readonly FrozenSet<string> Buying = WordTable.Set("""
        buy buys buying bought acquire acquires acquired acquisition takeover offer offered offers offering bid pay pays paid paying price deal merger zahlt bietet übernimmt übernahme
        angebot kaufpreis rachat rachète offre paie oferta compra pagará adquiere
        """);

    /// <summary>Each side of a bargain names its own sum.</summary>
    public static readonly FrozenSet<string> Wanting = WordTable.Set("offer offers offered ask asks asked asking demand demands demanded seek seeks sought want wants wanted counter countered each per profit revenue sales turnover debt gewinn umsatz bénéfice ventas");

    public static readonly FrozenSet<string> Trading = WordTable.Set("premium closed close closing fell rose traded trading earnings dividend profit loss jumped dropped gained dividende dividendo gewinn");

    public static readonly FrozenSet<string> NoMoment = WordTable.Set("""
        will scheduled due published posted updated open opens starts begins further another other more later again
        """);

    public static readonly FrozenSet<string> Pronouns = WordTable.Set("it they this that these he she there es er sie dies dabei elle il ils elles ce cela esto ello");

    /// <summary>Right in front of a time of day: it is the end of something else, or one of two.</summary>
    public static readonly FrozenSet<string> Bounds = WordTable.Set("until till before after from by between bis vor nach ab von jusqu'à avant après hasta antes");

    /// <summary>What an event has one sum of: what was seized or stolen, the damage, the fine, the price of what was bought.</summary>
    public static readonly (string Sum, FrozenSet<string> Words)[] Sums =
    [
        ("stolen", WordTable.Set("stole stolen theft robbers robbery heist loot burglars gestohlen erbeutet erbeuteten beute volé volés butin robado robaron botín")),
        ("seized", WordTable.Set("seized seizure confiscated haul safe beschlagnahmt beschlagnahmte sichergestellt saisi saisie saisis incautado incautados incautó decomisó")),
        ("cost", WordTable.Set("cost costs costing kostet kostete gekostet coûté coûte costó costado")),
        ("damage", WordTable.Set("damage sachschaden schaden schäden dégâts daños")),
        ("fine", WordTable.Set("fined fine fines geldstrafe bußgeld amende multa")),
        ("ransom", WordTable.Set("ransom lösegeld rançon rescate")),
        ("paid back", WordTable.Set("refund refunds refunded reimbursed erstattung erstattet rembourse remboursement remboursés reembolso devolución")),
        ("in damages", WordTable.Set("compensation damages entschädigung schadenersatz indemnisation indemnisations indemnización")),
        ("worth", WordTable.Set("worth value values valued fetch fetched wert valeur valait valor valorado valorados")),
        ("granted", WordTable.Set("grant grants subsidy subsidies fördermittel fördergelder subventionen zuschüsse subvention subventions subvención subvenciones")),
        ("saved", WordTable.Set("savings synergies einsparungen synergien économies ahorros sinergias")),
        ("price", WordTable.Set("acquire acquires acquired acquisition takeover buyout übernimmt übernahme rachat rachète adquiere adquirió adquisición")),
    ];

    public static readonly FrozenSet<string> Winds = WordTable.Set("winds wind gusts gust windgeschwindigkeiten windböen böen vents rafales vientos ráfagas viento vent rafale ráfaga rachas racha böe windböe sturmböen pointe pointes");

    public static readonly (string Measure, FrozenSet<string> Words)[] Dimensions =
    [
        ("height", WordTable.Set("height altitude climbed high höhe altura")),
        ("length", WordTable.Set("long length stretches stretched stretch extends extended measures measured spans lang länge erstreckt longueur étend mesure longitud mide extiende")),
        ("width", WordTable.Set("wide width wider breit breite large largeur ancho anchura")),
        ("depth", WordTable.Set("depth deep tiefe profondeur profundidad")),
    ];

    /// <summary>Whom it befell as a whole, where children, officers or women are some of them.</summary>
    public static readonly FrozenSet<string> AllOfThem = WordTable.Set("""
        passengers travellers travelers tourists migrants refugees inhabitants residents habitants vecinos bewohner einwohner anwohner riverains villagers miners pilgrims guests sailors fishermen passagiere fahrgäste reisende insassen passagers voyageurs
        migrants pasajeros viajeros migrantes mineros turistas
        """);
}

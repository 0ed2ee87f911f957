using System.Collections.Frozen;

namespace Briefing.Merging;

/// <summary>A thing of which an event has one figure, with the words by which reports say that a figure is of it.</summary>
/// <param name="Subject">What it is, as a person would put it.</param>
/// <param name="Course">How such a figure changes while the event goes on.</param>
/// <param name="Kinds">The kinds of value that measure it.</param>
/// <param name="Counted">Words for what is counted; empty where anything is, or where nothing is counted.</param>
/// <param name="Telling">Words of which one stands in the sentence; empty where what is counted tells enough.</param>
internal sealed record NamedThing(string Subject, Course Course, FrozenSet<ValueKind> Kinds, FrozenSet<string> Counted, FrozenSet<string> Telling)
{
    /// <summary>Words of which one stands among the first sentences of the report; empty where any report may be of such an event.</summary>
    public FrozenSet<string> Topic { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Words none of which stands in the sentence: they tell of something else of the same sort.</summary>
    public FrozenSet<string> Other { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Fewer than this are counted for many reasons.</summary>
    public double Fewest { get; init; } = 2;

    /// <summary>Words of which one stands in the clause as well: "still" beside "in hospital"; empty where none need.</summary>
    public FrozenSet<string> Beside { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Whether anybody may be counted, so that it is another word that tells whom.</summary>
    public bool IsOfAnyone => Counted.Overlaps(EventWords.Anyone);

    /// <summary>Whether "six of them" are all that there are of it.</summary>
    public bool MayBePart { get; init; }
}

/// <summary>The things that <see cref="NamedThing"/> tells by words alone, in English, German, French and Spanish.</summary>
internal static class NamedThings
{
    private const double Dozens = 15, Hundred = 100;

    private static readonly FrozenSet<ValueKind> Count = new[] { ValueKind.Count }.ToFrozenSet(), Duration = new[] { ValueKind.Duration }.ToFrozenSet(), Speed = new[] { ValueKind.Speed }.ToFrozenSet(),
        Mass = new[] { ValueKind.Mass }.ToFrozenSet(), Percent = new[] { ValueKind.Percent }.ToFrozenSet();

    private const string Buildings = """
        houses house homes home buildings building premises properties flats apartments locations addresses sites places warehouses offices villas residences dwellings
        objekte wohnungen häuser gebäude räume orte adressen logements domiciles perquisitions locaux bâtiments lieux maisons viviendas domicilios inmuebles locales edificios casas
        """;

    private const string Vehicles = "cars car vehicles vehicle trucks lorries vans buses fahrzeuge autos wagen lastwagen voitures véhicules camions vehículos coches autos camiones";

    private const string Hospital = "hospital hospitals hospitalised hospitalized krankenhaus krankenhäusern klinik kliniken hôpital hôpitaux hospitalisées hospitalisés hospitales hospitalizadas hospitalizados ingresados ingresadas";

    private const string Patients = "people patients persons passengers victims injured survivors menschen patienten verletzte personen personnes patients blessés victimes personas pacientes heridos víctimas";

    private const string Battling = "battle battled battling fight fighting fought tackle tackled tackling blaze fire fires wildfire kämpfen kämpften brand feuer waldbrand löscharbeiten incendie flammes feu incendio llamas fuego";

    public static readonly NamedThing[] All =
    [
        Of("buildings searched", Course.Stands, Count, Buildings, """
            search searches searched searching raid raids raided raiding stormed combed upside durchsucht durchsuchten durchsuchte durchsuchung durchsuchungen razzia
            perquisitionné perquisitionnés perquisitionnées perquisitions perquisition registraron registrado registrados registros registro allanamientos allanaron allanado
            """),
        Of("police officers deployed", Course.Stands, Count, "officers police policemen agents beamte beamten polizisten polizistinnen polizeibeamte policiers gendarmes policías agentes efectivos", """
            search searched searching raid raids raided operation involved deployed mobilised mobilized drafted part swoop einsatz beteiligt aufgebot mobilisés déployés opération participaron desplegados operativo operación
            """) with { Fewest = Dozens, Other = WordTable.Set("killed died injured wounded hurt arrested dead suspended dismissed verletzt getötet blessés tués heridos muertos") },
        Of("firefighters deployed", Course.Moves, Count, "firefighters firemen feuerwehrleute pompiers sapeurs bomberos", Battling) with { Fewest = Dozens, Other = WordTable.Set("killed died injured wounded hurt dead verletzt getötet blessés tués heridos muertos") },
        Of("rescuers deployed", Course.Moves, Count, "rescuers einsatzkräfte helfer rettungskräfte sauveteurs secouristes rescatistas socorristas", "") with { Fewest = Dozens, Other = WordTable.Set("killed died injured wounded hurt dead verletzt verletzte verletzten getötet blessés tués heridos muertos") },
        Of("soldiers deployed", Course.Moves, Count, "soldiers troops soldaten soldats militaires soldados militares", "deployed deploy sent sending mobilised mobilized drafted help helping entsandt einsatz geschickt déployés envoyés mobilisés desplegados enviados") with { Fewest = Dozens, Other = WordTable.Set("killed died injured wounded hurt dead") },
        Of("items recalled", Course.Moves, Count, $"""
            batteries battery packs pack units blocks bottles jars tins cans products toys chargers bikes bicycles helmets devices phones pieces items pumps heaters strollers
            stück geräte akkus packungen flaschen dosen gläser produkte räder helme blocs unités produits boîtes pots bouteilles appareils accumulateurs batteries vélos unidades baterías productos latas botellas envases aparatos {Vehicles}
            """, """
            recall recalls recalled recalling affected affects concerns covers involves distributed delivered withdrawn rückruf rückrufaktion ruft zurückgerufen betroffen rappel rappelle rappelés rappelées concernés concerne concernées récupérer
            retira retirar retirado retirada retirados afecta afectados
            """) with { Fewest = Hundred, Topic = WordTable.Set("recall recalls recalled recalling rückruf ruft zurückruf rappelle rappel rappels retire retira retiran retirada withdraws withdrawn pulls") },
        Of("people in intensive care", Course.Moves, Count, Patients, "intensive intensivstation intensivstationen réanimation intensivos uci") with { MayBePart = true, Fewest = 1 },
        Of("people still in hospital", Course.Moves, Count, Patients, Hospital) with { Beside = EventWords.Left, Fewest = 1, Other = WordTable.Set("intensive intensivstation réanimation intensivos uci") },
        Of("children among them", Course.Stands, Count, "children minors kids youngsters kinder minderjährige enfants mineurs niños menores", "rescued aboard board saved brought carried walked reached gerettet überlebt bord sauvés rescapés bord rescatados bordo sobrevivieron")
            with { MayBePart = true, Topic = WordTable.Set("boat boats vessel ship ferry bus train plane rescued rescue migrants refugees boot boote schiff fähre bus zug bateau navire embarcation ferry car train barco barca embarcación patera cayuco autobús tren"), Other = WordTable.Set("killed died dead drowned injured wounded hurt missing tot gestorben getötet verletzt vermisst morts tués blessés muertos heridos desaparecidos") },
        Of("votes between the two", Course.Moves, Count, "votes vote stimmen voix votos", """
            lead leads led ahead margin gap advantage majority beat defeated unseated won vorsprung abstand mehrheit avance écart ventaja aventaja diferencia margen
            """) with { Fewest = Dozens, Other = WordTable.Set("cast total invalid spoiled spoilt blank abgegeben abgegebene exprimés blancs emitidos nulos") },
        Of("ships waiting", Course.Moves, Count, "ships vessels freighters tankers containerships carriers schiffe frachter tanker navires bateaux cargos pétroliers buques barcos cargueros", """
            waiting wait queue queued queueing anchor anchored anchorage lying stranded stuck warten ankern reede attente attendent mouillage esperan espera fondeados
            """),
        Of("flights cancelled", Course.Moves, Count, "flights flüge vols vuelos", "cancelled canceled scrapped grounded gestrichen ausgefallen annulliert annulés supprimés cancelados suspendidos"),
        Of("trains cancelled", Course.Moves, Count, "trains züge trains trenes", "cancelled canceled scrapped gestrichen ausgefallen annulés supprimés cancelados suspendidos"),
        Of("schools closed", Course.Moves, Count, "schools schulen écoles escuelas colegios", "closed shut geschlossen fermées cerradas cerrados"),
        Of("houses destroyed", Course.Rises, Count, Buildings, "destroyed razed levelled leveled flattened gutted burnt burned zerstört zerstörte détruites détruits détruit rasées destruidas destruidos arrasadas arrasados destruyó")
            with { Other = WordTable.Set("damaged roofs roof beschädigt endommagées dañadas") },
        Of("vehicles involved", Course.Stands, Count, Vehicles, "collided collision crash crashed pile fell plunged involved river unfall karambolage zusammenstoß stürzten carambolage collision accident choque colisión cayeron")
            with { Other = WordTable.Set("day daily tag jour día") },
        Of("jobs to be cut", Course.Stands, Count, "jobs posts positions workers employees staff stellen arbeitsplätze postes emplois empleos puestos", "cut cuts cutting lose lost axe axed axing shed shedding slash slashed loss affect affects affected abbau abbauen streichen streicht gestrichen suppression supprimer supprimés supprimera recortar recortará despidos suprimirá"),
        Of("vehicles a day", Course.Stands, Count, Vehicles, "day daily täglich tag jour quotidiennement diarios día") with { Fewest = Hundred, Beside = WordTable.Set("use uses used cross crosses crossed carry carries carried carrying pass passes average normal befahren überqueren empruntent traversent traversée cruzan circulan normally usually") },
        Of("people whose data was taken", Course.Moves, Count, $"{Patients} customers users clients accounts members employees kunden nutzer konten comptes utilisateurs clientes usuarios cuentas", """
            stolen copied leaked exposed accessed compromised breached files records data theft kopiert gestohlen daten datensätze volées données copiées dérobées robados datos copiados filtrados
            """) with { Fewest = Hundred, Topic = WordTable.Set("hackers hacker hacked hack breach breached ransomware cyberattack cyber extortionists leak leaked hackerangriff datenleck cyberangriff pirates piratage cyberattaque fuite ciberataque filtración hackeo unauthorised unauthorized"), Other = WordTable.Set("employs beschäftigt emploie emplea fined") },
        Of("policy rate", Course.Moves, Percent, "", "rate benchmark leitzins leitzinssatz taux tipo tipos") with
        {
            Topic = WordTable.Set("bank notenbank zentralbank banque banco rates zinsen taux tipos"),
            Other = WordTable.Set("inflation unemployment jobless joblessness deposit mortgage mortgages savings growth account exchange tax approval polled economists prices odds success conviction interest-free einlagenzins inflationsrate arbeitslosenquote chômage paro desempleo inflación"),
        },
        Of("rate of unemployment", Course.Stands, Percent, "", "unemployment jobless joblessness arbeitslosenquote arbeitslosigkeit chômage paro desempleo"),
        Of("length of the ban", Course.Stands, Duration, "", "banned ban bans barred disqualified suspended suspension sperre gesperrt suspendu suspension sanción suspendido inhabilitado inhabilitación")
            with { Other = WordTable.Set("sought seeks wanted want asked appeal reduced reduce previous earlier") },
        Of("length of the sentence", Course.Stands, Duration, "", "sentenced jailed imprisonment sentence prison jail haft freiheitsstrafe haftstrafe verurteilt condamné condamnée prison cárcel prisión condenado condenada")
            with { Other = WordTable.Set("sought seeks wanted want asked demanded face faces facing maximum suspended after served serving spent fordert gefordert forderte requis requiert réclamé pide pedía pidió") },
        Of("time out of play", Course.Moves, Duration, "", "sidelined lay-off layoff injury injured fällt ausfallen pause verletzung forfait indisponible absence arrêt baja lesión perderá lesionado volverá"),
        Of("time at sea", Course.Stands, Duration, "", "sea adrift drifting drifted meer see trieben dérive mer deriva mar alta") with { Topic = WordTable.Set("boat boats vessel dinghy raft rescued migrants boot boote schlauchboot bateau embarcation pirogue naufrage barco barca patera cayuco embarcación") },
        Of("speed of travel", Course.Stands, Speed, "", "travelling traveling driving driven doing speed train tram bus car lorry truck tempo geschwindigkeit fuhr gefahren zug bahn vitesse roulait circulait train velocidad circulaba tren")
            with { Other = [.. EventWords.Limits, .. EventWords.Winds] },
        Of("weight of the haul", Course.Stands, Mass, "", """
            cocaine heroin drugs drug cannabis hashish methamphetamine marijuana haul seized seizure scales weighed kokain heroin drogen rauschgift sichergestellt beschlagnahmt
            cocaïne héroïne drogue drogues saisi saisie saisies cocaína heroína droga drogas hachís marihuana incautado incautados incautó decomisó alijo
            """) with { Topic = WordTable.Set("cocaine heroin drugs drug cannabis hashish methamphetamine smuggling kokain drogen rauschgift schmuggel cocaïne drogue drogues trafic cocaína droga drogas narcotráfico hachís alijo") },
    ];

    private static readonly FrozenDictionary<ValueKind, NamedThing[]> ByKind = Enum.GetValues<ValueKind>().ToFrozenDictionary(kind => kind, kind => Array.FindAll(All, entry => entry.Kinds.Contains(kind)));

    private static readonly FrozenDictionary<string, NamedThing> BySubject = All.ToFrozenDictionary(entry => entry.Subject);

    /// <summary>Those that a value of this kind may be of.</summary>
    public static NamedThing[] Measuring(ValueKind kind) => ByKind[kind];

    /// <summary>The one of this <see cref="NamedThing.Subject"/>.</summary>
    public static NamedThing Named(string subject) => BySubject[subject];

    private static NamedThing Of(string subject, Course course, FrozenSet<ValueKind> kinds, string counted, string telling) => new(subject, course, kinds, WordTable.Set(counted), WordTable.Set(telling));
}

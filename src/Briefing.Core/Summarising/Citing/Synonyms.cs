namespace Briefing.Summarising.Citing;

/// <summary>Closed lists of English: a paraphrase may use these words for each other, and a mutation uses the opposites.</summary>
internal static class Synonyms
{
    /// <summary>Words that any report may use without saying anything by them.</summary>
    public const string Light =
        """
        said says say saying told tells tell added adds according stated states stating noted notes reported reports reporting mr mrs ms dr sir madam
        being do does did doing done having get gets got make makes made take takes took taken taking give gives gave given come comes came
        place occur occurs occurred happen happens happened take event incident situation matter case part number amount total
        people person persons one ones thing things way its her him them himself herself itself themselves there here just even still yet only very
        about around roughly approximately some nearly almost at least more than over up to as many as fewer less under
        include includes including included involve involves involved relate related regarding concerning amid amidst following because due
        while whereas though although despite however meanwhile moreover additionally furthermore therefore thus hence
        will would can could may might must shall should
        not no never none neither nor without
        upon within via per towards toward onto across among amongst between through during throughout until till along behind beyond inside outside near
        against another other others same whose whom what where why how whether if else rather quite also too any each every either both several
        said total totaling totalling result resulting resulted cause causes caused causing lead leads led leading
        currently previously recently formerly now later earlier afterwards afterward subsequently eventually already again
        off out aboard
        become becomes became remain remains remained begin begins began start starts started continue continues continued
        well own able set expected plans planned due scheduled going yet
        """;

    /// <summary>One line for each meaning.</summary>
    public const string Lines =
        """
        attack assault strike raid offensive bombard shell
        explosion blast explode detonate detonation bomb bombing
        fire blaze burn flames inferno wildfire
        quake earthquake tremor temblor
        storm hurricane typhoon cyclone
        flood flooding floodwater inundate deluge
        crash collision collide accident wreck
        vehicle car automobile
        truck lorry
        plane aircraft jet airplane aeroplane airliner
        ship vessel boat ferry
        building structure
        house home residence dwelling
        town city municipality
        road street highway motorway route
        police officer officers policeman policemen cops
        soldier troop troops serviceman servicemen serviceperson military army forces
        official officials authority authorities government administration
        lawyer attorney counsel solicitor barrister
        doctor physician medic medics
        hospital clinic infirmary
        child children kid kids youngster
        elderly old aged
        company firm business corporation enterprise
        worker employee staff employees labourer laborer personnel
        boss chief head leader director manager
        chairman chairwoman chair chairperson
        spokesman spokeswoman spokesperson representative
        president presidency
        minister ministry
        parliament legislature lawmakers assembly congress
        lawmaker legislator parliamentarian deputy
        court tribunal judge judges
        trial case prosecution
        verdict ruling rule ruled judgment judgement decision decide decided
        law legislation act bill statute
        vote ballot poll election elect elections voting
        voter electorate voters
        agreement deal accord pact treaty
        agree agreed consent
        talk talks negotiation negotiations discussion discussions negotiate discuss discussed dialogue
        meeting meet met summit conference gathering
        visit trip tour travel travelled traveled journey
        arrive arrived reach reached land landed
        leave left depart departed exit quit
        resign resigned resignation step stepped quit
        appoint appointed name named nominate
        sack sacked dismiss dismissed fire fired oust ousted
        buy bought purchase purchased acquire acquired acquisition takeover
        sell sold sale sales
        pay paid payment
        cost costs price prices
        money funds funding fund finance
        profit earnings income
        revenue turnover sales
        investment invest invested
        loan credit borrow
        rise rose risen increase increased grow grew grown growth climb climbed gain gained jump jumped surge surged soar soared
        fall fell fallen decrease decreased drop dropped decline declined plunge plunged slump sink sank dip dipped
        cut reduce reduced reduction lower lowered slash slashed trim
        raise raised hike boost boosted lift lifted increase
        begin began begun start started launch launched commence commenced kick open opened opening inaugurate inaugurated
        end ended finish finished conclude concluded complete completed close
        stop stopped halt halted cease ceased suspend suspended pause paused
        delay delayed postpone postponed defer
        cancel cancelled canceled scrap scrapped call
        build built construct constructed construction erect
        destroy destroyed demolish demolished wreck wrecked devastate devastated destruction ruin
        damage damaged harm
        repair repaired fix fixed restore restored
        hit strike struck
        shoot shot fire gunfire shooting shootings
        gunman shooter attacker assailant gunmen
        weapon arms gun weapons weaponry
        suspect suspected suspects accused
        charge charged indict indicted
        jail prison imprison imprisoned jailed sentenced sentence
        victim victims
        search look hunt
        find found discover discovered locate located
        help aid assist assistance relief support supported back backed
        send sent dispatch dispatched deploy deployed
        bring brought carry carried transport transported
        move moved transfer transferred shift shifted
        use used utilise utilize employ
        show showed shown reveal revealed demonstrate indicate indicated suggest
        see saw seen witness observe observed
        want wants wish seek sought desire
        ask asked request requested urge urged call called demand demanded appeal appealed
        say said state tell told announce announced declare declared statement announcement mention
        claim claimed assert asserted maintain maintained contend insist
        warn warned warning caution cautioned alert
        criticise criticize criticised criticized condemn condemned denounce denounced slam slammed criticism
        praise praised hail hailed applaud welcome welcomed
        deny denied reject rejected dispute disputed
        confirm confirmed verify verified
        promise promised pledge pledged vow vowed
        threaten threatened threat
        force forced compel compelled
        allow allowed permit permitted let authorise authorize authorised authorized
        ban banned prohibit prohibited forbid outlaw bar barred block blocked
        approve approved adopt adopted pass passed endorse endorsed ratify
        win won victory triumph beat defeat defeated
        lose lost
        score scored net netted goal goals
        match game fixture
        player footballer athlete
        team side squad club
        season campaign
        final finals
        record
        injury injure
        ill sick sickness illness disease
        virus infection infected infect
        vaccine jab vaccination vaccinate shot vaccinated
        test trial study studies research survey
        scientist researcher researchers scientists expert experts
        report document paper
        plan proposal propose proposed scheme project blueprint
        programme program
        effort attempt attempted try tried bid
        problem issue difficulty trouble
        danger risk hazard dangerous
        reason motive
        result outcome consequence effect
        area region district zone
        country nation state
        border frontier boundary
        war conflict fighting battle fight fought
        peace ceasefire truce
        protest demonstration demonstrate demonstrator rally march marched protester protesters demonstrators protested
        strike walkout stoppage industrial
        union
        rescue save
        rescuer emergency responders
        survivor survive survived
        resident inhabitant residents locals citizen citizens
        family relatives relative kin
        wife husband spouse partner
        woman women female
        man men male
        big large huge great major massive enormous giant
        small little minor tiny
        new fresh
        many numerous
        several multiple various
        important significant key crucial vital essential
        quick quickly fast rapid rapidly swift swiftly
        near close nearby
        whole entire complete full
        early
        annual yearly year
        current present
        former previous ex
        final last
        main chief principal primary
        heavy severe intense strong
        power electricity
        outage blackout
        water
        train rail railway locomotive
        passenger traveller traveler commuter
        flight fly flew flown
        airport airfield
        school college
        student pupil students pupils
        teacher
        picture photo photograph image
        film movie
        book
        newspaper daily
        broadcaster station channel
        website site
        oil petroleum crude
        gas
        letter
        speech address remarks
        interview
        question
        answer respond response reply replied
        change alter altered modify
        create created form formed establish established found founded set
        join joined enter entered
        hold held host hosted stage staged
        keep kept retain retained
        take seize seized capture captured
        share stake
        member
        group organisation organization body
        side party
        rain rainfall downpour
        snow snowfall
        wind winds gust gusts
        river stream
        mountain peak mountains
        crew
        driver motorist
        pilot
        evacuate
        shut closed closure
        reopen reopened
        sign signed
        accord
        inquiry investigation investigate probe investigated investigating investigator investigators
        cause
        blame blamed
        honour honor award awarded prize
        celebrate celebrated
        born birth
        marry married wedding
        aim aimed goal intend intended purpose target
        hope hoped
        fear feared worry worried concern concerned
        believe believed think thought
        know known
        need needed require required necessary
        provide provided supply supplied offer offered deliver delivered
        receive received get obtain obtained
        produce produced production manufacture manufactured make
        collapse collapsed
        near
        flee
        escape escaped
        return returned
        follow followed
        enemy foe
        ally allies partner
        leader
        voted
        home
        north northern
        south southern
        east eastern
        west western
        """;

    /// <summary>Words that turn a sentence into its contrary when one stands for the other.</summary>
    public static readonly (string One, string Other)[] Opposites =
    [
        ("rise rises rose risen rising increase increases increased increasing grow grew grown climb climbed gain gained jump jumped surge surged soar soared raise raised higher up upward growth expand expands expanded",
         "fall falls fell fallen falling decrease decreases decreased decreasing drop dropped decline declined plunge plunged slump sank dip dipped lower lowered down downward reduce reduced cut"),
        ("win wins won victory winner", "lose loses lost defeat defeated loser"),
        ("accept accepts accepted approve approves approved adopt adopted pass passed back backed support supports supported endorse endorsed welcome welcomed favour favor", "reject rejects rejected oppose opposes opposed veto vetoed refuse refused block blocks blocked"),
        ("confirm confirms confirmed admit admits admitted acknowledge acknowledged", "deny denies denied"),
        ("acquit acquitted innocent cleared", "convict convicted guilty"),
        ("open opens opened opening reopen reopened", "close closes closed closing shut"),
        ("arrive arrives arrived enter entered join joined", "leave leaves left depart departed quit exit"),
        ("buy buys bought purchase purchased", "sell sells sold sale"),
        ("start starts started begin begins began begun launch launched resume resumed", "end ends ended stop stops stopped halt halted cease ceased finish finished suspend suspended cancel cancelled canceled"),
        ("allow allows allowed permit permitted lift lifted", "ban bans banned prohibit prohibited forbid bar barred block blocked impose imposed"),
        ("release releases released free freed", "arrest arrested detain detained jail jailed imprison imprisoned"),
        ("more most majority exceed exceeded above", "less fewer fewest minority below"),
        ("high higher highest best largest biggest longest oldest strongest first", "low lower lowest worst smallest shortest youngest weakest last"),
        ("man men male boy boys father son husband brother", "woman women female girl girls mother daughter wife sister"),
        ("north northern", "south southern"), ("east eastern", "west western"), ("north northern south southern", "east eastern west western"),
        ("northeast northeastern", "northwest northwestern southeast southeastern southwest southwestern"), ("northwest northwestern", "southeast southeastern southwest southwestern"), ("southeast southeastern", "southwest southwestern"),
        ("morning", "evening afternoon night"), ("before", "after"), ("alive survived survive", "dead killed died"),
        ("hire hired appoint appointed", "fire fired sack sacked dismiss dismissed"),
        ("praise praised hail hailed", "condemn condemned criticise criticised criticize criticized denounce denounced"),
        ("legal lawful", "illegal unlawful"), ("import imports imported", "export exports exported"), ("likely", "unlikely"), ("possible", "impossible"),
        ("attack attacked", "defend defended"), ("success succeed succeeded successful", "failure fail failed unsuccessful"), ("strengthen strengthened", "weaken weakened"),
        ("private", "public"), ("positive", "negative"), ("new", "old"), ("foreign", "domestic"), ("former", "current"), ("maximum", "minimum"), ("guilty", "innocent"), ("ally allies", "enemy enemies"), ("safe", "unsafe dangerous"),
        ("all", "some none"), ("agree agreed", "disagree disagreed"), ("find finds found recover recovered", "lose loses lost"), ("gain gains gained", "lose loses lost"), ("left", "right"), ("early", "late"), ("expand expanded", "shrink shrank contract contracted"),
        ("killed", "wounded injured"), ("with", "without"), ("inside", "outside"), ("able", "unable"), ("happy", "unhappy"), ("known", "unknown"), ("identified", "unidentified"), ("armed", "unarmed"),
    ];
}

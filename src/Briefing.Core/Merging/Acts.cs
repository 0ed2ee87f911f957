using System.Collections.Frozen;

namespace Briefing.Merging;

/// <summary>What the news tells of people and things, by the verbs and nouns that stand for one kind of act: who was jailed was sentenced, what shut has closed.</summary>
internal static class Acts
{
    private static readonly FrozenDictionary<string, string> ActOf = WordTable.Names("""
        begin=begin|begins|began|begun|beginning|start|starts|started|open|opens|opened|launch|launched|commence|commences|commenced
        close=close|closes|closed|closing|closure|shut|shuts|shutting|shutdown
        end=end|ends|ended|ending|cease|ceases|stop|stops|stopped|halt|halts|halted
        resume=reopen|reopens|reopened|resume|resumes|resumed|restart|restarts|restarted|restore|restored|reconnected
        buy=buy|buys|bought|buying|acquire|acquires|acquired|acquisition|purchase|purchased|purchases|takeover
        merge=merge|merges|merged|merger|combine|combined|combining
        lower=lower|lowers|lowered|lowering|cut|cuts|cutting|reduce|reduced|reduces|reduction|trim|trims|trimmed|slash|slashed
        raise=raise|raises|raised|raising|increase|increases|increased|lift|lifts|lifted|hike|hikes|hiked|boost|boosted
        rise=rise|rises|rose|risen|climb|climbs|climbed|grow|grew|grown|jump|jumped|surge|surged
        fall=fall|falls|fell|fallen|drop|drops|dropped|decline|declined|slump|slumped|slip|slipped|plunge|plunged
        recall=recall|recalls|recalled|recalling|withdraw|withdraws|withdrawn|withdrew|pulled
        sentence=sentence|sentences|sentenced|sentencing|jail|jailed|imprisoned|imprisonment|prison
        convict=convict|convicted|guilty|conviction
        acquit=acquit|acquitted|cleared|acquittal
        appeal=appeal|appeals|appealed|challenge|challenged
        charge=charge|charges|charged|indicted|indictment|accused|accuse|prosecuted
        ban=ban|bans|banned|bar|barred|bars|disqualified|prohibited|prohibits|forbidden|outlawed
        win=win|wins|won|winning|victory|beat|beats|beaten|defeat|defeats|defeated|triumph|triumphed|champion|champions
        concede=conceded|concedes|concession
        elect=elect|elects|elected|election|re-elected
        resign=resign|resigns|resigned|resignation|quit|quits
        appoint=appoint|appointed|appoints|appointment|named|names|nominated|picked|chosen|chose
        crash=crash|crashes|crashed|collide|collided|collision|rammed|slammed|smashed|ploughed|plowed
        ground=ground|grounded|aground|grounding|stranded
        sink=sink|sinks|sank|sunk|sinking|capsize|capsized|capsizes
        derail=derail|derailed|derails|derailment
        collapse=collapse|collapses|collapsed|caved|crumbled
        burn=burn|burns|burned|burnt|burning|blaze|fire|scorched|charred
        explode=explode|explodes|exploded|explosion|blast|bomb|bombing|detonated
        shoot=shoot|shot|shooting|fired|gunned|gunfire
        attack=attack|attacks|attacked|raid|raids|raided|assault|assaulted|strike|strikes|airstrike|airstrikes
        steal=steal|steals|stole|stolen|theft|robbed|robbery|heist|burglary
        destroy=destroy|destroys|destroyed|razed|levelled|leveled|flattened|gutted|ruined
        damage=damage|damages|damaged
        find=find|finds|found|discover|discovers|discovered|discovery|detected|spotted|unearthed
        search=search|searches|searched|searching|hunt|hunting
        flee=flee|flees|fled|escape|escaped|escapes|evacuate|evacuated|evacuation
        protest=protest|protests|protested|demonstrate|demonstrated|demonstration|rally|rallied|march|marched
        walkout=walkout|stoppage|strikers|striking
        approve=approve|approves|approved|approval|backed|passed|endorsed|ratified|adopted
        reject=reject|rejects|rejected|rejection|refuse|refuses|refused|dismissed|vetoed
        agree=agree|agrees|agreed|agreement|deal|pact|accord|treaty
        sign=sign|signs|signed|signing
        investigate=investigate|investigates|investigated|investigating|investigation|inquiry|probe|probing
        talk=talks|negotiate|negotiated|negotiations|negotiation|consultation|consultations|discussions
        vote=vote|votes|voted|voting|ballot|split
        fine=fine|fined|fines|penalty
        sue=sue|sues|sued|lawsuit|suit
        dismiss=sack|sacked|ousted|axed
        release=release|releases|released|freed|unveil|unveiled|unveils
        delay=delay|delays|delayed|postpone|postponed|postpones|deferred
        injure=injure|injured|hurt|wounded|injuries|injury
        kill=kill|killed|dead|die|died|dies|death|deaths|killing
        arrest=arrest|arrested|arrests|detained|custody|captured|apprehended
        treat=treat|treated|treatment|hospital|hospitalised|hospitalized|admitted
        marry=marry|married|marries|wed|wedding
        """);

    /// <summary>One word for all that tell of one kind of act, or null.</summary>
    public static string? Of(string lower) => ActOf.GetValueOrDefault(lower);
}

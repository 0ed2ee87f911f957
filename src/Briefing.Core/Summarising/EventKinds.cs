using System.Collections.Frozen;

namespace Briefing.Summarising;

/// <summary>
/// The kinds of event that news is made of, and the English words that tell one: after the types of the ACE 2005 event annotation
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
        walk+out walkout strike struck
        disrupt disruption interrupt interruption hamper cut+off outage knock+out blackout
        damage destroy destruction wreck ruin devastate devastation
        break broke broken sever snap fail failure malfunction
        hit hits hitting strike struck shake shook shaken rock jolt rattle batter slam
        meet met hold+talks held+talks summit
        appoint appointment hire name pick tap select selection choose chose chosen nominate nomination succeed replace replacement cast offer+job offer+post choice take+over taken+over took+over
        resign resignation quit quits quitting step+down stand+down stood+down stand+aside stood+aside retire retirement depart departure leave left exit bow+out
        fire sack dismiss dismissal oust ouster axe axed
        layoff lay+off laid+off job+cuts cut+jobs
        elect election re-elect
        win wins won winning beat beaten defeat triumph edge rout thrash clinch victory lose lost loss
        arrest detain detention nab nabbed apprehend capture seize seizure custody
        free freed release bail parole
        charge indict indictment accuse arraign arraignment
        sue sues sued suing lawsuit suit
        convict conviction guilty verdict
        plead pled plea
        sentence jail imprison
        fine penalise penalize penalty
        execute execution
        extradite extradition
        acquit acquittal exonerate
        appeal
        pardon commute
        crash collide collision ram slam smash derail derailment plunge overturn capsize sink sank sunk
        fire burn burnt blaze gut engulf inferno wildfire
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
        delay postpone postponement
        cancel cancellation scrap call+off
        close closure shut shuts shutting shutdown
        open reopen
        rise rose risen climb jump surge soar gain increase
        fall fell fallen drop decline plunge slump decrease tumble
        discover discovery uncover unearth find found finds
        award honour honor win wins won winning receive
        withdraw withdrew withdrawn withdrawal pull+out drop+out
        send sent dispatch deploy deployment
        investigate investigation probe inquiry
        evacuate evacuation
        enter entry check+into check+in admit admission
        """;

    private static readonly FrozenDictionary<string, EventWord>.AlternateLookup<ReadOnlySpan<char>> OfStems = Read().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="stem">An English word in small letters without its inflection.</param>
    public static EventWord Of(ReadOnlySpan<char> stem) => OfStems.TryGetValue(stem, out var word) ? word : default;

    private static FrozenDictionary<string, EventWord> Read()
    {
        var words = new Dictionary<string, EventWord>(StringComparer.Ordinal);
        var kind = 1UL;
        foreach (var line in Lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var parts = word.Split('+');
                var stem = Vocabulary.EnglishStem(parts[0]);
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

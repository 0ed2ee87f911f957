using System.Collections.Frozen;
using System.Globalization;

namespace Briefing.Reading;

/// <summary>What a stop behind a word is worth.</summary>
internal enum StopAfter
{
    /// <summary>No abbreviation: the stop ends the sentence.</summary>
    Word,

    /// <summary>Something always follows: "Mr.", "z. B.", "vgl.".</summary>
    Never,

    /// <summary>May end a sentence; it does so where a capitalised small word follows: "Inc.", "U.S.", "Mio.".</summary>
    BeforeSmallWord,

    /// <summary>Belongs to a number that follows: "No. 5", "Art. 7"; otherwise a word.</summary>
    NeverBeforeNumber,

    /// <summary>The hour's "a.m." and "p.m.": ends a sentence unless a weekday or a time zone follows.</summary>
    Hour,
}

/// <summary>
/// Words that are written with a stop, per language. English ones with inner stops or capitals hold everywhere: names and titles travel.
/// One that the lists write with a capital is an abbreviation only where the text does so too: "Sat." is a day, "sat." is not.
/// </summary>
internal static class Abbreviations
{
    private const int LongestKey = 24;

    private static readonly (string Language, StopAfter Stop, string Words)[] Lists =
    [
        ("en", StopAfter.Never, "Mr Mrs Ms Mx Messrs Mmes Dr Drs Prof Profs Gen Lt Col Capt Cmdr Cdr Maj Sgt Cpl Pvt Adm Brig Sen Sens Rep Reps Gov Govs Rev Hon Pres Supt Det Insp Fr Msgr Amb Atty Asst Assoc Sec e.g i.e cf vs viz approx"),
        ("en", StopAfter.BeforeSmallWord, $"St Mt Ft Inc Corp Co Ltd Llc Plc Bros Jr Sr Esq Ave Blvd Rd Dept Est Ph.D Calif Fla Tex Mass Conn Ariz Wash Mich Minn Wis Tenn Ala Okla Ore Ga Pa Va Md Ky La Univ Assn Natl Intl al {CalendarNames.EnglishAbbreviations} Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun"),
        ("en", StopAfter.NeverBeforeNumber, $"no nos fig figs vol vols p pp art arts sec ch para nr ca c op {CalendarNames.EnglishAbbreviations}"),
        ("en", StopAfter.Hour, "a.m p.m am pm"),
        ("de", StopAfter.Never, "Hr Hrn z.b d.h u.a bzw ca vgl sog inkl exkl evtl ggf geb gest verh o.g u.u i.d.r i.v s.o s.u v.a z.t ehem Dipl Ing rer nat Mag bes insb kath ev röm dt frz engl span ital Dr Prof med jur phil habil Hl Frl"),
        ("de", StopAfter.BeforeSmallWord, "St Str str Mio Mrd Jh Jhd Tel Abt Std Min Sek max min Bd Hrsg Anm n.chr v.chr chr Jan Feb Mär Apr Aug Sept Okt Nov Dez Mo Di Mi Do Fr Sa So"),
        ("de", StopAfter.NeverBeforeNumber, "nr abs art kap s ziff tab abb"),
        ("fr", StopAfter.Never, "MM Mme Mmes Mlle Mlles Dr Pr Me Mgr p.ex cf env St Ste"),
        ("fr", StopAfter.BeforeSmallWord, "av apr j.-c bd Cie janv févr avr juil sept oct nov déc"),
        ("fr", StopAfter.NeverBeforeNumber, "n no art chap vol p pp fig tél"),
        ("es", StopAfter.Never, "Sr Sra Srta Sres Sras Dr Dra Drs Dña Lic Ing Arq Gral Cnel Tte Cap Sgto Mons Sto Sta Ud Uds Vd Vds Pdte Prof Profa p.ej Avda Excmo Excma"),
        ("es", StopAfter.BeforeSmallWord, "EE UU ee.uu s.a s.l Cía Ltda a.c d.c Hnos"),
        ("es", StopAfter.NeverBeforeNumber, "n no nº núm núms art arts pág págs vol cap tel fig"),
        ("it", StopAfter.Never, "sig sigg sig.ra dott dott.ssa dr prof prof.ssa avv ing arch on sen Gen Col Cap mons cav geom s.e"),
        ("it", StopAfter.BeforeSmallWord, "s.p.a Spa s.r.l a.c d.c v.le p.zza"),
        ("it", StopAfter.NeverBeforeNumber, "n nn nr art artt pag pagg vol cap fig tel"),
        ("pt", StopAfter.Never, "Sr Sra Srs Sras Dr Dra Drs Prof Profa Eng Exmo Exma Gen Cel Cap Ten Sgt Mons Pe Sto Sta v.exa p.ex"),
        ("pt", StopAfter.BeforeSmallWord, "Ltda s.a Cia a.c d.c"),
        ("pt", StopAfter.NeverBeforeNumber, "n no nº núm art arts pág págs vol cap tel fig"),
        ("nl", StopAfter.Never, "dhr mevr mw mr drs ir ing dr prof bijv o.a d.w.z m.b.t i.v.m t.a.v ca vgl evt incl excl resp z.g zgn m.n"),
        ("nl", StopAfter.BeforeSmallWord, "jl a.s b.v n.v mln mld"),
        ("nl", StopAfter.NeverBeforeNumber, "nr nrs art blz hfst tel p"),
        ("pl", StopAfter.Never, "prof dr hab inż mgr lek gen płk mjr kpt por ppłk ks bp abp św ul al pl os im tzw tzn np m.in red zob mec śp tj"),
        ("pl", StopAfter.BeforeSmallWord, "godz tys mln mld gr"),
        ("pl", StopAfter.NeverBeforeNumber, "nr art ust pkt poz str s tel godz ok"),
        ("tr", StopAfter.Never, "Dr Prof Doç Yrd Av Sn bkz örn Müh Gen Tuğg Korg Tümg Yzb Op Uzm"),
        ("tr", StopAfter.BeforeSmallWord, "Ltd Şti a.ş t.c m.ö m.s Cad Sok Mah Apt"),
        ("tr", StopAfter.NeverBeforeNumber, "no s sf tel"),
        ("sv", StopAfter.Never, "kl t.ex bl.a d.v.s s.k fr.o.m t.o.m ca resp"),
        ("da", StopAfter.Never, "kl f.eks bl.a d.v.s ca s.k"),
        ("no", StopAfter.Never, "kl f.eks bl.a d.v.s ca s.k"),
        ("ru", StopAfter.Never, "ул им пр пер просп т.е т.н т.к проф акад доц г-н г-жа гн св см напр тов"),
        ("ru", StopAfter.BeforeSmallWord, "т.д т.п тыс млн млрд трлн руб коп долл обл стр мин кв др"),
        ("ru", StopAfter.NeverBeforeNumber, "ст п пп с стр гл д кв корп рис табл тел"),
    ];

    private readonly record struct Entry(StopAfter Stop, bool NeedsCapital);

    private static readonly FrozenDictionary<string, FrozenDictionary<string, Entry>> ByLanguage =
        Lists.Select(list => list.Language).Distinct().ToFrozenDictionary(language => language, WordsOf);

    /// <param name="word">The word as written, without its last stop; inner stops kept, spaces between them dropped.</param>
    public static StopAfter Of(string language, ReadOnlySpan<char> word)
    {
        Span<char> key = stackalloc char[LongestKey];
        var length = word.Length <= LongestKey ? word.ToLower(key, CultureInfo.InvariantCulture) : 0;
        var words = ByLanguage.TryGetValue(language, out var own) ? own : ByLanguage["en"];
        return words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key[..length], out var entry)
            && (!entry.NeedsCapital || char.IsUpper(word[0]))
            ? entry.Stop
            : StopAfter.Word;
    }

    private static FrozenDictionary<string, Entry> WordsOf(string language)
    {
        var words = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var (of, stop, list) in Lists)
        {
            foreach (var word in list.Split(' '))
            {
                var travels = of == "en" && (word.Contains('.', StringComparison.Ordinal) || char.IsUpper(word[0]));
                if (of == language || travels)
                {
                    words[word.ToLowerInvariant()] = new Entry(stop, char.IsUpper(word[0]));
                }
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

using System.Collections.Frozen;

namespace Briefing.Merging;

/// <summary>Nouns of the news that count the same things. Each line is one thing; the first word stands for it.</summary>
internal static class Nouns
{
    private static readonly string[] Things =
    [
        "people person persons individuals souls victims casualties fatalities others",
        "homes home houses house households household residences dwellings properties",
        "ships ship vessels vessel boats boat craft skiffs ferries ferry",
        "earthquake earthquakes quake quakes temblor temblors tremor tremors",
        "rifles rifle guns gun firearms weapons weapon",
        "catches catch receptions reception",
        "games game matches match",
        "companies company firms firm businesses business",
        "officers officer policemen policeman cops cop",
        "pupils pupil students student schoolchildren",
        "workers worker employees employee staff staffers",
        "children child kids kid youngsters minors minor",
        "footprints footprint prints print tracks impressions",
        "seats seat mandates",
        "cables cable lines line",
        "jobs job posts positions",
        "soldiers soldier troops servicemen",
        "migrants migrant refugees refugee",
        "robbers robber thieves thief burglars raiders bandits",
        "pirates pirate brigands brigand",
        "demonstrators demonstrator protesters protester marchers",
        "attackers attacker assailants assailant gunmen gunman",
        "inmates inmate prisoners prisoner detainees",
        "buildings building structures structure",
        "cars car vehicles vehicle automobiles",
        "flaws flaw bugs bug vulnerabilities vulnerability holes",
        "bombs bomb explosives devices",
        "blasts blast explosions explosion",
        "doctors doctor physicians physician",
        "lawmakers lawmaker legislators deputies",
        "touchdowns touchdown tds scores",
        "teenager teen youth boy girl",
        "stores store shops shop outlets",
        "planes plane aircraft jets jet airliners",
        "voters voter electors",
        "fans fan spectators",
        "countries country nations nation states",
        "cities city towns town",
        "users user customers customer subscribers",
        "counts count charges charge",
        "shares share stake",
        "packs pack packages package packets packet cartons carton",
        "cases case infections infection",
        "passengers passenger travellers travelers",
        "officials official functionaries",
    ];

    /// <summary>The same in German, French and Spanish; their stems are others than English ones.</summary>
    private static readonly string[] ForeignThings =
    [
        "menschen mensch personen person leute opfer",
        "häuser haus gebäude wohnhäuser",
        "personnes personne gens victimes victime",
        "maisons maison bâtiments logements",
        "personas persona gente víctimas víctima",
        "casas casa viviendas edificios",
        "beschäftigte beschäftigten mitarbeiter arbeiter arbeitnehmer",
        "travailleurs ouvriers salariés employés",
        "trabajadores obreros empleados",
    ];

    private static readonly FrozenDictionary<string, string> ThingOf = Things.Select(line => (Line: line, Language: "en")).Concat(ForeignThings.Select(line => (Line: line, Language: "")))
        .Select(entry => (Words: entry.Line.Split(' '), entry.Language))
        .SelectMany(entry => entry.Words.Select(word => (Stem: Stems.Of(word, entry.Language), Thing: Stems.Of(entry.Words[0], entry.Language))))
        .DistinctBy(pair => pair.Stem)
        .ToFrozenDictionary(pair => pair.Stem, pair => pair.Thing);

    /// <summary>The stem of the word that stands for all that name this thing; the stem itself where it has no other name.</summary>
    public static string Of(string stem) => ThingOf.GetValueOrDefault(stem, stem);
}

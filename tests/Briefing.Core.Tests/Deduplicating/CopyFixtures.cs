using System.Text;
using Briefing.Reading;

namespace Briefing.Core.Tests.Deduplicating;

/// <summary>Invented reports, and the ways in which copies of them are altered.</summary>
internal static class CopyFixtures
{
    public const string Ferry = """
        The ferry Maris Lindholm ran aground off Tarrow Point shortly before dawn on Thursday with 214 passengers on board, and was pulled free seven hours later without loss of life, the coastguard of Velmora said.

        Captain Edda Quarne told the harbour office that a steering pump had failed as the ship entered the Ilna channel, and that the anchors were dropped within two minutes. "We felt one long scrape and then nothing at all," said Joren Askelund, a teacher from Sarnova who was travelling with 31 pupils. "The crew were calm, so the children were calm."

        Two lifeboats from Calder Haven and the tug Steadfast reached the ferry at 6.40, according to the log. Eleven people were treated for bruises at Saint Brannoc hospital, and all of them had gone home by evening.

        The Velmora Line, which owns the vessel, said that divers would look at the hull on Friday and that sailings to Orsa would be cancelled until Monday. Its shares fell by 4 percent on the Brennock exchange.

        The same ship hit a pier in 2019, when an inquiry led by Judge Petra Vance blamed a tired helmsman and asked for longer breaks between watches. Union leader Tomas Hale said on Thursday that nothing had been done since. "The rota is the same rota," he told Radio Astmark.

        A spokeswoman for the transport ministry, Ilse Dorn, said inspectors were already on their way, and that a first report could be expected before the end of the month.
        """;

    /// <summary>Another reporter on the same event, with the same quotations.</summary>
    public const string FerryIndependently = """
        More than two hundred people spent Thursday morning on a tilting deck after a passenger ship struck the shallows near Tarrow Point.

        Nobody died. Rescuers counted 214 travellers, among them a school class from Sarnova on its way to the islands. "We felt one long scrape and then nothing at all," their teacher, Joren Askelund, recalled on the quay. "The crew were calm, so the children were calm."

        What went wrong is for investigators to say, but those who know the Maris Lindholm point at her rudder gear, which gave trouble last winter as well. In 2019 she damaged a jetty; a commission then recommended that helmsmen be given more rest. Tomas Hale of the seafarers' union doubts that anybody listened. "The rota is the same rota," he said.

        Tourism is the other worry. Hotels in Orsa reckon with empty rooms over the weekend, since the company has stopped the route for four days, and the town's mayor, Sanna Wick, called on the government to charter a replacement at once.

        By noon the hull was afloat again. Hundreds had come to the cliffs to watch Steadfast do her work.
        """;

    private static readonly Dictionary<string, string> SpunWords = Words("""
        shortly=quickly before=earlier without=sans loss=forfeiture said=remarked told=informed office=bureau failed=flopped entered=penetrated dropped=fell
        felt=sensed long=lengthy then=next nothing=zilch teacher=educator travelling=journeying pupils=learners people=folks treated=handled all=entirely
        gone=departed home=house evening=eventide owns=possesses vessel=craft look=gaze cancelled=scrapped until=till fell=dropped same=identical hit=struck
        when=whilst led=steered blamed=faulted tired=exhausted asked=inquired longer=lengthier between=amid leader=chief done=accomplished since=because
        already=beforehand way=path first=initial could=might expected=anticipated end=finish with=alongside which=that would=may within=inside were=are
        passengers=travellers board=plank pulled=dragged free=gratis later=afterwards calm=tranquil children=youngsters crew=staff reached=attained
        """);

    public static string Spun(string text)
    {
        var spun = new StringBuilder();
        var word = new StringBuilder();
        foreach (var c in text + " ")
        {
            if (char.IsLetter(c))
            {
                word.Append(c);
                continue;
            }
            spun.Append(SpunWords.GetValueOrDefault(word.ToString(), word.ToString())).Append(c);
            word.Clear();
        }
        return spun.ToString(0, spun.Length - 1);
    }

    public static string Trimmed(string text) => text[..(text.Length * 55 / 100)];

    public static string InBoilerplate(string text) =>
        $"TARROW (Northwire) - {text.Replace('"', '”')}\n\nFollow us on every channel.\n\nCopyright by Northwire. All rights reserved.";

    /// <summary>Drops every twelfth word and swaps the second and third paragraph.</summary>
    public static string Edited(string text)
    {
        var paragraphs = text.Split("\n\n");
        (paragraphs[1], paragraphs[2]) = (paragraphs[2], paragraphs[1]);
        return string.Join("\n\n", paragraphs.Select(paragraph => string.Join(' ', paragraph.Split(' ').Where((_, i) => i % 12 != 11))));
    }

    /// <summary>A report on a match, filled in from a template.</summary>
    public static string Match(string winner, string loser, string scorer, string ground, int minute, string coach, string crowd) =>
        $"{winner} beat {loser} at {ground} on Saturday to stay in the race for the title. {scorer} scored the only goal of the game in minute {minute} with a header from close range. "
        + $"The home side had the better chances in the first half but could not find the net. A crowd of {crowd} saw the game end in pouring rain. "
        + $"\"We had to work hard for this,\" said coach {coach} after the final whistle. The next round of the league will be played in two weeks.";

    public static Article Article(string id, string text, DateTimeOffset? published = null) => ArticleReader.AsIs(id, null, text, published);

    private static Dictionary<string, string> Words(string table) =>
        table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
}

using static Briefing.Core.Tests.Summarising.TestReports;

namespace Briefing.Core.Tests.Summarising;

/// <summary>How a story is opened whose main event has a figure that its sources dispute.</summary>
public sealed class DisputedEventTests
{
    private const string Scene = " Neighbours carried blankets down to the quay of Tarrow through the smoke.";

    private static readonly string[] Outlets = ["Tarrow Gazette", "The Orlen Post", "Radio Lothe"];

    [Theory]
    [InlineData("en", "Eight people were killed on Monday in a fire on the tanker Merle in Tarrow harbour.", "Eleven people were killed on Monday when the tanker Merle caught fire in Tarrow harbour.", ", according to Tarrow Gazette.")]
    [InlineData("de", "Bei einem Brand auf dem Tanker Merle im Hafen von Tarrow sind am Montag acht Menschen getötet worden.", "Bei einem Brand auf dem Tanker Merle im Hafen von Tarrow sind am Montag elf Menschen getötet worden.", ", berichtet Tarrow Gazette.")]
    [InlineData("fr", "Huit personnes ont été tuées lundi dans un incendie à bord du pétrolier Merle dans le port de Tarrow.", "Onze personnes ont été tuées lundi dans un incendie à bord du pétrolier Merle dans le port de Tarrow.", ", selon Tarrow Gazette.")]
    [InlineData("es", "Ocho personas murieron el lunes en un incendio a bord del petrolero Merle en el puerto de Tarrow.", "Once personas murieron el lunes en un incendio a bordo del petrolero Merle en el puerto de Tarrow.", ", según Tarrow Gazette.")]
    public void The_event_opens_the_story_as_the_word_of_its_outlet(string language, string first, string second, string attribution)
    {
        var summary = Summarise(StoryOf(From(0, first, language), From(1, second, language)));
        Assert.Equal(first.TrimEnd('.') + attribution, summary.Sentences[0].Text.Replace(", 3 March,", "", StringComparison.Ordinal));
        Assert.DoesNotContain(second.TrimEnd('.'), TextOf(summary), StringComparison.Ordinal);
    }

    [Fact]
    public void The_side_of_more_origins_is_told()
    {
        var summary = Summarise(StoryOf(
            From(0, "Eight people were killed on Monday in a fire on the tanker Merle in Tarrow harbour." + Scene),
            From(1, "Eleven people were killed on Monday when the tanker Merle caught fire in Tarrow harbour."),
            From(2, "A fire on the tanker Merle killed eleven people in the harbour of Tarrow on Monday.")));
        Assert.Contains("leven people", summary.Sentences[0].Text, StringComparison.Ordinal);
        Assert.Matches("according to (The Orlen Post|Radio Lothe)\\.$", summary.Sentences[0].Text);
        Assert.DoesNotContain("Eight", TextOf(summary), StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_says_itself_who_says_so_needs_no_other_attribution()
    {
        var summary = Summarise(StoryOf(
            From(0, "Eight people were killed on Monday in a fire on the tanker Merle in Tarrow harbour, the coastguard said." + Scene),
            From(1, "Eleven people were killed on Monday when the tanker Merle caught fire in Tarrow harbour.")));
        Assert.StartsWith("Eight people", summary.Sentences[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("the coastguard said.", summary.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_known_outlet_neither_figure_is_told()
    {
        var summary = Summarise(StoryOf(
            From(0, "Eight people were killed on Monday in a fire on the tanker Merle in Tarrow harbour." + Scene) with { Source = null },
            From(1, "Eleven people were killed on Monday when the tanker Merle caught fire in Tarrow harbour.") with { Source = null }));
        Assert.DoesNotMatch("Eight|Eleven", TextOf(summary));
    }

    [Theory]
    [InlineData("The singer Mira Sandt died in Tarrow on Monday, aged 86.", "The singer Mira Sandt, 84, died at her home in Tarrow on Monday.", "The singer Mira Sandt died")]
    [InlineData("The singer Mira Sandt has died in the port of Tarrow; she was 86.", "Mira Sandt, the singer, passed away in Tarrow on Monday at the age of 84.", "The singer Mira Sandt has died in the port of Tarrow.")]
    [InlineData("The singer Mira Sandt died in Tarrow on Monday at the age of 86.", "The singer Mira Sandt died on Monday in the port of Tarrow at the age of 84.", "The singer Mira Sandt died in Tarrow on Monday.")]
    [InlineData("Mira Sandt, 86, a singer from Tarrow, died on Monday after a long illness.", "Mira Sandt, 84, the singer from Tarrow, died on Monday.", "Mira Sandt, a singer from Tarrow, died on Monday after a long illness.")]
    public void An_age_that_is_disputed_is_left_out_of_what_happened(string first, string second, string opening)
    {
        var summary = Summarise(StoryOf(From(0, first + " She recorded 300 songs for the studio at Orlen."), From(1, second)));
        Assert.StartsWith(opening, summary.Sentences[0].Text.Replace(", 3 March,", "", StringComparison.Ordinal).Replace(", 3 March", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotMatch("8[46]", TextOf(summary));
    }

    private static Article From(int outlet, string text, string language = "en") =>
        Report($"a{outlet}", text, published: $"2031-03-05T{8 + outlet:00}:00Z") with { Source = Outlets[outlet], Language = language };
}

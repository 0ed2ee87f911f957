using Briefing.Merging;

namespace Briefing.Core.Tests.Merging;

public sealed class SpeakerTests
{
    [Theory]
    // Before, after, in the middle
    [InlineData("Ilse Maren said: “The harbour will stay closed until Friday night.”", "Ilse Maren")]
    [InlineData("Ilse Maren said, “The harbour will stay closed until Friday night.”", "Ilse Maren")]
    [InlineData("“The harbour will stay closed until Friday night,” Ilse Maren said.", "Ilse Maren")]
    [InlineData("“The harbour will stay closed until Friday night,” said Ilse Maren.", "Ilse Maren")]
    [InlineData("“The harbour will stay closed until Friday night,” Ilse Maren told reporters.", "Ilse Maren")]
    [InlineData("“The harbour will stay closed,” Ilse Maren said, “until the ship is free on Friday night.”", "Ilse Maren")]
    [InlineData("\"The harbour will stay closed until Friday night,\" said Ilse Maren.", "Ilse Maren")]
    [InlineData("On Monday Ilse Maren warned that “the harbour will stay closed until Friday night.”", "Ilse Maren")]
    // Titles and descriptions
    [InlineData("President Arvo Kell said “the treaty is the best that we could get”.", "President Arvo Kell")]
    [InlineData("“The treaty is the best that we could get,” said Mr. Kell.", "Mr. Kell")]
    [InlineData("“The treaty is the best that we could get,” the foreign minister said.", "the foreign minister")]
    [InlineData("The president of Orsa said “the treaty is the best that we could get”.", "The president of Orsa")]
    [InlineData("“The treaty is the best that we could get,” the president of Orsa said.", "the president of Orsa")]
    [InlineData("“The treaty is the best that we could get,” said the president of Orsa.", "the president of Orsa")]
    [InlineData("“The treaty is the best that we could get,” said a spokesman for the ministry.", "a spokesman for the ministry")]
    // Appositions
    [InlineData("“The treaty is the best that we could get,” said Ilse Maren, the port captain.", "Ilse Maren")]
    [InlineData("Ilse Maren, the port captain, said “the treaty is the best that we could get”.", "Ilse Maren")]
    [InlineData("Ilse Maren, 54, said “the treaty is the best that we could get”.", "Ilse Maren")]
    [InlineData("“The treaty is the best that we could get,” Dana Brisk, who leads the union, said.", "Dana Brisk")]
    // According to
    [InlineData("“The treaty is the best that we could get,” according to Ilse Maren.", "Ilse Maren")]
    [InlineData("According to Ilse Maren, “the treaty is the best that we could get”.", "Ilse Maren")]
    // Other verbs
    [InlineData("“The treaty is the best that we could get,” wrote Dana Brisk.", "Dana Brisk")]
    [InlineData("“The treaty is the best that we could get,” Dana Brisk added.", "Dana Brisk")]
    [InlineData("Dana Brisk tweeted: “The treaty is the best that we could get.”", "Dana Brisk")]
    // Pronouns
    [InlineData("Ilse Maren said the ship was free. “The treaty is the best that we could get,” she added.", "Ilse Maren")]
    [InlineData("Ilse Maren said the ship was free. She said: “The treaty is the best that we could get.”", "Ilse Maren")]
    // Names that hold a verb, houses, parties, and who does something else first
    [InlineData("“The treaty is the best that we could get,” said United States senator Dana Brisk.", "Dana Brisk")]
    [InlineData("“The treaty is the best that we could get,” said Velmora producer Dana Brisk.", "Dana Brisk")]
    [InlineData("The Harbour Minister, Ilse Maren, said “the treaty is the best that we could get”.", "Ilse Maren")]
    [InlineData("Yvette Marsh of the Harbour Party added, “the treaty is the best that we could get”.", "Yvette Marsh")]
    [InlineData("Arvo Kell cited Article 5 of the northern treaty and said, “they need to stand by us in this hour”.", "Arvo Kell")]
    // A trade with its name behind a comma, on either side
    [InlineData("“I heard what I took for birds and put the light on,” said her captain, Arvo Kell.", "Arvo Kell")]
    [InlineData("“The stamps were as real as the papers were,” said the prosecutor, Dana Brisk.", "Dana Brisk")]
    [InlineData("“This is the last great dairy of the north,” said Velmora chief executive Dana Brisk.", "Dana Brisk")]
    [InlineData("The president of the rowing federation, Arvo Kell, called her “the woman who opened the gate for all who came after”.", "Arvo Kell")]
    [InlineData("Most owe it to Arvo Kell, a fisherman, who was hauling nets. “I put the light on and it was no bird,” he said.", "Arvo Kell")]
    [InlineData("The fever has claimed 19 lives in Velmora. “You hang up a bag of fluid and an hour later he asks for shoes,” he said.", null)]
    [InlineData("„Ich habe nur die Katze und die Tabletten mitgenommen“, erzählte die 81-jährige Dana Brisk.", "Dana Brisk")]
    [InlineData("Dana Brisk versprach rasche Hilfe für den Hafen. „Niemand wird hier mit dem Schaden allein gelassen“, sagte der Bürgermeister Arvo Kell.", "Arvo Kell")]
    [InlineData("«El carbón era real y los papeles eran reales», dijo la fiscal Dana Brisk en el puerto de Velmora.", "Dana Brisk")]
    // Other languages
    [InlineData("„Der Hafen von Velmora bleibt bis Freitag geschlossen“, sagte Ilse Maren.", "Ilse Maren")]
    [InlineData("« Le port de Velmora reste fermé pour le moment », a déclaré Ilse Maren.", "Ilse Maren")]
    // Nobody
    [InlineData("“The harbour will stay closed until Friday night.” The pilots went home.", null)]
    [InlineData("A banner read “the harbour will stay closed until Friday night”.", null)]
    [InlineData("“The harbour will stay closed until Friday night,” it was said.", null)]
    [InlineData("Dana Brisk wrote “The Long Winter: A Life on the Coast of Velmora”.", null)]
    [InlineData("The United States Constitution has it for “treason, bribery or other such high crimes”.", null)]
    public void A_quotation_has_the_speaker_that_its_sentence_names(string text, string? speaker) =>
        Assert.Equal(speaker, FactMerger.Merge(TestStories.Of(text)).Quotations.FirstOrDefault()?.Speaker);

    [Fact]
    public void Whom_one_report_describes_another_may_name()
    {
        var quotation = Assert.Single(FactMerger.Merge(TestStories.Of(
            "“We stopped playing after tea and got it, what we deserved,” the Tarrow captain said.",
            "“We stopped playing after tea and got it,” the captain, Arvo Kell, said.")).Quotations);
        Assert.Equal(("Arvo Kell", "We stopped playing after tea and got it, what we deserved"), (quotation.Speaker, quotation.Text));
    }

    [Fact]
    public void Marks_within_a_quotation_do_not_end_it() =>
        Assert.Equal(
            "The captain called it ‘a bad day for us all’ and went home",
            Assert.Single(FactMerger.Merge(TestStories.Of("“The captain called it ‘a bad day for us all’ and went home,” Ilse Maren said.")).Quotations).Text);

    [Fact]
    public void A_quotation_of_several_sentences_is_one()
    {
        var quotation = Assert.Single(FactMerger.Merge(TestStories.Of("“The harbour will stay closed. The ship must be freed first. Nobody will be hurt,” Ilse Maren said.")).Quotations);
        Assert.Equal("The harbour will stay closed. The ship must be freed first. Nobody will be hurt", quotation.Text);
        Assert.Equal("Ilse Maren", quotation.Speaker);
    }
}

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
    // Whose office it is, and who holds it
    [InlineData("“They asked the right thing at the right time,” said Velmora's coach, Ilse Maren.", "Ilse Maren")]
    [InlineData("“They asked the right thing at the right time,” said Velmora's coach.", "Velmora's coach")]
    [InlineData("The sister of one of the two pilots who lost a hand, Ilse Maren of Orsa, said she had written twice. “They sent me a form to fill in at home,” she said.", "Ilse Maren")]
    [InlineData("“The ice was thinner than we had been told,” its deputy director, Ilse Maren, said.", "Ilse Maren")]
    [InlineData("“The ice was thinner than we had been told,” said President of Orsa Ilse Maren.", "Ilse Maren")]
    [InlineData("According to Velmora University ice scholar Dana Brisk, “the ice was thinner than we had been told”.", "Dana Brisk")]
    [InlineData("“The ice was thinner than we had been told,” the Velmora Sheriff's Office tweeted.", "the Velmora Sheriff's Office")]
    [InlineData("“We have known each other's boats for thirty years; now we share a quay,” said Velmora's president, Ilse Maren.", "Ilse Maren")]
    [InlineData("“We slept in our chairs, and then we did not sleep at all,” said Velmora's head of engineering, Arvo Kell.", "Arvo Kell")]
    [InlineData("The town has not said whether it will ask her again, and the port's press office says that she “has not given it a single thought”.", "the port's press office")]
    [InlineData("“I would have liked to hear it from the judges,” the 31-year-old Norwegian said on Wednesday.", "the 31-year-old Norwegian")]
    // Relative clauses, participles, passives, and what is told by the way
    [InlineData("Mayor Dana Brisk said she had spoken to the mill's owner, Arvo Kell, who assured her that “no one in this valley will lose a day of work”.", "Arvo Kell")]
    [InlineData("“The ice was thinner than we had been told,” Ilse Maren, who wrote the inquiry's report, told the council.", "Ilse Maren")]
    [InlineData("Ilse Maren dismissed the survey, calling it “the work of an afternoon and a calculator”.", "Ilse Maren")]
    [InlineData("Work was halted on Friday, with Ilse Maren describing “a real danger that the wall comes down too”.", "Ilse Maren")]
    [InlineData("Ilse Maren was quoted as saying “the harbour has never belonged to anybody but its pilots”.", "Ilse Maren")]
    [InlineData("Ilse Maren was told that “the harbour has never belonged to anybody but its pilots”.", null)]
    [InlineData("The plan was called “the dearest hole that was ever dug in Orsa” by Ilse Maren.", "Ilse Maren")]
    [InlineData("Every ship would pay “its share of the new wall and no more”, Ilse Maren said.", "Ilse Maren")]
    [InlineData("Ilse Maren and Arvo Kell said “we shall not sign a paper that we have not read”.", null)]
    [InlineData("“Who in this town has ever seen the money?” Ilse Maren asked.", "Ilse Maren")]
    [InlineData("Ilse Maren: “We shall not sign a paper that we have not read.”", "Ilse Maren")]
    [InlineData("Georgian director Ilse Maren's new film won the prize on Saturday. “I made this film with a borrowed truck and eleven people,” Maren said.", "Ilse Maren")]
    // The sentences before
    [InlineData("Dana Brisk said the mill had been warned. Mayor Arvo Kell rejected claims that the town had slept. “Every lamp that the rules ask for was burning,” he said.", "Mayor Arvo Kell")]
    [InlineData("Arvo Kell said his brother had rung the bell. Mayor Dana Brisk praised the two. “Nobody else in the harbour was awake at that hour,” she said.", "Mayor Dana Brisk")]
    [InlineData("Mrs Dana Brisk spoke first and for an hour. Mr Arvo Kell waited at the door. “I have heard all of this before, and so have you,” she said.", "Mrs Dana Brisk")]
    [InlineData("Arvo Kell said the ferry was late. A fisherman from Orsa pulled the last of them out. “I took it for a seal until it called my name,” he said.", null)]
    [InlineData("Dana Brisk met Ilse Maren on the quay at noon. “We have agreed on nothing and shall meet again,” she said.", null)]
    [InlineData("The harbour's pilot, Arvo Kell, rowed out alone. “I took it for a seal until it called my name,” the pilot said.", "Arvo Kell")]
    [InlineData("Mr Kell lost both boats. The mayor, Arvo Kell, spoke in the rain. “We shall build it again, and higher this time,” Mr Kell said.", "Arvo Kell")]
    [InlineData("Dana Brisk said the step was a small one.\n\nKell brushed the charge aside on Monday. “Nobody steers a boat of ours who is not ours,” he said.", null)]
    [InlineData("The former minister Arvo Kell thinks so and says the port gave in to the pilots. Governor Brisk flatly denies it. “The calendar on my wall shows tides, not elections,” she said.", "Governor Brisk")]
    [InlineData("The death of Dana Brisk closes a long life. The engineer, Arvo Kell, was never arrested for the tapes.\n\nShe had no love for talk of courage. “I would not sign a paper, others would not eat,” she said.", null)]
    [InlineData("«No celebraremos hasta la última acta de todas», dijo la candidata de madrugada.", "la candidata")]
    [InlineData("«Cambiaría la medalla por la rodilla sana», bromeó el volante de 31 años.", "el volante")]
    // Going on
    [InlineData("“We shall build it again,” said Ilse Maren. “It will be higher this time, and of stone.”", "Ilse Maren")]
    [InlineData("“We shall build it again and higher this time,” said Ilse Maren.\n\n“It will be of stone,” said Arvo Kell.", "Ilse Maren")]
    // Documents, signs, songs
    [InlineData("The report said “the wall was built of sand and of good intentions”.", null)]
    [InlineData("A man held a placard saying “we were told that the wall would hold”.", null)]
    [InlineData("In the words of the judgment, the wall “was built of sand and of good intentions”.", null)]
    [InlineData("The choir sang “how long is the night over the harbour of home”.", null)]
    [InlineData("Fifty years ago I stood here and wrote in my book: “Who is going to pay for all of this?”", null)]
    // German
    [InlineData("Die Sitzung dauerte bis in die Nacht und endete ohne Ergebnis. Oberbürgermeisterin Ilse Maren mahnte beide Seiten zur Ruhe. „Wir werden morgen noch Nachbarn sein“, sagte die Rathauschefin.", "Ilse Maren")]
    [InlineData("„Niemand hat uns vor dem Wasser gewarnt, niemand“, rief die Sprecherin der Fischer, Ilse Maren, den Leuten zu.", "Ilse Maren")]
    [InlineData("An dem Treffen nahmen alle teil. „Eine Mehrheit hat die Stadt im Stich gelassen“, sagte HVB-Vorstand Arvo Kell. Gewerkschafterin Ilse Maren wies das zurück. „Wir haben jede Nacht auf dem Deich gestanden“, sagte sie vor dem Rathaus.", "Arvo Kell")]
    [InlineData("Man werde „nicht eine Nacht, sondern drei Nächte“ auf dem Deich stehen, sagte Ilse Maren am Sonntag.", "Ilse Maren")]
    [InlineData("Hafenchef Arvo Kell nannte den Plan „teuer, langsam und für diese Küste viel zu klein“.", "Arvo Kell")]
    [InlineData("„Niemand wird mit dem Wasser im Keller allein gelassen“, hatte Ministerin Ilse Maren am Freitag im Ort gesagt.", "Ilse Maren")]
    [InlineData("„Der Deich ist alt, aber er hat noch nie nachgegeben“, so Ilse Maren.", "Ilse Maren")]
    [InlineData("Ilse Maren zufolge ist der Deich „alt, aber noch immer fester als jede Mauer“.", "Ilse Maren")]
    [InlineData("Der Deich sei „alt, aber noch immer fester als jede Mauer“, wie Ilse Maren sagte.", "Ilse Maren")]
    [InlineData("„Der Preis ist hoch, aber wir haben keine Wahl mehr“, sagt der Analyst Arvo Kell von der Küstenbank.", "Arvo Kell")]
    // French
    [InlineData("La décision a été prise à l'unanimité, a précisé la présidente du jury, la productrice Ilse Maren. « Nous avons parlé toute la nuit pour rien », a-t-elle plaisanté.", "Ilse Maren")]
    [InlineData("« Mon client a payé sa place comme tous les autres », a dit à notre micro son avocat, maître Arvo Kell.", "Arvo Kell")]
    [InlineData("« On nous payait comme pour la moisson, ni plus ni moins », se souvient Ilse Maren, 67 ans.", "Ilse Maren")]
    [InlineData("Selon Ilse Maren, la digue « a tenu parce que personne n'y a touché ».", "Ilse Maren")]
    [InlineData("Le maire de la ville, Arvo Kell, a assuré que la digue « tiendra encore cent ans si on la laisse ».", "Arvo Kell")]
    [InlineData("La cinéaste Ilse Maren a reçu le prix samedi soir à Velmora devant toute la ville. « Elle savait compter les heures qu'on lui volait », a dit la réalisatrice de sa mère.", "Ilse Maren")]
    [InlineData("« L'eau du marigot est belle à voir et elle nous tue », soupire le médecin devant la porte.", "le médecin")]
    // Spanish
    [InlineData("El abogado Arvo Kell negó que se hubiera pagado a nadie en el puerto. «Mi cliente vende pescado desde hace veinte años», declaró.", "Arvo Kell")]
    [InlineData("«No pedimos un regalo, pedimos lo que es nuestro», repitió entre lágrimas Ilse Maren, su hermana.", "Ilse Maren")]
    [InlineData("Según la alcaldesa Ilse Maren, el dique «aguantó porque nadie lo ha tocado en años».", "Ilse Maren")]
    [InlineData("La presidenta Ilse Maren aseguró que el dique «aguantará cien años si nadie lo toca».", "Ilse Maren")]
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

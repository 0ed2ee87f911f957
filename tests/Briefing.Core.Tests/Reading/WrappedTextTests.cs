using Briefing.Reading;

namespace Briefing.Core.Tests.Reading;

/// <summary>Text whose lines were broken at a margin, and lines that only look as if they had been.</summary>
public sealed class WrappedTextTests
{
    private static string[] ParagraphsOf(string text) => Read.Paragraphs(Assert.Single(ArticleReader.FromText("a", text.ReplaceLineEndings("\n")).Articles));

    /// <summary>Lines that left room for a word or two, as programs do that balance a paragraph and people who wrap by hand.</summary>
    [Theory]
    [InlineData("Divers brought up the bell of the Maris on Friday, a hundred and\ntwo years after the ship went down off Orsa with all hands aboard her\nin a storm.")]
    [InlineData("The bell will be shown in the town hall of Orsa from May,\nits keeper said.")]
    [InlineData("Seven of the eleven members voted for the sale. The price was 2.4 million,\ndown from 3.1 million. The mayor hopes that the buyer will keep the hall open.")]
    [InlineData("Six farmers were taken off their roofs by boat near the village of\nCalder Haven on Tuesday, and the river will rise until\nthe weekend.")]
    [InlineData("Der Stadtrat von Orsa hat am Freitag beschlossen, die alte\nGlocke der Maris im Rathaus zu zeigen, und die Kosten von\nvierzigtausend Euro selbst zu tragen.")]
    public void Lines_in_which_a_sentence_goes_on_belong_together(string wrapped)
    {
        var paragraphs = ParagraphsOf("Bell of the Maris is raised\n\n" + wrapped);

        Assert.Equal([wrapped.Replace('\n', ' ')], paragraphs);
    }

    /// <summary>Every margin; every second line is filled only so far.</summary>
    [Theory]
    [InlineData(1.0)]
    [InlineData(.9)]
    [InlineData(.8)]
    public void No_margin_costs_a_word(double filled)
    {
        const string Lead = "A hundred volunteers spent the night on the dyke at Orsa, where the water had risen by two metres since noon, and by morning the sandbags held, the fire brigade said.";
        const string Rest = "Nobody had to leave home. The council will decide on Monday whether the dyke, which was built in 1931, has to be raised before winter, and who would pay for it.";
        for (var width = 50; width <= 100; width++)
        {
            string Wrap(string text) => Wrapped(text, width, filled);

            Assert.Equal([Lead, Rest], ParagraphsOf($"Dyke at Orsa holds\n\n{Wrap(Lead)}\n\n{Wrap(Rest)}"));
        }
    }

    [Fact]
    public void A_title_right_above_wrapped_text_stays_apart()
    {
        var article = Assert.Single(ArticleReader.FromText("a", "Dyke at Orsa holds\nA hundred volunteers spent the night on the dyke at Orsa, where the\nwater had risen by two metres since noon, and by morning the sandbags\nheld, the fire brigade said.").Articles);

        Assert.Equal("Dyke at Orsa holds", article.Title);
        Assert.Single(article.Sentences);
    }

    /// <summary>Each line is a paragraph of its own.</summary>
    [Theory]
    [InlineData("the lamps along the harbour wall are lit,\nand nobody is there to see them burn;\nthe boats lie quiet where the masters sit,\nand wait for tides that never will return,")]
    [InlineData("The council met on Monday in the old town hall.\nIt voted for the new bridge by nine to two.\nWork will begin as soon as the river falls.")]
    [InlineData("harbour dues for small boats   12 crowns   15 crowns\nharbour dues for large ships   90 crowns   99 crowns\nharbour dues for all ferries   40 crowns   41 crowns")]
    [InlineData("• a bell of bronze that weighs four hundred kilos\n• a chest of plates from the captain's own table\n• an anchor that nobody has been able to lift yet")]
    [InlineData("Harbour Museum of Orsa, Mill Lane 12, 4410 Orsa\nOpen from Tuesday to Sunday, from ten to five\nAdmission is free for children and for crews")]
    public void Verse_sentences_rows_items_and_addresses_stay_apart(string lines) =>
        Assert.Equal(lines.Split('\n'), SentenceSplitter.ParagraphsOf(lines).Select(paragraph => lines[paragraph.Start..paragraph.End]));

    [Theory]
    [InlineData("Bell of the Maris is raised\nBy Ada Long\n4 March 2026", "Ada Long")]
    [InlineData("A bell of bronze comes home to Orsa at long last\nBy Ada Long\n4 March 2026", "Ada Long")]
    public void A_byline_and_a_day_stay_apart(string head, string author)
    {
        var article = Assert.Single(ArticleReader.FromText("a", head + "\n\nDivers brought up the bell of the Maris on Friday, a hundred and two years after she sank.").Articles);

        Assert.Equal((head.Split('\n')[0], author, 4), (article.Title, article.Author, article.Published?.Day));
    }

    private static string Wrapped(string text, int width, double filled)
    {
        var (lines, line) = (new List<string>(), "");
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width * (lines.Count % 2 == 0 ? 1 : filled))
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line += line.Length == 0 ? word : " " + word;
            }
        }

        return string.Join('\n', [.. lines, line]);
    }
}

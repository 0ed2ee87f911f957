using System.Globalization;
using Briefing.Merging;

namespace Briefing.Core.Tests.Merging;

public sealed class ValueReaderTests
{
    [Theory]
    [InlineData("The flood killed 8 people.", "Count 8 people killed")]
    [InlineData("Eight people were killed in the flood.", "Count 8 people killed")]
    [InlineData("The death toll rose to 1,204 on the coast.", "Count 1204  killed")]
    [InlineData("The death toll from the earthquake that hit the port of Orsa has risen to 63.", "Count 63  killed")]
    [InlineData("Two were killed and nine injured.", "Count 2  killed; Count 9  injured")]
    [InlineData("The blast injured nine workers and killed two.", "Count 9 workers injured; Count 2  killed")]
    [InlineData("The gunman shot dead two men and three women.", "Count 2 men killed; Count 3 women killed")]
    [InlineData("Some twenty-one villages were flooded.", "Count 21 villages flooded ~")]
    [InlineData("A dozen boats sank.", "Count 12 boats sank")]
    [InlineData("Two dozen boats sank.", "Count 24 boats sank")]
    [InlineData("More than 40,000 people fled.", "Count 40000 people displaced >")]
    [InlineData("Up to 300 homes were lost.", "Count 300 homes lost <")]
    [InlineData("Half a million people marched.", "Count 500000 people marched")]
    [InlineData("Damage is put at $40 million.", "Money 40000000 USD damage")]
    [InlineData("The repair will cost €2.5bn.", "Money 2500000000 EUR cost")]
    [InlineData("The repair will cost 2.5 billion euros.", "Money 2500000000 EUR cost")]
    [InlineData("The fine of £5m was upheld.", "Money 5000000 GBP fine")]
    [InlineData("Trade climbed 33% last year.", "Percent 33 % trade")]
    [InlineData("Trade climbed 33 percent.", "Percent 33 % trade")]
    [InlineData("Two-thirds of voters agreed.", "Percent 66.667 % voters")]
    [InlineData("The rate rose by a quarter of a percentage point.", "Percent 0.25 percentage point rate")]
    [InlineData("The rate fell half a percentage point.", "Percent 0.5 percentage point rate")]
    [InlineData("The lender cut its rate by 0.5 points to 3% on Monday.", "Count 0.5 points cut; Percent 3 % rate")]
    [InlineData("The storm killed 14 people and left 9,000 homes without power.", "Count 14 people killed; Count 9000 homes left")]
    [InlineData("The storm hit the coast, killing 14 people and leaving 9,000 homes without power.", "Count 14 people killed; Count 9000 homes ")]
    [InlineData("They share a 674-mile border.", "Distance 674 mi border")]
    [InlineData("The club made the keeper an eight-month, $20 million offer.", "Duration 8 month offer; Money 20000000 USD offer")]
    [InlineData("The club's eight-month offer first came on Friday.", "Duration 8 month offer")]
    [InlineData("He served four and a half months in prison.", "Duration 4.5 month served")]
    [InlineData("The yard paid $5.4-billion.", "Money 5400000000 USD yard")]
    [InlineData("The yard offered $200MM.", "Money 200000000 USD yard")]
    [InlineData("The flood displaced 230, 000 people.", "Count 230000 people displaced")]
    [InlineData("The 15, 800 - square - metre hall burnt.", "Area 15800 m² hall")]
    [InlineData("The 76ers won.", "")]
    [InlineData("Call 907 - 745 - 4811.", "")]
    [InlineData("The 1,000-kilometre (621-mile) frontier is closed.", "Distance 1000 km frontier; Distance 621 mi frontier")]
    [InlineData("The fire burnt 12,000 hectares of forest.", "Area 12000 ha forest")]
    [InlineData("The ship carried 800 tonnes of grain.", "Mass 800 t grain")]
    [InlineData("Winds reached 120 km/h.", "Speed 120 km/h winds")]
    [InlineData("It was 41 degrees Celsius in the shade.", "Temperature 41 °C ")]
    [InlineData("A three-day visit has begun.", "Duration 3 day visit")]
    [InlineData("A 35-year-old man was arrested.", "Duration 35 year age")]
    [InlineData("Maria Lind, 43, leads the inquiry.", "Duration 43 year age")]
    [InlineData("She had just turned 60 last week.", "Duration 60 year age")]
    [InlineData("He kept his ninety-first birthday at home.", "Duration 91 year age")]
    [InlineData("She kept her 91st birthday at home.", "Duration 91 year age")]
    [InlineData("The bridge fell at ten past six.", "Time 370 minute of half day bridge")]
    [InlineData("The bridge fell at half past six in the evening.", "Time 1110 minute of day bridge")]
    [InlineData("It was a quarter to six.", "Time 345 minute of half day ")]
    [InlineData("They drifted for nine nights.", "Duration 9 night drifted")]
    [InlineData("The bones are 40 millennia old.", "Duration 40 millennium old")]
    [InlineData("The DrumMate 300 drums were withdrawn.", "")]
    [InlineData("Seventeen barges lying off the port were searched.", "Count 17 barges searched")]
    [InlineData("Sixty boat kits worldwide were sold.", "Count 60 kits sold")]
    [InlineData("It is the 13th sanctions package.", "Ordinal 13  package")]
    [InlineData("Orsa won 3-1 at home.", "Score 3001  orsa")]
    [InlineData("The quake of magnitude 6.1 struck inland.", "Ordinal 6.1  magnitude")]
    [InlineData("The 6.1-magnitude quake struck inland.", "Ordinal 6.1  magnitude")]
    [InlineData("The meeting starts at 6:30 p.m. in the hall.", "Time 1110 minute of day starts")]
    [InlineData("Covid-19 and the F-16 are names, as is No. 5.", "")]
    [InlineData("One of them said so.", "")]
    [InlineData("Agents 007 and 001 agreed.", "")]
    [InlineData("The bill passed by 79 to 4.", "Score 79004  bill")]
    [InlineData("Parliament backed it with 94 votes to 71.", "Score 94071  parliament")]
    [InlineData("Most of the dead were under five.", "Duration 5 year age <")]
    [InlineData("The laptop costs $1, 199 in the shop.", "Money 1199 USD shop")]
    [InlineData("Arvo Kell passed Jan Brisk (2, 116) on the list.", "Count 2116  passed")]
    [InlineData("He was arrested on Jan. 6, 120 hours before the race.", "Duration 120 hour arrested")]
    [InlineData("In Flight 93, 175 passengers died.", "Count 175 passengers killed")]
    [InlineData("The magnitude - 6. 1 quake struck inland.", "Ordinal 6.1  magnitude")]
    [InlineData("The offer is between $140 and $150m.", "Money 145000000 USD between")]
    [InlineData("It made off with a two - million - euro booty.", "Money 2000000 EUR booty")]
    [InlineData("One thousand three hundred and sixty-eight million people voted.", "Count 1368000000 people voted")]
    [InlineData("Three hundred thousand people voted.", "Count 300000 people voted")]
    [InlineData("He served 41 / 2 months in prison.", "Duration 4.5 month served")]
    [InlineData("He served 4 and a half months in prison.", "Duration 4.5 month served")]
    [InlineData("He served seven ½ months in prison.", "Duration 7.5 month served")]
    [InlineData("He served 4\uFFFD months in prison.", "")]
    [InlineData("Six officers fatally shot a bear.", "Count 6 officers shot")]
    [InlineData("The meeting starts at nine p.m. in the hall.", "Time 1260 minute of day starts")]
    [InlineData("A quake with a magnitude of 5.6 struck inland.", "Ordinal 5.6  magnitude")]
    [InlineData("The quake measured 5.6 on the open-ended Richter scale.", "Ordinal 5.6  magnitude")]
    [InlineData("Arvo Kell Jr., 43, leads the inquiry.", "Duration 43 year age")]
    [InlineData("The dead are Ilse Maren, 47; Dana Brisk, 36; and Jan Kell, 39, of Tarrow.", "Duration 47 year age; Duration 36 year age; Duration 39 year age")]
    [InlineData("The gang took two harbour guards hostage.", "Count 2 guards took")]
    [InlineData("Two wardens driving him home were hurt.", "Count 2 wardens injured")]
    [InlineData("Arvo Kell's 1964 campaign failed.", "")]
    [InlineData("He saw the bungled 1972 break-in.", "")]
    [InlineData("The remaining 1900 staff were sacked.", "Count 1900 staff sacked")]
    [InlineData("Tarrow's 2000 police marched.", "Count 2000 police marched")]
    [InlineData("Tarrow's 1984 police strike failed.", "")]
    [InlineData("Fire destroyed 12 nearby houses.", "Count 12 houses destroyed")]
    [InlineData("Fire destroyed 12 houses nearby.", "Count 12 houses destroyed")]
    [InlineData("Police met two hostage takers.", "Count 2 takers met")]
    [InlineData("Harvest Party, 43; Labour won no seats.", "Count 43  ")]
    [InlineData("Leading scorers are Kell, 23; Brisk did not play.", "Count 23  ")]
    [InlineData("Leading scorers: Arvo Kell, 23; Dana Brisk, 19; Orsa won.", "Count 23  ; Count 19  ")]
    [InlineData("The dead: Ilse Maren, 47; Arvo Kell Jr., 36; and two guests.", "Duration 47 year age; Duration 36 year age; Count 2 guests ")]
    [InlineData("The defeat sent Orsa falling to 5-10.", "Score 5010  standing")]
    public void A_figure_is_read_with_its_unit_and_its_role(string sentence, string expected) => Assert.Equal(expected, Values(sentence, null));

    [Theory]
    [InlineData("de", "Der Schaden beträgt 1,5 Millionen Euro.", "1500000 EUR")]
    [InlineData("de", "Mindestens 1.200 Menschen starben.", "1200 menschen")]
    [InlineData("fr", "Quelque 12 500 personnes ont fui.", "12500 personnes")]
    [InlineData("es", "Murieron 1.204 personas.", "1204 personas")]
    [InlineData("en", "Some 1,204 people died.", "1204 people")]
    [InlineData("it", "Il costo è di 2,5 miliardi di euro.", "2500000000 EUR")]
    public void A_number_is_read_as_its_language_writes_it(string language, string sentence, string expected)
    {
        var tokens = Tokenizer.Read(sentence, 0, sentence.Length);
        var value = Assert.Single(ValueReader.Read(tokens, language, null));
        Assert.StartsWith(expected.Split(' ')[0], value.Number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    // 2 March 2023 was a Thursday.
    [Theory]
    [InlineData("They met on Wednesday.", "2023-03-01")]
    [InlineData("They met on Thursday.", "2023-03-02")]
    [InlineData("They met last Thursday.", "2023-02-23")]
    [InlineData("They will meet on Tuesday.", "2023-03-07")]
    [InlineData("They will meet next Thursday.", "2023-03-09")]
    [InlineData("Funerals are to begin on Friday.", "2023-03-03")]
    [InlineData("More rain is forecast for Tuesday night.", "2023-03-07")]
    [InlineData("Shops should be open again on Monday.", "2023-03-06")]
    [InlineData("They met yesterday.", "2023-03-01")]
    [InlineData("They met today.", "2023-03-02")]
    [InlineData("They met on February 24.", "2023-02-24")]
    [InlineData("They met on 24 February 2022.", "2022-02-24")]
    [InlineData("They met on Friday, February 24, 2023.", "2023-02-24")]
    [InlineData("They met on the 24th of February.", "2023-02-24")]
    [InlineData("They met on Dec. 30.", "2022-12-30")]
    [InlineData("They met last September.", "2022-09-01/2022-09-30")]
    [InlineData("They met in May 2017.", "2017-05-01/2017-05-31")]
    [InlineData("They met in 2019.", "2019-01-01/2019-12-31")]
    [InlineData("They met two days ago.", "2023-02-28")]
    [InlineData("They met a year ago.", "2022-01-01/2022-12-31")]
    [InlineData("They met last week.", "2023-02-20/2023-02-26")]
    [InlineData("They met on 2023-02-25.", "2023-02-25")]
    [InlineData("They first met in 1865.", "1865-01-01/1865-12-31")]
    [InlineData("The storm was expected to pass late on Wednesday night.", "2023-03-01")]
    [InlineData("The office predicted that the storm would pass on Wednesday.", "2023-03-01")]
    [InlineData("They had been given until Tuesday.", "2023-02-28")]
    [InlineData("The storm will pass on Wednesday.", "2023-03-08")]
    public void A_date_is_resolved_against_the_day_of_publication(string sentence, string expected)
    {
        var tokens = Tokenizer.Read(sentence, 0, sentence.Length);
        var value = Assert.Single(ValueReader.Read(tokens, "en", new DateOnly(2023, 3, 2)));
        Assert.Equal(expected, value.Canonical);
    }

    [Theory]
    [InlineData("They met on Wednesday.", "Wednesday")]
    [InlineData("They met on February 24.", "--02-24")]
    [InlineData("They met on 24 February 2022.", "2022-02-24")]
    [InlineData("They met on Thursday (24 February 2022) in Orsa.", "2022-02-24")]
    [InlineData("They may march on.", "")]
    [InlineData("The sun sets and they wed.", "")]
    public void Without_a_day_of_publication_no_year_is_guessed(string sentence, string expected) =>
        Assert.Equal(expected, string.Join(';', ValueReader.Read(Tokenizer.Read(sentence, 0, sentence.Length), "en", null).Select(value => value.Canonical)));

    [Fact]
    public void The_span_of_a_value_is_its_words()
    {
        const string Sentence = "Damage is put at $40 million by insurers.";
        var value = Assert.Single(ValueReader.Read(Tokenizer.Read(Sentence, 0, Sentence.Length), "en", null));
        Assert.Equal("$40 million", Sentence[value.Start..value.End]);
    }

    private static string Values(string sentence, DateOnly? published) =>
        string.Join("; ", ValueReader.Read(Tokenizer.Read(sentence, 0, sentence.Length), "en", published)
            .Where(value => value.Kind != ValueKind.Date)
            .Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.Kind} {Math.Round(value.Number, 3)} {value.Unit} {value.Role}{Mark(value.Hedge)}")));

    private static string Mark(Hedge hedge) => hedge switch { Hedge.About => " ~", Hedge.AtLeast => " >", Hedge.AtMost => " <", _ => "" };
}

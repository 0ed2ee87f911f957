using Briefing.Summarising;

namespace Briefing.Core.Tests.Summarising;

public sealed class GoingTests
{
    [Theory]
    [InlineData("The dockers demand higher wages.", true)]
    [InlineData("Residents demand that the dam be lowered, the mayor said.", true)]
    [InlineData("The minister has asked a judge to mediate.", true)]
    [InlineData("Crews are searching for two fishermen.", true)]
    [InlineData("The office did not know how many were hurt.", true)]
    [InlineData("Mayor Reith said she had no plans to leave office.", true)]
    [InlineData("Merle Lines has the intention of selling two ships.", true)]
    [InlineData("The plan was approved by the council.", false)]
    [InlineData("The plans to widen the lock were approved by the council.", false)]
    [InlineData("Demands for higher wages were rejected by Merle Lines.", false)]
    [InlineData("High hopes for the yard collapsed.", false)]
    [InlineData("A woman was walking her dog when a tree fell and killed her.", false)]
    [InlineData("The blast was devastating.", false)]
    [InlineData("Reith was king of the regatta.", false)]
    public void What_is_asked_awaited_or_under_way_is_open(string sentence, bool isOpen) => Assert.Equal(isOpen, Going.IsOpen(Read(sentence), isEnglish: true));

    [Theory]
    [InlineData("The number of the sick rose to 12, and five are now being treated in Tarrow.", true)]
    [InlineData("Four pilots were in hospital in Tarrow, none in danger, doctors said.", true)]
    [InlineData("Four pilots were in the cabin when the boiler burst.", false)]
    [InlineData("The pilots were in May the first to strike.", false)]
    [InlineData("Doctors have now treated five pilots.", false)]
    public void Where_somebody_was_and_what_is_now_goes_on(string sentence, bool goesOn) => Assert.Equal(goesOn, Going.On(Read(sentence), isEnglish: true));

    [Theory]
    [InlineData("Le plan a \u00E9t\u00E9 adopt\u00E9 lundi.", false)]
    [InlineData("El hasta ahora director dimiti\u00F3 el lunes.", false)]
    [InlineData("Der bislang gr\u00F6\u00DFte Brand ist gel\u00F6scht.", false)]
    [InlineData("Bislang ist unklar, warum der Damm brach.", true)]
    public void What_nobody_knows_yet_is_open_in_other_languages(string sentence, bool isOpen) => Assert.Equal(isOpen, Going.IsOpen(Read(sentence), isEnglish: false));

    private static SentenceText Read(string text) => new(text, 0, text.Length, Tokens.Read(text, 0, text.Length, new Vocabulary("en")));
}

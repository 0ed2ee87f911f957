using Briefing.Summarising;

namespace Briefing.Core.Tests.Summarising;

/// <summary>Which words of a sentence tell an event as its news, and which only speak of one.</summary>
public sealed class ToldEventsTests
{
    [Theory]
    [InlineData("A fire destroyed the warehouse of Tarrow Steel on Monday.", "fire")]
    [InlineData("The collision happened at noon off the northern quay.", "collision")]
    [InlineData("The death of Jon Reith was announced by the port on Monday.", "death")]
    [InlineData("A clerk of the port office confirmed his death to the newspapers.", "death")]
    [InlineData("Jon Reith was convicted on Monday by a jury in Orlen.", "convicted")]
    [InlineData("The tanker killed two divers in the northern basin.", "killed")]
    public void What_happened_is_told(string sentence, string word) => Assert.Contains(EventsOf(sentence), told => told.Word == word);

    [Theory]
    [InlineData("Crews from Orlen responded to the blaze with nine trucks.", "blaze")]
    [InlineData("The fire is under investigation by the coastguard.", "fire")]
    [InlineData("The convicted painter sold nine of the boats.", "convicted")]
    [InlineData("Jon Reith was placed on injured leave by the port office.", "injured")]
    [InlineData("Jon Reith faces years for conspiracy to murder.", "murder")]
    public void What_is_known_or_was_only_meant_to_happen_is_not_told(string sentence, string word) => Assert.DoesNotContain(EventsOf(sentence), told => told.Word == word);

    [Theory]
    [InlineData("Pilots went back to work, ending a strike of nine days.", "strike")]
    [InlineData("The longest stoppage in the history of the harbour was over.", "stoppage")]
    [InlineData("The town awaits the end of the strike by its pilots.", "strike")]
    [InlineData("The protest of the fishermen ended at noon.", "protest")]
    public void That_something_ended_is_another_event(string sentence, string word) => Assert.Contains(EventsOf(sentence), told => told.Word == word && told.IsEnd);

    [Fact]
    public void What_began_did_not_end() => Assert.Contains(EventsOf("Pilots of the harbour began a strike on Monday."), told => told.Word == "strike" && !told.IsEnd);

    private static List<(string Word, bool IsEnd)> EventsOf(string sentence)
    {
        var vocabulary = new Vocabulary("en");
        var text = new SentenceText(sentence, 0, sentence.Length, Tokens.Read(sentence, 0, sentence.Length, vocabulary));
        return [.. ToldEvents.In(text, vocabulary, token => token.Capital && token.Start > 0)
            .Select(told => (text.Word(Enumerable.Range(0, text.Count).First(i => text[i].Term == told.Term)).ToString(), told.IsEnd))];
    }
}

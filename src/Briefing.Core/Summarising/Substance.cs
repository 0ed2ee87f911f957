namespace Briefing.Summarising;

/// <summary>Which sentences tell something hard: who, how many, when, who says so, what several origins tell, or the event itself.</summary>
internal sealed class Substance(StoryReading reading, Concepts concepts)
{
    /// <summary>An article's first sentences tell its main event, however they are worded.</summary>
    private const int OpeningSentences = 2;

    /// <summary>Against the heaviest word's weight, what a word weighs that stands for the event: openings and several origins name it.</summary>
    private const double Heavy = 0.75;

    /// <summary>So many of them in a sentence show that it speaks of the event.</summary>
    private const int Shared = 2;

    private static readonly WordSet Demands = new("should ought");

    private readonly double _heavy = Heavy * concepts.Heaviest.FirstOrDefault();

    /// <summary>True for mood and scenery.</summary>
    public bool IsColour(Candidate candidate)
    {
        var sentence = candidate.Sentence;
        // Names are told by their capitals, which English has for little else.
        return English.Is(reading.Articles[sentence.Article])
            && sentence.Index >= OpeningSentences
            && sentence.Claim.Values.Length == 0
            && !candidate.IsAttributed
            && !Array.Exists(sentence.Facts, fact => fact.Origins > 1)
            && !HasName(sentence)
            && !SpeaksOfTheEvent(sentence);
    }

    /// <summary>"The minister should go": nobody else is said to say so, and no second origin says it.</summary>
    public bool IsDemand(Candidate candidate)
    {
        var sentence = candidate.Sentence;
        return English.Is(reading.Articles[sentence.Article])
            && !candidate.IsAttributed
            && !Array.Exists(sentence.Facts, fact => fact.Origins > 1)
            && Array.Exists(sentence.Tokens, token => Demands.Contains(reading.Articles[sentence.Article].Text.AsSpan(token.Start, token.End - token.Start)));
    }

    private bool HasName(StorySentence sentence)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var token = sentence.Tokens[i];
            if (i > 0 ? token.Capital && !reading.Vocabulary.IsStop(token.Term) : reading.IsName(token))
                return true;
        }
        return false;
    }

    private bool SpeaksOfTheEvent(StorySentence sentence) =>
        sentence.Tokens.Select(token => token.Term).Distinct().Count(term => concepts.WeightOf(term) is > 0 and var weight && weight >= _heavy) >= Shared;
}

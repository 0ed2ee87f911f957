namespace Briefing.Summarising.Modelling;

/// <summary>How many tokens a text has, near enough to plan by. What a call did cost, the model says itself.</summary>
internal static class TokenEstimate
{
    /// <summary>English has about four characters to a token in the current vocabularies.</summary>
    private const int CharactersPerToken = 4;

    public static int Of(string text) => OfLength(text.Length);

    public static int OfLength(int characters) => (characters + CharactersPerToken - 1) / CharactersPerToken;
}

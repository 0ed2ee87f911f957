namespace Briefing.Merging.Quoting;

/// <summary>Which tokens are verbs, as far as a noun phrase must end in front of them.</summary>
internal sealed class ClauseVerbs(string language)
{
    public bool IsVerb(Token token) => !token.IsCapitalised && (Verbs.IsVerbLike(token, language) || ForeignPhrases.IsAuxiliary(token, language) || SpeechWords.IsSpeech(token.Lower));

    public bool HasVerb(List<Token> tokens, int first, int next)
    {
        for (var at = first; at < next && !tokens[at].Is(","); at++)
            if (IsVerb(tokens[at]) && !SpeechWords.IsDeterminer(tokens[at].Lower) && !(at > first && tokens[at - 1].Is("-") && tokens[at].Glued))
                return true;

        return false;
    }
}

namespace Briefing.Summarising.Modelling;

/// <summary>What a decorating client says about an answer beside its text.</summary>
public static class ModelAnswer
{
    /// <summary>Key in the additional properties of a response that a cache gave: it cost nothing and is counted as a cache hit.</summary>
    public const string FromCache = "briefing.fromCache";
}

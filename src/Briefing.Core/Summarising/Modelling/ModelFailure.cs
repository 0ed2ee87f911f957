using System.Diagnostics.CodeAnalysis;

namespace Briefing.Summarising.Modelling;

/// <summary>Why a call of the language model brought nothing that can be used.</summary>
public enum ModelFailureKind
{
    /// <summary>It could not be reached, or answered with an error.</summary>
    Unavailable,

    /// <summary>It did not answer within the time that the call or the run has.</summary>
    TimedOut,

    /// <summary>It would not answer: a content filter or a refusal. Reports of wars and crimes meet this.</summary>
    Refused,

    /// <summary>The run's or the day's tokens are spent.</summary>
    BudgetSpent,

    /// <summary>Its answer is truncated, empty, too large or not what the schema asks for.</summary>
    BadAnswer,
}

/// <summary>
/// A call of the language model that failed. Whoever adapts a model throws it for every way in which a call can fail; the brief is
/// then made without that call.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "A failure says that it is one; the word Exception would say it twice.")]
public sealed class ModelFailure : Exception
{
    public ModelFailure(ModelFailureKind kind, string message, Exception? cause = null)
        : base(message, cause) => Kind = kind;

    public ModelFailureKind Kind { get; }
}

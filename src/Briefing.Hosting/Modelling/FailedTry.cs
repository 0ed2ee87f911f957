using System.Diagnostics.CodeAnalysis;
using Briefing.Summarising.Modelling;

namespace Briefing.Hosting.Modelling;

/// <summary>One try of a call that failed, with what the retries and the budget have to know of it.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "As with the failure that it brings: it says what it is.")]
internal sealed class FailedTry(ModelFailureKind kind, string message, Exception? cause = null) : Exception(message, cause)
{
    public ModelFailureKind Kind => kind;

    /// <summary>Another try may do better.</summary>
    public bool MayPass { get; init; }

    /// <summary>What the server asked to wait, or null.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>
    /// The server did no work for it, and charges none. Azure states that for 401 and 429, and that it charges for a prompt that its
    /// content filter refused (400) and for a timeout (408), so whatever is not known to be free counts as spent.
    /// </summary>
    public bool IsFree { get; init; }

    public ModelFailure ToFailure() => new(kind, Message, this);
}

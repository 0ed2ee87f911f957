using System.Collections.Immutable;

namespace Briefing;

/// <summary>What is otherwise in a story than the edition's previous brief had it. What that brief did not have at all is in <see cref="BriefStory.New"/>.</summary>
/// <param name="Changed">What a later report replaced, each with what the previous brief said.</param>
/// <param name="Confirmed">Ids of the facts that one origin alone said then, and that two or more say now.</param>
/// <param name="Withdrawn">What the previous brief told and no article says any longer, because it was deleted or overwritten.</param>
public sealed record StoryChanges(ImmutableArray<ChangedFact> Changed, ImmutableArray<string> Confirmed, ImmutableArray<WithdrawnStatement> Withdrawn)
{
    /// <summary>Nothing is otherwise, or there is no previous brief to compare with.</summary>
    public static StoryChanges None { get; } = new([], [], []);

    public bool IsEmpty => Changed.IsEmpty && Confirmed.IsEmpty && Withdrawn.IsEmpty;
}

/// <param name="Fact">Id of the fact that holds now.</param>
/// <param name="Before">What the previous brief told, in its article's words.</param>
/// <param name="Values">The figures of both that measure the same; empty where what changed is no figure, as when a plan came about.</param>
public sealed record ChangedFact(string Fact, string Before, ImmutableArray<ChangedValue> Values);

/// <param name="Before">Canonical, see <see cref="Value.Canonical"/>.</param>
/// <param name="Now">Canonical.</param>
/// <param name="Unit">Canonical unit or counted noun of what holds now, or empty.</param>
/// <param name="Role">What the figure does in its sentence, or empty.</param>
public sealed record ChangedValue(string Before, string Now, string Unit, string Role);

/// <param name="Text">As the previous brief told it.</param>
/// <param name="Articles">Names of the articles that said so.</param>
public sealed record WithdrawnStatement(string Text, ImmutableArray<string> Articles);

using System.Collections.Frozen;

namespace Briefing.Reading.Debris;

/// <summary>Words that lines of a kind begin with, in any case.</summary>
internal sealed class Openings(params string[] texts)
{
    private readonly FrozenDictionary<char, string[]> _byInitial =
        texts.GroupBy(text => char.ToUpperInvariant(text[0])).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Those with the line's initial, in their order: of most lines none.</summary>
    public ReadOnlySpan<string> Candidates(ReadOnlySpan<char> line) =>
        !line.IsEmpty && _byInitial.TryGetValue(char.ToUpperInvariant(line[0]), out var candidates) ? candidates : [];

    /// <summary>The first of them that the line begins with, or null.</summary>
    public string? Of(ReadOnlySpan<char> line)
    {
        foreach (var text in Candidates(line))
        {
            if (line.StartsWith(text, StringComparison.OrdinalIgnoreCase))
            {
                return text;
            }
        }

        return null;
    }
}

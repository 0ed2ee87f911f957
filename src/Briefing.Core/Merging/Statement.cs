namespace Briefing.Merging;

/// <summary>A claim as merging compares it: which origin makes it, and its words as weighted features.</summary>
internal sealed class Statement
{
    public required Claim Claim { get; init; }

    /// <summary>Number of the origin that makes it. Statements of one origin are one voice.</summary>
    public required int Origin { get; init; }

    public required List<Token> Tokens { get; init; }

    /// <summary>Stems of content words and canonical names, without repetition, in order of appearance.</summary>
    public required string[] Features { get; init; }

    /// <summary>Those of its features that it denies.</summary>
    public required HashSet<string> Denied { get; init; }

    public HashSet<string> FeatureSet => field ??= new HashSet<string>(Features, StringComparer.Ordinal);

    /// <summary>Those of its features that are names.</summary>
    public HashSet<string> Names => field ??= [.. Features.Where(feature => feature[0] == '@')];

    /// <summary>The same claim in the origin's other copies, verbatim spans only.</summary>
    public List<Claim> Copies { get; } = [];

    /// <summary>The sentences of the other copies as they stand there, in their own words.</summary>
    public List<Claim> Rewordings { get; } = [];

    /// <summary>The articles of the origin that give this value in this statement, reworded or not.</summary>
    public IEnumerable<string> ArticlesGiving(Value value) => Rewordings
        .Where(copy => copy.Values.Any(other => ValueComparison.AreComparable(value, other) && ValueComparison.AreCompatible(value, other)))
        .Select(copy => copy.Article)
        .Prepend(Claim.Article);

    /// <summary>Sum of the weights of <see cref="Features"/>; set when the story's weights are known.</summary>
    public double Weight { get; set; }
}

using System.Collections.Immutable;

namespace Briefing.Summarising.Citing;

/// <summary>A claim of a cited fact, read.</summary>
internal sealed record Span(Fact Fact, Assertion Text);

/// <summary>All that a sentence cites.</summary>
internal sealed class Evidence(ImmutableArray<Span> spans, ImmutableArray<Dispute> disputes)
{
    public ImmutableArray<Span> Spans { get; } = spans;

    public ImmutableArray<Dispute> Disputes { get; } = disputes;

    public bool HasToken(string lower) => Spans.Any(span => span.Text.HasToken(lower));

    public bool Has(string stem) => Spans.Any(span => span.Text.Has(stem));

    /// <summary>Whether a span has the stem or one that means the same.</summary>
    public bool Bears(string stem) => Has(stem) || Spans.Any(span => span.Text.StemSet.Any(other => Lexicon.AreRelated(stem, other)));

    /// <summary>The spans, those that have most of a sentence's words first.</summary>
    public IEnumerable<Span> Nearest(Assertion sentence) =>
        Spans.OrderByDescending(span => sentence.StemSet.Count(span.Text.Has));
}

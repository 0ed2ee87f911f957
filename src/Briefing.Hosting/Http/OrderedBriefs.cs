using System.Globalization;
using Briefing.Hosting.Briefs;

namespace Briefing.Hosting.Http;

/// <summary>Makes the brief that an order asks for.</summary>
internal sealed class OrderedBriefs(LiveBriefs live, TimeProvider clock)
{
    /// <exception cref="ProblemException">None of the articles that were sent along can be used.</exception>
    public Task<Brief> MakeAsync(BriefOrder order, CancellationToken cancellation) =>
        order.IsInline ? Task.FromResult(Inline(order, cancellation)) : live.MakeAsync(order.Query, order.Words, cancellation);

    private Brief Inline(BriefOrder order, CancellationToken cancellation)
    {
        var brief = BriefPipeline.Run(order.Articles, new BriefOptions { Edition = LiveBriefs.Edition, Words = order.Words, Clock = clock }, cancellation);
        return brief.Stories.IsEmpty ? throw new ProblemException(Unusable(order, brief)) : brief;
    }

    /// <summary>None of the articles can be used: says of each why.</summary>
    private static Problem Unusable(BriefOrder order, Brief brief)
    {
        var names = order.Articles.Select(article => article.Name).ToList();
        return Problem.Unprocessable([.. brief.Coverage.Skipped.Select(skipped =>
            new Fault(string.Create(CultureInfo.InvariantCulture, $"/articles/{Math.Max(0, names.IndexOf(skipped.Name))}"), $"{skipped.Name}: {skipped.Why}"))]);
    }
}

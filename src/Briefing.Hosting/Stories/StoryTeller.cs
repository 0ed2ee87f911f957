using Briefing.Hosting.Modelling;
using Briefing.Storing;

namespace Briefing.Hosting.Stories;

/// <summary>
/// Says what the store tells of a story: in the sources' own words, or phrased by a model. Each story is a run of the model's of its own, so that
/// one which takes all of its time or money costs no other story its phrasing.
/// </summary>
internal sealed class StoryTeller : IDisposable
{
    private readonly ModelClient? _model;
    private readonly BriefOptions _options;

    public StoryTeller(ModelOptions? model, IBlobStore store, TimeProvider clock)
    {
        _model = model is null ? null : ModelClient.Create(model, store, clock);
        _options = new BriefOptions { ModelName = model?.Name };
    }

    public async Task<WrittenStory> TellAsync(Story story, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var run = _model?.BeginRun();
        return await BriefPipeline.TellAsync(story, _options, run, cancellation);
    }

    public void Dispose() => _model?.Dispose();
}

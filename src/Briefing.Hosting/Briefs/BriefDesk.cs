using System.Collections.Immutable;
using Briefing.Hosting.Stories;
using Briefing.Rendering;
using Briefing.Storing;
using Microsoft.Extensions.Logging;

namespace Briefing.Hosting.Briefs;

/// <param name="IsNew">False where it had been made before.</param>
public sealed record EditionBrief(Edition Edition, Brief Brief, bool IsNew);

/// <summary>Makes the briefs of editions, each once for its day.</summary>
public sealed class BriefDesk(IBlobStore store, StoryShelf shelf, TimeProvider clock, ILogger<BriefDesk> log)
{
    /// <summary>A story that rests for a day and then moves on is told anew only in what its readers have not been told within so many briefs.</summary>
    private const int RememberedBriefs = 7;

    private readonly EditionShelf _editions = new(store);
    private readonly BriefArchive _archive = new(store);
    private readonly EditionTemplates _templates = new(store);
    private readonly StoryBriefs _stories = new(shelf);

    /// <summary>
    /// The edition's brief of a local date: stories that have changed since its last one and say something new, those that matter most first.
    /// Asked again it gives what was made. Where nothing is new, the brief says so; before there is any story at all, there is none.
    /// </summary>
    public async Task<EditionBrief?> MakeAsync(Edition edition, DateOnly date, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(edition);
        if (await _archive.ReadAsync(edition.Id, date, cancellation) is { } made)
        {
            await ShowAsync(edition, made, cancellation);
            return new EditionBrief(edition, made, false);
        }

        var earlier = await EarlierAsync(edition, date, cancellation);
        var brief = await ComposeAsync(edition, date, earlier, cancellation);
        if (brief.Stories.IsEmpty && earlier is null)
            return null;
        var (kept, isNew) = await _archive.KeepAsync(brief, cancellation);
        await ShowAsync(edition, kept, cancellation);
        return new EditionBrief(edition, kept, isNew);
    }

    /// <summary>Makes the briefs of all editions that are due now, as far as that was not done yet. One that fails does not keep the others.</summary>
    /// <returns>Those that there was something to do for.</returns>
    public async Task<ImmutableArray<EditionBrief>> EditionsDueAsync(CancellationToken cancellation = default)
    {
        var briefs = ImmutableArray.CreateBuilder<EditionBrief>();
        foreach (var edition in await _editions.ListAsync(cancellation))
        {
            try
            {
                if (EditionSchedule.DueAt(edition, clock.GetUtcNow()) is not { } date || await _archive.IsCompleteAsync(edition.Id, date, cancellation))
                    continue;
                if (await MakeAsync(edition, date, cancellation) is { } brief)
                    briefs.Add(brief);
            }
            catch (Exception failure) when (failure is TimeZoneNotFoundException or TemplateException or DamagedRecordException or FormatException)
            {
                DeskLog.EditionFailed(log, edition.Id, failure);
            }
        }

        return briefs.ToImmutable();
    }

    private async Task<Brief> ComposeAsync(Edition edition, DateOnly date, Brief? earlier, CancellationToken cancellation)
    {
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(edition.Zone));
        var index = await shelf.IndexAsync(cancellation);
        var changed = index.Find(new StoryQuery { Topics = edition.Topics, Language = edition.Language }, now)
            .Where(story => earlier is null || story.Changed > earlier.Generated)
            // Some of them have changed without saying anything new.
            .Take(2 * edition.Stories)
            .ToList();
        var brief = await _stories.ComposeAsync(edition.Id, date, now, changed, edition.Words, earlier, cancellation);
        var told = brief.Stories.Where(story => earlier is null || !story.New.IsEmpty || !story.Changes.Withdrawn.IsEmpty).Take(edition.Stories).ToList();
        return StoryBriefs.Only(brief, told);
    }

    /// <summary>The edition's last brief before a date, with the stories of those before it: what its readers have been told.</summary>
    private async Task<Brief?> EarlierAsync(Edition edition, DateOnly date, CancellationToken cancellation)
    {
        var briefs = new List<Brief>();
        foreach (var day in (await _archive.DatesAsync(edition.Id, cancellation)).Where(day => day < date).Take(RememberedBriefs))
        {
            if (await _archive.ReadAsync(edition.Id, day, cancellation) is { } brief)
                briefs.Add(brief);
        }

        return briefs.Count == 0 ? null : briefs[0] with { Stories = [.. briefs.SelectMany(brief => brief.Stories)] };
    }

    /// <summary>
    /// Renders a brief as far as that was not done yet. Readers wait for the news and not for its looks: what the edition's own templates cannot show, the
    /// product's do.
    /// </summary>
    private async Task ShowAsync(Edition edition, Brief brief, CancellationToken cancellation)
    {
        try
        {
            if (edition.Template is { } name && !await _archive.IsCompleteAsync(edition.Id, brief.Date, cancellation))
                await _archive.ShowAsync(brief, edition.Title, await _templates.OpenAsync(name, cancellation), cancellation);
        }
        catch (TemplateException failure)
        {
            DeskLog.TemplateFailed(log, failure.Message, edition.Id, brief.Date);
        }
        await _archive.ShowAsync(brief, edition.Title, BriefRenderer.Default, cancellation);
    }
}

internal static partial class DeskLog
{
    [LoggerMessage(EventId = 711, EventName = "EditionFailed", Level = LogLevel.Error, Message = "The brief of edition {Edition} could not be made; it is tried again in a few minutes, and the exception says what to mend")]
    public static partial void EditionFailed(ILogger log, string edition, Exception failure);

    [LoggerMessage(EventId = 712, EventName = "TemplateFailed", Level = LogLevel.Error, Message = "{Problem} The brief of edition {Edition} of {Date} is shown by the built-in templates instead; mend that one before the next, briefing doctor says whether it is")]
    public static partial void TemplateFailed(ILogger log, string problem, string edition, DateOnly date);
}

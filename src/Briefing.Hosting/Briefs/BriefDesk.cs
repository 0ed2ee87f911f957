using System.Collections.Immutable;
using System.Text;
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

    /// <summary>The product's own have some thousand.</summary>
    private const int MostBytesOfTemplate = 1 << 20;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly EditionShelf _editions = new(store);
    private readonly BriefArchive _archive = new(store);
    private readonly StoryBriefs _stories = new(shelf);

    /// <summary>
    /// The edition's brief of a local date: stories that have changed since its last one and say something new, those that matter most first.
    /// Asked again it gives what was made. Where nothing is new, the brief says so; before there is any story at all, there is none.
    /// </summary>
    public async Task<EditionBrief?> MakeAsync(Edition edition, DateOnly date, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var renderer = await RendererAsync(edition, cancellation);
        if (await _archive.ReadAsync(edition.Id, date, cancellation) is { } made)
        {
            await _archive.ShowAsync(made, edition.Title, renderer, cancellation);
            return new EditionBrief(edition, made, false);
        }

        var earlier = await EarlierAsync(edition, date, cancellation);
        var brief = await ComposeAsync(edition, date, earlier, cancellation);
        if (brief.Stories.IsEmpty && earlier is null)
            return null;
        var (kept, isNew) = await _archive.KeepAsync(brief, edition.Title, renderer, cancellation);
        return new EditionBrief(edition, kept, isNew);
    }

    /// <summary>The briefs of all editions that are due now, each made where that was not done yet. One that fails does not keep the others.</summary>
    public async Task<ImmutableArray<EditionBrief>> EditionsDueAsync(CancellationToken cancellation = default)
    {
        var briefs = ImmutableArray.CreateBuilder<EditionBrief>();
        foreach (var edition in await _editions.ListAsync(cancellation))
        {
            try
            {
                if (EditionSchedule.DueAt(edition, clock.GetUtcNow()) is { } date && await MakeAsync(edition, date, cancellation) is { } brief)
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

    /// <summary>With the edition's own templates, <c>templates/{name}/</c> in the store, before the product's.</summary>
    private async Task<BriefRenderer> RendererAsync(Edition edition, CancellationToken cancellation)
    {
        if (edition.Template is null)
            return BriefRenderer.Default;
        var folder = $"templates/{edition.Template}/";
        var templates = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var entry in store.ListAsync(folder, cancellation))
        {
            if (await store.ReadAsync(entry.Name, MostBytesOfTemplate, cancellation) is { } stored)
                templates[entry.Name[folder.Length..]] = TextOf(entry.Name, stored);
        }

        return new BriefRenderer(templates.GetValueOrDefault);
    }

    /// <exception cref="TemplateException">It cannot be one.</exception>
    private static string TextOf(string name, StoredBlob template)
    {
        if (template.Length > MostBytesOfTemplate)
            throw new TemplateException($"{name} has {template.Length / 1048576.0:0.0} MB; a template may have 1 MB. Take out what is no template.");
        try
        {
            var text = Utf8.GetString(template.Content.Span);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            throw new TemplateException($"{name} is not in UTF-8. Save it in that encoding.");
        }
    }
}

internal static partial class DeskLog
{
    [LoggerMessage(EventId = 711, EventName = "EditionFailed", Level = LogLevel.Error, Message = "The brief of edition {Edition} could not be made")]
    public static partial void EditionFailed(ILogger log, string edition, Exception failure);
}

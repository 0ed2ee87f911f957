using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Briefing.Rendering;
using Briefing.Storing;

namespace Briefing.Hosting.Briefs;

/// <summary>The briefs that were made, in <c>briefs/{edition}/{date}.json</c>, with what they look like as HTML and text beside them.</summary>
public sealed class BriefArchive(IBlobStore store)
{
    private const string Folder = "briefs/";
    private const string DateForm = "yyyy-MM-dd";

    /// <summary>Null where none was made.</summary>
    public async Task<Brief?> ReadAsync(string edition, DateOnly date, CancellationToken cancellation = default) =>
        Edition.IsId(edition) && await store.ReadAsync(NameOf(edition, date, Representation.Json), cancellation: cancellation) is { } stored ? BriefJson.Read(stored.Content) : null;

    /// <summary>One of its forms as it was stored.</summary>
    internal async Task<StoredBlob?> ReadAsync(string edition, DateOnly date, Representation form, CancellationToken cancellation) =>
        Edition.IsId(edition) ? await store.ReadAsync(NameOf(edition, date, form), cancellation: cancellation) : null;

    /// <summary>The days on which an edition had a brief, the latest first.</summary>
    public async Task<ImmutableArray<DateOnly>> DatesAsync(string edition, CancellationToken cancellation = default) =>
        Edition.IsId(edition) ? [.. (await ListAsync(FolderOf(edition), cancellation)).Select(brief => brief.Date)] : [];

    /// <summary>All briefs, the latest of each edition first.</summary>
    public Task<ImmutableArray<(string Edition, DateOnly Date)>> ListAsync(CancellationToken cancellation = default) => ListAsync(Folder, cancellation);

    /// <summary>Keeps a brief, unless one of its day is there already: then that one stays.</summary>
    /// <returns>The brief that is kept, and whether it is this one.</returns>
    public async Task<(Brief Brief, bool IsNew)> KeepAsync(Brief brief, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var isNew = await store.WriteAsync(NameOf(brief.Edition, brief.Date, Representation.Json), BriefJson.Write(brief), WriteCondition.Absent, cancellation) is not null;
        var kept = await ReadAsync(brief.Edition, brief.Date, cancellation) ?? throw new InvalidOperationException($"{NameOf(brief.Edition, brief.Date, Representation.Json)} was written and has gone again. Find out who else deletes below {Folder}.");
        return (kept, isNew);
    }

    /// <summary>Renders a kept brief as far as that was not done yet: from what is kept, so that a repeat after a crash gives the same bytes.</summary>
    /// <exception cref="TemplateException">A template is missing or wrong; what was rendered before it stays.</exception>
    internal async Task ShowAsync(Brief kept, string title, BriefRenderer renderer, CancellationToken cancellation)
    {
        await ShowAsync(NameOf(kept.Edition, kept.Date, Representation.Html), () => renderer.Html(kept, title), cancellation);
        await ShowAsync(NameOf(kept.Edition, kept.Date, Representation.Text), () => renderer.Text(kept, title), cancellation);
    }

    /// <summary>True where a brief is there in all its forms. Asked every few minutes, it looks into none of them.</summary>
    internal async Task<bool> IsCompleteAsync(string edition, DateOnly date, CancellationToken cancellation)
    {
        foreach (var form in Enum.GetValues<Representation>())
        {
            if (await store.ReadAsync(NameOf(edition, date, form), most: 0, cancellation) is null)
                return false;
        }
        return true;
    }

    private async Task ShowAsync(string name, Func<string> render, CancellationToken cancellation)
    {
        if (await store.ReadAsync(name, most: 0, cancellation) is null)
            await store.WriteAsync(name, Encoding.UTF8.GetBytes(render()), WriteCondition.Absent, cancellation);
    }

    private async Task<ImmutableArray<(string Edition, DateOnly Date)>> ListAsync(string prefix, CancellationToken cancellation)
    {
        var briefs = new List<(string Edition, DateOnly Date)>();
        await foreach (var entry in store.ListAsync(prefix, cancellation))
        {
            if (entry.Name.Split('/') is [_, var edition, var file] && Representations.Split(file) is (var day, Representation.Json) && TryParseDate(day, out var date))
                briefs.Add((edition, date));
        }

        return [.. briefs.OrderBy(brief => brief.Edition, StringComparer.Ordinal).ThenByDescending(brief => brief.Date)];
    }

    internal static bool TryParseDate(string text, out DateOnly date) => DateOnly.TryParseExact(text, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>The folder of an edition's briefs, and of what goes with them; it ends in a slash.</summary>
    internal static string FolderOf(string edition) => $"{Folder}{edition}/";

    /// <summary>The name of a record that goes with a brief.</summary>
    /// <param name="ending">What stands behind the date.</param>
    internal static string NameOf(string edition, DateOnly date, string ending) => FolderOf(edition) + date.ToString(DateForm, CultureInfo.InvariantCulture) + ending;

    private static string NameOf(string edition, DateOnly date, Representation form) => NameOf(edition, date, Representations.ExtensionOf(form));
}

using System.Globalization;
using System.Runtime.InteropServices;
using Briefing.Cli.Files;
using Briefing.Cli.Options;
using Briefing.Hosting.Briefs;
using Briefing.Hosting.Mail;
using Briefing.Hosting.Modelling;
using Briefing.Rendering;
using Briefing.Storing;

namespace Briefing.Cli;

internal enum Health
{
    Good,

    /// <summary>Not there, and not needed.</summary>
    Absent,

    /// <summary>Needed, or begun and not finished.</summary>
    Broken,
}

/// <param name="Says">What was found, and what to do about it.</param>
internal sealed record Finding(Health Health, string About, string Says);

/// <summary>The checks of <c>briefing doctor</c>. None of them changes anything, and only the model is called, where that is asked for.</summary>
internal static class Checkup
{
    /// <param name="mayCall">Whether to ask the model something, which may cost a little.</param>
    public static IReadOnlyList<Finding> All(string output, StoreChoice store, bool mayCall, CancellationToken cancellation) =>
        [Runtime(), Languages(), TimeZones(), Templates(), .. TemplatesOfEditions(store, cancellation), Output(output), Model(ModelSettings.FromEnvironment(), mayCall, cancellation), Mail(), Unknown()];

    private static Finding Runtime() => Environment.Version.Major >= 10
        ? new Finding(Health.Good, ".NET", $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.RuntimeIdentifier}")
        : new Finding(Health.Broken, ".NET", $"{RuntimeInformation.FrameworkDescription} is too old. Install .NET 10.");

    // Without language data every culture is the invariant one, whose months are English.
    private static Finding Languages() => CultureInfo.GetCultureInfo("de").DateTimeFormat.GetMonthName(5) == "Mai"
        ? new Finding(Health.Good, "language data", "there")
        : new Finding(Health.Absent, "language data", "not there: dates are written in English only. Install ICU (on Debian: apt-get install libicu-dev).");

    private static Finding TimeZones() => TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Berlin", out _)
        ? new Finding(Health.Good, "time zones", $"there; here it is {TimeZoneInfo.Local.Id}")
        : new Finding(Health.Absent, "time zones", "no data: editions keep to UTC. Install tzdata (on Debian: apt-get install tzdata).");

    private static Finding Templates()
    {
        try
        {
            Render(BriefRenderer.Default);
            return new Finding(Health.Good, "templates", "built in; HTML and text parse");
        }
        catch (TemplateException failure)
        {
            return new Finding(Health.Broken, "templates", $"{failure.Message} Install the program again.");
        }
    }

    /// <summary>Renders a brief of one small story, for which every template must parse.</summary>
    /// <exception cref="TemplateException">One does not, or goes wrong.</exception>
    private static void Render(BriefRenderer renderer)
    {
        var article = new RawArticle("trial", "The ferry to Aldra stopped on Tuesday, the company said."u8.ToArray());
        var trial = BriefPipeline.Run([article], new BriefOptions());
        renderer.Html(trial);
        renderer.Text(trial);
    }

    /// <summary>Of each edition that has templates of its own. A folder that is not there yet is no fault: it is made by the first command that keeps something in it.</summary>
    private static List<Finding> TemplatesOfEditions(StoreChoice choice, CancellationToken cancellation)
    {
        if (choice.IsFolder && !Directory.Exists(choice.Folder))
            return [];
        try
        {
            return TemplatesOfEditionsAsync(choice.Open().Blobs, cancellation).GetAwaiter().GetResult();
        }
        catch (Exception failure) when (failure is FormatException or StoreUnavailableException or DamagedRecordException or IOException or UnauthorizedAccessException)
        {
            return [new Finding(Health.Broken, "templates of editions", failure.Message)];
        }
    }

    private static async Task<List<Finding>> TemplatesOfEditionsAsync(IBlobStore store, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        foreach (var edition in await new EditionShelf(store).ListAsync(cancellation))
        {
            if (edition.Template is not { } name)
                continue;
            var about = $"templates of {edition.Id}";
            try
            {
                Render(await new EditionTemplates(store).OpenAsync(name, cancellation));
                findings.Add(new Finding(Health.Good, about, $"templates/{name}; HTML and text parse"));
            }
            catch (TemplateException failure)
            {
                findings.Add(new Finding(Health.Broken, about, $"templates/{name}: {failure.Message} Until it is mended its briefs are shown by the built-in templates."));
            }
        }
        return findings;
    }

    private static Finding Output(string path)
    {
        try
        {
            OutputFolder.Open(path).Abandon();
            return new Finding(Health.Good, "output folder", $"{path} can be written to");
        }
        catch (OutputFolderException failure)
        {
            return new Finding(Health.Broken, "output folder", failure.Message);
        }
    }

    private static Finding Mail()
    {
        const string About = "mail";
        var (settings, faults) = MailSettings.Read(MailEnvironment.Setting);
        if (settings is null)
        {
            return faults.IsEmpty
                ? new Finding(Health.Absent, About, "no sender (Briefing__Mail__From): nothing is mailed.")
                : new Finding(Health.Broken, About, string.Join(' ', faults));
        }

        var way = settings.CommunicationServices is { } service ? $"through {service.Host}, by {(settings.AccessKey is null ? "the machine's identity" : "an access key")}"
            : settings.Smtp is { } server ? $"through {server.Host}:{server.Port}"
            : "into the folder outbox, for no server is named";
        return new Finding(Health.Good, About, $"goes {way}; {(settings.Dkim is { } dkim ? $"signed as {dkim}" : "not signed here")}. It was not tried.");
    }

    /// <summary>A setting that nobody reads is a slip of the pen, and its default rules in silence.</summary>
    private static Finding Unknown()
    {
        const string About = "settings";
        var known = MailSettings.Names.Select(name => MailEnvironment.Prefix + name).Concat(ModelSettings.Names.Select(name => ModelSettings.Prefix + name)).Append(ModelDesk.FolderSetting).ToHashSet(StringComparer.Ordinal);
        var unknown = Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => name.StartsWith("Briefing__", StringComparison.OrdinalIgnoreCase) && !known.Contains(name))
            .Order(StringComparer.Ordinal)
            .ToList();
        return unknown.Count == 0
            ? new Finding(Health.Good, About, "all that begin with Briefing__ are known")
            : new Finding(Health.Broken, About, $"{string.Join(", ", unknown)}: nothing is called so. Compare the spelling with the README, or leave {(unknown.Count == 1 ? "it" : "them")} out.");
    }

    private static Finding Model(ModelSettings settings, bool mayCall, CancellationToken cancellation)
    {
        const string About = "language model";
        if (settings.Faults is not [])
            return new Finding(Health.Broken, About, string.Join(' ', settings.Faults));
        if (settings.Options is not { } model)
            return new Finding(Health.Absent, About, $"none ({string.Join(", ", ModelSettings.Deciding.Select(name => ModelSettings.Prefix + name))}): briefs are made of the sources' own sentences.");
        if (!mayCall)
            return new Finding(Health.Good, About, $"{model}, {model.Access}. It was not asked; briefing doctor --call asks it something.");
        var (isWell, says) = ModelDesk.Try(model, cancellation);
        return new Finding(isWell ? Health.Good : Health.Broken, About, $"{model}, {model.Access}. {says}");
    }
}

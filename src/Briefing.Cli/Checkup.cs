using System.Globalization;
using System.Runtime.InteropServices;
using Briefing.Cli.Files;
using Briefing.Rendering;

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

/// <summary>The checks of <c>briefing doctor</c>. None of them changes anything or calls anybody.</summary>
internal static class Checkup
{
    private const string Endpoint = "Briefing__Model__Endpoint";
    private const string Name = "Briefing__Model__Name";
    private const string Key = "Briefing__Model__ApiKey";

    public static IEnumerable<Finding> All(string output) => [Runtime(), Languages(), TimeZones(), Templates(), Output(output), Model(Environment.GetEnvironmentVariable)];

    private static Finding Runtime() => Environment.Version.Major >= 10
        ? new Finding(Health.Good, ".NET", $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.RuntimeIdentifier}")
        : new Finding(Health.Broken, ".NET", $"{RuntimeInformation.FrameworkDescription} is too old. Install .NET 10.");

    // Without language data every culture is the invariant one, whose months are English.
    private static Finding Languages() => CultureInfo.GetCultureInfo("de").DateTimeFormat.GetMonthName(5) == "Mai"
        ? new Finding(Health.Good, "language data", "there")
        : new Finding(Health.Absent, "language data", "not there: dates are written in English only. Install ICU (on Debian: apt-get install libicu72).");

    private static Finding TimeZones() => TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Berlin", out _)
        ? new Finding(Health.Good, "time zones", $"there; here it is {TimeZoneInfo.Local.Id}")
        : new Finding(Health.Absent, "time zones", "no data: editions keep to UTC. Install tzdata (on Debian: apt-get install tzdata).");

    /// <summary>Renders a brief of one small story, for which every template must parse.</summary>
    private static Finding Templates()
    {
        try
        {
            var article = new RawArticle("trial", "The ferry to Aldra stopped on Tuesday, the company said."u8.ToArray());
            var trial = BriefPipeline.Run([article], new BriefOptions());
            BriefRenderer.Default.Html(trial);
            BriefRenderer.Default.Text(trial);
            return new Finding(Health.Good, "templates", "built in; HTML and text parse");
        }
        catch (TemplateException failure)
        {
            return new Finding(Health.Broken, "templates", $"{failure.Message} Install the program again.");
        }
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

    internal static Finding Model(Func<string, string?> setting)
    {
        var (endpoint, name, key) = (setting(Endpoint), setting(Name), setting(Key));
        if (string.IsNullOrEmpty(endpoint) && string.IsNullOrEmpty(name) && string.IsNullOrEmpty(key))
            return new Finding(Health.Absent, "language model", $"none ({Endpoint}, {Name}, {Key}), and this version would call none: its briefs are made of the sources' own sentences.");
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return new Finding(Health.Broken, "language model", $"{Endpoint} is not an address. Set it to one like https://NAME.openai.azure.com/openai/v1/.");
        if (string.IsNullOrEmpty(name))
            return new Finding(Health.Broken, "language model", $"{Name} is not set. Set it to the name of the model or its deployment.");
        var access = string.IsNullOrEmpty(key) ? $"with this machine's own identity, as {Key} is not set" : "with a key";
        return new Finding(Health.Good, "language model", $"{name} at {address.Host}, {access}. This version does not call it: its briefs are made of the sources' own sentences.");
    }
}

using System.CommandLine;
using Briefing.Cli.Terminal;
using Briefing.Hosting.Modelling;

namespace Briefing.Cli.Options;

/// <summary>The option <c>--model</c>, which says whether a configured language model may be asked.</summary>
internal static class ModelOption
{
    private const string Off = "off";
    private const string Auto = "auto";

    public static Option<string> Create()
    {
        var model = new Option<string>("--model") { Description = "Whether a configured language model may phrase what is told", DefaultValueFactory = _ => Auto };
        model.AcceptOnlyFromAmong(Off, Auto);
        return model;
    }

    /// <summary>The model that is configured, if one is and may be asked; faults in its settings are reported.</summary>
    public static ModelOptions? Find(string? choice, Reports reports)
    {
        if (choice != Auto)
            return null;
        var settings = ModelSettings.FromEnvironment();
        foreach (var fault in settings.Faults)
            reports.Write($"{fault} Until then no model is asked.");
        return settings.Options;
    }
}

using System.CommandLine;
using Briefing.Hosting.Storing;
using Microsoft.Extensions.Configuration;

namespace Briefing.Cli;

/// <param name="Kind">Files, or a storage account.</param>
/// <param name="Folder">Of the files.</param>
internal sealed record StoreChoice(string Kind, string Folder);

/// <summary>The options that say which store a command works on.</summary>
internal static class StoreOptions
{
    public const string Files = "files";
    private const string Azure = "azure";

    public static Option<string> Data() => new("--data") { Description = "Folder that everything is kept in; articles/ in it is yours to fill", HelpName = "DIR", DefaultValueFactory = _ => "data" };

    public static Option<string> Kind()
    {
        var kind = new Option<string>("--storage") { Description = $"Keep everything in --data, or in the storage account that {Storage.Connection} names", DefaultValueFactory = _ => Files };
        kind.AcceptOnlyFromAmong(Files, Azure);
        return kind;
    }

    /// <exception cref="FormatException">The settings do not name a storage account; the message says what to set.</exception>
    public static Storage Open(string kind, string folder) => kind == Azure
        ? Storage.OnAzure(new ConfigurationBuilder().AddEnvironmentVariables().Build())
        : Storage.OnFiles(folder, TimeProvider.System);
}

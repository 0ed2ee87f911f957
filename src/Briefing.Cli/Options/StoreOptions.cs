using System.CommandLine;
using Briefing.Hosting.Storing;
using Microsoft.Extensions.Configuration;

namespace Briefing.Cli.Options;

/// <summary>The options that say which store a command works on.</summary>
internal sealed class StoreOptions
{
    private const string Files = "files";
    private const string Azure = "azure";

    public StoreOptions() => Kind.AcceptOnlyFromAmong(Files, Azure);

    public Option<string> Data { get; } = new("--data") { Description = "Folder that everything is kept in; articles/ in it is yours to fill", HelpName = "DIR", DefaultValueFactory = _ => "data" };

    public Option<string> Kind { get; } = new("--storage") { Description = $"Keep everything in --data, or in the storage account that {Storage.Connection} names", DefaultValueFactory = _ => Files };

    public StoreChoice In(ParseResult parsed) => new(parsed.GetRequiredValue(Kind) == Files, parsed.GetRequiredValue(Data));
}

/// <summary>Which store was chosen.</summary>
/// <param name="IsFolder">False where it is a storage account.</param>
/// <param name="Folder">Holds the records where it is a folder, and the outbox in any case.</param>
internal sealed record StoreChoice(bool IsFolder, string Folder)
{
    /// <summary>Where mails go that no server is named for.</summary>
    public string Outbox => Path.Combine(Folder, "outbox");

    /// <exception cref="FormatException">The settings do not name a storage account; the message says what to set.</exception>
    public Storage Open() => IsFolder
        ? Storage.OnFiles(Folder, TimeProvider.System)
        : Storage.OnAzure(new ConfigurationBuilder().AddEnvironmentVariables().Build());
}

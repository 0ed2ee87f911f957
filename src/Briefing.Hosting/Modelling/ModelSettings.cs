using System.Collections.Immutable;
using System.Globalization;

namespace Briefing.Hosting.Modelling;

/// <summary>The model as it is configured.</summary>
/// <param name="Options">Null where none is configured, or where it is with faults.</param>
/// <param name="Faults">Sentences that say what is wrong with which setting and what to do.</param>
public sealed record ModelSettings(ModelOptions? Options, ImmutableArray<string> Faults)
{
    /// <summary>What the names of the settings begin with in the environment.</summary>
    public const string Prefix = "Briefing__Model__";

    /// <summary>The settings of which any one says that there is to be a model.</summary>
    public static ImmutableArray<string> Deciding { get; } = ["Endpoint", "Name", "ApiKey"];

    /// <summary>All names under which settings are looked for.</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. Deciding, "ClientId", "CallSeconds", "RunSeconds", "Tries", "Concurrency", "AnswerDays", "InputPrice", "OutputPrice", "TokensPerRun", "MoneyPerRun", "TokensPerDay", "MoneyPerDay"];

    /// <summary>From environment variables, <c>Briefing__Model__Endpoint</c> and so on.</summary>
    public static ModelSettings FromEnvironment() => Read(name => Environment.GetEnvironmentVariable(Prefix + name));

    /// <param name="setting">The text of a setting by its name ("Endpoint", "Name" ...), or null.</param>
    public static ModelSettings Read(Func<string, string?> setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        if (Deciding.All(of => Text(of) is null))
            return new ModelSettings(null, []);

        var (endpoint, name, key) = (Text("Endpoint"), Text("Name"), Text("ApiKey"));
        var faults = new List<string>();
        var address = Address(endpoint, key, faults);
        if (name is null)
            faults.Add($"{Prefix}Name is not set. Set it to the name of the model or its deployment.");
        var numbers = new Numbers(Text, faults);
        var defaults = new ModelOptions { Endpoint = new Uri("http://localhost"), Name = "" };
        var options = defaults with
        {
            Endpoint = address ?? defaults.Endpoint,
            Name = name ?? "",
            ApiKey = key,
            ClientId = Text("ClientId"),
            CallDeadline = numbers.Seconds("CallSeconds", defaults.CallDeadline),
            RunDeadline = numbers.Seconds("RunSeconds", defaults.RunDeadline),
            Tries = (int)(numbers.Whole("Tries", 1, 10) ?? defaults.Tries),
            Concurrency = (int)(numbers.Whole("Concurrency", 1, 100) ?? defaults.Concurrency),
            AnswersKept = numbers.Whole("AnswerDays", 1, 3_650) is { } days ? TimeSpan.FromDays(days) : defaults.AnswersKept,
            Tariff = new Tariff(numbers.Money("InputPrice") ?? 0, numbers.Money("OutputPrice") ?? 0),
            RunCap = new SpendingCap(numbers.Whole("TokensPerRun", 0, long.MaxValue) ?? defaults.RunCap.Tokens, numbers.Money("MoneyPerRun")),
            DayCap = new SpendingCap(numbers.Whole("TokensPerDay", 0, long.MaxValue) ?? defaults.DayCap.Tokens, numbers.Money("MoneyPerDay")),
        };
        if ((options.RunCap.Money ?? options.DayCap.Money) is not null && options.Tariff == Tariff.Free)
            faults.Add($"{Prefix}MoneyPerRun and {Prefix}MoneyPerDay need prices. Set {Prefix}InputPrice and {Prefix}OutputPrice, each for a million tokens.");
        return new ModelSettings(faults.Count == 0 ? options : null, [.. faults]);

        string? Text(string of) => setting(of) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
    }

    private static Uri? Address(string? endpoint, string? key, List<string> faults)
    {
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            faults.Add($"{Prefix}Endpoint is not an address. Set it to one like https://NAME.openai.azure.com/openai/v1/.");
            return null;
        }

        var before = faults.Count;
        var options = new ModelOptions { Endpoint = address, Name = "" };
        if (address.UserInfo.Length > 0)
            faults.Add($"{Prefix}Endpoint holds a user name or password. Take it out and set {Prefix}ApiKey.");
        if (address.Query.Length > 0 || address.Fragment.Length > 0)
            faults.Add($"{Prefix}Endpoint ends in a query or fragment. Cut it off: the v1 API takes none.");
        if (key is not null && address.Scheme == "http" && !address.IsLoopback)
            faults.Add($"{Prefix}Endpoint would carry the key in the clear. Use https, or a server on this machine.");
        if (key is not null && key.Any(character => character is <= ' ' or > '~'))
            faults.Add($"{Prefix}ApiKey holds a character that no key has. Copy it again.");
        if (key is null && options.IsOpenAi)
            faults.Add($"{Prefix}ApiKey is not set, and {address.Host} asks for one.");
        if (options.IsAzure && address.Scheme != "https")
            faults.Add($"{Prefix}Endpoint is a service of Azure. Write it with https.");
        if (options.IsAzure && address.AbsolutePath.TrimEnd('/') != "/openai/v1")
            faults.Add($"{Prefix}Endpoint is a resource and not its API. Write https://{address.Host}/openai/v1/.");
        return faults.Count == before ? address : null;
    }

    /// <summary>Settings that are numbers, and the sentence for each that is none.</summary>
    private sealed class Numbers(Func<string, string?> text, List<string> faults)
    {
        public long? Whole(string name, long least, long most)
        {
            if (text(name) is not { } written)
                return null;
            if (long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                return number;
            var range = most == long.MaxValue ? $"from {least}" : $"from {least} to {most}";
            faults.Add($"{Prefix}{name} is not a whole number {range}.");
            return null;
        }

        public decimal? Money(string name)
        {
            if (text(name) is not { } written)
                return null;
            if (decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var money) && money <= 100_000)
                return money;
            faults.Add($"{Prefix}{name} is not an amount such as 2.50 (at most 100000).");
            return null;
        }

        public TimeSpan Seconds(string name, TimeSpan otherwise) => Whole(name, 1, 3_600) is { } seconds ? TimeSpan.FromSeconds(seconds) : otherwise;
    }
}

using System.CommandLine;
using System.Globalization;

namespace Briefing.Cli;

/// <summary>The option <c>--words</c>, which means the same wherever it is.</summary>
internal static class WordLimit
{
    private const int Fewest = 20;
    private const int Most = 1000;

    public static Option<int> Option(string description) => new("--words")
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => 110,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var words) && words is >= Fewest and <= Most)
                return words;
            result.AddError($"--words takes a number from {Fewest} to {Most}.");
            return 0;
        },
    };
}

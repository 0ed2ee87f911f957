using System.CommandLine;
using System.Globalization;

namespace Briefing.Cli.Options;

/// <summary>The option <c>--words</c>, which means the same wherever it is.</summary>
internal static class WordsOption
{
    public static Option<int> Create(string description) => new("--words")
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => Edition.UsualWords,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var words) && words is >= Edition.FewestWords and <= Edition.MostWords)
                return words;
            result.AddError($"--words takes a number from {Edition.FewestWords} to {Edition.MostWords}.");
            return 0;
        },
    };
}

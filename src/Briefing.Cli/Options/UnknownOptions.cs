using System.CommandLine;

namespace Briefing.Cli.Options;

internal static class UnknownOptions
{
    /// <summary>An argument would take a misspelt option for a path, and go on without what the option was to say.</summary>
    public static void RefuseUnknownOptions(this Argument argument) => argument.Validators.Add(result =>
    {
        foreach (var value in result.Tokens.Select(token => token.Value))
        {
            if (value.Length > 1 && value[0] == '-')
                result.AddError($"There is no option {value}. For a file of that name write ./{value}");
        }
    });
}

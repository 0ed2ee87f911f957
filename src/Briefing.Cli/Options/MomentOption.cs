using System.CommandLine;

namespace Briefing.Cli.Options;

/// <summary>Options that take a day or a moment.</summary>
internal static class MomentOption
{
    public static Option<DateTimeOffset?> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "T",
        CustomParser = result =>
        {
            if (Timestamp.TryParse(result.Tokens[0].Value, out var moment))
                return moment;
            result.AddError($"{name} takes a date or a moment such as 2026-03-02 or 2026-03-02T06:00:00Z.");
            return null;
        },
    };
}

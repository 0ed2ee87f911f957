namespace Briefing.Merging;

/// <summary>What a dispute is about, as a person would put it: "people killed", "length of the border", "when it was announced".</summary>
internal static class DisputeSubject
{
    private static readonly string[] Measures = ["depth", "height", "length", "width", "distance", "altitude", "weight", "speed", "temperature", "area", "size", "duration"];

    private static readonly string[] Places = ["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "away", "inland", "offshore", "off"];

    private static readonly string[] Costs = ["cost", "costs", "costing", "worth", "price"];

    public static string Of(IReadOnlyList<Figure> figures)
    {
        var role = figures.Select(figure => figure.Value.Role).FirstOrDefault(role => role.Length > 0) ?? "";
        var noun = figures.Select(figure => figure.Value.Kind == ValueKind.Count ? figure.Value.Unit : "").FirstOrDefault(unit => unit.Length > 0) ?? "";
        var thing = IsThing(role) ? role : "";
        return figures[0].Value.Kind switch
        {
            ValueKind.Count => Counted(noun, role),
            ValueKind.Date => Dated(role),
            ValueKind.Duration when role == "age" => figures.Select(PersonOf).FirstOrDefault(person => person is not null) is { } person ? $"age of {person}" : "age",
            ValueKind.Duration => "duration",
            ValueKind.Distance => Measured(thing.Length > 0 ? "length" : "distance", thing, role),
            ValueKind.Area => Measured("area", thing, role),
            ValueKind.Mass => Measured("weight", thing, role),
            ValueKind.Speed => Measured("speed", thing, role),
            ValueKind.Temperature => "temperature",
            ValueKind.Money when Array.Exists(Costs, word => word == role) => "cost",
            ValueKind.Money => thing.Length > 0 ? thing : "amount of money",
            ValueKind.Percent => thing.Length > 0 ? $"{thing} in percent" : "percentage",
            ValueKind.Ordinal => thing is "magnitude" or "category" ? thing : thing is "minute" or "round" or "stage" ? thing : thing.Length > 0 ? $"which {thing}" : "which of a row",
            ValueKind.Score => "result",
            _ => "time of day",
        };
    }

    /// <summary>The name that the age belongs to as the report writes it, or "the driver".</summary>
    private static string? PersonOf(Figure figure)
    {
        var tokens = figure.Statement.Tokens;
        var names = figure.Value.Subject.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (names.Length > 0)
            return string.Join(' ', names.Select(name => tokens.Find(token => token.Lower == name).Text));

        return figure.Noun.Length > 0 && tokens.FindIndex(figure.Next, token => token.Kind == TokenKind.Word && Stems.Of(token.Lower, "en") == figure.Noun) is >= 0 and var noun ? $"the {tokens[noun].Lower}" : null;
    }

    private static bool IsThing(string role) =>
        role.Length > 2 && !role.EndsWith("ing", StringComparison.Ordinal) && !Verbs.IsVerbLike(role) && !role.EndsWith("ly", StringComparison.Ordinal) && !NumberWords.IsNumber(role) && role is not ("million" or "billion" or "between" or "around" or "just" or "about" or "old" or "pay" or "live");

    private static string Measured(string dimension, string thing, string role) =>
        Measures.Contains(role) ? role
        : Places.Contains(role) ? "distance"
        : thing.Length > 0 ? $"{dimension} of the {thing}"
        : dimension;

    private static string Counted(string noun, string role)
    {
        if (Verbs.OutcomeOf(role) is { } outcome)
            return $"{(noun.Length > 0 && Verbs.OutcomeOf(noun) is null ? noun : "people")} {outcome}";

        return noun.Length > 0 ? $"number of {noun}" : IsThing(role) ? $"number, as to “{role}”" : "number";
    }

    private static string Dated(string role) => Verbs.OutcomeOf(role) switch
    {
        "killed" => "date of the death",
        "arrested" => "date of the arrest",
        "announced" => "when it was announced",
        _ when role is "born" => "date of birth",
        _ when role.Length > 0 => $"date, as to “{role}”",
        _ => "date",
    };
}

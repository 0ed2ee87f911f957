namespace Briefing.Reading;

/// <summary>Words that deny. What a rule needs beside these stands with the rule.</summary>
internal static class Negations
{
    /// <summary>In English, German, French and Spanish, near what they deny.</summary>
    public static readonly string[] Near =
    [
        "not", "no", "never", "neither", "nobody", "cannot", "without",
        "nicht", "kein", "keine", "keinen",
        "pas", "jamais",
        "sin", "nunca", "ningún",
    ];

    /// <summary>Anywhere in a sentence, in Italian, Dutch, Polish, Russian and Portuguese as well.</summary>
    public static readonly string[] All = [.. Near, "none", "nothing", "aucun", "non", "nessun", "niet", "geen", "nie", "не", "não"];

    /// <summary>English verbs that deny what they have for an object.</summary>
    public static readonly string[] Denials = ["denied", "denies", "deny", "denying"];

    /// <summary>"Doesn't", "won't".</summary>
    public static bool IsContracted(string lower) => lower.EndsWith("n't", StringComparison.Ordinal);
}

using static Briefing.Merging.EventWords;

namespace Briefing.Merging;

/// <summary>Tells whose age a figure is, by name or by what that person is to the event.</summary>
internal sealed class FigurePersons(EventReports reports, StoryWords words)
{
    /// <summary>The last word of the name that the age belongs to; of "She was 91" that of the sentence before.</summary>
    public string? PersonOf(Figure figure)
    {
        if (figure.Value.Subject.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.., var last])
            return words.Names.Of(last);

        var tokens = figure.Statement.Tokens;
        if (IsOfPronoun(figure))
            return reports.Before(figure.Statement) is { } before ? FirstNameIn(before) : null;

        // "In May she had kept her ninetieth birthday": in an obituary, whose it is.
        if (figure.First > 0 && tokens[figure.First - 1].IsAny(["his", "her"]) && reports.OfDeath(figure.Statement) is { } death)
            return FirstNameIn(death);

        return figure.Noun.Length == 0 && IsOfDeath(figure) ? FirstNameIn(figure.Statement) : null;
    }

    /// <summary>"The driver, a 38-year-old woman", "the woman at the controls, aged 52": of whom an event has one. "#" and what that person is to it.</summary>
    public string? PartyOf(Figure figure)
    {
        var tokens = figure.Statement.Tokens;
        for (var at = figure.First - 1; at >= 0 && (tokens[at].IsAny(Apposing) || Parties.ContainsKey(tokens[at].Lower)); at--)
            if (Parties.TryGetValue(tokens[at].Lower, out var party))
                return "#" + party;

        for (var at = figure.Next; at < Math.Min(tokens.Count, figure.Next + PartyReach) && (tokens[at].Kind == TokenKind.Word || tokens[at].Is("-")) && !Verbs.IsVerbLike(tokens[at].Lower); at++)
            if (Parties.TryGetValue(tokens[at].Lower, out var party))
                return "#" + party;

        // "The man at the wheel was Arvo Kell. He turned 60 in May."
        return IsOfPronoun(figure) && reports.Before(figure.Statement) is { } before && before.Tokens.Find(token => Parties.ContainsKey(token.Lower)) is { Lower: { } lower } ? "#" + Parties[lower] : null;
    }

    /// <summary>What may stand between a person and the age that is told of that person.</summary>
    private static readonly string[] Apposing = [",", "(", "a", "an", "the", "aged", "age", "is", "was", "who", "ein", "eine", "der", "die", "un", "une", "una", "de", "âgé", "âgée", "ans"];

    private const int PartyReach = 7;

    private static bool IsOfPronoun(Figure figure) => figure.Statement.Tokens[0].IsAny(["he", "she", "er", "sie", "il", "elle", "tenía"]) && figure.First <= 4;

    /// <summary>"Dies at 91", "passed away at the age of 91".</summary>
    private static bool IsOfDeath(Figure figure) => figure.Statement.Tokens.Take(figure.First).Any(token => Verbs.OutcomeOf(token.Lower) == "killed" || token.Is("away"));

    /// <summary>Of "Ilse Maren, the baker" the "maren".</summary>
    public string? FirstNameIn(Statement statement)
    {
        for (var at = 0; at + 1 < statement.Tokens.Count; at++)
        {
            if (!statement.IsNameAt(at) || !statement.IsNameAt(at + 1))
                continue;

            while (at + 1 < statement.Tokens.Count && statement.IsNameAt(at + 1))
                at++;

            return words.Names.Of(statement.Tokens[at].Lower);
        }

        return null;
    }
}

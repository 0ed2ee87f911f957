using static Briefing.Merging.EventWords;

namespace Briefing.Merging;

/// <summary>Tells seats, votes and turnout among the figures of an election, and whose they are.</summary>
internal sealed class ElectionFigures(EventReports reports, FigurePersons persons, StoryWords words)
{
    /// <summary>Tokens between a number and the words that say whose it is.</summary>
    private const int Reach = 7;

    /// <summary>"Took 18 of the 29 seats", "had won 11 of them": a party's, and neither all that there are nor those that are counted.</summary>
    public bool IsOfSeats(Figure figure)
    {
        var tokens = figure.Statement.Tokens;
        return (figure.Noun.Length == 0 || Holders.Contains(figure.Value.Unit)) && figure.Part.Length == 0
            && tokens.FindIndex(Math.Max(0, figure.First - HavingReach), Math.Min(figure.First, HavingReach), token => Having.Contains(token.Lower)) >= 0
            && (tokens.Exists(token => Seats.Contains(token.Lower)) || reports.IsTopic(figure.Statement, Seat))
            && !tokens.Skip(figure.Next).Take(SeatsReach).Any(token => token.IsAny(["declared", "needed", "contested", "each"]) || Counted.Contains(token.Lower))
            && !(figure.First > 0 && tokens[figure.First - 1].IsAny(["the", "than", "from", "by", "with", "all", "den", "der", "die", "les", "des", "los"]))
            && PartiesOf(figure).Count > 0;
    }

    /// <summary>Who has the seats: the names that its clause begins with, and who does what it counts.</summary>
    public HashSet<string> PartiesOf(Figure figure)
    {
        if (NamesLeading(figure.Statement, figure.ClauseFirst, figure.First) is { Count: > 0 } own)
            return [.. own, .. figure.Actor];

        // "The Reform party, led by Ana Lind, had won 11": behind an apposition the sentence's own subject.
        return Having.Contains(figure.Statement.Tokens[figure.ClauseFirst].Lower) && NamesLeading(figure.Statement, 0, figure.First) is { Count: > 0 } leading ? leading : figure.Actor;
    }

    private HashSet<string> NamesLeading(Statement statement, int first, int next)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var at = first; at < next && (statement.IsNameAt(at) || statement.Tokens[at].IsAny(["the", "and", "of", "for", "governing", "ruling", "opposition"])); at++)
            if (statement.IsNameAt(at))
                names.Add(words.Names.Of(statement.Tokens[at].Lower));

        return names;
    }

    private const int SeatsReach = 6, HavingReach = 4;

    private static readonly string Seat = Stems.Of("seats", "en");

    /// <summary>"Turnout was 63 percent", "55 percent of those on the roll cast a ballot".</summary>
    public bool IsTurnout(Figure figure) => ((figure.ClauseHas(Turnouts) || IsAboutTurnout(figure)) && !figure.ClauseHas(Polls)) || (figure.SentenceHas(Rolls) && !figure.SentenceHas(Polls) && !figure.ClauseHas(Having) && VotedFor(figure).Count == 0);

    /// <summary>"Participation, with postal votes, was 63 percent": what the sentence begins with, and its first share is of it.</summary>
    private static bool IsAboutTurnout(Figure figure) =>
        Turnouts.Contains(figure.Statement.Tokens[figure.Statement.Tokens[0].IsAny(["the", "die", "la"]) && figure.Statement.Tokens.Count > 1 ? 1 : 0].Lower)
        && !figure.ClauseHas(Having) && !figure.ClauseHas(Votes) && !figure.Statement.Claim.Values.Any(value => value.Kind == ValueKind.Percent && value.Start < figure.Value.Start);

    public bool IsVote(Figure figure) =>
        (figure.SentenceHas(Votes) || (figure.SentenceHas(Having) && reports.BeginsWith(figure.Statement, Electing) && VotedFor(figure).Count > 0))
        && !figure.SentenceHas(Polls) && !figure.ClauseHas(Turnouts) && !IsAboutTurnout(figure) && !IsOfCounted(figure);

    /// <summary>"With 80 percent of the districts counted", "con el 97 % escrutado".</summary>
    public static bool IsOfCounted(Figure figure) =>
        !figure.ClauseHas(Having) && figure.Statement.Tokens.Skip(figure.Next).Take(CountedReach).TakeWhile(token => token.Kind != TokenKind.Number && !token.Is(",")).Any(token => Counted.Contains(token.Lower));

    private const int CountedReach = 7;

    /// <summary>Whose share of the votes it is: named behind "for", or in front of the verb; of "she took 51 percent" in the sentence before.</summary>
    public HashSet<string> VotedFor(Figure figure)
    {
        var tokens = figure.Statement.Tokens;
        for (var at = figure.Next; at < Math.Min(tokens.Count, figure.Next + 4) && tokens[at].Kind != TokenKind.Number; at++)
            if (tokens[at].IsAny(["for", "für", "pour", "para"]))
                return NamesFrom(figure.Statement, at + 1, Math.Min(tokens.Count, at + Reach));

        if (figure.Actor.Count > 0)
            return figure.Actor;

        return tokens[0].IsAny(["he", "she", "it", "er", "sie", "elle", "il"]) && reports.Before(figure.Statement) is { } before && persons.FirstNameIn(before) is { } name ? [name] : [];
    }

    /// <summary>Whose share it is, as the report writes it.</summary>
    public string NameOfVotedFor(Figure figure) => NameOf(VotedFor(figure), figure);

    /// <summary>These names as the report of a figure writes them.</summary>
    public string NameOf(HashSet<string> names, Figure figure)
    {
        var tokens = figure.Statement.Tokens.Concat(reports.Before(figure.Statement)?.Tokens ?? []);
        return string.Join(' ', tokens.Where(token => token.IsCapitalised && names.Contains(words.Names.Of(token.Lower))).Select(token => token.Text).Distinct());
    }

    private HashSet<string> NamesFrom(Statement statement, int first, int next)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var at = first; at < next && (names.Count == 0 || statement.Tokens[at].Kind != TokenKind.Symbol); at++)
            if (statement.IsNameAt(at))
                names.Add(words.Names.Of(statement.Tokens[at].Lower));

        return names;
    }
}

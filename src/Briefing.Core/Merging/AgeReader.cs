using System.Globalization;

namespace Briefing.Merging;

/// <summary>Tells of the numbers of a sentence which are the age of somebody, and whose.</summary>
internal sealed class AgeReader(List<Token> tokens, string language, Phrases phrases)
{
    /// <summary>Nobody has grown older.</summary>
    private const int MostYears = 120;

    private const int PronounReach = 5;

    private static readonly string[] Namesakes = ["jr", "sr"];

    private static readonly string[] Groups = ["party", "alliance", "coalition", "union", "movement", "front", "bloc", "democrats", "republicans", "conservatives", "liberals", "socialists", "greens", "club", "team", "league", "association", "united"];

    /// <summary>"35-year-old", "35 years old", "aged 35", and the like of other languages.</summary>
    /// <param name="next">The token behind the years.</param>
    public bool IsOfYears(int first, int next) =>
        IsForeignAge(first, next) || (next < tokens.Count && (tokens[next].Is("old") || (tokens[next].Is("-") && next + 1 < tokens.Count && tokens[next + 1].Is("old"))));

    /// <summary>Whether a number without a unit is an age.</summary>
    public bool IsBare(Numeral numeral)
    {
        var (first, next) = (numeral.First, numeral.Next);
        if (IsAgeLead(first) || (language == "de" && next + 1 < tokens.Count && tokens[next].Is("-") && tokens[next + 1].Lower.StartsWith("jährig", StringComparison.Ordinal)))
            return true;

        // "Maria Lind, 43, said": an age between commas behind a name.
        if (first > 1 && tokens[first - 1].Is(",") && (tokens[first - 2].IsCapitalised || IsOfNamesake(first - 2)) && next < tokens.Count && (tokens[next].IsAny([",", ".", "-", "–", "—", ")", "and", "from"]) || (tokens[next].Is(";") && IsListedPerson(first - 1))) && numeral.Number is > 0 and < MostYears)
            return true;

        // "She was 91."
        if (first > 1 && tokens[first - 1].IsAny(["is", "was", "turned"]) && tokens[first - 2].IsAny(["he", "she"]) && numeral.Number is > 0 and < MostYears && (next == tokens.Count || tokens[next].IsAny([".", ",", ";", "and", "when", "at"])))
            return true;

        // "Who had just turned 60 in May"
        if (first > 1 && tokens[first - 1].Is("turned") && tokens.Skip(Math.Max(0, first - PronounReach)).Take(PronounReach).Any(token => token.IsAny(["he", "she", "who"])) && numeral.Number is > 0 and < MostYears && Units.Read(tokens, next) is null && !tokens.Skip(next).Take(1).Any(token => token.Is("to")))
            return true;

        return IsAgeAtDeath(first, next) && numeral.Number is > 0 and < MostYears;
    }

    /// <summary>"Her eighty-ninth birthday", "his 50th birthday": so old is who has it.</summary>
    public (int Years, int Next)? ReadBirthday(int at)
    {
        if (at == 0 || !tokens[at - 1].IsAny(["his", "her"]))
            return null;

        var isTens = at + 2 < tokens.Count && NumberWords.NumberOf(tokens[at].Lower) is >= 20 && tokens[at + 1].Is("-");
        var last = isTens ? at + 2 : at;
        var rank = NumberWords.OrdinalOf(tokens[last].Lower) + (isTens ? (int)NumberWords.NumberOf(tokens[at].Lower)! : 0);
        if (tokens[at].Kind == TokenKind.Number && last + 1 < tokens.Count && tokens[at + 1] is { Glued: true, Lower: "th" or "st" or "nd" or "rd" } && int.TryParse(tokens[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            (rank, last) = (number, at + 1);

        return rank is > 0 and < MostYears && last + 1 < tokens.Count && tokens[last + 1].Is("birthday")
            ? (rank.Value, last + 1)
            : null;
    }

    /// <summary>An age belongs to the name right beside it and to nothing else in its clause: "43-year-old driver Maria Lind", "Maria Lind, 43".</summary>
    public (int From, int To) PersonBeside(int first, int next)
    {
        var isInFront = next < tokens.Count && tokens[next].IsAny(["-", "old"]);
        var (behind, before) = (PersonBehind(next), PersonBefore(first));
        return behind.From < behind.To && (isInFront || before.From == before.To) ? behind : before;
    }

    private (int From, int To) PersonBefore(int first)
    {
        var to = first;
        while (to > 0 && to > first - 2 && tokens[to - 1].IsAny([",", "(", "aged", "age", "is", "was", "a", "an", "the"]))
            to--;

        if (to > 0 && IsOfNamesake(to - 1))
            to -= 2;

        var from = to;
        while (from > 0 && phrases.IsName(tokens[from - 1]))
            from--;

        return (from, to);
    }

    private (int From, int To) PersonBehind(int next)
    {
        var from = next;
        while (from < tokens.Count && from < next + 6 && !phrases.IsName(tokens[from]) && (tokens[from].Is("-") || (phrases.IsContent(tokens[from]) && !Verbs.IsVerbLike(tokens[from], language))))
            from++;

        var to = from;
        while (to < tokens.Count && phrases.IsName(tokens[to]))
            to++;

        // "A 16-year-old Brooklyn resident": the name is not the person's.
        return to < tokens.Count && phrases.IsContent(tokens[to]) && !Verbs.IsVerbLike(tokens[to], language) && !Verbs.IsSpeech(tokens[to].Lower) ? (from, from) : (from, to);
    }

    /// <summary>"Âgé de 35 ans", "35 años de edad", "mit 86 Jahren", "à l'âge de 86 ans", "a los 86 años", "tenía 86 años", "Ana Ruiz, 35 años,".</summary>
    private bool IsForeignAge(int first, int next) => language switch
    {
        "fr" => IsBehind(first, "à") || IsBehind(first, "avait") || IsBehind(first, "a") || (IsBehind(first, "de") && first > 1 && (tokens[first - 2].Is("âge") || tokens[first - 2].Lower.StartsWith("âgé", StringComparison.Ordinal))) || IsBesideName(first, next),
        "es" => (next + 1 < tokens.Count && tokens[next].Is("de") && tokens[next + 1].Is("edad")) || (IsBehind(first, "los") && first > 1 && tokens[first - 2].Is("a")) || IsBehind(first, "tenía") || IsBehind(first, "tiene") || IsBesideName(first, next),
        "de" => (next < tokens.Count && tokens[next].Is("alt")) || (IsBehind(first, "von") && first > 1 && tokens[first - 2].Is("alter")) || (IsBehind(first, "mit") && tokens.Exists(token => Verbs.OutcomeOf(token.Lower) == "killed")) || IsBesideName(first, next),
        _ => false,
    };

    private bool IsBehind(int first, string word) => first > 0 && tokens[first - 1].Is(word);

    private bool IsBesideName(int first, int next) =>
        first > 1 && tokens[first - 1].Is(",") && phrases.IsName(tokens[first - 2]) && next < tokens.Count && tokens[next].IsAny([",", ".", ")"]);

    /// <summary>"Aged 35", "age 61", "at the age of 95".</summary>
    private bool IsAgeLead(int first) =>
        first > 0 && (tokens[first - 1].IsAny(["aged", "age"]) || (first > 1 && tokens[first - 1].Is("of") && tokens[first - 2].Is("age")));

    /// <summary>"Dies at 78", "whose death at 79 was announced".</summary>
    private bool IsAgeAtDeath(int first, int next) =>
        first > 1 && tokens[first - 1].Is("at") && tokens[first - 2].IsAny(["dies", "died", "dead", "death", "dying"])
        && (next == tokens.Count || tokens[next].Kind == TokenKind.Symbol || phrases.NounPhraseAt(next) is null || Verbs.IsVerbLike(tokens[next], language));

    /// <summary>The full stop of "Maren Jr., 43,".</summary>
    private bool IsOfNamesake(int stop) => stop > 1 && tokens[stop].Is(".") && tokens[stop - 1].IsAny(Namesakes) && tokens[stop - 2].IsCapitalised;

    /// <summary>"The dead are Ilse Maren, 47; Dana Brisk, 36; ...": first and last name. "Harvest Party, 43;" and "Leading scorers: Arvo Kell, 23;" tell seats and points.</summary>
    private bool IsListedPerson(int comma)
    {
        var last = IsOfNamesake(comma - 1) ? comma - 3 : comma - 1;
        var given = last > 1 && tokens[last - 1].Is(".") ? last - 2 : last - 1;
        var colon = tokens.FindLastIndex(last, token => token.Is(":"));
        return given >= 0 && phrases.IsName(tokens[last]) && phrases.IsName(tokens[given]) && !tokens[last].IsAny(Groups) && (colon < 0 || tokens.Take(colon).Any(token => Verbs.OutcomeOf(token.Lower) is not null));
    }
}

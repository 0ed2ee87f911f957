using System.Globalization;
using System.Text.RegularExpressions;

namespace Briefing.Core.Tests.Summarising.Citing;

/// <param name="Kind">"digit", "unit", "date", "name", "speaker", "negation" or "role".</param>
internal sealed record Mutation(string Kind, string Text);

/// <summary>Makes a sentence untrue by one change, in every way that applies to it. Chance comes in as a seed.</summary>
internal sealed partial class Mutations(int seed, IReadOnlyList<string> otherNames)
{
    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] Months = ["January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[][] Units =
    [
        ["million", "billion", "trillion"], ["km", "miles"], ["kilometres", "miles"], ["kilometers", "miles"], ["miles", "kilometers"], ["hours", "days", "weeks"], ["days", "weeks", "months"], ["years", "months", "decades"], ["months", "years"],
        ["percent", "percentage points"], ["per cent", "percentage points"], ["dollars", "euros"], ["$", "€", "£"], ["€", "$"], ["£", "$"], ["kg", "tonnes"], ["feet", "metres"], ["meters", "feet"], ["metres", "feet"], ["degrees Celsius", "degrees Fahrenheit"], ["minutes", "hours"], ["weeks", "months"],
        ["acres", "hectares"], ["tons", "pounds"], ["mph", "km/h"], ["people", "houses"], ["passengers", "vehicles"],
    ];

    private static readonly (string From, string To)[] Roles =
        [("killed", "injured"), ("injured", "killed"), ("dead", "missing"), ("died", "survived"), ("wounded", "killed"), ("missing", "arrested"), ("arrested", "rescued"), ("bought", "sold"), ("won", "lost"), ("rose", "fell"), ("fell", "rose"), ("increased", "decreased"), ("winner", "loser"), ("before", "after")];

    private static readonly string[] SmallNumbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private readonly Random _chance = new(seed);

    public IEnumerable<Mutation> Of(string sentence, string? speaker)
    {
        var made = Digits(sentence).Concat(UnitChanges(sentence)).Concat(Dates(sentence)).Concat(Names(sentence)).Concat(Speakers(sentence, speaker)).Concat(Negations(sentence)).Concat(RoleChanges(sentence));
        return made.Where(mutation => mutation.Text != sentence && !DoubleDenial().IsMatch(mutation.Text) && !HasDoubledWord(mutation.Text));
    }

    private IEnumerable<Mutation> Digits(string sentence)
    {
        foreach (Match digit in Digit().Matches(sentence))
        {
            var other = (char)('1' + (_chance.Next(8) + digit.Value[0] - '0') % 9);
            if (other != digit.Value[0])
                yield return new Mutation("digit", sentence[..digit.Index] + other + sentence[(digit.Index + 1)..]);
        }

        string[] words = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty"];
        foreach (var word in words)
            if (Find(sentence, word) is { } at)
                yield return new Mutation("digit", Put(sentence, at, word.Length, words[(Array.IndexOf(words, word) + 1 + _chance.Next(words.Length - 1)) % words.Length]));
    }

    private IEnumerable<Mutation> UnitChanges(string sentence)
    {
        foreach (var units in Units)
        {
            var at = units[0].Length == 1 ? sentence.IndexOf(units[0], StringComparison.Ordinal) is >= 0 and var sign ? sign : (int?)null : Find(sentence, units[0]);
            if (at is { } place && (char.IsPunctuation(units[0][0]) || char.IsSymbol(units[0][0]) || HasNumberBefore(sentence, place)))
                yield return new Mutation("unit", Put(sentence, place, units[0].Length, units[1 + _chance.Next(units.Length - 1)]));
        }
    }

    private IEnumerable<Mutation> Dates(string sentence)
    {
        foreach (var names in new[] { Weekdays, Months })
            foreach (var name in names)
                if (Find(sentence, name) is { } at)
                    yield return new Mutation("date", Put(sentence, at, name.Length, names[(Array.IndexOf(names, name) + 1 + _chance.Next(names.Length - 1)) % names.Length]));

        foreach (Match year in Year().Matches(sentence))
            yield return new Mutation("date", Put(sentence, year.Index, 4, (int.Parse(year.Value, CultureInfo.InvariantCulture) + 1 + _chance.Next(9)).ToString(CultureInfo.InvariantCulture)));

        if (Find(sentence, "yesterday") is { } day)
            yield return new Mutation("date", Put(sentence, day, 9, "tomorrow"));
    }

    private IEnumerable<Mutation> Names(string sentence)
    {
        var names = NamesIn(sentence);
        foreach (Match name in names)
        {
            var other = otherNames[_chance.Next(otherNames.Count)];
            if (!sentence.Contains(other[..4], StringComparison.OrdinalIgnoreCase))
                yield return new Mutation("name", Put(sentence, name.Index, name.Length, other));
        }

        for (var i = 0; i + 1 < names.Count; i++)
        {
            var between = sentence[(names[i].Index + names[i].Length)..names[i + 1].Index];
            // "Smith and Jones", "Paris, France": in another order they may say the same, or be a list.
            if (names[i].Value.Split(' ').Any(word => names[i + 1].Value.Split(' ').Any(other => string.Compare(word, 0, other, 0, 4, StringComparison.Ordinal) == 0)) || Weekdays.Contains(names[i].Value) || Weekdays.Contains(names[i + 1].Value) || Months.Contains(names[i].Value) || Months.Contains(names[i + 1].Value) || !between.Contains(' ', StringComparison.Ordinal) || Joined().IsMatch(between) || between.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < 2)
                continue;

            yield return new Mutation("role", sentence[..names[i].Index] + names[i + 1].Value + between + names[i].Value + sentence[(names[i + 1].Index + names[i + 1].Length)..]);
        }
    }

    private IEnumerable<Mutation> Speakers(string sentence, string? speaker)
    {
        if (speaker is null || sentence.IndexOf(speaker, StringComparison.Ordinal) is var at && at < 0)
            yield break;

        var stranger = otherNames[_chance.Next(otherNames.Count)];
        if (!speaker.Contains(stranger, StringComparison.OrdinalIgnoreCase))
            yield return new Mutation("speaker", Put(sentence, at, speaker.Length, stranger));

        foreach (Match name in NamesIn(sentence))
            if (!speaker.Contains(name.Value, StringComparison.Ordinal) && !name.Value.Contains(speaker, StringComparison.Ordinal) && name.Index != at && !Weekdays.Contains(name.Value) && !Months.Contains(name.Value))
            {
                var replaced = Put(sentence, at, speaker.Length, name.Value);
                if (!replaced.Contains($"{name.Value}, {name.Value}", StringComparison.Ordinal) && !replaced.Contains($"{name.Value}'s", StringComparison.Ordinal))
                    yield return new Mutation("speaker", replaced);
            }
    }

    private IEnumerable<Mutation> Negations(string sentence)
    {
        foreach (Match verb in Auxiliary().Matches(sentence))
            if (!sentence[(verb.Index + verb.Length)..].StartsWith(" not", StringComparison.Ordinal))
                yield return new Mutation("negation", Put(sentence, verb.Index, verb.Length, verb.Value + " not"));

        foreach (Match negation in Negated().Matches(sentence))
            yield return new Mutation("negation", Put(sentence, negation.Index, negation.Length, negation.Groups[1].Value));

        foreach (Match past in Past().Matches(sentence))
        {
            if (_chance.Next(3) == 0)
                yield return new Mutation("negation", Put(sentence, past.Index, past.Length, "never " + past.Value));
        }
    }

    private static IEnumerable<Mutation> RoleChanges(string sentence)
    {
        foreach (var (from, to) in Roles)
            if (Find(sentence, from) is { } at)
                yield return new Mutation("role", Put(sentence, at, from.Length, to));

        var numbers = Number().Matches(sentence);
        for (var i = 0; i + 1 < numbers.Count; i++)
            if (!MaySwap(sentence, numbers[i], numbers[i + 1]))
                yield return new Mutation("role", sentence[..numbers[i].Index] + numbers[i + 1].Value + sentence[(numbers[i].Index + numbers[i].Length)..numbers[i + 1].Index] + numbers[i].Value + sentence[(numbers[i + 1].Index + numbers[i + 1].Length)..]);
    }

    /// <summary>"Two" and "2", parts of a list ("in 2014 and 2018", "aged 9, 10, and 13"), a range's two ends, and the day and the year of a date say the same in the other order.</summary>
    private static bool MaySwap(string sentence, Match one, Match other)
    {
        var between = sentence[(one.Index + one.Length)..other.Index];
        var (before, behind) = (sentence[..one.Index], sentence[(other.Index + other.Length)..]);
        return WorthOf(one.Value) == WorthOf(other.Value)
            || (between is " and " or " or " or ", and " && (BothOf().IsMatch(behind) || Between().IsMatch(before)))
            || (between is ", " && (ListedBehind().IsMatch(behind) || ListedBefore().IsMatch(before)))
            || Months.Any(month => between.Trim() == month);
    }

    private static string WorthOf(string number) => Array.IndexOf(SmallNumbers, number) is >= 0 and var worth ? (worth + 2).ToString(CultureInfo.InvariantCulture) : number;

    private static bool HasDoubledWord(string sentence) => sentence.Split(' ') is var words && words.Zip(words.Skip(1)).Any(pair => pair.First == pair.Second.TrimEnd(',', '.'));

    private static MatchCollection NamesIn(string sentence) => Name().Matches(sentence);

    private static bool HasNumberBefore(string sentence, int at) => NumberBefore().IsMatch(sentence[..at]);

    private static int? Find(string sentence, string word)
    {
        for (var at = sentence.IndexOf(word, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(word, at + 1, StringComparison.Ordinal))
            if ((at == 0 || !char.IsLetterOrDigit(sentence[at - 1])) && (at + word.Length == sentence.Length || !char.IsLetterOrDigit(sentence[at + word.Length])))
                return at;

        return null;
    }

    private static string Put(string sentence, int at, int length, string text) => sentence[..at] + text + sentence[(at + length)..];

    [GeneratedRegex(@"[0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex Digit();

    [GeneratedRegex(@"\b(19|20)[0-9]{2}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Year();

    [GeneratedRegex(@"\b[0-9][0-9,.]*[0-9]\b|\b[0-9]\b|\b(two|three|four|five|six|seven|eight|nine|ten)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    /// <summary>What stands behind two numbers is said of both.</summary>
    [GeneratedRegex(@"^([,.;:)]|$| people\b| [a-z]{3,}s\b)", RegexOptions.NonBacktracking)]
    private static partial Regex BothOf();

    [GeneratedRegex(@"\b([Bb]etween|ages of)( the)?( ages of)? $", RegexOptions.NonBacktracking)]
    private static partial Regex Between();

    /// <summary>A list goes on behind a number.</summary>
    [GeneratedRegex(@"^(, and| and| or|,) ([0-9]|two|three|four|five|six|seven|eight|nine|ten)", RegexOptions.NonBacktracking)]
    private static partial Regex ListedBehind();

    /// <summary>A number stands in the middle of a list.</summary>
    [GeneratedRegex(@"([0-9]|two|three|four|five|six|seven|eight|nine|ten)(, and| and|,) $", RegexOptions.NonBacktracking)]
    private static partial Regex ListedBefore();

    [GeneratedRegex(@"([0-9]|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand)[ -]$", RegexOptions.NonBacktracking)]
    private static partial Regex NumberBefore();

    /// <summary>Capitalised words inside the sentence; its first word is a name only sometimes.</summary>
    [GeneratedRegex(@"(?<=[a-z,] )[A-Z][a-z]{2,}( [A-Z][a-z]+)*", RegexOptions.None, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^('s|’s)?[^a-z]*(and|or|of|the| )*[^a-z]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Joined();

    [GeneratedRegex(@"\b(is|are|was|were|will|would|can|could|has|have|had|did|does|should)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Auxiliary();

    [GeneratedRegex(@"\b(is|are|was|were|will|would|can|could|has|have|had|did|does|do|should) not\b", RegexOptions.NonBacktracking)]
    private static partial Regex Negated();

    [GeneratedRegex(@"\b(not|never|no|nobody|none)\b( [a-z]+)?( [a-z]+)? (not|never|no|none|without)\b", RegexOptions.NonBacktracking)]
    private static partial Regex DoubleDenial();

    [GeneratedRegex(@"\b[a-z]{3,}ed\b", RegexOptions.NonBacktracking)]
    private static partial Regex Past();
}

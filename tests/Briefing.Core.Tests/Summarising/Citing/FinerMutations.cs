using System.Text.RegularExpressions;

namespace Briefing.Core.Tests.Summarising.Citing;

/// <summary>
/// Makes a sentence untrue by a change that leaves every name and nearly every figure in it: how sure it is, how much, which way, in whose words.
/// Kinds: "modality", "hedge", "quotation", "comparative", "quantity", "order", "counted", "denial".
/// </summary>
internal sealed partial class FinerMutations(int seed, IReadOnlyList<string> otherWords)
{
    private static readonly (string From, string[] To)[] Modalities =
    [
        ("may", ["will", "must"]), ("might", ["will"]), ("could", ["will"]), ("will", ["may", "might"]), ("must", ["may"]), ("should", ["need not"]), ("can", ["must"]),
        ("likely", ["certain", "unlikely"]), ("unlikely", ["likely"]), ("possible", ["certain"]), ("possibly", ["certainly"]), ("probably", ["certainly"]), ("is expected to", ["refuses to"]),
        ("are expected to", ["refuse to"]), ("plans to", ["refused to"]), ("planned to", ["refused to"]), ("wants to", ["managed to"]), ("tried to", ["managed to"]), ("hopes to", ["refused to"]), ("threatened to", ["promised to"]),
        ("proposed", ["adopted"]), ("considering", ["rejecting"]), ("potential", ["certain"]), ("suspected", ["convicted"]), ("alleged", ["proven"]), ("accused of", ["convicted of"]), ("believed to be", ["confirmed to be"]),
        ("may have", ["have"]), ("might have", ["have"]), ("could have", ["have"]), ("would have", ["have"]), ("if", ["because"]), ("unless", ["because"]),
    ];

    private static readonly string[] Doubts = ["reportedly", "allegedly", "apparently", "probably", "possibly", "presumably", "perhaps", "potentially", "supposedly", "partly", "partially", "nearly", "almost", "attempted", "alleged", "suspected", "so-called", "would-be"];

    private static readonly (string From, string[] To)[] Hedges =
    [
        ("more than", ["fewer than", "exactly"]), ("fewer than", ["more than"]), ("less than", ["more than"]), ("at least", ["at most", "exactly"]), ("at most", ["at least"]), ("up to", ["more than", "at least"]), ("as many as", ["at least"]),
        ("nearly", ["more than"]), ("almost", ["more than"]), ("about", ["more than", "fewer than", "at least"]), ("around", ["more than", "at least"]), ("approximately", ["over", "under"]), ("over", ["under"]), ("under", ["over"]), ("some", ["more than"]), ("roughly", ["exactly"]),
    ];

    private static readonly (string One, string Other)[] Directions =
    [
        ("rose", "fell"), ("risen", "fallen"), ("rise", "fall"), ("rising", "falling"), ("increase", "decrease"), ("increased", "decreased"), ("increasing", "decreasing"), ("higher", "lower"), ("highest", "lowest"), ("larger", "smaller"), ("largest", "smallest"),
        ("more", "less"), ("most", "least"), ("better", "worse"), ("best", "worst"), ("above", "below"), ("earlier", "later"), ("older", "younger"), ("oldest", "youngest"), ("faster", "slower"), ("longer", "shorter"), ("longest", "shortest"), ("stronger", "weaker"),
        ("gained", "lost"), ("up", "down"), ("won", "lost"), ("win", "lose"), ("accepted", "rejected"), ("approved", "rejected"), ("supports", "opposes"), ("supported", "opposed"), ("support", "oppose"), ("north", "south"), ("east", "west"), ("northern", "southern"), ("eastern", "western"),
        ("majority", "minority"), ("expanded", "reduced"), ("opened", "closed"), ("started", "ended"), ("began", "ended"), ("arrived", "left"), ("allowed", "banned"), ("legal", "illegal"), ("guilty", "innocent"), ("released", "detained"), ("success", "failure"), ("advantage", "disadvantage"),
        ("positive", "negative"), ("agreed", "disagreed"), ("first", "last"), ("former", "current"), ("new", "old"), ("public", "private"), ("strong", "weak"), ("safe", "unsafe"), ("heavy", "light"), ("male", "female"), ("men", "women"), ("man", "woman"), ("father", "mother"), ("son", "daughter"),
        ("husband", "wife"), ("brother", "sister"), ("his", "her"), ("he", "she"), ("early", "late"), ("long", "short"), ("high", "low"), ("large", "small"), ("national", "local"), ("domestic", "foreign"), ("import", "export"), ("left", "right"), ("warmer", "colder"), ("rich", "poor"),
    ];

    private static readonly (string From, string[] To)[] Quantities =
    [
        ("some", ["all", "no"]), ("many", ["few", "all"]), ("most", ["all", "few"]), ("several", ["all", "no"]), ("few", ["many"]), ("all", ["some", "few"]), ("every", ["no"]), ("half", ["all"]), ("part of", ["all of"]), ("parts of", ["all of"]), ("both", ["neither of the"]), ("another", ["no other"]),
        ("often", ["rarely", "always"]), ("sometimes", ["always"]), ("usually", ["never", "always"]), ("always", ["sometimes"]), ("mostly", ["entirely"]), ("partly", ["entirely"]), ("partially", ["fully"]), ("rarely", ["often"]), ("twice", ["once"]), ("hundreds", ["thousands", "dozens"]), ("thousands", ["hundreds", "millions"]), ("dozens", ["hundreds"]),
        ("only", ["even"]), ("slightly", ["sharply"]), ("sharply", ["slightly"]), ("minor", ["severe"]), ("severe", ["minor"]), ("serious", ["slight"]), ("slow", ["fast"]), ("briefly", ["permanently"]), ("temporarily", ["permanently"]), ("temporary", ["permanent"]), ("permanent", ["temporary"]), ("partial", ["full"]),
    ];

    private static readonly (string From, string[] To)[] Orders =
        [("after", ["before"]), ("before", ["after"]), ("since", ["until"]), ("until", ["since"]), ("because of", ["despite"]), ("due to", ["despite"]), ("despite", ["because of"]), ("although", ["because"]), ("because", ["although"]), ("from", ["to"]), ("with", ["without"]), ("without", ["with"]), ("for", ["against"]), ("against", ["for"]), ("inside", ["outside"]), ("outside", ["inside"]), ("in favor of", ["against"]), ("in favour of", ["against"])];

    private static readonly (string From, string[] To)[] Denials =
    [
        ("denied", ["confirmed", "admitted"]), ("denies", ["confirms"]), ("confirmed", ["denied"]), ("refused to", ["agreed to"]), ("declined to", ["agreed to"]), ("failed to", ["managed to"]), ("unable to", ["able to"]), ("able to", ["unable to"]), ("agreed to", ["refused to"]), ("rejected", ["accepted"]),
        ("no", ["some"]), ("none", ["all"]), ("nobody", ["everybody"]), ("never", ["often"]), ("nothing", ["something"]), ("cannot", ["can"]), ("unknown", ["known"]), ("uninjured", ["injured"]), ("unharmed", ["harmed"]), ("unclear", ["clear"]), ("stopped", ["continued"]), ("prevented", ["caused"]), ("impossible", ["possible"]),
        ("said", ["denied"]), ("admitted", ["denied"]), ("continued", ["stopped"]), ("remains", ["is no longer"]), ("still", ["no longer"]), ("survived", ["died"]), ("found", ["lost"]), ("avoid", ["cause"]), ("banned", ["allowed"]), ("lifted", ["imposed"]), ("imposed", ["lifted"]), ("blocked", ["approved"]), ("condemned", ["praised"]), ("praised", ["condemned"]),
    ];

    private readonly Random _chance = new(seed);

    public static bool IsFiner(Mutation mutation) => mutation.Kind is "modality" or "hedge" or "quotation" or "comparative" or "quantity" or "order" or "counted" or "denial";

    public IEnumerable<Mutation> Of(string sentence)
    {
        var made = Swaps("modality", sentence, Modalities).Concat(Dropped(sentence)).Concat(Hedged(sentence)).Concat(Quoted(sentence))
            .Concat(Swaps("comparative", sentence, [.. Directions.SelectMany(pair => new[] { (pair.One, new[] { pair.Other }), (pair.Other, new[] { pair.One }) })]))
            .Concat(Swaps("quantity", sentence, Quantities)).Concat(Swaps("order", sentence, Orders)).Concat(Swaps("denial", sentence, Denials)).Concat(Undenied(sentence)).Concat(Counted(sentence));
        return made.Where(mutation => mutation.Text != sentence && !Told(mutation.Text).Equals(Told(sentence), StringComparison.Ordinal));
    }

    /// <summary>One of the places that a phrase has outside of quotation marks, as each of what it can become.</summary>
    private IEnumerable<Mutation> Swaps(string kind, string sentence, IEnumerable<(string From, string[] To)> pairs)
    {
        foreach (var (from, to) in pairs)
        {
            var places = PlacesOf(sentence, from).Where(at => !IsNameOrPhrase(sentence, at, from)).ToList();
            if (places.Count > 0 && places[_chance.Next(places.Count)] is var at)
                yield return new Mutation(kind, Put(sentence, at, from.Length, to[_chance.Next(to.Length)]));
        }
    }

    private static IEnumerable<Mutation> Dropped(string sentence)
    {
        foreach (var doubt in Doubts)
            foreach (var at in PlacesOf(sentence, doubt).Where(at => at > 0 && sentence[(at + doubt.Length)..].StartsWith(' ')).Take(1))
                yield return new Mutation("hedge", Put(sentence, at, doubt.Length + 1, ""));
    }

    private IEnumerable<Mutation> Hedged(string sentence)
    {
        foreach (var (from, to) in Hedges)
            foreach (var at in PlacesOf(sentence, from).Where(at => NumberBehind().IsMatch(sentence[(at + from.Length)..])).Take(1))
            {
                yield return new Mutation("hedge", Put(sentence, at, from.Length, to[_chance.Next(to.Length)]));
                if (at > 0)
                    yield return new Mutation("hedge", Put(sentence, at, from.Length + 1, ""));
            }
    }

    /// <summary>One word of a quotation is another, is missing, or is denied.</summary>
    private IEnumerable<Mutation> Quoted(string sentence)
    {
        foreach (Match quotation in Quotation().Matches(sentence))
        {
            var words = Word().Matches(quotation.Value);
            if (words.Count < 2)
                continue;

            var word = words[_chance.Next(words.Count)];
            var other = otherWords[_chance.Next(otherWords.Count)];
            if (!other.Equals(word.Value, StringComparison.OrdinalIgnoreCase))
                yield return new Mutation("quotation", Put(sentence, quotation.Index + word.Index, word.Length, other));

            var left = words[_chance.Next(words.Count - 1)];
            yield return new Mutation("quotation", Put(sentence, quotation.Index + left.Index, left.Length + 1, ""));
            yield return new Mutation("quotation", Put(sentence, quotation.Index + left.Index, left.Length, left.Value + " not"));
        }
    }

    /// <summary>"Neither signed nor rejected" as "either signed or rejected".</summary>
    private static IEnumerable<Mutation> Undenied(string sentence)
    {
        foreach (var at in PlacesOf(sentence, "neither").Where(at => sentence.IndexOf(" nor ", at, StringComparison.Ordinal) > 0).Take(1))
            yield return new Mutation("denial", Put(Put(sentence, sentence.IndexOf(" nor ", at, StringComparison.Ordinal), 5, " or "), at, 7, "either"));
    }

    /// <summary>"12 soldiers and 3 civilians" as "12 civilians and 3 soldiers".</summary>
    private static IEnumerable<Mutation> Counted(string sentence)
    {
        var counts = CountedNoun().Matches(sentence);
        for (var i = 0; i + 1 < counts.Count; i++)
        {
            var (a, b) = (counts[i].Groups[2], counts[i + 1].Groups[2]);
            if (a.Value != b.Value && a.Value.TrimEnd('s') != b.Value.TrimEnd('s'))
                yield return new Mutation("counted", sentence[..a.Index] + b.Value + sentence[(a.Index + a.Length)..b.Index] + a.Value + sentence[(b.Index + b.Length)..]);
        }
    }

    private static IEnumerable<int> PlacesOf(string sentence, string phrase)
    {
        var quotations = Quotation().Matches(sentence);
        for (var at = sentence.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(phrase, at + 1, StringComparison.Ordinal))
            if ((at == 0 || sentence[at - 1] is ' ' or '(') && (at + phrase.Length == sentence.Length || sentence[at + phrase.Length] is ' ' or ',' or '.' or ';')
                && !quotations.Any(quotation => at >= quotation.Index && at < quotation.Index + quotation.Length))
                yield return at;
    }

    /// <summary>Words that say something else in these phrases: "at most" is no superlative, and "more than" is a hedge.</summary>
    private static bool IsNameOrPhrase(string sentence, int at, string word)
    {
        var before = sentence[..at].TrimEnd();
        var behind = sentence[(at + word.Length)..].TrimStart();
        return word switch
        {
            // "Left 12 miners trapped" is no leaving, and has no contrary.
            "left" when LeftSomebody().IsMatch(behind) => true,
            "more" or "less" => behind.StartsWith("than", StringComparison.Ordinal) || behind.StartsWith("or less", StringComparison.Ordinal) || before.EndsWith("once", StringComparison.Ordinal) || before.EndsWith(" or", StringComparison.Ordinal),
            "from" or "for" or "with" or "up" or "down" or "over" or "still" or "no" or "found" or "only" or "some" or "his" or "her" or "he" or "she" => !Distinct(word, before, behind),
            "early" or "late" or "first" or "last" or "new" or "most" or "long" or "left" or "right" or "light" or "may" or "can" or "rise" or "import" => before.EndsWith(" at", StringComparison.Ordinal) || (behind.Length > 0 && char.IsUpper(behind[0])) || behind.StartsWith("of ", StringComparison.Ordinal) || before.EndsWith("York", StringComparison.Ordinal),
            _ => false,
        };
    }

    /// <summary>Small words are changed where the change is sure to tell something else.</summary>
    private static bool Distinct(string word, string before, string behind) => word switch
    {
        "from" => before.EndsWith("came", StringComparison.Ordinal) || before.EndsWith("flew", StringComparison.Ordinal) || before.EndsWith("travelled", StringComparison.Ordinal),
        "for" => before.EndsWith("voted", StringComparison.Ordinal) || before.EndsWith("vote", StringComparison.Ordinal) || before.EndsWith("campaigned", StringComparison.Ordinal),
        "up" or "down" => before.EndsWith("is", StringComparison.Ordinal) || before.EndsWith("was", StringComparison.Ordinal) || before.EndsWith("went", StringComparison.Ordinal),
        "still" or "no" or "some" => behind.Length > 0 && char.IsLower(behind[0]),
        "his" or "her" or "he" or "she" => !before.EndsWith("told", StringComparison.Ordinal),
        "found" => before.EndsWith("was", StringComparison.Ordinal) || before.EndsWith("were", StringComparison.Ordinal),
        _ => false,
    };

    private static string Told(string sentence) => string.Join(' ', sentence.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries));

    private static string Put(string sentence, int at, int length, string text) => sentence[..at] + text + sentence[(at + length)..];

    [GeneratedRegex(@"^ ([0-9]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|a hundred|half|one|\$|£|€|US\$)", RegexOptions.NonBacktracking)]
    private static partial Regex NumberBehind();

    [GeneratedRegex(@"^(at least |more than |about |some |nearly )?([0-9]+|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|many)\b", RegexOptions.NonBacktracking)]
    private static partial Regex LeftSomebody();

    [GeneratedRegex("“[^“”\"]+”|\"[^\"]+\"", RegexOptions.NonBacktracking)]
    private static partial Regex Quotation();

    [GeneratedRegex(@"\b[a-zA-Z]{2,}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b([0-9][0-9,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty) ([a-z]{3,}s|people|men|women|children)\b", RegexOptions.NonBacktracking)]
    private static partial Regex CountedNoun();
}

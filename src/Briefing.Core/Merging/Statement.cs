using Briefing.Reading;

namespace Briefing.Merging;

/// <summary>A claim as merging compares it: which origin makes it, and its words as weighted features.</summary>
internal sealed class Statement
{
    public required Claim Claim { get; init; }

    /// <summary>Number of the origin that makes it. Statements of one origin are one voice.</summary>
    public required int Origin { get; init; }

    public required List<Token> Tokens { get; init; }

    /// <summary>For each token its feature, or null where it has none.</summary>
    public required string?[] Keys { get; init; }

    /// <summary>Stems of content words and canonical names, without repetition, in order of appearance.</summary>
    public required string[] Features { get; init; }

    /// <summary>Those of its features that it denies.</summary>
    public required HashSet<string> Denied { get; init; }

    /// <summary>What it does with what it says, and which of its tokens it does not assert.</summary>
    public required StanceReading Reading { get; init; }

    public Stance Stance => Reading.Stance;

    /// <summary>False for a figure that it denies, asks for or takes back: "denied that five had died", "it is two, not five".</summary>
    public bool Gives(Value value)
    {
        var first = Tokens.FindIndex(token => token.Start >= value.Start);
        return !(first >= Reading.First && first < Reading.Next) && !(first > 0 && Tokens[first - 1].IsAny(["not", "nicht", "pas"]));
    }

    public HashSet<string> FeatureSet => field ??= new HashSet<string>(Features, StringComparer.Ordinal);

    /// <summary>Its features without its dates: what it says beside when.</summary>
    public HashSet<string> Wording => field ??= [.. Keys.Where((key, at) => key is not null && !Claim.Values.Any(value => value.Kind == ValueKind.Date && value.Start <= Tokens[at].Start && Tokens[at].End <= value.End)).OfType<string>()];

    /// <summary>What its wording weighs in the news at large.</summary>
    public double WordingWeight => field > 0 ? field : field = Wording.Sum(CommonWeights.Of);

    /// <summary>Those of its features that are no names and do not say who said it.</summary>
    public HashSet<string> Asserted => field ??= AssertedFeatures();

    /// <summary>Those of the asserted features that stand in its main clause and in no date; see <see cref="MainAssertion"/>.</summary>
    public HashSet<string> Main => field ??= MainFeatures();

    /// <summary>What its main clause asserts in the same numbers and weights.</summary>
    public (int Rank, double Weight)[] WeighedMain { get; set; } = [];

    /// <summary>Those of <see cref="Telling"/> that stand in its main clause.</summary>
    public Value[] TellingInMain => field ??= [.. Telling.Where(IsInMain)];

    /// <summary>Whether a token is part of a name by its writing: a capitalised word that is neither a function word nor a day or month.</summary>
    public bool IsNameAt(int at) =>
        Tokens[at].IsCapitalised && Tokens[at].Text.Length > 1 && !FunctionWords.Contains("en", Tokens[at].Lower)
        && Calendar.WeekdayOf(Tokens[at]) is null && Calendar.MonthOf(Tokens[at]) is null;

    /// <summary>What is done in its main clause, as <see cref="Merging.Acts"/> knows it.</summary>
    public HashSet<string> Acts => field ??= [.. Tokens.Where((token, at) => MainTokens[at] && !token.IsCapitalised).Select(token => Merging.Acts.Of(token.Lower)).OfType<string>()];

    /// <summary>Whether it gives a value of its own in its main clause.</summary>
    public bool IsInMain(Value value) => MainTokens[Tokens.FindIndex(token => token.Start >= value.Start)];

    /// <summary>Whether a token stands in its main clause.</summary>
    public bool IsInMainAt(int at) => MainTokens[at];

    /// <summary>Features of its main clause, names included.</summary>
    public HashSet<string> MainKeys => field ??= [.. Keys.Where((key, at) => key is not null && MainTokens[at]).OfType<string>()];

    private bool[] MainTokens => field ??= MainAssertion.In(Tokens);

    /// <summary>What it asserts in the same numbers and weights as <see cref="Weighed"/>.</summary>
    public (int Rank, double Weight)[] WeighedAsserted { get; set; } = [];

    /// <summary>Its names in the same numbers and weights.</summary>
    public (int Rank, double Weight)[] WeighedNames { get; set; } = [];

    /// <summary>Sum of the weights of <see cref="Asserted"/>; set when the story's weights are known.</summary>
    public double AssertedWeight { get; set; }

    /// <summary>Sum of the weights of <see cref="Names"/>; set when the story's weights are known.</summary>
    public double NamesWeight { get; set; }

    /// <summary>Its figures that tell anything of what it is about; see <see cref="Paraphrase.TellingOf"/>.</summary>
    public Value[] Telling => field ??= [.. Claim.Values.Where(value => Paraphrase.TellingOf(value) > 0)];

    /// <summary>Its plans and past events; empty where it is not English.</summary>
    public Event[] Events => field ??= IsEnglish ? [.. Event.Of(Tokens)] : [];

    /// <summary>It announces something: "is to open", "will meet", "is scheduled to continue".</summary>
    public bool IsPlan => _isPlan ??= Array.Exists(Events, told => told.IsPlan) || Tokens.Exists(token => token.IsAny(["scheduled", "slated"]));

    private bool? _isPlan;

    public required bool IsEnglish { get; init; }

    /// <summary>Its features with one word for each thing that has many names.</summary>
    public HashSet<string> Things => field ??= [.. Features.Select(Nouns.Of)];

    /// <summary>Those of its features that are names.</summary>
    public HashSet<string> Names => field ??= [.. Features.Where(feature => feature[0] == '@')];

    /// <summary>The dates that say when it was; the day of somebody's saying it is none.</summary>
    public Value[] Times => field ??= [.. Claim.Values.Where(value => value.Kind == ValueKind.Date && !Verbs.IsSpeech(value.Role))];

    /// <summary>The same claim in the origin's other copies, verbatim spans only.</summary>
    public List<Claim> Copies { get; } = [];

    /// <summary>The sentences of the other copies as they stand there, in their own words.</summary>
    public List<Claim> Rewordings { get; } = [];

    /// <summary>The articles of the origin that give this value in this statement, reworded or not.</summary>
    public IEnumerable<string> ArticlesGiving(Value value) => Rewordings
        .Where(copy => copy.Values.Any(other => ValueComparison.MayBeOne(value, other)))
        .Select(copy => copy.Article)
        .Prepend(Claim.Article);

    /// <summary>Its features as numbers, in order, with what each weighs in the story; set when the story's weights are known.</summary>
    public (int Rank, double Weight)[] Weighed { get; set; } = [];

    /// <summary>Its wording in the same numbers, with what each weighs in the news at large.</summary>
    public (int Rank, double Weight)[] WeighedWording { get; set; } = [];

    /// <summary>What two lists of features have in common, both in order: how many, and what they weigh.</summary>
    public static (int Count, double Weight) Shared((int Rank, double Weight)[] left, (int Rank, double Weight)[] right)
    {
        var (count, weight) = (0, 0.0);
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            var order = left[i].Rank - right[j].Rank;
            if (order == 0)
            {
                count++;
                weight += left[i].Weight;
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return (count, weight);
    }

    /// <summary>Sum of the weights of <see cref="Features"/>; set when the story's weights are known.</summary>
    public double Weight { get; set; }

    private HashSet<string> MainFeatures()
    {
        var main = MainTokens;
        return [.. Keys.Where((key, at) => key is not null && key[0] != '@' && main[at] && !Claim.Values.Any(value => value.Kind == ValueKind.Date && value.Start <= Tokens[at].Start && Tokens[at].End <= value.End)).OfType<string>()];
    }

    private HashSet<string> AssertedFeatures()
    {
        var attributed = Attribution.In(Tokens);
        return [.. Keys.Where((key, at) => key is not null && key[0] != '@' && !attributed[at]).OfType<string>()];
    }
}

using System.Text.Json.Nodes;
using Briefing.Summarising.Modelling;

namespace Briefing.Core.Tests.Summarising.Modelling;

/// <summary>Fails in one way at the calls that it is told to, and is honest at the others.</summary>
internal sealed class FailingModel(Func<string> fail, Func<int, bool> at) : TestModel
{
    protected override string Answer(int number, string kind, JsonObject data) => at(number) ? fail() : HonestModel.Honest(kind, data).ToJsonString();

    /// <summary>Every way in which a client or an answer can fail, by name.</summary>
    public static IReadOnlyDictionary<string, Func<string>> Faults { get; } = new Dictionary<string, Func<string>>
    {
        ["unavailable"] = () => throw new ModelFailure(ModelFailureKind.Unavailable, "503"),
        ["timed out"] = () => throw new ModelFailure(ModelFailureKind.TimedOut, "no answer within its time"),
        ["refused"] = () => throw new ModelFailure(ModelFailureKind.Refused, "content_filter"),
        ["budget spent"] = () => throw new ModelFailure(ModelFailureKind.BudgetSpent, "the run's tokens are spent"),
        ["bad answer"] = () => throw new ModelFailure(ModelFailureKind.BadAnswer, "truncated"),
        ["foreign exception"] = () => throw new InvalidOperationException("something of an SDK's own"),
        ["its own cancellation"] = () => throw new OperationCanceledException(),
        ["empty"] = () => "",
        ["no JSON"] = () => "Sure! Here is your brief:",
        ["cut off"] = () => """{"headline":{"text":"Mudslide kil""",
        ["another schema"] = () => """{"claims":[],"sentences":[],"headline":"x"}""",
        ["wrong types"] = () => """{"headline":1,"sentences":{"text":[]}}""",
        ["a property twice"] = () => """{"claims":[],"claims":[]}""",
        ["half a surrogate pair"] = () => """{"claims":[{"text":"\ud800","ids":[0]}]}""",
        ["numbers too large"] = () => """{"claims":[{"text":"x","ids":[99999999999999999999]}]}""",
        ["ten megabytes"] = () => $$"""{"claims":[{"text":"{{new string('x', 10_000_000)}}","ids":[0]}]}""",
        ["depth"] = () => new string('[', 10_000),
    };
}

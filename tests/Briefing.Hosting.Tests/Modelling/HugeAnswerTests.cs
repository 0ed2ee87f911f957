using Briefing.Summarising.Modelling;

namespace Briefing.Hosting.Tests.Modelling;

/// <summary>Alone, since it measures the memory of the process.</summary>
[CollectionDefinition(nameof(HugeAnswerTests), DisableParallelization = true)]
[Collection(nameof(HugeAnswerTests))]
public sealed class HugeAnswerTests : ModelTest
{
    [Fact]
    public async Task An_endless_answer_is_left_at_its_cap()
    {
        using var model = Model();
        await AskAsync(model, "Is everything compiled?");
        Server.Fault = (_, _) => Fault.HugeBody;
        var before = GC.GetTotalAllocatedBytes();

        var failure = await FailAsync(AskAsync(model));

        Assert.Equal((ModelFailureKind.BadAnswer, 2), (failure.Kind, Server.Requests));
        Assert.Contains("larger than 4096 kB", failure.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 8 * Options.AnswerBytes);
    }
}

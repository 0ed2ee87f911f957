using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Briefing.Summarising.Modelling;

/// <summary>One question to the model and its answer, held to the schema. Counts what it cost.</summary>
internal sealed class ModelCall(IChatClient client, string? model)
{
    private readonly Lock _counting = new();
    private ModelReport _report = ModelReport.None;

    /// <summary>What the calls so far have cost.</summary>
    public ModelReport Report
    {
        get
        {
            lock (_counting)
                return _report;
        }
    }

    /// <summary>Asks, and reads the answer.</summary>
    /// <param name="read">Makes of the answer what it says, or null where it is not what the schema asks for.</param>
    /// <returns>Null where the model failed, in whatever way: the brief goes on without this answer.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public async Task<TAnswer?> AskAsync<TAnswer>(Prompt prompt, string data, Func<JsonElement, TAnswer?> read, CancellationToken cancellation)
        where TAnswer : class
    {
        try
        {
            var response = await client.GetResponseAsync(
                [new ChatMessage(ChatRole.System, prompt.Instructions), new ChatMessage(ChatRole.User, data)],
                prompt.OptionsFor(model),
                cancellation);
            var text = response.Text;
            Count(Cost(response, prompt, data, text));
            if (AnswerReader.Read(text, read) is { } answer)
                return answer;

            Count(Failure(ModelFailureKind.BadAnswer));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException)
        {
            Count(Failure(ModelFailureKind.TimedOut));
        }
        catch (ModelFailure failure)
        {
            Count(Failure(failure.Kind));
        }
        catch (Exception)
        {
            // A model is somebody else's program behind somebody else's adapter: nothing that it throws may cost the brief.
            Count(Failure(ModelFailureKind.Unavailable));
        }

        return null;
    }

    private static ModelReport Cost(ChatResponse response, Prompt prompt, string data, string text) =>
        response.AdditionalProperties?.ContainsKey(ModelAnswer.FromCache) is true
            ? new ModelReport { Answers = 1, CacheHits = 1 }
            : new ModelReport
            {
                Answers = 1,
                PromptTokens = response.Usage?.InputTokenCount ?? prompt.Tokens + TokenEstimate.Of(data),
                CompletionTokens = response.Usage?.OutputTokenCount ?? TokenEstimate.Of(text),
            };

    private static ModelReport Failure(ModelFailureKind kind) =>
        new() { Failures = ModelReport.None.Failures.Add(kind, 1) };

    private void Count(ModelReport part)
    {
        lock (_counting)
            _report += part;
    }
}

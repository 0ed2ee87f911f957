using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Briefing.Summarising.Modelling;

/// <summary>What the model is told to do and what its answer must look like: two files of one version, which nothing is ever put into.</summary>
internal sealed class Prompt
{
    /// <summary>Changes with every change of a prompt or a schema, so that no answer to another prompt is taken for one to this.</summary>
    public const string Version = "1";

    public static readonly Prompt Claims = new("claims", mostAnswerTokens: 3000);
    public static readonly Prompt Story = new("story", mostAnswerTokens: 1500);
    public static readonly Prompt Again = new("again", mostAnswerTokens: 1000);

    private readonly int _mostAnswerTokens;

    private Prompt(string name, int mostAnswerTokens)
    {
        _mostAnswerTokens = mostAnswerTokens;
        Name = name;
        Instructions = Read($"prompts/{name}-{Version}.txt");
        var schema = Read($"prompts/{name}-{Version}.schema.json");
        using var document = JsonDocument.Parse(schema);
        Schema = document.RootElement.Clone();
        Tokens = TokenEstimate.Of(Instructions) + TokenEstimate.Of(schema);
    }

    public string Name { get; }

    public string Instructions { get; }

    public JsonElement Schema { get; }

    /// <summary>What instructions and schema cost with every call.</summary>
    public int Tokens { get; }

    public ChatOptions OptionsFor(string? model) => new()
    {
        ModelId = model,
        Temperature = 0,
        MaxOutputTokens = _mostAnswerTokens,
        ResponseFormat = ChatResponseFormat.ForJsonSchema(Schema, Name),
    };

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Prompt).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().Trim();
    }
}

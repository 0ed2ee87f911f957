using System.Text.Json;

namespace Briefing.Hosting.Tests.Modelling;

/// <summary>Bodies that the server answers with.</summary>
internal static class Completion
{
    public static string Of(ChatRequest request, string? content, string finishReason = "stop", string? refusal = null, string model = "trial-1") => JsonSerializer.Serialize(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1_780_000_000,
        model,
        choices = new[] { new { index = 0, finish_reason = finishReason, message = new { role = "assistant", content, refusal } } },
        usage = new
        {
            prompt_tokens = Tokens(request.Body),
            completion_tokens = Tokens(content ?? ""),
            total_tokens = Tokens(request.Body) + Tokens(content ?? ""),
        },
    });

    public static string WithoutChoices { get; } =
        """{"id":"chatcmpl-1","object":"chat.completion","created":1780000000,"model":"trial-1","choices":[],"usage":{"prompt_tokens":1,"completion_tokens":0,"total_tokens":1}}""";

    public static string CallingATool { get; } =
        """
        {"id":"chatcmpl-1","object":"chat.completion","created":1780000000,"model":"trial-1","choices":[{"index":0,"finish_reason":"tool_calls",
        "message":{"role":"assistant","content":null,"tool_calls":[{"id":"call_1","type":"function","function":{"name":"send_mail","arguments":"{}"}}]}}],
        "usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}
        """;

    public static string Error(string code, string? param = null) =>
        JsonSerializer.Serialize(new { error = new { message = "Something with \"quotes\" in it, and what the article said.", type = "invalid_request_error", param, code } });

    public static string FilteredPrompt { get; } =
        """
        {"error":{"message":"The response was filtered due to the prompt triggering the content management policy.","type":null,"param":"prompt","code":"content_filter",
        "status":400,"innererror":{"code":"ResponsibleAIPolicyViolation","content_filter_result":{"violence":{"filtered":true,"severity":"high"}}}}}
        """;

    private static int Tokens(string text) => (text.Length + 3) / 4;
}

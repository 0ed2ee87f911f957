using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using Azure.Identity;
using Briefing.Summarising.Modelling;

namespace Briefing.Hosting.Modelling;

/// <summary>What a failure of the SDK means for the call: its kind, whether another try may help, and a sentence that says what to do.</summary>
internal sealed class ServerErrors(ModelOptions options, TimeProvider clock)
{
    private readonly string _host = options.Endpoint.Host;

    public FailedTry Of(Exception fault) => fault switch
    {
        ClientResultException { Status: > 0 } answered => OfStatus(answered),
        ClientResultException { InnerException: { } cause } => Of(cause),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError } =>
            new FailedTry(ModelFailureKind.Unavailable, $"{_host} cannot be reached. Check Briefing__Model__Endpoint and that the server runs.", fault) { MayPass = true, IsFree = true },
        HttpRequestException or IOException =>
            new FailedTry(ModelFailureKind.Unavailable, $"The connection to {_host} broke off.", fault) { MayPass = true },
        AuthenticationFailedException =>
            new FailedTry(ModelFailureKind.Unavailable, $"This machine has no identity for {_host}. Sign in (az login), give the app a managed identity, or set Briefing__Model__ApiKey.", fault) { IsFree = true },
        OperationCanceledException =>
            new FailedTry(ModelFailureKind.TimedOut, $"{_host} did not answer in time.", fault),
        // The SDK reads answers without looking: no choices, an unknown finish reason or a page of HTML are exceptions of all sorts.
        _ => new FailedTry(ModelFailureKind.BadAnswer, $"{_host} answered with something that is no chat completion ({fault.GetType().Name}).", fault),
    };

    /// <summary>A refusal of the request for its temperature, which reasoning models do not take.</summary>
    public static bool IsAboutTemperature(ClientResultException refusal) =>
        refusal.Status == 400 && ErrorBody.Read(refusal.GetRawResponse()) is { Code: "unsupported_value" or "unsupported_parameter", Parameter: "temperature" };

    private FailedTry OfStatus(ClientResultException answered)
    {
        var (status, response) = (answered.Status, answered.GetRawResponse());
        var error = ErrorBody.Read(response);
        var said = error.Code is { } code ? $"{status}, {code}" : status.ToString(CultureInfo.InvariantCulture);
        return status switch
        {
            400 when error.IsFiltered => Failed(ModelFailureKind.Refused, $"The content filter of {_host} refused the text ({said})."),
            413 or 400 when status == 413 || error.IsTooLong => Failed(ModelFailureKind.Refused, $"The text is longer than {options.Name} takes ({said})."),
            401 or 403 => Free($"{_host} does not accept {Caller} ({said}). {Remedy}"),
            404 => Free($"{_host} knows no model {options.Name} ({said}). Check Briefing__Model__Name and Briefing__Model__Endpoint."),
            429 when error.Code == "insufficient_quota" => Free($"The account at {_host} has nothing left to spend ({said}). Raise its limit there."),
            429 or 503 => Passing(isFree: true),
            408 or 409 or >= 500 => Passing(isFree: false),
            _ => Failed(ModelFailureKind.Unavailable, $"{_host} does not take the request ({said}). Check that {options.Name} knows JSON schemas, and Briefing__Model__Endpoint."),
        };

        // Without the exception of the SDK: its text is the server's, which may quote the article.
        FailedTry Failed(ModelFailureKind kind, string sentence) => new(kind, sentence);

        FailedTry Free(string sentence) => new(ModelFailureKind.Unavailable, sentence) { IsFree = true };

        FailedTry Passing(bool isFree) =>
            new(ModelFailureKind.Unavailable, $"{_host} is too busy or out of order ({said}).") { MayPass = true, IsFree = isFree, Wait = Wait(response) };
    }

    private string Caller => options.ApiKey is null ? "this machine's identity" : "the key";

    private string Remedy => options.ApiKey is null && options.IsAzure
        ? "Give it the role Cognitive Services OpenAI User there, or set Briefing__Model__ApiKey."
        : "Check Briefing__Model__ApiKey.";

    /// <summary>What the server asks to wait: in milliseconds (Azure and OpenAI), in seconds, or until a moment.</summary>
    private TimeSpan? Wait(PipelineResponse? response)
    {
        if (response is null)
            return null;
        if (response.Headers.TryGetValue("retry-after-ms", out var text) && IsNumber(text, out var milliseconds))
            return TimeSpan.FromMilliseconds(milliseconds);
        if (!response.Headers.TryGetValue("Retry-After", out text))
            return null;
        if (IsNumber(text, out var seconds))
            return TimeSpan.FromSeconds(seconds);
        return DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? TimeSpan.FromTicks(Math.Max(0, (moment - clock.GetUtcNow()).Ticks))
            : null;

        static bool IsNumber(string? text, out double number) =>
            double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && number <= 1e9;
    }
}

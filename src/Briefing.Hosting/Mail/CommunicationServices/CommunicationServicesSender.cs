using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Briefing.Delivering;

namespace Briefing.Hosting.Mail.CommunicationServices;

/// <summary>
/// Hands mail to Azure Communication Services by its REST interface. The operation's id follows from the Message-ID, so what became of a mail whose
/// answer was lost can be asked for. Nothing is repeated: whether the service would see a repeat as one is not promised.
/// </summary>
public sealed class CommunicationServicesSender : IMailSender
{
    private const string Version = "2023-03-31";
    private const string Scope = "https://communication.azure.com//.default";

    /// <summary>Whatever the service asks for, there is another try before the mail is given up as late (<see cref="DeliveryOptions.LongestDelay"/>).</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    private readonly CommunicationServicesOptions _options;
    private readonly HttpPipeline _pipeline;
    private readonly TimeProvider _clock;

    public CommunicationServicesSender(CommunicationServicesOptions options, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);
        HttpPipelinePolicy access = options.AccessKey is { } key ? new AccessKeyPolicy(key, clock)
            : options.Identity is { } identity ? new BearerTokenAuthenticationPolicy(identity, Scope)
            : throw new ArgumentException("Communication Services needs an access key or an identity.", nameof(options));
        var pipeline = new PipelineOptions { Retry = { MaxRetries = 0, NetworkTimeout = options.AnswerWithin } };
        _pipeline = HttpPipelineBuilder.Build(pipeline, [], [access], new ResponseClassifier());
    }

    public async Task<SendOutcome> SendAsync(MailMessage message, CancellationToken cancellation = default)
    {
        var operation = OperationOf(message.MessageId);
        using var request = Request(RequestMethod.Post, "/emails:send");
        request.Request.Headers.SetValue("Operation-Id", operation);
        request.Request.Headers.SetValue("Content-Type", "application/json");
        request.Request.Content = RequestContent.Create(MailJson.Write(message));
        try
        {
            await _pipeline.SendAsync(request, cancellation);
        }
        catch (Exception failure) when (IsConnectionRefused(failure))
        {
            return new SendOutcome.RefusedForNow($"Communication Services cannot be reached: {failure.Message}");
        }
        catch (Exception failure) when (failure is RequestFailedException or IOException or OperationCanceledException or AggregateException)
        {
            return await AskOnceAsync(operation) ?? new SendOutcome.Unanswered($"The mail was handed to Communication Services, and no answer came: {failure.Message}");
        }

        return await JudgeAsync(request.Response, operation);
    }

    public Task<SendOutcome?> FindAsync(string messageId, CancellationToken cancellation = default) => AskOnceAsync(OperationOf(messageId));

    private async Task<SendOutcome> JudgeAsync(Response response, string operation) => response.Status switch
    {
        202 or 200 => await FollowAsync(operation),
        429 or 503 => new SendOutcome.RefusedForNow(Describe(response), RetryAfter(response)),
        401 or 403 or 404 => new SendOutcome.RefusedForNow($"Communication Services does not let us in: {Describe(response)}"),
        >= 400 and < 500 => new SendOutcome.RefusedForGood(Describe(response), ConcernsAddress: false),
        _ => await AskOnceAsync(operation) ?? new SendOutcome.Unanswered(Describe(response)),
    };

    private async Task<SendOutcome> FollowAsync(string operation)
    {
        var started = _clock.GetTimestamp();
        while (true)
        {
            var (outcome, wait) = await AskAsync(operation);
            if (outcome is not null)
                return outcome;
            if (_clock.GetElapsedTime(started) + wait > _options.FollowFor)
                return new SendOutcome.Accepted($"Communication Services took it as operation {operation}.");
            await Task.Delay(wait, _clock);
        }
    }

    private async Task<SendOutcome?> AskOnceAsync(string operation)
    {
        var (outcome, _) = await AskAsync(operation, isKnown: false);
        return outcome;
    }

    /// <param name="isKnown">True where the service has said that it has the mail; otherwise a running operation is news enough.</param>
    private async Task<(SendOutcome? Outcome, TimeSpan Wait)> AskAsync(string operation, bool isKnown = true)
    {
        var wait = TimeSpan.FromSeconds(1);
        using var request = Request(RequestMethod.Get, $"/emails/operations/{operation}");
        try
        {
            await _pipeline.SendAsync(request, CancellationToken.None);
            if (request.Response.Status != 200)
                return (null, RetryAfter(request.Response) ?? wait);

            using var document = JsonDocument.Parse(request.Response.Content);
            return (Outcome(document.RootElement, operation, isKnown), RetryAfter(request.Response) ?? wait);
        }
        catch (Exception failure) when (failure is RequestFailedException or IOException or OperationCanceledException or AggregateException or JsonException or InvalidOperationException)
        {
            return (null, wait);
        }
    }

    private static SendOutcome? Outcome(JsonElement result, string operation, bool isKnown)
    {
        var status = result.TryGetProperty("status", out var value) ? value.GetString() : null;
        switch (status)
        {
            case "Succeeded":
                return new SendOutcome.Accepted($"Communication Services sent it as operation {operation}.");
            case "Failed" or "Canceled":
                var code = result.TryGetProperty("error", out var error) && error.TryGetProperty("code", out var named) ? named.GetString() : status;
                return new SendOutcome.RefusedForGood($"Communication Services did not send it: {code}.", ConcernsAddress: code == "EmailDroppedAllRecipientsSuppressed");
            default:
                return isKnown || status is not ("NotStarted" or "Running") ? null : new SendOutcome.Accepted($"Communication Services has it as operation {operation}.");
        }
    }

    private HttpMessage Request(RequestMethod method, string path)
    {
        var message = _pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(_options.Endpoint, $"{path}?api-version={Version}"));
        message.Request.Headers.SetValue("Accept", "application/json");
        return message;
    }

    /// <summary>The service wants a GUID; ours is the hash that the Message-ID is made of.</summary>
    private static string OperationOf(string messageId) => Guid.ParseExact(messageId.Split('@')[0], "N").ToString("D");

    private static TimeSpan? RetryAfter(Response response) =>
        response.Headers.TryGetValue("Retry-After", out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Min(seconds, LongestWait.TotalSeconds))
            : null;

    private static string Describe(Response response)
    {
        try
        {
            using var document = JsonDocument.Parse(response.Content);
            return string.Create(CultureInfo.InvariantCulture, $"{response.Status} {document.RootElement.GetProperty("error").GetProperty("code").GetString()}");
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{response.Status} {response.ReasonPhrase}");
        }
    }

    private static bool IsConnectionRefused(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException!)
        {
            if (cause is System.Net.Sockets.SocketException { SocketErrorCode: System.Net.Sockets.SocketError.ConnectionRefused or System.Net.Sockets.SocketError.HostNotFound })
                return true;
        }

        return false;
    }

    private sealed class PipelineOptions : ClientOptions;
}

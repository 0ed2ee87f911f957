using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Briefing.Hosting.Tests.Modelling;

/// <summary>A model's server on this machine: checks requests as the real ones do, answers as it is told to, and fails on demand.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    public const string Key = "trial-key";
    public const string Model = "trial-1";

    private readonly ConcurrentQueue<ChatRequest> _received = new();
    private readonly SemaphoreSlim _arrivals = new(0);
    private int _requests;

    private WebApplication _app = null!;

    private ModelServer()
    {
    }

    /// <summary>What the model says to a request that is in order.</summary>
    public Func<ChatRequest, string> Answer { get; set; } = _ => "{}";

    /// <summary>What goes wrong with a request, by its number from zero.</summary>
    public Func<ChatRequest, int, Fault?> Fault { get; set; } = (_, _) => null;

    /// <summary>As reasoning models do.</summary>
    public bool RefusesTemperature { get; set; }

    public Uri Endpoint => new(_app.Urls.Single() + "/v1/");

    public int Requests => Volatile.Read(ref _requests);

    public IReadOnlyCollection<ChatRequest> Received => _received;

    public static async Task<ModelServer> StartAsync(Func<ChatRequest, string>? answer = null)
    {
        var server = new ModelServer();
        if (answer is not null)
            server.Answer = answer;
        server._app = await LoopbackServer.StartAsync(server.HandleAsync);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        _arrivals.Dispose();
    }

    /// <summary>Waits until one more request has arrived.</summary>
    /// <exception cref="TimeoutException">None does within half a minute.</exception>
    public async Task ArrivalAsync()
    {
        if (!await _arrivals.WaitAsync(TimeSpan.FromSeconds(30)))
            throw new TimeoutException("No request arrived.");
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var number = Interlocked.Increment(ref _requests) - 1;
        using var document = JsonDocument.Parse(body);
        if (context.Request is not { Method: "POST", Path.Value: "/v1/chat/completions" })
            await context.WriteAsync(404, Completion.Error("not_found"));
        else if (RequestRules.Fault(document.RootElement) is { } fault)
            await context.WriteAsync(400, Completion.Error("invalid_request_error", fault));
        else
            await AnswerAsync(context, ChatRequest.Read(body, context.Request.Headers.Authorization), number);
    }

    private async Task AnswerAsync(HttpContext context, ChatRequest request, int number)
    {
        _received.Enqueue(request);
        _arrivals.Release();
        if (Fault(request, number) is { } fault)
            await FaultyServer.PlayAsync(context, fault, request, Answer(request));
        else if (RefusesTemperature && request.Temperature is not null)
            await context.WriteAsync(400, Completion.Error("unsupported_value", "temperature"));
        else
            await context.WriteAsync(200, Completion.Of(request, Answer(request)));
    }
}

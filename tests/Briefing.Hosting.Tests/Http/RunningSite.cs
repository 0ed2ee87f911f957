using System.Net;
using System.Text;
using Briefing.Hosting.Http;
using Briefing.Hosting.Serving;
using Briefing.Hosting.Storing;
using Briefing.Storing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefing.Hosting.Tests.Http;

/// <summary>A site on a free port of this machine, with a store of its own.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Newsroom _newsroom;
    private readonly Site _site;
    private readonly Storage _storage;
    private WebServer? _server;

    private RunningSite(SiteOptions options, params IEnumerable<Route> more)
    {
        _storage = Storage.OnFiles(_folder.Path, TimeProvider.System);
        _newsroom = Newsrooms.On(Store);
        _site = Site.Open(Store, _newsroom.Shelf, TimeProvider.System, options, NullLoggerFactory.Instance, more);
    }

    public IBlobStore Store => _storage.Blobs;

    public Newsroom Newsroom => _newsroom;

    public IReadOnlyList<Route> Routes => _site.Routes;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>Open to this machine, unless the options say otherwise.</summary>
    public static async Task<RunningSite> StartAsync(SiteOptions? options = null, params IEnumerable<Route> more)
    {
        options ??= new SiteOptions { IsLocal = true };
        var running = new RunningSite(options, more);
        running._server = await WebServer.StartAsync(running._site, new OneMachineOptions { Storage = running._storage, Site = options }, NullLoggerFactory.Instance, CancellationToken.None);
        running.Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = running._server.Address };
        return running;
    }

    public async Task UploadAsync(params IEnumerable<(string Name, string Text)> articles)
    {
        foreach (var (name, text) in articles)
            await _newsroom.TakeInAsync(Store, name, text);
        await _newsroom.UpdateStoriesAsync();
    }

    public Task<HttpResponseMessage> GetAsync(string path, params IEnumerable<(string Name, string Value)> headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<HttpResponseMessage> PostAsync(string path, string json, params IEnumerable<(string Name, string Value)> headers) =>
        SendAsync(HttpMethod.Post, path, new StringContent(json, Encoding.UTF8, "application/json"), headers);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, params IEnumerable<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = content, Version = HttpVersion.Version11 };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server!.DisposeAsync();
        await _site.DisposeAsync();
        _newsroom.Dispose();
        _folder.Dispose();
    }
}

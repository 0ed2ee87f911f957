using System.Text;
using Azure.Storage.Blobs;
using Briefing.Functions;
using Briefing.Hosting.Storing;
using Briefing.Storing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Hosting.Tests.Deployment;

/// <summary>The functions' methods as a host would call them, against a storage account.</summary>
public sealed class FunctionsRunTests
{
    private const string Report = """
        Ferry to Aldra stops for repairs

        The ferry between Norvik and Aldra will not sail until Friday, the line said on Tuesday. Engineers found a crack 40 centimetres long in its hull.

        About 300 islanders use the ferry every day. A smaller boat carries passengers, and no cars, until the repairs are done.
        """;

    private const string OtherReport = """
        Cracked hull halts Aldra ferry

        Islanders on Aldra are without their ferry until Friday after a crack was found in the hull, the line between Norvik and Aldra announced on Tuesday.

        Some 300 people use it every day. The line has put on a smaller boat for passengers.
        """;

    [SkippableFact]
    public async Task An_upload_becomes_a_story_and_the_story_a_page_and_a_deletion_takes_it_back()
    {
        var account = AzuriteAccount.Require();
        await using var services = Compose(account);
        var (articles, web) = (ActivatorUtilities.CreateInstance<Articles>(services), ActivatorUtilities.CreateInstance<Web>(services));
        var queue = services.GetRequiredService<Storage>().Queue(QueueNames.StoryWork);
        var container = new BlobContainerClient(account, "articles");
        await container.CreateIfNotExistsAsync();

        await container.UploadBlobAsync("ferry.txt", BinaryData.FromString(Report));
        await articles.ArticleUploaded(Stream.Null, "ferry.txt", default);
        await container.UploadBlobAsync("wire/ferry 2.txt", BinaryData.FromString(OtherReport));
        await articles.ArticleEvent(Event("BlobCreated", "PutBlob", "wire/ferry 2.txt"), default);
        await articles.ArticleEvent(Event("BlobCreated", "PutBlob", "wire/ferry 2.txt"), default);
        await DrainAsync(queue, articles);

        var page = await GetAsync(web.Page, services, "/");
        Assert.Contains("Aldra", page);
        Assert.Contains("Norvik", page);
        var feed = await GetAsync(web.GetFeed, services, "/feed.xml");
        Assert.Single(feed.Split("<entry>").Skip(1));

        await container.DeleteBlobAsync("ferry.txt");
        await articles.ArticleEvent(Event("BlobDeleted", "DeleteBlob", "ferry.txt"), default);
        await container.DeleteBlobAsync("wire/ferry 2.txt");
        await articles.Sweep(new TimerInfo(), default);
        await DrainAsync(queue, articles);

        // Readers keep the index for a second.
        var emptied = await Eventually.ValueAsync(async () => await GetAsync(web.Page, services, "/") is var now && !now.Contains("Norvik", StringComparison.Ordinal) ? now : null, TimeSpan.FromSeconds(30));
        Assert.NotNull(emptied);
    }

    [SkippableFact]
    public async Task The_api_asks_for_a_key_under_the_functions_host_whatever_the_trigger_lets_through()
    {
        var account = AzuriteAccount.Require();
        await using var services = Compose(account);
        var web = ActivatorUtilities.CreateInstance<Web>(services);

        var (status, body) = await SendAsync(web.ListStories, services, "GET", "/api/stories");

        Assert.Equal(401, status);
        Assert.Contains("\"title\"", body);
    }

    [SkippableFact]
    public async Task A_message_that_was_given_up_lies_in_quarantine()
    {
        var account = AzuriteAccount.Require();
        await using var services = Compose(account);
        var poison = ActivatorUtilities.CreateInstance<Poison>(services);

        await poison.PoisonArticleEvent("no event at all", default);

        var store = services.GetRequiredService<Storage>().Blobs;
        var kept = new List<string>();
        await foreach (var entry in store.ListAsync(RecordNames.Quarantine))
            kept.Add(entry.Name);
        var record = await store.ReadAsync(Assert.Single(kept));
        Assert.Contains("no event at all", Encoding.UTF8.GetString(record!.Content.Span));
    }

    private static ServiceProvider Compose(string account)
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection([new(Storage.Connection, account)]);
        builder.Services.AddBriefing();
        return builder.Services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }

    private static async Task DrainAsync(IWorkQueue queue, Articles articles)
    {
        while (await queue.ReceiveAsync(32, TimeSpan.FromSeconds(30)) is { Count: > 0 } messages)
        {
            foreach (var message in messages)
            {
                await articles.StoriesChanged(message.Text, default);
                await queue.CompleteAsync(message);
            }
        }
    }

    /// <summary>An event in the form in which Event Grid puts it into a queue.</summary>
    private static string Event(string type, string api, string name) => $$$"""
        {"topic":"/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a","subject":"/blobServices/default/containers/articles/blobs/{{{name}}}",
        "eventType":"Microsoft.Storage.{{{type}}}","id":"831e1650-001e-001b-66ab-eeb76e069631","eventTime":"2026-03-02T08:00:00Z","dataVersion":"","metadataVersion":"1",
        "data":{"api":"{{{api}}}","eTag":"0x8D4BCC2E4835CD0","contentType":"text/plain","blobType":"BlockBlob","url":"https://a.blob.core.windows.net/articles/{{{Uri.EscapeDataString(name).Replace("%2F", "/", StringComparison.Ordinal)}}}"}}
        """;

    private static async Task<string> GetAsync(Func<HttpRequest, Task<IResult>> function, IServiceProvider services, string path)
    {
        var (status, body) = await SendAsync(function, services, "GET", path);
        Assert.Equal(200, status);
        return body;
    }

    private static async Task<(int Status, string Body)> SendAsync(Func<HttpRequest, Task<IResult>> function, IServiceProvider services, string method, string path)
    {
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Method = method;
        context.Request.Scheme = "https";
        context.Request.Host = new HostString("briefing.example");
        context.Request.Path = path;
        context.Request.Headers.Accept = path.EndsWith(".xml", StringComparison.Ordinal) ? "*/*" : "text/html";
        var body = new MemoryStream();
        context.Response.Body = body;
        var result = await function(context.Request);
        await result.ExecuteAsync(context);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()));
    }
}

using Briefing.Hosting.Intake;

namespace Briefing.Hosting.Tests.Intake;

public sealed class ArticleEventTests
{
    private static string Event(string type, string api, string subject, string extra = "") => $$"""
        {
          "topic": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/news/providers/Microsoft.Storage/storageAccounts/briefing",
          "subject": "{{subject}}",
          "eventType": "{{type}}",
          "id": "831e1650-001e-001b-66ab-eeb76e069631",
          "data": {
            "api": "{{api}}", "clientRequestId": "6d79dbfb-0e37-4fc4-981f-442c9ca65760", "requestId": "831e1650-001e-001b-66ab-eeb76e000000",
            "eTag": "\"0x8D4BCC2E4835CD0\"", "contentType": "text/plain", "contentLength": 524288, "blobType": "BlockBlob",
            "url": "https://briefing.blob.core.windows.net/articles/a.txt", "sequencer": "00000000000004420000000000028963"{{extra}},
            "storageDiagnostics": { "batchId": "b68529f3-68cd-4744-baa4-3c0498ec19f0" }
          },
          "dataVersion": "", "metadataVersion": "1", "eventTime": "2026-03-02T08:12:24.0000000Z"
        }
        """;

    private static string[] Names(string message) => [.. ArticleEvent.Names(message)];

    [Theory]
    [InlineData("Microsoft.Storage.BlobCreated", "PutBlob")]
    [InlineData("Microsoft.Storage.BlobCreated", "PutBlockList")]
    [InlineData("Microsoft.Storage.BlobCreated", "CopyBlob")]
    [InlineData("Microsoft.Storage.BlobCreated", "FlushWithClose")]
    [InlineData("Microsoft.Storage.BlobDeleted", "DeleteBlob")]
    [InlineData("Microsoft.Storage.BlobDeleted", "DeleteFile")]
    public void What_happened_to_an_upload_names_it(string type, string api) =>
        Assert.Equal(["feeds/world 1+2%.txt"], Names(Event(type, api, "/blobServices/default/containers/articles/blobs/feeds/world 1+2%.txt")));

    [Theory]
    [InlineData("Microsoft.Storage.BlobCreated", "CreateFile", "articles")]
    [InlineData("Microsoft.Storage.BlobTierChanged", "SetBlobTier", "articles")]
    [InlineData("Microsoft.Storage.DirectoryCreated", "CreateDirectory", "articles")]
    [InlineData("Microsoft.Storage.BlobCreated", "PutBlob", "prepared")]
    [InlineData("Microsoft.Storage.BlobCreated", "PutBlob", "articles-old")]
    public void What_is_no_upload_names_none(string type, string api, string container) =>
        Assert.Empty(Names(Event(type, api, $"/blobServices/default/containers/{container}/blobs/a.txt")));

    [Fact]
    public void Several_events_come_in_one_message_and_each_upload_once()
    {
        var a = Event("Microsoft.Storage.BlobCreated", "PutBlob", "/blobServices/default/containers/articles/blobs/a.txt");
        var b = Event("Microsoft.Storage.BlobDeleted", "DeleteBlob", "/blobServices/default/containers/articles/blobs/b.txt");
        Assert.Equal(["a.txt", "b.txt"], Names($"[{a},{b},{a}]"));
    }

    [Fact]
    public void A_cloud_event_is_read_too() => Assert.Equal(["a.txt"], Names("""
        { "specversion": "1.0", "type": "Microsoft.Storage.BlobCreated", "source": "/subscriptions/0", "id": "1", "time": "2026-03-02T08:12:24Z",
          "subject": "/blobServices/default/containers/articles/blobs/a.txt", "data": { "api": "PutBlob", "url": "https://briefing.blob.core.windows.net/articles/a.txt" } }
        """));

    [Fact]
    public void A_rename_names_the_new_upload_and_the_old_one()
    {
        const string Former = """, "sourceUrl": "https://briefing.dfs.core.windows.net/articles/old%20name.txt" """;
        var renamed = Event("Microsoft.Storage.BlobRenamed", "RenameFile", "/blobServices/default/containers/articles/blobs/new.txt", Former);
        Assert.Equal(["new.txt", "old name.txt"], Names(renamed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"eventType":"Microsoft.Storage.BlobCreated","data":7,"subject":"x"}""")]
    public void Anything_else_is_refused(string message) => Assert.Throws<FormatException>(() => ArticleEvent.Names(message));
}

using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Briefing.Hosting.Storing;
using Briefing.Storing;

namespace Briefing.Hosting.Tests.Storing;

public sealed class AzureBlobStoreTests : BlobStoreContract
{
    private string? _account;

    private protected override int ShortLease => 15;

    private string Account => _account ??= AzuriteAccount.Require();

    private protected override IBlobStore Open() => new AzureBlobStore(Account);

    [SkippableFact]
    public async Task What_an_uploader_says_beside_the_content_is_read()
    {
        var store = Open();
        var container = new BlobServiceClient(Account).GetBlobContainerClient("articles");
        await container.CreateAsync();
        var options = new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["Source"] = "Kolvik Courier" } };
        await container.GetBlobClient("a.txt").UploadAsync(BinaryData.FromString("text"), options);

        var read = await store.ReadAsync("articles/a.txt");
        Assert.Equal("text", Encoding.UTF8.GetString(read!.Content.Span));
        Assert.Equal("Kolvik Courier", read.Metadata["source"]);
    }

    [Fact]
    public async Task An_account_that_does_not_answer_is_reported_without_its_key()
    {
        var silent = new AzureBlobStore("DefaultEndpointsProtocol=http;AccountName=none;AccountKey=c2VjcmV0LXNlY3JldA==;BlobEndpoint=http://127.0.0.1:1/none;");
        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => silent.ReadAsync("prepared/a.json"));
        Assert.DoesNotContain("c2VjcmV0", failure.ToString(), StringComparison.Ordinal);
    }
}

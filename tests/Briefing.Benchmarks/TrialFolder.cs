using System.Globalization;
using Briefing.Hosting.Briefs;
using Briefing.Hosting.Mail;
using Briefing.Hosting.Storing;
using Briefing.Hosting.Tests;
using Briefing.Subscribing;

namespace Briefing.Benchmarks;

/// <summary>The data of a <c>briefing serve</c> on trial, and what people do with it.</summary>
internal sealed class TrialFolder : IDisposable
{
    public const int Editions = 10;

    private const int Readers = 20;

    private readonly TemporaryFolder _folder = new();

    public TrialFolder() => Store = new FileBlobStore(_folder.Path);

    public string Path => _folder.Path;

    public FileBlobStore Store { get; }

    public void Write(Upload upload)
    {
        var path = PathOf(upload.Name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, upload.Content);
    }

    public string PathOf(string upload) => System.IO.Path.Combine(Path, "articles", upload);

    /// <summary>Readers who have all editions.</summary>
    public async Task EnrolAsync()
    {
        var hash = (await LinkSecret.OfAsync(Store)).ForAddresses();
        var subscribers = new Subscribers(Store);
        for (var number = 0; number < Readers; number++)
        {
            var address = EmailAddress.Parse($"reader{number}@example.org");
            var id = hash.SubscriberId(address);
            await subscribers.ChangeAsync(id, _ => new Subscriber
            {
                Id = id,
                Address = address,
                State = SubscriberState.Confirmed,
                Editions = [.. Enumerable.Range(0, Editions).Select(NameOf)],
                Hour = DateTime.UtcNow.Hour,
                Consents = [new Consent(DateTimeOffset.UtcNow.AddDays(-30), ConsentAct.Imported, "trial")],
            });
        }
    }

    public static string NameOf(int edition) => string.Create(CultureInfo.InvariantCulture, $"edition-{edition}");

    /// <summary>An edition whose hour has come a moment ago.</summary>
    public Task MakeEditionDueAsync(int number) =>
        new EditionShelf(Store).SetAsync(new Edition { Id = NameOf(number), Title = $"Edition {number}", At = TimeOnly.FromDateTime(DateTime.UtcNow.AddMinutes(-1)) });

    public void Dispose() => _folder.Dispose();
}

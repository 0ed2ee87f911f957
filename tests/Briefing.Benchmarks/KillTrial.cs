using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Briefing.Delivering;
using Briefing.Hosting;
using Briefing.Hosting.Storing;
using Briefing.Hosting.Tests;
using Briefing.Hosting.Tests.Stories;
using Briefing.Storing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefing.Benchmarks;

/// <summary>The whole product in its own process, killed again and again.</summary>
internal static class KillTrial
{
    /// <summary>Kills <c>serve</c> at random moments while articles come, change and go and mails leave, and compares what is left with a quiet run.</summary>
    public static void Run(string[] arguments) =>
        RunAsync(arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 300).GetAwaiter().GetResult();

    private static async Task RunAsync(int kills)
    {
        using var folder = new TrialFolder();
        var (random, news, messageIds) = (new Random(5), new InventedNews(5), new ConcurrentQueue<string>());
        var settings = ServeProcess.MailTo(SmtpSink.Start(messageIds));
        await folder.EnrolAsync();
        var uploads = new Queue<Upload>(news.Articles(2 * kills));
        var present = new SortedDictionary<string, Upload>(StringComparer.Ordinal);
        var clock = Stopwatch.StartNew();
        for (var kill = 0; kill < kills; kill++)
        {
            using var serve = new ServeProcess(folder.Path, settings);
            var life = TimeSpan.FromMilliseconds(random.Next(200, 2_500));
            var born = Stopwatch.StartNew();
            for (var acts = 0; acts < 3; acts++)
            {
                Act(folder, random, news, uploads, present);
                await Task.Delay(life / 4);
            }
            if (born.Elapsed < life)
                await Task.Delay(life - born.Elapsed);
            await serve.KillAsync();
            if (kill % 20 == 0)
                await folder.MakeEditionDueAsync(kill / 20 % TrialFolder.Editions);
        }
        var killed = clock.Elapsed;
        await SettleAsync(folder, settings);
        await ReportAsync(folder.Store, present, messageIds, string.Create(CultureInfo.InvariantCulture, $"{kills} kills in {killed.TotalSeconds:F0} s"));
    }

    /// <summary>One of the things that people do with the folder.</summary>
    private static void Act(TrialFolder folder, Random random, InventedNews news, Queue<Upload> uploads, SortedDictionary<string, Upload> present)
    {
        var choice = random.Next(10);
        if (choice < 2 && present.Count > 5)
        {
            var known = present.Values.ElementAt(random.Next(present.Count));
            if (choice == 0)
            {
                File.Delete(folder.PathOf(known.Name));
                present.Remove(known.Name);
                return;
            }
            folder.Write(present[known.Name] = news.Changed(known));
        }
        else if (uploads.TryDequeue(out var upload))
        {
            folder.Write(present[upload.Name] = upload);
        }
    }

    private static async Task SettleAsync(TrialFolder folder, Dictionary<string, string> settings)
    {
        using var serve = new ServeProcess(folder.Path, settings);
        using var client = new HttpClient { BaseAddress = await serve.AddressAsync() };
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < TimeSpan.FromMinutes(3) && (waited.Elapsed < TimeSpan.FromSeconds(20) || (await StoredStories.FaultsAsync(folder.Store)).Count > 0))
            await Task.Delay(500);
        await serve.KillAsync();
    }

    private static async Task ReportAsync(FileBlobStore store, SortedDictionary<string, Upload> present, ConcurrentQueue<string> messageIds, string what)
    {
        using var quiet = new TemporaryFolder();
        var calm = Storage.OnFiles(quiet.Path, TimeProvider.System);
        foreach (var upload in present.Values)
            await calm.Blobs.WriteAsync(RecordNames.Upload(upload.Name), upload.Content, WriteCondition.Always);
        using (var newsroom = new Newsroom(calm.Blobs, calm.Queue(QueueNames.StoryWork), TimeProvider.System, NullLoggerFactory.Instance))
            await newsroom.SweepAsync();
        var (expected, stories) = (await StoredStories.OfAsync(calm.Blobs), await StoredStories.OfAsync(store));
        var faults = await StoredStories.FaultsAsync(store);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}; {present.Count} articles in the end, {stories.Count} stories, {expected.Except(stories).Count()} differ from a quiet run; {faults.Count} uploads lost, double or left over"));

        var deliveries = new Deliveries(store);
        var tally = DeliveryTally.Empty;
        var sending = 0;
        for (var edition = 0; edition < TrialFolder.Editions; edition++)
        {
            for (var day = -1; day <= 1; day++)
            {
                await foreach (var id in deliveries.ListAsync(TrialFolder.NameOf(edition), DateOnly.FromDateTime(DateTime.UtcNow).AddDays(day)))
                {
                    var (delivery, _) = (await deliveries.ReadAsync(id))!.Value;
                    tally = tally.With(delivery.State);
                    sending += delivery.State == DeliveryState.Sending ? 1 : 0;
                }
            }
        }
        var arrived = messageIds.CountBy(id => id).ToDictionary();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mails: {tally}; of those open {sending} were in a killed process's hands and become uncertain when its claim ends; {arrived.Count} arrived, {arrived.Values.Count(times => times > 1)} of them more than once, {tally.Accepted - arrived.Count} more said to be accepted than arrived"));
    }
}

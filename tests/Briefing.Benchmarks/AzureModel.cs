using System.Globalization;
using static Briefing.Benchmarks.Output;

namespace Briefing.Benchmarks;

/// <summary>
/// What a deployment in Azure does and costs at sizes at which nobody has run it: what one article, one update of stories, one mail asks for is measured here
/// and now, and the rest is arithmetic, as docs/SCALE.md writes it down.
/// </summary>
internal static class AzureModel
{
    private const double Day = 86_400, Month = 30.4;

    // Of the product.
    // Days whose articles an update groups: a week in the light of the two before it, half over on average.
    private const double DaysInReach = 17.5;

    // Days that the writer of stories has in memory during an update, the weeks that a late article has to be linked with among them.
    private const double DaysHeld = 35;
    private const double MostPreparedKept = 30_000, FetchedAtOnce = 32, MostShareOfGrouping = .2, LooksAtEditions = 288, Sweeps = 24, DatesWatched = 3, EntriesOnPage = 5_000;

    // Of the platform: seconds that an answer of a storage account takes, requests a second that one account and messages a second that one queue takes, the
    // longest that a function runs, and the memory of an instance.
    private const double Answer = .01, AccountRequests = 40_000, QueueMessages = 2_000, LongestFunction = 600, InstanceMemory = 2e9;

    private static readonly double[] ArticlesADay = [1e4, 1e6, 1e7];
    private static readonly double[] Readers = [1e3, 1e4, 1e5, 1e6, 1e7];

    /// <param name="arguments">Prices of azure-prices.tsv and assumptions, as <c>NAME=VALUE</c>.</param>
    public static void Run(string[] arguments)
    {
        var inputs = Inputs(arguments);
        using var measuring = new AzureMeasuring();
        var measures = measuring.RunAsync().GetAwaiter().GetResult();
        Print($"measured on {Environment.ProcessorCount} cores, .NET {Environment.Version}");
        foreach (var (name, cost) in new[] { ("an article prepared", measures.Prepare), ("its part in an update", measures.Update), ("an update by itself", measures.Pass), ("a look when nothing is due", measures.Idle), ("a brief", measures.Brief), ("a mail", measures.Mail), ("a mail watched, each hour", measures.Watch) })
            Print($"  {name}: {cost}");
        Print($"  each article of three weeks in an update: {1e6 * measures.InReach:F1} us; in the writer's memory: {measures.Memory:F0} bytes; each of the archive in the memory of who is asked for stories: {measures.IndexMemory:F0} bytes, with {measures.ArticlesPerStory:F1} articles to a story");
        Print($"  stored: {measures.StoredArticle:F0} bytes an article, {measures.StoredReader:F0} a reader, {measures.StoredMail:F0} a mail; a mail as sent {measures.MailBytes:F0}, an article's upload {measures.ArticleBytes:F0}");
        Print($"  the client of the storage account: {(measures.PerOperation is { } client ? FormattableString.Invariant($"{1e3 * client:F2} ms an operation") : FormattableString.Invariant($"not measured, since Azurite is not there; taken to be {1e3 * inputs["client-seconds"]:F2} ms an operation"))}");
        var model = new Model(measures, inputs);
        Print($"articles a day | s an update | updates a day | instances | million blob operations a day | GB after {inputs["days-kept"]:F0} days | GB in the writer's memory | GB of the index in memory | breaks");
        foreach (var articles in ArticlesADay)
            model.PrintStories(articles);
        Print($"an update takes {LongestFunction:0} s with {model.MostArticlesADay:#,0} articles a day; the index of an archive of {InstanceMemory / measures.IndexMemory:#,0} fills the memory of an instance");
        Print($"readers | mails a day | instances in the hour of sending | million blob operations a day | requests a second | breaks");
        foreach (var readers in Readers)
            model.PrintMails(readers);
        Print($"dollars a month | functions | blob operations | GB stored | queues | mails | all | a model besides");
        foreach (var articles in ArticlesADay)
        {
            foreach (var readers in Readers)
                model.PrintMoney(articles, readers);
        }
    }

    private static Dictionary<string, double> Inputs(string[] arguments)
    {
        var inputs = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["days-kept"] = 365,
            ["client-seconds"] = .0005,
            ["use-of-instance"] = .5,
            ["tokens-sent-per-article-token"] = .91,
            ["tokens-written-per-article"] = 60,
        };
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "azure-prices.tsv")).Where(line => !line.StartsWith('#')))
        {
            if (line.Split('\t') is [var name, var value, ..])
                inputs[name] = double.Parse(value, CultureInfo.InvariantCulture);
        }
        foreach (var argument in arguments)
        {
            if (argument.Split('=') is not [var name, var value] || !inputs.ContainsKey(name) || !double.TryParse(value, CultureInfo.InvariantCulture, out inputs.GetValueRef(name)))
                throw new ArgumentException($"\"{argument}\" is not NAME=VALUE with one of {string.Join(", ", inputs.Keys)}.", nameof(arguments));
        }
        return inputs;
    }

    private static ref double GetValueRef(this Dictionary<string, double> values, string name) => ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrNullRef(values, name);

    private sealed class Model(AzureMeasures measures, Dictionary<string, double> inputs)
    {
        private double Client => measures.PerOperation ?? inputs["client-seconds"];

        /// <summary>Where an update takes as long as a function may run.</summary>
        public double MostArticlesADay => (LongestFunction - measures.Pass.Seconds) / DaysInReach / (measures.InReach + Math.Max(Client, Answer / FetchedAtOnce));

        public void PrintStories(double articles)
        {
            var (update, updates, day) = Stories(articles);
            var kept = articles * inputs["days-kept"];
            var memory = Math.Min(kept, Math.Max(Hosting.Stories.StoryKeeper.UsuallyKept, DaysHeld * articles)) * measures.Memory;
            var index = kept * measures.IndexMemory;
            var breaks = update > LongestFunction ? "one update takes longer than a function may run" : memory + index > InstanceMemory ? "the writer and the index do not fit into the memory of an instance" : "nothing";
            Print($"{articles:#,0} | {update:#,0.0} | {updates:#,0} | {Instances(day):#,0.0} | {day.Operations.Blobs / 1e6:#,0.00} | {kept * measures.StoredArticle / 1e9:#,0} | {memory / 1e9:0.0} | {index / 1e9:0.0} | {breaks}");
        }

        public void PrintMails(double readers)
        {
            // In the worst case all are in one time zone and want their mail at the same hour.
            var hour = readers * measures.Mail;
            var instances = (hour.Seconds + Client * (hour.Operations.Blobs + hour.Operations.Messages)) / inputs["use-of-instance"] / 3600;
            var requests = hour.Operations.Blobs / 3600;
            var breaks = readers / 3600 > QueueMessages ? "one queue does not take so many messages a second" : requests > AccountRequests ? "one storage account does not take so many requests a second" : "nothing";
            Print($"{readers:#,0} | {readers:#,0} | {instances:#,0.0} | {Mails(readers).Operations.Blobs / 1e6:#,0.00} | {requests:#,0} | {breaks}");
        }

        public void PrintMoney(double articles, double readers)
        {
            var day = Stories(articles).Day + Mails(readers);
            var (days, operations) = (inputs["days-kept"], day.Operations);
            var functions = Instances(day) * Day * InstanceMemory / 1e9 * inputs["function-gb-second"] + operations.Messages / 3 / 1e6 * inputs["function-million-executions"];
            var blobs = (operations.Writes + operations.Lists) / 1e4 * inputs["blob-10k-writes"] + (operations.Reads + operations.Others) / 1e4 * inputs["blob-10k-reads"];
            var stored = (articles * days * measures.StoredArticle + readers * (measures.StoredReader + days * measures.StoredMail)) / 1e9 * inputs["blob-gb-month"];
            var queues = operations.Messages / 1e4 * inputs["queue-10k"];
            var mails = readers * (inputs["mail"] + measures.MailBytes / 1e6 * inputs["mail-mb"]);
            // Four bytes to a token, as is usual of English.
            var model = articles * (measures.ArticleBytes / 4 * inputs["tokens-sent-per-article-token"] * inputs["model-million-in"] + inputs["tokens-written-per-article"] * inputs["model-million-out"]) / 1e6;
            Print($"{articles:#,0} articles, {readers:#,0} readers | {Month * functions:#,0} | {Month * blobs:#,0} | {stored:#,0} | {Month * queues:#,0} | {Month * mails:#,0} | {Month * (functions + blobs + queues + mails) + stored:#,0} | {Month * model:#,0}");
        }

        /// <summary>Seconds of an update, updates a day, and all that a day's articles ask for.</summary>
        private (double Update, double Updates, Cost Day) Stories(double articles)
        {
            var inReach = articles * DaysInReach;
            // More than so many prepared articles are not kept in memory, and are fetched again.
            var fetched = inReach > MostPreparedKept ? inReach : 0;
            var alone = measures.Pass.Seconds + inReach * measures.InReach + fetched * Math.Max(Client, Answer / FetchedAtOnce);
            // Grouping takes at most a fifth of the time; below a second nobody waits for it.
            var interval = Math.Max(Day / articles, alone > 1 ? alone / MostShareOfGrouping : alone);
            var updates = Day / interval;
            var update = alone + articles / updates * measures.Update.Seconds;
            var passes = updates * (measures.Pass with { Seconds = alone - fetched * Math.Max(Client, Answer / FetchedAtOnce) });
            var again = new Cost(new Operations(updates * fetched, 0, 0, 0, 0), 0);
            // Uploads and what is prepared are listed each hour, and the stories and quarantine, which are fewer.
            var sweeps = new Cost(new Operations(0, 0, Sweeps * 2.5 * articles * inputs["days-kept"] / EntriesOnPage, 0, 0), 0);
            return (update, updates, articles * (measures.Prepare + measures.Update) + passes + again + sweeps);
        }

        private Cost Mails(double readers)
        {
            // What is measured with a thousand readers grows with them; a page of a listing holds five thousand.
            var looks = LooksAtEditions * (measures.Idle with { Seconds = measures.Idle.Seconds * Math.Max(1, readers / 1e3) } + new Cost(new Operations(0, 0, readers / EntriesOnPage, 0, 0), 0));
            return looks + measures.Brief + readers * measures.Mail + Sweeps * DatesWatched * readers * measures.Watch;
        }

        private double Instances(Cost day) => (day.Seconds + Client * (day.Operations.Blobs + day.Operations.Messages)) / inputs["use-of-instance"] / Day;
    }
}

using System.Diagnostics;
using System.Globalization;
using Briefing.Clustering;
using Briefing.Deduplicating;
using Briefing.Reading;
using static Briefing.Benchmarks.Output;

namespace Briefing.Benchmarks;

/// <summary>Generated articles through copies and stories: what one of them costs with a thousand in the window, and with a million.</summary>
internal static class MillionArticles
{
    private const int Usual = 1_000_000;
    private const int Batch = 1_000;
    private const int WarmUp = 10_000;

    // So many pass through a window of one batch before it is measured: then tables and vocabulary are as large as those of a large window.
    private const int PassingThrough = 100_000;

    /// <param name="arguments">How many articles.</param>
    public static void Run(string[] arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : Usual;
        Console.WriteLine(MachineLimits.Measure());
        new Window(WarmUp, isSilent: true).All();
        new Window(PassingThrough, isSilent: true, isPassing: true).All();
        new Window(count, isSilent: false).All();
    }

    /// <param name="isPassing">Whether articles go when the next thousand comes, but for the last thousand.</param>
    private sealed class Window(int count, bool isSilent, bool isPassing = false)
    {
        private readonly FingerprintIndex _index = new();
        private readonly StoryWindow _window = new();
        private readonly long _before = GC.GetTotalMemory(true);
        private TimeSpan _relating, _grouping;
        private long _bytes, _copies, _found, _false;

        public void All()
        {
            var (clock, decade) = (Stopwatch.StartNew(), 1_000);
            for (var from = 0; from < count; from += Batch)
            {
                var (relating, grouping, bytes) = (_relating, _grouping, _bytes);
                AddBatch(from);
                if (isPassing && from + Batch == count)
                    Print($"1,000 articles in a window that {count:#,0} have passed through: {(_relating - relating).TotalMicroseconds / Batch:F0} us each for copies, {(_grouping - grouping).TotalMicroseconds / Batch:F0} us for stories");
                if (isSilent || from + Batch != decade && from + Batch < count)
                    continue;
                decade *= 10;
                Print($"{from + Batch:#,0} articles: {(_relating - relating).TotalMicroseconds / Batch:F0} us each for copies, {(_grouping - grouping).TotalMicroseconds / Batch:F0} us for stories, {(_bytes - bytes) / 1e6 / (_relating + _grouping - relating - grouping).TotalSeconds:F1} MB/s; {(GC.GetTotalMemory(true) - _before) / 1e6:F0} MB");
            }
            if (!isSilent)
                Print($"in all {count / (_relating + _grouping).TotalSeconds:#,0} articles a second of one core ({count / _relating.TotalSeconds:#,0} for copies, {count / _grouping.TotalSeconds:#,0} for stories), {clock.Elapsed.TotalSeconds:F0} s with making them; of {_copies:#,0} copies {100.0 * _found / _copies:F1} % found, {_false:#,0} false");
        }

        private void AddBatch(int from)
        {
            var batch = Enumerable.Range(from, Batch)
                .Select(number => ZipfArticles.Of(number) is var (title, text) ? (Number: number, Article: ArticleReader.AsIs(IdOf(number), title, text, DateTimeOffset.UnixEpoch.AddMinutes(number))) : default)
                .ToList();
            _bytes += batch.Sum(one => (long)one.Article.Text.Length);
            var begun = Environment.CpuUsage.UserTime;
            var copies = batch.ConvertAll(one => CopiesOf(one.Number, one.Article.Text));
            var related = Environment.CpuUsage.UserTime;
            for (var i = 0; i < batch.Count; i++)
                _window.Add(batch[i].Article, copies[i].Select(IdOf));
            for (var number = from - Batch; isPassing && number >= 0 && number < from; number++)
                _window.Remove(IdOf(number));
            _window.Settle();
            _grouping += Environment.CpuUsage.UserTime - related;
            _relating += related - begun;
            for (var i = 0; i < batch.Count; i++)
                Judge(batch[i].Number, copies[i]);
        }

        /// <summary>With the candidates' texts not at hand, those count as copies that share half of the sampled features.</summary>
        private List<int> CopiesOf(int number, string text)
        {
            var fingerprint = Fingerprint.Of(text);
            var copies = _index.Ask(fingerprint).Where(candidate => 2 * candidate.Shared >= fingerprint.Features.Length).Select(candidate => candidate.Document).ToList();
            _index.Add(number, fingerprint);
            return copies;
        }

        private void Judge(int number, List<int> copies)
        {
            var original = ZipfArticles.OriginalOf(number);
            _copies += original is null ? 0 : 1;
            _found += original is not null && copies.Count > 0 ? 1 : 0;
            _false += copies.Exists(copy => (ZipfArticles.OriginalOf(copy) ?? copy) != (original ?? number)) ? 1 : 0;
        }

        private static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"a{number}");
    }
}

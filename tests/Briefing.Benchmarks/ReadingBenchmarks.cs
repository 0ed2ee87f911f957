using System.Diagnostics;
using System.Text;
using Briefing.Reading;
using static Briefing.Benchmarks.Output;

namespace Briefing.Benchmarks;

/// <summary>Speed of reading on one core, by processor time: pages, plain text, and inputs that doubled must cost no more than double.</summary>
internal static class ReadingBenchmarks
{
    private static readonly string OfTests = Path.Combine("tests", "Briefing.Core.Tests", "Reading", "pages");

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(2);

    /// <param name="args">A folder of HTML pages; the tests' pages where none is given.</param>
    public static void Run(string[] args)
    {
        var pages = PagesIn(args.Length > 0 ? args[0] : OfTests);
        var heavy = Heavy(pages);

        Pages("pages, small", pages);
        Pages("pages, 120 kB", heavy);
        Rate("  own parser alone", heavy, page => Briefing.Reading.Html.HtmlParser.Parse(page));
        var parser = new AngleSharp.Html.Parser.HtmlParser();
        Rate("  AngleSharp's parser alone", heavy, page => parser.ParseDocument(page));
        var texts = pages.Select(page => ArticleReader.FromHtml("a", page)).SelectMany(result => result.Articles).Select(article => article.Text + "\n\nLeave a Reply\n\nBy admin").ToArray();
        Rate("plain text", texts, text => ArticleReader.FromText("a", text));
        Rate("sentences alone", texts, text => SentenceSplitter.Split(text, "en"));
        foreach (var (name, make) in NastyClasses)
        {
            Doubling(name, make);
        }
    }

    /// <summary>The tests' pages as heavy as pages of the net.</summary>
    public static string[] HeavyPages() => Heavy(PagesIn(OfTests));

    private static string[] PagesIn(string folder) => [.. Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    /// <summary>Real pages weigh ten times their article in scripts, styles and menus.</summary>
    private static string[] Heavy(string[] pages) => Array.ConvertAll(pages, page => WithWeight(page, 120_000));

    private static IEnumerable<(string Name, Func<int, string> Make)> NastyClasses =>
    [
        ("nested elements", size => Repeat("<div>", size / 5)),
        ("misnested formatting", size => Repeat("<b><i><p>", size / 9)),
        ("nested tables", size => Repeat("<table><tr><td>", size / 15)),
        ("stray end tags", size => Repeat("</p>", size / 4)),
        ("attributes", size => "<p " + Repeat("abc=1 ", size / 6) + ">"),
        ("ampersands", size => Repeat("&", size)),
        ("comment openings", size => Repeat("<!--", size / 4)),
        ("escaped scripts", size => "<script><!-- <script>" + Repeat("</script><script>", size / 17)),
        ("links", size => Repeat("<a href=x>link text</a> ", size / 24)),
        ("equal paragraphs", size => Repeat("<p>Two cracks were found in the spillway last year.</p>", size / 55)),
        ("abbreviations", size => Repeat("A. ", size / 3)),
        ("open brackets", size => Repeat("(a. ", size / 4)),
        ("quotation marks", size => Repeat("\"", size)),
        ("combining marks", size => "e" + Repeat("\u0301\u0323", size / 2)),
        ("style sheets", size => "<style>" + Repeat("@media{a{", size / 9)),
    ];

    private static void Pages(string name, string[] pages) => Rate(name, pages, page => ArticleReader.FromHtml("a", page));

    private static void Rate(string name, string[] inputs, Func<string, object> read)
    {
        foreach (var input in inputs)
        {
            read(input);
        }

        long characters = 0, count = 0;
        var before = ProcessorTime();
        while (ProcessorTime() - before < Long)
        {
            foreach (var input in inputs)
            {
                read(input);
                characters += input.Length;
                count++;
            }
        }

        var seconds = (ProcessorTime() - before).TotalSeconds;
        Print($"{name,-28}{count / seconds,12:N0} a second{characters / seconds / 1e6,10:N1} MB/s");
    }

    private static void Doubling(string name, Func<int, string> make)
    {
        Time(make(250_000));
        double[] times = [.. new[] { 500_000, 1_000_000, 2_000_000 }.Select(size => Enumerable.Range(0, 3).Min(_ => Time(make(size))))];
        Print($"{name,-28}{times[0],8:N1} ms{times[1],8:N1} ms{times[2],8:N1} ms   x{times[1] / times[0]:N2} x{times[2] / times[1]:N2}");
    }

    /// <summary>Milliseconds of one reading, over as many as the clock of processor time (a tick of 10 ms) needs to tell.</summary>
    private static double Time(string html)
    {
        var before = ProcessorTime();
        var rounds = 0;
        do
        {
            ArticleReader.FromHtml("a", html);
            rounds++;
        }
        while ((ProcessorTime() - before).TotalMilliseconds < 200);

        return (ProcessorTime() - before).TotalMilliseconds / rounds;
    }

    private static TimeSpan ProcessorTime() => Process.GetCurrentProcess().UserProcessorTime;

    private static string WithWeight(string page, int weight)
    {
        var script = "<script>" + Repeat("(function(a,b){if(a<b&&b>0){window.dataLayer.push({'event':'x'})}})(1,2);", weight / 2 / 75) + "</script>";
        var style = "<style>" + Repeat(".c12 .d4{margin:0 auto;padding:4px}\n", weight / 4 / 36) + "</style>";
        var menu = "<nav><ul>" + Repeat("<li class=\"menu-item menu-item-42\"><a href=\"https://site.example/topic/one\" title=\"One\"><span>Topic one</span></a></li>\n", weight / 4 / 118) + "</ul></nav>";
        return page.Replace("</head>", style + script + "</head>", StringComparison.OrdinalIgnoreCase).Replace("<body", "<body data-x=1><div>" + menu + "</div><div", StringComparison.OrdinalIgnoreCase);
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}

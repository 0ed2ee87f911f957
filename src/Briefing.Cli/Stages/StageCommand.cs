using System.CommandLine;
using Briefing.Cli.Options;
using Briefing.Cli.Terminal;

namespace Briefing.Cli.Stages;

/// <summary>The two shapes of a stage command: one that takes each line by itself, and one that takes them together.</summary>
internal static class StageCommand
{
    /// <param name="toLine">One line of output, its line end included.</param>
    public static Command Each(string name, string description, Func<StageDocument, ParseResult, byte[]> toLine)
    {
        return Create(name, description, (parsed, input, output, cancellation) =>
        {
            foreach (var results in input.Read(document => toLine(document, parsed), cancellation))
            {
                foreach (var result in results)
                    output.Write(result.Value);
                output.Flush();
            }
        });
    }

    public static Command Together(string name, string description, Func<IReadOnlyList<Article>, IEnumerable<byte[]>> toLines)
    {
        return Create(name, description, (_, input, output, cancellation) =>
        {
            var articles = new List<Article>();
            var ids = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (number, article) in input.Read(document => document.ToArticle(), cancellation).SelectMany(batch => batch))
            {
                if (ids.Add(article.Id))
                    articles.Add(article);
                else
                    input.ReportBad(number, $"The id \"{article.Id}\" was used before. Give every document an id of its own.");
            }

            foreach (var line in toLines(articles))
                output.Write(line);
        });
    }

    private static Command Create(string name, string description, Action<ParseResult, StageInput, Stream, CancellationToken> run)
    {
        var file = new Argument<string>("FILE") { Description = "JSON Lines to read; - is standard input", DefaultValueFactory = _ => "-" };
        file.RefuseUnknownOptions();
        var command = new Command(name, description) { file };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var input = new StageInput(parsed.GetRequiredValue(file), Reports.ToStandardError());
                using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
                run(parsed, input, output, cancellation);
                return input.ExitCode;
            },
            CancellationToken.None));
        return command;
    }
}

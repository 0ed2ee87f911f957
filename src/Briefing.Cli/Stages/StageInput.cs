using Briefing.Cli.Terminal;

namespace Briefing.Cli.Stages;

/// <summary>The input of a stage command, line by line. A bad line is reported with its number, and the others go on.</summary>
/// <param name="path">A file, or - for standard input.</param>
internal sealed class StageInput(string path, Reports reports)
{
    private bool _anyGood;
    private bool _anyBad;

    /// <summary>An input without any line is no failure; one without any usable line is.</summary>
    public int ExitCode => _anyBad && !_anyGood ? Cli.ExitCode.NothingUsable : Cli.ExitCode.Done;

    /// <summary>What <paramref name="use"/> makes of each line, in parallel and in the order of the lines.</summary>
    public IEnumerable<IReadOnlyList<StageResult<T>>> Read<T>(Func<StageDocument, T> use, CancellationToken cancellation) where T : class
    {
        using var stream = Open();
        if (stream is null)
            yield break;

        foreach (var lines in JsonLines.Batches(stream))
        {
            var outcomes = new Outcome<T>[lines.Count];
            Parallel.For(0, lines.Count, new ParallelOptions { CancellationToken = cancellation }, index => outcomes[index] = Use(lines[index], use));
            var results = new List<StageResult<T>>(lines.Count);
            for (var index = 0; index < outcomes.Length; index++)
            {
                if (outcomes[index].Result is { } result)
                    results.Add(new StageResult<T>(lines[index].Number, result));
                else
                    ReportBad(lines[index].Number, outcomes[index].Problem);
            }

            _anyGood |= results.Count > 0;
            yield return results;
        }
    }

    public void ReportBad(long line, string problem)
    {
        _anyBad = true;
        reports.Write($"line {line}: {problem}");
    }

    private Stream? Open()
    {
        if (path == "-")
            return Console.OpenStandardInput();

        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _anyBad = true;
            reports.Write(Directory.Exists(path)
                ? $"{path}: It is a folder. Name a file of JSON Lines, or - for standard input."
                : $"{path}: The file cannot be opened ({failure.Message}). Check its name and permissions.");
            return null;
        }
    }

    private static Outcome<T> Use<T>(JsonLine line, Func<StageDocument, T> use) where T : class
    {
        if (line.Content is not { } content)
            return new Outcome<T>(null, $"The line is longer than {JsonLines.LongestLine >> 20} MB. Split it.");

        try
        {
            return new Outcome<T>(use(StageDocument.Parse(content.Span)), "");
        }
        catch (BadLineException bad)
        {
            return new Outcome<T>(null, bad.Message);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A fault of ours in one document is no reason to lose the others; it is told, and the line has no result.
            return new Outcome<T>(null, $"The document could not be worked on ({fault.GetType().Name}: {fault.Message}). Please report it.");
        }
    }

    private readonly record struct Outcome<T>(T? Result, string Problem) where T : class;
}

/// <summary>What a stage made of a line.</summary>
internal readonly record struct StageResult<T>(long Line, T Value);

using Spectre.Console;

namespace Briefing.Cli.Terminal;

/// <summary>Shows how work gets on: a bar on a terminal, a line for each step elsewhere; always on standard error.</summary>
internal static class Watched
{
    public static T Run<T>(bool quiet, Func<IProgress<BriefProgress>?, T> work)
    {
        if (quiet)
            return work(null);
        if (!Terminals.ErrorIsLive)
            return work(new Lines(Console.Error));

        return Terminals.Error().Progress()
            .AutoClear(true)
            .HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(context => work(new Bars(context)));
    }

    private sealed class Lines(TextWriter error) : IProgress<BriefProgress>
    {
        private readonly Lock _gate = new();
        private string? _step;

        public void Report(BriefProgress value)
        {
            lock (_gate)
            {
                if (_step == value.Step)
                    return;
                _step = value.Step;
                error.WriteLine($"{value.Step} ({value.Total})");
            }
        }
    }

    private sealed class Bars(ProgressContext context) : IProgress<BriefProgress>
    {
        private readonly Lock _gate = new();
        private (string Step, ProgressTask Task)? _current;

        public void Report(BriefProgress value)
        {
            lock (_gate)
            {
                if (_current?.Step != value.Step)
                {
                    _current?.Task.StopTask();
                    _current = (value.Step, context.AddTask(value.Step, maxValue: Math.Max(value.Total, 1)));
                }

                _current!.Value.Task.Value = value.Done;
            }
        }
    }
}

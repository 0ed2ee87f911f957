using Microsoft.Extensions.Logging;

namespace Briefing.Hosting.Tests;

/// <summary>Keeps what is said.</summary>
/// <param name="from">What is less than this is not listened to.</param>
internal sealed class KeptLog(LogLevel from = LogLevel.Error) : ILoggerFactory
{
    private readonly List<(LogLevel Level, string Text)> _lines = [];

    public IReadOnlyList<(LogLevel Level, string Text)> Lines => _lines;

    public IEnumerable<string> Errors => _lines.Where(line => line.Level >= LogLevel.Error).Select(line => line.Text);

    /// <summary>True where an error names this.</summary>
    public bool Names(string name) => Errors.Any(error => error.Contains(name, StringComparison.Ordinal));

    public ILogger CreateLogger(string categoryName) => new Logger(from, _lines);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("There is one log.");

    public void Dispose()
    {
        // Nothing is open.
    }

    private sealed class Logger(LogLevel from, List<(LogLevel, string)> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= from;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                lines.Add((logLevel, formatter(state, exception)));
        }
    }
}

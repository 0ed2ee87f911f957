using Microsoft.Extensions.Logging;

namespace Briefing.Cli.Terminal;

/// <summary>Warnings and errors of the parts as sentences on standard error.</summary>
internal sealed class ReportedLogs(Reports reports) : ILoggerProvider
{
    public static ILoggerFactory Factory(Reports reports) => LoggerFactory.Create(logging => logging.AddProvider(new ReportedLogs(reports)));

    public ILogger CreateLogger(string categoryName) => new Sentences(reports);

    public void Dispose()
    {
        // Nothing is held.
    }

    private sealed class Sentences(Reports reports) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                reports.Write(formatter(state, exception) + (exception is null ? "" : $" ({exception.GetType().Name}: {exception.Message})"));
        }
    }
}

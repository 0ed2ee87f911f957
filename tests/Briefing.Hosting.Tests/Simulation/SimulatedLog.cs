using Microsoft.Extensions.Logging;

namespace Briefing.Hosting.Tests.Simulation;

/// <summary>What is said at error.</summary>
internal sealed class SimulatedLog : ILoggerFactory
{
    private readonly List<string> _errors = [];

    public IReadOnlyList<string> Errors => _errors;

    /// <summary>True where an error names this.</summary>
    public bool Names(string name) => _errors.Exists(error => error.Contains(name, StringComparison.Ordinal));

    public ILogger CreateLogger(string categoryName) => new Logger(_errors);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("There is one log.");

    public void Dispose()
    {
        // Nothing is open.
    }

    private sealed class Logger(List<string> errors) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                errors.Add(formatter(state, exception));
        }
    }
}

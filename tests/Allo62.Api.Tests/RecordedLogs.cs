using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Allo62.Api.Tests;

/// <summary>Every log message of a test host, from the lowest level on, with its values and exceptions.</summary>
internal sealed class RecordedLogs : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _messages = new();

    public string All => string.Join('\n', _messages);

    /// <summary>Forgets what was said so far: hundreds of thousands of requests say more than a test of memory can bear.</summary>
    public void Clear() => _messages.Clear();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _messages.Enqueue(state.ToString() ?? "");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _messages.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}

namespace Allo62.Api.Observability;

/// <summary>
/// One line a request at the level Debug, with the route and never the path: a path or a query can hold anything. The framework's own request
/// logs name paths, so they stay silent whatever the settings say.
/// </summary>
internal static class RequestLog
{
    private const string Unmatched = "unmatched";

    public static void Silence(ILoggingBuilder logging) => logging
        .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
        // Says at every look what Allo62.Api.Storage said once.
        .AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.Error)
        // Puts the path around every line of a request, whoever writes it.
        .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);

    public static void UseRequestLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Allo62.Api.Requests");
        if (!log.IsEnabled(LogLevel.Debug)) return;
        var time = app.Services.GetRequiredService<TimeProvider>();
        app.Use(async (http, next) =>
        {
            var started = time.GetTimestamp();
            await next(http);
            var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? Unmatched;
            Log.RequestAnswered(log, route, http.Response.StatusCode, time.GetElapsedTime(started).TotalMilliseconds);
        });
    }
}

using System.Diagnostics;
using Allo62.Api.Security;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Allo62.Api.Observability;

/// <summary>Traces and metrics. Paths, queries and names that a caller chose are left out: they could hold what a person wrote.</summary>
internal static class TelemetrySetup
{
    private static readonly string[] Meters = [ServiceMetrics.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];
    private static readonly string[] ChosenByTheCaller = ["url.query", "user_agent.original", "server.address", "http.request.method_original"];

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TelemetryOptions>().BindConfiguration(TelemetryOptions.Section)
            .Validate(options => options.OtlpEndpoint.Length == 0 || Uri.TryCreate(options.OtlpEndpoint, UriKind.Absolute, out _), "Allo62:Telemetry:OtlpEndpoint is no address; expected such as http://127.0.0.1:4317.")
            .ValidateOnStart();
        services.AddSingleton<DriftMeter>();
        services.AddSingleton<ServiceMetrics>();
        var endpoint = configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>()?.OtlpEndpoint;
        var otlp = Uri.TryCreate(endpoint, UriKind.Absolute, out var address) ? address : null;
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("allo62-api"))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(Meters).AddPrometheusExporter();
                if (otlp is not null) metrics.AddOtlpExporter(exporter => exporter.Endpoint = otlp);
            });
        // Traces cost every request something: none are made that nobody gets.
        if (otlp is not null)
        {
            telemetry.WithTracing(tracing => tracing
                .AddAspNetCoreInstrumentation(options => options.EnrichWithHttpResponse = (activity, response) => Redact(activity, response.HttpContext))
                .AddOtlpExporter(exporter => exporter.Endpoint = otlp));
        }
        return services;
    }

    public static void MapMetrics(this IEndpointRouteBuilder routes) => routes.MapPrometheusScrapingEndpoint("/metrics").RequireAuthorization(Roles.Analyst);

    private static void Redact(Activity activity, HttpContext http)
    {
        activity.SetTag("url.path", (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "unmatched");
        foreach (var tag in ChosenByTheCaller) activity.SetTag(tag, null);
    }
}

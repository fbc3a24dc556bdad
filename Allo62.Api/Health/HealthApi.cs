using Allo62.Api.Models;
using Allo62.Api.Problems;
using Allo62.Api.Storage;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Allo62.Api.Health;

/// <summary>Alive: the process answers. Ready: the model is loaded and answers a probe.</summary>
internal static class HealthApi
{
    private const string ReadyTag = "ready";

    private static readonly HttpMethodMetadata Reading = new([HttpMethods.Get, HttpMethods.Head]);

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<ModelProbe>("model", tags: [ReadyTag]).AddCheck<StorageProbe>("storage", tags: [ReadyTag]);
        return services;
    }

    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).WithMetadata(Reading);
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag), ResponseWriter = WriteAsync }).WithMetadata(Reading);
        return routes;
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) => report.Status == HealthStatus.Unhealthy
        ? Problem.NotReadyYet().ExecuteAsync(context)
        : context.Response.WriteAsJsonAsync(new ReadinessResponse(Name(report.Status), report.Entries.ToDictionary(entry => entry.Key, entry => Name(entry.Value.Status)), report.Entries["storage"].Description));

    private static string Name(HealthStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>Without its database a service still says who can help: degraded, and kept in rotation.</summary>
    private sealed class StorageProbe(StorageStatus storage) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(storage.Fault is { } fault ? HealthCheckResult.Degraded(fault) : HealthCheckResult.Healthy());
    }

    /// <summary>What is ready.</summary>
    /// <param name="Status">healthy; degraded when answers are given and feedback cannot be kept.</param>
    /// <param name="Checks">By part.</param>
    /// <param name="Storage">What is wrong with the database; null when nothing is.</param>
    private sealed record ReadinessResponse(string Status, IReadOnlyDictionary<string, string> Checks, string? Storage);

    private sealed class ModelProbe(ModelInService models) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            if (models.Current is not { } model) return Task.FromResult(HealthCheckResult.Unhealthy("no model is loaded"));
            var answer = model.Classifier.Classify("sonde", 1);
            return Task.FromResult(double.IsFinite(answer.Top.Confidence) ? HealthCheckResult.Healthy(model.Manifest.ModelVersion) : HealthCheckResult.Unhealthy("the model does not answer"));
        }
    }
}

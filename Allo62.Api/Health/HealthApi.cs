using Allo62.Api.Models;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Allo62.Api.Health;

/// <summary>Alive: the process answers. Ready: the model is loaded and answers a probe.</summary>
internal static class HealthApi
{
    private const string ReadyTag = "ready";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<ModelProbe>("model", tags: [ReadyTag]);
        return services;
    }

    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag) });
        return routes;
    }

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

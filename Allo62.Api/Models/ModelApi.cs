using Allo62.Api.Problems;
using Allo62.Api.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Allo62.Api.Models;

/// <summary>Which model answers.</summary>
internal static class ModelApi
{
    public static IEndpointRouteBuilder MapModel(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/model", Get)
            .RequireAuthorization(Roles.Frontend)
            .WithName("getModel")
            .WithTags("Model")
            .WithSummary("The model in service and its held-out figures")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        return routes;
    }

    private static Results<Ok<ModelResponse>, ProblemHttpResult> Get(ModelInService models)
    {
        if (models.Current is not { } model) return Problem.NotReadyYet();
        var manifest = model.Manifest;
        return TypedResults.Ok(new ModelResponse(
            manifest.ModelVersion, manifest.CreatedAt, manifest.Rows, manifest.Categories.Count, manifest.Features, model.PackageBytes,
            manifest.Metrics, manifest.Decision.MisroutedTarget, manifest.Decision.Coverage));
    }
}

/// <summary>The model in service.</summary>
/// <param name="ModelVersion">Its name.</param>
/// <param name="CreatedAt">When it was trained.</param>
/// <param name="Rows">Rows it was trained on.</param>
/// <param name="Categories">Categories it tells apart.</param>
/// <param name="Features">Features it knows.</param>
/// <param name="PackageBytes">Size of its package.</param>
/// <param name="Metrics">Held-out figures by name.</param>
/// <param name="MisroutedTarget">At most this share of routed requests may be wrong.</param>
/// <param name="Coverage">Share of held-out requests that this target lets it route.</param>
public sealed record ModelResponse(
    string ModelVersion, DateTimeOffset CreatedAt, int Rows, int Categories, int Features, long PackageBytes,
    IReadOnlyDictionary<string, double> Metrics, double MisroutedTarget, double Coverage);

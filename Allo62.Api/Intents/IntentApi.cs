using Allo62.Api.Hosting;
using Allo62.Api.Models;
using Allo62.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Intents;

/// <summary>What a person wrote → whom to call.</summary>
internal static class IntentApi
{
    public static IEndpointRouteBuilder MapIntents(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/classify", ClassifyAsync)
            .WithName("classify")
            .WithTags("Classify")
            .WithSummary("Who can help with what a person wrote")
            .WithDescription("Decides route, clarify or handoff. Show urgency before anything else when its level is not none. The text is neither stored nor logged.")
            .Accepts<ClassifyRequest>("application/json")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        return routes;
    }

    private static async Task<Results<Ok<ClassifyResponse>, ProblemHttpResult>> ClassifyAsync(
        HttpRequest request, ClassificationService service, ModelInService models, IOptions<ServiceOptions> options, IOptions<JsonOptions> json,
        CancellationToken cancellation)
    {
        if (models.Current is not { } model) return Problem.NotReadyYet();
        var (body, problem) = await JsonBody.ReadAsync<ClassifyRequest>(request, options.Value.LargestBodyBytes, json.Value.SerializerOptions, cancellation);
        if (body is null) return problem!;
        var errors = ClassifyRequestRules.Check(body, options.Value);
        if (errors.Count > 0) return Problem.Invalid(errors);
        return TypedResults.Ok(service.Classify(model, body));
    }
}

using Allo62.Api.Hosting;
using Allo62.Api.Models;
using Allo62.Api.Problems;
using Allo62.Api.Security;
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
            .RequireAuthorization(Roles.Frontend)
            .WithName("classify")
            .WithTags("Classify")
            .WithSummary("Who can help with what a person wrote")
            .WithDescription("Decides route, clarify or handoff. Show urgency before anything else when its level is not none. After clarify send the state back with the person's choice or further words. The text is not logged, and kept only where the operator turned that on, with personal data masked.")
            .Accepts<ClassifyRequest>("application/json")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status410Gone)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        return routes;
    }

    private static async Task<Results<Ok<ClassifyResponse>, ProblemHttpResult>> ClassifyAsync(
        HttpContext http, AnswerService service, ModelInService models, IOptions<ServiceOptions> options, IOptions<JsonOptions> json, CancellationToken cancellation)
    {
        if (models.Current is null) return Problem.NotReadyYet();
        var (body, problem) = await JsonBody.ReadAsync<ClassifyRequest>(http.Request, options.Value.LargestBodyBytes, json.Value.SerializerOptions, cancellation);
        if (body is null) return problem!;
        var errors = ClassifyRequestRules.Check(body, options.Value);
        if (errors.Count > 0) return Problem.Invalid(errors);
        // Held until the answer is sent: a swap is acknowledged only when no answer of the model before is under way.
        var lease = models.Take()!.Value;
        http.Response.RegisterForDispose(lease);
        var (answer, fault) = service.Answer(lease.Model, body);
        return answer is null ? fault! : TypedResults.Ok(answer);
    }
}

using Allo62.Api.Hosting;
using Allo62.Api.Observability;
using Allo62.Api.Problems;
using Allo62.Api.Security;
using Allo62.Model.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Feedback;

/// <summary>What became of an answer.</summary>
internal static class FeedbackApi
{
    public static IEndpointRouteBuilder MapFeedback(this IEndpointRouteBuilder routes)
    {
        routes.MapPut("/v1/feedback/{requestId}", PutAsync)
            .RequireAuthorization(Roles.Frontend)
            .WithName("putFeedback")
            .WithTags("Feedback")
            .WithSummary("Says whether an answer led to the right place")
            .WithDescription("Idempotent: the same again changes nothing, something else replaces what was said and counts the revision. On the disk once it is answered with 200. Accepted after the model changed.")
            .Accepts<FeedbackRequest>("application/json")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        return routes;
    }

    private static async Task<Results<Ok<FeedbackResponse>, ProblemHttpResult>> PutAsync(
        string requestId, HttpContext http, FeedbackStore feedback, ServiceCatalogue catalogue, ServiceMetrics metrics, IOptions<ServiceOptions> options, IOptions<JsonOptions> json,
        CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(requestId, "D", out var id) || !feedback.IsKnown(id)) return Problem.UnknownRequestId();
        var (body, problem) = await JsonBody.ReadAsync<FeedbackRequest>(http.Request, options.Value.LargestBodyBytes, json.Value.SerializerOptions, cancellation);
        if (body is null) return problem!;
        var errors = FeedbackRules.Check(body, catalogue);
        if (errors.Count > 0) return Problem.Invalid(errors);
        var kept = await feedback.PutAsync(id, body, cancellation);
        if (!kept.IsAvailable) return Problem.NoStorage(http);
        if (kept.Value is not { } row) return Problem.UnknownRequestId();
        metrics.FeedbackKept(row.Verdict);
        return TypedResults.Ok(new FeedbackResponse(
            id.ToString(), row.Verdict, row.CorrectedCategory, row.Reached, row.Comment is not null, DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.Revision));
    }
}

using Allo62.Api.Problems;
using Allo62.Api.Security;
using Allo62.Model.Decisions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Allo62.Api.Models;

/// <summary>A candidate beside the model in service: what it would have answered otherwise.</summary>
internal static class ShadowApi
{
    public static IEndpointRouteBuilder MapShadow(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/models").WithTags("Model").RequireAuthorization(Roles.Admin);
        group.MapPut("/{version}/shadow", StartAsync).WithName("startShadow").WithSummary("Lets a package score the same requests, without answering anyone")
            .WithDescription("On this replica, until it restarts; the setting Allo62:Shadow lasts. Counts begin at zero.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        group.MapGet("/shadow", Get).WithName("getShadow").WithSummary("What the candidate would have answered otherwise, counted by category").ProducesProblem(StatusCodes.Status404NotFound);
        group.MapDelete("/shadow", Stop).WithName("stopShadow").WithSummary("Ends the trial of the candidate");
        return routes;
    }

    private static async Task<Results<Ok<ShadowResponse>, ProblemHttpResult>> StartAsync(string version, ModelSwap swap, ShadowModel shadow, CancellationToken cancellation)
    {
        var result = await swap.ShadowAsync(version, shadow, cancellation);
        return result.Outcome == SwapOutcome.Done ? TypedResults.Ok(shadow.Report()!) : ModelAdminApi.Answer(result);
    }

    private static Results<Ok<ShadowResponse>, ProblemHttpResult> Get(ShadowModel shadow) => shadow.Report() is { } report ? TypedResults.Ok(report) : Problem.NoShadow();

    private static NoContent Stop(ShadowModel shadow)
    {
        shadow.Use(null);
        return TypedResults.NoContent();
    }
}

/// <summary>What a candidate made of the requests.</summary>
/// <param name="ModelVersion">The candidate.</param>
/// <param name="Requests">First requests of conversations that both models read.</param>
/// <param name="Skipped">Requests that the candidate did not read because it was busy.</param>
/// <param name="Disagreements">Where they differ, the most frequent first.</param>
public sealed record ShadowResponse(string ModelVersion, long Requests, long Skipped, IReadOnlyList<ShadowDisagreement> Disagreements);

/// <summary>Requests that the candidate would have answered otherwise.</summary>
/// <param name="Category">Id of the category that was answered; none when it was out of scope.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="CandidateCategory">What the candidate would have answered.</param>
/// <param name="CandidateDecision">What it would have decided.</param>
/// <param name="Count">How often.</param>
public sealed record ShadowDisagreement(string Category, DecisionKind Decision, string CandidateCategory, DecisionKind CandidateDecision, long Count);

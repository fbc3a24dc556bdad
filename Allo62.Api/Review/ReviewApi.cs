using Allo62.Api.Feedback;
using Allo62.Api.Hosting;
using Allo62.Api.Intents;
using Allo62.Api.Problems;
using Allo62.Api.Security;
using Allo62.Api.Storage;
using Allo62.Model.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Review;

/// <summary>The queue in which analysts look at requests and settle their category.</summary>
internal static class ReviewApi
{
    public static IEndpointRouteBuilder MapReview(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/review").WithTags("Review").ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        group.MapGet("", ListAsync).RequireAuthorization(Roles.Analyst).WithName("listReview")
            .WithSummary("Requests worth a look, the most worth first").ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapGet("/{requestId}", GetAsync).RequireAuthorization(Roles.Agent).WithName("getReview")
            .WithSummary("One request with its entity tag").ProducesProblem(StatusCodes.Status404NotFound);
        Change(group.MapPost("/{requestId}/claim", ClaimAsync), "claimReview", "Takes a request, so that no one else works at it");
        Change(group.MapPost("/{requestId}/release", ReleaseAsync), "releaseReview", "Gives a request back to the queue, or takes a settled one up again");
        Change(group.MapPost("/{requestId}/resolve", ResolveAsync), "resolveReview", "Settles the category of a request").Accepts<ResolveRequest>("application/json");
        routes.MapDelete("/v1/requests/{requestId}", DeleteAsync).RequireAuthorization(Roles.Analyst).WithName("deleteRequest").WithTags("Review")
            .WithSummary("Deletes what is kept of a request, feedback included, for good")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        return routes;

        static RouteHandlerBuilder Change(RouteHandlerBuilder route, string name, string summary) => route.RequireAuthorization(Roles.Analyst).WithName(name).WithSummary(summary)
            .WithDescription("If-Match must hold the entity tag that the caller saw: whoever was faster is not overwritten.")
            .WithMetadata(new NeedsIfMatch())
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);
    }

    private static async Task<Results<Ok<ReviewPage>, ProblemHttpResult>> ListAsync(
        [AsParameters] ReviewParameters parameters, HttpContext http, ReviewStore review, ServiceCatalogue catalogue, CancellationToken cancellation)
    {
        var (query, errors) = ReviewQuery.Check(parameters, catalogue);
        if (query is null) return Problem.Invalid(errors);
        var page = await review.ListAsync(query, cancellation);
        return page.IsAvailable ? TypedResults.Ok(page.Value!) : Problem.NoStorage(http);
    }

    private static async Task<Results<Ok<ReviewItem>, ProblemHttpResult>> GetAsync(string requestId, HttpContext http, ReviewStore review, CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(requestId, "D", out var id)) return Problem.UnknownRequestId();
        var found = await review.FindAsync(id, cancellation);
        if (!found.IsAvailable) return Problem.NoStorage(http);
        return found.Value is { } item ? Tagged(http, item) : Problem.UnknownRequestId();
    }

    private static Task<Results<Ok<ReviewItem>, ProblemHttpResult>> ClaimAsync(string requestId, HttpContext http, ReviewStore review, CancellationToken cancellation) =>
        ChangeAsync(requestId, http, review, ReviewState.Claimed, null, cancellation);

    private static Task<Results<Ok<ReviewItem>, ProblemHttpResult>> ReleaseAsync(string requestId, HttpContext http, ReviewStore review, CancellationToken cancellation) =>
        ChangeAsync(requestId, http, review, ReviewState.Open, null, cancellation);

    private static async Task<Results<Ok<ReviewItem>, ProblemHttpResult>> ResolveAsync(
        string requestId, HttpContext http, ReviewStore review, ServiceCatalogue catalogue, IOptions<ServiceOptions> options, IOptions<JsonOptions> json, CancellationToken cancellation)
    {
        var (body, problem) = await JsonBody.ReadAsync<ResolveRequest>(http.Request, options.Value.LargestBodyBytes, json.Value.SerializerOptions, cancellation);
        if (body is null) return problem!;
        if (body.Unusable == (body.Category is not null)) return Problem.Invalid(new Dictionary<string, string[]> { ["category"] = ["Either a category or unusable: true is expected."] });
        if (body.Category is { } id && !FeedbackRules.IsCategory(id, catalogue))
            return Problem.Invalid(new Dictionary<string, string[]> { ["category"] = ["There is no such category; see /v1/categories."] });
        return await ChangeAsync(requestId, http, review, body.Unusable ? ReviewState.Unusable : ReviewState.Resolved, body.Category, cancellation);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(string requestId, HttpContext http, ReviewStore review, FeedbackStore feedback, ILogger<ReviewStore> log, CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(requestId, "D", out var id) || !feedback.IsKnown(id)) return Problem.UnknownRequestId();
        var deleted = await review.DeleteAsync(id, RequestIds.TimeOf(id), Caller.NameOf(http), cancellation);
        if (!deleted.IsAvailable) return Problem.NoStorage(http);
        Log.RequestDeleted(log, id, Caller.NameOf(http));
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<ReviewItem>, ProblemHttpResult>> ChangeAsync(
        string requestId, HttpContext http, ReviewStore review, ReviewState state, string? category, CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(requestId, "D", out var id)) return Problem.UnknownRequestId();
        if (http.Request.Headers.IfMatch.Count == 0) return Problem.NeedsIfMatch();
        if (ReviewEtag.Read(http.Request) is not { } revision) return Problem.ChangedMeanwhile();
        var changed = await review.ChangeAsync(id, revision, Caller.NameOf(http), state, category, cancellation);
        if (!changed.IsAvailable) return Problem.NoStorage(http);
        return changed.Value!.Outcome switch
        {
            ReviewChangeOutcome.Done => Tagged(http, changed.Value.Item!),
            ReviewChangeOutcome.Changed => Problem.ChangedMeanwhile(),
            ReviewChangeOutcome.ClaimedByOther => Problem.ClaimedByOther(),
            _ => Problem.UnknownRequestId(),
        };
    }

    private static Ok<ReviewItem> Tagged(HttpContext http, ReviewItem item)
    {
        http.Response.Headers.ETag = item.Etag;
        return TypedResults.Ok(item);
    }
}

/// <summary>Marks endpoints whose OpenAPI description shows the header If-Match.</summary>
internal sealed class NeedsIfMatch;

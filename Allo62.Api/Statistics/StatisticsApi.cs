using Allo62.Api.Problems;
using Allo62.Api.Security;
using Allo62.Api.Storage;
using Allo62.Model.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Statistics;

/// <summary>How much was asked, what became of it, and what stayed without an answer.</summary>
internal static class StatisticsApi
{
    public static IEndpointRouteBuilder MapStatistics(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/statistics", GetAsync)
            .RequireAuthorization(Roles.Analyst)
            .WithName("getStatistics")
            .WithTags("Review")
            .WithSummary("Volumes of some days, what became of them, and what stayed without an answer")
            .WithDescription("Days are days in France, both included: from=2026-11-01, to=2026-11-30; today when absent. At most 366 days. Counts what is kept: without Allo62:Storage:StoreRequests only feedback.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        return routes;
    }

    private static async Task<Results<Ok<StatisticsResponse>, ProblemHttpResult>> GetAsync(
        [AsParameters] StatisticsParameters parameters, HttpContext http, StatisticsStore statistics, ServiceCatalogue catalogue, IOptions<StorageOptions> storage, TimeProvider time,
        CancellationToken cancellation)
    {
        var (period, errors) = StatisticsPeriod.Check(parameters, ParisTime.Today(time));
        if (period is null) return Problem.Invalid(errors);
        var rows = await statistics.ReadAsync(period, cancellation);
        return rows.IsAvailable
            ? TypedResults.Ok(StatisticsReading.Of(period, rows.Value!, catalogue, storage.Value.StoreRequests, time.GetUtcNow()))
            : Problem.NoStorage(http);
    }
}

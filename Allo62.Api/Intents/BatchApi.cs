using System.Text.Json;
using Allo62.Api.Hosting;
using Allo62.Api.Models;
using Allo62.Api.Problems;
using Allo62.Api.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using ProblemDetails = Microsoft.AspNetCore.Mvc.ProblemDetails;

namespace Allo62.Api.Intents;

/// <summary>Many requests at once, answered one by one: a bad one does not spoil the others.</summary>
internal static class BatchApi
{
    public static IEndpointRouteBuilder MapBatch(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/classify/batch", ClassifyAsync)
            .RequireAuthorization(Roles.Agent)
            .WithName("classifyBatch")
            .WithTags("Classify")
            .WithSummary("Who can help with each of up to 1,000 texts")
            .WithDescription("The results stand in the order of the requests; each holds either an answer or a problem.")
            .Accepts<BatchRequest>("application/json")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        return routes;
    }

    private static async Task<Results<Ok<BatchResponse>, ProblemHttpResult>> ClassifyAsync(
        HttpContext http, AnswerService service, ModelInService models, IOptions<ServiceOptions> options, IOptions<JsonOptions> json, CancellationToken cancellation)
    {
        if (models.Current is null) return Problem.NotReadyYet();
        var (body, problem) = await JsonBody.ReadAsync<RawBatch>(http.Request, options.Value.LargestBatchBytes, json.Value.SerializerOptions, cancellation);
        if (body is null) return problem!;
        if (body.Requests is not { Count: > 0 and <= ServiceOptions.MostBatchTexts } requests)
            return Problem.Invalid(new Dictionary<string, string[]> { ["requests"] = [$"Expected 1 to {ServiceOptions.MostBatchTexts} requests."] });
        var lease = models.Take()!.Value;
        http.Response.RegisterForDispose(lease);
        var results = new BatchResult[requests.Count];
        var parallel = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        await Parallel.ForAsync(0, requests.Count, parallel, (index, _) =>
        {
            results[index] = Answer(lease.Model, requests[index], service, options.Value, json.Value.SerializerOptions);
            return ValueTask.CompletedTask;
        });
        return TypedResults.Ok(new BatchResponse(results));
    }

    private static BatchResult Answer(ServingModel model, JsonElement element, AnswerService service, ServiceOptions options, JsonSerializerOptions json)
    {
        var (request, problem) = JsonBody.Read<ClassifyRequest>(element, json);
        if (request is null) return new BatchResult(null, problem!.ProblemDetails);
        var errors = ClassifyRequestRules.Check(request, options);
        if (errors.Count > 0) return new BatchResult(null, Problem.Invalid(errors).ProblemDetails);
        var (answer, fault) = service.Answer(model, request);
        return new BatchResult(answer, fault?.ProblemDetails);
    }

    /// <summary>Read as elements first: what is wrong with one of them concerns that one only.</summary>
    internal sealed record RawBatch(IReadOnlyList<JsonElement>? Requests = null);
}

/// <summary>Requests to be answered one by one.</summary>
/// <param name="Requests">1 to 1,000.</param>
public sealed record BatchRequest(IReadOnlyList<ClassifyRequest> Requests);

/// <summary>What became of each request, in their order.</summary>
/// <param name="Results">As many as there were requests.</param>
public sealed record BatchResponse(IReadOnlyList<BatchResult> Results);

/// <summary>What became of one request.</summary>
/// <param name="Answer">The answer; null when there is a problem.</param>
/// <param name="Problem">The problem; null when there is an answer.</param>
public sealed record BatchResult(ClassifyResponse? Answer, ProblemDetails? Problem);

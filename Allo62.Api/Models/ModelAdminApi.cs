using System.Security.Cryptography;
using Allo62.Api.Hosting;
using Allo62.Api.Problems;
using Allo62.Api.Security;
using Allo62.Model.Registry;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Allo62.Api.Models;

/// <summary>Which models there are, which one answers, and who changed that.</summary>
internal static class ModelAdminApi
{
    private const int LargestPackageBytes = 64 << 20;
    private const int LongestReason = 500;
    private const string Sha256 = "sha-256=:";

    public static IEndpointRouteBuilder MapModelAdministration(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/models").WithTags("Model").RequireAuthorization(Roles.Admin).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        group.MapGet("", ListAsync).WithName("listModels").WithSummary("The packages of the registry, newest first");
        group.MapGet("/history", History).WithName("listPromotions").WithSummary("Audit trail: which model came into service when, by whom and why");
        group.MapPost("", UploadAsync).WithName("uploadModel").WithSummary("Adds a model package to the registry, after all checks; activate it afterwards")
            .WithDescription("The package's own checks, the catalogue's categories and the smoke set must pass. With the header Content-Digest: sha-256=:…: (RFC 9530) the transfer is checked too.")
            .Accepts<IFormFile>("application/octet-stream").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        group.MapPost("/{version}/activate", ActivateAsync).WithName("activateModel").WithSummary("Puts a model into service")
            .WithDescription("Answered when no request is left that the model before answers; other replicas follow within two seconds.")
            .Accepts<ModelChangeRequest>(true, "application/json").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        group.MapPost("/rollback", RollBackAsync).WithName("rollbackModel").WithSummary("Puts the model before into service; repeated, further back")
            .Accepts<ModelChangeRequest>(true, "application/json").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        return routes;
    }

    private static async Task<Results<Ok<IReadOnlyList<RegisteredModelResponse>>, ProblemHttpResult>> ListAsync(
        ModelSwap swap, SharedRegistry shared, ModelInService models, CancellationToken cancellation)
    {
        if (swap.Registry is not { } registry) return Problem.NoRegistry();
        var (current, champion) = (models.Current?.Version, registry.Champion);
        var own = registry.List().Select(model => new RegisteredModelResponse(model.Version, model.Bytes, model.WrittenAt, false, false));
        var others = shared.IsUsed ? (await shared.ListAsync(cancellation)).Value ?? [] : [];
        return TypedResults.Ok<IReadOnlyList<RegisteredModelResponse>>([.. own.Concat(others).DistinctBy(model => model.ModelVersion)
            .OrderByDescending(model => model.WrittenAt).ThenByDescending(model => model.ModelVersion, StringComparer.Ordinal)
            .Select(model => model with { IsChampion = model.ModelVersion == champion, InService = model.ModelVersion == current })]);
    }

    private static Results<Ok<IReadOnlyList<Promotion>>, ProblemHttpResult> History(ModelSwap swap) =>
        swap.Registry is { } registry ? TypedResults.Ok(registry.History()) : Problem.NoRegistry();

    private static async Task<Results<Created<RegisteredModelResponse>, ProblemHttpResult>> UploadAsync(HttpContext http, ModelSwap swap, ModelInService models, CancellationToken cancellation)
    {
        if (swap.Registry is not { } registry) return Problem.NoRegistry();
        if (http.Request.ContentType != "application/octet-stream") return Problem.Unsupported("application/octet-stream");
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = LargestPackageBytes;
        var content = await RequestBytes.ReadAsync(http.Request, LargestPackageBytes, cancellation);
        if (content is not { } bytes) return Problem.TooLarge(LargestPackageBytes);
        if (http.Request.Headers["Content-Digest"].ToString() is { Length: > 0 } digest && digest != $"{Sha256}{Convert.ToBase64String(SHA256.HashData(bytes.Span))}:")
            return Problem.Refused("The bytes that arrived do not match Content-Digest; expected sha-256=:base64: of the body.");
        var result = await swap.AddAsync(bytes, Caller.NameOf(http), cancellation);
        if (result.Outcome != SwapOutcome.Done) return Answer(result);
        var model = registry.List().First(model => model.Version == result.Version);
        return TypedResults.Created($"/v1/models/{model.Version}", new RegisteredModelResponse(model.Version, model.Bytes, model.WrittenAt, model.IsChampion, model.Version == models.Current?.Version));
    }

    private static async Task<Results<Ok<ModelChangeResponse>, ProblemHttpResult>> ActivateAsync(
        string version, HttpContext http, ModelSwap swap, IOptions<ServiceOptions> options, IOptions<JsonOptions> json, CancellationToken cancellation)
    {
        var (reason, problem) = await ReasonAsync(http, options.Value, json.Value, cancellation);
        return problem is null ? Changed(await swap.ActivateAsync(version, Caller.NameOf(http), reason, cancellation)) : problem;
    }

    private static async Task<Results<Ok<ModelChangeResponse>, ProblemHttpResult>> RollBackAsync(
        HttpContext http, ModelSwap swap, IOptions<ServiceOptions> options, IOptions<JsonOptions> json, CancellationToken cancellation)
    {
        var (reason, problem) = await ReasonAsync(http, options.Value, json.Value, cancellation);
        return problem is null ? Changed(await swap.RollBackAsync(Caller.NameOf(http), reason, cancellation)) : problem;
    }

    /// <summary>The reason is optional, and so is the body.</summary>
    private static async Task<(string? Reason, ProblemHttpResult? Problem)> ReasonAsync(HttpContext http, ServiceOptions options, JsonOptions json, CancellationToken cancellation)
    {
        if (http.Request.ContentLength is null or 0 && http.Request.ContentType is null) return (null, null);
        var (body, problem) = await JsonBody.ReadAsync<ModelChangeRequest>(http.Request, options.LargestBodyBytes, json.SerializerOptions, cancellation);
        if (body is null) return (null, problem);
        return body.Reason is { Length: > LongestReason } || (body.Reason?.Any(char.IsControl) ?? false)
            ? (null, Problem.Invalid(new Dictionary<string, string[]> { ["reason"] = [$"Expected at most {LongestReason} characters on one line."] }))
            : (body.Reason, null);
    }

    private static Results<Ok<ModelChangeResponse>, ProblemHttpResult> Changed(SwapResult result) => result.Outcome is SwapOutcome.Done or SwapOutcome.AlreadyInService
        ? TypedResults.Ok(new ModelChangeResponse(result.Version!, result.Outcome == SwapOutcome.Done, result.Promotion?.Previous, result.Drained))
        : Answer(result);

    internal static ProblemHttpResult Answer(SwapResult result) => result.Outcome switch
    {
        SwapOutcome.UnknownVersion => Problem.UnknownModel(),
        SwapOutcome.NothingBefore => Problem.NothingBefore(),
        SwapOutcome.NoRegistry => Problem.NoRegistry(),
        SwapOutcome.Refused => Problem.Refused(result.Reason!),
        SwapOutcome.RegistryFails => Problem.RegistryFails(),
        _ => Problem.ChampionChanged(),
    };
}

/// <summary>Why the model is changed, for the audit trail.</summary>
/// <param name="Reason">In the caller's words, on one line.</param>
public sealed record ModelChangeRequest(string? Reason = null);

/// <summary>The model in service after a change.</summary>
/// <param name="ModelVersion">The model that answers.</param>
/// <param name="Changed">False: it did so before.</param>
/// <param name="Previous">The champion before; null when there was none.</param>
/// <param name="Drained">Whether no request is left that the model before answers; false after ten seconds of waiting.</param>
public sealed record ModelChangeResponse(string ModelVersion, bool Changed, string? Previous, bool Drained);

/// <summary>A package of the registry.</summary>
/// <param name="ModelVersion">Its name.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="WrittenAt">When it came in.</param>
/// <param name="IsChampion">Whether it was promoted last.</param>
/// <param name="InService">Whether it answers.</param>
public sealed record RegisteredModelResponse(string ModelVersion, long Bytes, DateTimeOffset WrittenAt, bool IsChampion, bool InService);

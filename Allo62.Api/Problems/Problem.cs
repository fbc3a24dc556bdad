using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Allo62.Api.Problems;

/// <summary>The problems that this API reports (RFC 9457). Their types are <see cref="ProblemTypes"/>.</summary>
internal static class Problem
{
    /// <summary>Seconds after which a database that was away is worth asking again.</summary>
    public const int StorageRetrySeconds = 5;

    /// <summary>A problem with a sentence for developers. The detail never quotes what was sent.</summary>
    public static ProblemHttpResult Of(int status, string type, string title, string detail) =>
        TypedResults.Problem(detail, statusCode: status, title: title, type: type);

    /// <summary>503: no model answers yet.</summary>
    public static ProblemHttpResult NotReadyYet() =>
        Of(StatusCodes.Status503ServiceUnavailable, ProblemTypes.NotReady, "Not ready", "The model is not loaded yet; see /health/ready.");

    /// <summary>503 with Retry-After: the database does not answer.</summary>
    public static ProblemHttpResult NoStorage(HttpContext http)
    {
        http.Response.Headers.RetryAfter = StorageRetrySeconds.ToString(CultureInfo.InvariantCulture);
        return Of(StatusCodes.Status503ServiceUnavailable, ProblemTypes.StorageUnavailable, "Storage unavailable", "The database does not answer; nothing was kept. Send the same again after Retry-After seconds.");
    }

    /// <summary>400: the body is JSON, its members are not acceptable. All faults at once, by member.</summary>
    public static ProblemHttpResult Invalid(IDictionary<string, string[]> errors) => TypedResults.Problem(
        "One or more members of the request are not acceptable; see errors.",
        statusCode: StatusCodes.Status400BadRequest,
        title: "Invalid request",
        type: ProblemTypes.InvalidRequest,
        extensions: new Dictionary<string, object?> { ["errors"] = errors });

    public static ProblemHttpResult TooLarge(int largestBytes) =>
        Of(StatusCodes.Status413PayloadTooLarge, ProblemTypes.BodyTooLarge, "Body too large", $"The body is larger than {largestBytes} bytes.");

    public static ProblemHttpResult Unsupported(string expected) =>
        Of(StatusCodes.Status415UnsupportedMediaType, ProblemTypes.UnsupportedContentType, "Unsupported content type", $"Expected Content-Type: {expected}.");

    public static ProblemHttpResult AlteredState() =>
        Of(StatusCodes.Status400BadRequest, ProblemTypes.InvalidState, "Invalid state", "The conversation state was not made by this service for this conversation, or was changed. Start again without it.");

    public static ProblemHttpResult ExpiredState() =>
        Of(StatusCodes.Status410Gone, ProblemTypes.StateExpired, "State expired", "The conversation state is too old. Start again without it.");

    public static ProblemHttpResult UnknownRequestId() =>
        Of(StatusCodes.Status404NotFound, ProblemTypes.UnknownRequest, "Unknown request", "There is no answer with this request id, or no longer.");

    public static ProblemHttpResult UnknownCategory() =>
        Of(StatusCodes.Status404NotFound, ProblemTypes.UnknownCategory, "Unknown category", "There is no such category; see /v1/categories.");

    public static ProblemHttpResult UnknownModel() =>
        Of(StatusCodes.Status404NotFound, ProblemTypes.UnknownModel, "Unknown model", "There is no package of this version in the registry; see /v1/models.");

    public static ProblemHttpResult NoShadow() =>
        Of(StatusCodes.Status404NotFound, ProblemTypes.UnknownModel, "No candidate", "No package scores beside the model in service; see PUT /v1/models/{version}/shadow.");

    public static ProblemHttpResult NeedsIfMatch() =>
        Of(StatusCodes.Status428PreconditionRequired, ProblemTypes.PreconditionRequired, "Precondition required", "The header If-Match with the entity tag of the request is needed.");

    public static ProblemHttpResult ChangedMeanwhile() =>
        Of(StatusCodes.Status412PreconditionFailed, ProblemTypes.ChangedMeanwhile, "Changed meanwhile", "Someone changed it since; read it again and decide anew.");

    public static ProblemHttpResult ClaimedByOther() =>
        Of(StatusCodes.Status409Conflict, ProblemTypes.Claimed, "Claimed", "Someone else has claimed it; release it first.");

    public static ProblemHttpResult NothingBefore() =>
        Of(StatusCodes.Status409Conflict, ProblemTypes.NothingBefore, "Nothing before", "There is no model before the one in service to go back to.");

    public static ProblemHttpResult ChampionChanged() =>
        Of(StatusCodes.Status409Conflict, ProblemTypes.ChangedMeanwhile, "Changed meanwhile", "Someone else changed the model in service; look again.");

    public static ProblemHttpResult NoRegistry() =>
        Of(StatusCodes.Status409Conflict, ProblemTypes.NoRegistry, "No registry", "The service was started with one package file; start it with a folder of packages to choose between them.");

    public static ProblemHttpResult RegistryFails() =>
        Of(StatusCodes.Status503ServiceUnavailable, ProblemTypes.RegistryUnavailable, "Registry unavailable", "The registry of models cannot be read or written; the model in service stays.");

    public static ProblemHttpResult Refused(string reason) =>
        Of(StatusCodes.Status422UnprocessableEntity, ProblemTypes.ModelRefused, "Model refused", reason + " The model in service stays.");

    public static ProblemHttpResult TooManyRequests() =>
        Of(StatusCodes.Status429TooManyRequests, ProblemTypes.TooManyRequests, "Too many requests", "The limit is reached; go on after Retry-After seconds.");

    /// <summary>Type and title for an error that the host itself answers.</summary>
    public static (string Type, string Title, string Detail) ForStatus(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => (ProblemTypes.Unauthorised, "Unauthorised", "A key is needed: Authorization: Bearer KEY. Without keys the service answers its own machine only."),
        StatusCodes.Status403Forbidden => (ProblemTypes.Forbidden, "Forbidden", "The role of this key does not allow it."),
        StatusCodes.Status404NotFound => (ProblemTypes.NotFound, "Not found", "There is nothing at this address. The endpoints are listed in /openapi/v1.json."),
        StatusCodes.Status405MethodNotAllowed => (ProblemTypes.MethodNotAllowed, "Method not allowed", "This address exists for another method; see the header Allow."),
        StatusCodes.Status413PayloadTooLarge => (ProblemTypes.BodyTooLarge, "Body too large", "The body is larger than this endpoint accepts."),
        StatusCodes.Status415UnsupportedMediaType => (ProblemTypes.UnsupportedContentType, "Unsupported content type", "Expected Content-Type: application/json."),
        >= 400 and < 500 => (ProblemTypes.InvalidBody, "Bad request", "The request could not be read."),
        _ => (ProblemTypes.Internal, "Internal error", "The request could not be answered. The error was logged without its text."),
    };
}

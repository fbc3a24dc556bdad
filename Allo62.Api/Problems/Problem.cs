using Microsoft.AspNetCore.Http.HttpResults;

namespace Allo62.Api.Problems;

/// <summary>The problems that this API reports (RFC 9457). The types are stable: front-ends may switch on them. Listed in docs/problems.md.</summary>
public static class Problem
{
    public const string InvalidBody = "urn:allo62:problem:invalid-body";
    public const string InvalidRequest = "urn:allo62:problem:invalid-request";
    public const string UnsupportedContentType = "urn:allo62:problem:unsupported-content-type";
    public const string BodyTooLarge = "urn:allo62:problem:body-too-large";
    public const string NotFound = "urn:allo62:problem:not-found";
    public const string MethodNotAllowed = "urn:allo62:problem:method-not-allowed";
    public const string NotReady = "urn:allo62:problem:not-ready";
    public const string Internal = "urn:allo62:problem:internal";

    /// <summary>A problem with a sentence for developers. The detail never quotes what was sent.</summary>
    public static ProblemHttpResult Of(int status, string type, string title, string detail) =>
        TypedResults.Problem(detail, statusCode: status, title: title, type: type);

    /// <summary>503: no model answers yet.</summary>
    public static ProblemHttpResult NotReadyYet() =>
        Of(StatusCodes.Status503ServiceUnavailable, NotReady, "Not ready", "The model is not loaded yet; see /health/ready.");

    /// <summary>400: the body is JSON, its members are not acceptable. All faults at once, by member.</summary>
    public static ProblemHttpResult Invalid(IDictionary<string, string[]> errors) => TypedResults.Problem(
        "One or more members of the request are not acceptable; see errors.",
        statusCode: StatusCodes.Status400BadRequest,
        title: "Invalid request",
        type: InvalidRequest,
        extensions: new Dictionary<string, object?> { ["errors"] = errors });

    /// <summary>Type and title for an error that the host itself answers.</summary>
    public static (string Type, string Title, string Detail) ForStatus(int status) => status switch
    {
        StatusCodes.Status404NotFound => (NotFound, "Not found", "There is nothing at this address. The endpoints are listed in /openapi/v1.json."),
        StatusCodes.Status405MethodNotAllowed => (MethodNotAllowed, "Method not allowed", "This address exists for another method; see the header Allow."),
        StatusCodes.Status413PayloadTooLarge => (BodyTooLarge, "Body too large", "The body is larger than this endpoint accepts."),
        StatusCodes.Status415UnsupportedMediaType => (UnsupportedContentType, "Unsupported content type", "Expected Content-Type: application/json."),
        >= 400 and < 500 => (InvalidBody, "Bad request", "The request could not be read."),
        _ => (Internal, "Internal error", "The request could not be answered. The error was logged without its text."),
    };
}

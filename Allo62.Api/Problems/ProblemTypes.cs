namespace Allo62.Api.Problems;

/// <summary>Types of problems. Stable: front-ends may switch on them. Listed in docs/problems.md.</summary>
internal static class ProblemTypes
{
    public const string InvalidBody = Prefix + "invalid-body";
    public const string InvalidRequest = Prefix + "invalid-request";
    public const string InvalidState = Prefix + "invalid-state";
    public const string StateExpired = Prefix + "state-expired";
    public const string Unauthorised = Prefix + "unauthorised";
    public const string Forbidden = Prefix + "forbidden";
    public const string NotFound = Prefix + "not-found";
    public const string UnknownRequest = Prefix + "unknown-request";
    public const string UnknownCategory = Prefix + "unknown-category";
    public const string UnknownModel = Prefix + "unknown-model";
    public const string MethodNotAllowed = Prefix + "method-not-allowed";
    public const string Claimed = Prefix + "claimed";
    public const string NothingBefore = Prefix + "nothing-before";
    public const string NoRegistry = Prefix + "no-registry";
    public const string ChangedMeanwhile = Prefix + "changed-meanwhile";
    public const string PreconditionRequired = Prefix + "precondition-required";
    public const string BodyTooLarge = Prefix + "body-too-large";
    public const string UnsupportedContentType = Prefix + "unsupported-content-type";
    public const string ModelRefused = Prefix + "model-refused";
    public const string TooManyRequests = Prefix + "too-many-requests";
    public const string NotReady = Prefix + "not-ready";
    public const string StorageUnavailable = Prefix + "storage-unavailable";
    public const string RegistryUnavailable = Prefix + "registry-unavailable";
    public const string Internal = Prefix + "internal";

    private const string Prefix = "urn:allo62:problem:";
}

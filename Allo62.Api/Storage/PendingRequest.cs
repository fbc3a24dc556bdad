namespace Allo62.Api.Storage;

/// <summary>An answered request on its way to the database. The text is still the person's own and is masked before it is written.</summary>
internal readonly record struct PendingRequest(StoredRequest Request, string? RawText);

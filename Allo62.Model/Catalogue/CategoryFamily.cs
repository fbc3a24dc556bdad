namespace Allo62.Model.Catalogue;

/// <summary>A family of categories, for browsing.</summary>
/// <param name="Id">Short name used inside the catalogue.</param>
/// <param name="Label">French name shown to people.</param>
public sealed record CategoryFamily(string Id, string Label);

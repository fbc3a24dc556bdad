namespace Allo62.Model.Catalogue;

/// <summary>Who is competent in law for a category.</summary>
/// <param name="Id">Short name used inside the catalogue.</param>
/// <param name="Label">French name shown to people.</param>
public sealed record Authority(string Id, string Label);

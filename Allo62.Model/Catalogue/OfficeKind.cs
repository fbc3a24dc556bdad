namespace Allo62.Model.Catalogue;

/// <summary>A kind of contact that depends on where the person lives: town halls, sub-prefectures.</summary>
/// <param name="Id">What categories name among their contacts.</param>
/// <param name="Label">French name shown to people.</param>
public sealed record OfficeKind(string Id, string Label);

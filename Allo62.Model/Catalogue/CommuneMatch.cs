namespace Allo62.Model.Catalogue;

/// <summary>A commune that fits the first letters of what a person writes.</summary>
/// <param name="Commune">The commune.</param>
/// <param name="OtherName">The former or short name that fitted; null when the official one did.</param>
public sealed record CommuneMatch(Commune Commune, string? OtherName);

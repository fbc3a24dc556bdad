namespace Allo62.Model.Catalogue;

/// <summary>A commune.</summary>
/// <param name="Insee">INSEE code.</param>
/// <param name="Name">Official name.</param>
/// <param name="PostalCodes">Its postal codes, at least one; other communes may share them.</param>
/// <param name="OtherNames">Names of the communes that merged into it, and short names in use.</param>
/// <param name="District">Its arrondissement; null when not known.</param>
public sealed record Commune(string Insee, string Name, IReadOnlyList<string> PostalCodes, IReadOnlyList<string> OtherNames, string? District);

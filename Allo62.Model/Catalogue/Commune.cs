namespace Allo62.Model.Catalogue;

/// <summary>A commune of the département.</summary>
/// <param name="Insee">INSEE code, five characters.</param>
/// <param name="Name">Official name.</param>
/// <param name="PostalCodes">Its postal codes.</param>
/// <param name="FormerNames">Names of the communes that were merged into it.</param>
public sealed record Commune(string Insee, string Name, IReadOnlyList<string> PostalCodes, IReadOnlyList<string> FormerNames);

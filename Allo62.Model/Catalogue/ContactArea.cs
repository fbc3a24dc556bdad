namespace Allo62.Model.Catalogue;

/// <summary>The places that an office serves, as its source says.</summary>
/// <param name="Communes">INSEE codes.</param>
/// <param name="Districts">Districts (arrondissements) as the list of communes names them.</param>
public sealed record ContactArea(IReadOnlyList<string> Communes, IReadOnlyList<string> Districts)
{
    /// <summary>Whether a commune is among them.</summary>
    /// <param name="commune">Any commune.</param>
    public bool Serves(Commune commune)
    {
        ArgumentNullException.ThrowIfNull(commune);
        return Communes.Contains(commune.Insee) || (commune.District is { } district && Districts.Contains(district));
    }
}

using System.Text.Json.Serialization;

namespace Allo62.Model.Catalogue;

/// <summary>The file <c>catalogue.json</c> as it is written.</summary>
internal sealed record CatalogueDocument
{
    /// <summary>Where editors find the JSON schema.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public required TerritoryInfo Territory { get; init; }

    /// <summary>Contact that hands over to a human.</summary>
    public required string HumanDesk { get; init; }

    public required IReadOnlyList<Family> Families { get; init; }

    public required IReadOnlyList<Contact> Contacts { get; init; }

    public required IReadOnlyList<Category> Categories { get; init; }
}

/// <summary>What the catalogue covers.</summary>
/// <param name="Code">INSEE code of the département.</param>
/// <param name="Name">Its name.</param>
public sealed record TerritoryInfo(string Code, string Name);

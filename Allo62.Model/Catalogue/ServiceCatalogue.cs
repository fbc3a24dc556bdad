using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Allo62.Model.Catalogue;

/// <summary>What a département's services answer and how to reach them. Immutable, safe for any number of threads.</summary>
public sealed class ServiceCatalogue
{
    private readonly FrozenDictionary<string, Category> _categories;
    private readonly FrozenDictionary<string, Contact> _contacts;
    private readonly FrozenDictionary<(string Kind, string Insee), Contact> _offices;
    private readonly CommuneIndex _communes;

    internal ServiceCatalogue(CatalogueDocument document, IReadOnlyList<Contact> offices, IReadOnlyList<Commune> communes)
    {
        Territory = document.Territory;
        Families = [.. document.Families];
        Categories = [.. document.Categories];
        Contacts = [.. document.Contacts, .. offices];
        Communes = [.. communes];
        _categories = document.Categories.ToFrozenDictionary(category => category.Id);
        _contacts = document.Contacts.ToFrozenDictionary(contact => contact.Id);
        HumanDesk = _contacts[document.HumanDesk];
        // Two offices of a kind in one commune: the first of the file answers.
        _offices = Contacts.Where(contact => contact.Kind is not null).SelectMany(contact => contact.Serves.Select(insee => (Key: (contact.Kind!, insee), contact)))
            .DistinctBy(office => office.Key).ToFrozenDictionary(office => office.Key, office => office.contact);
        _communes = new CommuneIndex(Communes);
    }

    /// <summary>What the catalogue covers.</summary>
    public TerritoryInfo Territory { get; }

    /// <summary>Families of categories, in the order of the file.</summary>
    public ImmutableArray<Family> Families { get; }

    /// <summary>Categories, in the order of the file.</summary>
    public ImmutableArray<Category> Categories { get; }

    /// <summary>All contacts, those by place included.</summary>
    public ImmutableArray<Contact> Contacts { get; }

    /// <summary>Communes of the département.</summary>
    public ImmutableArray<Commune> Communes { get; }

    /// <summary>The people who take over.</summary>
    public Contact HumanDesk { get; }

    /// <summary>A category, or null when there is none with this id.</summary>
    /// <param name="id">Id of the category.</param>
    public Category? Find(string id) => _categories.GetValueOrDefault(id);

    /// <summary>Who answers a category for a person of a commune.</summary>
    /// <param name="category">A category of this catalogue.</param>
    /// <param name="commune">INSEE code, postal code or name; null, unknown or of several communes: the contact for all.</param>
    public Contact ContactFor(Category category, string? commune)
    {
        ArgumentNullException.ThrowIfNull(category);
        if (category.LocalKind is { } kind && FindCommunes(commune) is [var only] && _offices.TryGetValue((kind, only.Insee), out var office)) return office;
        return _contacts[category.Contact];
    }

    /// <summary>The communes that a code or a name means: none, one, or several that share a postal code or a former name.</summary>
    /// <param name="commune">INSEE code, postal code or name, also a former name; case, accents and hyphens do not matter.</param>
    public ImmutableArray<Commune> FindCommunes(string? commune) => _communes.Find(commune);
}

using System.Collections.Frozen;

namespace Allo62.Model.Catalogue;

/// <summary>What a département answers: categories, who answers them, and where. Immutable; safe on many threads.</summary>
public sealed class ServiceCatalogue
{
    private readonly FrozenDictionary<string, Category> _categories;
    private readonly FrozenDictionary<string, Contact> _contacts;
    private readonly FrozenDictionary<string, Contact[]> _officesByKind;

    internal ServiceCatalogue(
        string title, IReadOnlyList<CategoryFamily> families, IReadOnlyList<OfficeKind> officeKinds, IReadOnlyList<Category> categories,
        IReadOnlyList<Contact> contacts, IReadOnlyList<Contact> offices, CommuneDirectory communes, string humanDesk)
    {
        Title = title;
        Families = families;
        OfficeKinds = officeKinds;
        Categories = categories;
        Contacts = contacts;
        Offices = offices;
        Communes = communes;
        _categories = categories.ToFrozenDictionary(category => category.Id);
        _contacts = contacts.ToFrozenDictionary(contact => contact.Id);
        _officesByKind = offices.GroupBy(office => office.Kind!.Id).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        HumanDesk = _contacts[humanDesk];
    }

    /// <summary>Name of the département.</summary>
    public string Title { get; }

    /// <summary>Families, in the order in which they are browsed.</summary>
    public IReadOnlyList<CategoryFamily> Families { get; }

    /// <summary>Kinds of contacts that depend on the place.</summary>
    public IReadOnlyList<OfficeKind> OfficeKinds { get; }

    /// <summary>Categories, in the order of the file.</summary>
    public IReadOnlyList<Category> Categories { get; }

    /// <summary>Contacts that answer for the whole département.</summary>
    public IReadOnlyList<Contact> Contacts { get; }

    /// <summary>Contacts that answer for some places.</summary>
    public IReadOnlyList<Contact> Offices { get; }

    /// <summary>The communes; empty when the catalogue has no list of them.</summary>
    public CommuneDirectory Communes { get; }

    /// <summary>Who takes over when the right place is not known.</summary>
    public Contact HumanDesk { get; }

    /// <summary>The category with an id; null when there is none.</summary>
    /// <param name="id">Id such as <c>rsa</c>.</param>
    public Category? Find(string id) => _categories.GetValueOrDefault(id);

    /// <summary>The contact of the whole département with an id; null when there is none.</summary>
    /// <param name="id">Id of a contact.</param>
    public Contact? FindContact(string id) => _contacts.GetValueOrDefault(id);

    /// <summary>Who answers a category for someone who lives in a commune.</summary>
    /// <param name="category">A category of this catalogue.</param>
    /// <param name="commune">Where the person lives; null when not known: the contact for the whole département, never a guess.</param>
    public Contact ContactFor(Category category, Commune? commune = null)
    {
        ArgumentNullException.ThrowIfNull(category);
        foreach (var id in category.Contacts)
        {
            foreach (var contact in Resolve(id, commune)) if (contact.IsOffered) return contact;
        }
        return HumanDesk;
    }

    /// <summary>Who answers a category for someone who names a place.</summary>
    /// <param name="category">A category of this catalogue.</param>
    /// <param name="place">
    /// INSEE code, postal code or name, or a name with a code; null, unknown or of several communes: the contact for the whole département.
    /// Many INSEE codes are another commune's postal code: « 62119 Béthune » is sure, « 62119 » is not.
    /// </param>
    public Contact ContactFor(Category category, string? place) => ContactFor(category, place is not null && Communes.Find(place) is [var only] ? only : null);

    /// <summary>Everyone who answers a category for someone who lives in a commune, the first to be asked first.</summary>
    /// <param name="category">A category of this catalogue.</param>
    /// <param name="commune">Where the person lives; null when not known.</param>
    /// <returns>Without contacts that cannot be reached or are probably out of date; may be empty.</returns>
    public IReadOnlyList<Contact> AllFor(Category category, Commune? commune = null)
    {
        ArgumentNullException.ThrowIfNull(category);
        return [.. category.Contacts.SelectMany(id => Resolve(id, commune)).Where(contact => contact.IsOffered).DistinctBy(contact => contact.Id)];
    }

    /// <summary>Whether the first to be asked is another one from place to place: only then is a person asked where they live.</summary>
    /// <param name="category">A category of this catalogue.</param>
    public bool DependsOnPlace(Category category)
    {
        ArgumentNullException.ThrowIfNull(category);
        foreach (var id in category.Contacts)
        {
            if (_officesByKind.ContainsKey(id)) return true;
            if (_contacts.TryGetValue(id, out var contact) && contact.IsOffered) return false;
        }
        return false;
    }

    /// <summary>Those who answer a category at a moment: what still answers when the first contact is closed.</summary>
    /// <param name="category">A category of this catalogue.</param>
    /// <param name="commune">Where the person lives; null when not known.</param>
    /// <param name="moment">The moment of the question.</param>
    /// <returns>Only contacts whose hours are known.</returns>
    public IReadOnlyList<Contact> OpenFor(Category category, Commune? commune, DateTimeOffset moment) =>
        [.. AllFor(category, commune).Where(contact => contact.At(moment) is { OpenNow: true })];

    private IEnumerable<Contact> Resolve(string id, Commune? commune)
    {
        if (_contacts.TryGetValue(id, out var contact)) return [contact];
        if (commune is null || !_officesByKind.TryGetValue(id, out var offices)) return [];
        return offices.Where(office => office.Area!.Serves(commune));
    }
}

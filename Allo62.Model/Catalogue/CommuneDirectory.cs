using System.Collections.Frozen;

namespace Allo62.Model.Catalogue;

/// <summary>The communes of the département, found by code or by name.</summary>
public sealed class CommuneDirectory
{
    private readonly FrozenDictionary<string, Commune> _byInsee;
    private readonly FrozenDictionary<string, Commune[]> _byPostalCode;
    private readonly FrozenDictionary<string, Commune[]> _byName;

    internal CommuneDirectory(IReadOnlyList<Commune> communes)
    {
        All = communes;
        _byInsee = communes.ToFrozenDictionary(commune => commune.Insee);
        _byPostalCode = Index(communes, commune => commune.PostalCodes);
        _byName = Index(communes, commune => commune.OtherNames.Prepend(commune.Name).Select(CommuneNames.Fold));
    }

    /// <summary>All communes, in the order of the file.</summary>
    public IReadOnlyList<Commune> All { get; }

    /// <summary>The commune with an INSEE code; null when there is none.</summary>
    /// <param name="insee">INSEE code.</param>
    public Commune? ByInsee(string insee) => _byInsee.GetValueOrDefault(insee);

    /// <summary>The communes that share a postal code.</summary>
    /// <param name="postalCode">Five digits.</param>
    public IReadOnlyList<Commune> ByPostalCode(string postalCode) => _byPostalCode.GetValueOrDefault(postalCode) ?? [];

    /// <summary>The communes that bear or bore a name, whatever its case, accents and hyphens.</summary>
    /// <param name="name">Name as a person writes it.</param>
    public IReadOnlyList<Commune> ByName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _byName.GetValueOrDefault(CommuneNames.Fold(name)) ?? [];
    }

    /// <summary>
    /// Every commune that a person can mean by an INSEE code, a postal code, a name, or a name with one of the codes. Five
    /// digits can be the INSEE code of one commune and the postal code of another: both are returned.
    /// </summary>
    /// <param name="text">What the person wrote.</param>
    /// <returns>Without repetition; empty when nothing fits, several when the person has to choose.</returns>
    public IReadOnlyList<Commune> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        var codes = words.Where(word => word.Length == 5 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[^1])).ToArray();
        var byCode = codes.SelectMany(code => ByPostalCode(code).Concat(ByInsee(code) is { } commune ? [commune] : [])).Distinct().ToArray();
        var name = string.Join(' ', words.Except(codes));
        if (name.Length == 0) return byCode;
        var byName = ByName(name);
        return codes.Length == 0 ? byName : [.. byName.Intersect(byCode)];
    }

    private static FrozenDictionary<string, Commune[]> Index(IEnumerable<Commune> communes, Func<Commune, IEnumerable<string>> keys) =>
        communes.SelectMany(commune => keys(commune).Distinct().Select(key => (key, commune)))
            .GroupBy(pair => pair.key).ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.commune).ToArray());
}

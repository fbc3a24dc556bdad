using System.Collections.Frozen;

namespace Allo62.Model.Catalogue;

/// <summary>The communes of the département, found by code or by name.</summary>
public sealed class CommuneDirectory
{
    private readonly FrozenDictionary<string, Commune> _byInsee;
    private readonly FrozenDictionary<string, Commune[]> _byPostalCode;
    private readonly FrozenDictionary<string, Commune[]> _byName;
    private readonly (string Folded, CommuneMatch Match)[] _names;

    internal CommuneDirectory(IReadOnlyList<Commune> communes)
    {
        All = communes;
        _byInsee = communes.ToFrozenDictionary(commune => commune.Insee);
        _byPostalCode = Index(communes, commune => commune.PostalCodes);
        _byName = Index(communes, commune => commune.OtherNames.Prepend(commune.Name).Select(CommuneNames.Fold));
        _names = [.. communes.SelectMany(commune => commune.OtherNames.Cast<string?>().Prepend(null).Select(other => (CommuneNames.Fold(other ?? commune.Name), new CommuneMatch(commune, other))))];
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

    /// <summary>What a person may be about to write: the beginning of a postal code, of a name, or of a word of it.</summary>
    /// <param name="text">The first letters or digits.</param>
    /// <param name="most">Matches at most.</param>
    /// <returns>Whole names first, then names that begin so, then those with such a word; each commune once.</returns>
    public IReadOnlyList<CommuneMatch> Complete(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = text.Trim();
        if (start.Length > 0 && start.All(char.IsAsciiDigit))
            return [.. All.Where(commune => commune.PostalCodes.Any(code => code.StartsWith(start, StringComparison.Ordinal))).OrderBy(commune => commune.Name, StringComparer.Ordinal).Take(most).Select(commune => new CommuneMatch(commune, null))];
        var folded = CommuneNames.Fold(start);
        if (folded.Length == 0) return [];
        return [.. _names.Select(name => (Rank: RankOf(name.Folded, folded), name.Match)).Where(name => name.Rank > 0)
            .OrderBy(name => name.Rank).ThenBy(name => name.Match.OtherName is not null).ThenBy(name => name.Match.Commune.Name, StringComparer.Ordinal)
            .Select(name => name.Match).DistinctBy(match => match.Commune.Insee).Take(most)];
    }

    /// <returns>1 the whole name, 2 its beginning, 3 the beginning of a later word, 0 none of it.</returns>
    private static int RankOf(string name, string start) =>
        name == start ? 1 : name.StartsWith(start, StringComparison.Ordinal) ? 2 : name.Contains(" " + start, StringComparison.Ordinal) ? 3 : 0;

    private static FrozenDictionary<string, Commune[]> Index(IEnumerable<Commune> communes, Func<Commune, IEnumerable<string>> keys) =>
        communes.SelectMany(commune => keys(commune).Distinct().Select(key => (key, commune)))
            .GroupBy(pair => pair.key).ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.commune).ToArray());
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using Allo62.Model.Text;

namespace Allo62.Model.Catalogue;

/// <summary>Communes by INSEE code, postal code, name and former name.</summary>
internal sealed class CommuneIndex
{
    private readonly FrozenDictionary<string, ImmutableArray<Commune>> _byKey;

    public CommuneIndex(ImmutableArray<Commune> communes)
    {
        // A present name wins over the same former name of another commune.
        var names = communes.ToLookup(commune => Key(commune.Name));
        var former = communes.SelectMany(commune => commune.FormerNames.Select(name => (Key: Key(name), commune))).Where(pair => !names.Contains(pair.Key));
        var codes = communes.SelectMany(commune => commune.PostalCodes.Select(code => (Key: code, commune)));
        // Some numbers are the INSEE code of one commune and the postal code of another: then both are meant, and nothing is guessed.
        _byKey = communes.Select(commune => (Key: commune.Insee, commune)).Concat(codes).Concat(former)
            .Concat(communes.Select(commune => (Key: Key(commune.Name), commune)))
            .GroupBy(pair => pair.Key).ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.commune).Distinct().ToImmutableArray());
    }

    public ImmutableArray<Commune> Find(string? commune)
    {
        if (string.IsNullOrWhiteSpace(commune)) return [];
        var trimmed = commune.Trim();
        return _byKey.TryGetValue(trimmed, out var found) || _byKey.TryGetValue(Key(trimmed), out found) ? found : [];
    }

    private static string Key(string name) => TextNormaliser.Normalise(name).Replace("saint ", "st ", StringComparison.Ordinal).Replace("sainte ", "ste ", StringComparison.Ordinal);
}

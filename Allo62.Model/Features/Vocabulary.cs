using System.Numerics;

namespace Allo62.Model.Features;

/// <summary>
/// Immutable map from the hash of a piece of text to its feature: open addressing, one look-up reads one or two cache lines.
/// Only hashes are kept, so a package never holds the words of a caller.
/// </summary>
internal sealed class Vocabulary
{
    private const int Empty = -1;

    private readonly Slot[] _slots;
    private readonly int _mask;

    private readonly record struct Slot(ulong Key, int Feature);

    /// <param name="keys">Hash of each feature, ascending; the position is the feature's number.</param>
    /// <exception cref="ArgumentException">The keys are not strictly ascending.</exception>
    public Vocabulary(ulong[] keys)
    {
        Keys = keys;
        var capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2));
        _mask = capacity - 1;
        _slots = new Slot[capacity];
        Array.Fill(_slots, new Slot(0, Empty));
        for (var feature = 0; feature < keys.Length; feature++)
        {
            if (feature > 0 && keys[feature] <= keys[feature - 1]) throw new ArgumentException("Vocabulary keys must ascend.", nameof(keys));
            var at = (int)keys[feature] & _mask;
            while (_slots[at].Feature != Empty) at = (at + 1) & _mask;
            _slots[at] = new Slot(keys[feature], feature);
        }
    }

    /// <summary>Hash of each feature, ascending.</summary>
    public ulong[] Keys { get; }

    /// <summary>Number of features.</summary>
    public int Count => Keys.Length;

    /// <summary>The feature's number, or -1 when the piece is unknown.</summary>
    public int Find(ulong key)
    {
        var at = (int)key & _mask;
        while (true)
        {
            ref readonly var slot = ref _slots[at];
            if (slot.Feature == Empty || slot.Key == key) return slot.Feature;
            at = (at + 1) & _mask;
        }
    }
}

using System.Numerics;

namespace Allo62.Model.Anonymisation;

/// <summary>
/// Words and their roles, found by hash alone. With some 50,000 words another word shares a hash once in 10¹⁴ look-ups; it would
/// be masked, or stay, without reason.
/// </summary>
internal sealed class WordTable
{
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private readonly Slot[] _slots;
    private readonly int _shift;

    public WordTable(IReadOnlyCollection<KeyValuePair<string, WordTraits>> words)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)words.Count * 2 + 2);
        _slots = new Slot[size];
        _shift = 64 - BitOperations.Log2(size);
        foreach (var (word, traits) in words)
        {
            var hash = WordHash.Of(word);
            var slot = Find(hash);
            if (_slots[slot].Hash == hash) throw new InvalidOperationException("Two words of the lists share a hash.");
            _slots[slot] = new Slot(hash, traits);
        }
    }

    public bool TryGet(ulong hash, out WordTraits traits)
    {
        ref readonly var slot = ref _slots[Find(hash)];
        traits = slot.Traits;
        return slot.Hash == hash;
    }

    private int Find(ulong hash)
    {
        var i = (int)(hash * Spread >> _shift);
        while (_slots[i].Hash != hash && _slots[i].Hash != 0) i = (i + 1) & (_slots.Length - 1);
        return i;
    }

    private readonly record struct Slot(ulong Hash, WordTraits Traits);
}

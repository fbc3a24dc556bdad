namespace Allo62.Model.Anonymisation;

/// <summary>
/// A set of up to half a million hashes that takes 2 MiB: open addressing, 32 bits a word, another word is taken for one of them once
/// in a billion.
/// </summary>
internal sealed class HashedWords
{
    private const int Size = 1 << 19;
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private readonly uint[] _slots = new uint[Size];

    public void Add(ulong hash)
    {
        var (slot, mark) = Find(hash);
        _slots[slot] = mark;
    }

    public bool Contains(ulong hash) => _slots[Find(hash).Slot] != 0;

    /// <summary>Where a word is, or the empty slot where it would be.</summary>
    private (int Slot, uint Mark) Find(ulong hash)
    {
        var spread = hash * Spread;
        var mark = (uint)spread | 1;
        var slot = (int)(spread >> 45);
        while (_slots[slot] != 0 && _slots[slot] != mark) slot = slot + 1 & Size - 1;
        return (slot, mark);
    }
}

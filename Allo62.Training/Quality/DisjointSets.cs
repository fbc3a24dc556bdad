namespace Allo62.Training.Quality;

/// <summary>Numbers that are joined two by two into groups.</summary>
internal sealed class DisjointSets
{
    private readonly int[] _parent;

    public DisjointSets(int count) => _parent = [.. Enumerable.Range(0, count)];

    public void Join(int first, int second)
    {
        var (one, other) = (Root(first), Root(second));
        // The lowest number stands for its group, whatever the order of joining.
        _parent[Math.Max(one, other)] = Math.Min(one, other);
    }

    public bool AreJoined(int first, int second) => Root(first) == Root(second);

    /// <summary>The lowest number of each number's group.</summary>
    public int[] Numbers() => [.. Enumerable.Range(0, _parent.Length).Select(Root)];

    private int Root(int number)
    {
        while (_parent[number] != number)
        {
            _parent[number] = _parent[_parent[number]];
            number = _parent[number];
        }
        return number;
    }
}

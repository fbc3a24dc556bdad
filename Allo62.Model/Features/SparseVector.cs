namespace Allo62.Model.Features;

/// <summary>The features of one text. A workspace: used again for the next text, but not by two threads at once.</summary>
internal sealed class SparseVector
{
    private int[] _positionOfFeature = [];
    private int[] _features = new int[512];
    private float[] _values = new float[512];

    /// <summary>Number of distinct known features.</summary>
    public int Count { get; private set; }

    /// <summary>Pieces of the text, known or not, repeats included.</summary>
    public int Pieces { get; private set; }

    /// <summary>Pieces that are not in the vocabulary, repeats included.</summary>
    public int UnknownPieces { get; private set; }

    /// <summary>Share of the pieces that are unknown, 0 to 1; 1 for a text without pieces.</summary>
    public double UnknownShare => Pieces == 0 ? 1 : (double)UnknownPieces / Pieces;

    public ReadOnlySpan<int> Features => _features.AsSpan(0, Count);

    public Span<float> Values => _values.AsSpan(0, Count);

    /// <summary>Where a feature stands in <see cref="Features"/>, or -1.</summary>
    public int PositionOf(int feature) => _positionOfFeature[feature] - 1;

    public void Start(int dimension)
    {
        foreach (var feature in Features) _positionOfFeature[feature] = 0;
        if (_positionOfFeature.Length < dimension) _positionOfFeature = new int[dimension];
        Count = Pieces = UnknownPieces = 0;
    }

    public void CountPiece(int feature)
    {
        Pieces++;
        if (feature < 0)
        {
            UnknownPieces++;
            return;
        }
        ref var position = ref _positionOfFeature[feature];
        if (position == 0)
        {
            if (Count == _features.Length) Grow();
            _features[Count] = feature;
            _values[Count] = 0;
            position = ++Count;
        }
        _values[position - 1]++;
    }

    /// <summary>Adds a feature that is no piece of the text.</summary>
    public void Append(int feature, float value)
    {
        if (Count == _features.Length) Grow();
        _features[Count] = feature;
        _values[Count] = value;
        _positionOfFeature[feature] = ++Count;
    }

    private void Grow()
    {
        Array.Resize(ref _features, Count * 2);
        Array.Resize(ref _values, Count * 2);
    }
}

using System.Runtime.InteropServices;
using Allo62.Model.Learning;

namespace Allo62.Benchmarks.Study.Features;

/// <summary>A plan with the vocabulary and document frequencies of some texts.</summary>
internal sealed class FittedFeatures
{
    private const double Saturation = 1.2;
    private const double LengthCorrection = 0.5;

    private readonly FeaturePlan _plan;
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly List<float> _inverseFrequencies = [];
    private readonly double[] _meanPieces;

    public FittedFeatures(FeaturePlan plan, IReadOnlyCollection<string> texts)
    {
        _plan = plan;
        _meanPieces = new double[plan.Blocks.Length];
        var frequencies = new Dictionary<ulong, int>();
        foreach (var text in texts)
        {
            var seen = new HashSet<ulong>();
            foreach (var (key, block) in Pieces(text))
            {
                _meanPieces[block] += 1.0 / texts.Count;
                if (seen.Add(key)) CollectionsMarshal.GetValueRefOrAddDefault(frequencies, key, out _)++;
            }
        }
        foreach (var (key, frequency) in frequencies.Where(piece => piece.Value >= plan.MinimumTexts).OrderBy(piece => piece.Key))
        {
            _numbers[key] = _numbers.Count;
            _inverseFrequencies.Add(1 + MathF.Log((1f + texts.Count) / (1 + frequency)));
        }
    }

    public int Dimension => _numbers.Count;

    public FeatureRow[] Rows(IReadOnlyCollection<string> texts) => [.. texts.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(Row)];

    public FeatureRow Row(string text)
    {
        var counts = new SortedDictionary<int, (int Count, int Block)>();
        var pieces = new int[_plan.Blocks.Length];
        foreach (var (key, block) in Pieces(text))
        {
            pieces[block]++;
            if (_numbers.TryGetValue(key, out var number)) counts[number] = (counts.GetValueOrDefault(number).Count + 1, block);
        }
        var features = counts.Keys.ToArray();
        var values = counts.Select(piece => Value(piece.Value.Count, pieces[piece.Value.Block], piece.Value.Block) * _inverseFrequencies[piece.Key]).ToArray();
        var blocks = counts.Values.Select(piece => _plan.NormaliseByBlock ? piece.Block : 0).ToArray();
        var lengths = new double[_plan.Blocks.Length];
        for (var i = 0; i < values.Length; i++) lengths[blocks[i]] += values[i] * values[i];
        // All together at the length that two blocks of length 1 have, so that regularisation means the same.
        var whole = _plan.NormaliseByBlock ? 1 : Math.Sqrt(_plan.Blocks.Length);
        for (var i = 0; i < values.Length; i++) values[i] = (float)(values[i] * whole / Math.Sqrt(lengths[blocks[i]]));
        return new FeatureRow(features, values);
    }

    private float Value(int count, int pieces, int block) => _plan.Weighting switch
    {
        Weighting.SubLinear => 1 + MathF.Log(count),
        Weighting.Linear => count,
        Weighting.Binary => 1,
        _ => (float)(count * (Saturation + 1) / (count + Saturation * (1 - LengthCorrection + LengthCorrection * pieces / _meanPieces[block]))),
    };

    private IEnumerable<(ulong Key, int Block)> Pieces(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var block = 0; block < _plan.Blocks.Length; block++)
        {
            foreach (var piece in _plan.Blocks[block].Of(words))
            {
                var key = Hash(piece, block);
                yield return (_plan.HashBits is { } bits ? key >> (64 - bits) : key, block);
            }
        }
    }

    /// <summary>FNV-1a with the finaliser of splitmix64.</summary>
    private static ulong Hash(string piece, int block)
    {
        var hash = 0xCBF29CE484222325 ^ (ulong)block;
        foreach (var c in piece) hash = (hash ^ c) * 0x100000001B3;
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }
}

using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Allo62.Model.Features;

/// <summary>
/// What French words have in common, learned beforehand from open text (docs/decisions/0014): a vector per word, each already weighed by how rare
/// the word is (SIF; Arora, Liang, Ma 2017) and freed of what all have in common, so that a text's vector is their sum brought to length 1.
/// Only hashes of the words are kept. Immutable and safe for any number of threads.
/// </summary>
internal sealed class WordVectors
{
    private const string Resource = "word-vectors.bin";
    private const int HeaderBytes = 2 * sizeof(int);

    private static readonly Lazy<WordVectors> Embedded = new(ReadEmbedded);

    private readonly Vocabulary _words;
    private readonly float[] _scales;
    private readonly sbyte[] _values;

    private WordVectors(int dimension, ulong[] keys, float[] scales, sbyte[] values, ulong fingerprint)
    {
        Dimension = dimension;
        Fingerprint = fingerprint;
        _words = new Vocabulary(keys);
        _scales = scales;
        _values = values;
    }

    /// <summary>The vectors that come with the program.</summary>
    public static WordVectors French => Embedded.Value;

    /// <summary>Length of each vector.</summary>
    public int Dimension { get; }

    /// <summary>Number of words.</summary>
    public int Count => _words.Count;

    /// <summary>Tells these vectors from others: a model answers only with those that it was learned with.</summary>
    public ulong Fingerprint { get; }

    /// <summary>The word's number, or -1 when it is unknown.</summary>
    public int Find(ReadOnlySpan<char> word) => _words.Find(NGramReader.WordKey(word));

    /// <summary>Adds a word's vector to a sum.</summary>
    public void AddTo(Span<float> sum, int word)
    {
        var values = _values.AsSpan(word * Dimension, Dimension);
        var scale = _scales[word];
        for (var i = 0; i < values.Length; i++) sum[i] += values[i] * scale;
    }

    /// <summary>Inner product of a word's vector with another one.</summary>
    public double Dot(int word, ReadOnlySpan<float> other)
    {
        Span<float> vector = stackalloc float[Dimension];
        vector.Clear();
        AddTo(vector, word);
        return TensorPrimitives.Dot(vector, other);
    }

    /// <summary>Vectors as bytes: dimension, count, keys, a scale per word, values of 8 bits; little-endian.</summary>
    /// <param name="vectors">Vector of each word, all of one length.</param>
    public static byte[] Write(IReadOnlyDictionary<string, float[]> vectors)
    {
        var words = vectors.Select(word => (Key: NGramReader.WordKey(word.Key), word.Value)).DistinctBy(word => word.Key).OrderBy(word => word.Key).ToArray();
        var dimension = words[0].Value.Length;
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(dimension);
        writer.Write(words.Length);
        foreach (var (key, _) in words) writer.Write(key);
        var scales = words.Select(word => Math.Max(MathF.Abs(TensorPrimitives.MaxMagnitude<float>(word.Value)), float.Epsilon) / sbyte.MaxValue).ToArray();
        foreach (var scale in scales) writer.Write(scale);
        foreach (var ((_, vector), scale) in words.Zip(scales))
        {
            foreach (var value in vector) writer.Write((sbyte)MathF.Round(value / scale));
        }
        return stream.ToArray();
    }

    /// <exception cref="FormatException">The bytes are not such vectors.</exception>
    public static WordVectors Read(byte[] bytes)
    {
        if (bytes.Length < HeaderBytes) throw new FormatException("it is too short.");
        var (dimension, count) = (BitConverter.ToInt32(bytes), BitConverter.ToInt32(bytes, sizeof(int)));
        if (dimension < 1 || count < 1 || bytes.Length != HeaderBytes + count * ((long)sizeof(ulong) + sizeof(float) + dimension))
            throw new FormatException("its length does not fit its number of words.");
        var keys = bytes.AsSpan(HeaderBytes, count * sizeof(ulong));
        var scales = bytes.AsSpan(HeaderBytes + keys.Length, count * sizeof(float));
        return new WordVectors(
            dimension,
            MemoryMarshal.Cast<byte, ulong>(keys).ToArray(),
            MemoryMarshal.Cast<byte, float>(scales).ToArray(),
            MemoryMarshal.Cast<byte, sbyte>(bytes.AsSpan(HeaderBytes + keys.Length + scales.Length)).ToArray(),
            BitConverter.ToUInt64(SHA256.HashData(bytes)));
    }

    private static WordVectors ReadEmbedded()
    {
        using var stream = typeof(WordVectors).Assembly.GetManifestResourceStream(Resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(bytes);
    }
}

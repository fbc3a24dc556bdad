using System.Numerics;

namespace Allo62.Model.Calibration;

/// <summary>
/// A square matrix and a vector of shifts, laid out by column and padded to whole vectors of the processor: fitting a calibration multiplies by
/// it and adds to it once per row and step. No sum runs across a vector, so its length changes no result.
/// </summary>
internal sealed class ColumnMatrix
{
    private const int Padding = 16;

    private readonly int _size;
    private readonly float[] _columns;

    public ColumnMatrix(int size)
    {
        _size = size;
        Height = (size + Padding - 1) / Padding * Padding;
        _columns = new float[size * Height];
        Shifts = new float[Height];
    }

    /// <summary>Length of a column with its padding.</summary>
    public int Height { get; }

    /// <summary>What is added to each element of a product.</summary>
    public float[] Shifts { get; }

    public Span<float> Column(int column) => _columns.AsSpan(column * Height, Height);

    /// <summary>The matrix times a vector, plus the shifts.</summary>
    /// <param name="vector">As long as the matrix is wide.</param>
    /// <param name="into">Of length <see cref="Height"/>.</param>
    public void Apply(ReadOnlySpan<float> vector, Span<float> into)
    {
        for (var at = 0; at < Height; at += Vector<float>.Count)
        {
            var sum = new Vector<float>(Shifts, at);
            for (var column = 0; column < _size; column++) sum += new Vector<float>(_columns, column * Height + at) * vector[column];
            sum.CopyTo(into[at..]);
        }
    }

    /// <summary>Adds the outer product of two vectors, and the first of them to the shifts.</summary>
    /// <param name="rows">Of length <see cref="Height"/>; what stands in its padding is of no account.</param>
    /// <param name="columns">As long as the matrix is wide.</param>
    public void Add(ReadOnlySpan<float> rows, ReadOnlySpan<float> columns)
    {
        for (var at = 0; at < Height; at += Vector<float>.Count)
        {
            var part = new Vector<float>(rows[at..]);
            for (var column = 0; column < _size; column++)
            {
                var sum = new Vector<float>(_columns, column * Height + at) + part * columns[column];
                sum.CopyTo(_columns, column * Height + at);
            }
            (new Vector<float>(Shifts, at) + part).CopyTo(Shifts, at);
        }
    }
}

using System.IO.Compression;
using Allo62.Model.Packaging;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Allo62.Model.Learning;

/// <summary>
/// The ML.NET model: for each class a linear binary model whose score is copied to a column of its own. It is what a package
/// keeps; answering uses the weights compiled from it (<see cref="Scoring.CompiledScorer"/>).
/// </summary>
internal sealed class LinearModel
{
    private readonly LinearModelParameters[] _classes;

    private LinearModel(ITransformer transformer, LinearModelParameters[] classes, int dimension)
    {
        Transformer = transformer;
        _classes = classes;
        Dimension = dimension;
    }

    public ITransformer Transformer { get; }

    public int Dimension { get; }

    public int ClassCount => _classes.Length;

    public IReadOnlyList<float> Weights(int label) => _classes[label].Weights;

    public float Bias(int label) => _classes[label].Bias;

    public static LinearModel From(IReadOnlyList<BinaryPredictionTransformer<LinearBinaryModelParameters>> classes, int dimension)
    {
        var ml = new MLContext(0);
        var empty = Empty(ml, dimension);
        var steps = new List<ITransformer>(classes.Count * 2);
        var scored = classes[0].Transform(empty);
        for (var label = 0; label < classes.Count; label++)
        {
            steps.Add(classes[label]);
            steps.Add(ml.Transforms.CopyColumns(MlSchema.ScoreColumn(label), "Score").Fit(scored));
        }
        return new LinearModel(new TransformerChain<ITransformer>([.. steps]), [.. classes.Select(c => c.Model)], dimension);
    }

    /// <summary>ML.NET's own file, the same bytes for the same model.</summary>
    public byte[] Save()
    {
        var ml = new MLContext(0);
        using var saved = new MemoryStream();
        ml.Model.Save(Transformer, Empty(ml, Dimension).Schema, saved);
        saved.Position = 0;
        using var steady = new MemoryStream();
        using (var source = new ZipArchive(saved, ZipArchiveMode.Read))
        using (var target = new ZipArchive(steady, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                // Stored, not deflated: the package around it compresses once.
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.NoCompression);
                copy.LastWriteTime = PackageFormat.NoTime;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }
        return steady.ToArray();
    }

    /// <exception cref="FormatException">The bytes are not such a model.</exception>
    public static LinearModel Load(Stream stream, int classes, int dimension)
    {
        ITransformer transformer;
        try
        {
            transformer = new MLContext(0).Model.Load(stream, out _);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // ML.NET reports a damaged file by many kinds of exception; all mean the same here.
            throw new FormatException($"ML.NET cannot read it ({exception.GetType().Name}).", exception);
        }
        var parameters = transformer is IEnumerable<ITransformer> chain
            ? chain.OfType<ISingleFeaturePredictionTransformer<object>>().Select(step => step.Model).OfType<LinearModelParameters>().ToArray()
            : [];
        if (parameters.Length != classes) throw new FormatException($"it holds {parameters.Length} classes, {classes} were expected.");
        if (parameters.Any(p => p.Weights.Count != dimension)) throw new FormatException($"its weights are not {dimension} long.");
        return new LinearModel(transformer, parameters, dimension);
    }

    /// <summary>Scores by ML.NET itself: slow, the reference for the compiled scorer.</summary>
    public float[][] Score(IEnumerable<FeatureRow> rows)
    {
        var ml = new MLContext(0);
        var data = ml.Data.LoadFromEnumerable(
            rows.Select(row => new MlRow { Features = new VBuffer<float>(Dimension, row.Features.Length, row.Values, row.Features) }),
            MlSchema.Rows(Dimension));
        var scored = Transformer.Transform(data);
        var columns = Enumerable.Range(0, ClassCount).Select(label => scored.GetColumn<float>(MlSchema.ScoreColumn(label)).ToArray()).ToArray();
        return [.. Enumerable.Range(0, columns[0].Length).Select(row => columns.Select(column => column[row]).ToArray())];
    }

    private static IDataView Empty(MLContext ml, int dimension) => ml.Data.LoadFromEnumerable(Array.Empty<MlRow>(), MlSchema.Rows(dimension));
}

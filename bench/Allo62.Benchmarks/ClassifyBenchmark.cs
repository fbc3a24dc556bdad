using Allo62.Model.Learning;
using Allo62.Model.Packaging;
using Allo62.Model.Scoring;
using Allo62.Training.Data;
using BenchmarkDotNet.Attributes;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Allo62.Benchmarks;

/// <summary>One request of twelve words: our classifier against ML.NET's PredictionEngine on the same model, in one run. Read the ratio.</summary>
[MemoryDiagnoser]
public class ClassifyBenchmark
{
    private const string Request = "bonjour on nous a coupé le courant hier soir et le bébé a froid";

    private ModelPackage _package = null!;
    private PredictionEngine<EngineRow, EngineScore> _engine = null!;
    private EngineRow _row = null!;

    /// <summary>Trains on a part of the demonstration log, so that the run starts soon.</summary>
    [GlobalSetup]
    public void Train()
    {
        var data = LabelledDataReader.Read(Directory.GetFiles(Path.Combine(RepositoryFolder(), "data", "log"), "*.csv").Order());
        var model = new IntentTrainer(new TrainingOptions { Iterations = 5 }).Train([.. data.Requests.Take(3_000)]);
        var folder = Directory.CreateTempSubdirectory("allo62-bench-");
        _package = ModelPackageWriter.Write(model, new Provenance([], DateTimeOffset.UnixEpoch, new Dictionary<string, double>()), folder.FullName);
        folder.Delete(recursive: true);

        var schema = SchemaDefinition.Create(typeof(EngineRow));
        schema[nameof(EngineRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, _package.Extractor.Dimension);
        // All scores in one column: an engine computes only the columns that it is asked for.
        var ml = new MLContext(0);
        var scored = _package.Linear.Transformer.Transform(ml.Data.LoadFromEnumerable(Array.Empty<EngineRow>(), schema));
        var columns = Enumerable.Range(0, _package.Linear.ClassCount).Select(MlSchema.ScoreColumn).ToArray();
        var all = ml.Transforms.Concatenate(nameof(EngineScore.Scores), columns).Fit(scored);
        _engine = ml.Model.CreatePredictionEngine<EngineRow, EngineScore>(_package.Linear.Transformer.Append(all), inputSchemaDefinition: schema);
        _row = new EngineRow();
    }

    /// <summary>Text to ranked, calibrated categories.</summary>
    [Benchmark]
    public string Allo62() => _package.Classifier.Classify(Request).Top.Category;

    /// <summary>The same text, normalised and cut into features by us, scored by ML.NET's engine; ranking and calibration left out.</summary>
    [Benchmark(Baseline = true)]
    public float PredictionEngine()
    {
        var workspace = ScoringWorkspace.Mine;
        workspace.Read(Request, _package.Extractor);
        var row = FeatureRow.From(workspace.Vector);
        _row.Features = new VBuffer<float>(_package.Extractor.Dimension, row.Features.Length, row.Values, row.Features);
        return _engine.Predict(_row).Scores.GetValues()[0];
    }

    private static string RepositoryFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Allo62.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    private sealed class EngineRow
    {
        public VBuffer<float> Features { get; set; }

        public bool Label { get; set; }
    }

    private sealed class EngineScore
    {
        public VBuffer<float> Scores { get; set; }
    }
}

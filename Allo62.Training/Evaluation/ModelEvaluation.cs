using Allo62.Model.Packaging;
using Allo62.Training.Data;
using Allo62.Training.Evaluation.Results;
using Allo62.Training.Quality;

namespace Allo62.Training.Evaluation;

/// <summary>Measures a model on labelled rows: every figure of <see cref="EvaluationResult"/>, and every row.</summary>
internal sealed class ModelEvaluation(EvaluationOptions options)
{
    /// <param name="model">The model.</param>
    /// <param name="champion">The model in service; may be null.</param>
    /// <param name="data">Rows to measure on.</param>
    /// <param name="split">How they were kept apart; null when by hand.</param>
    /// <param name="outOfFold">Their answers by models that had not learned them, when <paramref name="model"/> has.</param>
    /// <param name="corrected">Rows learned from that people corrected.</param>
    /// <exception cref="InvalidDatasetException">No usable row, or the model knows none of their categories.</exception>
    public EvaluationOutput Run(ModelPackage model, ModelPackage? champion, LabelledData data, SplitFacts? split = null, IReadOnlyList<ScoredRow>? outOfFold = null,
        IReadOnlyList<CorrectedRow>? corrected = null)
    {
        if (data.Rows.Count == 0) throw new InvalidDatasetException(data.Sources[0].Path, 0, "no usable row.");
        var requests = data.Requests;
        var scored = outOfFold ?? Evaluator.Score(model.Classifier, model.Manifest.Decision, requests);
        var before = champion is null ? null : Evaluator.Score(champion.Classifier, champion.Manifest.Decision, requests);
        var rows = data.Rows.Select((row, i) => new MeasuredRow(row, scored[i], before?[i])).ToArray();
        var urgency = options.Detector is { } detector && options.UrgencyRows is { } levels
            ? UrgencyReading.Of(detector, model.Classifier, champion?.Classifier, levels) : default;
        var categories = new CategoryReading(options.Costs);
        var result = new EvaluationResult
        {
            FormatVersion = EvaluationResult.CurrentFormat,
            Model = ModelMeasure.Of(model, data),
            Champion = champion is null ? null : ModelMeasure.Of(champion, data),
            Data = [.. data.Sources.Select((source, i) => new DataFacts(
                Path.GetFileName(source.Path), source.Sha256, data.Rows.Count(row => row.Source == i), data.LeftOut.Count(fault => fault.File == source.Path)))],
            Split = split ?? SplitReading.Given(data),
            Rows = rows.Length,
            BootstrapSamples = options.BootstrapSamples,
            Headline = Headline(scored, before),
            Outcomes = OutcomeTable.Of(scored, before, options.Costs),
            Categories = categories.Categories(rows),
            Confusion = categories.Confusion(rows),
            RiskCoverage = RiskCoverage.Of(scored, model.Manifest.Decision, options.Costs),
            Calibration = CalibrationCurve.Of(scored),
            OutOfScope = OutOfScopeReading.Of(scored),
            Urgency = urgency.Result,
            Slices = new SliceReading(options.Costs, options.Population).Of(rows),
            Corrections = corrected is { Count: > 0 } ? CorrectionEffect.Of(corrected) : null,
        };
        return new EvaluationOutput(result, new RowReading(options.Costs, options.Detector, model.Classifier).Of(data, rows), urgency.Rows ?? [], corrected ?? []);
    }

    private Headline Headline(IReadOnlyList<ScoredRow> scored, IReadOnlyList<ScoredRow>? before)
    {
        var numbers = new Dictionary<string, int>();
        var model = RowFacts.Of(scored, numbers);
        var champion = before is null ? null : RowFacts.Of(before, numbers);
        var majority = RowFacts.Majority(scored, numbers);
        return new HeadlineBootstrap(options.Costs, options.BootstrapSamples, options.Seed)
            .Run(model, majority, champion, numbers.Count, NearCopies.Groups([.. scored.Select(row => row.Request.Text)]));
    }
}

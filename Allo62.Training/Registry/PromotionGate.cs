using Allo62.Model.Packaging;
using Allo62.Training.Data;
using Allo62.Training.Evaluation;
using Allo62.Training.Evaluation.Results;
using Allo62.Training.Output;

namespace Allo62.Training.Registry;

/// <summary>What must hold before a model comes into service.</summary>
internal sealed class PromotionGate(ReferenceData? reference, double calibrationBound)
{
    private const int PinnedShown = 5;

    /// <param name="candidate">The model.</param>
    /// <param name="result">It and the model in service, measured on the same rows.</param>
    /// <param name="pinnedPath">File of pinned rows.</param>
    public IReadOnlyList<GateCheck> Check(ModelPackage candidate, EvaluationResult result, string pinnedPath) =>
        [Package(candidate), Accuracy(result), Urgency(result), Pinned(candidate, pinnedPath), Calibration(result)];

    private GateCheck Package(ModelPackage candidate)
    {
        try
        {
            candidate.CheckProbes();
            if (reference is not null) candidate.CheckCategories(reference.Catalogue.Categories.Select(category => category.Id).ToHashSet());
            return new GateCheck("package", true, reference is null ? "answers as when it was written (categories not checked: no --catalogue)" : "answers as when it was written, all its categories are in the catalogue");
        }
        catch (ModelPackageException exception)
        {
            return new GateCheck("package", false, exception.Message);
        }
    }

    private static GateCheck Accuracy(EvaluationResult result)
    {
        var figure = result.Headline.Accuracy;
        if (figure.Champion is not { } champion || figure.Change is not { } change)
            return new GateCheck("accuracy", figure.Value > figure.Majority, $"{Figure.Share(figure.Value)}; always the most frequent category {Figure.Share(figure.Majority)}, no model in service");
        var passed = figure.Value >= champion.Low && change.High >= 0;
        return new GateCheck("accuracy", passed, $"{Figure.Share(figure.Value)}, in service {Figure.Share(champion.Value)} ({Figure.Share(champion.Low)}–{Figure.Share(champion.High)}), change {Figure.Share(change.Value)} ({Figure.Share(change.Low)}–{Figure.Share(change.High)})");
    }

    private static GateCheck Urgency(EvaluationResult result)
    {
        if (result.Urgency is not { } urgency) return new GateCheck("urgency", false, "not measured: name --urgency-data and --catalogue");
        var passed = urgency.ChampionRecall is not { } champion || urgency.Recall.Value >= champion.Value;
        return new GateCheck("urgency", passed, $"found {Figure.Share(urgency.Recall.Value)}, in service {(urgency.ChampionRecall is null ? "none" : Figure.Share(urgency.ChampionRecall.Value))}");
    }

    private GateCheck Pinned(ModelPackage candidate, string path)
    {
        var rows = PinnedRow.Read(path);
        var faults = rows.Select(row => (row.Line, Fault: row.Fault(candidate, reference?.Detector))).Where(row => row.Fault is not null).ToArray();
        return faults.Length == 0
            ? new GateCheck("pinned rows", true, $"all {rows.Count} right")
            : new GateCheck("pinned rows", false, $"{faults.Length} of {rows.Count} wrong: {string.Join("; ", faults.Take(PinnedShown).Select(row => $"line {row.Line}: {row.Fault}"))}");
    }

    private GateCheck Calibration(EvaluationResult result)
    {
        var ece = result.Headline.Ece;
        var champion = ece.Champion is { } theirs ? $", in service {Figure.Share(theirs.Value)}" : "";
        return new GateCheck("calibration", CalibrationError.IsWithin(result, calibrationBound),
            $"ECE {Figure.Share(ece.Value)}{champion}; {Figure.Share(CalibrationError.WithoutChance(result.Calibration))} without what chance adds, at most {Figure.Share(calibrationBound)}");
    }
}

/// <summary>One condition of the gate.</summary>
/// <param name="Name">What is looked at.</param>
/// <param name="Passed">Whether it holds.</param>
/// <param name="Said">What was seen.</param>
internal sealed record GateCheck(string Name, bool Passed, string Said);

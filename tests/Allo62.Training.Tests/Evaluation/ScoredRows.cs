using Allo62.Model.Data;
using Allo62.Model.Decisions;
using Allo62.Model.Intents;
using Allo62.Training.Data;
using Allo62.Training.Evaluation;

namespace Allo62.Training.Tests.Evaluation;

/// <summary>Rows whose figures can be counted by hand: categories a and b, routed from 0.8, asked from 0.9 together.</summary>
internal static class ScoredRows
{
    public static DecisionThresholds Thresholds { get; } = new()
    {
        Route = new Dictionary<string, double> { ["a"] = 0.8, ["b"] = 0.8 }, ClarifyMass = 0.9, OutOfScope = 1, MisroutedTarget = 0.05,
        Coverage = 0, Misrouted = 0, MisroutedUpperBound = 1, Clarified = 0, ClarifyCoverage = 0,
    };

    public static ScoredRow Of(string category, string answer, double confidence, double outOfScope = 0, string text = "x")
    {
        var other = answer == "a" ? "b" : "a";
        var prediction = new IntentPrediction([new RankedCategory(answer, confidence), new RankedCategory(other, 1 - confidence)], outOfScope, 0);
        return new ScoredRow(new LabelledRequest(text, category), prediction, new DecisionPolicy(Thresholds).Decide(prediction));
    }

    public static MeasuredRow Measured(ScoredRow row, ScoredRow? champion = null, params (string Name, string Value)[] columns) =>
        new(new LabelledRow(row.Request, 0, 1) { Other = columns.ToDictionary(column => column.Name, column => column.Value) }, row, champion);
}

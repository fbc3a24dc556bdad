using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Registry;

/// <summary>Two models on the same rows.</summary>
/// <param name="First">The one compared with; usually the one in service.</param>
/// <param name="Second">The one compared.</param>
/// <param name="Rows">Rows both answered.</param>
/// <param name="FirstAccuracy">Accuracy of the first.</param>
/// <param name="SecondAccuracy">Accuracy of the second.</param>
/// <param name="Change">Second minus first.</param>
/// <param name="OnlySecondRight">Rows that only the second has right.</param>
/// <param name="OnlyFirstRight">Rows that only the first has right.</param>
/// <param name="PValue">McNemar's exact test, two-sided.</param>
/// <param name="Categories">Change of each category's recall, the largest loss first.</param>
public sealed record ModelComparison(
    ModelFacts First, ModelFacts Second, int Rows, Estimate FirstAccuracy, Estimate SecondAccuracy, Estimate Change, int OnlySecondRight, int OnlyFirstRight,
    double PValue, IReadOnlyList<CategoryChange> Categories);

/// <summary>How the recall of one category changed.</summary>
/// <param name="Category">Its id.</param>
/// <param name="Support">Rows that belong to it.</param>
/// <param name="First">Recall of the first model.</param>
/// <param name="Second">Recall of the second model.</param>
/// <param name="Change">Second minus first.</param>
public sealed record CategoryChange(string Category, int Support, double First, double Second, Estimate Change);

/// <summary>A row whose first category changed, as the file of flips holds it: one JSON object a line.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="Text">Its text, anonymised.</param>
/// <param name="Category">Its label.</param>
/// <param name="First">First category of the first model.</param>
/// <param name="Second">First category of the second model.</param>
/// <param name="Kind"><c>mended</c>, <c>broken</c>, or <c>other</c> when both are wrong or both right.</param>
public sealed record Flip(string Id, string Text, string Category, string First, string Second, string Kind);

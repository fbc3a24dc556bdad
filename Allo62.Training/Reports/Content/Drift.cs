using Allo62.Model.Topics;
using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Reports.Content;

/// <summary>The measured rows held against those that the model learnt from.</summary>
/// <param name="TrainRows">Rows learnt from.</param>
/// <param name="Rows">Rows measured.</param>
/// <param name="StabilityIndex">Population stability index of the categories: under 0.1 little, over 0.25 much has changed.</param>
/// <param name="Categories">Shares of the categories; the largest change first.</param>
/// <param name="Rising">Words that have become more frequent.</param>
/// <param name="Falling">Words that have become less frequent.</param>
/// <param name="Months">How well the model knows the words of each month; empty without dates.</param>
internal sealed record Drift(
    int TrainRows, int Rows, double StabilityIndex, IReadOnlyList<CategoryShift> Categories, IReadOnlyList<KeyWord> Rising, IReadOnlyList<KeyWord> Falling,
    IReadOnlyList<MonthOfRows> Months);

/// <summary>How the share of a category has changed.</summary>
/// <param name="Category">Its id.</param>
/// <param name="Before">Among the training rows.</param>
/// <param name="After">Among the measured rows.</param>
/// <param name="Differs">Whether chance does not explain it (95 % intervals apart).</param>
internal sealed record CategoryShift(string Category, Estimate Before, Estimate After, bool Differs);

/// <summary>One month of the measured rows.</summary>
/// <param name="Month">yyyy-MM.</param>
/// <param name="Rows">How many.</param>
/// <param name="UnknownShare">Mean share of pieces that the model has never seen.</param>
/// <param name="Confidence">Mean confidence of the first category.</param>
/// <param name="Accuracy">First category right.</param>
internal sealed record MonthOfRows(string Month, int Rows, double UnknownShare, double Confidence, Estimate Accuracy);

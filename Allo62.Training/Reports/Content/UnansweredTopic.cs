using Allo62.Model.Topics;

namespace Allo62.Training.Reports.Content;

/// <summary>Requests that were handed to a human and speak of the same thing.</summary>
/// <param name="Rows">Indexes among the measured rows, the most typical first.</param>
/// <param name="KeyWords">Words that set them apart.</param>
/// <param name="Label">Their most frequent label.</param>
/// <param name="LabelShare">Share of them that has it.</param>
/// <param name="IsNew">Whether most of them are labelled as out of scope: perhaps a category that is missing.</param>
internal sealed record UnansweredTopic(IReadOnlyList<int> Rows, IReadOnlyList<KeyWord> KeyWords, string Label, double LabelShare, bool IsNew);

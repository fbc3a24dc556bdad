using Allo62.Training.Data;

namespace Allo62.Training.Evaluation;

/// <summary>A row with where it stands, and what the model and the one in service make of it.</summary>
/// <param name="Row">The row as read.</param>
/// <param name="Model">Answer of the model measured.</param>
/// <param name="Champion">Answer of the model in service; null without one.</param>
internal sealed record MeasuredRow(LabelledRow Row, ScoredRow Model, ScoredRow? Champion);

using Allo62.Model.Intents;

namespace Allo62.Training.Reports.Content;

/// <summary>Why a row went wrong, and what to do.</summary>
/// <param name="Row">Index among the measured rows.</param>
/// <param name="Words">Words that spoke for the answer (above 0) and for the label (below 0), the heaviest first; empty when the model does not know the label.</param>
/// <param name="Nearest">Training rows that resemble it most; empty when they were not given.</param>
/// <param name="Action">What to do.</param>
internal sealed record RowError(int Row, IReadOnlyList<TokenWeight> Words, IReadOnlyList<NearRow> Nearest, ProposedAction Action);

/// <summary>A training row and how much it resembles, 0 to 1.</summary>
/// <param name="Row">The row.</param>
/// <param name="Similarity">How much it resembles.</param>
internal sealed record NearRow(RowReference Row, double Similarity);

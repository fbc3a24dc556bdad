using Allo62.Model.Data;
using Allo62.Model.Decisions;
using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Evaluation;

/// <summary>How requests out of scope are kept from the others.</summary>
internal static class OutOfScopeReading
{
    public static OutOfScopeResult? Of(IReadOnlyList<ScoredRow> rows)
    {
        var outside = rows.Where(row => row.Request.Category == ReservedCategories.OutOfScope).ToArray();
        var inside = rows.Where(row => row.Request.Category != ReservedCategories.OutOfScope).ToArray();
        if (outside.Length == 0 || inside.Length == 0) return null;
        return new OutOfScopeResult(
            outside.Length,
            OutOfScopeMetrics.AreaUnderCurve(inside, outside),
            Estimate.Share(outside.Count(row => row.Decision.Kind == DecisionKind.Handoff), outside.Length),
            Estimate.Share(outside.Count(row => row.IsRouted), outside.Length),
            Estimate.Share(inside.Count(row => row.Decision.Reason == HandoffReason.OutOfScope), inside.Length),
            Estimate.Share(inside.Count(row => row.IsRight), inside.Length));
    }
}

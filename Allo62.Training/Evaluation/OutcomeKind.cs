using Allo62.Model.Data;
using Allo62.Model.Decisions;
using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Evaluation;

/// <summary>What became of a request.</summary>
internal enum OutcomeKind
{
    RightRoute,
    WrongRoute,
    ClarifiedRight,
    ClarifiedWrong,
    HandedOff,
    HandedOffOutOfScope,
}

/// <summary>Row → outcome → calls.</summary>
internal static class OutcomeReading
{
    public static OutcomeKind Of(ScoredRow row) => Of(row, row.Decision);

    public static OutcomeKind Of(ScoredRow row, Decision decision) => decision.Kind switch
    {
        DecisionKind.Route => row.Request.Accepts(row.Prediction.Top.Category) ? OutcomeKind.RightRoute : OutcomeKind.WrongRoute,
        DecisionKind.Clarify => decision.Choices.Any(choice => row.Request.Accepts(choice.Category)) ? OutcomeKind.ClarifiedRight : OutcomeKind.ClarifiedWrong,
        _ => row.Request.Accepts(ReservedCategories.OutOfScope) ? OutcomeKind.HandedOffOutOfScope : OutcomeKind.HandedOff,
    };

    public static double Calls(this OutcomeCosts costs, OutcomeKind outcome) => outcome switch
    {
        OutcomeKind.RightRoute => costs.RightRoute,
        OutcomeKind.WrongRoute => costs.WrongRoute,
        OutcomeKind.ClarifiedRight => costs.ClarifiedRight,
        OutcomeKind.ClarifiedWrong => costs.ClarifiedWrong,
        OutcomeKind.HandedOff => costs.HandedOff,
        _ => costs.HandedOffOutOfScope,
    };
}

using Allo62.Training.Evaluation.Results;
using Allo62.Training.Output;

namespace Allo62.Training.Commands;

/// <summary>An evaluation as the console prints it: the headline, the worst categories, what fails.</summary>
internal static class EvaluationLines
{
    private const int WorstShown = 5;

    public static void Print(ConsoleOutput output, EvaluationResult result)
    {
        var headline = result.Headline;
        (string Name, HeadlineFigure Figure)[] figures =
        [
            ("accuracy", headline.Accuracy), ("macro F1", headline.MacroF1), ("right among first three", headline.Top3),
            ("calibration error (ECE)", headline.Ece), ("routed (set for 5 % misrouted)", headline.Routed), ("misrouted among routed", headline.Misrouted),
            ("answered with a choice", headline.Clarified), ("handed to a human", headline.HandedOff), ("calls per request", headline.CallsPerRequest),
        ];
        output.Line($"Evaluated {result.Model.Version} on {Figure.Count(result.Rows)} rows ({result.Split.Kind} split{Days(result.Split)})");
        output.Table("Figures, 95 % intervals", ["figure", "value", "interval", "always most frequent", "champion", "change"],
            [.. figures.Select(figure => Cells(figure.Name, figure.Figure))]);
        var outcomes = result.Outcomes;
        output.Table("What became of the requests", ["outcome", "requests", "share", "calls"],
        [
            Cells("right route", outcomes.RightRoute), Cells("wrong route", outcomes.WrongRoute),
            Cells("choice of two or three", outcomes.Clarified), Cells("handed to a human", outcomes.HandedOff),
        ]);
        output.Table("Categories with the lowest F1", ["category", "rows", "precision", "recall", "F1", "interval", "most often taken for"],
            [.. result.Categories.Take(WorstShown).Select(Cells)]);
        if (result.Urgency is { } urgency)
        {
            output.Figures("Urgency, apart from the figures above",
                [("urgent texts found", Shown(urgency.Recall)), ("vital texts seen as vital", Shown(urgency.VitalRecall)), ("other texts alarmed", Shown(urgency.FalseAlarms))]);
        }
        foreach (var slice in result.Slices.Where(slice => slice.Fails))
            output.Line($"Weak: {slice.By} '{slice.Value}', accuracy {Shown(slice.Accuracy)} on {Figure.Count(slice.Rows)} rows.");
    }

    private static string Days(SplitFacts split) => split.From is null ? "" : $", {split.From} to {split.To}";

    private static string[] Cells(string name, HeadlineFigure figure) =>
    [
        name, Figure.Share(figure.Value), $"{Figure.Share(figure.Low)}–{Figure.Share(figure.High)}", Figure.Share(figure.Majority),
        figure.Champion is null ? "" : Figure.Share(figure.Champion.Value), figure.Change is null ? "" : Shown(figure.Change),
    ];

    private static string[] Cells(string name, Outcome outcome) => [name, Figure.Count(outcome.Rows), Shown(outcome.Share), Figure.Number(outcome.Calls, "0.#")];

    private static string[] Cells(CategoryResult category) =>
    [
        category.Category, Figure.Count(category.Support), Figure.Share(category.Precision.Value), Figure.Share(category.Recall.Value),
        Figure.Share(category.F1.Value), $"{Figure.Share(category.F1.Low)}–{Figure.Share(category.F1.High)}", category.TakenFor ?? "",
    ];

    private static string Shown(Estimate estimate) => $"{Figure.Share(estimate.Value)} ({Figure.Share(estimate.Low)}–{Figure.Share(estimate.High)})";
}

using Allo62.Training.Output;

namespace Allo62.Training.Robustness;

/// <summary>What one perturbation did to the answers.</summary>
/// <param name="Name">Name of the perturbation.</param>
/// <param name="Texts">Texts that it altered; the shares are of these.</param>
/// <param name="AnswersChanged">Share whose first category is another one.</param>
/// <param name="DecisionsChanged">Share that is routed elsewhere, or routed, asked or handed over where it was not before.</param>
/// <param name="AccuracyBefore">Share of these texts whose first category was right.</param>
/// <param name="AccuracyAfter">Share whose first category is still or now right.</param>
/// <param name="Limit">Largest share of changed answers allowed; null where none is promised.</param>
internal sealed record PerturbationResult(
    string Name, int Texts, double AnswersChanged, double DecisionsChanged, double AccuracyBefore, double AccuracyAfter, double? Limit)
{
    public static readonly string[] Columns = ["", "texts altered", "answers changed", "decisions changed", "accuracy before", "after", "limit"];

    /// <summary>Null where nothing is promised.</summary>
    public bool? Met => Limit is { } limit ? AnswersChanged <= limit : null;

    public string[] Cells() =>
    [
        Name, Figure.Count(Texts), Figure.Share(AnswersChanged), Figure.Share(DecisionsChanged), Figure.Share(AccuracyBefore), Figure.Share(AccuracyAfter),
        Limit is { } limit ? $"{Figure.Share(limit)} {(Met == true ? "met" : "MISSED")}" : "",
    ];
}

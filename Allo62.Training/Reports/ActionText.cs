using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports;

/// <summary>Proposed actions in French.</summary>
internal static class ActionText
{
    public static string Of(ProposedAction action) => action switch
    {
        ProposedAction.Relabel => "relire l'étiquette",
        ProposedAction.WriteExamples => "écrire des exemples",
        ProposedAction.SplitOrMerge => "fusionner ou mieux séparer les catégories",
        ProposedAction.RaiseThreshold => "relever le seuil",
        _ => "préciser la frontière dans le catalogue",
    };
}

using Allo62.Training.Reports.Content;

namespace Allo62.Training.Reports;

/// <summary>What to do about an error: the first of these that fits, the surest sign first.</summary>
internal static class ActionProposal
{
    /// <summary>Share of both categories' rows from which their overlap is no accident.</summary>
    private const double MutualShare = 0.1;
    private const int FewestPairRows = 6;
    private const double NarrowMargin = 0.1;
    private const double ManyUnknown = 0.3;
    private const double NothingAlike = 0.25;

    public static ProposedAction Of(ErrorSituation error)
    {
        if (error.LabelIsDoubtful) return ProposedAction.Relabel;
        if (error.UnknownShare >= ManyUnknown || error.NearestSimilarity < NothingAlike) return ProposedAction.WriteExamples;
        if (error.PairRows >= FewestPairRows && error.ShareThere >= MutualShare && error.ShareBack >= MutualShare) return ProposedAction.SplitOrMerge;
        if (error.WasRouted && error.OverThreshold <= NarrowMargin) return ProposedAction.RaiseThreshold;
        return error.HasBorder ? ProposedAction.CatalogueBorder : ProposedAction.WriteExamples;
    }
}

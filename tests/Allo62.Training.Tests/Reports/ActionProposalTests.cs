using Allo62.Training.Reports;
using Allo62.Training.Reports.Content;

namespace Allo62.Training.Tests.Reports;

public sealed class ActionProposalTests
{
    /// <summary>Every sign at once: the surest wins, and without it the next.</summary>
    private static readonly ErrorSituation All = new()
    {
        LabelIsDoubtful = true, UnknownShare = 0.5, NearestSimilarity = 0.1, WasRouted = true, OverThreshold = 0.02, ShareThere = 0.2, ShareBack = 0.2, PairRows = 20, HasBorder = true,
    };

    private static IEnumerable<TestCaseData> Situations()
    {
        var known = All with { LabelIsDoubtful = false, UnknownShare = 0, NearestSimilarity = 0.6 };
        var oneWay = known with { ShareBack = 0.01 };
        yield return new TestCaseData(All, ProposedAction.Relabel);
        yield return new TestCaseData(All with { LabelIsDoubtful = false }, ProposedAction.WriteExamples);
        yield return new TestCaseData(known with { NearestSimilarity = 0.1 }, ProposedAction.WriteExamples);
        yield return new TestCaseData(known, ProposedAction.SplitOrMerge);
        yield return new TestCaseData(known with { NearestSimilarity = null }, ProposedAction.SplitOrMerge);
        yield return new TestCaseData(known with { PairRows = 2 }, ProposedAction.RaiseThreshold);
        yield return new TestCaseData(oneWay, ProposedAction.RaiseThreshold);
        yield return new TestCaseData(oneWay with { OverThreshold = 0.4 }, ProposedAction.CatalogueBorder);
        yield return new TestCaseData(oneWay with { WasRouted = false }, ProposedAction.CatalogueBorder);
        yield return new TestCaseData(oneWay with { WasRouted = false, HasBorder = false }, ProposedAction.WriteExamples);
    }

    [TestCaseSource(nameof(Situations))]
    public void Of_Situation_SurestSignDecides(object situation, object action) =>
        Assert.That(ActionProposal.Of((ErrorSituation)situation), Is.EqualTo(action));
}

using Allo62.Model.Text;
using Allo62.Training.Robustness;

namespace Allo62.Benchmarks.Study.Rows;

/// <summary>Training rows with altered copies beside them, or other rows than those at hand.</summary>
internal static class Augmented
{
    private const int Seed = 6262;

    /// <summary>A copy of each row with slips of the keys at a share of its letters.</summary>
    public static StudyRow[] WithSlips(StudySet set, double shareOfLetters) =>
        [.. set.Train, .. set.Train.Select((row, i) => Copy(row, Perturbations.Slips.Aggregate(row.Written, (text, slip) =>
            new TypingErrors(slip, shareOfLetters / Perturbations.Slips.Count).Apply(text, new Draws(Seed, slip.Name, i)))))];

    /// <summary>A copy of a share of the rows with polite and idle words around the need.</summary>
    public static StudyRow[] WithPoliteness(StudySet set, double share) =>
        [.. set.Train, .. set.Train.Select((row, i) => (row, draws: new Draws(Seed, "politeness", i))).Where(pair => pair.draws.Chance(share))
            .Select(pair => Copy(pair.row, PoliteFiller.Around(pair.row.Written, pair.draws)))];

    /// <summary>Politeness and slips together in one copy of each row.</summary>
    public static StudyRow[] WithBoth(StudySet set, double shareOfLetters)
    {
        var polite = set.Train.Select((row, i) => row with { Written = PoliteFiller.Around(row.Written, new Draws(Seed, "politeness", i)) }).ToArray();
        return [.. set.Train, .. WithSlips(set with { Train = polite }, shareOfLetters).Skip(polite.Length)];
    }

    /// <summary>Every other row only: what self-training starts from.</summary>
    public static StudyRow[] Half(StudySet set) => [.. set.Train.Where((_, i) => i % 2 == 0)];

    private static StudyRow Copy(StudyRow row, string written) => row with { Written = written, Text = TextNormaliser.Normalise(written), IsCopy = true };
}

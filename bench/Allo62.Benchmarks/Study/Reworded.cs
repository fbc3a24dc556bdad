using Allo62.Model.Text;
using Allo62.Training.Robustness;

namespace Allo62.Benchmarks.Study;

/// <summary>The rows kept aside, put differently, to count answers that change.</summary>
internal sealed class Reworded(IPerturbation perturbation)
{
    private const int Seed = 62;

    private readonly Dictionary<string, string[]> _texts = [];

    public string Name => perturbation.Name;

    public string[] Of(StudySet set)
    {
        if (!_texts.TryGetValue(set.Name, out var texts))
        {
            _texts[set.Name] = texts =
                [.. set.Test.Select((row, i) => TextNormaliser.Normalise(perturbation.Apply(row.Written, new Draws(Seed, perturbation.Name, i))))];
        }
        return texts;
    }
}

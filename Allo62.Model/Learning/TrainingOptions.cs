using Allo62.Model.Features;

namespace Allo62.Model.Learning;

/// <summary>How a model is trained. Two trainings with the same options and rows give the same model on any number of cores.</summary>
public sealed record TrainingOptions
{
    /// <summary>Seed of everything drawn by chance: shuffling, folds.</summary>
    /// <value>The default is 62.</value>
    public int Seed { get; init; } = 62;

    /// <summary>Which pieces of the texts are features.</summary>
    public NGramOptions NGrams { get; init; } = new();

    /// <summary>L2 regularisations of the one-vs-all models to choose from; with several, the one that answers most rows of the first held-out part.</summary>
    /// <value>The default is 1e-4, 5e-5 and 2.5e-5.</value>
    public IReadOnlyList<float> L2Regularizations { get; init; } = [1e-4f, 5e-5f, 2.5e-5f];

    /// <summary>Up to so many rows the regularisation is chosen; above, the first one is taken: with that many rows it matters little and costs much.</summary>
    /// <value>The default is 30,000.</value>
    public int MostRowsForChoice { get; init; } = 30_000;

    /// <summary>Passes over the rows for each one-vs-all model.</summary>
    /// <value>The default is 6: with copies, ten gained 0.07 points on held-out writers of the log.</value>
    public int Iterations { get; init; } = 6;

    /// <summary>Parts for the out-of-fold scores that calibration, thresholds and held-out figures come from.</summary>
    /// <value>The default is 3.</value>
    public int Folds { get; init; } = 3;

    /// <summary>At most this share of routed requests may go to the wrong place, with 95 % confidence.</summary>
    /// <value>The default is 0.05.</value>
    public double MisroutedTarget { get; init; } = 0.05;

    /// <summary>Up to so many rows, each row is also learned from with small talk and typing errors; larger logs hold enough of both.</summary>
    /// <value>The default is 100,000.</value>
    public int MostRowsWithNoise { get; init; } = 100_000;

    /// <summary>Share of held-out texts that are no emergency and may be taken for one.</summary>
    /// <value>The default is 0.05.</value>
    public double UrgencyFalseAlarms { get; init; } = 0.05;

    /// <summary>Most one-vs-all models trained at the same time; changes the time, never the result.</summary>
    /// <value>The default is the number of processors.</value>
    public int Parallelism { get; init; } = Environment.ProcessorCount;
}

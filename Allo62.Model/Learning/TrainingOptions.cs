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

    /// <summary>
    /// L2 regularisations of the one-vs-all models. Of few rows the one that answers most rows of the first held-out part is taken, of many the first.
    /// </summary>
    /// <value>The default is 5e-5, 1e-4 and 2.5e-5.</value>
    public IReadOnlyList<float> L2Regularizations { get; init; } = [5e-5f, 1e-4f, 2.5e-5f];

    /// <summary>Up to so many rows the regularisation is chosen by trial, and <see cref="Iterations"/> passes are made.</summary>
    /// <value>The default is 16,000.</value>
    public int FewRows { get; init; } = 16_000;

    /// <summary>Passes over few rows for each one-vs-all model.</summary>
    /// <value>The default is 6: with copies, ten gained 0.07 points on held-out writers of the log.</value>
    public int Iterations { get; init; } = 6;

    /// <summary>Passes over many rows.</summary>
    /// <value>The default is 4: docs/decisions/0013.</value>
    public int IterationsOfManyRows { get; init; } = 4;

    /// <summary>Parts for the out-of-fold scores that calibration, thresholds and held-out figures come from.</summary>
    /// <value>The default is 3.</value>
    public int Folds { get; init; } = 3;

    /// <summary>At most this share of routed requests may go to the wrong place, with 95 % confidence.</summary>
    /// <value>The default is 0.05.</value>
    public double MisroutedTarget { get; init; } = 0.05;

    /// <summary>Up to so many rows, each row is also learned from with small talk and typing errors; larger logs hold enough of both.</summary>
    /// <value>The default is 50,000.</value>
    public int MostRowsWithNoise { get; init; } = 50_000;

    /// <summary>
    /// Rows times questions up to which every part of the rows is measured on by a model of the others; above, some rows are kept aside
    /// and one model is trained.
    /// </summary>
    /// <value>The default is 12,000,000: 200,000 rows of 55 categories.</value>
    public long MostWorkInParts { get; init; } = 12_000_000;

    /// <summary>Most rows times questions that one model learns from; rows of frequent categories are left out first.</summary>
    /// <value>The default is 20,000,000: 350,000 rows of 55 categories.</value>
    public long MostWork { get; init; } = 20_000_000;

    /// <summary>Most rows kept aside when one model is trained, and never more than a tenth.</summary>
    /// <value>The default is 20,000.</value>
    public int MostRowsAside { get; init; } = 20_000;

    /// <summary>Most rows with the same text that are learned from when a log is too large for parts.</summary>
    /// <value>The default is 5.</value>
    public int MostSameTexts { get; init; } = 5;

    /// <summary>At most this share of texts that are no emergency may be taken for one, with 95 % confidence.</summary>
    /// <value>The default is 0.05.</value>
    public double UrgencyFalseAlarms { get; init; } = 0.05;

    /// <summary>Most one-vs-all models trained at the same time; changes the time, never the result.</summary>
    /// <value>The default is the number of processors.</value>
    public int Parallelism { get; init; } = Environment.ProcessorCount;
}

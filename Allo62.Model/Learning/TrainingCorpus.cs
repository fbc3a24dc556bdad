using Allo62.Model.Data;
using Allo62.Model.Features;
using Allo62.Model.Learning.Noise;
using Allo62.Model.Learning.Planning;
using Allo62.Model.SmallTalk;
using Allo62.Model.Text;
using Allo62.Model.Urgency;

namespace Allo62.Model.Learning;

/// <summary>All texts of one training, normalised: the labelled rows first, then the emergencies and look-alikes, each with its noisy copy.</summary>
internal sealed class TrainingCorpus
{
    private const int UrgencyLevels = 3;

    private readonly bool[]? _aside;

    /// <param name="rows">The rows of the plan.</param>
    /// <param name="examples">Emergencies and look-alikes.</param>
    /// <param name="plan">How to train.</param>
    /// <param name="seed">Seed of the noise.</param>
    public TrainingCorpus(IReadOnlyList<LabelledRequest> rows, IReadOnlyList<UrgencyExample> examples, TrainingPlan plan, int seed)
    {
        Categories = [.. rows.Select(row => row.Category).Distinct().Order(StringComparer.Ordinal)];
        Labels = [.. rows.Select(row => Array.BinarySearch(Categories, row.Category, StringComparer.Ordinal))];
        FromCatalogue = [.. rows.Select(row => row.IsFromCatalogue)];
        Examples = examples;
        string[] raw = [.. rows.Select(row => row.Text), .. examples.Select(example => example.Text)];
        SmallTalk = SmallTalkLearner.Learn(raw);
        Texts = [.. raw.AsParallel().AsOrdered().Select(Normalise)];
        Embedding = EmbeddingChoice.For(Texts[..rows.Count], Categories.Length);
        _aside = plan.Aside is null ? null : Unlike(plan.Aside);
        Measured = Chosen();
        if (!plan.Copies) return;
        var noise = new NoisyCopies(seed);
        Copies = [.. raw.Select(text => Normalise(noise.Of(text)))];
    }

    /// <summary>What is left out of every text.</summary>
    public SmallTalkFilter SmallTalk { get; }

    /// <summary>What is known of French words beforehand; null where it is not learned from.</summary>
    public TextEmbedding? Embedding { get; }

    public string[] Categories { get; }

    /// <summary>Category of each labelled row.</summary>
    public int[] Labels { get; }

    /// <summary>Whether each labelled row is a text of the catalogue.</summary>
    public bool[] FromCatalogue { get; }

    /// <summary>Labelled rows that say how good a model is: those of people (the ones kept aside, where some are), or the catalogue's where there are no others.</summary>
    public int[] Measured { get; }

    /// <summary>The rows after the labelled ones.</summary>
    public IReadOnlyList<UrgencyExample> Examples { get; }

    public string[] Texts { get; }

    /// <summary>A noisy copy of each text, or none at all.</summary>
    public string[]? Copies { get; }

    /// <summary>Category of a labelled row; behind the categories, the level of an emergency or look-alike.</summary>
    public int Class(int row) => row < Rows ? Labels[row] : Categories.Length + (int)Examples[row - Rows].Level;

    public int Rows => Labels.Length;

    /// <summary>Number of classes that <see cref="Class"/> tells apart.</summary>
    public int Classes => Categories.Length + UrgencyLevels;

    /// <summary>Whether the model is trained once, on all rows that are not <see cref="IsAside"/>.</summary>
    public bool IsLearnedOnce => _aside is not null;

    /// <summary>Whether a row is measured on and never learned from.</summary>
    public bool IsAside(int row) => _aside is not null && row < Rows && _aside[row];

    public bool HasUrgency => Examples.Count > 0;

    /// <summary>Without small talk a text may be one that is learned from: then it is learned from too.</summary>
    private bool[] Unlike(bool[] aside)
    {
        var learned = Enumerable.Range(0, Texts.Length).Where(row => row >= Rows || !aside[row]).Select(row => Texts[row]).ToHashSet();
        return [.. aside.Select((isAside, row) => isAside && !learned.Contains(Texts[row]))];
    }

    private int[] Chosen()
    {
        int[] all = [.. Enumerable.Range(0, Rows)];
        int[] people = [.. all.Where(row => IsLearnedOnce ? IsAside(row) : !FromCatalogue[row])];
        return people.Length > 0 ? people : all;
    }

    private string Normalise(string text)
    {
        var result = new NormalisedText();
        SmallTalk.Normalise(text, result);
        return result.ToString();
    }
}

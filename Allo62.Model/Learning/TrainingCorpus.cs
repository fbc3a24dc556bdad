using Allo62.Model.Data;
using Allo62.Model.Learning.Noise;
using Allo62.Model.SmallTalk;
using Allo62.Model.Text;
using Allo62.Model.Urgency;

namespace Allo62.Model.Learning;

/// <summary>All texts of one training, normalised: the labelled rows first, then the emergencies and look-alikes, each with its noisy copy.</summary>
internal sealed class TrainingCorpus
{
    public TrainingCorpus(IReadOnlyList<LabelledRequest> rows, IReadOnlyList<UrgencyExample> examples, TrainingOptions options)
    {
        Categories = [.. rows.Select(row => row.Category).Distinct().Order(StringComparer.Ordinal)];
        Labels = [.. rows.Select(row => Array.BinarySearch(Categories, row.Category, StringComparer.Ordinal))];
        FromCatalogue = [.. rows.Select(row => row.IsFromCatalogue)];
        int[] people = [.. Enumerable.Range(0, rows.Count).Where(row => !FromCatalogue[row])];
        Measured = people.Length > 0 ? people : [.. Enumerable.Range(0, rows.Count)];
        Examples = examples;
        string[] raw = [.. rows.Select(row => row.Text), .. examples.Select(example => example.Text)];
        SmallTalk = SmallTalkLearner.Learn(raw);
        Texts = [.. raw.Select(Normalise)];
        if (rows.Count > options.MostRowsWithNoise) return;
        var noise = new NoisyCopies(options.Seed);
        Copies = [.. raw.Select(text => Normalise(noise.Of(text)))];
    }

    /// <summary>What is left out of every text.</summary>
    public SmallTalkFilter SmallTalk { get; }

    public string[] Categories { get; }

    /// <summary>Category of each labelled row.</summary>
    public int[] Labels { get; }

    /// <summary>Whether each labelled row is a text of the catalogue.</summary>
    public bool[] FromCatalogue { get; }

    /// <summary>Labelled rows that say how good a model is: those of people, or the catalogue's where there are no others.</summary>
    public int[] Measured { get; }

    /// <summary>The rows after the labelled ones.</summary>
    public IReadOnlyList<UrgencyExample> Examples { get; }

    public string[] Texts { get; }

    /// <summary>A noisy copy of each text, or none at all.</summary>
    public string[]? Copies { get; }

    /// <summary>Category of a labelled row; behind the categories, the level of an emergency or look-alike.</summary>
    public int Class(int row) => row < Rows ? Labels[row] : Categories.Length + (int)Examples[row - Rows].Level;

    public int Rows => Labels.Length;

    public bool HasUrgency => Examples.Count > 0;

    private string Normalise(string text)
    {
        var result = new NormalisedText();
        SmallTalk.Normalise(text, result);
        return result.ToString();
    }
}

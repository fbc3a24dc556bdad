namespace Allo62.Model.Intents;

/// <summary>Text → ranked calibrated categories. Implementations are immutable and safe for any number of threads.</summary>
public interface IIntentClassifier
{
    /// <summary>Ids of all categories that it can answer, in ordinal order.</summary>
    IReadOnlyList<string> Categories { get; }

    /// <summary>Ranks the categories for a text. Any text gets an answer, also an empty one.</summary>
    /// <param name="text">What the person wrote.</param>
    /// <param name="top">How many categories to rank; as many as there are when fewer.</param>
    IntentPrediction Classify(string text, int top = 5);

    /// <summary>Which words weighed for one category and against another.</summary>
    /// <param name="text">What the person wrote.</param>
    /// <param name="category">Id of the category to explain.</param>
    /// <param name="against">Id of the category to hold it against.</param>
    /// <exception cref="ArgumentException">A category is not among <see cref="Categories"/>.</exception>
    IntentExplanation Explain(string text, string category, string against);
}

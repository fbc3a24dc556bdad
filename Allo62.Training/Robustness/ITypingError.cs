namespace Allo62.Training.Robustness;

/// <summary>One slip of the fingers.</summary>
internal interface ITypingError
{
    /// <summary>The slip, in the plural: « swapped letters ».</summary>
    string Name { get; }

    /// <summary>The word with the slip at one of its letters.</summary>
    /// <param name="word">At least two letters.</param>
    /// <param name="at">Position of the letter.</param>
    /// <param name="draws">What is drawn by chance.</param>
    string Slip(string word, int at, Draws draws);
}

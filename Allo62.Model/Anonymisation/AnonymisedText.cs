namespace Allo62.Model.Anonymisation;

/// <summary>A text in which personal data has been replaced by placeholders.</summary>
/// <param name="Text">The masked text.</param>
/// <param name="Findings">What was replaced, in the order of the text, without overlap; positions are those of the original.</param>
public sealed record AnonymisedText(string Text, IReadOnlyList<Finding> Findings);

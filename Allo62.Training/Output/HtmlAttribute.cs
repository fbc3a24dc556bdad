namespace Allo62.Training.Output;

/// <summary>A piece of markup made by this program, put in as it is.</summary>
/// <param name="Markup">The markup.</param>
internal readonly record struct HtmlAttribute(string Markup);

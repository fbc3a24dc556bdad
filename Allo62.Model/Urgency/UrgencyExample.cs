namespace Allo62.Model.Urgency;

/// <summary>A text whose level is known, for learning and for measuring.</summary>
/// <param name="Text">Anonymised text.</param>
/// <param name="Level">How urgent it is.</param>
/// <param name="Writer">Who wrote it: no writer is learned from and measured on at once. Null when unknown.</param>
public sealed record UrgencyExample(string Text, UrgencyLevel Level, string? Writer);

/// <summary>What a model learns urgency from.</summary>
/// <param name="Rules">The rules that will stand beside the model.</param>
/// <param name="Examples">Emergencies and look-alikes.</param>
public sealed record UrgencyLesson(UrgencyDetector Rules, IReadOnlyList<UrgencyExample> Examples);

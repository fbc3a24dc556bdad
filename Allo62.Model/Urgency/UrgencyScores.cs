namespace Allo62.Model.Urgency;

/// <summary>What a model's two urgency questions score for a text, and how to weigh them.</summary>
/// <param name="Any">Raw score of « is it an emergency of any level? »; above 0 speaks for it.</param>
/// <param name="Vital">Raw score of « is a life in danger now? ».</param>
/// <param name="Learned">How these scores join the rules.</param>
public readonly record struct UrgencyScores(float Any, float Vital, LearnedUrgency Learned);

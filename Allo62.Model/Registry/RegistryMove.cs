namespace Allo62.Model.Registry;

/// <summary>Result of a promotion or a rollback.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Promotion">The line added to the history, when the pointer moved; null otherwise.</param>
public sealed record RegistryMove(RegistryMoveOutcome Outcome, Promotion? Promotion = null);

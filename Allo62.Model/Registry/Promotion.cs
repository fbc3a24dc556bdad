namespace Allo62.Model.Registry;

/// <summary>One line of the promotion history.</summary>
/// <param name="At">When.</param>
/// <param name="Action">How.</param>
/// <param name="Version">The champion from then on.</param>
/// <param name="Previous">The champion until then; null when there was none.</param>
/// <param name="By">Who, as far as the program knows: a key's name, a user of the machine.</param>
/// <param name="Reason">Why, as they put it; null when they did not say.</param>
public sealed record Promotion(DateTimeOffset At, PromotionAction Action, string Version, string? Previous, string By, string? Reason);

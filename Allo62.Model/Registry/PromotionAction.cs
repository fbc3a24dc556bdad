namespace Allo62.Model.Registry;

/// <summary>How a model came into service.</summary>
public enum PromotionAction
{
    /// <summary>Someone chose it.</summary>
    Promote,

    /// <summary>Someone went back to the model before.</summary>
    Rollback,

    /// <summary>A promotion was written down but the program ended before the pointer moved: this is the model that stayed.</summary>
    Interrupted,
}

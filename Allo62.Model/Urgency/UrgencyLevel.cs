namespace Allo62.Model.Urgency;

/// <summary>How soon help is needed. Higher values come first.</summary>
public enum UrgencyLevel
{
    /// <summary>Nothing in the text says that it cannot wait.</summary>
    None = 0,

    /// <summary>Serious within hours or days.</summary>
    Urgent = 1,

    /// <summary>A life is in danger now.</summary>
    Vital = 2,
}

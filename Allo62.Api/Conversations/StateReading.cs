namespace Allo62.Api.Conversations;

/// <summary>A state that was brought back, or why it is not accepted.</summary>
internal readonly record struct StateReading(ConversationState? State, StateFault? Fault);

/// <summary>Why a state is not accepted.</summary>
internal enum StateFault
{
    /// <summary>Not made by this service, or changed since.</summary>
    Altered,

    /// <summary>Made for another conversation.</summary>
    OtherConversation,

    /// <summary>Too old.</summary>
    Expired,
}

namespace Allo62.Training.Chatting;

/// <summary>What the API answered, or why it did not.</summary>
internal sealed record ChatReply<T>(T? Value, ChatFault? Fault)
    where T : class;

/// <summary>Why there is no answer.</summary>
/// <param name="Status">HTTP status; 0 without an answer.</param>
/// <param name="Type">Type of the problem without its prefix.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record ChatFault(int Status, string Type, string Message)
{
    public bool IsAboutTheKey => Status is 401 or 403;

    /// <summary>Whether the conversation cannot be gone on with, and has to begin anew.</summary>
    public bool IsAboutTheState => Type is "state-expired" or "invalid-state";
}

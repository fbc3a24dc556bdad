namespace Allo62.Training.Chatting;

/// <summary>Body of <c>POST /v1/classify</c>.</summary>
internal sealed record ChatQuestion(string? Text, string? Choice, string? State, string? Commune, string Channel = "chat");

/// <summary>Body of <c>PUT /v1/feedback/{requestId}</c>.</summary>
internal sealed record ChatFeedback(string? Verdict = null, string? CorrectedCategory = null, bool? Reached = null);

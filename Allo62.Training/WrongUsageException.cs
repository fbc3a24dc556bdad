namespace Allo62.Training;

/// <summary>What was asked cannot be done, whatever the data.</summary>
public sealed class WrongUsageException(string message) : Exception(message);

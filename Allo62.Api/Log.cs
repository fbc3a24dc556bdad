namespace Allo62.Api;

/// <summary>All log messages of the API. None ever holds a text: only lengths, ids, versions and kinds of faults.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Model {Version} with {Categories} categories is in service")]
    public static partial void ModelInService(ILogger logger, string version, int categories);

    [LoggerMessage(2, LogLevel.Critical, "Allo 62 does not start: {Reason}")]
    public static partial void StartRefused(this ILogger logger, string reason);

    [LoggerMessage(3, LogLevel.Warning, "The signing key of the state folder cannot be used ({Fault}); conversations and request ids will not outlive this process")]
    public static partial void SigningKeyUnusable(ILogger logger, string fault);

    [LoggerMessage(4, LogLevel.Information, "The database is ready")]
    public static partial void StorageReady(ILogger logger);

    [LoggerMessage(5, LogLevel.Error, "The database does not answer: {Fault}; classification goes on, feedback is answered with 503")]
    public static partial void StorageFails(ILogger logger, string fault);

    [LoggerMessage(6, LogLevel.Warning, "{Count} answered requests were not kept: the program stopped before the database took them")]
    public static partial void RequestsNotKept(ILogger logger, int count);

    [LoggerMessage(7, LogLevel.Information, "{Count} requests older than the retention were deleted")]
    public static partial void RetentionDeleted(ILogger logger, int count);

    [LoggerMessage(8, LogLevel.Warning, "The clock jumped: nothing is deleted until it has run steadily for a day")]
    public static partial void ClockJumped(ILogger logger);

    [LoggerMessage(9, LogLevel.Information, "Request {RequestId} was deleted by {By}")]
    public static partial void RequestDeleted(ILogger logger, Guid requestId, string by);

    [LoggerMessage(10, LogLevel.Information, "{Count} API keys are in force")]
    public static partial void KeysRead(ILogger logger, int count);

    [LoggerMessage(11, LogLevel.Error, "The file of keys cannot be read; the keys in force stay")]
    public static partial void KeysUnreadable(ILogger logger);

    [LoggerMessage(12, LogLevel.Information, "Model {Version} was added to the registry by {By}")]
    public static partial void ModelAdded(ILogger logger, string version, string by);

    [LoggerMessage(13, LogLevel.Error, "A model was not put into service, the one before stays: {Reason}")]
    public static partial void ModelRefused(ILogger logger, string reason);

    [LoggerMessage(14, LogLevel.Error, "The registry cannot be read or written: {Fault}; the model in service stays")]
    public static partial void RegistryFails(ILogger logger, string fault);

    [LoggerMessage(15, LogLevel.Debug, "{Route} answered with {Status} after {Milliseconds} ms")]
    public static partial void RequestAnswered(ILogger logger, string route, int status, double milliseconds);

    [LoggerMessage(16, LogLevel.Warning, "PostgreSQL is used and Allo62:SigningKey is not set: other replicas will refuse the conversations and feedback of this one")]
    public static partial void SigningKeyNotShared(ILogger logger);

    [LoggerMessage(17, LogLevel.Information, "Model {Version} scores beside the model in service")]
    public static partial void ShadowBegins(ILogger logger, string version);
}

namespace Allo62.Api;

/// <summary>All log messages of the API. None ever holds a text: only lengths, ids and versions.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Model {Version} with {Categories} categories is in service")]
    public static partial void ModelInService(ILogger logger, string version, int categories);

    [LoggerMessage(2, LogLevel.Critical, "Allo 62 does not start: {Reason}")]
    public static partial void StartRefused(this ILogger logger, string reason);
}
